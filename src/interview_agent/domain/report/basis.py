"""What every part of a report stands on: which answers count, what they have shown, and how far the marks are to be trusted."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from interview_agent.domain import scoring
from interview_agent.domain.conversation import Answer, Question, Turn
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency
from interview_agent.domain.report.shapes import LevelShape, Quote
from interview_agent.domain.rubric import Mark, Point
from interview_agent.domain.scoring import Evidence, Level, Marker

_REQUESTS = frozenset({Kind.CLARIFY, Kind.REPEAT, Kind.HINT, Kind.THINKING, Kind.PAUSE})


def pending(interview: Interview) -> tuple[Turn, ...]:
    """The answered turns that nobody has marked yet."""
    return tuple(turn for turn in interview.turns if turn.question.points and turn.answers and turn.heard is None)


def examined(interview: Interview) -> Iterator[Exchange]:
    """Every question that has rubric points and was answered, with all that followed from it."""
    return (one for one in exchanges(interview.turns) if one.root.points and one.answered)


def levels(interview: Interview, marker: Marker = Marker()) -> dict[str, Level]:
    """The level of every competency that there is evidence for, by its id."""
    found: dict[str, list[Evidence]] = {}
    for one in examined(interview):
        found.setdefault(one.root.focus.competency, []).append(one.evidence)
    return {id: shown for id, evidence in found.items() if (shown := scoring.level(evidence, marker))}


def competencies(interview: Interview) -> tuple[Competency, ...]:
    return interview.plan.competencies if interview.plan else ()


def thrown_away(interview: Interview) -> int:
    """How many marks did not count because their quote was never said."""
    return sum(len(turn.heard.unread) for turn in interview.turns if turn.heard)


def answers(interview: Interview) -> int:
    """How many answers were given. More text for an answer is not another one, and a request to the interviewer is none."""
    asked = sum(1 for turn in interview.turns if turn.answers and not _only_requests(turn))
    unasked = takewhile(lambda entry: not isinstance(entry, Question), interview.conversation)
    return asked + sum(isinstance(entry, Answer) for entry in unasked)


def _only_requests(turn: Turn) -> bool:
    return turn.heard is not None and turn.heard.kind in _REQUESTS and not turn.heard.marks


def figures(shown: Level) -> LevelShape:
    return {"mean": round(shown.mean, 2), "low": round(shown.low, 2), "high": round(shown.high, 2)}


def score(total: Level) -> tuple[float, list[float]]:
    """A level as a score from 0 to 100, with its interval."""
    return round(25 * total.mean, 1), [round(25 * total.low, 1), round(25 * total.high, 1)]


def quotes(asked: Iterable[Exchange]) -> Iterator[Quote]:
    """Every point of every question that was asked about, with the last word on it."""
    for one in asked:
        points = {point.id: point for point in one.root.points}
        for mark, question in one.marks:
            if mark.point in points:
                yield _quote(one, points[mark.point], mark, question)


def _quote(exchange: Exchange, point: Point, mark: Mark, question: Question) -> Quote:
    return {
        "competency": exchange.root.focus.name,
        "point": point.text,
        "weight": point.weight.value,
        "verdict": mark.verdict.value,
        "quote": mark.quote or None,
        "turn": question.number,
        "by": mark.by,
        "hinted": exchange.hinted_before(question),
    }


def count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def whole(figure: Any) -> int:
    return max(int(figure), 0)
