"""Who may do what: keys, cookies, links and rates."""

import re

import httpx
import pytest

from interview_agent.entrypoints.web.security import COOKIE
from support.api import ANSWER, Candidate, told
from support.served import ROLE, Served


@pytest.mark.requirement("web.keys")
@pytest.mark.parametrize("key", [None, "Bearer", "Bearer wrong", "Basic dGVzdDp0ZXN0", "Bearer \u00e9"])
def test_without_a_valid_key_nothing_is_shown_or_done(served: Served, key: str | None) -> None:
    made = served.invited()
    headers = {"Authorization": key.encode()} if key is not None else {}
    with httpx.Client(base_url=f"{served.url}/api/v1", headers=headers) as stranger:
        for path in ("/roles", "/interviews", f"/interviews/{made['id']}", f"/roles/{made['role']}/plan"):
            told(stranger.get(path), 401, "not_signed_in")
        told(stranger.post("/roles", json={"text": ROLE}), 401, "not_signed_in")
        told(stranger.delete(f"/interviews/{made['id']}", headers={"Authorization": "Bearer no"}), 401, "not_signed_in")


@pytest.mark.requirement("web.keys")
def test_a_removed_key_is_no_key_any_more(served: Served) -> None:
    key = served.add_key("second")
    headers = {"Authorization": f"Bearer {key}"}
    assert httpx.get(f"{served.url}/api/v1/roles", headers=headers).status_code == 200
    served.remove_key("second")
    told(httpx.get(f"{served.url}/api/v1/roles", headers=headers), 401, "not_signed_in")


@pytest.mark.requirement("web.keys")
def test_keys_are_stored_as_digests_alone(served: Served) -> None:
    assert served.key.encode() not in served.kept.everything()


@pytest.mark.requirement("web.csrf")
def test_a_cookie_alone_changes_nothing(served: Served) -> None:
    with httpx.Client(base_url=served.url) as browser:
        from_elsewhere = {"Sec-Fetch-Site": "cross-served"}
        form = {"key": served.key}
        assert browser.post("/sign-in", data=form, headers=from_elsewhere).status_code == 403
        assert "interview_agent" not in browser.cookies
    with httpx.Client(base_url=served.url, cookies={COOKIE: signed_in(served)}) as browser:
        assert browser.get("/api/v1/roles").status_code == 200
        told(browser.post("/api/v1/roles", json={"text": ROLE}), 403, "form_expired")


def signed_in(served: Served) -> str:
    """The cookie that the sign-in page gives for the key of the served."""
    with httpx.Client(base_url=served.url) as browser:
        form = re.search(r'name="csrf" value="([^"]+)"', browser.get("/sign-in").text)
        assert form
        reply = browser.post("/sign-in", data={"key": served.key, "csrf": form[1]})
        cookie = reply.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        return browser.cookies[COOKIE]


@pytest.mark.requirement("web.links")
def test_a_link_that_was_never_given_out_opens_nothing(served: Served) -> None:
    made, other = served.invited(), served.invited()
    token = made["link"].rpartition("/")[2]
    of_other, half = other["link"].rpartition("/")[2], len(token) // 2
    swapped = "A" if token[half] != "A" else "B"
    forged = (
        token[:half],
        token[:half] + of_other[half:],
        f"{token[:half]}{swapped}{token[half + 1 :]}",
        f"{token}.",
        f"{token}==",
    )
    assert made["id"] not in token
    for tried in (made["id"], *forged, "x" * 400, "%00"):
        told(Candidate(f"{served.url}/i/{tried}").get(), 404, "link_unknown")
        assert Candidate(f"{served.url}/i/{tried}").post("/consent").status_code == 404


@pytest.mark.requirement("web.links")
def test_a_link_opens_its_own_interview_alone(served: Served) -> None:
    mine, other = served.invited(candidate="Mine"), served.invited(candidate="Other")
    assert Candidate(mine["link"]).get().json()["candidate"] == "Mine"
    token = mine["link"].rpartition("/")[2]
    told(
        httpx.get(f"{served.url}/api/v1/interviews/{other['id']}", headers={"Authorization": f"Bearer {token}"}),
        401,
        "not_signed_in",
    )


@pytest.mark.requirement("web.links")
def test_an_expired_link_and_a_revoked_one_are_told_apart_from_a_forged_one(served: Served) -> None:
    told(Candidate(served.invite(link_days=-1)).get(), 410, "link_expired")
    made = served.invited()
    Candidate(made["link"]).begin()
    assert served.api.post(f"/interviews/{made['id']}/revoke").status_code == 200
    told(Candidate(made["link"]).get(), 410, "link_revoked")
    told(Candidate(made["link"]).post("/answers", {"text": ANSWER}), 410, "link_revoked")
    notes = served.api.post(f"/interviews/{made['id']}/revoke").json()["notes"]
    assert [note["what"] for note in notes] == ["consented", "began", "revoked"]


def test_an_address_at_which_there_is_nothing_is_a_page_for_people_and_a_problem_for_programs(served: Served) -> None:
    found = httpx.get(f"{served.url}/nothing")
    assert (found.status_code, found.headers["content-type"].split(";")[0]) == (404, "text/html")
    assert "There is nothing" in found.text
    assert "script-src 'self'" in found.headers["content-security-policy"]
    assert "unsafe" not in found.headers["content-security-policy"]
    told(httpx.get(f"{served.url}/api/v1/nothing"), 404, "not_found")
    told(httpx.put(f"{served.url}/api/v1/roles"), 405, "method_not_allowed")


@pytest.mark.requirement("web.silence")
def test_a_defect_is_told_as_one_without_its_words(served: Served) -> None:
    made = served.invited()
    with served.spoilt(made["id"], "canary7f3a"):
        problem = told(served.api.get(f"/interviews/{made['id']}"), 500, "internal")
    assert "canary7f3a" not in str(problem)
    # Over another connection: a server may close the one on which it failed.
    again = httpx.get(f"{served.url}/api/v1/interviews/{made['id']}", headers=dict(served.api.headers), trust_env=False)
    assert again.status_code == 200


@pytest.mark.requirement("web.proxied")
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_behind_a_proxy_everything_works_under_the_name_that_people_know(served: Served, scheme: str) -> None:
    """With https the proxy says so, from this machine; the browser names the page as the origin."""
    here = f"{scheme}://interviews.example"
    headers = {"Host": "interviews.example", "Origin": here, "X-Forwarded-Proto": scheme}
    link = served.api.get(f"/interviews/{served.invited()['id']}", headers=headers).json()["link"]
    assert link.startswith(f"{here}/i/")
    path = link.removeprefix(here)
    assert httpx.get(f"{served.url}{path}", headers=headers).status_code == 200
    reply = httpx.post(f"{served.url}/api/v1/candidate/{path.removeprefix('/i/')}/refuse", headers=headers)
    assert reply.json()["reason"] == "refused"
