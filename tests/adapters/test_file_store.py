"""What a file adds to the contract of a store: permissions, several processes, and disks that refuse."""

import asyncio
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_agent.adapters.file_store import FileStore
from interview_agent.errors import StoreBusy, StoreUnavailable
from support.benches import two_hours
from support.interviews import begin, said_in, say
from support.privileges import ordinary_user

pytestmark = pytest.mark.anyio

ANOTHER_PROCESS = """
import asyncio, sys
sys.path[:0] = sys.argv[3:]
from interview_agent.adapters.file_store import FileStore
from support.benches import two_hours
from support.interviews import say
async def main():
    store = FileStore(sys.argv[1], two_hours)
    for n in range(10):
        await store.update("s", say("s", f"{sys.argv[2]}-{n}"))
asyncio.run(main())
"""


async def test_only_the_owner_can_read_the_interviews(tmp_path: Path) -> None:
    path = tmp_path / "state" / "interviews.db"
    store = FileStore(path, two_hours)
    await store.update("s", begin("s"))
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    await store.close()


async def test_what_was_stored_outlives_the_store(tmp_path: Path) -> None:
    first = FileStore(tmp_path / "i.db", two_hours)
    await first.update("s", say("s", "hello"))
    await first.close()
    second = FileStore(tmp_path / "i.db", two_hours)
    assert said_in((await second.get("s")).interview) == ["hello"]
    await second.close()


async def test_several_processes_share_a_file(tmp_path: Path) -> None:
    """They also open and make it at the same moment."""
    path = str(tmp_path / "new" / "i.db")
    command = [sys.executable, "-c", ANOTHER_PROCESS, path]
    others = [
        subprocess.Popen([*command, name, *sys.path])  # noqa: ASYNC220 - starting is quick; waiting is in a thread
        for name in ("a", "b", "c")
    ]
    assert [await asyncio.to_thread(other.wait, 60) for other in others] == [0, 0, 0]
    store = FileStore(path, two_hours)
    said = said_in((await store.get("s")).interview)
    assert sorted(said) == sorted(f"{name}-{n}" for name in "abc" for n in range(10))
    assert [word for word in said if word.startswith("a")] == [f"a-{n}" for n in range(10)]
    await store.close()


async def test_a_session_ends_when_the_clock_says_so(tmp_path: Path) -> None:
    now = datetime(2026, 1, 1, 10, tzinfo=UTC)
    store = FileStore(tmp_path / "i.db", two_hours, clock=lambda: now)
    await store.update("s", begin("s"))
    now += timedelta(hours=2, seconds=-1)
    assert (await store.get("s")).interview is not None
    now += timedelta(seconds=1)
    assert (await store.get("s")).interview is None
    await store.close()


async def test_expired_sessions_are_removed_a_hundred_at_a_write(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "i.db", two_hours)
    await store.update("s", begin("s"))
    with closing(sqlite3.connect(tmp_path / "i.db")) as db:
        with db:
            db.executemany("INSERT INTO sessions VALUES (?, '{}', 1, 'active')", [(f"old-{n}",) for n in range(150)])
        await store.update("s", say("s", "one"))
        assert db.execute("SELECT count(*) FROM sessions").fetchone() == (51,)
        await store.update("s", say("s", "two"))
        assert db.execute("SELECT session_id FROM sessions").fetchall() == [("s",)]
    await store.close()


async def test_a_file_that_is_no_database_is_an_error_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, not a database. " * 100)
    before = path.read_text()
    store = FileStore(path, two_hours)
    with pytest.raises(StoreUnavailable, match="is not a database"):
        await store.update("s", begin("s"))
    health = await store.health()
    assert not health.connected
    assert "is not a database" in health.error
    assert path.read_text() == before
    await store.close()


async def test_a_path_that_cannot_be_opened_is_an_error_until_it_can(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a directory should be")
    store = FileStore(tmp_path / "blocked" / "i.db", two_hours)
    with pytest.raises(StoreUnavailable, match="path and its permissions") as away:
        await store.get("s")
    assert away.value.retryable
    (tmp_path / "blocked").unlink()
    assert await store.update("s", begin("s")) == "begun"
    await store.close()


async def test_a_full_disk_is_an_error_and_the_old_document_stays(tmp_path: Path) -> None:
    """The disk is played by a database that may not grow."""
    store = FileStore(tmp_path / "i.db", two_hours)
    await store.update("s", say("s", "before"))
    await store._file.run(lambda db: db.execute("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreUnavailable, match="no room left"):
        await store.update("s", say("s", "x" * 100_000))
    assert said_in((await store.get("s")).interview) == ["before"]
    assert await store.update("s", say("s", "after")) == "after"
    await store.close()


async def test_a_file_that_another_process_holds_is_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_agent.adapters.sqlite_file._BUSY_SECONDS", 0.1)
    store = FileStore(tmp_path / "i.db", two_hours)
    await store.update("s", begin("s"))
    with closing(sqlite3.connect(tmp_path / "i.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy) as busy:
            await store.update("s", say("s", "hello"))
        other.execute("ROLLBACK")
    assert busy.value.retryable
    assert await store.update("s", say("s", "hello")) == "hello"
    await store.close()


async def test_a_read_only_file_is_an_error_that_says_so() -> None:
    with ordinary_user() as folder:
        path = folder / "i.db"
        store = FileStore(path, two_hours)
        await store.update("s", begin("s"))
        await store.close()
        path.chmod(0o400)
        with pytest.raises(StoreUnavailable, match="permissions"):
            await store.update("s", say("s", "hello"))
