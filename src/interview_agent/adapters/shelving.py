"""What the shelves share: how documents are written, and how long they stay."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import orjson

LIFETIMES = {"plan": timedelta(days=400), "left": timedelta(days=2)}
"""How long a kind of document stays after its last use. One of another kind stays as long as whoever keeps it says."""

SWEEP = 100
"""As many documents whose time is over are cleared away at a write, so that none waits for a long clean-up."""

_SHORTEST = timedelta(milliseconds=1)


def lifetime(kind: str, stays: timedelta | None) -> timedelta | None:
    """From now on; None: for good. What should have gone before goes at once."""
    chosen = LIFETIMES.get(kind) if stays is None else stays
    return chosen and max(chosen, _SHORTEST)


def packed(document: Mapping[str, Any]) -> bytes:
    return orjson.dumps(dict(document))


def unpacked(raw: bytes | None) -> Mapping[str, Any] | None:
    """The document; None where there is none, or something else, which may be replaced: it is of use to nobody."""
    try:
        found = orjson.loads(raw) if raw is not None else None
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None
