"""Topics that an interview must not touch, and the technical talk that only sounds like them."""

import pytest

from interview_agent.domain.checks import Setting, problems
from interview_agent.domain.unlawful import topic
from support.questions import LANGUAGES, lines

UNLAWFUL = [(language, text) for language in LANGUAGES for text in lines(f"unlawful_{language}")]
LAWFUL = [(language, text) for language in LANGUAGES for text in lines(f"lawful_{language}")]


@pytest.mark.requirement("questions.unlawful")
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_about_what_is_nobodys_business_are_refused(language: str) -> None:
    texts = lines(f"unlawful_{language}")
    assert [text for text in texts if topic(text) is None] == []
    assert all(any("must not touch" in p for p in problems(text, Setting(language=language))) for text in texts)


@pytest.mark.requirement("questions.unlawful")
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unlawful_topic_is_known_whatever_the_language_of_the_interview(language: str) -> None:
    assert [text for text in lines(f"unlawful_{language}") if not problems(text, Setting(language="it"))] == []


@pytest.mark.requirement("questions.unlawful")
@pytest.mark.parametrize("language", LANGUAGES)
def test_case_accents_and_quotes_make_no_difference(language: str) -> None:
    missed = [
        text
        for text in lines(f"unlawful_{language}")
        for form in (
            text.upper(),
            text.replace("'", "\u2019"),
            text.replace("ü", "ue").replace("ä", "ae").replace("ö", "oe"),
        )
        if topic(form) is None
    ]
    assert missed == []


@pytest.mark.requirement("questions.unlawful")
@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "Thank you for that answer. Let me ask something else before we go on: "),
        ("de", "Vielen Dank für diese Antwort. Eine andere Frage, bevor wir weitermachen: "),
        ("fr", "Merci pour cette réponse. Une autre question avant de continuer : "),
        ("es", "Gracias por esa respuesta. Otra pregunta antes de continuar: "),
    ],
)
def test_a_polite_sentence_before_it_hides_nothing(language: str, lead: str) -> None:
    assert [text for text in lines(f"unlawful_{language}") if topic(f"{lead}{text}") is None] == []


@pytest.mark.requirement("questions.lawful")
@pytest.mark.parametrize("language", LANGUAGES)
def test_lawful_and_technical_questions_pass(language: str) -> None:
    refused = {
        text: found for text in lines(f"lawful_{language}") if (found := problems(text, Setting(language=language)))
    }
    assert refused == {}


@pytest.mark.requirement("questions.lawful")
def test_technical_questions_pass_under_another_language_of_the_interview() -> None:
    assert [text for _, text in LAWFUL if topic(text) is not None] == []


@pytest.mark.requirement("questions.unlawful")
@pytest.mark.parametrize(
    ("named", "text"),
    [
        ("age", "How old are you?"),
        ("family", "Are you married?"),
        ("pregnancy", "Are you pregnant?"),
        ("health", "Do you have a disability?"),
        ("religion", "Which church do you attend?"),
        ("origin", "Where were you born?"),
        ("orientation", "What are your pronouns?"),
        ("politics", "Who did you vote for?"),
        ("money", "What is your current salary?"),
        ("arrests", "Have you ever been arrested?"),
        ("military", "What type of military discharge did you get?"),
    ],
)
def test_the_topic_is_named_so_that_it_can_be_avoided(named: str, text: str) -> None:
    assert topic(text) == named
