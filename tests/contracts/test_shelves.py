"""One contract for every shelf: in memory, in a file, in Valkey and in Redis."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview_agent.adapters.file_shelf import FileShelf
from interview_agent.adapters.redis_server import RedisAddress
from interview_agent.adapters.redis_shelf import RedisShelf
from interview_agent.application.ports import Shelf
from interview_agent.errors import StoreUnavailable
from support.clocks import ManualClock
from support.servers import Server
from support.shelves import FileShelves, MemoryShelves, RedisShelves, ShelfBench

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("stores.one-shelf")]

DAY = timedelta(days=1)


@pytest.fixture(params=["memory", "file", "valkey", "redis"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ShelfBench]:
    if request.param == "memory":
        yield MemoryShelves()
    elif request.param == "file":
        yield FileShelves(tmp_path)
    else:
        server: Server = request.getfixturevalue(f"{request.param}_server")
        with server.client() as client:
            client.flushall()
            yield RedisShelves(server, client)


async def test_what_was_kept_is_found_by_kind_and_key_and_by_nothing_else(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    await shelf.keep("plan", "a", {"words": "Zwölf, 十二"}, replace=False)
    await shelf.keep("examination", "a", {"score": 1}, replace=False)
    assert await shelf.find("plan", "a") == {"words": "Zwölf, 十二"}
    assert await shelf.find("examination", "a") == {"score": 1}
    assert await shelf.find("plan", "b") is None
    await shelf.close()


async def test_another_process_finds_it_too(bench: ShelfBench) -> None:
    one, other = bench.shelf(), bench.shelf()
    await one.keep("plan", "a", {"n": 1}, replace=False)
    assert await other.find("plan", "a") == {"n": 1}
    await one.close()
    await other.close()


async def test_the_first_one_stays_unless_it_is_to_be_replaced(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    assert await shelf.keep("plan", "a", {"n": 1}, replace=False) == {"n": 1}
    assert await shelf.keep("plan", "a", {"n": 2}, replace=False) == {"n": 1}
    assert await shelf.find("plan", "a") == {"n": 1}
    assert await shelf.keep("plan", "a", {"n": 3}, replace=True) == {"n": 3}
    assert await shelf.find("plan", "a") == {"n": 3}
    await shelf.close()


async def test_of_many_at_once_all_get_the_same_one(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    stand = await asyncio.gather(*(shelf.keep("plan", "a", {"n": n}, replace=False) for n in range(12)))
    assert {document["n"] for document in stand} == {stand[0]["n"]}
    await shelf.close()


async def test_a_plan_stays_for_400_days_after_its_last_use_and_an_examination_for_good(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    await shelf.keep("plan", "a", {"n": 1}, replace=False)
    await shelf.keep("examination", "a", {"n": 1}, replace=False)
    assert bench.remaining("examination", "a") is None
    bench.half_used("plan", "a")
    before = bench.remaining("plan", "a")
    await shelf.find("plan", "a")
    after = bench.remaining("plan", "a")
    assert before is not None
    assert after is not None
    assert before <= 200 * DAY
    assert 399 * DAY < after <= 400 * DAY
    assert bench.remaining("examination", "a") is None
    await shelf.close()


@pytest.mark.parametrize("raw", [b"not JSON", b"[1, 2]", b"\xff\xfe", b""])
async def test_what_cannot_be_read_counts_as_nothing_and_is_replaced(bench: ShelfBench, raw: bytes) -> None:
    shelf = bench.shelf()
    await shelf.keep("examination", "other", {}, replace=False)
    bench.plant("plan", "a", raw)
    assert await shelf.find("plan", "a") is None
    assert await shelf.keep("plan", "a", {"n": 1}, replace=False) == {"n": 1}
    assert await shelf.find("plan", "a") == {"n": 1}
    await shelf.close()


async def test_a_closed_shelf_may_be_used_again(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    await shelf.keep("plan", "a", {"n": 1}, replace=False)
    await shelf.close()
    await shelf.close()
    assert await shelf.find("plan", "a") == {"n": 1}
    await shelf.close()


async def test_in_redis_another_kind_of_value_under_the_name_counts_as_nothing(server: Server) -> None:
    shelf = RedisShelf(RedisAddress("127.0.0.1", server.port))
    with server.client() as client:
        client.lpush("interview_plan:a", "x")
    assert await shelf.find("plan", "a") is None
    assert await shelf.keep("plan", "a", {"n": 1}, replace=False) == {"n": 1}
    assert await shelf.find("plan", "a") == {"n": 1}
    await shelf.close()


@pytest.mark.parametrize("kind", ["redis", "file"])
async def test_a_store_that_is_away_is_told_as_such(kind: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of a folder")
    away: Shelf = RedisShelf(RedisAddress("127.0.0.1", 1)) if kind == "redis" else FileShelf(tmp_path / "file" / "db")
    with pytest.raises(StoreUnavailable):
        await away.find("plan", "a")
    with pytest.raises(StoreUnavailable):
        await away.keep("plan", "a", {}, replace=True)
    await away.close()


async def test_all_documents_of_a_kind_come_in_the_order_of_their_keys(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    for key in ("b.2", "a.1", "b.10", "c"):
        await shelf.keep("note", key, {"key": key}, replace=False)
    await shelf.keep("role", "b.1", {"key": "another kind"}, replace=False)
    assert [one["key"] for one in await shelf.all("note")] == ["a.1", "b.10", "b.2", "c"]
    assert [one["key"] for one in await shelf.all("note", "b.")] == ["b.10", "b.2"]
    assert await shelf.all("note", "z") == ()
    await shelf.close()


async def test_what_was_removed_is_gone_and_nothing_else_is(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    for key in ("a", "b"):
        await shelf.keep("role", key, {"key": key}, replace=False)
    await shelf.remove("role", "a")
    await shelf.remove("role", "never there")
    assert await shelf.find("role", "a") is None
    assert [one["key"] for one in await shelf.all("role")] == ["b"]
    await shelf.close()


@pytest.mark.requirement("stores.forget")
async def test_a_document_goes_by_itself_after_the_time_that_it_was_given(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    await shelf.keep("note", "a.1", {"n": 1}, replace=False, stays=2 * DAY)
    await shelf.keep("note", "a.2", {"n": 2}, replace=False, stays=90 * DAY)
    await shelf.keep("role", "a", {"n": 3}, replace=False)
    left = await shelf.left("note", "a.1")
    assert left is not None
    assert timedelta(days=1.9) < left <= 2 * DAY
    assert (await shelf.left("role", "a"), await shelf.left("note", "none")) == (None, None)
    bench.outlived("note", "a.1")
    assert (await shelf.find("note", "a.1"), await shelf.left("note", "a.1")) == (None, None)
    assert [one["n"] for one in await shelf.all("note", "a.")] == [2]
    assert await shelf.find("role", "a") == {"n": 3}
    assert await shelf.keep("note", "a.1", {"n": 4}, replace=False) == {"n": 4}
    await shelf.close()


@pytest.mark.requirement("stores.forget")
async def test_the_time_of_a_document_can_be_moved_but_brings_nothing_back(bench: ShelfBench) -> None:
    shelf = bench.shelf()
    await shelf.keep("note", "given", {}, replace=False, stays=2 * DAY)
    await shelf.keep("note", "for good", {}, replace=False)
    for key in ("given", "for good", "never there"):
        await shelf.stay("note", key, 30 * DAY)
    left = [await shelf.left("note", key) for key in ("given", "for good")]
    assert all(one is not None and 29 * DAY < one <= 30 * DAY for one in left)
    assert await shelf.find("note", "never there") is None
    bench.outlived("note", "given")
    await shelf.stay("note", "given", 30 * DAY)
    assert await shelf.find("note", "given") is None
    await shelf.keep("note", "late", {}, replace=False, stays=-DAY)
    bench.outlived("note", "late")
    assert await shelf.find("note", "late") is None
    await shelf.close()


@pytest.mark.requirement("stores.forget")
async def test_a_file_holds_no_word_of_what_has_gone_by_itself_once_something_else_is_written(tmp_path: Path) -> None:
    clock, path = ManualClock(), tmp_path / "db"
    shelf = FileShelf(path, clock)
    await shelf.keep("note", "a", {"text": "Quillfeather"}, replace=False, stays=DAY)
    assert b"Quillfeather" in everything(tmp_path)
    clock.passes(days=2)
    await shelf.keep("note", "b", {}, replace=False)
    assert b"Quillfeather" not in everything(tmp_path)
    await shelf.close()


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.requirement("stores.forget")
async def test_a_server_keeps_no_key_of_what_has_gone_by_itself(server: Server) -> None:
    shelf = RedisShelf(RedisAddress("127.0.0.1", server.port))
    with server.client() as client:
        client.flushall()
        await shelf.keep("note", "a", {}, replace=False, stays=timedelta(milliseconds=1))
        await shelf.keep("note", "moved", {}, replace=False, stays=timedelta(milliseconds=1))
        await shelf.keep("note", "moved", {}, replace=True, stays=DAY)
        await shelf.keep("note", "good", {}, replace=False)
        while client.exists("interview_note:a"):
            pass
        await shelf.keep("note", "b", {}, replace=False)
        assert client.zrange("interview_index:note", 0, -1) == [b"b", b"good", b"moved"]
        assert client.zrange("interview_endings:note", 0, -1) == [b"moved"]
    await shelf.close()
