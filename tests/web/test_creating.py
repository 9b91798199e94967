"""Roles and interviews are created once, from text and from files, within limits."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from support.api import told
from support.documents import column, pdf
from support.served import RESUME, ROLE, Served


@pytest.mark.requirement("web.idempotency")
def test_the_same_idempotency_key_creates_once(served: Served) -> None:
    headers = {"Idempotency-Key": "order-7"}
    first, second = (served.api.post("/roles", json={"text": ROLE}, headers=headers).json() for _ in range(2))
    assert first == second
    terms = {"role": first["id"], "candidate": "C", "resume": RESUME}
    one, again = (served.api.post("/interviews", json=terms, headers=headers).json() for _ in range(2))
    assert one == again
    told(served.api.post("/interviews", json={**terms, "minutes": 5}, headers=headers), 422, "idempotency_key_reused")
    told(served.api.post("/roles", json={"text": "Another role"}, headers=headers), 422, "idempotency_key_reused")
    assert [each["id"] for each in served.api.get("/interviews", params={"role": first["id"]}).json()["items"]] == [
        one["id"]
    ]
    assert [each["id"] for each in served.api.get("/roles").json()["items"]].count(first["id"]) == 1


@pytest.mark.requirement("web.idempotency")
def test_calls_with_one_key_at_the_same_time_create_once(served: Served) -> None:
    terms = {"role": served.role(), "candidate": "C", "resume": RESUME}

    def create(_: int) -> str:
        return str(served.api.post("/interviews", json=terms, headers={"Idempotency-Key": "once"}).json()["id"])

    with ThreadPoolExecutor(8) as callers:
        assert len(set(callers.map(create, range(8)))) == 1
    assert len(served.api.get("/interviews", params={"role": terms["role"]}).json()["items"]) == 1


@pytest.mark.requirement("web.idempotency")
def test_idempotency_keys_of_two_people_do_not_meet(served: Served) -> None:
    other = {"Authorization": f"Bearer {served.add_key('another person')}", "Idempotency-Key": "1"}
    mine = served.api.post("/roles", json={"text": ROLE}, headers={"Idempotency-Key": "1"}).json()
    assert served.api.post("/roles", json={"text": ROLE}, headers=other).json()["id"] != mine["id"]


@pytest.mark.requirement("web.uploads")
def test_roles_and_resumes_come_as_files_too(served: Served) -> None:
    document = pdf(column("Senior Python Engineer", "You know Python, SQL and Redis well, and test what you write."))
    role = served.api.post("/roles/file", files={"file": ("role.pdf", document)}, data={"title": "From a PDF"}).json()
    assert "SQL and Redis" in role["text"]
    terms = {"role": role["id"], "candidate": "C", "minutes": "20", "feedback": "true"}
    made = served.api.post("/interviews/file", files={"file": ("cv.md", RESUME.encode())}, data=terms).json()
    assert (made["minutes"], made["feedback"], made["role_title"]) == (20, True, "From a PDF")


@pytest.mark.requirement("web.uploads")
@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n", b"%PDF-1.7 nothing", b"PK\x03\x04" + b"\0" * 60])
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(served: Served, data: bytes) -> None:
    told(served.api.post("/roles/file", files={"file": ("canary.pdf", data)}), 422, "invalid_input")
