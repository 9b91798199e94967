"""The points of a reference answer, for a question whose author wrote no rubric: what each of its items or sentences says."""

import re
from collections.abc import Iterator
from itertools import pairwise

from interview_agent.domain.rubric import Point

FEWEST, MOST = 2, 5
"""Of a question, as for the points that people write."""

WHOLE = 2
"""A clause with fewer telling words than this is no point of its own."""

_LISTED = 6
"""Words of an item, at most, where a sentence lists several."""

_ITEM = re.compile(r"(?:^|\s)(?:[-*\u2022\u25cf\u25cb\u2192\u2013]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|vs|cf|approx|z\.\s?b|bzw|d\.\s?h|u\.\s?a|usw|ca)\.$", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?;])\s+(?=\S)")
_CLAUSE = re.compile(
    r";\s+|,?\s+(?:but|while|whereas|because|so that|and then|aber|während|weil|sodass)\s+|,\s+(?:and|und)\s+|,\s+(?!e\.g|i\.e|z\.|d\.|such|for ex)"
)
_DANGLING = re.compile(
    r"[\s,;]+(?:(?:and|but|while|whereas|because|so that|and then|und|aber|während|weil|sodass)\s+)?$"
)
_LIST = re.compile(r",\s+(?:and|or|und|oder)\s+|,\s+|\s+(?:and|or|und|oder)\s+")
_TELLING = re.compile(r"[^\W\d_]{4,}|\d+")


def points(reference: str) -> tuple[Point, ...]:
    """Two to five points where the text has as much to say, all of the same weight: nobody said which matters most.

    An item of a list is a point, and so is a sentence. Where that is a single one its clauses are; where it is too many,
    neighbours that say least are taken together.
    """
    parts = [part for item in _items(reference) for part in _sentences(item) if _telling(part)]
    if len(parts) < FEWEST:
        parts = [clause for part in parts for clause in _clauses(part)]
    return tuple(Point(f"part-{n}", text) for n, text in enumerate(_joined(parts), start=1))


def _items(text: str) -> Iterator[str]:
    """The paragraphs and list items of a text, without the headings over them."""
    for paragraph in _paragraphs(text):
        items = [item for found in _ITEM.split(paragraph) if (item := " ".join(found.split()))]
        yield from (item for item in items if not item.endswith(":"))


def _paragraphs(text: str) -> list[str]:
    """A line that goes on with a small letter, after one that has not come to an end, is the rest of it."""
    lines = [line.strip() for line in text.splitlines()]
    found = lines[:1]
    for before, line in pairwise(lines):
        if line[:1].islower() and before and before[-1] not in ".:;!?" and not _ITEM.match(line):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return found


def _sentences(item: str) -> Iterator[str]:
    """The sentences of an item; for one that lists several things, those."""
    sentence = ""
    for part in _END.split(item):
        sentence = f"{sentence} {part}".strip()
        if not _ABBREVIATED.search(sentence):
            yield from _listed(sentence)
            sentence = ""
    if sentence:
        yield sentence


def _listed(sentence: str) -> list[str]:
    """What a sentence lists after a colon, if it is three things or more in a few words each."""
    _, colon, rest = sentence.partition(": ")
    things = [thing.strip(" .") for thing in _LIST.split(rest)] if colon else []
    told = len(things) > FEWEST and all(thing and len(thing.split()) <= _LISTED for thing in things)
    return things if told else [sentence]


def _clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence; one that says too little stays with the one before, or takes the next to it."""
    spans: list[tuple[int, int]] = []
    breaks = [match.end() for match in _CLAUSE.finditer(sentence)]
    for start, end in pairwise((0, *breaks, len(sentence))):
        if spans and min(_telling(sentence[start:end]), _telling(sentence[slice(*spans[-1])])) < WHOLE:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return (_DANGLING.sub("", sentence[start:end]) for start, end in spans)


def _joined(parts: list[str]) -> list[str]:
    """At most as many as a question has points."""
    joined = list(parts)
    while len(joined) > MOST:
        sizes = [_telling(one) + _telling(other) for one, other in pairwise(joined)]
        at = sizes.index(min(sizes))
        joined[at : at + 2] = [f"{joined[at].rstrip(' .;,')}; {joined[at + 1]}"]
    return joined


def _telling(text: str) -> int:
    """How many words say something, roughly: those that are long enough, and figures."""
    return len(_TELLING.findall(text))
