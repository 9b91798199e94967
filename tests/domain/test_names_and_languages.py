"""Whose name stands in a résumé, whether a question uses it, and which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.domain.checks import Setting, problems
from interview_agent.domain.languages import language_of
from interview_agent.domain.names import names_in, uses_name
from support.questions import LANGUAGES, lines


@pytest.mark.requirement("questions.no-names")
@pytest.mark.parametrize(
    ("resume", "names"),
    [
        ("Maria Schmidt\nSoftware Engineer\nBerlin", {"Maria", "Schmidt"}),
        ("# Ana María López-García\nDesarrolladora", {"Ana", "María", "López-García"}),
        ("MARIA SCHMIDT\nTel. 123", {"Maria", "Schmidt"}),
        ("Curriculum Vitae\n\nHans von der Heide\n", {"Hans", "Heide"}),
        ("Name: Wei Zhang\nEmail: x@example.org", {"Wei", "Zhang"}),
        ("Smith, John\nEngineer", {"John", "Smith"}),
        ("Priya Patel | Staff Engineer | Pune", {"Priya", "Patel"}),
        ("Aditya Rao Email : aditya@example.org", {"Aditya", "Rao"}),
        ("Résumé of Jane Q. Public, PhD", {"Jane", "Public"}),
        ("Software Engineer\nSan Francisco, CA\njane.roe@example.org\nJane Roe", {"Jane", "Roe"}),
        ("Julia Ruby Meyer\nDeveloper", {"Meyer"}),
        ("Senior Software Engineer\nSan Francisco, CA\n", set()),
        ("Data Scientist | Python\nBuilt things", set()),
        ("PROFILE\nExperienced engineer with Go", set()),
        ("Kubernetes Docker\nAWS Terraform", set()),
        ("I am a developer with ten years of practice.", set()),
        ("", set()),
    ],
)
def test_the_name_is_read_from_the_head_of_a_resume(resume: str, names: set[str]) -> None:
    assert names_in(resume) == names


@given(st.text(max_size=300))
def test_any_resume_has_a_set_of_names_if_an_empty_one(resume: str) -> None:
    assert all(len(name) > 1 for name in names_in(resume))


@pytest.mark.requirement("questions.no-names")
@pytest.mark.parametrize(
    "text",
    [
        "How would Schmidt shard a table?",
        "What did you, Mark, do next?",
        "What would SCHMIDT do?",
        "Mark, how do you test?",
    ],
)
def test_a_question_with_the_candidates_name_is_refused(text: str) -> None:
    assert problems(text, Setting(names=frozenset({"Mark", "Schmidt"}))) == (
        "It uses a personal name; ask without one.",
    )


@pytest.mark.parametrize(
    "text", ["How do you mark a release?", "Will you add an index here?", "Where does a mark end?"]
)
def test_a_word_that_is_also_a_name_may_be_used(text: str) -> None:
    assert problems(text, Setting(names=frozenset({"Mark", "Will"}))) == ()


@pytest.mark.requirement("questions.no-names")
@pytest.mark.parametrize(
    "text",
    [
        "Maria, how would you shard a table?",
        "Hi John, how would you shard a table?",
        "Thanks, Maria. How would you shard a table?",
        "Great answer, Ahmed. What did you do next?",
        "How would you shard a table, Maria?",
        "What would you ask for, Mr. Smith?",
        "Emily, can you describe a deadlock?",
    ],
)
def test_speaking_to_somebody_by_name_is_refused_without_any_resume(text: str) -> None:
    assert uses_name(text, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "Redis, how does it persist data?",
        "Finally, how would you test it?",
        "In Kubernetes, how do pods find each other?",
        "Which would you choose, Redis or Kafka?",
        "Thanks. Kafka keeps logs. How would you compact them?",
        "Historically, why did HTTP use text?",
        "Suppose Alice and Bob share a key, how would they rotate it?",
        "Would you hire a Sr. Engineer for this?",
    ],
)
def test_technologies_and_openings_are_no_names(text: str) -> None:
    assert not uses_name(text, frozenset())


@pytest.mark.requirement("questions.language")
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "How would you find out which query is slow in production?"),
        ("de", "Wie würden Sie herausfinden, welche Abfrage im Betrieb langsam ist?"),
        ("fr", "Comment feriez-vous pour trouver quelle requête est lente ?"),
        ("es", "¿Cómo encontraría usted la consulta que es lenta en la base?"),
        ("it", "Come trovereste la query che è lenta nel database di produzione?"),
        ("pt", "Como você encontraria uma consulta que não é rápida no banco de dados?"),
        ("nl", "Hoe zou je een trage query in de database vinden?"),
        (None, "Redis Kafka Postgres Kubernetes Terraform"),
        (None, "Warum Rust?"),
        (None, "日本語で質問します。"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_little_words(language: str | None, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.requirement("questions.language")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_taken_for_one_in_another_language(language: str) -> None:
    texts = (*lines(f"lawful_{language}"), *lines(f"unlawful_{language}"))
    assert [text for text in texts if language_of(text) not in (None, language)] == []


@pytest.mark.requirement("questions.language")
def test_a_regional_tag_is_the_same_language() -> None:
    text = "How would you find out which query is slow in production?"
    assert problems(text, Setting(language="en-GB")) == ()
    (problem,) = problems(text, Setting(language="pl"))
    assert problem == "It is in another language (en) than the interview; ask in pl."
