"""What the store in memory does with a clock that a test holds, and what every store counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.storing import Tally, tally
from interview_agent.domain.conversation import Question
from interview_agent.domain.interview import Interview
from support.benches import two_hours
from support.interviews import begin, begun, leave, say

pytestmark = pytest.mark.anyio

TEN = datetime(2026, 1, 1, 10, tzinfo=UTC)


async def test_a_session_ends_when_the_clock_says_so_and_its_place_is_given_back() -> None:
    now = TEN
    store = MemoryStore(two_hours, clock=lambda: now)
    await store.update("s", begin("s"))
    now += timedelta(hours=2, seconds=-1)
    assert (await store.get("s")).interview is not None
    now += timedelta(seconds=1)
    assert (await store.get("s")).interview is None
    assert store.remaining("s") is None
    await store.update("t", begin("t"))
    now -= timedelta(hours=1)
    assert store.peek("s") is None
    assert store.peek("t") is not None


@pytest.mark.requirement("turn.reads-never-write")
async def test_every_write_renews_the_time_to_live_and_no_read_does() -> None:
    now = TEN
    store = MemoryStore(two_hours, clock=lambda: now)
    await store.update("s", begin("s"))
    now += timedelta(hours=1)
    await store.get("s")
    await store.update("s", leave)
    assert store.remaining("s") == timedelta(hours=1)
    await store.update("s", say("s", "hello"))
    assert store.remaining("s") == timedelta(hours=2)


async def test_a_change_gets_the_time_of_the_store() -> None:
    store = MemoryStore(two_hours, clock=lambda: TEN)
    assert await store.update("s", lambda interview, now: (interview, now)) == TEN
    assert (await store.get("s")).now == TEN


def asked(interview: Interview, number: int) -> Interview:
    return interview.recorded(Question(f"Q{number}?", TEN, f"inc-{number}", number), at=TEN)


def test_a_tally_is_the_difference_of_two_states() -> None:
    start = begun("s", TEN)
    one = asked(start, 1)
    assert tally(None, start) == Tally(0, 0)
    assert tally(None, one) == Tally(1, 0)
    assert tally(one, asked(asked(one, 2), 3)) == Tally(2, 0)
    assert tally(one, replace(one, failures=3)) == Tally(0, 3)
    assert tally(replace(one, failures=3), replace(one, failures=4)) == Tally(0, 1)


def test_a_tally_never_takes_anything_away() -> None:
    one = replace(asked(begun("s", TEN), 1), failures=2)
    assert tally(one, begun("s", TEN)) == Tally(0, 0)
    assert tally(one, None) == Tally(0, 0)
