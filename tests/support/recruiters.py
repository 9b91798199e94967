"""A recruiter in a browser, and a site with something for them to read."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from support.held import Candidate, knows_little
from support.served import RESUME, ROLE, Served


class Recruiter:
    """What a recruiter sees and does."""

    def __init__(self, page: Page, site: Served) -> None:
        self.page = page
        self.site = site

    def sign_in(self, key: str = "") -> "Recruiter":
        self.page.goto(f"{self.site.url}/")
        self.page.get_by_label("Key").fill(key or self.site.key)
        self.press("Sign in")
        return self

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def open(self, path: str) -> None:
        self.page.goto(f"{self.site.url}{path}")

    def add_role(self, text: str = ROLE) -> None:
        self.open("/roles")
        self.page.get_by_label("What the role says").fill(text)
        self.press("Add the role")
        expect(self.page.get_by_text("The role is added.")).to_be_visible()

    def invite(self, name: str, resume: str = RESUME) -> str:
        """From the page of a role; the candidate's link."""
        self.page.get_by_label("Name or number").fill(name)
        self.page.get_by_role("textbox", name="Résumé").fill(resume)
        self.press("Invite")
        expect(self.page.get_by_role("heading", name=name, level=1)).to_be_visible()
        return self.page.get_by_role("textbox", name="The candidate's link").input_value()

    def has_view(self, view: str, why: str = "") -> None:
        self.page.get_by_label(view, exact=True).check()
        self.page.get_by_label("Why if you like").fill(why)
        self.press("Enter my view")

    def changes_level(self, competency: str, level: str, why: str) -> None:
        article = self.page.get_by_role("article").filter(has=self.page.get_by_role("heading", name=competency)).first
        article.get_by_text("Change this level").click()
        article.get_by_label("Level, 0 to 4").fill(level)
        article.get_by_label("Why").fill(why)
        article.get_by_role("button", name="Change the level").click()


@dataclass(frozen=True)
class Furnished:
    """A site with a role, of which two were interviewed and a third is invited. The reader has a view of the first."""

    site: Served
    role: str
    ids: tuple[str, ...]

    def path(self, page: str, candidate: int = 0) -> str:
        return page.format(role=self.role, id=self.ids[candidate])


def furnish(site: Served) -> Furnished:
    role = site.role()
    site.api.post(f"/roles/{role}/plan/approve").raise_for_status()
    made = [site.invited(role, candidate=f"Candidate {number}", minutes=30) for number in (7, 8, 9)]
    knowing = Candidate(site, made[0]["link"])
    knowing.hold(knowing.knows)
    knowing.post("/remarks", turn=2, text="I meant the second index.")
    Candidate(site, made[1]["link"]).hold(knows_little)
    site.api.post(f"/interviews/{made[0]['id']}/view", json={"view": "yes", "why": "Clear"}).raise_for_status()
    return Furnished(site, role, tuple(one["id"] for one in made))
