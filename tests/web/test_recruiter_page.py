"""The recruiter's pages in a real browser, before a real server."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from interview_agent.domain.hosting import State
from support.held import Candidate, knows_little
from support.recruiters import Furnished, Recruiter, furnish
from support.served import RESUME, ROLE, Served, another_role
from support.sites import Site

HOSTILE = '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">'
FORMS = (
    "/sign-in /sign-out /roles /roles/{role}/plan /roles/{role}/plan/figures /roles/{role}/invitations"
    " /interviews/{id}/view /interviews/{id}/overrides /interviews/{id}/end /interviews/{id}/finalize"
    " /interviews/{id}/revoke /interviews/{id}/erase"
).split()
PAGES = "/roles /roles/{role} /roles/{role}/compare /interviews /interviews/{id} /interviews/{id}/erase".split()


@pytest.fixture
def recruiter(page: Page, site: Site) -> Recruiter:
    return Recruiter(page, site).sign_in()


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Furnished]:
    """For tests that only read."""
    made = furnish(Site(tmp_path_factory.mktemp("furnished")))
    yield made
    made.site.close()


@pytest.fixture
def reading(browser: Browser, furnished: Furnished) -> Iterator[Recruiter]:
    context = browser.new_context(reduced_motion="reduce")
    yield Recruiter(context.new_page(), furnished.site).sign_in()
    context.close()


# the way through


@pytest.mark.requirement("recruiter.whole-way", "recruiter.override", "recruiter.quote-to-turn")
def test_a_recruiter_comes_from_a_role_to_a_report_another_level_a_comparison_and_an_export(
    served: Served, browser: Browser
) -> None:
    page = browser.new_page()
    recruiter = Recruiter(page, served).sign_in()
    recruiter.add_role(another_role())
    expect(page.get_by_role("region", name="Invite a candidate")).to_contain_text("First approve the plan.")
    page.get_by_label("Weight of Python").fill("5")
    recruiter.press("Approve the plan")
    role = page.url.partition("?")[0]
    expect(page.get_by_label("Weight of Python")).to_have_value("5")
    for name, knowing in (("Ada", True), ("Bob", False)):
        page.goto(role)
        candidate = Candidate(recruiter.site, recruiter.invite(name))
        candidate.hold(candidate.knows if knowing else knows_little)
    page.goto(role)
    page.get_by_role("link", name="Ada").click()
    recruiter.has_view("Yes", "Knows what a lock is.")
    expect(page.get_by_role("heading", name="Recommendation")).to_be_visible()

    page.get_by_role("blockquote").get_by_role("link", name="turn 2").first.click()
    expect(page).to_have_url(re.compile("#turn-2$"))
    expect(page.locator("#turn-2")).to_be_in_viewport()

    recruiter.changes_level("Python", "1.5", "It was learnt by heart.")
    article = page.get_by_role("article").filter(has=page.get_by_role("heading", name="Python")).first
    expect(article).to_contain_text(
        re.compile("Level [0-9.]+ of 4.*Changed to 1.5 of 4 by test, .* UTC: .?It was learnt", re.DOTALL)
    )
    recruiter.changes_level("Python", "2", "No, only half of it.")
    expect(article.get_by_role("listitem").filter(has_text="Before that")).to_contain_text("1.5 of 4 by test")
    expect(page.get_by_role("region", name="Who did what")).to_contain_text("changed the level of Python to 2.0")

    with page.expect_download() as download:
        page.get_by_role("link", name="Markdown").click()
    assert "Knows what a lock is." not in download.value.path().read_text()
    assert download.value.path().read_text().startswith("# ")

    page.goto(f"{role}/compare")
    python = page.get_by_role("table").filter(has=page.get_by_text("Python", exact=True))
    expect(python).to_contain_text("Ada and Bob can be told apart")
    expect(python).to_contain_text("changed to 2.0 by test")
    page.close()


@pytest.mark.requirement("recruiter.own-view-first")
def test_what_is_recommended_shows_only_after_the_readers_own_view(reading: Recruiter, furnished: Furnished) -> None:
    second = furnished.path("/interviews/{id}", 1)
    score = _score(furnished.site, furnished.ids[1])
    page = reading.page
    reading.open(second)
    expect(page.get_by_role("heading", name="Your view first")).to_be_visible()
    expect(page.get_by_role("heading", name="Competencies")).to_be_visible()
    for hidden in ("Recommendation", "Total"):
        expect(page.get_by_role("heading", name=hidden, exact=True)).to_have_count(0)
    expect(page.locator("svg.total")).to_have_count(0)
    expect(page.get_by_role("link", name="Markdown")).to_have_count(0)
    assert f"{score:.0f} of 100" not in page.content()

    reading.open(furnished.path("/roles/{role}/compare"))
    total = page.get_by_role("table").filter(has=page.get_by_text("Total", exact=True))
    expect(total.get_by_role("row", name="Candidate 8")).to_contain_text("Shown once you have entered your own view")
    expect(total.get_by_role("row", name="Candidate 7").locator("svg")).to_be_visible()
    expect(total).to_contain_text("compared once you have entered your own view of each")


def _score(site: Site, id: str) -> float:
    """What the interview comes to, for which the API would ask for a view first."""
    stored = site.run(site.host.stored(site.run(site.host.case(id))))
    found: float = stored["report"]["total"]["score"]
    return found


@pytest.mark.requirement("recruiter.own-view-first")
def test_the_view_of_one_reader_shows_nothing_to_another(browser: Browser, furnished: Furnished) -> None:
    site = furnished.site
    other = site.run(site.whole.keys.add("another reader"))
    with browser.new_context() as context:
        second = Recruiter(context.new_page(), site).sign_in(other)
        second.open(furnished.path("/interviews/{id}"))
        expect(second.page.get_by_role("heading", name="Your view first")).to_be_visible()
        expect(second.page.get_by_text("test entered their own view")).to_be_visible()
        expect(second.page.get_by_text("Clear", exact=True)).to_have_count(0)


@pytest.mark.requirement("recruiter.quote-to-turn")
def test_a_remark_stands_beside_the_answer_that_it_is_about(reading: Recruiter, furnished: Furnished) -> None:
    reading.open(furnished.path("/interviews/{id}"))
    answer = reading.page.locator(".transcript > li.answer").filter(has_text="turn 2,")
    expect(answer).to_contain_text("I meant the second index.")


# the plan


@pytest.mark.requirement("recruiter.plan-before-candidates", "recruiter.wrong-beside-field")
def test_a_plan_as_text_is_kept_when_it_is_right_and_fixed_once_somebody_is_invited(recruiter: Recruiter) -> None:
    page = recruiter.page
    recruiter.add_role()
    page.get_by_text("Change the whole plan as text").click()
    field = page.get_by_label("The plan, as TOML")
    right = field.input_value()
    field.fill(right.replace("difficulty = 3", "difficulty = 9") + '\nrude = "yes"\n')
    recruiter.press("Keep and approve this text")
    wrong = page.locator("#fault-plan")
    expect(wrong).to_contain_text("difficulty: must be a whole number from 1 to 5")
    expect(field).to_have_attribute("aria-describedby", "fault-plan")
    expect(field).to_have_value(re.compile('rude = "yes"'))

    field.fill(right.replace("difficulty = 3", "difficulty = 4"))
    recruiter.press("Keep and approve this text")
    expect(page.get_by_text("The plan is kept and approved.")).to_be_visible()
    expect(page.get_by_text("start at difficulty 4 of 5")).to_be_visible()

    role = page.url.partition("?")[0]
    recruiter.invite("Candidate 7")
    page.goto(role)
    expect(page.get_by_text("Somebody is invited, so it stays as it is")).to_be_visible()
    expect(page.get_by_label("Weight of Python")).to_have_count(0)
    expect(page.get_by_role("button", name="Keep and approve this text")).to_have_count(0)


@pytest.mark.requirement("recruiter.plan-before-candidates")
def test_nobody_is_invited_before_the_plan_is_approved(recruiter: Recruiter) -> None:
    recruiter.add_role()
    role = recruiter.page.url.partition("?")[0]
    form = {"candidate": "Ada", "resume": RESUME, "csrf": _csrf(recruiter.page)}
    reply = recruiter.page.context.request.post(f"{role}/invitations", form=form)
    assert reply.status == 422
    assert "Approve the plan" in reply.text()
    assert recruiter.site.api.get("/interviews").json()["items"] == []


@pytest.mark.requirement("recruiter.plan-before-candidates")
def test_a_plan_in_another_language_than_the_role_is_refused(recruiter: Recruiter) -> None:
    recruiter.add_role()
    recruiter.page.get_by_text("Change the whole plan as text").click()
    field = recruiter.page.get_by_label("The plan, as TOML")
    field.fill(field.input_value().replace('language = "en"', 'language = "de"'))
    recruiter.press("Keep and approve this text")
    expect(recruiter.page.locator("#fault-plan")).to_contain_text('must stay "en"')


@pytest.mark.requirement("recruiter.plan-before-candidates")
def test_a_role_of_any_words_and_language_has_a_plan_to_approve(recruiter: Recruiter) -> None:
    for text, language in (("x", ""), ("你好，世界", "zh"), ("Wir suchen jemanden, der Python und SQL kann.", "de")):
        recruiter.open(f"/roles/{recruiter.site.role(text, language=language)}")
        recruiter.press("Approve the plan")
        expect(recruiter.page.get_by_text("The plan is kept and approved.")).to_be_visible()
        expect(recruiter.page.get_by_text("Approved by test")).to_be_visible()


# forms


@pytest.mark.requirement("recruiter.wrong-beside-field")
def test_what_is_wrong_in_an_invitation_stands_beside_its_field_and_nothing_is_lost(recruiter: Recruiter) -> None:
    page = recruiter.page
    recruiter.add_role()
    recruiter.press("Approve the plan")
    page.get_by_label("Name or number").fill("Candidate 7")
    page.get_by_label("Language").fill("Klingon!")
    recruiter.press("Invite")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator("#fault-resume")).to_contain_text("The text is empty")
    expect(page.locator("#fault-language")).to_contain_text("must be the tag of a language")
    expect(page.get_by_label("Name or number")).to_have_value("Candidate 7")
    expect(page.get_by_label("Language")).to_have_attribute("aria-invalid", "true")


@pytest.mark.requirement("recruiter.wrong-beside-field")
def test_a_file_serves_in_place_of_a_text_and_one_that_cannot_be_read_is_told_of(recruiter: Recruiter) -> None:
    page = recruiter.page
    recruiter.open("/roles")
    page.get_by_label("Or a file").set_input_files(
        {"name": "role.md", "mimeType": "text/plain", "buffer": b"\x89PNG not a role"}
    )
    recruiter.press("Add the role")
    expect(page.locator("#fault-file")).to_contain_text("The file is a picture")
    page.get_by_label("Or a file").set_input_files(
        {"name": "role.md", "mimeType": "text/plain", "buffer": ROLE.encode()}
    )
    recruiter.press("Add the role")
    expect(page.get_by_role("heading", name="Senior Python Engineer, Ticketing")).to_be_visible()


@pytest.mark.requirement("recruiter.link")
def test_the_candidates_link_is_shown_and_found_again_while_it_works(recruiter: Recruiter) -> None:
    recruiter.add_role()
    recruiter.press("Approve the plan")
    link = recruiter.invite("Candidate 7")
    assert httpx.get(link).status_code == 200
    recruiter.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    recruiter.press("Copy")
    expect(recruiter.page.get_by_role("status")).to_have_text("Copied")
    assert recruiter.page.evaluate("navigator.clipboard.readText()") == link
    recruiter.page.reload()
    expect(recruiter.page.get_by_role("heading", name="Candidate 7")).to_be_visible()
    recruiter.page.get_by_text("Show the link").click()
    expect(recruiter.page.get_by_label("The candidate's link")).to_have_value(link)
    recruiter.press("Revoke the candidate's link")
    expect(recruiter.page.get_by_text("The link is revoked.")).to_be_visible()
    assert link not in recruiter.page.content()


@pytest.mark.requirement("recruiter.link")
def test_an_invitation_that_is_sent_twice_invites_once(recruiter: Recruiter) -> None:
    recruiter.add_role()
    recruiter.press("Approve the plan")
    page = recruiter.page
    once = page.locator("form[action$=invitations] [name=once]").input_value()
    form = {"candidate": "Ada", "resume": RESUME, "language": "en", "csrf": _csrf(page), "once": once}
    role = page.url.partition("?")[0]
    replies = [page.context.request.post(f"{role}/invitations", form=form, max_redirects=0) for _ in range(2)]
    assert [reply.status for reply in replies] == [303, 303]
    assert replies[0].headers["location"] == replies[1].headers["location"]
    assert len(recruiter.site.api.get("/interviews").json()["items"]) == 1


def test_an_interview_is_ended_and_its_link_revoked_on_its_page(recruiter: Recruiter) -> None:
    invited = recruiter.site.invited()
    Candidate(recruiter.site, invited["link"]).post("/consent")
    recruiter.open(f"/interviews/{invited['id']}")
    recruiter.press("End the interview now")
    expect(recruiter.page.get_by_text("The interview is over.")).to_be_visible()
    recruiter.press("Revoke the candidate's link")
    expect(recruiter.page.get_by_text("Link revoked by test")).to_be_visible()
    assert httpx.get(invited["link"]).status_code == 410


def test_an_interview_whose_evaluation_is_missing_is_evaluated_on_its_page(recruiter: Recruiter) -> None:
    site, page = recruiter.site, recruiter.page
    invited = site.invited()
    Candidate(site, invited["link"]).post("/consent")
    site.run(site.host.end(site.run(site.host.case(invited["id"])), "time over"))
    recruiter.open(f"/interviews/{invited['id']}")
    expect(page.get_by_text("over, to be evaluated")).to_be_visible()
    recruiter.press("Evaluate now")
    expect(page.get_by_text("The interview is evaluated.")).to_be_visible()
    expect(page.get_by_role("button", name="Evaluate now")).to_have_count(0)


def test_the_list_is_filtered_by_role_and_state_and_comes_in_pages(recruiter: Recruiter) -> None:
    site, page = recruiter.site, recruiter.page
    first, second = site.role(), site.role("Java developer. We need Java and SQL.", title="Java")
    for number in range(26):
        site.invited(first, candidate=f"Candidate {number}")
    Candidate(site, site.invited(second, candidate="Grace")["link"]).post("/consent")
    recruiter.open("/interviews")
    expect(page.get_by_role("rowheader")).to_have_count(25)
    page.get_by_role("link", name="Older ones").click()
    expect(page.get_by_role("rowheader")).to_have_text([re.compile("Candidate 1"), re.compile("Candidate 0")])
    page.get_by_label("State").select_option(label="going on")
    recruiter.press("Show")
    expect(page.get_by_role("rowheader")).to_have_text([re.compile("Grace")])
    page.get_by_label("Role").select_option(label="Senior Python Engineer, Ticketing")
    recruiter.press("Show")
    expect(page.get_by_text("No interview is like this.")).to_be_visible()


# side by side


@pytest.mark.requirement("recruiter.no-ranking")
def test_candidates_stand_in_the_order_of_their_invitation_and_overlap_is_said(
    reading: Recruiter, furnished: Furnished
) -> None:
    page = reading.page
    reading.open(furnished.path("/roles/{role}/compare"))
    expect(page.get_by_text("This is no ranking")).to_be_visible()
    for table in page.get_by_role("table").all():
        assert table.get_by_role("rowheader").all_inner_texts() == ["Candidate 7", "Candidate 8"]
    expect(page.get_by_text("not distinguishable: the intervals overlap").first).to_be_visible()
    expect(page.get_by_text("Candidate 7 and Candidate 8 can be told apart").first).to_be_visible()
    expect(page.get_by_text("Not here")).to_contain_text("Candidate 9")


# erasing


@pytest.mark.requirement("recruiter.erase")
def test_erasing_asks_for_the_name_and_leaves_nothing(recruiter: Recruiter, tmp_path: Path) -> None:
    site, page = recruiter.site, recruiter.page
    role = site.role()
    invited = site.invited(role, candidate="Ada Zweistein", resume=f"{RESUME}\nZweistein")
    candidate = Candidate(site, invited["link"])
    candidate.hold(lambda question: f"Zweistein said: {candidate.knows(question)}", 3)
    candidate.post("/remarks", turn=1, text="Zweistein remarks")
    recruiter.open(f"/interviews/{invited['id']}")
    recruiter.has_view("Maybe", "Zweistein is clear.")
    assert "Zweistein" in _stored(tmp_path)

    page.get_by_role("link", name="Erase …").click()
    page.get_by_label("Type Ada Zweistein to confirm").fill("Ada Einstein")
    recruiter.press("Erase everything")
    expect(page.locator("#fault-candidate")).to_be_visible()
    assert site.run(site.host.case(invited["id"])).state in State

    page.get_by_label("Type Ada Zweistein to confirm").fill("ada  zweistein")
    recruiter.press("Erase everything")
    expect(page.get_by_text("Everything about the candidate is erased.")).to_be_visible()
    assert "Zweistein" not in _stored(tmp_path)
    assert invited["id"] not in _stored(tmp_path)
    assert httpx.get(invited["link"]).status_code == 404
    recruiter.open(f"/roles/{role}")
    expect(page.get_by_text("Nobody yet.")).to_be_visible()


def _stored(home: Path) -> str:
    """All that the tables of a site's file hold."""
    (file,) = home.rglob("*.sqlite3")
    with sqlite3.connect(file) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in database.execute(f'SELECT * FROM "{table}"')]
    database.close()
    return "\n".join(
        one.decode("utf-8", "replace") if isinstance(one, bytes) else str(one) for row in rows for one in row
    )


