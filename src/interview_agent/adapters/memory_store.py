"""A store in the memory of one process: for trying things, and for tests that need no server."""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from interview_agent.adapters.storing import (
    DOCUMENT_LIMIT,
    Clock,
    ComparingStore,
    TimeToLive,
    Write,
    digest,
    utc_now,
)
from interview_agent.application.ports import StoreHealth


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document with its end of life."""

    document: bytes
    expires_at: datetime
    active: bool


class MemoryStore(ComparingStore):
    """Keeps the same documents as the other stores, as bytes, until the process ends.

    A lock is enough between compare and write, since neither waits for anything while it holds it; and it is needed,
    since calls may come from several event loops in several threads.
    """

    def __init__(
        self, time_to_live: TimeToLive, *, document_limit: int = DOCUMENT_LIMIT, clock: Clock = utc_now
    ) -> None:
        super().__init__(time_to_live, document_limit)
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}
        self._generated = 0
        self._failed = 0

    def peek(self, session_id: str) -> bytes | None:
        """The stored bytes, as another program would see them."""
        kept = self._kept.get(session_id)
        return kept.document if kept and kept.expires_at > self._clock() else None

    def plant(self, session_id: str, document: bytes, keep_for: timedelta) -> None:
        """Store bytes as another program would, unseen and uncounted."""
        self._kept = {**self._kept, session_id: _Kept(document, self._clock() + keep_for, active=False)}

    def uproot(self, session_id: str) -> None:
        """Delete a document as another program would."""
        self._kept = {key: value for key, value in self._kept.items() if key != session_id}

    def remaining(self, session_id: str) -> timedelta | None:
        """How long a document will still be kept; None where there is none."""
        kept = self._kept.get(session_id)
        left = kept.expires_at - self._clock() if kept else timedelta()
        return left if left > timedelta() else None

    async def _read(self, session_id: str) -> tuple[bytes | None, datetime]:
        return self.peek(session_id), self._clock()

    async def _swap(self, session_id: str, write: Write) -> bool:
        with self._lock:
            if digest(self.peek(session_id)) != write.expected:
                return False
            self._put(session_id, write, self._clock())
            return True

    def _put(self, session_id: str, write: Write, now: datetime) -> None:
        kept = {key: value for key, value in self._kept.items() if value.expires_at > now and key != session_id}
        if write.document is not None:
            kept[session_id] = _Kept(write.document, now + write.keep_for, write.active)
        self._kept = kept
        self._generated += write.tally.generated
        self._failed += write.tally.failed

    async def health(self) -> StoreHealth:
        now = self._clock()
        active = sum(1 for kept in self._kept.values() if kept.active and kept.expires_at > now)
        return StoreHealth(
            "memory", True, latency_ms=0.0, active=active, generated=self._generated, failed=self._failed
        )

    async def close(self) -> None:
        """Nothing to give back; what is stored stays readable."""
