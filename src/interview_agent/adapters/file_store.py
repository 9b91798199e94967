"""A store in one SQLite file, for a terminal or a single machine. Several processes may share the file."""

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

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
from interview_agent.errors import InterviewError, PassingError, StoreBusy, StoreUnavailable

R = TypeVar("R")

_BUSY_SECONDS = 5.0
_SWEEP = 100
"""As many expired rows are removed at a write, so that none waits for a long clean-up."""

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS sessions (
        session_id TEXT PRIMARY KEY, document BLOB NOT NULL, expires_at REAL NOT NULL, status TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS sessions_by_expiry ON sessions (expires_at);
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
_UPSERT = """
    INSERT INTO sessions VALUES (:id, :document, :expires_at, :status)
    ON CONFLICT (session_id) DO UPDATE
    SET document = excluded.document, expires_at = excluded.expires_at, status = excluded.status
"""
_SWEEP_EXPIRED = """
    DELETE FROM sessions WHERE rowid IN (SELECT rowid FROM sessions WHERE expires_at <= ? LIMIT ?)
"""
_COUNT = "INSERT INTO counters VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value"

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_REASONS = {
    sqlite3.SQLITE_FULL: "has no room left: free some space on its disk",
    sqlite3.SQLITE_READONLY: "may not be written: check its permissions and its disk",
    sqlite3.SQLITE_PERM: "may not be opened: check its permissions",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: check its path and its permissions",
    sqlite3.SQLITE_NOTADB: "is not a database: move it away or name another file",
    sqlite3.SQLITE_CORRUPT: "is damaged: bring it back from a backup",
    sqlite3.SQLITE_IOERR: "cannot be read or written: check its disk",
}


class FileStore(ComparingStore):
    """One connection behind a lock, used from worker threads, so any number of event loops may share the store.

    The file is opened at the first use, and again after an error: a store that could not be reached recovers.
    """

    def __init__(
        self,
        path: Path | str,
        time_to_live: TimeToLive,
        *,
        document_limit: int = DOCUMENT_LIMIT,
        clock: Clock = utc_now,
    ) -> None:
        super().__init__(time_to_live, document_limit)
        self._path = Path(path)
        self._clock = clock
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None

    async def _read(self, session_id: str) -> tuple[bytes | None, datetime]:
        def select(db: sqlite3.Connection) -> tuple[bytes | None, datetime]:
            now = self._clock()
            return _document(db, session_id, now), now

        return await self._run(select)

    async def _swap(self, session_id: str, write: Write) -> bool:
        def swap(db: sqlite3.Connection) -> bool:
            with _transaction(db):
                now = self._clock()
                if digest(_document(db, session_id, now)) != write.expected:
                    return False
                _put(db, session_id, write, now)
                db.execute(_SWEEP_EXPIRED, (now.timestamp(), _SWEEP))
                return True

        return await self._run(swap)

    async def health(self) -> StoreHealth:
        try:
            return await self._run(self._examine)
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
        def close() -> None:
            with self._lock:
                self._drop()

        await asyncio.to_thread(close)

    async def _run(self, work: Callable[[sqlite3.Connection], R]) -> R:
        return await asyncio.to_thread(self._guarded, work)

    def _guarded(self, work: Callable[[sqlite3.Connection], R]) -> R:
        with self._lock:
            try:
                return work(self._connection())
            except (sqlite3.Error, OSError) as error:
                self._drop()
                raise self._translated(error) from error

    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            self._opened = _open(self._path)
        return self._opened

    def _drop(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _translated(self, error: sqlite3.Error | OSError) -> InterviewError:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CANTOPEN) & 0xFF
        if code in _BUSY:
            return StoreBusy("Another process is using the file with the interviews. Nothing is lost; repeat the call.")
        reason = _REASONS.get(code, "cannot be used: look at it with the sqlite3 program")
        return StoreUnavailable(f"The file with the interviews ({self._path.name}) {reason}. Then repeat the call.")


def _open(path: Path) -> sqlite3.Connection:
    """The database at a path, made if it is not there, and readable by its owner alone: it holds résumés."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db)
    except sqlite3.Error:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    # NORMAL, the usual companion of WAL, may lose the last commits when the power fails.
    db.execute("PRAGMA synchronous = FULL")
    db.executescript(_SCHEMA)


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. IMMEDIATE, since a reader that becomes a writer later would fail instead of wait."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


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
