"""What stands in Redis beside the documents, and what its health says."""

import asyncio
import time
from datetime import datetime, timedelta

import pytest

from interview_agent.adapters.redis_store import RedisAddress, RedisStore
from interview_agent.domain.interview import Interview
from interview_agent.errors import SessionUnreadable
from support.benches import PASSWORD, store_at
from support.interviews import Changed, begin, leave, said_in, say
from support.servers import Server

pytestmark = pytest.mark.anyio


async def test_a_server_that_forgot_the_script_is_told_it_again(server: Server) -> None:
    store = store_at(server.port)
    await store.update("s", begin("s"))
    with server.client() as client:
        client.script_flush()
    await store.update("s", say("s", "hello"))
    assert said_in((await store.get("s")).interview) == ["hello"]
    await store.close()


@pytest.mark.requirement("turn.unreadable")
async def test_a_key_of_another_type_is_unreadable_and_stays(server: Server) -> None:
    store = store_at(server.port)
    with server.client() as client:
        client.rpush("interview_session:s", "theirs")
        with pytest.raises(SessionUnreadable):
            await store.get("s")
        with pytest.raises(SessionUnreadable):
            await store.update("s", begin("s"))
        assert client.lrange("interview_session:s", 0, -1) == [b"theirs"]
    await store.close()


async def test_health_warns_of_a_server_that_forgets(guarded: Server) -> None:
    store = store_at(guarded.port, PASSWORD)
    with guarded.client() as client:
        client.config_set("maxmemory", "100mb")
        client.config_set("maxmemory-policy", "allkeys-lru")
    warnings = " ".join((await store.health()).warnings)
    assert "appendonly" in warnings
    assert "noeviction" in warnings
    await store.close()


async def test_health_has_nothing_to_say_against_a_server_that_keeps(server: Server) -> None:
    store = store_at(server.port)
    health = await store.health()
    assert health.warnings == ()
    assert health.version.split(".")[0].isdigit()
    assert health.details["aof_enabled"] == 1
    assert "password" not in str(health).lower()
    await store.close()


async def test_expired_sessions_are_trimmed_a_hundred_at_a_time(server: Server) -> None:
    store = store_at(server.port)
    with server.client() as client:
        client.zadd("interview_sessions:live", {f"old-{n}": n + 1 for n in range(150)})
        await store.update("s", begin("s"))
        assert client.zcard("interview_sessions:live") == 51
        await store.update("s", say("s", "hello"))
        assert client.zrange("interview_sessions:live", 0, -1) == [b"s"]
        live_until = client.zscore("interview_sessions:live", "s")
        assert live_until is not None
        left = client.pttl("interview_session:s")
        assert abs(live_until - time.time() - left / 1000) < 1
    await store.close()


async def test_a_time_to_live_that_is_over_still_stores_what_was_said(server: Server) -> None:
    """Redis refuses times to live below a millisecond; the answer must not fail for that."""
    store = RedisStore(RedisAddress("127.0.0.1", server.port), lambda interview, now: timedelta(seconds=-1))
    assert await store.update("s", begin("s")) == "begun"
    await store.close()


async def test_more_callers_than_connections_are_served_in_turn(server: Server) -> None:
    store = store_at(server.port)
    sessions = [f"s{n}" for n in range(100)]
    await asyncio.gather(*(store.update(session, begin(session)) for session in sessions))
    with server.client() as client:
        info = client.info("clients")
        assert info["connected_clients"] <= 16 + 1
    assert (await store.health()).active == 100
    await store.close()


@pytest.mark.requirement("stored.key")
async def test_the_key_of_a_session_is_what_other_programs_expect(server: Server) -> None:
    store = store_at(server.port)
    await store.update("abc-1", begin("abc-1"))
    assert await store.update("abc-1", leave) == "left"
    with server.client() as client:
        assert sorted(client.keys("*")) == [
            b"interview_agent:counters",
            b"interview_session:abc-1",
            b"interview_sessions:live",
        ]
        assert 7_100_000 < client.pttl("interview_session:abc-1") <= 7_200_000
    await store.close()


async def test_a_completed_interview_is_not_live(server: Server) -> None:
    def finish(interview: Interview | None, now: datetime) -> Changed:
        assert interview is not None
        return interview.completed("completed", "Goodbye.", now, "t"), "done"

    store = store_at(server.port)
    await store.update("s", begin("s"))
    await store.update("s", finish)
    with server.client() as client:
        assert client.zcard("interview_sessions:live") == 0
    await store.close()
