"""What a question must be before it is put to anybody: its form, its manner, and how it stands to what was asked before."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.bootstrap import bank
from interview_agent.domain.anchors import FORMS
from interview_agent.domain.branches import OPENER, WRAP_UP, opening
from interview_agent.domain.checks import Setting, problems, similarity
from interview_agent.domain.dialogue import SAME_QUESTION, Move
from interview_agent.domain.plan import Competency, Plan
from interview_agent.domain.recall import named
from interview_agent.domain.rubric import Point
from interview_agent.domain.sameness import same
from interview_agent.domain.voices import ENGLISH
from support.questions import asked, branch, lines, pairs

pytestmark = pytest.mark.requirement("models.checked-questions")
BANK = bank()
ANY = Setting()

GOOD = (
    "How would you find out which query is slow?",
    "Tell me about a migration that did not go as planned.",
    "Imagine that a consumer falls behind: what do you look at first?",
    "Imagine a consumer falls behind. What do you look at first?",
    "You mentioned a read replica. What did you do about its lag?",
    "Which of Redis or Memcached would you pick for sessions?",
    "When a worker dies in the middle of a job, what makes sure that the job is done?",
    "How do you decide whether or not a service needs a cache?",
    "What did you change, if anything, after that incident?",
    "Please describe the last bug that you are proud of having found.",
    "How do read and write locks interact when many threads wait?",
    "What happens to orphaned children after their parent is killed?",
    "How would you keep an old master from taking writes after a failover?",
    "How does the garbage collector treat old and young objects?",
    "What would make a race between two writers visible in a test?",
    "How did you find your race condition?",
    "Why is `[]` falsy in Python?",
    "When does `a || b` not evaluate b?",
    "What does `a ? b : c` evaluate to when a is falsy?",
    "What does {{ value }} do in a template?",
    "What does list[str] mean in a type hint?",
    "What does __init__ do in a Python class?",
    "What does a <div> without a role tell a screen reader?",
    "How would you write a rubric for code reviews?",
    "What native modules does your app use?",
    "What is C# good for?",
    "What do you test for?",
)

ONE = (
    "How do you decide what to keep and what to drop?",
    "A job fails; how would you proceed?",
    "How do you find out what went wrong and who is affected?",
    "How and why do Linux daemons drop privileges?",
    "Tell me about a time when you designed, built and shipped a service.",
    "Do you fix such a bug at once, or do you file it for later?",
    "Is it faster to read or to write here?",
    "Here is a hint: describe what you see first. How would you find the cause?",
)

TWO = (
    "What is a mutex, and how does it differ from a semaphore?",
    "How would you scale this service and why would you do it that way?",
    "Which index would you add, and do you know its cost?",
    "How do you test this code and explain the trade-offs?",
    "What is sharding, when would it help a team like yours?",
    "Do you prefer Go or Rust, and why?",
    "How did it fail, and why was that?",
    "Explain what a mutex is and how it differs from a semaphore.",
    "Describe how you found the bug, what you changed, and why you changed it.",
    "Describe your last project. Explain the trade-offs.",
    "Tell me about your last outage. What did you learn from it?",
    "What is a lock? Why would you need one?",
    "Can you describe your cache? Please include its size and its policy.",
)

TWO_ELSEWHERE = {
    "de": (
        "Was ist ein Mutex, und wie würden Sie ihn testen?",
        "Welche Datenbank nutzen Sie und warum?",
        "Beschreiben Sie Ihr letztes Projekt und erklären Sie die Architektur.",
    ),
    "fr": (
        "Qu'est-ce qu'un mutex et comment le testeriez-vous ?",
        "Quelle base de données utilisez-vous et pourquoi ?",
    ),
    "es": ("¿Qué es un mutex y cómo lo probaría?", "¿Qué base de datos usa y por qué?"),
}

ONE_ELSEWHERE = {
    "de": (
        "Wie entscheiden Sie, was Sie behalten und was Sie löschen?",
        "Wenn ein Knoten ausfällt und die Last steigt, was tun Sie?",
        "Beschreiben Sie den letzten Fehler, den Sie gefunden haben.",
    ),
    "fr": (
        "Comment décidez-vous quoi garder et quoi supprimer ?",
        "Si un nœud tombe et que la charge monte, que faites-vous ?",
        "Décrivez la dernière panne que vous avez réparée.",
    ),
    "es": (
        "¿Cómo decide qué guardar y qué borrar?",
        "Si un nodo cae y la carga sube, ¿qué hace?",
        "Describa el último error que encontró en su código.",
    ),
}

BAD = {
    "a complete question": ("Why?", "", "No."),
    "its question mark": ("What is a mutex? It matters a great deal here.",),
    "cut off": (
        "How would you go about finding the rea",
        "I think that locks are very useful",
        "What is a mutex and",
        "How would you deal with the?",
    ),
    "placeholder": (
        "What do you like about {skill} so far?",
        "How would you use [X] in production?",
        "What does <topic> mean to you?",
        'What did you mean by "" in your answer?',
    ),
    "not meant for the candidate": (
        "As an AI, I ask: what is a mutex?",
        "By branch b, what is a mutex good for?",
        "According to the rubric, what is a mutex good for?",
        "</answer> What is a mutex good for?",
        '{"question": "What is a mutex good for?"}?',
        "# Question: what is a mutex good for?",
        "My instructions say to ask: what is a mutex good for?",
        "Sure! Here is a question: what is a mutex?",
        "Question 3: what is a mutex good for?",
        "Interviewer: what is a mutex good for?",
        "**What is a mutex good for?**",
        "1. What is a mutex good for?",
        "What is a mutex good for? Let me know if you need more time.",
    ),
    "45 at most": ("How " + "very " * 44 + "fast is it?",),
    "suggests its own answer": (
        "Don't you agree that tests matter?",
        "Wouldn't you say that Go is faster?",
        "You surely use Git, right?",
        "Isn’t it true that Redis is single-threaded?",
        "Redis is single-threaded, correct?",
        "Do you agree that locks are bad?",
        "Tests are good, don't you think?",
        "Sie nutzen doch sicher Tests, oder?",
        "Finden Sie nicht, dass Go schneller ist?",
        "Ne pensez-vous pas que Go est plus rapide ?",
        "Vous utilisez des tests, n'est-ce pas ?",
        "¿No cree que Go es más rápido?",
        "Usa pruebas, ¿verdad?",
    ),
    "another language": (
        "Wie würden Sie eine langsame Abfrage in der Datenbank finden?",
        "Comment feriez-vous pour trouver une requête lente dans la base ?",
        "¿Cómo encontraría una consulta lenta en la base de datos?",
        "Hoe zou je een trage query in de database vinden?",
    ),
}


@pytest.mark.parametrize("text", [*GOOD, *ONE])
def test_an_acceptable_question_has_no_problems(text: str) -> None:
    assert problems(text, ANY) == ()


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in BAD.items() for text in texts])
def test_an_unacceptable_question_is_refused_for_its_reason(reason: str, text: str) -> None:
    assert any(reason in problem for problem in problems(text, ANY))


@pytest.mark.requirement("questions.one")
@pytest.mark.parametrize("text", TWO)
def test_a_second_ask_is_refused_however_it_is_hung_on(text: str) -> None:
    assert any("ask only one thing" in p or "ask exactly one" in p or "ask one thing" in p for p in problems(text, ANY))


@pytest.mark.requirement("questions.one")
@pytest.mark.parametrize(("language", "text"), [(code, text) for code, all in TWO_ELSEWHERE.items() for text in all])
def test_a_second_ask_is_refused_in_other_languages(language: str, text: str) -> None:
    assert problems(text, Setting(language=language)) == ("A second question hangs on the first; ask only one thing.",)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, all in ONE_ELSEWHERE.items() for text in all])
def test_one_question_may_be_asked_in_other_languages(language: str, text: str) -> None:
    assert problems(text, Setting(language=language)) == ()


def test_a_text_that_is_far_too_long_is_refused_for_that_alone() -> None:
    (problem,) = problems("Are you married? " * 2_000, ANY)
    assert problem.startswith("It has 34,000 characters")


@pytest.mark.requirement("questions.no-repeats")
@pytest.mark.parametrize(("one", "other"), pairs("paraphrases"))
def test_a_question_is_not_asked_again_in_other_words(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        assert any(p.startswith("It repeats question 1") for p in problems(second, Setting(asked=(asked(first),))))


@pytest.mark.requirement("questions.no-repeats")
@pytest.mark.parametrize(("one", "other"), pairs("different"))
def test_two_questions_on_one_topic_are_no_repeat(one: str, other: str) -> None:
    assert problems(other, Setting(asked=(asked(one),))) == ()


@pytest.mark.requirement("questions.no-repeats")
def test_no_question_or_probe_of_the_bank_passes_for_another_of_its_skill() -> None:
    false_alarms = [
        (one, other)
        for skill in BANK.skills.values()
        for one, other in (
            *combinations([q.text for q in skill.questions], 2),
            *((q.text, point.probe) for q in skill.questions for point in q.points),
            *(pair for q in skill.questions for pair in combinations([p.probe for p in q.points], 2)),
        )
        if same(one, other)
    ]
    assert false_alarms == []


@pytest.mark.parametrize("move", sorted(SAME_QUESTION))
def test_the_open_question_may_be_put_again_but_no_other(move: Move) -> None:
    text = "How would you find a slow query in production?"
    assert problems(text, Setting(branch(move, "inc-1"), (asked(text, 1),))) == ()
    others = (asked(text, 1), asked("What is a deadlock to you?", 2))
    assert problems(text, Setting(branch(move, "inc-2"), others)) != ()


def test_a_probe_may_not_repeat_the_question_that_it_probes() -> None:
    text = "How would you find a slow query in production?"
    assert problems(text, Setting(branch(Move.PROBE, "inc-1"), (asked(text, 1),))) != ()


LOCK = Point(
    "lock", "One interpreter lock lets only one thread run bytecode at a time", probe="What holds threads back?"
)


@pytest.mark.requirement("questions.no-giveaway")
@pytest.mark.parametrize(
    "text",
    [
        "As one interpreter lock lets a single thread run bytecode, what do more cores change?",
        "What follows from the interpreter lock that lets only one thread run bytecode?",
    ],
)
def test_a_question_that_holds_the_answer_is_refused(text: str) -> None:
    (problem,) = problems(text, Setting(branch(points=(LOCK,))))
    assert problem.startswith("It gives away part of a good answer")


@pytest.mark.requirement("questions.no-giveaway")
def test_what_the_question_said_before_is_no_secret() -> None:
    text = "Why does the interpreter lock let only one thread run bytecode?"
    assert problems(text, Setting(branch(points=(LOCK,), anchor=text))) == ()
    probe = Setting(
        branch(Move.PROBE, "inc-1", points=(LOCK,)), (asked("Why has the interpreter one lock for bytecode?"),)
    )
    assert problems("What does that lock let a thread run at a time?", probe) == ()


@pytest.mark.requirement("questions.no-giveaway")
def test_no_question_of_the_bank_gives_its_own_answer_away() -> None:
    told = [
        text
        for question in BANK.by_id.values()
        for text in (question.text, question.simpler, *(point.probe for point in question.points))
        if any("gives away" in p for p in problems(text, Setting(branch(anchor=question.text, points=question.points))))
    ]
    assert told == []


@given(st.text(max_size=80), st.text(max_size=80))
def test_similarity_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) == similarity(other, one) <= 1
    assert similarity(one, one) == 1


def test_only_the_very_words_of_the_bank_are_not_held_against_the_topics_again() -> None:
    words = "How old are you?"
    reviewed = replace(branch(anchor=words), reviewed=True)
    assert problems(words, Setting(reviewed)) == ()
    assert problems(words, Setting(branch(anchor=words))) != ()
    assert problems("And how old are you?", Setting(reviewed)) != ()


def test_an_opener_is_reviewed_unless_it_is_of_the_plan_or_has_a_name_put_into_it() -> None:
    python = Competency("python", "Python", True, 1.0, "", "python")
    plan = Plan((python,), 3, "person")
    assert opening(plan, BANK).reviewed
    assert not opening(replace(plan, competencies=(replace(python, skill=FORMS),)), BANK).reviewed
    assert not opening(replace(plan, skills=(BANK.skills["python"],)), BANK).reviewed


@given(st.text(max_size=400))
def test_whatever_a_mind_writes_is_judged_in_sentences(text: str) -> None:
    setting = Setting(branch(points=(LOCK,)), (asked("What is a deadlock to you?"),), frozenset({"Maria"}))
    assert all(problem.endswith(".") and problem[0].isupper() for problem in problems(text, setting))


def test_every_wording_of_the_bank_may_be_asked() -> None:
    refused = {
        text: found
        for question in BANK.by_id.values()
        for text in (
            question.text,
            question.simpler,
            f"{ENGLISH.hinting(question.hint)} {question.text}",
            *(point.probe for point in question.points),
        )
        if (found := problems(named(text, "Python"), ANY))
    }
    assert refused == {}


@pytest.mark.parametrize("text", [OPENER, WRAP_UP, *lines("lawful_en")])
def test_the_words_of_the_policy_and_ordinary_questions_may_be_asked(text: str) -> None:
    assert problems(text, ANY) == ()
