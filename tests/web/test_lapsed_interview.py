"""A candidate who comes back to an interview that is no longer stored."""

import pytest
from playwright.sync_api import Page, expect

from support.api import ANSWER, Candidate, told
from support.sites import Site

pytestmark = pytest.mark.requirement("web.lapsed")


def lose(site: Site, id: str) -> None:
    """Take the interview out of the store, as its expiry does."""
    site.run(site.host.interviews.update(id, lambda before, now: (None, None)))


def test_the_page_says_so_and_begins_another_one_only_when_asked_to(site: Site, page: Page) -> None:
    made = site.invited(minutes=30)
    page.goto(made["link"])
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#number")).to_have_text("Question 1")
    lose(site, made["id"])
    expect(page.get_by_text("You had begun this interview before.")).to_be_visible()
    expect(page.get_by_text("what was said in it is lost")).to_be_visible()
    assert site.api.get(f"/interviews/{made['id']}").json()["questions_asked"] == 0
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#number")).to_have_text("Question 1")


def test_the_api_says_so_to_both_sides_and_takes_no_answer_for_a_beginning(site: Site) -> None:
    made = site.invited()
    candidate = Candidate(made["link"])
    assert not candidate.get().json()["lapsed"]
    asked = candidate.begin()
    lose(site, made["id"])
    state = candidate.get().json()
    assert (state["lapsed"], state["phase"], state["next"]) == (True, "notice", "consent")
    sent = {"text": ANSWER, "answer_to": asked["question_id"]}
    told(candidate.post("/answers", sent), 404, "session_not_found")
    found = site.api.get(f"/interviews/{made['id']}").json()
    assert (found["lapsed"], found["state"]) == (True, "invited")
    assert candidate.begin()["lapsed"] is False


def test_the_recruiter_is_told_too(site: Site) -> None:
    made = site.invited()
    Candidate(made["link"]).begin()
    lose(site, made["id"])
    shown = site.api.get(f"{site.url}/interviews/{made['id']}")
    assert "that interview is no longer stored" in shown.text
    assert shown.text.count("It goes by itself on") == 1


@pytest.mark.requirement("web.goes-by-itself")
def test_the_api_says_until_when_everything_is_kept(site: Site) -> None:
    made = site.invited(link_days=2)
    whole = site.api.get(f"/interviews/{made['id']}").json()
    days = (whole["link_until"][:10], whole["kept_until"][:10])
    assert days[0] < days[1]
    candidate = Candidate(made["link"])
    candidate.begin()
    candidate.post("/end")
    assert site.api.get(f"/interviews/{made['id']}").json()["kept_until"] < whole["kept_until"]
