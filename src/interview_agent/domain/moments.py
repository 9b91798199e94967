"""How exact moments are."""

from datetime import UTC, datetime


def whole(moment: datetime) -> datetime:
    """The moment in whole seconds, as the conversation is stamped."""
    return moment.replace(microsecond=0)


def in_milliseconds(moment: datetime) -> datetime:
    """The moment as exact as the end of a floor is stored, so that it is the same in hand and read back."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def read(text: str | None) -> datetime | None:
    """The moment that was written so; None for what is none."""
    try:
        at = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def stamp(moment: datetime) -> str:
    """A moment in UTC as documents and replies write it: `2026-01-01T10:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