# who may


@pytest.mark.requirement("recruiter.signed-in-only")
def test_a_wrong_key_does_not_sign_in(page: Page, site: Site) -> None:
    Recruiter(page, site).sign_in("no-key-of-this-site")
    expect(page.locator("#fault-key")).to_contain_text("This key is not known here")
    page.goto(f"{site.url}/roles")
    expect(page).to_have_url(f"{site.url}/sign-in")


@pytest.mark.requirement("recruiter.signed-in-only")
@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_neither_without_a_cookie_nor_with_a_forged_one(
    path: str, browser: Browser, furnished: Furnished
) -> None:
    with browser.new_context(base_url=furnished.site.url) as context:
        page = context.new_page()
        page.goto(furnished.path(path))
        expect(page).to_have_url(f"{furnished.site.url}/sign-in")
        Recruiter(page, furnished.site).sign_in()
        expect(page.get_by_role("heading", name="Roles", exact=True)).to_be_visible()
        _forge(context)
        page.goto(furnished.path(path))
        expect(page).to_have_url(f"{furnished.site.url}/sign-in")


def _forge(context: BrowserContext) -> None:
    """The same cookie in the name of somebody else."""
    (cookie,) = context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Strict"
    body, _, signature = cookie["value"].partition(".")
    forged: Any = {**cookie, "value": f"{body[:-2]}AA.{signature}"}
    context.add_cookies([forged])


