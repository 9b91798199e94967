"""Before anything is read or done: whose request it is, how large and how slow, and in which words it is refused."""

import asyncio
import re
from contextlib import closing
from typing import Any

import httpx
import pytest
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from interview_agent.entrypoints.web.limits import Limits
from interview_agent.entrypoints.web.security import COOKIE
from interview_agent.settings import load
from support.api import Candidate, told
from support.served import ROLE
from support.sites import Site


def signed_in(site: Site) -> httpx.Client:
    browser = httpx.Client(base_url=site.url)
    browser.post("/sign-in", data={"key": site.key, "csrf": csrf(browser, "/sign-in")})
    return browser


def csrf(browser: httpx.Client, path: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', browser.get(path).text)
    assert found
    return found[1]


@pytest.mark.requirement("web.keys")
def test_a_copy_of_a_cookie_is_worth_nothing_after_signing_out(site: Site) -> None:
    with closing(signed_in(site)) as browser, closing(signed_in(site)) as another:
        copy = {COOKIE: browser.cookies[COOKIE]}
        assert httpx.get(f"{site.url}/api/v1/roles", cookies=copy).status_code == 200
        browser.post("/sign-out", data={"csrf": csrf(browser, "/roles")})
        told(httpx.get(f"{site.url}/api/v1/roles", cookies=copy), 401, "not_signed_in")
        assert another.get("/api/v1/roles").status_code == 200


@pytest.mark.requirement("web.uploads")
@pytest.mark.parametrize("claim", [{"Cookie": f"{COOKIE}=a"}, {"Cookie": "a=b"}, {"Authorization": "Bearer wrong"}])
def test_who_only_claims_to_be_a_recruiter_can_send_no_document(sites: Any, claim: dict[str, str]) -> None:
    site = sites(interview_answer_bytes=1_000)
    told(httpx.post(f"{site.url}/api/v1/roles", json={"text": "x" * 20_000}, headers=claim), 413, "too_large")


@pytest.mark.anyio
@pytest.mark.requirement("web.uploads")
async def test_a_request_that_does_not_arrive_is_given_up_with_a_sentence() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError("It was let through.")

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError("Nothing comes.")

    said: list[Message] = []

    async def send(message: Message) -> None:
        said.append(message)

    path = "/api/v1/candidate/t/answers"
    scope = {"type": "http", "method": "POST", "path": path, "client": ("a", 1), "headers": [], "query_string": b""}
    assert Request(scope).method == "POST"
    await Limits(app, load(interview_store="memory"), seconds=0.01)(scope, receive, send)
    assert said[0]["status"] == 408
    assert b"too_slow" in said[1]["body"]


@pytest.mark.requirement("web.rates")
def test_a_person_who_comes_too_often_is_shown_a_page(sites: Any) -> None:
    site = sites(interview_link_rate=2)
    link = site.invite()
    replies = [httpx.get(link) for _ in range(4)]
    assert replies[-1].status_code == 429
    assert replies[-1].headers["content-type"].startswith("text/html")
    assert "Wait a moment" in replies[-1].text
    told(Candidate(link).get(), 429, "too_many_requests")


@pytest.mark.requirement("web.described")
@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"json": {"text": 7}}, "text: must be text"),
        ({"json": {}}, "text: is missing"),
        ({"json": []}, "must be a JSON object"),
        ({"json": {"text": ROLE, "title": "x" * 300}}, "title: must have at most 200 characters"),
        ({"json": {"text": ROLE, "language": "no tag"}}, "language: must be of the form"),
        ({"content": "{", "headers": {"Content-Type": "application/json"}}, "is not valid JSON"),
        ({"content": "text=a", "headers": {"Content-Type": "text/plain"}}, "sent as application/json"),
    ],
)
def test_what_is_wrong_is_said_with_what_would_be_right(site: Site, sent: dict[str, Any], words: str) -> None:
    assert words in told(site.api.post("/roles", **sent), 422, "invalid_input")["detail"]


@pytest.mark.requirement("web.described")
@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ({"minutes": 0}, "minutes: must be at least 1"),
        ({"minutes": 241}, "minutes: must be at most 240"),
        ({"minutes": "soon"}, "minutes: must be a whole number"),
        ({"candidate": ""}, "candidate: must have at least 1 characters"),
        ({"feedback": "perhaps"}, "feedback: must be true or false"),
    ],
)
def test_the_bounds_of_a_field_are_told(site: Site, terms: dict[str, Any], words: str) -> None:
    usual = {"role": "r", "candidate": "C", "resume": "R"}
    assert words in told(site.api.post("/interviews", json=usual | terms), 422, "invalid_input")["detail"]
    file = told(site.api.post("/roles/file", data={"file": "no file"}), 422, "invalid_input")["detail"]
    assert "file: must be an uploaded file" in file
    assert "is not" not in file


@pytest.mark.requirement("web.links")
@pytest.mark.parametrize("public", ["https://jobs.example.com", "https://jobs.example.com/interviews/"])
def test_links_name_the_public_address_and_not_what_a_request_claims(sites: Any, public: str) -> None:
    site = sites(interview_public_url=public)
    made = site.invited()
    assert made["link"].startswith(f"{public.rstrip('/')}/i/")
    seen = site.api.get(f"/interviews/{made['id']}", headers={"Host": "evil.example"}).json()
    assert seen["link"] == made["link"]


@pytest.mark.requirement("web.links")
def test_a_candidate_learns_nothing_by_which_the_tools_know_the_interview(site: Site) -> None:
    made = site.invited(feedback=True, minutes=30)
    candidate = Candidate(made["link"])
    seen = [httpx.get(made["link"]).text, made["link"], candidate.get().text, str(candidate.begin())]
    with httpx.stream("GET", made["link"].replace("/i/", "/api/v1/candidate/") + "/events") as events:
        seen.append(next(events.iter_text()))
    seen += [candidate.post("/end").text, candidate.get("/feedback").text, httpx.get(made["link"]).text]
    assert "interview-feedback" in seen[-2]
    assert [one for one in seen if made["id"] in one] == []
