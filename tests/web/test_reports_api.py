"""Reports, views and overrides; and all that is stored about a person, exported and erased."""

import sqlite3

import pytest

from interview_agent.errors import SessionNotFound
from support.api import ANSWER, Candidate, everything_in, held, told
from support.sites import RESUME, Site


@pytest.mark.requirement("web.view")
@pytest.mark.parametrize("format", ["json", "md", "html"])
def test_what_is_recommended_is_withheld_until_the_reader_has_a_view(site: Site, format: str) -> None:
    made, _ = held(site)
    path, params = f"/interviews/{made['id']}/report", {"format": format}
    before = site.api.get(path, params=params)
    assert "your own view" in before.text
    for _ in range(2):
        assert (
            site.api.post(f"/interviews/{made['id']}/view", json={"view": "maybe", "why": "Short."}).status_code == 201
        )
    after = site.api.get(path, params=params)
    assert "your own view" not in after.text
    assert "SQL" in after.text
    assert [note["what"] for note in site.api.get(f"/interviews/{made['id']}").json()["notes"]].count("view") == 1
    other = {"Authorization": f"Bearer {site.run(site.whole.keys.add('other'))}"}
    assert "your own view" in site.api.get(path, params=params, headers=other).text


@pytest.mark.requirement("web.override")
def test_an_override_stands_beside_what_was_computed_and_before(site: Site) -> None:
    made, _ = held(site)
    report = site.api.get(f"/interviews/{made['id']}/report").json()
    competency = report["competencies"][0]["id"]
    path = f"/interviews/{made['id']}/overrides"
    for level in (3, 3, 2.5):
        reply = site.api.post(path, json={"competency": competency, "level": level, "why": "Portfolio."})
        assert reply.status_code == 201
    found = reply.json()
    assert found["overrides"][competency]["data"]["level"] == 2.5
    assert [note["data"]["level"] for note in found["notes"] if note["what"] == "override"] == [3, 2.5]
    assert site.api.get(f"/interviews/{made['id']}/report").json()["competencies"] == report["competencies"]
    told(site.api.post(path, json={"competency": "none", "level": 1, "why": "x"}), 422, "invalid_input")
    told(site.api.post(path, json={"competency": competency, "level": 1, "why": " "}), 422, "invalid_input")


def test_there_is_no_report_and_an_empty_transcript_before_it_begins(site: Site) -> None:
    made = site.invited()
    told(site.api.get(f"/interviews/{made['id']}/report"), 422, "invalid_input")
    assert site.api.get(f"/interviews/{made['id']}/transcript").json() == {"entries": []}
    told(site.api.post(f"/interviews/{made['id']}/end"), 422, "invalid_input")


def test_a_recruiter_ends_an_interview(site: Site) -> None:
    made = site.invited()
    Candidate(made["link"]).begin()
    for _ in range(2):
        ended = site.api.post(f"/interviews/{made['id']}/end", json={"reason": "cancelled"}).json()
        assert ended["state"] in ("ended", "processing", "completed")
    assert Candidate(made["link"]).get().json()["reason"] == "cancelled"


@pytest.mark.requirement("web.erase")
def test_erasing_leaves_nothing_of_the_candidate_in_the_store(site: Site) -> None:
    canary = "Quillfeather"
    made = site.invited(candidate=canary, resume=f"{RESUME}\nKnown as {canary}.")
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": f"At {canary} Ltd: {ANSWER}", "answer_to": asked["question_id"]})
    candidate.post("/remarks", {"turn": 1, "text": f"{canary} again."})
    candidate.post("/end")
    site.api.post(f"/interviews/{made['id']}/view", json={"view": "no", "why": f"{canary}?"})
    assert canary.encode() in everything_in(site)
    assert site.api.delete(f"/interviews/{made['id']}").status_code == 204
    assert canary.encode() not in everything_in(site)
    assert made["id"].encode() not in everything_in(site)
    told(candidate.get(), 404, "link_unknown")
    told(site.api.get(f"/interviews/{made['id']}"), 404, "session_not_found")
    told(site.api.delete(f"/interviews/{made['id']}"), 404, "session_not_found")
    assert site.api.get("/interviews").json()["items"] == []


@pytest.mark.requirement("web.export")
def test_an_export_holds_all_that_is_stored_about_a_person(site: Site) -> None:
    made, candidate = held(site)
    candidate.post("/remarks", {"turn": 1, "text": "A remark."})
    kept = site.api.get(f"/interviews/{made['id']}/export").json()
    assert kept["invitation"]["resume"] == RESUME
    assert kept["session"]["session_id"] == made["id"]
    assert ANSWER in str(kept["session"]["conversation"])
    assert kept["report"]["schema"] == "interview-report"
    assert {note["what"] for note in kept["notes"]} >= {"consented", "remark"}
    with sqlite3.connect(site.home / "interviews.sqlite3") as file:
        about = [row[0] for row in file.execute("SELECT kind FROM shelf WHERE key LIKE ?", (f"%{made['id']}%",))]
    assert sorted(set(about)) == ["invitation", "invited", "note"]


@pytest.mark.requirement("web.erase")
def test_what_comes_while_everything_is_being_erased_is_erased_too(site: Site) -> None:
    """A turn and a remark that were let in before, and are carried out after."""
    made = site.invited(candidate="Quillfeather", resume=f"{RESUME} Quillfeather")
    Candidate(made["link"]).begin()
    let_in = site.run(site.host.case(made["id"]))
    assert site.api.delete(f"/interviews/{made['id']}").status_code == 204
    for late in (site.host.answer(let_in, "Quillfeather", None), site.host.remark(let_in, 1, "Quillfeather")):
        with pytest.raises(SessionNotFound):
            site.run(late)
    assert b"Quillfeather" not in everything_in(site)
    assert made["id"].encode() not in everything_in(site)
