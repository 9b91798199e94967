"""What the API does: roles, plans, interviews, reports, and who may do which of it."""

import re
import sqlite3
from typing import Any

import httpx
import pytest

from interview_agent.entrypoints.web.security import COOKIE
from support.documents import column, pdf
from support.sites import RESUME, ROLE, Site

ANSWER = "The query scanned the whole table, so I added an index on the column that we filter by."


class Candidate:
    """The candidate's side of one link."""

    def __init__(self, link: str) -> None:
        site, _, token = link.partition("/i/")
        self._url = f"{site}/api/v1/candidate/{token}"

    def get(self, path: str = "") -> httpx.Response:
        return httpx.get(self._url + path, timeout=60)

    def post(self, path: str, body: Any = None) -> httpx.Response:
        return httpx.post(self._url + path, json=body, timeout=60)

    def begin(self) -> dict[str, Any]:
        reply: dict[str, Any] = self.post("/consent").json()
        return reply


def told(reply: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The problem that a reply tells."""
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = reply.json()
    assert (problem["status"], problem["code"]) == (status, code)
    assert set(problem) == {"type", "title", "status", "detail", "code", "retryable"}
    return problem


def held(site: Site, **terms: Any) -> tuple[dict[str, Any], Candidate]:
    """An interview with one answer that has ended."""
    made = site.invited(**terms)
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]})
    assert candidate.post("/end").json()["phase"] == "closed"
    return made, candidate


# who may do what


@pytest.mark.requirement("web.keys")
@pytest.mark.parametrize("key", [None, "Bearer", "Bearer wrong", "Basic dGVzdDp0ZXN0", "Bearer \u00e9"])
def test_without_a_valid_key_nothing_is_shown_or_done(site: Site, key: str | None) -> None:
    made = site.invited()
    headers = {"Authorization": key.encode()} if key is not None else {}
    with httpx.Client(base_url=f"{site.url}/api/v1", headers=headers) as stranger:
        for path in ("/roles", "/interviews", f"/interviews/{made['id']}", f"/roles/{made['role']}/plan"):
            told(stranger.get(path), 401, "not_signed_in")
        refused = (401, "not_signed_in") if key else (403, "form_expired")
        told(stranger.post("/roles", json={"text": ROLE}), *refused)
        told(stranger.delete(f"/interviews/{made['id']}", headers={"Authorization": "Bearer no"}), 401, "not_signed_in")


@pytest.mark.requirement("web.keys")
def test_a_removed_key_is_no_key_any_more(site: Site) -> None:
    key = site.run(site.whole.keys.add("second"))
    headers = {"Authorization": f"Bearer {key}"}
    assert httpx.get(f"{site.url}/api/v1/roles", headers=headers).status_code == 200
    site.run(site.whole.keys.remove("second"))
    told(httpx.get(f"{site.url}/api/v1/roles", headers=headers), 401, "not_signed_in")


@pytest.mark.requirement("web.keys")
def test_keys_are_stored_as_digests_alone(site: Site) -> None:
    assert site.key.encode() not in everything_in(site)


@pytest.mark.requirement("web.csrf")
def test_a_cookie_alone_changes_nothing(site: Site) -> None:
    with httpx.Client(base_url=site.url) as browser:
        from_elsewhere = {"Sec-Fetch-Site": "cross-site"}
        form = {"key": site.key}
        assert browser.post("/sign-in", data=form, headers=from_elsewhere).status_code == 403
        assert "interview_agent" not in browser.cookies
    with httpx.Client(base_url=site.url, cookies={COOKIE: signed_in(site)}) as browser:
        assert browser.get("/api/v1/roles").status_code == 200
        told(browser.post("/api/v1/roles", json={"text": ROLE}), 403, "form_expired")


def signed_in(site: Site) -> str:
    """The cookie that the sign-in page gives for the key of the site."""
    with httpx.Client(base_url=site.url) as browser:
        form = re.search(r'name="csrf" value="([^"]+)"', browser.get("/sign-in").text)
        assert form
        reply = browser.post("/sign-in", data={"key": site.key, "csrf": form[1]})
        cookie = reply.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        return browser.cookies[COOKIE]


@pytest.mark.requirement("web.links")
def test_a_link_that_was_never_given_out_opens_nothing(site: Site) -> None:
    made, other = site.invited(), site.invited()
    token = made["link"].rpartition("/")[2]
    payload, _, signature = token.partition(".")
    of_other = other["link"].rpartition("/")[2].partition(".")[2]
    for forged in (made["id"], payload, f"{payload}.{of_other}", f"{payload}.{signature[:-2]}AA", "x" * 400, "%00"):
        told(Candidate(f"{site.url}/i/{forged}").get(), 404, "link_unknown")
        assert Candidate(f"{site.url}/i/{forged}").post("/consent").status_code == 404


@pytest.mark.requirement("web.links")
def test_a_link_opens_its_own_interview_alone(site: Site) -> None:
    mine, other = site.invited(candidate="Mine"), site.invited(candidate="Other")
    assert Candidate(mine["link"]).get().json()["candidate"] == "Mine"
    token = mine["link"].rpartition("/")[2]
    told(
        httpx.get(f"{site.url}/api/v1/interviews/{other['id']}", headers={"Authorization": f"Bearer {token}"}),
        401,
        "not_signed_in",
    )


@pytest.mark.requirement("web.links")
def test_an_expired_link_and_a_revoked_one_are_told_apart_from_a_forged_one(site: Site) -> None:
    told(Candidate(site.invite(link_days=-1)).get(), 410, "link_expired")
    made = site.invited()
    Candidate(made["link"]).begin()
    assert site.api.post(f"/interviews/{made['id']}/revoke").status_code == 200
    told(Candidate(made["link"]).get(), 410, "link_revoked")
    told(Candidate(made["link"]).post("/answers", {"text": ANSWER}), 410, "link_revoked")
    assert len(site.api.post(f"/interviews/{made['id']}/revoke").json()["notes"]) == 2


# creating


@pytest.mark.requirement("web.idempotency")
def test_the_same_idempotency_key_creates_once(site: Site) -> None:
    headers = {"Idempotency-Key": "order-7"}
    first, second = (site.api.post("/roles", json={"text": ROLE}, headers=headers).json() for _ in range(2))
    assert first == second
    terms = {"role": first["id"], "candidate": "C", "resume": RESUME}
    one, again = (site.api.post("/interviews", json=terms, headers=headers).json() for _ in range(2))
    assert one == again
    told(site.api.post("/interviews", json={**terms, "minutes": 5}, headers=headers), 422, "idempotency_key_reused")
    told(site.api.post("/roles", json={"text": "Another role"}, headers=headers), 422, "idempotency_key_reused")
    assert len(site.api.get("/interviews").json()["items"]) == 1
    assert len(site.api.get("/roles").json()["items"]) == 1


@pytest.mark.requirement("web.idempotency")
def test_idempotency_keys_of_two_people_do_not_meet(site: Site) -> None:
    other = {"Authorization": f"Bearer {site.run(site.whole.keys.add('other'))}", "Idempotency-Key": "1"}
    mine = site.api.post("/roles", json={"text": ROLE}, headers={"Idempotency-Key": "1"}).json()
    assert site.api.post("/roles", json={"text": ROLE}, headers=other).json()["id"] != mine["id"]


@pytest.mark.requirement("web.uploads")
def test_roles_and_resumes_come_as_files_too(site: Site) -> None:
    document = pdf(column("Senior Python Engineer", "You know Python, SQL and Redis well, and test what you write."))
    role = site.api.post("/roles/file", files={"file": ("role.pdf", document)}, data={"title": "From a PDF"}).json()
    assert "SQL and Redis" in role["text"]
    terms = {"role": role["id"], "candidate": "C", "minutes": "20", "feedback": "true"}
    made = site.api.post("/interviews/file", files={"file": ("cv.md", RESUME.encode())}, data=terms).json()
    assert (made["minutes"], made["feedback"], made["role_title"]) == (20, True, "From a PDF")


@pytest.mark.requirement("web.uploads")
@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n", b"%PDF-1.7 nothing", b"PK\x03\x04" + b"\0" * 60])
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(site: Site, data: bytes) -> None:
    told(site.api.post("/roles/file", files={"file": ("canary.pdf", data)}), 422, "invalid_input")


@pytest.mark.requirement("web.uploads")
def test_a_file_that_takes_too_long_is_given_up(sites: Any) -> None:
    site = sites(interview_upload_seconds=0.001)
    problem = told(site.api.post("/roles/file", files={"file": ("role.txt", ROLE.encode())}), 422, "invalid_input")
    assert "too long" in problem["detail"]


@pytest.mark.requirement("web.uploads")
def test_what_is_too_large_or_has_too_many_pages_is_refused(sites: Any) -> None:
    site = sites(interview_upload_bytes=5_000, interview_upload_pages=1, interview_request_bytes=20_000)
    told(site.api.post("/roles/file", files={"file": ("role.txt", b"word " * 2_000)}), 422, "invalid_input")
    told(site.api.post("/roles/file", files={"file": ("role.txt", b"word " * 20_000)}), 413, "too_large")
    told(site.api.post("/roles", json={"text": "x" * 30_000}), 413, "too_large")


@pytest.mark.requirement("web.uploads")
def test_who_brings_no_key_can_send_no_more_than_an_answer(sites: Any) -> None:
    site = sites(interview_answer_bytes=1_000)
    much = {"text": "x" * 20_000}
    told(httpx.post(f"{site.url}/api/v1/roles", json=much), 413, "too_large")
    told(Candidate(site.invite()).post("/answers", much), 413, "too_large")
    assert site.api.post("/roles", json=much).status_code == 201


@pytest.mark.requirement("web.rates")
def test_too_many_requests_are_told_when_to_come_again(sites: Any) -> None:
    site = sites(interview_link_rate=5, interview_address_rate=60)
    candidate = Candidate(site.invite())
    replies = [candidate.get() for _ in range(7)]
    told(replies[-1], 429, "too_many_requests")
    assert int(replies[-1].headers["retry-after"]) >= 1
    assert Candidate(site.invite()).get().status_code == 200
    replies = [httpx.get(f"{site.url}/api/v1/nothing") for _ in range(70)]
    assert replies[-1].status_code == 429


# plans


@pytest.mark.requirement("web.plan")
def test_a_plan_is_read_changed_and_approved_until_the_first_candidate(site: Site) -> None:
    role = site.role()
    plan = site.api.get(f"/roles/{role}/plan").json()
    changed = {"toml": plan["toml"].replace("difficulty = 3", "difficulty = 4").replace("bar = 2.0", "bar = 2.5", 1)}
    kept = site.api.put(f"/roles/{role}/plan", json=changed).json()
    assert (kept["source"], "bar = 2.5" in kept["toml"]) == ("person", True)
    assert site.api.get(f"/roles/{role}").json()["approved"]["by"] == "test"
    told(site.api.put(f"/roles/{role}/plan", json={"toml": "difficulty = "}), 422, "invalid_input")
    site.invite(role)
    told(site.api.put(f"/roles/{role}/plan", json=changed), 422, "invalid_input")
    assert site.api.get(f"/roles/{role}").json()["fixed"] is True
    assert site.api.post(f"/roles/{role}/plan/approve").status_code == 200
    assert "bar = 2.5" in site.api.get(f"/roles/{role}/plan").json()["toml"]


@pytest.mark.requirement("web.plan")
def test_roles_of_the_same_words_share_a_plan_so_that_one_with_candidates_keeps_it(site: Site) -> None:
    invited, alike = site.role(), site.role(f"{ROLE}\n\n")
    site.invite(invited)
    plan = site.api.get(f"/roles/{alike}/plan").json()
    told(site.api.put(f"/roles/{alike}/plan", json={"toml": plan["toml"]}), 422, "invalid_input")


# lists


@pytest.mark.requirement("web.paging")
def test_interviews_are_listed_by_pages_roles_and_states(site: Site) -> None:
    one, other = site.role(), site.role("Another role: Java and SQL for a bank.")
    ids = [site.invited(one, candidate=f"C{n}")["id"] for n in range(5)] + [site.invited(other)["id"]]
    seen, after = [], ""
    while after is not None:
        page = site.api.get("/interviews", params={"role": one, "size": 2, "after": after}).json()
        seen, after = seen + [each["id"] for each in page["items"]], page["next"]
    assert seen == ids[4::-1]
    site.api.post(f"/interviews/{ids[0]}/revoke")
    revoked = site.api.get("/interviews", params={"state": "revoked"}).json()
    assert ([each["id"] for each in revoked["items"]], revoked["next"]) == ([ids[0]], None)
    assert len(site.api.get("/interviews").json()["items"]) == 6
    told(site.api.get("/interviews", params={"state": "nonsense"}), 422, "invalid_input")


# the candidate's side


@pytest.mark.requirement("web.consent")
def test_nothing_is_asked_before_the_candidate_consents(site: Site) -> None:
    candidate = Candidate(site.invite(minutes=30))
    before = candidate.get().json()
    assert (before["phase"], before["question"], before["next"], before["minutes"]) == ("notice", None, "consent", 30)
    told(candidate.post("/answers", {"text": ANSWER}), 422, "invalid_input")
    told(candidate.post("/end"), 409, "not_begun")
    asked = candidate.begin()
    assert (asked["phase"], asked["number"], asked["next"]) == ("interview", 1, "answer")
    assert candidate.begin()["question_id"] == asked["question_id"]


@pytest.mark.requirement("web.consent")
def test_who_refuses_is_asked_nothing_and_may_change_their_mind(site: Site) -> None:
    made = site.invited()
    candidate = Candidate(made["link"])
    for _ in range(2):
        assert candidate.post("/refuse").json()["reason"] == "refused"
    found = site.api.get(f"/interviews/{made['id']}").json()
    assert (found["state"], [note["what"] for note in found["notes"]]) == ("refused", ["refused"])
    assert candidate.begin()["phase"] == "interview"
    told(candidate.post("/refuse"), 409, "interview_completed")


@pytest.mark.requirement("web.answers")
def test_an_answer_sent_twice_is_stored_once_and_survives_a_restart(site: Site) -> None:
    candidate = Candidate(site.invite())
    asked = candidate.begin()
    sent = {"text": ANSWER, "answer_to": asked["question_id"]}
    first = candidate.post("/answers", sent).json()
    assert first["said"][1] | {"at": ""} == {"kind": "answer", "text": ANSWER, "turn": 1, "at": ""}
    site.restart()
    assert candidate.get().json() == first
    assert candidate.post("/answers", sent).json()["said"] == first["said"]
    told(candidate.post("/answers", {**sent, "text": "Something else."}), 409, "answer_conflict")


@pytest.mark.requirement("web.answers")
def test_the_buttons_ask_again_in_other_words_and_for_a_pause(site: Site) -> None:
    candidate = Candidate(site.invite())
    asked = candidate.begin()
    assert candidate.post("/repeat").json()["question"] == asked["question"]
    other = candidate.post("/rephrase", {"answer_to": asked["question_id"]}).json()
    assert other["question"] != asked["question"]
    assert "paused" in candidate.post("/pause").json()["notice"]
    assert candidate.post("/unknown").json()["question_id"] != other["question_id"]


@pytest.mark.requirement("web.feedback")
def test_feedback_is_for_those_whom_the_host_allows_it_and_without_levels_unless_allowed(site: Site) -> None:
    _, without = held(site)
    told(without.get("/feedback"), 403, "feedback_withheld")
    early = Candidate(site.invite(feedback=True))
    early.begin()
    told(early.get("/feedback"), 409, "not_over")
    _, candidate = held(site, feedback=True)
    feedback = candidate.get("/feedback").json()
    assert feedback["schema"] == "interview-feedback"
    assert all(topic["level"] is None for topic in feedback["topics"])


@pytest.mark.requirement("web.remarks")
def test_a_remark_on_an_answer_reaches_the_reader(site: Site) -> None:
    made, candidate = held(site)
    assert candidate.post("/remarks", {"turn": 1, "text": "I meant the second table."}).status_code == 201
    notes = site.api.get(f"/interviews/{made['id']}").json()["notes"]
    assert [note["data"] for note in notes if note["what"] == "remark"] == [
        {"turn": 1, "text": "I meant the second table."}
    ]


# reports


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


# what is stored about a person


def everything_in(site: Site) -> bytes:
    """The bytes of the store: the file, and what the database keeps beside it."""
    return b"".join(path.read_bytes() for path in site.home.iterdir())


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
