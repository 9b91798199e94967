"""One contract for every store: in memory, in a file, in Valkey and in Redis."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from interview_agent.application.ports import InterviewStore
from interview_agent.domain.interview import Interview
from interview_agent.errors import InvalidInput, SessionUnreadable
from support.benches import Bench
from support.interviews import Changed, begin, complete, leave, said_in, say

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("stores.one-contract")]

HOUR = timedelta(hours=1)


async def gone(store: InterviewStore, session_id: str) -> bool:
    return (await store.get(session_id)).interview is None


async def eventually(holds: Callable[[], Awaitable[bool]], seconds: float = 5.0) -> None:
    """Look again and again until a condition of the store holds."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110 - a store has no event to wait for
            await asyncio.sleep(0.01)


async def test_an_unknown_session_is_none_with_the_time_of_the_store(bench: Bench) -> None:
    store = bench.store()
    snapshot = await store.get("s")
    assert snapshot.interview is None
    assert snapshot.now.utcoffset() == timedelta()
    await store.close()


async def test_what_was_stored_is_read_back(bench: Bench) -> None:
    store = bench.store()
    assert await store.update("s", begin("s")) == "begun"
    assert await store.update("s", say("s", "Zwölf Jahre, 十二年")) == "Zwölf Jahre, 十二年"
    interview = (await store.get("s")).interview
    assert interview is not None
    assert interview.session_id == "s"
    assert [question.content for question in interview.questions] == ["What do you build?"]
    assert said_in(interview) == ["Zwölf Jahre, 十二年"]
    await store.close()


