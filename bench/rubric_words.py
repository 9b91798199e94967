"""The marker to compare with: it counts how many words of a rubric point occur anywhere in an answer."""

import re

from interview_agent.domain.dialogue import Heard
from interview_agent.domain.exchange import graded
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Point, Verdict

ENOUGH = 0.4
_WORD = re.compile(r"[a-z]{4,}")


def counted(interview: Interview) -> Heard:
    """What such a marker hears in the last answer."""
    turn = interview.last_turn
    if turn is None:
        raise ValueError("Nothing was answered that could be heard.")
    words = set(_WORD.findall(turn.said.lower()))
    marks = tuple(_mark(point, words, turn.said) for point in turn.question.points)
    return Heard(graded(turn.question.points, marks), marks, "rubric words")


def _mark(point: Point, words: set[str], said: str) -> Mark:
    wanted = set(_WORD.findall(point.text.lower()))
    met = bool(wanted) and len(wanted & words) >= ENOUGH * len(wanted)
    return Mark(point.id, Verdict.MET, said) if met else Mark(point.id, Verdict.NOT_SHOWN)
