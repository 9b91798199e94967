"""What the built-in interviewer hears in an answer."""

import re

from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Turn
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight, missing
from interview_agent.minds.builtin import matching

SOURCE = "builtin"
FEW_WORDS = 12
SHORT = 30
"""Longer answers than this many words are answers, whatever phrases they contain."""

_DOES_NOT_KNOW = re.compile(
    r"\b(?:i (?:really |honestly )?(?:don't|do not|dont) (?:really |actually )?know|no idea|not sure (?:what|how|about|i know)|"
    r"never (?:used|heard|worked|done|seen|tried|had)|(?:have|had) no experience|not familiar|unfamiliar|can't (?:think|answer|recall|remember|say)|"
    r"cannot (?:think|answer|recall|remember|say)|haven't (?:used|worked|done|had|seen|tried)|have not (?:used|worked|done|had|seen|tried)|"
    r"i(?:'d| would|'ll)? (?:rather )?(?:pass|skip)|no clue)\b",
    re.IGNORECASE,
)
_OFFERS_MORE = re.compile(
    r"\b(?:instead|(?:i|we) would(?! (?:pass|skip|like|love|have to|rather|need|not))|(?:i|we)'d (?:use|try|check|look|start|do)|but (?:i|we) (?:use|used|did|know|have|had)|in my)\b",
    re.IGNORECASE,
)
"""Somebody who has not done this and says what they did or would do instead has answered."""

_ASKS_MEANING = re.compile(
    r"\b(?:what (?:exactly )?do you mean|what does \S+ mean|which (?:\S+ )?do you mean|do you mean)\b", re.IGNORECASE
)


def listen(turn: Turn) -> Heard:
    """The kind of the answer and its marks, each with the sentence that shows the point."""
    marks = tuple(_marks(turn.said, turn.question.points))
    return Heard(_kind(turn, marks), marks, SOURCE)


def _marks(said: str, points: tuple[Point, ...]) -> list[Mark]:
    quotes = {point.id: matching.quote(said, point.signs) for point in points}
    return [
        Mark(id, Verdict.MET if quote else Verdict.NOT_SHOWN, quote or "", by=SOURCE) for id, quote in quotes.items()
    ]


def _kind(turn: Turn, marks: tuple[Mark, ...]) -> Kind:
    said, points = turn.said, turn.question.points
    words, shown = len(said.split()), any(mark.verdict is Verdict.MET for mark in marks)
    if not shown and words <= SHORT and (special := _special(said)):
        return special
    if not points:
        return Kind.STRONG if words >= FEW_WORDS else Kind.THIN
    left_out = missing(points, marks)
    if not any(point.weight is Weight.CORE for point in left_out) and len(left_out) < 2:
        return Kind.STRONG
    return Kind.PARTIAL if shown else Kind.THIN


def _special(said: str) -> Kind | None:
    """What a short utterance is, if it is no answer."""
    plain = said.replace("\u2019", "'").strip()
    if _DOES_NOT_KNOW.search(plain) and not _OFFERS_MORE.search(plain):
        return Kind.MISSING
    if _ASKS_MEANING.search(plain):
        return Kind.CLARIFY
    return Kind.QUESTION_BACK if plain.endswith("?") else None
