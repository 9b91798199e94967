"""The shelves under test, each with the other program that shares its data."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import redis

from interview_agent.adapters.file_shelf import FileShelf
from interview_agent.adapters.memory_shelf import MemoryShelf
from interview_agent.adapters.redis_server import RedisAddress
from interview_agent.adapters.redis_shelf import RedisShelf
from interview_agent.application.ports import Shelf
from support.clocks import ManualClock
from support.servers import Server


class ShelfBench(Protocol):
    """Makes shelves over the same data, and is the other program that looks at that data."""

    def shelf(self) -> Shelf: ...

    def plant(self, kind: str, key: str, raw: bytes) -> None: ...

    def half_used(self, kind: str, key: str) -> None:
        """Let half of the time pass for which a document stays."""

    def outlived(self, kind: str, key: str) -> None:
        """Let all the time pass for which a document stays."""

    def remaining(self, kind: str, key: str) -> timedelta | None:
        """How long it still stays; None: for good."""


class MemoryShelves:
    def __init__(self) -> None:
        self._clock = ManualClock()
        self._shelf = MemoryShelf(self._clock)

    def shelf(self) -> Shelf:
        return self._shelf

    def plant(self, kind: str, key: str, raw: bytes) -> None:
        self._shelf.plant(kind, key, raw)

    def half_used(self, kind: str, key: str) -> None:
        self._clock.passes(days=200)

    def outlived(self, kind: str, key: str) -> None:
        left = self.remaining(kind, key)
        assert left is not None
        self._clock.passes(seconds=left.total_seconds())

    def remaining(self, kind: str, key: str) -> timedelta | None:
        expires_at = self._shelf._kept[kind, key][1]
        return expires_at and expires_at - self._clock()


class FileShelves:
    def __init__(self, folder: Path) -> None:
        self._clock, self._path = ManualClock(), folder / "state" / "interviews.sqlite3"

    def shelf(self) -> Shelf:
        return FileShelf(self._path, self._clock)

    def plant(self, kind: str, key: str, raw: bytes) -> None:
        with closing(sqlite3.connect(self._path)) as db, db:
            db.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?, NULL)", (kind, key, raw))

    def half_used(self, kind: str, key: str) -> None:
        self._clock.passes(days=200)

    def outlived(self, kind: str, key: str) -> None:
        left = self.remaining(kind, key)
        assert left is not None
        self._clock.passes(seconds=left.total_seconds())

    def remaining(self, kind: str, key: str) -> timedelta | None:
        with closing(sqlite3.connect(self._path)) as db:
            row = db.execute("SELECT expires_at FROM shelf WHERE kind = ? AND key = ?", (kind, key)).fetchone()
        return None if row[0] is None else datetime.fromtimestamp(row[0]).astimezone() - self._clock()


class RedisShelves:
    def __init__(self, server: Server, client: redis.Redis) -> None:
        self._server, self._client = server, client

    def shelf(self) -> Shelf:
        return RedisShelf(RedisAddress("127.0.0.1", self._server.port))

    def plant(self, kind: str, key: str, raw: bytes) -> None:
        self._client.set(f"interview_{kind}:{key}", raw)

    def half_used(self, kind: str, key: str) -> None:
        self._client.expire(f"interview_{kind}:{key}", timedelta(days=200))

    def outlived(self, kind: str, key: str) -> None:
        name = f"interview_{kind}:{key}"
        assert self._client.pttl(name) != -1, "It stays for good."
        self._client.pexpire(name, 0)

    def remaining(self, kind: str, key: str) -> timedelta | None:
        left = self._client.pttl(f"interview_{kind}:{key}")
        assert isinstance(left, int)
        return timedelta(milliseconds=left) if left >= 0 else None
