"""A report, and the candidate's feedback, as documents: one HTML file that needs nothing else, and Markdown.

With a review, what people have put beside a report stands beside it; without one, the report is what it always was.

Both hold the same in the same order. Whatever strangers wrote is escaped wherever it stands, by the environment and not by
the templates' care. The same report gives the same bytes.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from interview_agent.adapters.report_views import plots, reviewed, tables, wording
from interview_agent.adapters.report_views.pages import render
from interview_agent.adapters.report_views.sections import FEEDBACK, REPORT
from interview_agent.adapters.report_views.transcript import Entry, Line, entries, lines
from interview_agent.domain.report.review import Review
from interview_agent.domain.report.shapes import CompetencyShape, Feedback, Report

__all__ = [
    "Entry",
    "Line",
    "as_html",
    "as_markdown",
    "entries",
    "feedback_as_html",
    "feedback_as_markdown",
    "lines",
    "values",
]


def as_html(
    report: Report, transcript: Iterable[Entry] = (), *, title: str = "", review: Review = reviewed.NOTHING
) -> str:
    """The report as one file. `title` is the role's; with a transcript each quote links to the turn it comes from."""
    return render("report.html.j2", plots=plots, **values(report, lines(transcript), title, review))


def as_markdown(
    report: Report, transcript: Iterable[Entry] = (), *, title: str = "", review: Review = reviewed.NOTHING
) -> str:
    return render("report.md.j2", **values(report, lines(transcript), title, review))


def feedback_as_html(feedback: Feedback, *, title: str = "") -> str:
    return render("feedback.html.j2", plots=plots, **_of_feedback(feedback, title))


def feedback_as_markdown(feedback: Feedback, *, title: str = "") -> str:
    return render("feedback.md.j2", **_of_feedback(feedback, title))


def values(report: Report, said: Sequence[Line], title: str, review: Review = reviewed.NOTHING) -> dict[str, Any]:
    """What the templates of a report are filled with, for whoever puts its parts on a page of their own."""
    names = {one["id"]: one["name"] for one in report["competencies"]}
    return {
        "report": report,
        "title": title,
        "said_lines": said,
        "anchors": {line.number for line in said if line.anchored},
        "language": report["interview"]["language"],
        "competencies": _must_haves_first(report["competencies"]),
        "named": lambda competency: names.get(competency, competency) or wording.NO_TOPIC,
        "turn_word": "turn",
        **reviewed.beside(review, report, (line.number for line in said if line.kind == "answer")),
        "sections": REPORT,
        "tables": tables,
        "words": wording,
    }


def _must_haves_first(competencies: Iterable[CompetencyShape]) -> list[CompetencyShape]:
    return sorted(competencies, key=lambda one: not one["must_have"])


def _of_feedback(feedback: Feedback, title: str) -> dict[str, Any]:
    return {
        "feedback": feedback,
        "title": title,
        "anchors": set(),
        "language": "",
        "turn_word": "question",
        "sections": FEEDBACK,
        "words": wording,
    }
