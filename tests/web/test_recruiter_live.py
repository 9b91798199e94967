"""Recruiter's pages follow interviews that are going on."""

import pytest
from playwright.sync_api import Page, expect

from support.held import Candidate
from support.recruiters import Recruiter
from support.sites import Site

SOON = "00:11"
ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."


@pytest.fixture
def recruiter(page: Page, site: Site) -> Recruiter:
    """Whose clock the test moves."""
    page.clock.install()
    return Recruiter(page, site).sign_in()


def asked_for(page: Page) -> list[str]:
    """What the page asks for by itself from now on."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url) if request.resource_type == "fetch" else None)
    return seen


def begun(site: Site, **terms: object) -> tuple[str, Candidate]:
    made = site.invited(**terms)
    candidate = Candidate(site, made["link"])
    candidate.post("/consent")
    return made["id"], candidate


@pytest.mark.requirement("recruiter.live")
def test_the_list_follows_and_stops_when_all_are_over(site: Site, recruiter: Recruiter) -> None:
    made = site.invited(candidate="Candidate 9", minutes=30)
    candidate, page = Candidate(site, made["link"]), recruiter.page
    recruiter.open("/interviews")
    row = page.get_by_role("row").filter(has_text="Candidate 9")
    expect(row).to_contain_text("invited")
    page.get_by_label("State").select_option("completed")
    candidate.post("/consent")
    candidate.post("/answers", text=ANSWER)
    page.clock.fast_forward(SOON)
    expect(row).to_contain_text("going on")
    expect(row).to_contain_text("left, 2 questions asked")
    expect(page.get_by_label("State")).to_have_value("completed")
    candidate.post("/end")
    site.run(site.host.evaluate(site.run(site.host.case(made["id"]))))
    page.clock.fast_forward(SOON)
    expect(row).to_contain_text("evaluated")
    asks = asked_for(page)
    page.clock.fast_forward("01:00")
    expect(row).to_contain_text("evaluated")
    assert asks == []


@pytest.mark.requirement("recruiter.live")
def test_an_interview_follows_from_the_invitation_to_its_end(site: Site, recruiter: Recruiter) -> None:
    made, page = site.invited(minutes=30), recruiter.page
    candidate = Candidate(site, made["link"])
    recruiter.open(f"/interviews/{made['id']}")
    expect(page.get_by_role("heading", name="Not begun")).to_be_visible()
    candidate.post("/consent")
    candidate.post("/answers", text=ANSWER)
    page.clock.fast_forward(SOON)
    expect(page.locator(".transcript")).to_contain_text(ANSWER)
    expect(page.locator(".meta")).to_contain_text("2 questions asked")
    candidate.post("/end")
    page.clock.fast_forward(SOON)
    expect(page.get_by_role("heading", name="Your view first")).to_be_visible()
    assert page.locator("[aria-live], [role=status], [role=alert]").locator("visible=true").count() == 0


@pytest.mark.requirement("recruiter.live")
def test_what_is_typed_or_focused_stays_while_the_state_goes_on(site: Site, recruiter: Recruiter) -> None:
    id, candidate = begun(site, minutes=30)
    page = recruiter.page
    candidate.post("/end")
    recruiter.open(f"/interviews/{id}")
    page.get_by_label("Why if you like").fill("Clear answers")
    page.locator("h1").click()
    site.run(site.host.evaluate(site.run(site.host.case(id))))
    page.clock.fast_forward(SOON)
    expect(page.locator(".meta")).to_contain_text("evaluated")
    expect(page.get_by_label("Why if you like")).to_have_value("Clear answers")


@pytest.mark.requirement("recruiter.live")
def test_the_place_that_is_read_stays_where_it_is(site: Site, recruiter: Recruiter) -> None:
    id, candidate = begun(site, minutes=30)
    page = recruiter.page
    for number in range(3):
        candidate.post("/answers", text=f"{ANSWER} That was number {number}.")
    recruiter.open(f"/interviews/{id}")
    turn = page.locator("#turn-3")
    turn.evaluate("one => scrollTo(0, one.getBoundingClientRect().top + scrollY)")
    before = turn.bounding_box()
    candidate.post("/answers", text=f"{ANSWER} That was number 3.")
    page.clock.fast_forward(SOON)
    expect(page.locator("#turn-5")).to_be_attached()
    after = turn.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) <= 1


@pytest.mark.requirement("recruiter.live")
def test_nothing_is_asked_for_in_a_tab_that_nobody_sees(site: Site, recruiter: Recruiter) -> None:
    id, candidate = begun(site)
    page = recruiter.page
    recruiter.open(f"/interviews/{id}")
    asks = asked_for(page)
    page.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
    page.clock.fast_forward("01:00")
    candidate.post("/answers", text=ANSWER)
    assert asks == []
    page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".transcript")).to_contain_text(ANSWER)
    assert len(asks) == 1


@pytest.mark.requirement("recruiter.live")
def test_whoever_is_signed_out_or_without_network_keeps_the_page(site: Site, recruiter: Recruiter) -> None:
    id, candidate = begun(site)
    page = recruiter.page
    recruiter.open(f"/interviews/{id}")
    page.context.set_offline(True)
    page.clock.fast_forward(SOON)
    page.context.set_offline(False)
    candidate.post("/answers", text=ANSWER)
    page.clock.fast_forward(SOON)
    expect(page.locator(".transcript")).to_contain_text(ANSWER)
    page.context.clear_cookies()
    with page.expect_response(lambda reply: reply.url.endswith("/sign-in")):
        page.clock.fast_forward(SOON)
    expect(page.locator(".transcript")).to_contain_text(ANSWER)
