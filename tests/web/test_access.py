"""Who may do what: keys, cookies, links and rates."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import httpx
import pytest

from interview_agent.entrypoints.web.security import COOKIE
from support.api import ANSWER, Candidate, everything_in, told
from support.sites import ROLE, Site


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
    notes = site.api.post(f"/interviews/{made['id']}/revoke").json()["notes"]
    assert [note["what"] for note in notes] == ["consented", "began", "revoked"]


@pytest.mark.requirement("web.rates")
def test_too_many_requests_are_told_when_to_come_again(sites: Any) -> None:
    site = sites(interview_link_rate=5, interview_address_rate=30)
    candidate = Candidate(site.invite())
    replies = [candidate.get() for _ in range(7)]
    told(replies[-1], 429, "too_many_requests")
    assert int(replies[-1].headers["retry-after"]) >= 1
    assert Candidate(site.invite()).get().status_code == 200
    assert 429 in [httpx.get(f"{site.url}/api/v1/nothing").status_code for _ in range(60)]


def test_an_address_at_which_there_is_nothing_is_a_page_for_people_and_a_problem_for_programs(site: Site) -> None:
    found = httpx.get(f"{site.url}/nothing")
    assert (found.status_code, found.headers["content-type"].split(";")[0]) == (404, "text/html")
    assert "There is nothing" in found.text
    assert "script-src 'self'" in found.headers["content-security-policy"]
    assert "unsafe" not in found.headers["content-security-policy"]
    told(httpx.get(f"{site.url}/api/v1/nothing"), 404, "not_found")
    told(httpx.put(f"{site.url}/api/v1/roles"), 405, "method_not_allowed")


@pytest.mark.requirement("web.silence")
def test_a_defect_is_told_as_one_without_its_words(site: Site) -> None:
    def broken() -> datetime:
        raise KeyError("canary7f3a")

    made = site.invited()
    site.whole.app.state.host = replace(site.host, clock=broken)
    problem = told(site.api.get(f"/interviews/{made['id']}"), 500, "internal")
    assert "canary7f3a" not in str(problem)
