"""The contract of every store where several write at once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from interview_agent.adapters import session_json
from interview_agent.domain.interview import Interview
from interview_agent.errors import QuestionNotOpen, StoreBusy
from support.benches import Bench
from support.interviews import Changed, begin, said_in, say

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("stores.one-contract")]

HOUR = timedelta(hours=1)


async def test_many_at_once_all_take_effect_exactly_once(bench: Bench) -> None:
    store = bench.store()
    words = [f"answer {n}" for n in range(32)]
    outcomes = await asyncio.gather(*(store.update("s", say("s", each)) for each in words))
    assert outcomes == words
    assert sorted(said_in((await store.get("s")).interview)) == sorted(words)
    await store.close()


async def test_a_change_is_applied_again_to_what_another_program_wrote(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    applied = []

    def change(interview: Interview | None, now: datetime) -> Changed:
        applied.append(said_in(interview))
        if len(applied) == 1:
            assert interview is not None
            theirs, _ = say("s", "theirs")(interview, now)
            assert theirs is not None
            bench.plant("s", session_json.encode(theirs), HOUR)
        return say("s", "ours")(interview, now)

    await store.update("s", change)
    assert applied == [[], ["theirs"]]
    assert said_in((await store.get("s")).interview) == ["theirs", "ours"]
    await store.close()


async def test_a_change_is_applied_again_when_another_program_deleted_the_session(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", say("s", "before"))
    applied = []

    def change(interview: Interview | None, now: datetime) -> Changed:
        applied.append(interview is None)
        bench.uproot("s")
        return say("s", "after")(interview, now)

    await store.update("s", change)
    assert applied == [False, True]
    assert said_in((await store.get("s")).interview) == ["after"]
    await store.close()


@pytest.mark.requirement("turn.store-busy")
async def test_eight_lost_races_are_store_busy(bench: Bench) -> None:
    store = bench.store()
    await store.update("s", begin("s"))
    applied = []

    def change(interview: Interview | None, now: datetime) -> Changed:
        applied.append(now)
        faster, _ = say("s", f"faster {len(applied)}")(interview, now)
        assert faster is not None
        bench.plant("s", session_json.encode(faster), HOUR)
        return say("s", "slower")(interview, now)

    with pytest.raises(StoreBusy) as busy:
        await store.update("s", change)
    assert busy.value.retryable
    assert len(applied) == 8
    assert "slower" not in said_in((await store.get("s")).interview)
    await store.close()


async def test_an_error_of_the_change_passes_through_and_nothing_is_written(bench: Bench) -> None:
    def refuse(interview: Interview | None, now: datetime) -> Changed:
        raise QuestionNotOpen("No question is open.")

    store = bench.store()
    await store.update("s", begin("s"))
    before = bench.peek("s")
    with pytest.raises(QuestionNotOpen, match="No question is open"):
        await store.update("s", refuse)
    assert bench.peek("s") == before
    await store.close()


async def test_one_store_serves_several_event_loops(bench: Bench) -> None:
    """And closing it in one of them gives back the connections of all."""
    store = bench.store()
    await store.update("s", begin("s"))

    async def say_it() -> str:
        try:
            return await store.update("s", say("s", "from another loop"))
        finally:
            await store.close()

    for _ in range(2):
        assert await asyncio.to_thread(lambda: asyncio.run(say_it())) == "from another loop"
    assert said_in((await store.get("s")).interview) == ["from another loop"] * 2
    await store.close()
