"""The SQLite file that everything kept on one machine shares, with every failure told in our words."""

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from interview_agent.errors import InterviewError, StoreBusy, StoreUnavailable

R = TypeVar("R")

_BUSY_SECONDS = 5.0
_ATTEMPTS, _FIRST_WAIT = 7, 0.005

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
    """One connection that writes and one that reads, each behind a lock, so any number of event loops may share the file.

    It is opened at the first use, and again after an error: a file that could not be reached recovers.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
        self._writing, self._reading = _Connection(_open), _Connection(_open_to_read)

    async def close(self) -> None:
        def close() -> None:
            self._writing.close()
            self._reading.close()

        await asyncio.to_thread(close)

    async def run(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Do what may write, or wait, in a thread of its own."""
        return await asyncio.to_thread(self._guarded, work)

    async def read(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Do what only looks up a few rows, on the spot: it takes less than handing it to a thread, and waits for no writer.

        Whatever is not as usual (not opened yet, locked, broken) is left to `run`.
        """
        if self._reading.opened or self._writing.opened:
            with suppress(sqlite3.Error, OSError), self._reading.in_use(self._path) as db:
                return work(db)
        return await self.run(work)

    def _guarded(self, work: Callable[[sqlite3.Connection], R]) -> R:
        try:
            with self._writing.in_use(self._path) as db:
                return work(db)
        except (sqlite3.Error, OSError) as error:
            self._reading.close()
            raise self._translated(error) from error

    def _translated(self, error: sqlite3.Error | OSError) -> InterviewError:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CANTOPEN) & 0xFF
        if code in _BUSY:
            return StoreBusy("Another process is using the file with the interviews. Nothing is lost; repeat the call.")
        reason = _REASONS.get(code, "cannot be used: look at it with the sqlite3 program")
        return StoreUnavailable(f"The file with the interviews ({self._path.name}) {reason}. Then repeat the call.")


class _Connection:
    """A connection for one at a time. After an error it is opened anew."""

    def __init__(self, open: Callable[[Path], sqlite3.Connection]) -> None:
        self._lock = threading.Lock()
        self._open = open
        self._db: sqlite3.Connection | None = None

    @property
    def opened(self) -> bool:
        return self._db is not None

    @contextmanager
    def in_use(self, path: Path) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._db = self._db or self._open(path)
                yield self._db
            except (sqlite3.Error, OSError):
                self._drop()
                raise

    def close(self) -> None:
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None


def _open_to_read(path: Path) -> sqlite3.Connection:
    """A database that is there already. Without patience: who must wait shall do so in a thread."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0, isolation_level=None, check_same_thread=False
    )


def _open(path: Path) -> sqlite3.Connection:
    """The database at a path, made if it is not there, and readable by its owner alone: it holds résumés."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Never a file that is there: to close any descriptor of it gives up the locks that SQLite holds in this process.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _patiently(lambda: _prepare(db))
    except sqlite3.Error:
        db.close()
        raise
    return db


def _patiently(work: Callable[[], None]) -> None:
    """Two who make a new file at once are told that it is locked without being let wait."""
    for attempt in range(_ATTEMPTS):
        try:
            work()
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _BUSY or attempt == _ATTEMPTS - 1:
                raise
            time.sleep(_FIRST_WAIT * 2**attempt)


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
