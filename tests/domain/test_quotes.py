"""A mark counts only with words that were really said, and one that does not count is not held against anybody."""

import pytest

from interview_agent.domain import report
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight, quoted, verbatim
from support.dialogues import AT
from support.rooms import BRIEF

SAID = "I don\u2019t hold the lock while I wait.  We measured it\ntwice."
POINTS = (Point("lock", "The lock is free", Weight.CORE), Point("measure", "It was measured", Weight.BASIC))


@pytest.mark.requirement("models.verbatim-quotes")
@pytest.mark.parametrize("quote", ["We measured it twice", "I don't hold the LOCK", "measured  it", SAID])
def test_words_that_were_said_are_a_quote(quote: str) -> None:
    assert quoted(quote, SAID)


@pytest.mark.requirement("models.verbatim-quotes")
@pytest.mark.parametrize("quote", ["", " ", "I", "it", "e lock", "We measured it three times", "hold the loc", "lock"])
def test_words_that_were_not_said_or_say_nothing_are_no_quote(quote: str) -> None:
    assert not quoted(quote, SAID)


@pytest.mark.requirement("models.verbatim-quotes")
def test_a_short_answer_may_be_quoted_whole() -> None:
    assert quoted("Redis", " redis ")


def interview(marks: tuple[Mark, ...]) -> Interview:
    kept, unread = verbatim(marks, SAID, POINTS)
    question = Question("How do you wait?", AT, "i-1", 1, points=POINTS)
    answer = Answer(SAID, AT, "i-1", heard=Heard(Kind.STRONG, kept, "model", unread))
    return Interview("s", BRIEF, AT, AT, "i", (question, answer))


@pytest.mark.requirement("models.verbatim-quotes", "scoring.not-assessed")
def test_a_point_whose_quote_was_invented_is_not_assessed_and_counted() -> None:
    invented = interview(
        (Mark("lock", Verdict.MET, "We hold it all day"), Mark("measure", Verdict.MET, "We measured it"))
    )
    (examined,) = report.examined(invented)
    assert [(mark.point, mark.verdict) for mark, _ in examined.marks] == [("measure", Verdict.MET)]
    assert report.thrown_away(invented) == 1
    assert report.facts(invented, AT)["gaps"] == []


def test_a_point_that_nobody_marked_was_not_shown() -> None:
    (examined,) = report.examined(interview((Mark("measure", Verdict.MET, "We measured it"),)))
    assert [(mark.point, mark.verdict) for mark, _ in examined.marks] == [
        ("lock", Verdict.NOT_SHOWN),
        ("measure", Verdict.MET),
    ]
