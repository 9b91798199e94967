"""How single values stand in a stored document, and how to read them when somebody else wrote them."""

from datetime import UTC, datetime
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, TypeVar

E = TypeVar("E", bound=StrEnum)

_YEARS = (1970, 9000)
"""A moment of another year is none: nothing could be added to it or taken from it without falling off the calendar."""

_MILLISECONDS_FROM = 100_000_000_000
"""Epoch numbers from here on count milliseconds; as seconds they would lie beyond the year 5000."""


def stamp(moment: datetime) -> str:
    """A moment in whole seconds: `2026-01-01T10:00:00Z`."""
    return _iso(moment, "seconds")


def fine_stamp(moment: datetime) -> str:
    """A moment in milliseconds: `2026-01-01T10:00:00.250Z`."""
    return _iso(moment, "milliseconds")


@lru_cache(maxsize=1024)
def _iso(moment: datetime, precision: str) -> str:
    return moment.astimezone(UTC).isoformat(timespec=precision).replace("+00:00", "Z")


def moment(value: Any) -> datetime | None:
    """The whole second that a stored value means, in UTC; None for what is no time. Without a zone it is UTC."""
    exact = fine_moment(value)
    return exact.replace(microsecond=0) if exact and exact.microsecond else exact


def fine_moment(value: Any) -> datetime | None:
    """Like `moment`, with its fraction of a second."""
    try:
        match value:
            case str():
                read = _parsed(value)
            case int() | float() if not isinstance(value, bool):
                read = datetime.fromtimestamp(value / 1000 if abs(value) >= _MILLISECONDS_FROM else value, UTC)
            case _:
                return None
    except (ValueError, OverflowError, OSError):
        return None
    return read if _YEARS[0] <= read.year <= _YEARS[1] else None


@lru_cache(maxsize=1024)  # the entries of a document have theirs for good
def _parsed(text: str) -> datetime:
    return _in_utc(datetime.fromisoformat(text.strip()))


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def text(value: Any, default: str = "") -> str:
    return value if isinstance(value, str) else default


def number(value: Any, default: int) -> int:
    """A positive whole number, or the default."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else default


def member(kind: type[E], value: Any) -> E | None:
    """The member of an enumeration that has this value; None for a word that the enumeration does not know."""
    return _members(kind).get(value) if isinstance(value, str) else None


@cache
def _members(kind: type[E]) -> dict[str, E]:
    # A look into a mapping costs less than a call of the enumeration, and a document holds hundreds of its words.
    return {one.value: one for one in kind}
