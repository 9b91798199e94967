"""The candidate's page in a real browser, before a real server."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from interview_agent import bootstrap
from interview_agent.domain.interview import Interview
from interview_agent.errors import ModelUnavailable
from interview_agent.settings import load
from support.candidates import Candidate
from support.minds import ScriptedMind
from support.served import Served
from support.sites import Site

Sites = Callable[..., Site]
ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."
OTHER = "We looked at the query plan first, and found a sequential scan where an index had been dropped."


def drafts(page: Page) -> list[str]:
    kept = "Object.keys(localStorage).filter(key => key.includes(':draft:')).map(key => JSON.parse(localStorage[key]).text)"
    return page.evaluate(kept)


def held(page: Page) -> list[Route]:
    """Answers on their way, which wait for the test to let them go."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/answers", hold)
    return waiting


# the way through


@pytest.mark.requirement("page.whole-interview")
def test_a_candidate_comes_from_the_notice_to_the_end(served: Served, candidate: Candidate) -> None:
    candidate.begin(served.invite(feedback=True))
    answers = []
    while candidate.thanks.is_hidden():
        answers.append(f"{ANSWER} That was number {len(answers) + 1}.")
        candidate.say(answers[-1])
        asked = candidate.page.get_by_text(f"Question {len(answers) + 1}", exact=True)
        expect(asked.or_(candidate.thanks)).to_be_visible()
    expect(candidate.thanks).to_be_focused()
    assert len(answers) >= 3
    assert candidate.said() == answers
    expect(candidate.page.get_by_role("heading", name="What happens next")).to_be_visible()
    expect(candidate.page.locator("#feedback article").first).to_be_visible()


@pytest.mark.requirement("page.notice")
def test_the_notice_says_what_one_must_know_before_anything_begins(site: Site, candidate: Candidate) -> None:
    candidate.page.goto(site.invite(minutes=25))
    told = candidate.page.locator("#notice")
    for words in (
        "An AI asks",
        "People do",
        "30 days",
        "more time",
        "speak with a person",
        "contest",
        "up to 25 minutes",
    ):
        expect(told).to_contain_text(words)
    expect(candidate.page.locator("#clock")).to_be_hidden()


@pytest.mark.requirement("page.refuse")
def test_a_candidate_who_would_rather_not_is_asked_nothing(site: Site, candidate: Candidate) -> None:
    link = site.invite()
    candidate.page.goto(link)
    candidate.press("I would rather not")
    expect(candidate.page.get_by_role("heading", name="You chose not to")).to_be_focused()
    candidate.page.goto(link)
    expect(candidate.page.get_by_role("heading", name="You chose not to")).to_be_visible()
    expect(candidate.question).to_be_hidden()
    candidate.press("I changed my mind")
    candidate.is_asked(1)


