"""Answers that seem to be beside the question: of some of them nobody should read a bare low level.

Nobody who marks can tell an answer that misses the question from one that says it in words which were not recognised. So the
report says what is certain: that the answer shows none of the points, and has no word in common with them or the question.
"""

from collections.abc import Sequence

from interview_agent.domain import sameness
from interview_agent.domain.conversation import Turn
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.exchange import Exchange
from interview_agent.domain.interview import Interview
from interview_agent.domain.report import basis

SEVERAL, ONE_IN = 2, 3
"""So many answers are worth a sentence, if they are at least one in so many."""

_PIECE = 2_000
"""Characters of which the subject is told at once."""


def numbers(interview: Interview) -> list[int]:
    return [turn.question.number for turn in turns(interview)]


def turns(interview: Interview) -> tuple[Turn, ...]:
    """The turns with such answers, where there are several; one alone happens to everybody."""
    asked = list(basis.examined(interview))
    found = [one.turns[0] for one in asked if _is_beside(one)]
    return tuple(found) if len(found) >= SEVERAL and len(found) * ONE_IN >= len(asked) else ()


def told(overview: str, numbers: Sequence[int]) -> str:
    """An overview that says what a reader of the levels should know: that the answers of these turns seem to be such."""
    if not numbers:
        return overview
    *first, last = map(str, numbers)
    said = f"Several answers seem to be beside the question (turns {', '.join(first)} and {last}): read them before you judge by the levels."
    return overview if said in overview else f"{overview} {said}".strip()


def _is_beside(one: Exchange) -> bool:
    """Whether the question was never answered: everyday talk, or nothing that was asked for in none of its words."""
    if one.share:
        return False
    heard = {turn.heard.kind for turn in one.turns if turn.heard}
    return Kind.OFF_TOPIC in heard or (one.quality is Kind.THIN and not _related(one))


def _related(one: Exchange) -> bool:
    asked = (one.root.bare, *(text for point in one.root.points for text in (point.text, point.probe)))
    said = (turn.said[at : at + _PIECE] for turn in one.turns for at in range(0, len(turn.said), _PIECE))
    return not _subject(*asked).isdisjoint(_subject(*said))


def _subject(*texts: str) -> frozenset[str]:
    return frozenset[str]().union(*map(sameness.subject, texts))
