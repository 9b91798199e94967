"""Roles and interviews are created once, from text and from files, within limits."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from support.api import Candidate, told
from support.documents import column, pdf
from support.sites import RESUME, ROLE, Site


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
def test_calls_with_one_key_at_the_same_time_create_once(site: Site) -> None:
    terms = {"role": site.role(), "candidate": "C", "resume": RESUME}

    def create(_: int) -> str:
        return str(site.api.post("/interviews", json=terms, headers={"Idempotency-Key": "once"}).json()["id"])

    with ThreadPoolExecutor(8) as callers:
        assert len(set(callers.map(create, range(8)))) == 1
    assert len(site.api.get("/interviews").json()["items"]) == 1


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
