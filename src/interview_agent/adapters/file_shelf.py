"""A shelf in the SQLite file in which the interviews are."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from interview_agent.adapters.shelving import LIFETIMES, packed, unpacked
from interview_agent.adapters.sqlite_file import SqliteFile, transaction, wipe
from interview_agent.adapters.storing import Clock, utc_now

_FIND = "SELECT document FROM shelf WHERE kind = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)"
_ALL = """SELECT document FROM shelf
    WHERE kind = ? AND key >= ? AND key < ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY key"""
_LAST = "\U0010ffff"
"""No key holds it, and it sorts after all that keys hold: so the index finds where a beginning ends."""

_USED = "UPDATE shelf SET expires_at = ? WHERE kind = ? AND key = ?"


class FileShelf:
    """Several processes may share the file; it is opened when it is first used."""

    def __init__(self, path: Path | str, clock: Clock = utc_now) -> None:
        self._file = SqliteFile(path)
        self._clock = clock

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        def find(db: sqlite3.Connection) -> bytes | None:
            found = self._find(db, kind, key)
            if found is not None and kind in LIFETIMES:
                db.execute(_USED, (self._expiry(kind), kind, key))
            return found

        look = self._file.run if kind in LIFETIMES else self._file.read
        return unpacked(await look(find))

    async def keep(self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool) -> Mapping[str, Any]:
        def keep(db: sqlite3.Connection) -> Mapping[str, Any]:
            with transaction(db):
                there = None if replace else unpacked(self._find(db, kind, key))
                if there is None:
                    row = (kind, key, packed(document), self._expiry(kind))
                    db.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?, ?)", row)
                return document if there is None else there

        return await self._file.run(keep)

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

    def _expiry(self, kind: str) -> float | None:
        stays = LIFETIMES.get(kind)
        return (self._clock() + stays).timestamp() if stays else None
