"""A candidate who pauses, comes back, or has two windows: each shows what is true now."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from interview_agent import bootstrap
from interview_agent.settings import load
from support.candidates import Candidate
from support.sites import Site

Opened = Callable[..., Candidate]
ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."
GERMAN = "Der nächtliche Lauf hat sechs Stunden gedauert, also haben wir die Ereignisse auf Kafka gelegt."


def paused(candidate: Candidate) -> Any:
    return candidate.page.get_by_role("region", name="Paused")


# a pause


@pytest.mark.requirement("page.pause")
def test_a_pause_is_seen_in_every_window_and_after_a_reload_and_ends_by_answering(
    site: Site, opened: Opened, candidate: Candidate
) -> None:
    link = site.invite(minutes=30)
    candidate.begin(link)
    elsewhere = opened()
    elsewhere.page.goto(link)
    candidate.press("Pause")
    expect(paused(candidate)).to_contain_text("the time stands still, for at most 10 min more")
    expect(paused(elsewhere)).to_be_visible()
    elsewhere.page.reload()
    expect(paused(elsewhere)).to_be_visible()
    elsewhere.is_asked(1)
    elsewhere.say(ANSWER)
    elsewhere.is_asked(2)
    expect(paused(elsewhere)).to_be_hidden()
    candidate.is_asked(2)
    expect(paused(candidate)).to_be_hidden()


@pytest.mark.requirement("page.pause")
def test_when_pauses_have_used_up_their_time_the_page_says_that_the_clock_runs(
    sites: Callable[..., Site], candidate: Candidate
) -> None:
    candidate.begin(sites(interview_pause_minutes=0).invite(minutes=30))
    candidate.press("Pause")
    expect(paused(candidate)).to_contain_text("The time goes on now")


@pytest.mark.requirement("page.pause")
def test_the_clock_that_is_shown_stands_still_in_a_pause_and_goes_on_after_it(
    sites: Callable[..., Site], candidate: Candidate
) -> None:
    candidate.page.clock.install()
    candidate.begin(sites(interview_pause_minutes=2).invite(minutes=30))
    left = candidate.page.locator("#left")
    candidate.press("Pause")
    expect(paused(candidate)).to_contain_text("2 min")
    candidate.page.route("**/api/v1/candidate/**", lambda route: route.abort())
    candidate.page.clock.fast_forward("01:30")
    expect(left).to_have_text("30 min")
    candidate.page.clock.fast_forward("01:30")
    expect(left).to_have_text("29 min")


@pytest.mark.requirement("page.pause")
def test_without_a_time_limit_a_pause_speaks_of_no_clock(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.press("Pause")
    expect(paused(candidate)).to_contain_text("There is no time limit.")


# remarks


@pytest.mark.requirement("page.remarks")
def test_a_remark_that_was_made_in_another_window_is_there_too(
    site: Site, opened: Opened, candidate: Candidate
) -> None:
    link = site.invite()
    candidate.begin(link)
    candidate.say(ANSWER)
    candidate.is_asked(2)
    candidate.end()
    other = opened()
    other.page.goto(link)
    expect(other.thanks).to_be_visible()
    other.press("Add a remark")
    other.page.get_by_label("Your remark on this answer").fill("It was seven hours.")
    other.press("Save the remark")
    expect(other.page.get_by_role("button", name="Add a remark")).to_be_focused()
    candidate.page.evaluate("dispatchEvent(new Event('online'))")
    expect(candidate.page.locator(".remark")).to_have_text("Your remark It was seven hours.")


# languages


@pytest.mark.requirement("page.spoken-languages")
def test_what_is_said_carries_its_own_language_and_the_page_says_which_one_is_spoken(
    site: Site, opened: Opened
) -> None:
    candidate = opened(locale="de-DE")
    candidate.page.goto(site.invite(language="fr", feedback=True))
    candidate.press("Beginnen")
    expect(candidate.page.locator("html")).to_have_attribute("lang", "de")
    expect(candidate.question).to_have_attribute("lang", "en")
    expect(candidate.page.locator("#foreign")).to_contain_text("Die Fragen kommen hier auf Englisch")
    candidate.page.get_by_label("Ihre Antwort").fill(GERMAN)
    candidate.press("Senden")
    expect(candidate.number).to_have_text("Frage 2")
    expect(candidate.page.locator("#said .said-text")).to_have_attribute("lang", "en")
    expect(candidate.page.locator("#said .spoken")).to_have_attribute("lang", "de")
    assert candidate.page.locator("#said .who").first.evaluate("one => one.closest('[lang]').lang") == "de"
    candidate.press("Interview beenden")
    candidate.press("Ja, beenden")
    expect(candidate.page.locator("#closing")).to_have_attribute("lang", "en")
    expect(candidate.page.locator("#transcript .spoken").first).to_have_attribute("lang", "de")


@pytest.mark.requirement("page.spoken-languages")
def test_where_the_interview_has_its_own_language_nothing_is_said_of_it(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    expect(candidate.question).to_have_attribute("lang", "en")
    expect(candidate.page.locator("#foreign")).to_be_hidden()


# an interview that is not stored any more


@pytest.mark.requirement("page.not-stored")
def test_an_interview_that_is_stored_no_more_is_never_carried_on_in_silence(
    site: Site, candidate: Candidate, tmp_path: Path
) -> None:
    store = bootstrap.open_store(load(interview_store="file", interview_home=tmp_path / "home"))
    invited = site.invited()
    candidate.begin(invited["link"])
    candidate.answer.fill(ANSWER)
    site.run(store.update(invited["id"], lambda found, now: (None, None)))
    candidate.page.evaluate("dispatchEvent(new Event('online'))")
    expect(candidate.page.get_by_text("You had begun this interview before.")).to_be_visible()
    candidate.press("Begin")
    candidate.is_asked(1)
    expect(candidate.page.locator("#kept")).to_contain_text(ANSWER)


SENTENCE = "This interview is not stored any more. Ask the people who invited you for another one."


@pytest.mark.requirement("page.not-stored")
@pytest.mark.parametrize(
    ("phase", "following", "offered"),
    [
        ("notice", "consent", "Begin"),
        ("notice", "none", None),
        ("closed", "none", None),
        ("closed", "consent", "Begin"),
    ],
)
def test_the_page_shows_the_sentence_that_the_server_gives_and_offers_what_is_next(
    site: Site, candidate: Candidate, phase: str, following: str, offered: str | None
) -> None:
    candidate.begin(site.invite())
    told_instead(candidate.page, phase=phase, next=following, notice=SENTENCE, question=None, question_id=None, said=[])
    candidate.page.reload()
    expect(candidate.page.locator("#told")).to_have_text(SENTENCE)
    expect(candidate.page.locator("#told")).to_have_attribute("lang", "en")
    expect(candidate.page.get_by_text("Your answers are saved.", exact=True)).to_be_hidden()
    expect(candidate.page.get_by_text("No question was asked.")).to_be_hidden()
    buttons = candidate.page.locator("main button:visible").all_inner_texts()
    assert [name for name in buttons if name != "I would rather not"] == ([offered] if offered else [])


def told_instead(page: Page, **state: Any) -> None:
    """As a server would tell it that knows more than ours does."""

    found = page.request.get(page.url.replace("/i/", "/api/v1/candidate/")).json()
    page.route("**/api/v1/candidate/*", lambda route: route.fulfill(json=found | state))
