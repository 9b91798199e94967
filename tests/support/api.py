"""The API from both sides, as programs call it."""

from typing import Any

import httpx

from support.served import Served

ANSWER = "The query scanned the whole table, so I added an index on the column that we filter by."


class Candidate:
    """The candidate's side of one link."""

    def __init__(self, link: str) -> None:
        site, _, token = link.partition("/i/")
        self._url = f"{site}/api/v1/candidate/{token}"

    def get(self, path: str = "") -> httpx.Response:
        return httpx.get(self._url + path, timeout=60, trust_env=False)

    def post(self, path: str, body: Any = None) -> httpx.Response:
        return httpx.post(self._url + path, json=body, timeout=60, trust_env=False)

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


def held(site: Served, **terms: Any) -> tuple[dict[str, Any], Candidate]:
    """An interview with one answer that has ended."""
    made = site.invited(**terms)
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]})
    assert candidate.post("/end").json()["phase"] == "closed"
    return made, candidate
