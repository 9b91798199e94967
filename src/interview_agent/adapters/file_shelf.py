"""A shelf in the SQLite file in which the interviews are."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from interview_agent.adapters.shelving import LIFETIMES, SWEEP, lifetime, packed, unpacked
from interview_agent.adapters.sqlite_file import SqliteFile, transaction, wipe
from interview_agent.adapters.storing import Clock, utc_now

_FIND = "SELECT document FROM shelf WHERE kind = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)"
_ALL = """SELECT document FROM shelf
    WHERE kind = ? AND key >= ? AND key < ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY key"""
_LAST = "\U0010ffff"
"""No key holds it, and it sorts after all that keys hold: so the index finds where a beginning ends."""

_STAY = """UPDATE shelf SET expires_at = ?
    WHERE kind = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)"""
_LEFT = "SELECT expires_at FROM shelf WHERE kind = ? AND key = ? AND expires_at > ?"
_SWEEP_EXPIRED = "DELETE FROM shelf WHERE rowid IN (SELECT rowid FROM shelf WHERE expires_at <= ? LIMIT ?)"


class FileShelf:
    """Several processes may share the file; it is opened when it is first used."""

    def __init__(self, path: Path | str, clock: Clock = utc_now) -> None:
        self._file = SqliteFile(path)
        self._clock = clock

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        def find(db: sqlite3.Connection) -> bytes | None:
            found = self._find(db, kind, key)
            if found is not None and kind in LIFETIMES:
                self._stay(db, kind, key, LIFETIMES[kind])
            return found

        look = self._file.run if kind in LIFETIMES else self._file.read
        return unpacked(await look(find))

    async def keep(
        self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool, stays: timedelta | None = None
    ) -> Mapping[str, Any]:
        def keep(db: sqlite3.Connection) -> Mapping[str, Any]:
            with transaction(db):
                there = None if replace else unpacked(self._find(db, kind, key))
                if there is None:
                    row = (kind, key, packed(document), self._end(lifetime(kind, stays)))
                    db.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?, ?)", row)
                swept = db.execute(_SWEEP_EXPIRED, (self._clock().timestamp(), SWEEP)).rowcount
            if swept:
                wipe(db)
            return document if there is None else there

        return await self._file.run(keep)

    async def stay(self, kind: str, key: str, stays: timedelta) -> None:
        await self._file.run(lambda db: self._stay(db, kind, key, stays))

    async def left(self, kind: str, key: str) -> timedelta | None:
        def left(db: sqlite3.Connection) -> timedelta | None:
            now = self._clock()
            row = db.execute(_LEFT, (kind, key, now.timestamp())).fetchone()
            return None if row is None else datetime.fromtimestamp(row[0], now.tzinfo) - now

        return await self._file.run(left)

    async def all(self, kind: str, beginning: str = "") -> tuple[Mapping[str, Any], ...]:
        def rows(db: sqlite3.Connection) -> list[bytes]:
            wanted = (kind, beginning, beginning + _LAST, self._clock().timestamp())
            return [bytes(row[0]) for row in db.execute(_ALL, wanted).fetchall()]

        found = (unpacked(raw) for raw in await self._file.read(rows))
        return tuple(one for one in found if one is not None)

    async def remove(self, kind: str, key: str) -> None:
        def remove(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM shelf WHERE kind = ? AND key = ?", (kind, key))
            wipe(db)

        await self._file.run(remove)

    async def close(self) -> None:
        await self._file.close()

    def _find(self, db: sqlite3.Connection, kind: str, key: str) -> bytes | None:
        row = db.execute(_FIND, (kind, key, self._clock().timestamp())).fetchone()
        return None if row is None else bytes(row[0])

    def _stay(self, db: sqlite3.Connection, kind: str, key: str, stays: timedelta) -> None:
        db.execute(_STAY, (self._end(lifetime(kind, stays)), kind, key, self._clock().timestamp()))

    def _end(self, stays: timedelta | None) -> float | None:
        return (self._clock() + stays).timestamp() if stays else None
