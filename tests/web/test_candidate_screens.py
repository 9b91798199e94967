"""Pictures of the candidate's page, for people to look at: `SCREENS=docs/screens` keeps them there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from support.sites import Site

ANSWER = (
    "The nightly job took six hours, and when it failed nobody had numbers in the morning. We put the events on Kafka "
    "and computed windows over them, so the numbers were there within a minute."
)
SECOND = "The global interpreter lock lets one thread run Python code at a time, so I use processes for that work."
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
Shot = Callable[[Page, str], None]


@pytest.fixture
def shot(tmp_path: Path) -> Shot:
    folder = Path(os.environ.get("SCREENS") or tmp_path)

    def take(page: Page, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"candidate-{name}.png"
        page.screenshot(path=file, full_page=True, animations="disabled")

    return take


def test_the_page_on_a_desk(site: Site, browser: Browser, shot: Shot) -> None:
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.goto(site.invite(minutes=30, feedback=True))
        expect(page.get_by_role("button", name="Begin")).to_be_visible()
        shot(page, "notice")
        page.get_by_role("button", name="Begin").click()
        answer(page)
        expect(page.locator("#number")).to_have_text("Question 2")
        page.get_by_label("Your answer").fill(SECOND)
        shot(page, "question")
        page.get_by_role("button", name="Send").click()
        expect(page.locator("#number")).to_have_text("Question 3")
        page.get_by_role("button", name="End the interview").click()
        page.get_by_role("button", name="Yes, end it").click()
        expect(page.locator("#feedback article").first).to_be_visible()
        shot(page, "end")


def test_the_page_on_a_phone_in_the_dark(site: Site, browser: Browser, shot: Shot) -> None:
    with browser.new_context(viewport=PHONE, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(site.invite(minutes=30))
        expect(page.get_by_role("button", name="Begin")).to_be_visible()
        shot(page, "notice-phone")
        page.get_by_role("button", name="Begin").click()
        answer(page)
        expect(page.locator("#number")).to_have_text("Question 2")
        context.set_offline(True)
        page.get_by_label("Your answer").fill("I would look at the query plan first.")
        expect(page.locator("#offline")).to_be_visible()
        shot(page, "offline-phone")


def answer(page: Page) -> None:
    expect(page.locator("#number")).to_have_text("Question 1")
    page.get_by_label("Your answer").fill(ANSWER)
    page.get_by_role("button", name="Send").click()