@pytest.mark.requirement("recruiter.signed-in-only")
def test_who_signs_out_or_whose_key_is_removed_is_out(recruiter: Recruiter) -> None:
    recruiter.press("Sign out")
    recruiter.open("/roles")
    expect(recruiter.page.get_by_role("heading", name="Sign in")).to_be_visible()
    recruiter.sign_in()
    expect(recruiter.page.get_by_role("heading", name="Roles", exact=True)).to_be_visible()
    recruiter.site.run(recruiter.site.whole.keys.remove("test"))
    recruiter.open("/roles")
    expect(recruiter.page.get_by_role("heading", name="Sign in")).to_be_visible()


@pytest.mark.requirement("recruiter.signed-in-only")
@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_the_pages_own_token_changes_nothing(
    path: str, reading: Recruiter, furnished: Furnished
) -> None:
    before = furnished.site.api.get(furnished.path("/interviews/{id}/export")).text
    sent = {"candidate": "Candidate 7", "view": "no", "text": "A role", "key": furnished.site.key, "csrf": "0" * 64}
    for form in (sent, {name: value for name, value in sent.items() if name != "csrf"}):
        reply = reading.page.context.request.post(furnished.site.url + furnished.path(path), form=form, max_redirects=0)
        assert reply.status == 403
        assert "This form is too old" in reply.text()
    assert furnished.site.api.get(furnished.path("/interviews/{id}/export")).text == before


