"""A shelf in the memory of one process."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from interview_agent.adapters.shelving import LIFETIMES, packed, unpacked
from interview_agent.adapters.storing import Clock, utc_now


class MemoryShelf:
    """Keeps documents as bytes until the process ends. No step of it waits, so calls of one event loop need no lock."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._kept: dict[tuple[str, str], tuple[bytes, datetime | None]] = {}

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        raw = self.peek(kind, key)
        if raw is not None:
            self.plant(kind, key, raw)
        return unpacked(raw)

    async def keep(self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool) -> Mapping[str, Any]:
        there = None if replace else unpacked(self.peek(kind, key))
        if there is not None:
            return there
        self.plant(kind, key, packed(document))
        return document

    async def all(self, kind: str, beginning: str = "") -> tuple[Mapping[str, Any], ...]:
        keys = sorted(key for of, key in self._kept if of == kind and key.startswith(beginning))
        found = (unpacked(self.peek(kind, key)) for key in keys)
        return tuple(one for one in found if one is not None)

    async def remove(self, kind: str, key: str) -> None:
        self._kept.pop((kind, key), None)

    async def close(self) -> None:
        """Nothing to give back; what is kept stays readable."""

    def peek(self, kind: str, key: str) -> bytes | None:
        """The bytes that are kept, as another program would see them."""
        raw, expires_at = self._kept.get((kind, key), (None, None))
        return raw if expires_at is None or expires_at > self._clock() else None

    def plant(self, kind: str, key: str, raw: bytes) -> None:
        """Put bytes there, for as long as documents of this kind stay."""
        stays = LIFETIMES.get(kind)
        self._kept[kind, key] = (raw, self._clock() + stays if stays else None)
