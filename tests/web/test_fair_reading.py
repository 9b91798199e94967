"""To look at an interview changes nothing of it, and nobody is told what to think before they have thought."""

from typing import Any

import pytest

from support.api import ANSWER, Candidate, held, told
from support.served import ROLE, Served


@pytest.mark.requirement("web.reading-changes-nothing")
@pytest.mark.parametrize("call", ["report", "view", "overrides"])
def test_nothing_that_a_reader_does_ends_an_interview_that_goes_on(served: Served, call: str) -> None:
    made = served.invited()
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    path = f"/interviews/{made['id']}/{call}"
    sent = {"view": {"view": "no"}, "overrides": {"competency": "sql", "level": 1, "why": "x"}}
    told(served.api.post(path, json=sent[call]) if call in sent else served.api.get(path), 409, "not_over")
    assert candidate.get().json()["question_id"] == asked["question_id"]


@pytest.mark.requirement("web.view")
def test_neither_report_nor_export_nor_notes_tell_what_to_think_before_ones_own_view(served: Served) -> None:
    made, _ = held(served)
    path = f"/interviews/{made['id']}"
    other = {"Authorization": f"Bearer {served.add_key('who reads first')}"}
    assert served.api.post(f"{path}/view", json={"view": "no", "why": "quillfeather"}, headers=other).status_code == 201

    def seen() -> list[Any]:
        exported = served.api.get(f"{path}/export").json()
        return [served.api.get(f"{path}/report").json(), exported, served.api.get(path).json()]

    report, exported, details = seen()
    for one in (report, exported["report"]):
        assert (one["total"]["level"], one["total"]["score"], one["recommendation"]["value"]) == (None, None, None)
    assert set(exported["session"]["evaluation"]) == {"withheld"}
    assert "quillfeather" not in str([report, exported, details])
    markdown = served.api.get(f"{path}/report", params={"format": "md"}).text
    assert "no basis" not in markdown
    served.api.post(f"{path}/view", json={"view": "maybe"})
    report, exported, details = seen()
    assert "hire_recommendation" in exported["session"]["evaluation"]
    assert "quillfeather" in str(details["notes"])
    assert report["total"]["basis"] == exported["report"]["total"]["basis"] != ""


@pytest.mark.requirement("web.remarks")
def test_a_remark_that_is_sent_again_stands_once_and_one_on_nothing_is_refused(served: Served) -> None:
    made = served.invited()
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]})
    for _ in range(2):
        assert candidate.post("/remarks", {"turn": 1, "text": "I meant the other index."}).status_code == 201
    assert len(candidate.get().json()["remarks"]) == 1
    told(candidate.post("/remarks", {"turn": 99, "text": "Hm."}), 422, "invalid_input")


@pytest.mark.requirement("web.paging")
def test_a_list_does_not_begin_again_where_it_cannot_go_on(served: Served) -> None:
    role = served.role()
    ids = [served.invited(role)["id"] for _ in range(3)]
    first = served.api.get("/interviews", params={"role": role, "size": 2}).json()
    assert served.api.delete(f"/interviews/{first['next']}").status_code == 204
    told(served.api.get("/interviews", params={"role": role, "size": 2, "after": first["next"]}), 422, "invalid_input")
    told(served.api.get("/roles", params={"after": "never"}), 422, "invalid_input")
    assert len(ids) == 3


@pytest.mark.requirement("web.idempotency")
def test_another_title_under_the_same_key_is_something_else(served: Served) -> None:
    sent = {"text": ROLE, "title": "One"}
    headers = {"Idempotency-Key": f"title {served.role()}"[:60].replace(" ", "-")}
    first = served.api.post("/roles", json=sent, headers=headers).json()
    assert served.api.post("/roles", json=sent, headers=headers).json() == first
    told(served.api.post("/roles", json=sent | {"title": "Two"}, headers=headers), 422, "idempotency_key_reused")


@pytest.mark.requirement("web.roles-of-markdown")
@pytest.mark.parametrize(
    ("text", "title", "begins"),
    [
        ('---\ntitle: "Login: Engineer"\ntags:\n  - a\n---\n\n# The work\nPython.', "Login: Engineer", "# The work"),
        ("---\nlayout: role\n---\nBackend developer\nPython.", "Backend developer", "Backend developer"),
        ("---\nBackend developer, not front matter: it does not end.", "Backend developer", "---"),
        ("---\ntitle: Nothing but this\n---\n", "Nothing but this", "---"),
        ('title: "Login: Engineer"\nopens: today', "Login: Engineer", "title:"),
        ("# Job title:  Data engineer\nSQL", "Data engineer", "# Job title"),
        ("Title:\nSQL and Python", "Title:", "Title:"),
    ],
)
def test_the_lines_before_a_markdown_text_are_no_part_of_a_role(
    served: Served, text: str, title: str, begins: str
) -> None:
    role = served.api.post("/roles", json={"text": text}).json()
    assert role["title"].startswith(title)
    assert role["text"].startswith(begins)