@pytest.mark.requirement("recruiter.signed-in-only")
def test_a_form_with_the_token_of_another_visitor_changes_nothing(
    browser: Browser, reading: Recruiter, furnished: Furnished
) -> None:
    with browser.new_context() as context:
        stranger = context.new_page()
        stranger.goto(f"{furnished.site.url}/sign-in")
        token = _csrf(stranger)
    reply = reading.page.context.request.post(
        f"{furnished.site.url}/roles", form={"text": "A role", "csrf": token}, max_redirects=0
    )
    assert reply.status == 403


def _csrf(page: Page) -> str:
    return page.locator("[name=csrf]").first.input_value()


def test_whatever_a_form_brings_gets_a_page_that_says_what_is_wrong(recruiter: Recruiter) -> None:
    site, page = recruiter.site, recruiter.page
    invited = site.invited()
    Candidate(site, invited["link"]).hold(knows_little, 1)
    recruiter.open("/roles")
    fields = "text title language candidate resume minutes view why level competency once plan bar feedback key".split()
    for words in ("", "\0", "\0x", "9" * 400, "x" * 200_000, "-1", "nan", "1e999", "\u202e", "[[[", "\r\n"):
        for path in FORMS[2:]:  # the others sign in and out
            address = site.url + path.format(role=invited["role"], id=invited["id"])
            form = {"csrf": _csrf(page), **dict.fromkeys(fields, words)}
            reply = page.context.request.post(address, form=form, max_redirects=0)
            assert reply.status in (303, 409, 422), (path, words[:9])
            assert reply.status == 303 or "<h1" in reply.text()


