"""A store in one SQLite file, for a terminal or a single machine. Several processes may share the file."""

import sqlite3
import time
from datetime import datetime
from pathlib import Path

from interview_agent.adapters.sqlite_file import SqliteFile, transaction, wipe
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
from interview_agent.errors import PassingError

_SWEEP = 100
"""As many expired rows are removed at a write, so that none waits for a long clean-up."""

_UPSERT = """
    INSERT INTO sessions VALUES (:id, :document, :expires_at, :status)
    ON CONFLICT (session_id) DO UPDATE
    SET document = excluded.document, expires_at = excluded.expires_at, status = excluded.status
"""
_SWEEP_EXPIRED = """
    DELETE FROM sessions WHERE rowid IN (SELECT rowid FROM sessions WHERE expires_at <= ? LIMIT ?)
"""
_COUNT = "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value"


class FileStore(ComparingStore):
    """Interviews as JSON, one row each; the file is opened when it is first used."""

    def __init__(
        self,
        path: Path | str,
        time_to_live: TimeToLive,
        *,
        document_limit: int = DOCUMENT_LIMIT,
        clock: Clock = utc_now,
    ) -> None:
        super().__init__(time_to_live, document_limit)
        self._file = SqliteFile(path)
        self._clock = clock

    async def _read(self, session_id: str) -> tuple[bytes | None, datetime]:
        def select(db: sqlite3.Connection) -> tuple[bytes | None, datetime]:
            now = self._clock()
            return _document(db, session_id, now), now

        return await self._file.read(select)

    async def _swap(self, session_id: str, write: Write) -> bool:
        def swap(db: sqlite3.Connection) -> bool:
            with transaction(db):
                now = self._clock()
                if digest(_document(db, session_id, now)) != write.expected:
                    return False
                _put(db, session_id, write, now)
                db.execute(_SWEEP_EXPIRED, (now.timestamp(), _SWEEP))
            if write.document is None:
                wipe(db)
            return True

        return await self._file.run(swap)

    async def health(self) -> StoreHealth:
        try:
            return await self._file.run(self._examine)
        except PassingError as away:
            return StoreHealth("file", connected=False, error=away.sentence)

    def _examine(self, db: sqlite3.Connection) -> StoreHealth:
        started = time.perf_counter()
        counters = dict(db.execute("SELECT name, value FROM counters").fetchall())
        latency = (time.perf_counter() - started) * 1000
        living = "SELECT count(*) FROM sessions WHERE status = 'active' AND expires_at > ?"
        (active,) = db.execute(living, (self._clock().timestamp(),)).fetchone()
        (journal,) = db.execute("PRAGMA journal_mode").fetchone()
        return StoreHealth(
            "file",
            connected=True,
            latency_ms=latency,
            active=active,
            generated=counters.get("generated", 0),
            failed=counters.get("failed", 0),
            version=f"SQLite {sqlite3.sqlite_version}",
            details={"journal_mode": journal},
        )

    async def close(self) -> None:
        await self._file.close()


def _document(db: sqlite3.Connection, session_id: str, now: datetime) -> bytes | None:
    living = "SELECT document FROM sessions WHERE session_id = ? AND expires_at > ?"
    row = db.execute(living, (session_id, now.timestamp())).fetchone()
    return None if row is None else bytes(row[0])


def _put(db: sqlite3.Connection, session_id: str, write: Write, now: datetime) -> None:
    if write.document is None:
        db.execute("DELETE FROM sessions WHERE session_id = ?", (session_id,))
    else:
        row = {
            "id": session_id,
            "document": write.document,
            "expires_at": (now + write.keep_for).timestamp(),
            "status": "active" if write.active else "completed",
        }
        db.execute(_UPSERT, row)
    db.execute(_COUNT, ("generated", write.tally.generated))
    db.execute(_COUNT, ("failed", write.tally.failed))
