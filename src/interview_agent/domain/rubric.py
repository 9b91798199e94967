"""What a good answer shows, and what an answer was found to show."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much of the question a point is: without a *core* point the answer misses what was asked."""

    BASIC = "basic"
    CORE = "core"
    DEEP = "deep"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a good answer to a question says or shows."""

    id: str
    text: str
    weight: Weight = Weight.CORE
    signs: tuple[str, ...] = ()
    """Ways to recognise the point in free speech without a model; see `minds.builtin.matching`."""

    probe: str = ""
    """A neutral question that asks for just this point."""

    wrong: tuple[str, ...] = ()
    """Signs of the opposite: ways in which people get the point wrong."""


class Verdict(StrEnum):
    MET = "met"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    NOT_SHOWN = "not_shown"


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict on one point, with the candidate's own words for it.

    `quote` is verbatim from the answer; only NOT_SHOWN goes without one.
    """

    point: str
    verdict: Verdict
    quote: str = ""
    by: str = ""


_TYPOGRAPHY = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")
QUOTE_WORDS, QUOTE_CHARACTERS = 2, 10
"""A quote has at least so many words, or so many characters, unless the whole answer is shorter."""


def folded(text: str) -> str:
    """Text without the differences that do not count in a quote: white space, case, and how a keyboard sets quotation marks."""
    return " ".join(text.translate(_TYPOGRAPHY).split()).casefold()


def quoted(quote: str, said: str) -> bool:
    """Whether a quote is really in an answer: whole words of it, and enough of them to mean something."""
    words, answer = folded(quote), folded(said)
    enough = len(words.split()) >= QUOTE_WORDS or len(words) >= QUOTE_CHARACTERS or words == answer
    return bool(words) and enough and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", answer) is not None


def verbatim(
    marks: tuple[Mark, ...], answer: str, points: tuple[Point, ...]
) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    """The marks that stand, and the points whose marks are thrown away because their quote is not in the answer.

    A point whose mark is thrown away is not assessed in this answer, which is not the same as not shown.
    """
    known, kept, thrown = {point.id for point in points}, dict[str, Mark](), list[str]()
    for mark in marks:
        if mark.point in known and mark.point not in kept:
            if mark.verdict is Verdict.NOT_SHOWN or quoted(mark.quote, answer):
                kept[mark.point] = mark
            else:
                thrown.append(mark.point)
    return tuple(kept.values()), tuple(dict.fromkeys(point for point in thrown if point not in kept))


def merged(earlier: Iterable[Mark], later: Iterable[Mark]) -> tuple[Mark, ...]:
    """The last word on each point: what was shown stays shown, unless it is contradicted later."""
    marks = {mark.point: mark for mark in earlier}
    for mark in later:
        before = marks.get(mark.point)
        if before is None or counts_more(mark.verdict, before.verdict):
            marks[mark.point] = mark
    return tuple(marks.values())


def counts_more(later: Verdict, earlier: Verdict) -> bool:
    """Whether a later verdict on a point takes the place of an earlier one."""
    if later is Verdict.PARTLY:
        return earlier is not Verdict.MET
    return later is not Verdict.NOT_SHOWN


def missing(points: tuple[Point, ...], marks: tuple[Mark, ...]) -> tuple[Point, ...]:
    """The points that were not shown, the most important first."""
    shown = {mark.point for mark in marks if mark.verdict is Verdict.MET}
    order = (Weight.CORE, Weight.BASIC, Weight.DEEP)
    return tuple(sorted((p for p in points if p.id not in shown), key=lambda p: order.index(p.weight)))
