"""Server-sent events: what a listener is told while an interview goes on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from support.served import Served

ANSWER = "I would add an index, because the query scans the whole table."


@contextmanager
def listening(link: str) -> Iterator[Iterator[tuple[str, dict[str, Any]]]]:
    url = link.replace("/i/", "/api/v1/candidate/")
    with httpx.Client(timeout=30) as client, client.stream("GET", f"{url}/events") as reply:
        assert reply.headers["content-type"].startswith("text/event-stream")
        yield _events(reply)


def _events(reply: httpx.Response) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in reply.iter_lines():
        if line.startswith("event:"):
            name = line[6:].strip()
        elif line.startswith("data:"):
            yield name, json.loads(line[5:])


def until(events: Iterator[tuple[str, dict[str, Any]]], name: str) -> dict[str, Any]:
    return next(data for found, data in events if found == name)


@pytest.mark.requirement("web.events")
def test_a_listener_is_told_of_thinking_questions_time_and_the_end(served: Served) -> None:
    link = served.invite(minutes=30)
    url = link.replace("/i/", "/api/v1/candidate/")
    asked = httpx.post(f"{url}/consent", timeout=30).json()
    with listening(link) as events:
        assert until(events, "question")["question_id"] == asked["question_id"]
        assert 0 < until(events, "time")["seconds_left"] <= 1800
        httpx.post(f"{url}/answers", json={"text": ANSWER}, timeout=30)
        assert until(events, "thinking") == {"thinking": True}
        second = until(events, "question")
        assert second["number"] == 2
        httpx.post(f"{url}/end", timeout=30)
        assert until(events, "ended") == {"reason": "ended by the candidate"}
        assert list(events) == []


@pytest.mark.requirement("web.events")
def test_who_listens_again_is_told_where_it_stands(served: Served) -> None:
    link = served.invite()
    url = link.replace("/i/", "/api/v1/candidate/")
    httpx.post(f"{url}/consent", timeout=30)
    for _ in range(2):
        with listening(link) as events:
            assert until(events, "question")["number"] == 1


@pytest.mark.requirement("web.events")
def test_a_change_by_another_process_is_told_too(served: Served) -> None:
    made = served.invited()
    httpx.post(f"{made['link'].replace('/i/', '/api/v1/candidate/')}/consent", timeout=30)
    with listening(made["link"]) as events:
        until(events, "question")
        served.elsewhere(lambda tools: tools.end_interview_session(made["id"], "cancelled"))
        assert until(events, "ended") == {"reason": "cancelled"}


@pytest.mark.requirement("web.links")
@pytest.mark.parametrize(("method", "path"), [("DELETE", ""), ("POST", "/revoke")])
def test_a_stream_ends_with_the_link(served: Served, method: str, path: str) -> None:
    made = served.invited()
    httpx.post(f"{made['link'].replace('/i/', '/api/v1/candidate/')}/consent", timeout=30)
    with listening(made["link"]) as events:
        until(events, "question")
        served.api.request(method, f"/interviews/{made['id']}{path}")
        assert list(events) == []
