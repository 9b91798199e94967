"""What people have put beside a report, in its documents: at the level, at the answer, and changing nothing else."""

import re

import jsonschema
import pytest

from interview_agent.adapters.report_schema import schema
from interview_agent.adapters.report_views import as_html, as_markdown
from interview_agent.domain.report.review import Review
from interview_agent.domain.report.shapes import Report
from support import reports
from support.hostile_text import HOSTILE
from support.pages import Article, Page, readable
from support.reports import TRANSCRIPT

AT = "2026-11-28T09:30:00Z"


def review(text: str = "Saw the portfolio.") -> Review:
    changes = [(1.5, "anna", "A first look."), (3.5, "ben", text)]
    return {
        "overrides": [
            {"by": by, "at": AT, "competency": "python", "level": level, "why": why} for level, by, why in changes
        ],
        "remarks": [
            {"by": "candidate", "at": AT, "turn": 2, "text": f"About threads: {text}"},
            {"by": "candidate", "at": AT, "turn": 0, "text": f"About all of it: {text}"},
        ],
        "views": [{"by": "ben", "at": AT, "view": "yes", "why": text}],
    }


def html(of: Review, report: Report | None = None) -> str:
    return as_html(report or reports.rich(), TRANSCRIPT, title="Backend engineer", review=of)


def markdown(of: Review, report: Report | None = None) -> str:
    return as_markdown(report or reports.rich(), TRANSCRIPT, title="Backend engineer", review=of)


@pytest.mark.requirement("report.reviewed")
@pytest.mark.parametrize("text", [Page(html(review())).text, Article(markdown(review())).text], ids=["html", "md"])
def test_a_changed_level_stands_beside_the_computed_one_with_who_when_and_why(text: str) -> None:
    python = next(one for one in reports.rich()["competencies"] if one["id"] == "python")
    assert python["level"] is not None
    assert f"{python['level']['mean']:.1f}" in text
    assert "changed to 3.5 by ben" in text
    told = re.sub(" (?=[,:])|[“”]", "", text)
    assert "Before that to 1.5 of 4 by anna, 28 November 2026, 09:30 UTC: A first look." in told
    assert "Changed to 3.5 of 4 by ben, 28 November 2026, 09:30 UTC: Saw the portfolio." in told
    assert "a changed one does not enter it" in text


@pytest.mark.requirement("report.reviewed")
@pytest.mark.parametrize("text", [Page(html(review())).text, Article(markdown(review())).text], ids=["html", "md"])
def test_a_remark_stands_at_its_answer_and_one_on_everything_at_the_end(text: str) -> None:
    transcript = text[text.rindex("Everything that was said") :]
    answer = next(readable(one.text) for one in TRANSCRIPT if (one.kind, one.number) == ("answer", 2))
    following = next(readable(one.text) for one in TRANSCRIPT if (one.kind, one.number) == ("question", 3))
    places = [transcript.index(one) for one in (answer[:40], "About threads:", following[:40], "About all of it:")]
    assert places == sorted(places)
    assert transcript.count("About threads:") == 1
    assert transcript.endswith("About all of it: Saw the portfolio.")


@pytest.mark.requirement("report.reviewed")
@pytest.mark.parametrize("report", [reports.rich(), reports.bare()], ids=["rich", "bare"])
def test_without_anything_beside_it_a_report_is_what_it_always_was(report: Report) -> None:
    nothing: Review = {"overrides": [], "remarks": [], "views": []}
    assert html(nothing, report) == as_html(report, TRANSCRIPT, title="Backend engineer")
    assert markdown(nothing, report) == as_markdown(report, TRANSCRIPT, title="Backend engineer")
    assert "hanged to" not in html(nothing, report) + markdown(nothing, report)


@pytest.mark.requirement("report.reviewed")
def test_nothing_that_the_report_says_itself_changes() -> None:
    plain, beside = as_markdown(reports.rich(), TRANSCRIPT), as_markdown(reports.rich(), TRANSCRIPT, review=review())
    lines = iter(beside.splitlines())
    kept = [line for line in plain.splitlines() if not line.startswith("|")]
    assert all(any(line == found for found in lines) for line in kept)


@pytest.mark.requirement("documents.report-escaped")
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_somebody_writes_beside_a_report_stays_text(text: str) -> None:
    harmless, hostile = review("words"), review(text)
    assert Page(html(hostile)).tags == Page(html(harmless)).tags
    assert Article(markdown(hostile)).blocks == Article(markdown(harmless)).blocks
    assert readable(text) in Page(html(hostile)).text


@pytest.mark.requirement("report.schema")
def test_a_reviewed_report_has_the_published_schema_and_so_has_one_without_a_review() -> None:
    jsonschema.validate(reports.rich(), schema())
    jsonschema.validate({**reports.rich(), "review": review()}, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**reports.rich(), "review": {}}, schema())
