"""Strangers' text in a report: it is shown as it was written, and is nothing but text."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_agent.adapters.report_views import (
    as_html,
    as_markdown,
    feedback_as_html,
    feedback_as_markdown,
    markdown,
    pages,
)
from support.hostile_text import HOSTILE, hostile, hostile_feedback, spoken
from support.pages import Article, Page, readable

WORD = "quagga"
"""A text without any sign, for comparison."""


def whole_page(text: str) -> Page:
    return Page(as_html(hostile(text), spoken(text), title=text))


def whole_article(text: str) -> Article:
    return Article(as_markdown(hostile(text), spoken(text), title=text))


@pytest.mark.requirement("documents.report-escaped")
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_said_changes_no_element_of_the_page(text: str) -> None:
    read, harmless = whole_page(text), whole_page(WORD)
    assert read.tags == harmless.tags
    assert [(tag, name) for tag, name, _ in read.attributes] == [(tag, name) for tag, name, _ in harmless.attributes]
    assert readable(text) in read.text


@pytest.mark.requirement("documents.report-escaped")
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_said_changes_no_structure_of_the_markdown(text: str) -> None:
    read, harmless = whole_article(text), whole_article(WORD)
    assert read.blocks == harmless.blocks
    assert read.marks == harmless.marks
    assert read.text.count(readable(text)) >= harmless.text.count(WORD)


@pytest.mark.requirement("documents.report-escaped")
@pytest.mark.parametrize("text", HOSTILE)
def test_the_candidates_feedback_is_as_safe(text: str) -> None:
    strange, harmless = hostile_feedback(text), hostile_feedback(WORD)
    read = Page(feedback_as_html(strange, title=text))
    assert read.tags == Page(feedback_as_html(harmless, title=WORD)).tags
    assert readable(text) in read.text
    assert Article(feedback_as_markdown(strange)).blocks == Article(feedback_as_markdown(harmless)).blocks


@pytest.mark.requirement("documents.report-escaped")
@pytest.mark.parametrize("first", HOSTILE)
def test_two_strange_texts_in_a_row_do_not_work_together(first: str) -> None:
    text = f"{first} {' '.join(HOSTILE)} {first}"
    assert whole_page(text).tags == whole_page(WORD).tags
    assert whole_article(text).blocks == whole_article(WORD).blocks
    assert whole_article(text).marks == whole_article(WORD).marks


SIGNS = some.text(alphabet=some.sampled_from("\\`*_{}[]<>()#+-.!|~&;:=\"'$@/ \t\n1aX\u202e\u05e9\u4f60"), max_size=30)


@pytest.mark.requirement("documents.report-escaped")
@given(SIGNS | some.text(max_size=30))
def test_no_text_at_all_has_a_structure_in_markdown(text: str) -> None:
    def around(words: str) -> Article:
        line = f"Z{words}Z"
        return Article(
            f"## {words} Z\n\n{words}\n\n- **{line}**: {words}\n\n  > {words}\n\n| a |\n|---|\n| {words} |\n"
        )

    escaped = markdown.line(pages.readable(text))
    if escaped:
        assert around(escaped).blocks == around("quagga").blocks
        assert set(around(escaped).marks) <= set(around("quagga").marks)
        assert readable(text) in around(escaped).text


def test_direction_signs_cannot_turn_the_source_of_the_markdown_round() -> None:
    text = "".join(chr(sign) for sign in (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
    source = as_markdown(hostile(text), spoken(text), title=text)
    assert not set(text) & set(source)
    assert text in Article(source).text