@pytest.mark.requirement("page.remarks")
def test_a_remark_stands_beside_its_answer_and_is_still_there_later(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.say(ANSWER)
    candidate.is_asked(2)
    candidate.end()
    candidate.press("Add a remark")
    candidate.page.get_by_label("Your remark on this answer").fill("It was <b>seven</b> hours.")
    candidate.press("Save the remark")
    expect(candidate.page.locator(".remark")).to_have_text("Your remark It was <b>seven</b> hours.")
    candidate.page.reload()
    expect(candidate.page.locator(".remark")).to_have_text("Your remark It was <b>seven</b> hours.")


@pytest.mark.requirement("page.end-confirmed")
def test_an_interview_ends_only_when_it_is_confirmed(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.answer.fill("not sent yet")
    candidate.press("End the interview")
    expect(candidate.page.get_by_text("You have written something that is not sent yet.")).to_be_visible()
    candidate.page.keyboard.press("Escape")
    candidate.is_asked(1)
    expect(candidate.answer).to_have_value("not sent yet")
    candidate.end()
    assert drafts(candidate.page) == []


@pytest.mark.requirement("page.buttons")
def test_the_buttons_repeat_rephrase_skip_and_pause(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    first = candidate.question.inner_text()
    candidate.press("Repeat")
    expect(candidate.status).to_have_text("Here is the question again.")
    expect(candidate.question).to_have_text(first)
    expect(candidate.question).to_be_focused()
    candidate.answer.fill("What I have so far")
    candidate.press("Put it differently")
    candidate.is_asked(2)
    expect(candidate.answer).to_have_value("What I have so far")
    candidate.answer.fill("")
    candidate.press("I don’t know")
    candidate.is_asked(3)
    candidate.press("Pause")
    expect(candidate.page.get_by_role("heading", name="Paused")).to_be_focused()
    candidate.page.reload()
    expect(candidate.page.get_by_role("heading", name="Paused")).to_be_visible()
    candidate.press("Go on")
    expect(candidate.answer).to_be_focused()
    expect(candidate.page.get_by_role("heading", name="Paused")).to_be_hidden()
    candidate.is_asked(3)


# nothing is lost


@pytest.mark.requirement("page.draft-kept")
def test_a_reload_keeps_the_draft_and_the_place(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.say(ANSWER)
    candidate.is_asked(2)
    asked = candidate.question.inner_text()
    candidate.answer.fill(OTHER)
    candidate.page.reload()
    candidate.is_asked(2)
    expect(candidate.question).to_have_text(asked)
    expect(candidate.answer).to_have_value(OTHER)
    assert candidate.said() == [ANSWER]


@pytest.mark.requirement("page.draft-kept")
def test_a_draft_survives_a_crash_of_its_window(site: Site, candidate: Candidate) -> None:
    link = site.invite()
    candidate.begin(link)
    candidate.answer.fill(OTHER)
    context = candidate.page.context
    candidate.page.close()
    again = Candidate(context.new_page())
    again.page.goto(link)
    again.is_asked(1)
    expect(again.answer).to_have_value(OTHER)


@pytest.mark.requirement("page.confirmed")
def test_an_answer_is_called_sent_only_after_the_server_has_it(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    waiting = held(candidate.page)
    with candidate.page.expect_request("**/answers"):
        candidate.say(ANSWER)
    expect(candidate.status).to_have_text("Sending …")
    assert drafts(candidate.page) == [ANSWER]
    waiting[0].continue_()
    expect(candidate.status).to_have_text("Sent. Here is the next question.")
    candidate.is_asked(2)
    assert drafts(candidate.page) == []


@pytest.mark.requirement("page.offline")
def test_an_answer_without_network_goes_out_once_when_it_is_back(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.page.context.set_offline(True)
    candidate.say(ANSWER)
    expect(candidate.page.get_by_text("There is no connection just now.")).to_be_visible()
    expect(candidate.answer).to_have_value(ANSWER)
    candidate.page.context.set_offline(False)
    candidate.is_asked(2)
    expect(candidate.page.get_by_text("There is no connection just now.")).to_be_hidden()
    assert candidate.said() == [ANSWER]


@pytest.mark.requirement("page.offline")
def test_an_answer_whose_reply_got_lost_is_stored_once(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    lost: list[int] = []

    def lose(route: Route) -> None:
        if lost:
            return route.continue_()
        lost.append(route.fetch().status)
        return route.abort("connectionreset")

    candidate.page.route("**/answers", lose)
    candidate.say(ANSWER)
    candidate.is_asked(2)
    assert lost == [200]
    assert candidate.said() == [ANSWER]


@pytest.mark.requirement("page.restart")
def test_a_restart_of_the_server_in_the_middle_loses_nothing(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    candidate.say(ANSWER)
    candidate.is_asked(2)
    candidate.answer.fill(OTHER)
    site.stop()
    candidate.press("Send")
    expect(candidate.page.get_by_text("There is no connection just now.")).to_be_visible()
    site.restart()
    candidate.is_asked(3)
    assert candidate.said() == [ANSWER, OTHER]


@pytest.fixture
def mind(site: Site) -> ScriptedMind:
    """What the site thinks with; it can be held, and can fail."""
    scripted = ScriptedMind()
    site.mind = scripted
    site.restart()
    return scripted


async def held_up(mind: ScriptedMind) -> None:
    mind.hold()


async def let_go(mind: ScriptedMind) -> None:
    mind.let_go()


@pytest.mark.requirement("page.thinking")
def test_while_the_next_question_is_thought_about_the_answer_is_known_to_be_saved(
    site: Site, mind: ScriptedMind, candidate: Candidate
) -> None:
    candidate.begin(site.invite())
    site.run(held_up(mind))
    candidate.say(ANSWER)
    expect(candidate.status).to_have_text("Your answer is saved. The next question is on its way …")
    candidate.page.reload()
    expect(candidate.status).to_have_text("Your answer is saved. The next question is on its way …")
    assert candidate.said() == [ANSWER]
    site.run(let_go(mind))
    candidate.is_asked(2)
    assert candidate.said() == [ANSWER]


@pytest.mark.requirement("page.thinking")
def test_a_question_that_fails_to_come_is_asked_for_again(site: Site, mind: ScriptedMind, candidate: Candidate) -> None:
    candidate.begin(site.invite())
    mind.script = [ModelUnavailable("The model is away."), ModelUnavailable("The model is away.")]
    candidate.say(ANSWER)
    candidate.is_asked(2)
    assert not mind.script
    assert candidate.said() == [ANSWER]


@pytest.mark.requirement("page.thinking")
def test_a_first_question_that_fails_to_come_is_asked_for_again(
    site: Site, mind: ScriptedMind, candidate: Candidate
) -> None:
    mind.script = [ModelUnavailable("The model is away.")]
    candidate.page.goto(site.invite())
    candidate.press("Begin")
    expect(candidate.number).to_have_text("Question 1")
    candidate.is_asked(1)


@pytest.mark.requirement("page.two-windows")
def test_a_second_window_follows_and_loses_no_draft(site: Site, candidate: Candidate) -> None:
    link = site.invite()
    candidate.begin(link)
    second = Candidate(candidate.page.context.new_page())
    second.page.goto(link)
    second.is_asked(1)
    second.answer.fill("Something else entirely.")
    candidate.say(ANSWER)
    candidate.is_asked(2)
    second.is_asked(2)
    kept = second.page.locator("#kept")
    expect(kept).to_contain_text("Something else entirely.")
    second.press("Put it into this answer")
    expect(second.answer).to_have_value("Something else entirely.")
    expect(kept).to_be_hidden()
    second.press("Send")
    candidate.is_asked(3)
    assert candidate.said() == [ANSWER, "Something else entirely."]


@pytest.mark.requirement("page.two-windows")
def test_two_windows_that_answer_the_same_question_store_the_first_answer(site: Site, candidate: Candidate) -> None:
    link = site.invite()
    candidate.begin(link)
    second = Candidate(candidate.page.context.new_page())
    second.page.route("**/events", lambda route: route.abort())
    second.page.goto(link)
    second.is_asked(1)
    second.answer.fill(OTHER)
    late = held(second.page)
    with second.page.expect_request("**/answers"):
        second.press("Send")
    candidate.say(ANSWER)
    candidate.is_asked(2)
    late[0].continue_()
    expect(second.status).to_have_text("This question was answered in another window.")
    second.is_asked(2)
    expect(second.page.locator("#kept")).to_contain_text(OTHER)
    assert second.said() == [ANSWER]


# time


@pytest.mark.requirement("page.time")
def test_the_time_left_is_shown_and_stays_hidden_once_hidden(site: Site, candidate: Candidate) -> None:
    candidate.begin(site.invite(minutes=30))
    expect(candidate.page.locator("#left")).to_have_text("30 min")
    candidate.press("Hide time")
    candidate.page.reload()
    candidate.is_asked(1)
    expect(candidate.page.locator("#left")).to_be_hidden()
    candidate.press("Show time")
    expect(candidate.page.locator("#left")).to_be_visible()


@pytest.mark.requirement("page.time-over")
def test_when_the_time_runs_out_the_answer_can_be_finished_and_the_interview_ends(
    site: Site, candidate: Candidate, tmp_path: Path
) -> None:
    store = bootstrap.open_store(load(interview_store="file", interview_home=tmp_path / "home"))
    invited = site.invited(minutes=30)
    candidate.begin(invited["link"])
    candidate.answer.fill(ANSWER)
    site.run(store.update(invited["id"], earlier(timedelta(minutes=29, seconds=10))))
    candidate.page.reload()
    expect(candidate.page.locator("#left")).to_have_text(re.compile(r"\d+ s"))
    site.run(store.update(invited["id"], earlier(timedelta(minutes=1))))
    expect(candidate.page.locator("#left")).to_have_text("time is up")
    expect(candidate.status).to_have_text("The time is up. You can finish this answer and send it.")
    expect(candidate.answer).to_have_value(ANSWER)
    for name in ("Repeat", "Put it differently", "I don’t know", "Pause"):  # each would be the last thing said
        expect(candidate.page.get_by_role("button", name=name, exact=True)).to_be_hidden()
    candidate.press("Send")
    expect(candidate.thanks).to_be_visible()
    assert candidate.said() == [ANSWER]


def earlier(time: timedelta) -> Callable[[Interview | None, datetime], tuple[Interview | None, None]]:
    """As if the interview had begun so much earlier."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, None]:
        return found and replace(found, created_at=found.created_at - time), None

    return change


@pytest.mark.requirement("page.too-long")
def test_an_answer_that_is_too_long_stays_and_the_page_says_by_how_much(site: Site, candidate: Candidate) -> None:
    """20,000 bytes are the most; of some letters that is half as many."""
    candidate.begin(site.invite())
    candidate.say("\u00fc" * 10_500)
    expect(candidate.page.locator("#trouble")).to_have_text(
        "This is too long to be sent: shorten it by about 500 characters, please."
    )
    candidate.answer.fill("\u00fc" * 9_990)
    candidate.press("Send")
    expect(candidate.page.locator("#trouble")).to_be_hidden()
    candidate.is_asked(2)


# links


@pytest.mark.requirement("page.links")
def test_an_expired_link_says_so_in_a_page(site: Site, candidate: Candidate) -> None:
    reply = candidate.page.goto(site.invite(link_days=-1))
    assert reply
    assert reply.status == 410
    expect(candidate.page.get_by_role("heading", name="This link does not work any more")).to_be_visible()


@pytest.mark.requirement("page.links")
def test_a_link_that_is_revoked_in_the_middle_takes_nothing_more(site: Site, candidate: Candidate) -> None:
    invited = site.invited()
    candidate.begin(invited["link"])
    site.run(site.host.revoke(site.run(site.host.case(invited["id"])), "test"))
    candidate.say(ANSWER)
    expect(candidate.page.get_by_role("heading", name="This link does not work any more")).to_be_visible()


@pytest.mark.requirement("page.links")
def test_a_forged_link_leads_nowhere(site: Site, candidate: Candidate) -> None:
    link = site.invite()
    forged = link[:-2] + ("AA" if link[-2:] != "AA" else "BB")
    reply = candidate.page.goto(forged)
    assert reply
    assert reply.status == 404
    expect(candidate.page.get_by_role("heading", name="This link leads nowhere")).to_be_visible()


# for everybody


@pytest.mark.requirement("page.keyboard")
def test_an_interview_can_be_held_with_the_keyboard_alone(site: Site, candidate: Candidate) -> None:
    page = candidate.page
    page.goto(site.invite(minutes=30))
    tab_to(page, "Begin")
    page.keyboard.press("Enter")
    candidate.is_asked(1)
    expect(candidate.question).to_be_focused()
    page.keyboard.press("Tab")
    expect(candidate.answer).to_be_focused()
    page.keyboard.type(ANSWER)
    page.keyboard.press("Control+Enter")
    candidate.is_asked(2)
    expect(candidate.question).to_be_focused()
    tab_to(page, "End the interview")
    page.keyboard.press("Enter")
    tab_to(page, "Yes, end it")
    page.keyboard.press("Enter")
    expect(candidate.thanks).to_be_focused()
    tab_to(page, "Add a remark")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your remark on this answer")).to_be_focused()


def tab_to(page: Page, name: str) -> None:
    wanted = page.get_by_role("button", name=name, exact=True)
    expect(wanted).to_be_visible()
    for _ in range(20):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {name}")


@pytest.mark.requirement("page.accessible")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_any_phase(site: Site, opened: Callable[..., Candidate], scheme: str) -> None:
    candidate = opened(color_scheme=scheme, reduced_motion="reduce")
    page, link = candidate.page, site.invite(minutes=30, feedback=True)
    page.goto(link)
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    found = {"notice": serious(page)}
    candidate.press("Begin")
    candidate.is_asked(1)
    candidate.say(ANSWER)
    candidate.is_asked(2)
    found["question"] = serious(page)
    candidate.press("Pause")
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    found["pause"] = serious(page)
    candidate.press("Go on")
    candidate.press("End the interview")
    found["ending"] = serious(page)
    candidate.press("Yes, end it")
    candidate.press("Add a remark")
    expect(page.locator("#feedback")).to_be_visible()
    found["closed"] = serious(page)
    page.goto(link + "x")
    found["gone"] = serious(page)
    assert found == {phase: [] for phase in found}


def serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.requirement("page.narrow")
@pytest.mark.parametrize("width", [320, 390, 640])
def test_nothing_has_to_be_scrolled_sideways(site: Site, opened: Callable[..., Candidate], width: int) -> None:
    candidate = opened(viewport={"width": width, "height": 700})
    candidate.page.goto(site.invite(minutes=30))
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert candidate.page.evaluate(overflow) == 0
    candidate.press("Begin")
    candidate.is_asked(1)
    candidate.say("unbroken" * 60)
    candidate.is_asked(2)
    assert candidate.page.evaluate(overflow) == 0
    candidate.end()
    assert candidate.page.evaluate(overflow) == 0


@pytest.mark.requirement("page.motion")
@pytest.mark.parametrize(("motion", "moves"), [("reduce", "none"), ("no-preference", "arrive")])
def test_nothing_moves_for_those_who_want_no_motion(site: Site, opened: Any, motion: str, moves: str) -> None:
    candidate = opened(reduced_motion=motion)
    candidate.begin(site.invite())
    expect(candidate.question).to_have_css("animation-name", moves)


@pytest.mark.requirement("page.languages")
def test_the_page_speaks_the_language_of_the_interview(site: Site, opened: Callable[..., Candidate]) -> None:
    candidate = opened(locale="fr-FR")
    candidate.page.goto(site.invite(language="de"))
    expect(candidate.page.locator("html")).to_have_attribute("lang", "de")
    candidate.press("Beginnen")
    expect(candidate.number).to_have_text("Frage 1")
    candidate.press("Pause")
    candidate.press("Weiter")
    candidate.press("Interview beenden")
    candidate.press("Ja, beenden")
    expect(candidate.page.get_by_role("heading", name="Vielen Dank")).to_be_visible()


@pytest.mark.requirement("page.without-script")
def test_without_javascript_the_notice_is_readable_and_says_what_is_missing(site: Site, opened: Any) -> None:
    candidate = opened(java_script_enabled=False)
    candidate.page.goto(site.invite())
    expect(candidate.page.get_by_text("An AI asks, in writing")).to_be_visible()
    expect(candidate.page.get_by_text("The interview itself needs JavaScript.")).to_be_visible()


@pytest.mark.requirement("page.text-only")
def test_what_others_wrote_is_shown_as_text_and_never_as_markup(site: Site, candidate: Candidate) -> None:
    hostile = '"><img src=x onerror="document.title=1"><script>document.title=2</script> {{ 7*7 }}'
    candidate.begin(site.invite())
    candidate.say(hostile)
    candidate.is_asked(2)
    assert candidate.said() == [hostile]
    assert candidate.page.locator("main img, main script").count() == 0
