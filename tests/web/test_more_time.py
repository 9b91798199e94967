"""More time over the API and on the recruiter's page, as the candidate sees it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from support.api import Candidate, told
from support.recruiters import Recruiter
from support.sites import Site


@pytest.fixture
def theirs(browser: Browser) -> Iterator[Page]:
    """The candidate's own browser."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.requirement("web.allowance")
def test_more_time_is_added_once_for_each_key_and_refused_where_there_is_nothing_to_add_to(site: Site) -> None:
    made = site.invited(minutes=30)
    path, key = f"/interviews/{made['id']}/allowance", {"Idempotency-Key": "a"}
    for _ in range(2):
        reply = site.api.post(path, json={"minutes": 10}, headers=key)
        assert (reply.status_code, reply.json()["minutes"]) == (201, 40)
    assert Candidate(made["link"]).get().json()["minutes"] == 40
    told(site.api.post(path, json={"minutes": 5}, headers=key), 422, "idempotency_key_reused")
    told(site.api.post(path, json={"minutes": 0}), 422, "invalid_input")
    candidate = Candidate(made["link"])
    assert 2390 < candidate.begin()["seconds_left"] <= 2400
    assert site.api.post(path, json={"minutes": 5}, headers={"Idempotency-Key": "b"}).json()["seconds_left"] > 2600
    candidate.post("/end")
    told(site.api.post(path, json={"minutes": 10}), 409, "interview_completed")
    unlimited = site.invited()
    told(site.api.post(f"/interviews/{unlimited['id']}/allowance", json={"minutes": 10}), 422, "invalid_input")


@pytest.mark.requirement("recruiter.more-time")
def test_a_recruiter_allows_more_time_and_the_candidate_sees_it_within_seconds(
    site: Site, page: Page, theirs: Page
) -> None:
    made = site.invited(minutes=30)
    theirs.goto(made["link"])
    expect(theirs.get_by_text("up to 30 minutes")).to_be_visible()
    recruiter = Recruiter(page, site).sign_in()
    recruiter.open(f"/interviews/{made['id']}")
    page.get_by_label("Minutes on top of 30 minutes").fill("15")
    recruiter.press("Allow more time")
    expect(page.get_by_text("The candidate has more time, and sees it within seconds.")).to_be_visible()
    expect(page.get_by_text("allowed 15 more minutes")).to_be_visible()
    expect(theirs.get_by_text("up to 45 minutes")).to_be_visible()
    theirs.get_by_role("button", name="Begin", exact=True).click()
    expect(theirs.locator("#left")).to_have_text("45 min")
    page.reload()
    page.get_by_label("Minutes on top of 45 minutes").fill("20")
    recruiter.press("Allow more time")
    expect(theirs.locator("#left")).to_have_text("65 min")


@pytest.mark.requirement("recruiter.more-time")
def test_a_wrong_number_stands_beside_its_field_and_an_interview_without_a_limit_has_no_such_field(
    site: Site, page: Page
) -> None:
    limited, unlimited = site.invited(minutes=30), site.invited()
    recruiter = Recruiter(page, site).sign_in()
    recruiter.open(f"/interviews/{limited['id']}")
    page.get_by_label("Minutes on top of 30 minutes").evaluate("field => field.type = 'text'")
    page.get_by_label("Minutes on top of 30 minutes").fill("many")
    recruiter.press("Allow more time")
    expect(page.get_by_text("Enter a whole number from 1 to 240")).to_be_visible()
    expect(page.get_by_label("Minutes on top of 30 minutes")).to_be_visible()
    recruiter.open(f"/interviews/{unlimited['id']}")
    expect(page.get_by_role("heading", name="Manage")).to_be_visible()
    expect(page.get_by_role("button", name="Allow more time")).to_be_hidden()
