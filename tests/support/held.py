"""Interviews that a candidate holds through the API, as their page does."""

from collections.abc import Callable
from typing import Any

import httpx

from interview_agent import bootstrap
from support.served import Served

MOST_TURNS = 40


class Candidate:
    """The candidate's side under one link."""

    def __init__(self, site: Served, link: str) -> None:
        base = f"{site.url}/api/v1/candidate/{link.rsplit('/', 1)[1]}"
        self._calls = httpx.Client(base_url=base, timeout=60, headers={"Sec-Fetch-Site": "same-origin"})

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        reply = self._calls.post(path, json=body or None)
        assert reply.is_success, reply.text
        state: dict[str, Any] = reply.json()
        return state

    def hold(self, answer: Callable[[str], str], most: int = MOST_TURNS) -> None:
        """Answer question by question; end it where the questions do not end by themselves."""
        state = self.post("/consent")
        for _ in range(most):
            if state["phase"] != "interview":
                return
            state = self.post("/answers", text=answer(state["question"]), answer_to=state["question_id"])
        self.post("/end")

    def knows(self, question: str) -> str:
        """The bank's own answer to one of its questions."""
        skills = bootstrap.bank().skills.values()
        asked = (one for skill in skills for one in skill.questions if one.text in question)
        found = next(asked, None)
        return (
            found.reference if found and found.reference else "I wrote that service, and was on call for it for a year."
        )


def knows_little(question: str) -> str:
    return "I have heard of it, but I could not explain how it works, because I have never used it."
