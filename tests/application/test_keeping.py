"""How long what is about a candidate stays by itself, and what becomes of an interview that is no longer stored."""

from datetime import timedelta

import pytest

from interview_agent.domain.hosting import State, What
from interview_agent.errors import SessionNotFound
from support.hosts import Reception

pytestmark = pytest.mark.anyio

DAY = timedelta(days=1)
GOES = pytest.mark.requirement("web.goes-by-itself")


@GOES
async def test_an_invitation_that_nobody_used_goes_after_its_links_end() -> None:
    here = Reception()
    id = await here.invited(days=14)
    here.clock.passes(days=14 + 30, seconds=-1)
    assert (await here.case(id)).state is State.EXPIRED
    here.clock.passes(seconds=1)
    with pytest.raises(SessionNotFound):
        await here.case(id)
    assert await here.host.registry.invited() == ()
    assert (await here.host.page("", None, "", 10)) == ([], None)
    assert (await here.host.role("role")).id == "role"


@GOES
async def test_a_report_goes_with_its_overrides_and_neither_before_the_other() -> None:
    here = Reception()
    id = await here.invited(days=300)
    await here.begins(id)
    await here.answers(id)
    await here.ends(id)
    here.clock.passes(days=29)
    await here.host.override(await here.case(id), "anna", "python", 2.0, "Portfolio.")
    await here.host.evaluated(await here.case(id))
    here.clock.passes(days=1, seconds=-1)
    case = await here.case(id)
    assert (await here.host.evaluated(case))["report"]["session_id"] == id
    assert case.notes[-1].what is What.OVERRIDE
    here.clock.passes(seconds=1)
    with pytest.raises(SessionNotFound):
        await here.case(id)
    assert here.store.peek(id) is None
    assert await here.host.registry.notes(id) == ()


@GOES
async def test_who_goes_on_after_the_links_end_finds_the_invitation_to_the_last() -> None:
    here = Reception({"interview_completed_ttl": 60, "interview_session_ttl": 2 * 24 * 3600})
    id = await here.invited(days=1)
    here.clock.passes(hours=23)
    await here.begins(id)
    for _ in range(3):
        here.clock.passes(hours=47)
        assert (await here.answers(id))["success"]
    here.clock.passes(hours=47)
    await here.ends(id)
    assert await here.stays(id) <= timedelta(seconds=60)


@GOES
async def test_an_evaluation_that_comes_late_keeps_everything_as_long_as_its_report() -> None:
    here = Reception()
    id = await here.invited(days=1)
    await here.begins(id)
    await here.answers(id)
    await here.host.end(await here.case(id), "done")
    here.clock.passes(days=25)
    await here.host.evaluated(await here.case(id))
    here.clock.passes(days=30, seconds=-1)
    assert (await here.host.evaluated(await here.case(id)))["success"]
    assert await here.stays(id) == timedelta(seconds=1)


@GOES
async def test_what_is_noted_about_somebody_who_was_erased_meanwhile_does_not_stay() -> None:
    here = Reception()
    id = await here.invited()
    await here.begins(id)
    seen = await here.case(id)
    await here.host.erase(seen)
    with pytest.raises(SessionNotFound):
        await here.host.enter_view(seen, "anna", "yes")
    assert await here.host.registry.notes(id) == ()


@pytest.mark.requirement("web.stays-for-its-link")
async def test_an_interview_of_a_link_is_there_on_the_links_last_day_whatever_other_interviews_get() -> None:
    here = Reception({"interview_session_ttl": 7200})
    id = await here.invited(days=14, minutes=30)
    asked = await here.begins(id)
    other = await here.tools.conduct_interview("Résumé", "Role", "other")
    here.clock.passes(days=14, seconds=-1)
    assert (await here.case(id)).state is State.STARTED
    assert (await here.begins(id))["question_id"] == asked["question_id"]
    gone = await here.tools.get_session_status(other["session_id"])
    assert gone["error_code"] == "session_not_found"


@pytest.mark.requirement("web.stays-for-its-link")
async def test_beyond_the_links_end_it_stays_as_long_as_any_other_after_its_last_turn() -> None:
    here = Reception({"interview_session_ttl": 7200})
    id = await here.invited(days=1)
    await here.begins(id)
    here.clock.passes(hours=23, minutes=30)
    await here.answers(id)
    here.clock.passes(minutes=119)
    assert (await here.case(id)).state is State.STARTED
    here.clock.passes(minutes=1)
    assert (await here.case(id)).state is State.EXPIRED


@pytest.mark.requirement("web.lapsed")
async def test_an_answer_begins_no_other_interview_where_the_one_before_is_gone() -> None:
    here = Reception()
    id = await here.invited()
    await here.begins(id)
    await here.answers(id)
    here.store.uproot(id)
    case = await here.case(id)
    assert (case.lapsed, case.state) == (True, State.INVITED)
    with pytest.raises(SessionNotFound, match="consent again"):
        await here.answers(id)
    assert here.store.peek(id) is None
    assert (await here.begins(id))["session_info"]["total_answers"] == 0
    began = await here.case(id)
    assert (began.lapsed, began.state) == (False, State.STARTED)
    whats = [note.what for note in began.notes]  # in no order: the clock stands still
    assert sorted(whats) == [What.BEGAN] * 2 + [What.CONSENTED] * 2


@pytest.mark.requirement("web.lapsed")
async def test_who_has_consented_and_got_no_question_has_lost_nothing() -> None:
    here = Reception()
    id = await here.invited()
    case = await here.case(id)
    await here.host._note(case.invitation, What.CONSENTED, "candidate", {})
    assert not (await here.case(id)).lapsed