def test_an_address_that_names_nothing_gets_a_page_that_says_so(reading: Recruiter, furnished: Furnished) -> None:
    for path in ("/interviews/%00", "/roles/%F0%28%8C%28", "/roles/nothing/compare", "/interviews/x/erase"):
        reply = reading.page.context.request.get(furnished.site.url + path)
        assert reply.status == 404
        assert "There is nothing here" in reply.text()
    assert reading.page.context.request.get(f"{furnished.site.url}/interviews?after=%00&state=x&role=%ff").ok


# what a page shows


@pytest.mark.requirement("recruiter.text-stays-text")
def test_hostile_words_stay_words(recruiter: Recruiter) -> None:
    site, page = recruiter.site, recruiter.page
    role = site.role(f"{ROLE}\n{HOSTILE}", title=HOSTILE)
    invited = site.invited(role, candidate=HOSTILE)
    candidate = Candidate(site, invited["link"])
    candidate.hold(lambda question: f"{HOSTILE} {candidate.knows(question)}", 4)
    candidate.post("/remarks", turn=1, text=HOSTILE)
    recruiter.open(f"/interviews/{invited['id']}")
    recruiter.has_view("Yes", HOSTILE)
    recruiter.changes_level("Python", "2", HOSTILE)
    expect(page.get_by_text("The level is changed.")).to_be_visible()
    for path in PAGES:
        recruiter.open(path.format(role=role, id=invited["id"]))
        expect(page.get_by_text(HOSTILE).first).to_be_attached()
        assert page.title().endswith("Interviews")
        assert page.locator("script").count() == 1
        assert page.locator("main img").count() == 0


