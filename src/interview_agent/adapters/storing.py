"""What the stores share: an update that survives being beaten to it, the limit of a document, and what is counted."""

import asyncio
import random
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from typing import TypeVar

from interview_agent.adapters import session_json
from interview_agent.adapters.recent import Recent
from interview_agent.adapters.session_json import Loaded
from interview_agent.application.ports import Change, Snapshot, StoreHealth
from interview_agent.domain.interview import Interview, Status
from interview_agent.errors import InvalidInput, StoreBusy

T = TypeVar("T")

Clock = Callable[[], datetime]
TimeToLive = Callable[[Interview, datetime], timedelta]
"""How long an interview is kept from now on, by its state and the store's time."""

DOCUMENT_LIMIT = 4_000_000
ATTEMPTS = 8
_FIRST_WAIT = 0.01


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one write adds to the counters of the store."""

    generated: int = 0
    failed: int = 0


def tally(before: Interview | None, after: Interview | None) -> Tally:
    """Questions asked and attempts failed between two states of an interview."""
    if after is None:
        return Tally()
    questions, failures = (len(list(before.questions)), before.failures) if before else (0, 0)
    return Tally(max(0, len(list(after.questions)) - questions), max(0, after.failures - failures))


def digest(document: bytes | None) -> str:
    """Tells one state of a document from another; empty where there is none."""
    return "" if document is None else sha1(document, usedforsecurity=False).hexdigest()


@dataclass(frozen=True, slots=True)
class Write:
    """A document that may take the place of the one with the digest `expected`, and of no other. None deletes it."""

    document: bytes | None
    expected: str
    keep_for: timedelta
    active: bool
    tally: Tally


class ComparingStore(ABC):
    """A store that can read a document with its own time, and write one over a known old one.

    No lock is held while a change is applied: whoever writes first wins, and the others apply their change again to
    what they find then. So a store may be shared by processes that know nothing of each other.
    """

    def __init__(self, time_to_live: TimeToLive, document_limit: int = DOCUMENT_LIMIT) -> None:
        self._time_to_live = time_to_live
        self._document_limit = document_limit
        self._recent = Recent()

    async def get(self, session_id: str) -> Snapshot:
        document, now = await self._read(session_id)
        found = self._recent.read(session_id, document, digest(document))
        return Snapshot(found.interview if found else None, now)

    async def update(self, session_id: str, change: Change[T]) -> T:
        for attempt in range(ATTEMPTS):
            if attempt:
                await asyncio.sleep(random.uniform(0, _FIRST_WAIT * 2**attempt))
            document, now = await self._read(session_id)
            expected = digest(document)
            found = self._recent.read(session_id, document, expected)
            before = found.interview if found else None
            after, outcome = change(before, now)
            if after is before or after == before:
                return outcome
            write, written = self._prepared(expected, found, after, now)
            if await self._swap(session_id, write):
                self._recent.keep(session_id, write.document, digest(write.document), written)
                return outcome
        raise StoreBusy(
            f"The interview was changed by others {ATTEMPTS} times while this call tried to change it. "
            "Nothing is lost; repeat the call."
        )

    def _prepared(
        self, expected: str, found: Loaded | None, after: Interview | None, now: datetime
    ) -> tuple[Write, Loaded | None]:
        if after is None:
            return Write(None, expected, timedelta(), False, Tally()), None
        document, written = session_json.dump(after, found)
        if len(document) > self._document_limit:
            raise InvalidInput(
                f"The interview would grow past {self._document_limit:,} bytes, the most that is stored of one. "
                "End it, and begin another under a new session id."
            )
        active = after.status is Status.ACTIVE
        counted = tally(found.interview if found else None, after)
        return Write(document, expected, self._time_to_live(after, now), active, counted), written

    @abstractmethod
    async def _read(self, session_id: str) -> tuple[bytes | None, datetime]:
        """The document, none if it is not there or has expired, and the store's time."""

    @abstractmethod
    async def _swap(self, session_id: str, write: Write) -> bool:
        """Write in one step with its counters, or say that the document is not the expected one any more."""

    @abstractmethod
    async def health(self) -> StoreHealth: ...

    @abstractmethod
    async def close(self) -> None: ...
