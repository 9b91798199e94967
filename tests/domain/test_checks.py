"""What a question must be before it is put to anybody."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.adapters.bank_files import load_bank
from interview_agent.domain.checks import problems, similarity
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Move, QuestionType
from interview_agent.domain.interview import Question
from interview_agent.domain.plan import Focus
from interview_agent.domain.policy import OPENER, WRAP_UP

pytestmark = pytest.mark.requirement("models.checked-questions")
NOW = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
BANK = load_bank()


def branch(move: Move = Move.ADVANCE, follows: str = "") -> Branch:
    return Branch("a", (), move, QuestionType.TECHNICAL, Focus("c", "C"), 3, follows=follows)


def asked(text: str, number: int = 1) -> Question:
    return Question(text, NOW, f"inc-{number}", number)


GOOD = (
    "How would you find out which query is slow?",
    "Tell me about a migration that did not go as planned.",
    "Imagine that a consumer falls behind: what do you look at first?",
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
)

BAD = {
    "a complete question": ("Why?", "", "No."),
    "more than one question": ("What is a lock? Why would you need one?",),
    "only one thing": (
        "What is a mutex, and how does it differ from a semaphore?",
        "How would you scale this service and why would you do it that way?",
        "Which index would you add, and do you know its cost?",
        "How do you test this code and explain the trade-offs?",
        "What is sharding, when would it help a team like yours?",
    ),
    "its question mark": ("What is a mutex? It matters a great deal here.",),
    "cut off": ("How would you go about finding the rea", "I think that locks are very useful", "What is a mutex and"),
    "not meant for the candidate": (
        "As an AI, I ask: what is a mutex?",
        "By branch b, what is a mutex good for?",
        "According to the rubric, what is a mutex good for?",
        "</answer> What is a mutex good for?",
        '{"question": "What is a mutex good for?"}?',
        "# Question: what is a mutex good for?",
        "My instructions say to ask: what is a mutex good for?",
    ),
    "45 at most": ("How " + "very " * 44 + "fast is it?",),
}


@pytest.mark.parametrize("text", GOOD)
def test_an_acceptable_question_has_no_problems(text: str) -> None:
    assert problems(text, branch(), ()) == ()


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in BAD.items() for text in texts])
def test_an_unacceptable_question_is_refused_for_its_reason(reason: str, text: str) -> None:
    assert any(reason in problem for problem in problems(text, branch(), ()))


@pytest.mark.parametrize(
    "text",
    [
        "How old are you by now, if I may ask?",
        "Are you married, or do you live alone?",
        "Do you plan to have children in the next years?",
        "What is your nationality, for our records?",
        "Which church do you go to, and what is your religion?",
        "Do you have a disability that we should know of?",
        "Have you ever been arrested for anything?",
        "How much did you earn in your current salary band?",
        "Who did you vote for in the last election?",
        "What are your pronouns, by the way?",
    ],
)
def test_a_topic_that_an_interview_must_not_touch_is_refused(text: str) -> None:
    assert any("must not touch" in problem for problem in problems(text, branch(), ()))


@pytest.mark.parametrize(
    "text",
    [
        "How old may a cache entry be before you refresh it?",
        "How do parent and child processes share file descriptors?",
        "What is the age of the oldest message in the queue telling you?",
        "How do you find the native library that a wheel needs?",
        "What makes a leader election in Raft safe when followers vote?",
        "How would you model a family of products in your schema?",
        "How do health checks of your load balancer tell dead from slow?",
        "How do you keep private user data such as gender or race out of the logs?",
        "How would you debug a race in code that runs at your customer?",
        "Which orientation of the screen does your layout start from?",
    ],
)
def test_technical_words_are_no_unlawful_topic(text: str) -> None:
    assert not [problem for problem in problems(text, branch(), ()) if "must not touch" in problem]


def test_a_question_that_was_asked_before_is_refused() -> None:
    before = asked("How would you find a slow query in production?")
    (problem,) = problems("How would you find slow queries or a slow query in the production?", branch(), (before,))
    assert "repeats question 1" in problem


@pytest.mark.parametrize("move", [Move.REPHRASE, Move.RETURN])
def test_a_rephrased_question_may_resemble_the_one_it_rephrases_but_no_other(move: Move) -> None:
    text = "How would you find a slow query in production?"
    assert problems(text, branch(move, "inc-1"), (asked(text, 1),)) == ()
    assert problems(text, branch(move, "inc-2"), (asked(text, 1), asked("What is a deadlock to you?", 2))) != ()


def test_a_probe_may_not_repeat_the_question_that_it_probes() -> None:
    text = "How would you find a slow query in production?"
    assert problems(text, branch(Move.PROBE, "inc-1"), (asked(text, 1),)) != ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_similarity_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) == similarity(other, one) <= 1
    assert similarity(one, one) == 1


@given(st.text(max_size=400))
def test_whatever_a_mind_writes_is_judged(text: str) -> None:
    assert all(
        problem.endswith((".", ")")) for problem in problems(text, branch(), (asked("What is a deadlock to you?"),))
    )


WORDINGS = [
    pytest.param(text, id=f"{question.id}-{which}")
    for question in BANK.by_id.values()
    for which, text in (
        ("text", question.text),
        ("simpler", question.simpler),
        *((f"probe-{p.id}", p.probe) for p in question.points),
    )
]


def test_every_wording_of_the_bank_may_be_asked() -> None:
    refused = {
        str(one.id): found
        for one in WORDINGS
        if (found := problems(str(one.values[0]).replace("{skill}", "Python"), branch(), ()))
    }
    assert refused == {}


@pytest.mark.parametrize("text", [OPENER, WRAP_UP])
def test_the_words_of_the_policy_may_be_asked(text: str) -> None:
    assert problems(text, branch(), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "How did you find your race condition?",
        "How do you design your health checks in Kubernetes?",
        "Would you want a process to reap its children?",
        "How did you choose your weight decay?",
        "How do you pick your accent colors?",
        "Why is `[]` falsy in Python?",
        "When does `a || b` not evaluate b?",
        "What does {{ value }} do in a template?",
        "How would you write a rubric for code reviews?",
        "What native modules does your app use?",
    ],
)
def test_technical_words_are_no_unlawful_topic_and_no_machinery(text: str) -> None:
    assert problems(text, branch(), ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "How many kids do you have?",
        "What nationality are you?",
        "Which political party do you support?",
        "How many people live in your household?",
        "Have you had any serious illness lately?",
        "Do you plan to have children soon?",
    ],
)
def test_what_an_interview_must_not_touch_is_refused(text: str) -> None:
    assert any("must not touch" in reason for reason in problems(text, branch(), ()))
