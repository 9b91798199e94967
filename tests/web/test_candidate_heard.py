"""The candidate's page as it is heard and felt: by a screen reader, by the keyboard, and very much enlarged."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from support.candidates import Candidate
from support.sites import Site

Opened = Callable[..., Candidate]
ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."
QUESTION = """
- banner:
  - paragraph
  - text: "Time left: 30 min"
  - button "Hide time"
- main:
  - heading "What was said before" [level=2]
  - log "What was said before":
    - paragraph: Interviewer
    - paragraph
    - paragraph: You
    - paragraph: /The nightly job/
  - region "Question 2":
    - paragraph: Question 2
    - heading [level=1]
  - text: Your answer
  - textbox "Your answer"
  - paragraph: /Ctrl \\+ Enter/
  - button "Send"
  - status: Sent. Here is the next question.
  - group "Other ways to go on":
    - button "Repeat"
    - button "Put it differently"
    - button "I don’t know"
    - button "Pause"
    - button "End the interview"
"""
PAUSE = """
- region "Question 2"
- region "Paused":
  - heading "Paused" [level=2]
  - paragraph: /the time stands still/
  - button "Go on"
- text: Your answer
- textbox "Your answer"
"""
DIALOG = """
- dialog "End the interview here?":
  - heading "End the interview here?" [level=2]
  - paragraph: /Your answers are saved/
  - button "Yes, end it"
  - button "No, go on"
"""
OVER = """
- main:
  - paragraph: The interview is over
  - heading "Thank you" [level=1]
  - paragraph
  - heading "What happens next" [level=2]
  - paragraph
  - heading "What was said" [level=2]
  - paragraph
  - list:
    - listitem:
      - paragraph: Interviewer
      - paragraph
    - listitem:
      - paragraph: You
      - paragraph: /The nightly job/
      - button "Add a remark"
    - listitem:
      - paragraph: Interviewer
      - paragraph
"""


@pytest.mark.requirement("page.heard")
def test_each_phase_has_its_names_in_order(site: Site, candidate: Candidate) -> None:
    page = candidate.page
    candidate.begin(site.invite(minutes=30))
    candidate.say(ANSWER)
    candidate.is_asked(2)
    expect(page.locator("body")).to_match_aria_snapshot(QUESTION)
    candidate.press("Pause")
    expect(page.locator("main")).to_match_aria_snapshot(PAUSE)
    candidate.press("End the interview")
    expect(page.locator("main")).to_match_aria_snapshot(DIALOG)
    candidate.press("Yes, end it")
    expect(page.locator("body")).to_match_aria_snapshot(OVER)


LISTEN = """() => {
  const told = window.told = [];
  const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=timer]";
  for (const region of document.querySelectorAll(live))
    new MutationObserver(() => region.textContent && told.push(region.textContent))
      .observe(region, { childList: true, characterData: true, subtree: true });
}"""


@pytest.mark.requirement("page.heard")
def test_a_new_question_is_told_once_and_the_time_by_itself_never(
    site: Site, opened: Opened, candidate: Candidate
) -> None:
    link = site.invite(minutes=30)
    candidate.begin(link)
    second = opened()
    second.page.goto(link)
    second.is_asked(1)
    for one in (candidate, second):
        one.page.evaluate(LISTEN)
    candidate.say(ANSWER)
    candidate.is_asked(2)
    second.is_asked(2)
    expect(candidate.status).to_have_text("Sent. Here is the next question.")
    asked = candidate.question.inner_text()
    saved = "Your answer is saved. The next question is on its way …"  # where the next one takes its time
    assert [one for one in heard(second.page) if one != saved] == [f"There is a new question: {asked}"]
    expect(candidate.question).to_be_focused()
    assert asked not in "".join(heard(candidate.page))
    assert candidate.page.locator("#left").evaluate("one => one.closest('[aria-live], [role]')") is None


def heard(page: Page) -> list[str]:
    told: list[str] = page.evaluate("told")
    return told


@pytest.mark.requirement("page.heard")
def test_what_becomes_of_an_answer_is_told_politely_and_what_is_refused_at_once(
    site: Site, candidate: Candidate
) -> None:
    candidate.begin(site.invite())
    for id, role in (("status", "status"), ("offline", "status"), ("told", "status"), ("trouble", "alert")):
        expect(candidate.page.locator(f"#{id}")).to_have_attribute("role", role)
    expect(candidate.page.locator("#announce")).to_have_attribute("aria-live", "polite")


@pytest.mark.requirement("page.end-confirmed")
def test_a_second_enter_ends_nothing_and_escape_leads_back(site: Site, candidate: Candidate) -> None:
    page = candidate.page
    candidate.begin(site.invite())
    end = page.get_by_role("button", name="End the interview")
    end.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="End the interview here?")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(end).to_be_focused()


ENLARGED = {"width": 320, "height": 256}
"""What is left of 1280 by 1024 at 400%."""
CLIPPED = """() => [...document.querySelectorAll("header *, main *")].filter((one) => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  if (!box.width || one.matches(".unseen, .unseen *, textarea")) return false;
  const hides = style.overflowX === "hidden" || style.overflowX === "clip";
  const cut = hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
  return cut || box.right > innerWidth + 1 || box.left < -1;
}).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.mark.requirement("page.enlarged")
def test_at_four_hundred_percent_nothing_is_cut_off_or_out_of_reach(site: Site, opened: Opened) -> None:
    candidate = opened(viewport=ENLARGED)
    page, role = candidate.page, site.role(title="Senior platform engineer for distributed ticketing systems")
    page.goto(site.invite(role, minutes=30, feedback=True))
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    cut = {"notice": page.evaluate(CLIPPED)}
    candidate.press("Begin")
    candidate.is_asked(1)
    candidate.say(ANSWER)
    candidate.is_asked(2)
    candidate.press("Pause")
    expect(page.get_by_role("region", name="Paused")).to_be_visible()
    cut["pause"] = page.evaluate(CLIPPED)
    candidate.press("End the interview")
    expect(page.get_by_role("heading", name="End the interview here?")).to_be_in_viewport(ratio=1)
    candidate.press("Yes, end it")
    candidate.press("Add a remark")
    cut["closed"] = page.evaluate(CLIPPED)
    assert cut == {phase: [] for phase in cut}


@pytest.mark.requirement("page.enlarged")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_can_be_seen_at_every_stop(site: Site, opened: Opened, scheme: str) -> None:
    candidate = opened(color_scheme=scheme)
    page = candidate.page
    candidate.begin(site.invite(minutes=30))
    candidate.press("Pause")
    expect(page.get_by_role("region", name="Paused")).to_be_visible()
    page.locator("body").evaluate("() => document.activeElement.blur()")
    stops: dict[str, bool] = {}
    for _ in range(12):
        page.keyboard.press("Tab")
        stops |= page.evaluate(
            "() => { const one = document.activeElement, style = getComputedStyle(one);"
            " return { [one.id || one.className || one.tagName]: style.outlineStyle !== 'none' && style.outlineWidth !== '0px' } }"
        )
    assert {"skip", "hide", "resume", "answer", "send", "repeat", "rephrase", "unknown", "end"} <= stops.keys()
    assert [stop for stop, seen in stops.items() if not seen and stop != "candidate"] == []