@pytest.mark.requirement("stored.key", "stored.shape")
async def test_another_program_sees_the_whole_document(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    await store.update("s", say("s", "I build\0things"))
    raw = bench.peek("s")
    assert raw is not None
    assert b"\0" not in raw
    document = json.loads(raw)
    assert document["session_id"] == "s"
    assert document["status"] == "active"
    assert document["resume_content"] == "Ten years of Python"
    assert [(entry["type"], entry["content"]) for entry in document["conversation"]] == [
        ("question", "What do you build?"),
        ("answer", "I build\0things"),
    ]
    await store.close()


async def test_sessions_do_not_touch_each_other(bench: Bench) -> None:
    store = bench.store()
    await store.update("a:b", say("a:b", "one"))
    await store.update("a:c", say("a:c", "two"))
    assert said_in((await store.get("a:b")).interview) == ["one"]
    assert said_in((await store.get("a:c")).interview) == ["two"]
    await store.close()


@pytest.mark.requirement("turn.no-idle-write")
async def test_a_change_that_changes_nothing_writes_nothing(bench: Bench) -> None:
    """Neither the document nor its time to live is touched, also when the change returns an equal copy."""

    def copy(interview: Interview | None, now: datetime) -> Changed:
        assert interview is not None
        return replace(interview), "copied"

    store = bench.store()
    await store.update("s", begin("s"))
    spaced = (bench.peek("s") or b"") + b" "
    bench.plant("s", spaced, HOUR)
    assert await store.update("s", leave) == "left"
    assert await store.update("s", copy) == "copied"
    left = bench.remaining("s")
    assert bench.peek("s") == spaced
    assert left is not None
    assert left <= HOUR
    await store.close()


@pytest.mark.requirement("turn.reads-never-write")
async def test_reading_touches_neither_the_document_nor_its_time_to_live(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    spaced = (bench.peek("s") or b"") + b" "
    bench.plant("s", spaced, HOUR)
    for _ in range(3):
        assert (await store.get("s")).interview is not None
    left = bench.remaining("s")
    assert bench.peek("s") == spaced
    assert left is not None
    assert left <= HOUR
    await store.close()


async def test_no_interview_before_and_after_stores_none(bench: Bench) -> None:
    store = bench.store()
    assert await store.update("s", leave) == "left"
    assert bench.peek("s") is None
    await store.close()


async def test_a_change_to_none_deletes(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    assert await store.update("s", lambda interview, now: (None, "erased")) == "erased"
    assert bench.peek("s") is None
    assert (await store.health()).active == 0
    await store.close()


async def test_a_session_expires(bench: Bench) -> None:
    store = bench.store(lambda interview, now: timedelta(milliseconds=150))
    await store.update("s", begin("s"))
    await eventually(lambda: gone(store, "s"))
    assert await store.update("s", lambda interview, now: (interview, interview is None))
    assert (await store.health()).active == 0
    await store.close()


async def test_the_time_to_live_depends_on_the_interview_that_is_written(bench: Bench) -> None:
    store = bench.store(lambda interview, now: 48 * HOUR if interview.ending else 2 * HOUR)
    await store.update("s", begin("s"))
    active = bench.remaining("s")
    await store.update("s", complete)
    completed = bench.remaining("s")
    assert active is not None
    assert completed is not None
    assert HOUR < active <= 2 * HOUR
    assert 47 * HOUR < completed <= 48 * HOUR
    await store.close()


async def test_health_counts_the_sessions_that_are_active(bench: Bench) -> None:
    store = bench.store()
    for session_id in ("a", "b", "c"):
        await store.update(session_id, begin(session_id))
    await store.update("b", complete)
    health = await store.health()
    assert health.connected
    assert health.latency_ms is not None
    assert health.active == 2
    await store.close()


async def test_health_counts_questions_and_failures(bench: Bench) -> None:
    def fail(interview: Interview | None, now: datetime) -> Changed:
        assert interview is not None
        return replace(interview, failures=interview.failures + 2), "failed"

    store = bench.store()
    await store.update("s", begin("s"))
    await store.update("s", begin("s"))
    await store.update("s", fail)
    await store.update("t", begin("t"))
    health = await store.health()
    assert (health.generated, health.failed) == (3, 2)
    await store.close()


@pytest.mark.requirement("turn.unreadable")
@pytest.mark.parametrize(
    "document",
    [b"not JSON", b"[]", b'{"role_description": "r"}', b'{"role_description":"r","resume_content":"c"}', b"\xff\xfe"],
)
async def test_an_unreadable_document_is_never_overwritten(bench: Bench, document: bytes) -> None:
    store = bench.store()
    await store.update("other", begin("other"))
    bench.plant("s", document, HOUR)
    with pytest.raises(SessionUnreadable):
        await store.get("s")
    with pytest.raises(SessionUnreadable):
        await store.update("s", begin("s"))
    assert bench.peek("s") == document
    await store.close()


@pytest.mark.requirement("limits.document")
async def test_a_document_over_the_limit_is_refused_and_the_old_one_stays(bench: Bench) -> None:
    store = bench.store(document_limit=2_000)
    await store.update("s", begin("s"))
    before = bench.peek("s")
    with pytest.raises(InvalidInput, match="2,000 bytes"):
        await store.update("s", say("s", "x" * 2_000))
    assert bench.peek("s") == before
    await store.close()


@pytest.mark.requirement("turn.foreign-survives")
async def test_what_another_program_added_survives_our_writes(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    document = json.loads(bench.peek("s") or b"")
    document["recruiter"] = {"name": "Ada"}
    document["conversation"].append({"type": "system", "content": "A note", "by": "them"})
    bench.plant("s", json.dumps(document).encode(), HOUR)
    await store.update("s", say("s", "hello"))
    after = json.loads(bench.peek("s") or b"")
    assert after["recruiter"] == {"name": "Ada"}
    assert after["conversation"][1] == {"type": "system", "content": "A note", "by": "them"}
    assert after["conversation"][2]["content"] == "hello"
    await store.close()


async def test_a_closed_store_may_be_used_again(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    await store.close()
    await store.close()
    assert not await gone(store, "s")
    await store.close()
