"""Whoever invites somebody in a language that the interviewer does not speak learns it then, and not from the candidate."""

import pytest
from playwright.sync_api import Page, expect

from support.minds import ScriptedMind
from support.recruiters import Recruiter
from support.sites import Site

pytestmark = pytest.mark.requirement("web.spoken")


def test_the_api_tells_it_with_the_invitation(site: Site) -> None:
    role = site.role()
    assert site.invited(role)["notice"] is None
    assert "English only" in site.invited(role, language="fr")["notice"]
    french = site.role("Développeur Python pour une équipe de données.", language="fr")
    assert "English only" in site.invited(french)["notice"]


def test_with_an_interviewer_that_may_speak_any_language_nothing_is_told(site: Site) -> None:
    site.mind = ScriptedMind()
    site.restart()
    assert site.invited(language="fr")["notice"] is None


def test_the_recruiter_reads_it_in_the_form_and_once_more_before_the_link_is_sent(site: Site, page: Page) -> None:
    role = site.role("Développeur Python pour une équipe de données.", language="fr")
    site.api.post(f"/roles/{role}/plan/approve").raise_for_status()
    recruiter = Recruiter(page, site).sign_in()
    recruiter.open(f"/roles/{role}")
    form = page.get_by_role("region", name="Invite a candidate")
    expect(form).to_contain_text("The interviewer here speaks: en")
    expect(form).to_contain_text("it asks in no other language, and understands none")
    recruiter.invite("Ada")
    expect(page.get_by_text("This interview would be in the language fr.")).to_be_visible()
    recruiter.open(f"/roles/{site.role()}")
    site.api.post(f"{page.url.replace('/roles', '/api/v1/roles')}/plan/approve").raise_for_status()
    page.reload()
    expect(form).to_contain_text("The interviewer here speaks: en")
    expect(form).not_to_contain_text("no other language")
