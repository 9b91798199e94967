"""Where an answer and the résumé differ, the interviewer asks once how they go together."""

import pytest

from interview_agent.domain.brief import Brief
from interview_agent.domain.dialogue import Kind, Move
from interview_agent.domain.limits import Limits
from support.reported import RESUME
from support.talks import ROLE, STORY, Talk

pytestmark = pytest.mark.anyio
BAITED = RESUME.replace("Jane Roe", "Jane Roe, mother of two, born 1971, Catholic")


def talk(limits: Limits | None = None) -> Talk:
    return Talk(brief=Brief(ROLE, BAITED), limits=limits or Limits())


@pytest.mark.requirement("policy.differences")
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I have two years of Python.", "The résumé speaks of 8 years of Python, and you of 2 years."),
        ("Honestly I have never used Python.", "The résumé names Python, and you say that you have not done it."),
        (f"{STORY} I have one year of Python.", "The résumé speaks of 8 years of Python, and you of 1 year."),
    ],
)
async def test_a_difference_is_asked_about_in_words_that_hold_nothing_else_of_the_resume(said: str, told: str) -> None:
    one = talk()
    await one.to_the_second_question()
    asked = await one.says(said)
    assert (asked.move, asked.lead) == (Move.RECONCILE, told)
    assert asked.bare == "How do the two statements about Python go together?"


@pytest.mark.requirement("policy.differences")
async def test_it_is_asked_once_and_the_interview_goes_on_with_the_question_that_was_open() -> None:
    one = talk()
    open_ = await one.to_the_second_question()
    asked = await one.says("I have two years of Python.")
    assert asked.follows == open_.id
    later = [await one.says(f"As I said, I have two years of Python, number {n}.") for n in range(4)]
    assert Move.RECONCILE not in {question.move for question in later}
    assert one.heard.kind in Kind


@pytest.mark.requirement("policy.differences")
@pytest.mark.parametrize(
    "said",
    [
        "I have eight years of Python behind me.",
        "My CV is a bit generous about Python.",
        "We never used Python for that.",
        "A colleague with two years at the firm wrote it in Go.",
    ],
)
async def test_nothing_is_asked_where_nothing_differs_or_the_candidate_has_cleared_it_up(said: str) -> None:
    one = talk()
    await one.to_the_second_question()
    assert (await one.says(said)).move is not Move.RECONCILE


@pytest.mark.requirement("policy.differences")
async def test_nothing_is_asked_without_clarifications_to_spare() -> None:
    one = talk(Limits(clarifications=3))
    await one.to_the_second_question()
    assert (await one.says("I have two years of Python.")).move is not Move.RECONCILE
