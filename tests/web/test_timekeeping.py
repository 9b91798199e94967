"""An interview that nobody goes on with ends by itself. The clock of the host is put forward; nobody waits."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from interview_agent.application.timekeeping import GRACE, Timekeeper
from support.api import ANSWER, Candidate
from support.servers import until
from support.sites import Site


def later(site: Site, time: timedelta) -> Timekeeper:
    return Timekeeper(replace(site.host, clock=lambda: site.host.clock() + time))


@pytest.mark.requirement("web.time-over")
def test_an_interview_whose_time_is_over_ends_and_is_evaluated_though_nobody_is_there(site: Site) -> None:
    made = site.invited(minutes=5)
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]})
    assert site.run(site.whole.timekeeper.going()) == (made["id"],)
    within, after = timedelta(minutes=5) + GRACE / 2, timedelta(minutes=6) + GRACE
    assert not site.run(later(site, within).look_at(made["id"]))
    assert site.run(later(site, after).look_at(made["id"]))
    seen = site.api.get(f"/interviews/{made['id']}").json()
    assert (seen["state"], seen["questions_asked"]) == ("completed", 2)
    assert candidate.get().json()["reason"] == "time_over"
    assert site.run(site.whole.timekeeper.going()) == ()
    assert not site.run(later(site, after).look_at(made["id"]))


@pytest.mark.requirement("web.time-over")
def test_an_interview_without_a_limit_goes_on_and_one_whose_link_is_taken_back_ends(site: Site) -> None:
    made = site.invited()
    Candidate(made["link"]).begin()
    assert not site.run(later(site, timedelta(days=2)).look_at(made["id"]))
    site.api.post(f"/interviews/{made['id']}/revoke")
    assert site.run(site.whole.timekeeper.look_at(made["id"]))
    assert site.api.get(f"/interviews/{made['id']}").json()["state"] == "completed"


@pytest.mark.requirement("web.time-over")
def test_what_has_ended_otherwise_or_was_erased_is_looked_at_no_more(site: Site) -> None:
    ended, erased = site.invited(minutes=5), site.invited(minutes=5)
    for one in (ended, erased):
        Candidate(one["link"]).begin()
    Candidate(ended["link"]).post("/end")
    site.api.delete(f"/interviews/{erased['id']}")
    assert site.run(site.whole.timekeeper.going()) == ()


@pytest.mark.requirement("web.time-over")
def test_the_time_is_kept_while_a_server_runs(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_agent.entrypoints.web.whole.LOOK_SECONDS", 0.01)
    made = site.invited()
    Candidate(made["link"]).begin()
    site.api.post(f"/interviews/{made['id']}/revoke")
    keeping = asyncio.run_coroutine_threadsafe(site.whole.keep_time(), site._loop)
    until(lambda: site.api.get(f"/interviews/{made['id']}").json()["state"] == "completed", "the interview ends", 20)
    assert not keeping.done()
    keeping.cancel()
