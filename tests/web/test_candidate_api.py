"""The candidate's side of the API."""

import pytest

from support.api import ANSWER, Candidate, held, told
from support.served import Served


@pytest.mark.requirement("web.consent")
def test_nothing_is_asked_before_the_candidate_consents(served: Served) -> None:
    candidate = Candidate(served.invite(minutes=30))
    before = candidate.get().json()
    assert (before["phase"], before["question"], before["next"], before["minutes"]) == ("notice", None, "consent", 30)
    told(candidate.post("/answers", {"text": ANSWER}), 422, "invalid_input")
    told(candidate.post("/end"), 409, "not_begun")
    asked = candidate.begin()
    assert (asked["phase"], asked["number"], asked["next"]) == ("interview", 1, "answer")
    assert candidate.begin()["question_id"] == asked["question_id"]


@pytest.mark.requirement("web.consent")
def test_who_refuses_is_asked_nothing_and_may_change_their_mind(served: Served) -> None:
    made = served.invited()
    candidate = Candidate(made["link"])
    for _ in range(2):
        assert candidate.post("/refuse").json()["reason"] == "refused"
    found = served.api.get(f"/interviews/{made['id']}").json()
    assert (found["state"], [note["what"] for note in found["notes"]]) == ("refused", ["refused"])
    assert candidate.begin()["phase"] == "interview"
    told(candidate.post("/refuse"), 409, "interview_completed")


@pytest.mark.requirement("web.answers")
def test_an_answer_sent_twice_is_stored_once_and_survives_a_restart(served: Served) -> None:
    candidate = Candidate(served.invite())
    asked = candidate.begin()
    sent = {"text": ANSWER, "answer_to": asked["question_id"]}
    first = candidate.post("/answers", sent).json()
    assert first["said"][1] | {"at": ""} == {"kind": "answer", "text": ANSWER, "turn": 1, "at": "", "language": "en"}
    served.restart()
    assert candidate.get().json() == first
    assert candidate.post("/answers", sent).json()["said"] == first["said"]
    told(candidate.post("/answers", {**sent, "text": "Something else."}), 409, "answer_conflict")


@pytest.mark.requirement("web.answers")
def test_the_buttons_ask_again_in_other_words_and_for_a_pause(served: Served) -> None:
    candidate = Candidate(served.invite())
    asked = candidate.begin()
    assert candidate.post("/repeat").json()["question"] == asked["question"]
    other = candidate.post("/rephrase", {"answer_to": asked["question_id"]}).json()
    assert other["question"] != asked["question"]
    assert "paused" in candidate.post("/pause").json()["notice"]
    assert candidate.post("/unknown").json()["question_id"] != other["question_id"]


@pytest.mark.requirement("web.feedback")
def test_feedback_is_for_those_whom_the_host_allows_it_and_without_levels_unless_allowed(served: Served) -> None:
    _, without = held(served)
    told(without.get("/feedback"), 403, "feedback_withheld")
    early = Candidate(served.invite(feedback=True))
    early.begin()
    told(early.get("/feedback"), 409, "not_over")
    _, candidate = held(served, feedback=True)
    feedback = candidate.get("/feedback").json()
    assert feedback["schema"] == "interview-feedback"
    assert all(topic["level"] is None for topic in feedback["topics"])


@pytest.mark.requirement("web.remarks")
def test_a_remark_on_an_answer_reaches_the_reader(served: Served) -> None:
    made, candidate = held(served)
    assert candidate.post("/remarks", {"turn": 1, "text": "I meant the second table."}).status_code == 201
    notes = served.api.get(f"/interviews/{made['id']}").json()["notes"]
    assert [note["data"] for note in notes if note["what"] == "remark"] == [
        {"turn": 1, "text": "I meant the second table."}
    ]
