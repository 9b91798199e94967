"""The stores under test, each with the other program that shares its data."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import redis

from interview_agent.adapters.file_store import FileStore
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.redis_store import RedisAddress, RedisStore
from interview_agent.adapters.storing import DOCUMENT_LIMIT, TimeToLive
from interview_agent.application.ports import InterviewStore
from interview_agent.domain.interview import Interview
from support.servers import Server


def two_hours(interview: Interview, now: datetime) -> timedelta:
    return timedelta(hours=2)


PASSWORD = "correct-horse-battery"


def store_at(port: int, password: str = "", deadline_seconds: float = 5.0) -> RedisStore:
    return RedisStore(RedisAddress("127.0.0.1", port, password), two_hours, deadline_seconds=deadline_seconds)


class Bench(Protocol):
    """Makes stores over the same data, and is the other program that reads and writes that data."""

    def store(self, time_to_live: TimeToLive = two_hours, document_limit: int = DOCUMENT_LIMIT) -> InterviewStore: ...

    def peek(self, session_id: str) -> bytes | None: ...

    def plant(self, session_id: str, document: bytes, keep_for: timedelta) -> None: ...

    def uproot(self, session_id: str) -> None: ...

    def remaining(self, session_id: str) -> timedelta | None: ...


class MemoryBench:
    """Memory has no other programs; the store itself lets tests play one."""

    def __init__(self) -> None:
        self._store = MemoryStore(two_hours)

    def store(self, time_to_live: TimeToLive = two_hours, document_limit: int = DOCUMENT_LIMIT) -> InterviewStore:
        self._store = MemoryStore(time_to_live, document_limit=document_limit)
        return self._store

    def peek(self, session_id: str) -> bytes | None:
        return self._store.peek(session_id)

    def plant(self, session_id: str, document: bytes, keep_for: timedelta) -> None:
        self._store.plant(session_id, document, keep_for)

    def uproot(self, session_id: str) -> None:
        self._store.uproot(session_id)

    def remaining(self, session_id: str) -> timedelta | None:
        return self._store.remaining(session_id)


class FileBench:
    def __init__(self, directory: Path) -> None:
        self._path = directory / "state" / "interviews.db"

    def store(self, time_to_live: TimeToLive = two_hours, document_limit: int = DOCUMENT_LIMIT) -> InterviewStore:
        return FileStore(self._path, time_to_live, document_limit=document_limit)

    def peek(self, session_id: str) -> bytes | None:
        with self._database() as db:
            row = db.execute("SELECT document FROM sessions WHERE session_id = ?", (session_id,)).fetchone()
            return None if row is None else bytes(row[0])

    def plant(self, session_id: str, document: bytes, keep_for: timedelta) -> None:
        expires_at = (datetime.now().astimezone() + keep_for).timestamp()
        with self._database() as db:
            db.execute("INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, 'active')", (session_id, document, expires_at))

    def uproot(self, session_id: str) -> None:
        with self._database() as db:
            db.execute("DELETE FROM sessions WHERE session_id = ?", (session_id,))

    def remaining(self, session_id: str) -> timedelta | None:
        with self._database() as db:
            row = db.execute("SELECT expires_at FROM sessions WHERE session_id = ?", (session_id,)).fetchone()
            return None if row is None else datetime.fromtimestamp(row[0]).astimezone() - datetime.now().astimezone()

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=5)) as db, db:
            yield db


class RedisBench:
    def __init__(self, server: Server, client: redis.Redis) -> None:
        self._server = server
        self._client = client

    def store(self, time_to_live: TimeToLive = two_hours, document_limit: int = DOCUMENT_LIMIT) -> InterviewStore:
        address = RedisAddress("127.0.0.1", self._server.port)
        return RedisStore(address, time_to_live, document_limit=document_limit)

    def peek(self, session_id: str) -> bytes | None:
        document = self._client.get(f"interview_session:{session_id}")
        assert document is None or isinstance(document, bytes)
        return document

    def plant(self, session_id: str, document: bytes, keep_for: timedelta) -> None:
        self._client.set(f"interview_session:{session_id}", document, px=keep_for)

    def uproot(self, session_id: str) -> None:
        self._client.delete(f"interview_session:{session_id}")

    def remaining(self, session_id: str) -> timedelta | None:
        left = self._client.pttl(f"interview_session:{session_id}")
        assert isinstance(left, int)
        return timedelta(milliseconds=left) if left >= 0 else None
