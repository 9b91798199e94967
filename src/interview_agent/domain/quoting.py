"""Which marks stand on what the candidate said about the question."""

from interview_agent.domain import manners
from interview_agent.domain.dialogue import Signal
from interview_agent.domain.rubric import Mark, Point, verbatim


def sound(marks: tuple[Mark, ...], said: str, points: tuple[Point, ...]) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    """The marks whose quote is in the answer and outside of what tells the interviewer what to do, and the points of the others.

    Whoever asks for a mark has said the words by which it was asked for, and shown nothing by them. A point with two verdicts
    has none.
    """
    torn = {
        one.point for one in marks for other in marks if one.point == other.point and one.verdict is not other.verdict
    }
    known = {point.id for point in points}
    kept, thrown = verbatim(tuple(mark for mark in marks if mark.point not in torn), said, points)
    kept, asked_for = verbatim(kept, manners.without(said, Signal.INSTRUCTION), points)
    return kept, tuple(dict.fromkeys((*thrown, *asked_for, *sorted(torn & known))))
