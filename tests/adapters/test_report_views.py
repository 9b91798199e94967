"""A report as a document that a person reads: complete, safe whatever was said, and the same for the same interview."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from interview_agent.adapters.report_views import (
    Entry,
    as_html,
    as_markdown,
    entries,
    feedback_as_markdown,
    markdown,
)
from interview_agent.domain.conversation import Answer, Closing, Foreign, Question
from interview_agent.domain.report.shapes import Report
from support import reports
from support.interviews import begun
from support.pages import Article, Page, readable
from support.reports import TRANSCRIPT

TESTS = Path(__file__).resolve().parents[1]
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(report: Report, transcript: tuple[Entry, ...] = TRANSCRIPT) -> Page:
    return Page(as_html(report, transcript, title="Backend engineer"))


def article(report: Report) -> Article:
    return Article(as_markdown(report, TRANSCRIPT, title="Backend engineer"))


def quotes(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from quotes(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from quotes(one, key)
    elif isinstance(value, str) and key in {"quote", "resume_quote", "answer_quote"}:
        yield value


@pytest.mark.requirement("documents.report-self-contained")
@pytest.mark.parametrize("report", [reports.rich(), reports.bare()], ids=["rich", "bare"])
def test_the_page_needs_nothing_else_and_forbids_everything_else(report: Report) -> None:
    source = as_html(report, TRANSCRIPT)
    read = Page(source)
    assert "://" not in source
    assert "url(" not in read.styles
    assert "@import" not in read.styles
    assert not {"script", "link", "iframe", "object", "form", "base"} & set(read.tags)
    assert ("meta", "content", POLICY) in read.attributes
    assert read.values("src") == []
    assert [name for _, name, _ in read.attributes if name.startswith("on")] == []


@pytest.mark.parametrize("transcript", [TRANSCRIPT, (), TRANSCRIPT[:5], TRANSCRIPT * 2])
def test_every_link_leads_somewhere_and_every_id_is_there_once(transcript: tuple[Entry, ...]) -> None:
    read = page(reports.rich(), transcript)
    ids = read.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in read.values("href")} <= set(ids)


@pytest.mark.requirement("documents.report-self-contained")
def test_each_quote_links_to_the_turn_in_which_it_was_said() -> None:
    turns = {one["turn"] for part in reports.rich()["competencies"] for one in part["points"]}
    assert {f"#turn-{turn}" for turn in turns} <= set(page(reports.rich()).values("href"))


def test_headings_are_in_order_and_there_is_one_of_the_first_level() -> None:
    levels = [int(level[1]) for level, _ in page(reports.rich()).headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_picture_has_a_role_and_says_in_words_what_it_shows() -> None:
    read = page(reports.rich())
    assert read.pictures
    assert all(read.pictures)
    assert read.tags.count("svg") == sum(tag == "svg" and name == "role" for tag, name, _ in read.attributes)
    assert any(
        "Message queues: level 1.9 of 4, 80% interval 1.2 to 2.6; the bar is 2.5" in one for one in read.pictures
    )


@pytest.mark.requirement("documents.report-same-content")
@pytest.mark.parametrize("report", [reports.rich(), reports.bare()], ids=["rich", "bare"])
def test_page_and_markdown_have_the_same_parts_in_the_same_order(report: Report) -> None:
    assert [text for level, text in page(report).headings if level == "h2"] == article(report).headings


@pytest.mark.requirement("documents.report-same-content")
def test_every_quote_is_in_the_page_and_in_the_markdown() -> None:
    report = reports.rich()
    found = {readable(quote) for quote in quotes(report)}
    assert len(found) > 10
    assert {quote for quote in found if quote not in page(report).text} == set()
    assert {quote for quote in found if quote not in article(report).text} == set()


def test_every_word_of_the_transcript_is_in_the_page_and_in_the_markdown() -> None:
    read, written = page(reports.rich()).text, article(reports.rich()).text
    assert [entry for entry in TRANSCRIPT if readable(entry.text) not in read] == []
    assert [entry for entry in TRANSCRIPT if readable(entry.text) not in written] == []


def test_the_transcript_is_all_that_was_said_in_its_order_with_the_turn_of_each_answer() -> None:
    at = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
    told = (
        Answer("Hello?", at),
        Question("What do you build?", at, "inc-1", 1),
        Answer("An importer.", at, "inc-1"),
        Foreign({"role": "note"}),
        Answer("And its tests.", at, "inc-1", addition=True),
        Closing("Thank you.", at),
    )
    interview = replace(begun("s-1", at), conversation=told)
    assert [(one.number, one.kind, one.text) for one in entries(interview)] == [
        (0, "answer", "Hello?"),
        (1, "question", "What do you build?"),
        (1, "answer", "An importer."),
        (1, "answer", "And its tests."),
        (0, "closing", "Thank you."),
    ]
    read = Page(as_html(reports.rich(), entries(interview)))
    assert [id for id in read.values("id") if id.startswith("turn")] == ["turn-1"]
    assert "Candidate, 27 November 2026, 10:00 UTC Hello?" in read.text


def test_the_lines_of_code_in_an_answer_stay_lines() -> None:
    assert reports.CODE in as_html(reports.rich(), TRANSCRIPT)
    shown = Article(f"> {markdown.lines(reports.CODE, '> ')}")
    assert shown.blocks == Article("> quagga").blocks
    assert shown.marks.count("hardbreak") == reports.CODE.count("\n")


@pytest.mark.requirement("documents.report-no-zero")
def test_what_is_not_known_is_said_in_words_and_never_as_zero() -> None:
    bare = reports.bare()
    for text in (page(bare).text, article(bare).text):
        assert text.count("not assessed") >= len(bare["competencies"])
        assert "Not enough evidence" in text
        assert "No recommendation" in text
        assert not re.search(r"\b0(\.0)?( of (4|100)|%)|\bNone\b|\bnull\b|\bnan\b", text)


@pytest.mark.requirement("documents.report-no-zero")
def test_a_level_that_is_not_assessed_has_no_dot_in_its_picture() -> None:
    assert "circle" not in page(reports.bare()).tags
    assert page(reports.rich()).tags.count("circle") == 5, "four levels and the total"


def test_pending_marks_and_a_marker_that_was_never_examined_are_told_beside_the_total() -> None:
    for text in (page(reports.bare()).text, article(reports.bare()).text):
        assert "1 answer is not marked yet: what was said there enters no figure yet." in text
        assert "was never measured" in text
    assert "was never measured" not in page(reports.rich()).text


@pytest.mark.parametrize("value", ["yes", "maybe", None])
def test_no_report_ever_turns_somebody_down(value: Any) -> None:
    report = reports.rich()
    report["recommendation"]["value"] = value
    for text in (page(report).text, article(report).text):
        assert "A person decides." in text
        assert not re.search(r"reject|fail|declin|hire", text, re.IGNORECASE)


def test_a_probability_is_never_written_as_a_certainty() -> None:
    report = reports.rich()
    report["recommendation"]["probability"] = 0.9999
    report["competencies"][0]["reaches_bar"] = 0.0001
    assert "100%." not in page(report).text
    assert "with a probability of more than 99%" in page(report).text
    assert "with a probability of less than 1%" in page(report).text


def test_must_haves_stand_first() -> None:
    read = page(reports.rich()).text
    assert read.index("SQL and the tuning") < read.index("Testing")


@pytest.mark.requirement("documents.report-same-bytes")
def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import sys, hashlib; from support import reports as r; from interview_agent.adapters import report_views as v;"
        "both = v.as_html(r.rich(), r.TRANSCRIPT) + v.as_markdown(r.rich(), r.TRANSCRIPT);"
        "print(hashlib.sha256(both.encode()).hexdigest())"
    )
    path = f"{TESTS.parent / 'src'}:{TESTS}"
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONPATH": path, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert len(digests) == 1


def test_feedback_shows_levels_only_where_it_has_them() -> None:
    shown = feedback_as_markdown(reports.feedback())
    assert shown.count("Level") == 1
    assert "Level 1.9 of 4, 80% interval 1.2 to 2.6." in shown
    assert {one for one in quotes(reports.feedback()) if one not in Article(shown).text} == set()
