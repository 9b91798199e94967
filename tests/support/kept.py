"""What lies in a store, as somebody sees it who looks into the file or asks the server, and knows nothing of us."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import redis

DAY = 24 * 3600


class InFile:
    """A database file, and what the database keeps beside it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def everything(self) -> bytes:
        return b"".join(path.read_bytes() for path in self._file.parent.iterdir())

    def kinds_about(self, id: str) -> set[str]:
        """The kinds of the documents that have an interview's id in their key, besides the interview itself."""
        with closing(sqlite3.connect(self._file)) as file:
            return {row[0] for row in file.execute("SELECT kind FROM shelf WHERE key LIKE ?", (f"%{id}%",))}

    def days_left(self, id: str) -> float:
        """How long an interview will be kept."""
        with closing(sqlite3.connect(self._file)) as file:
            (until,) = file.execute("SELECT expires_at FROM sessions WHERE session_id = ?", (id,)).fetchone()
        return (until - time.time()) / DAY


class InServer:
    """The keys of a Redis or Valkey and their values."""

    def __init__(self, port: int) -> None:
        self._port = port

    def everything(self) -> bytes:
        with redis.Redis(port=self._port) as client:
            return b"\n".join(name + b" " + _value(client, name) for name in client.keys("*"))

    def kinds_about(self, id: str) -> set[str]:
        with redis.Redis(port=self._port) as client:
            found = (name.decode().partition(":")[0] for name in client.keys(f"interview_*{id}*"))
            return {name.removeprefix("interview_") for name in found} - {"session"}

    def days_left(self, id: str) -> float:
        with redis.Redis(port=self._port) as client:
            return client.ttl(f"interview_session:{id}") / DAY


def _value(client: redis.Redis, name: bytes) -> bytes:
    read = {b"string": client.get, b"zset": lambda name: client.zrange(name, 0, -1), b"hash": client.hgetall}
    return repr(read[client.type(name)](name)).encode()
