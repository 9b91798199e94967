"""A shelf in the memory of one process."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from interview_agent.adapters.shelving import lifetime, packed, unpacked
from interview_agent.adapters.storing import Clock, utc_now


class MemoryShelf:
    """Keeps documents as bytes until the process ends. No step of it waits, so calls of one event loop need no lock."""

    def __init__(self, clock: Clock = utc_now) -> None:
        self._clock = clock
        self._kept: dict[tuple[str, str], tuple[bytes, datetime | None]] = {}

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        raw = self.peek(kind, key)
        if raw is not None and lifetime(kind, None):
            self.plant(kind, key, raw)
        return unpacked(raw)

    async def keep(
        self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool, stays: timedelta | None = None
    ) -> Mapping[str, Any]:
        self._sweep()
        there = None if replace else unpacked(self.peek(kind, key))
        if there is not None:
            return there
        self.plant(kind, key, packed(document), stays)
        return document

    async def stay(self, kind: str, key: str, stays: timedelta) -> None:
        if (raw := self.peek(kind, key)) is not None:
            self.plant(kind, key, raw, stays)

    async def left(self, kind: str, key: str) -> timedelta | None:
        _, ends = self._kept.get((kind, key), (None, None))
        return ends - self._clock() if ends and ends > self._clock() else None

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
        raw, ends = self._kept.get((kind, key), (None, None))
        return raw if ends is None or ends > self._clock() else None

    def plant(self, kind: str, key: str, raw: bytes, stays: timedelta | None = None) -> None:
        """Put bytes there."""
        chosen = lifetime(kind, stays)
        self._kept[kind, key] = (raw, self._clock() + chosen if chosen else None)

    def _sweep(self) -> None:
        now = self._clock()
        self._kept = {place: (raw, ends) for place, (raw, ends) in self._kept.items() if ends is None or ends > now}
