"""What the shelves share: how documents are written, and how long they stay."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import orjson

LIFETIMES = {"plan": timedelta(days=400), "left": timedelta(days=2)}
"""How long a kind of document stays after its last use. A kind that is not listed stays for good."""


def packed(document: Mapping[str, Any]) -> bytes:
    return orjson.dumps(dict(document))


def unpacked(raw: bytes | None) -> Mapping[str, Any] | None:
    """The document; None where there is none, or something else, which may be replaced: it is of use to nobody."""
    try:
        found = orjson.loads(raw) if raw is not None else None
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None
