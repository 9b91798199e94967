"""What the candidate's side of the API says of a pause, of remarks, and of the languages that are spoken."""

import pytest

from interview_agent.entrypoints.web.candidate_state import state_of
from interview_agent.entrypoints.web.events import events
from support.api import ANSWER, Candidate, held
from support.sites import Site

GERMAN = (
    "Die Abfrage hat die ganze Tabelle gelesen, also habe ich einen Index auf die Spalte gelegt, nach der wir filtern."
)


@pytest.mark.requirement("web.pause")
@pytest.mark.parametrize("goes_on", ["/repeat", "/rephrase", "/unknown", "/answers"])
def test_a_pause_is_told_until_the_candidate_says_something(site: Site, goes_on: str) -> None:
    candidate = Candidate(site.invite(minutes=30))
    assert candidate.begin()["paused"] is False
    asked = candidate.post("/pause").json()
    assert (asked["paused"], asked["pause_seconds_left"]) == (True, 600)
    site.restart()
    later = candidate.get().json()
    assert (later["paused"], later["question_id"]) == (True, asked["question_id"])
    assert later["seconds_left"] == asked["seconds_left"]
    on = candidate.post(goes_on, {"text": ANSWER} if goes_on == "/answers" else None).json()
    assert (on["paused"], on["pause_seconds_left"]) == (False, None)


@pytest.mark.requirement("web.pause")
def test_without_a_time_limit_a_pause_stops_no_clock_and_it_is_over_with_the_interview(site: Site) -> None:
    candidate = Candidate(site.invite())
    candidate.begin()
    paused = candidate.post("/pause").json()
    assert (paused["paused"], paused["pause_seconds_left"]) == (True, None)
    assert candidate.post("/end").json()["paused"] is False


@pytest.mark.requirement("web.events")
def test_a_listener_is_told_that_a_pause_begins_and_ends(site: Site) -> None:
    made = site.invited(minutes=30)
    candidate = Candidate(made["link"])
    candidate.begin()
    states = [state_of(site.run(site.host.case(made["id"])))]
    for what in ("/pause", "/repeat"):
        candidate.post(what)
        states.append(state_of(site.run(site.host.case(made["id"]))))
    going, paused, on = states
    assert ("pause", {"paused": True}) in events(going, paused)
    assert ("pause", {"paused": False}) in events(paused, on)
    assert "pause" not in dict(events(None, going))
    assert ("pause", {"paused": True}) in events(None, paused)


@pytest.mark.requirement("web.remarks")
def test_the_candidates_own_remarks_come_back_with_where_it_stands(site: Site) -> None:
    _, candidate = held(site)
    assert candidate.get().json()["remarks"] == []
    candidate.post("/remarks", {"turn": 1, "text": "I meant the second table."})
    told = candidate.post("/remarks", {"turn": 0, "text": "All in all I was tired."}).json()["remarks"]
    assert [(one["turn"], one["text"]) for one in told] == [
        (1, "I meant the second table."),
        (0, "All in all I was tired."),
    ]
    assert candidate.get().json()["remarks"] == told


@pytest.mark.requirement("web.languages")
def test_each_thing_that_was_said_has_the_language_that_it_is_in(site: Site) -> None:
    candidate = Candidate(site.invite(language="fr"))
    asked = candidate.begin()
    assert (asked["language"], asked["question_language"]) == ("fr", "en")
    candidate.post("/answers", {"text": GERMAN, "answer_to": asked["question_id"]})
    candidate.post("/answers", {"text": "Redis."})
    over = candidate.post("/end").json()
    spoken = [(one["kind"], one["language"]) for one in over["said"]]
    assert spoken[:4] == [("question", "en"), ("answer", "de"), ("question", "en"), ("answer", "en")]
    assert spoken[-1] == ("closing", "en")
    assert over["question_language"] is None


@pytest.mark.requirement("web.languages")
def test_what_does_not_tell_its_language_is_taken_to_be_in_that_of_the_interview(site: Site) -> None:
    candidate = Candidate(site.invite(language="en"))
    candidate.begin()
    said = candidate.post("/answers", {"text": "Redis."}).json()["said"]
    assert {one["language"] for one in said} == {"en"}
