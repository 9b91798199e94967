"""More time for somebody who was invited: before the interview, during it, and never twice."""

import asyncio

import pytest

from interview_agent.domain.hosting import What
from interview_agent.errors import InterviewCompleted, InvalidInput
from support.hosts import Reception

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("web.allowance")]


async def seconds_left(here: Reception, id: str) -> int:
    status = (await here.case(id)).status
    assert status is not None
    return int(status["time_remaining_seconds"])


async def test_time_that_is_allowed_before_it_begins_belongs_to_it_from_the_beginning() -> None:
    here = Reception()
    id = await here.invited(minutes=30)
    await here.host.allow(await here.case(id), "anna", 10)
    assert (await here.case(id)).minutes == 40
    await here.begins(id)
    assert await seconds_left(here, id) == 40 * 60
    await here.begins(id)
    assert await seconds_left(here, id) == 40 * 60


async def test_time_that_is_allowed_while_it_goes_on_moves_its_end_and_is_noted() -> None:
    here = Reception()
    id = await here.invited(minutes=30)
    await here.begins(id)
    here.clock.passes(minutes=20)
    await here.host.allow(await here.case(id), "anna", 15)
    assert await seconds_left(here, id) == 25 * 60
    note = (await here.case(id)).notes[-1]
    assert (note.what, note.by, note.at, dict(note.data)) == (What.ALLOWED, "anna", here.clock(), {"minutes": 15})


async def test_time_that_is_allowed_after_the_time_was_up_lets_the_candidate_go_on() -> None:
    here = Reception()
    id = await here.invited(minutes=30)
    await here.begins(id)
    here.clock.passes(minutes=31)
    assert await seconds_left(here, id) == 0
    await here.host.allow(await here.case(id), "anna", 10)
    assert await seconds_left(here, id) == 9 * 60
    assert not (await here.answers(id)).get("interview_complete")


async def test_what_is_sent_twice_or_at_once_under_one_id_is_added_once() -> None:
    here = Reception()
    id = await here.invited(minutes=30)
    await here.begins(id)
    seen = await here.case(id)
    await asyncio.gather(*(here.host.allow(seen, "anna", 10, "once") for _ in range(3)))
    here.clock.passes(seconds=60)
    await here.host.allow(await here.case(id), "anna", 10, "once")
    assert await seconds_left(here, id) == 39 * 60
    assert (await here.case(id)).minutes == 40
    await here.ends(id)
    assert (await here.host.allow(await here.case(id), "anna", 10, "once")).id == "once"


async def test_who_allows_while_the_candidate_begins_gives_the_time_all_the_same() -> None:
    here = Reception()
    id = await here.invited(minutes=30)
    before = await here.case(id)
    await asyncio.gather(here.host.consent(before), here.host.allow(before, "anna", 10))
    assert await seconds_left(here, id) == 40 * 60


async def test_without_a_time_limit_or_after_the_end_there_is_nothing_to_add_to() -> None:
    here = Reception()
    without, over = await here.invited(), await here.invited(minutes=30)
    with pytest.raises(InvalidInput, match="no time limit"):
        await here.host.allow(await here.case(without), "anna", 10)
    await here.begins(over)
    await here.ends(over)
    with pytest.raises(InterviewCompleted):
        await here.host.allow(await here.case(over), "anna", 10)
    assert What.ALLOWED not in {note.what for note in (await here.case(over)).notes}
