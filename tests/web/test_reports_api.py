"""Reports, views and overrides; and all that is stored about a person, exported and erased."""

import pytest

from interview_agent.errors import SessionNotFound
from support.api import ANSWER, Candidate, held, told
from support.served import RESUME, Served
from support.sites import Site


@pytest.mark.requirement("web.view")
@pytest.mark.parametrize("format", ["json", "md", "html"])
def test_what_is_recommended_is_withheld_until_the_reader_has_a_view(served: Served, format: str) -> None:
    made, _ = held(served)
    path, params = f"/interviews/{made['id']}/report", {"format": format}
    before = served.api.get(path, params=params)
    assert "your own view" in before.text
    for _ in range(2):
        assert (
            served.api.post(f"/interviews/{made['id']}/view", json={"view": "maybe", "why": "Short."}).status_code
            == 201
        )
    after = served.api.get(path, params=params)
    assert "your own view" not in after.text
    assert "SQL" in after.text
    assert [note["what"] for note in served.api.get(f"/interviews/{made['id']}").json()["notes"]].count("view") == 1
    other = {"Authorization": f"Bearer {served.add_key(f'who reads {format}')}"}
    assert "your own view" in served.api.get(path, params=params, headers=other).text


@pytest.mark.requirement("web.override")
def test_an_override_stands_beside_what_was_computed_and_before(served: Served) -> None:
    made, _ = held(served)
    report = served.api.get(f"/interviews/{made['id']}/report").json()
    competency = report["competencies"][0]["id"]
    path = f"/interviews/{made['id']}/overrides"
    for level in (3, 3, 2.5):
        reply = served.api.post(path, json={"competency": competency, "level": level, "why": "Portfolio."})
        assert reply.status_code == 201
    found = reply.json()
    assert found["overrides"][competency]["data"]["level"] == 2.5
    assert [note["data"]["level"] for note in found["notes"] if note["what"] == "override"] == [3, 2.5]
    assert served.api.get(f"/interviews/{made['id']}/report").json()["competencies"] == report["competencies"]
    told(served.api.post(path, json={"competency": "none", "level": 1, "why": "x"}), 422, "invalid_input")
    told(served.api.post(path, json={"competency": competency, "level": 1, "why": " "}), 422, "invalid_input")


def test_there_is_no_report_and_an_empty_transcript_before_it_begins(served: Served) -> None:
    made = served.invited()
    told(served.api.get(f"/interviews/{made['id']}/report"), 422, "invalid_input")
    assert served.api.get(f"/interviews/{made['id']}/transcript").json() == {"entries": []}
    told(served.api.post(f"/interviews/{made['id']}/end"), 422, "invalid_input")


def test_a_recruiter_ends_an_interview(served: Served) -> None:
    made = served.invited()
    Candidate(made["link"]).begin()
    for _ in range(2):
        ended = served.api.post(f"/interviews/{made['id']}/end", json={"reason": "cancelled"}).json()
        assert ended["state"] in ("ended", "processing", "completed")
    assert Candidate(made["link"]).get().json()["reason"] == "cancelled"


@pytest.mark.requirement("web.erase")
def test_erasing_leaves_nothing_of_the_candidate_in_the_store(served: Served) -> None:
    canary = "Quillfeather"
    made = served.invited(candidate=canary, resume=f"{RESUME}\nKnown as {canary}.")
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": f"At {canary} Ltd: {ANSWER}", "answer_to": asked["question_id"]})
    candidate.post("/remarks", {"turn": 1, "text": f"{canary} again."})
    candidate.post("/end")
    served.api.post(f"/interviews/{made['id']}/view", json={"view": "no", "why": f"{canary}?"})
    assert canary.encode() in served.kept.everything()
    assert served.api.delete(f"/interviews/{made['id']}").status_code == 204
    assert canary.encode() not in served.kept.everything()
    assert made["id"].encode() not in served.kept.everything()
    told(candidate.get(), 404, "link_unknown")
    told(served.api.get(f"/interviews/{made['id']}"), 404, "session_not_found")
    told(served.api.delete(f"/interviews/{made['id']}"), 404, "session_not_found")
    assert served.api.get("/interviews", params={"role": made["role"]}).json()["items"] == []


@pytest.mark.requirement("web.export")
def test_an_export_holds_all_that_is_stored_about_a_person(served: Served) -> None:
    made, candidate = held(served)
    candidate.post("/remarks", {"turn": 1, "text": "A remark."})
    kept = served.api.get(f"/interviews/{made['id']}/export").json()
    assert kept["invitation"]["resume"] == RESUME
    assert kept["session"]["session_id"] == made["id"]
    assert ANSWER in str(kept["session"]["conversation"])
    assert kept["report"]["schema"] == "interview-report"
    assert {note["what"] for note in kept["notes"]} >= {"consented", "remark"}
    assert served.kept.kinds_about(made["id"]) == {"invitation", "invited", "note"}


@pytest.mark.requirement("web.erase")
def test_what_comes_while_everything_is_being_erased_is_erased_too(site: Site) -> None:
    """A turn and a remark that were let in before, and are carried out after. Alone: from outside none can be held so long."""
    made = site.invited(candidate="Quillfeather", resume=f"{RESUME} Quillfeather")
    Candidate(made["link"]).begin()
    let_in = site.run(site.host.case(made["id"]))
    assert site.api.delete(f"/interviews/{made['id']}").status_code == 204
    for late in (site.host.answer(let_in, "Quillfeather", None), site.host.remark(let_in, 1, "Quillfeather")):
        with pytest.raises(SessionNotFound):
            site.run(late)
    assert b"Quillfeather" not in site.kept.everything()
    assert made["id"].encode() not in site.kept.everything()
