"""Whether a question says what a good answer to it should have shown."""

from collections.abc import Iterable

from interview_agent.domain.rubric import Point
from interview_agent.domain.sameness import subject

SUBSTANCE, MOST = 3, 0.6
"""A point is given away by so many of its own words, if they are at least this share of them."""


def given_away(text: str, points: Iterable[Point], known: Iterable[str]) -> Point | None:
    """The point whose substance a question holds. What stands in `known` texts is no secret, nor is the point's own probe."""
    asked = subject(text)
    open_words = frozenset[str]().union(*(subject(words) for words in known if words))
    for point in points:
        secret = subject(point.text) - open_words - (subject(point.probe) if point.probe else frozenset())
        told = len(secret & asked)
        if told >= SUBSTANCE and told >= MOST * len(secret):
            return point
    return None
