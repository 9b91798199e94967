"""Limits as an operator sets them: how much may be sent, how often, and how long it may take to read."""

from collections.abc import Iterator

import httpx
import pytest

from support.api import Candidate, told
from support.meshed import InMesh
from support.served import ROLE, Served
from support.sites import Site

LIMITS = {
    "interview_answer_bytes": 1_000,
    "interview_upload_bytes": 5_000,
    "interview_upload_seconds": 0.001,
    "interview_request_bytes": 40_000,
    "interview_link_rate": 5,
    "interview_address_rate": 100,
}


@pytest.fixture(scope="module", params=["alone", "mesh"])
def narrow(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    if request.param == "alone":
        site = Site(tmp_path_factory.mktemp("narrow"), **LIMITS)
        yield site
        site.close()
        return
    mesh: InMesh = request.getfixturevalue("mesh")
    with mesh.another(**{name.upper(): str(limit) for name, limit in LIMITS.items()}) as another:
        yield another


@pytest.mark.requirement("web.uploads")
def test_a_file_that_takes_too_long_is_given_up(narrow: Served) -> None:
    problem = told(narrow.api.post("/roles/file", files={"file": ("role.txt", ROLE.encode())}), 422, "invalid_input")
    assert "too long" in problem["detail"]


@pytest.mark.requirement("web.uploads")
def test_what_is_too_large_is_refused(narrow: Served) -> None:
    told(narrow.api.post("/roles/file", files={"file": ("role.txt", b"word " * 2_000)}), 422, "invalid_input")
    told(narrow.api.post("/roles/file", files={"file": ("role.txt", b"word " * 20_000)}), 413, "too_large")
    told(narrow.api.post("/roles", json={"text": "x" * 50_000}), 413, "too_large")


@pytest.mark.requirement("web.uploads")
def test_who_brings_no_key_can_send_no_more_than_an_answer(narrow: Served) -> None:
    much = {"text": "x" * 20_000}
    told(httpx.post(f"{narrow.url}/api/v1/roles", json=much), 413, "too_large")
    told(Candidate(narrow.invite()).post("/answers", much), 413, "too_large")
    assert narrow.api.post("/roles", json=much).status_code == 201


@pytest.mark.requirement("web.rates")
def test_too_many_requests_are_told_when_to_come_again(narrow: Served) -> None:
    """The last one, because afterwards nobody is let in for a while."""
    candidate = Candidate(narrow.invite())
    replies = [candidate.get() for _ in range(7)]
    told(replies[-1], 429, "too_many_requests")
    assert int(replies[-1].headers["retry-after"]) >= 1
    assert Candidate(narrow.invite()).get().status_code == 200
    with httpx.Client(base_url=narrow.url) as stranger:
        assert 429 in [stranger.get("/api/v1/nothing").status_code for _ in range(200)]
