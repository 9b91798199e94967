"""Pictures of the recruiter's pages, for people to look at: `SCREENS=docs/screens` keeps them there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from support.recruiters import Furnished, Recruiter, furnish
from support.sites import Site

WIDE, PHONE = {"width": 1280, "height": 850}, {"width": 390, "height": 844}
Shot = Callable[[Page, str], None]


@pytest.fixture
def shot(tmp_path: Path) -> Shot:
    folder = Path(os.environ.get("SCREENS") or tmp_path)

    def take(page: Page, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        to = folder / f"recruiter-{name}.png"
        try:
            page.screenshot(path=to, animations="disabled")
        except Error:  # a window that has just changed its size cannot always be captured
            page.screenshot(path=to, animations="disabled")

    return take


@pytest.fixture
def furnished(site: Site) -> Furnished:
    return furnish(site)


def test_the_pages_on_a_desk(furnished: Furnished, browser: Browser, shot: Shot) -> None:
    with browser.new_context(reduced_motion="reduce", viewport=WIDE) as context:
        recruiter = Recruiter(context.new_page(), furnished.site)
        recruiter.open("/sign-in")
        shot(recruiter.page, "sign-in")
        recruiter.sign_in()
        recruiter.add_role("Data engineer\n\nYou know SQL, Python and Kafka, and you review the code of others.")
        shot(recruiter.page, "plan")
        for path, name in (("/roles", "roles"), ("/roles/{role}", "role"), ("/interviews", "interviews")):
            recruiter.open(furnished.path(path))
            shot(recruiter.page, name)
        recruiter.open(furnished.path("/interviews/{id}"))
        recruiter.changes_level("Python", "3.5", "Turn 2 names the free-threaded build, which no point asks for.")
        shot(recruiter.page, "recommendation")
        recruiter.page.get_by_role("heading", name="Competencies", exact=True).evaluate("one => one.scrollIntoView()")
        shot(recruiter.page, "levels")
        recruiter.page.set_viewport_size({"width": 1280, "height": 500})
        recruiter.page.get_by_role("link", name="turn 2").first.click()
        shot(recruiter.page, "turn")
        recruiter.page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        recruiter.open(furnished.path("/interviews/{id}/erase"))
        shot(recruiter.page, "erase")


def test_the_pages_in_the_dark_and_on_a_phone(furnished: Furnished, browser: Browser, shot: Shot) -> None:
    with browser.new_context(reduced_motion="reduce", viewport=WIDE, color_scheme="dark") as context:
        recruiter = Recruiter(context.new_page(), furnished.site).sign_in()
        recruiter.open(furnished.path("/roles/{role}/compare"))
        shot(recruiter.page, "compare-dark")
        recruiter.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        recruiter.open(furnished.path("/interviews/{id}", 1))
        shot(recruiter.page, "own-view-phone")