@pytest.mark.requirement("recruiter.accessible")
@pytest.mark.parametrize("path", ["/sign-in", *PAGES, "/interviews/unknown"])
def test_a_page_is_accessible_in_light_and_dark_and_fits_a_phone(
    path: str, browser: Browser, reading: Recruiter, furnished: Furnished
) -> None:
    if path == "/sign-in":
        reading.press("Sign out")
    page = reading.page
    for candidate in (0, 1, 2) if path == "/interviews/{id}" else (0,):
        reading.open(furnished.path(path, candidate))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = Axe().run(page).response["violations"]
            assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.requirement("recruiter.accessible")
def test_a_page_has_one_main_heading_and_no_form_field_without_a_label(
    reading: Recruiter, furnished: Furnished
) -> None:
    for path in PAGES:
        reading.open(furnished.path(path))
        expect(reading.page.get_by_role("heading", level=1)).to_have_count(1)
        fields = reading.page.locator("input:not([type=hidden]), select, textarea").all()
        assert all(field.evaluate("field => field.labels.length > 0 || field.ariaLabel") for field in fields)


def test_a_page_runs_nothing_and_loads_nothing_from_elsewhere(reading: Recruiter, furnished: Furnished) -> None:
    asked: list[str] = []
    told: list[str] = []
    reading.page.on("request", lambda request: asked.append(request.url))
    reading.page.on("console", lambda message: told.append(message.text))
    for path in PAGES:
        reading.open(furnished.path(path))
        assert reading.page.locator("[style], style, script:not([src])").count() == 0
    assert all(url.startswith(furnished.site.url) for url in asked)
    assert [line for line in told if "Content Security Policy" in line] == []


def test_a_printed_report_has_its_pictures_and_no_buttons(reading: Recruiter, furnished: Furnished) -> None:
    reading.open(furnished.path("/interviews/{id}"))
    reading.page.emulate_media(media="print")
    expect(reading.page.get_by_role("button")).to_have_count(0)
    drawn = "one => getComputedStyle(one).display"
    assert reading.page.locator("svg .bar").first.evaluate(drawn) != "none"
    expect(reading.page.get_by_role("heading", name="Transcript")).to_be_visible()
