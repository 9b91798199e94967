"""The SQLite file that everything kept on one machine shares, with every failure told in our words."""

import asyncio
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from interview_agent.errors import InterviewError, StoreBusy, StoreUnavailable

R = TypeVar("R")

_BUSY_SECONDS = 5.0

_SCHEMA = """
    CREATE TABLE IF NOT EXISTS sessions (
        session_id TEXT PRIMARY KEY, document BLOB NOT NULL, expires_at REAL NOT NULL, status TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS sessions_by_expiry ON sessions (expires_at);
    CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS shelf (
        kind TEXT NOT NULL, key TEXT NOT NULL, document BLOB NOT NULL, expires_at REAL, PRIMARY KEY (kind, key));
    CREATE INDEX IF NOT EXISTS shelf_by_expiry ON shelf (expires_at) WHERE expires_at IS NOT NULL;
"""

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


class SqliteFile:
    """One connection behind a lock, used from worker threads, so any number of event loops may share it.

    The file is opened at the first use, and again after an error: a file that could not be reached recovers.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None

    async def close(self) -> None:
        def close() -> None:
            with self._lock:
                self._drop()

        await asyncio.to_thread(close)

    async def run(self, work: Callable[[sqlite3.Connection], R]) -> R:
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
    # What is deleted is overwritten: somebody who wants to be erased means the disk too.
    db.execute("PRAGMA secure_delete = ON")
    db.executescript(_SCHEMA)


def wipe(db: sqlite3.Connection) -> None:
    """After something was deleted: take it out of the journal as well, unless somebody is reading there just now."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. IMMEDIATE, since a reader that becomes a writer later would fail instead of wait."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
