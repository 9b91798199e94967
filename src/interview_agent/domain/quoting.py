"""Which marks stand on what the candidate said about the question."""

import re

from interview_agent.domain.dialogue import Signal
from interview_agent.domain.rubric import Mark, Point, Verdict, quoted, verbatim

_STOP = re.compile(r"(?<=[.!?;])\s+|\n+")
FEWEST_WORDS = 3
"""So many of the candidate's own words make a sentence that can be evidence."""


def sound(marks: tuple[Mark, ...], said: str, points: tuple[Point, ...]) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    """The marks whose quote is in the answer and holds more than an order to the interviewer, and the points of the others.

    Whoever asks for a mark has said the words by which it was asked for, and shown nothing by them. A point with two verdicts
    has none.
    """
    # Loaded when there is something to listen to: the first question is there sooner without it.
    from interview_agent.domain import manners

    known = {point.id for point in points}
    torn = {one.point for one in marks for other in marks if one.point == other.point and one.verdict != other.verdict}
    kept, thrown = verbatim(tuple(mark for mark in marks if mark.point not in torn), said, points)
    own = manners.without(said, Signal.INSTRUCTION)
    bought = [mark for mark in kept if mark.verdict is not Verdict.NOT_SHOWN and not _is_own(mark.quote, own)]
    refused = (*thrown, *(mark.point for mark in bought), *sorted(torn & known))
    return tuple(mark for mark in kept if mark not in bought), tuple(dict.fromkeys(refused))


def _is_own(quote: str, own: str) -> bool:
    sentences = (one for one in _STOP.split(own) if len(one.split()) >= FEWEST_WORDS)
    return quoted(quote, own) or any(quoted(sentence, quote) for sentence in sentences)
