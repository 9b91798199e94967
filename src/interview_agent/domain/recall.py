"""What the bank knows of a question beyond what is stored with it.

A stored question keeps what its points say, so that a report can be read without any bank. How a point is recognised and
how it is asked for stays in the bank: it is the larger part, and only the next turn needs it.
"""

from dataclasses import replace

from interview_agent.domain.bank import Bank
from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.rubric import Point

SKILL = "{skill}"


def named(text: str, name: str) -> str:
    """The words of a general form with the skill's name in them."""
    return text.replace(SKILL, name)


def point_named(point: Point, name: str) -> Point:
    """A point of a general form with the skill's name in it; of any other question the point itself."""
    if SKILL not in point.text and SKILL not in point.probe:
        return point
    return replace(point, text=named(point.text, name), probe=named(point.probe, name))


def pared(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points as they are stored."""
    return tuple(replace(point, signs=(), wrong=(), probe="") for point in points)


def recalled(turn: Turn, bank: Bank) -> Turn:
    """The turn with the signs and probes of its points; points that the bank does not know stay as they are."""
    if not turn.question.points or turn.question.bank_id not in bank.by_id:
        return turn
    return replace(turn, question=replace(turn.question, points=points_of(turn.question, bank)))


def points_of(question: Question, bank: Bank) -> tuple[Point, ...]:
    known = {point.id: point for point in bank.by_id[question.bank_id].points} if question.bank_id in bank.by_id else {}
    name = question.focus.name
    return tuple(
        replace(
            point,
            signs=known[point.id].signs,
            wrong=known[point.id].wrong,
            probe=named(known[point.id].probe, name),
        )
        if point.id in known
        else point
        for point in question.points
    )
