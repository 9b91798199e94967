"""A candidate in a browser."""

from playwright.sync_api import Page, expect


class Candidate:
    """What a candidate sees and does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.answer = page.get_by_label("Your answer")
        self.question = page.locator("#question")
        self.number = page.locator("#number")
        self.status = page.locator("#status")
        self.thanks = page.get_by_role("heading", name="Thank you", exact=True)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def begin(self, link: str) -> None:
        self.page.goto(link)
        self.press("Begin")
        self.is_asked(1)

    def is_asked(self, number: int) -> None:
        expect(self.number).to_have_text(f"Question {number}")
        expect(self.answer).to_be_editable()

    def say(self, text: str) -> None:
        self.answer.fill(text)
        self.press("Send")

    def end(self) -> None:
        self.press("End the interview")
        self.press("Yes, end it")
        expect(self.thanks).to_be_visible()

    def said(self) -> list[str]:
        return self.page.locator(".mine > .spoken:visible").all_inner_texts()
