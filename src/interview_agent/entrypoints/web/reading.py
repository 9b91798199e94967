"""Interviews as the interviewer's tools reply with them, read again, and written as reports."""

import json
from collections.abc import Mapping
from typing import Any, Literal

import orjson

from interview_agent.adapters import report_views as views
from interview_agent.adapters import session_json
from interview_agent.application.hosting import Case
from interview_agent.domain import report as reports
from interview_agent.domain.hosting import Note, What
from interview_agent.domain.interview import Interview
from interview_agent.domain.moments import stamp
from interview_agent.domain.report.review import WITHHELD, Review
from interview_agent.domain.report.shapes import Report

Format = Literal["json", "md", "html"]
MEDIA_TYPES: Mapping[Format, str] = {"json": "application/json", "md": "text/markdown", "html": "text/html"}


def interview_in(reply: Mapping[str, Any]) -> Interview:
    """The interview in a reply of get_interview_session."""
    return session_json.decode(orjson.dumps(reply["session_data"]), str(reply["session_id"]))


def report_of(interview: Interview, whole: bool) -> Report:
    """The report; not `whole`, without what it recommends, so that a reader can judge first."""
    report = reports.report(interview)
    if whole:
        return report
    return withheld(report)


def withheld(report: Report) -> Report:
    bar = report["recommendation"]["bar"]
    return {
        **report,
        "recommendation": {"value": None, "why": WITHHELD, "bar": bar, "probability": None},
        "total": {"level": None, "score": None, "score_interval": None, "basis": WITHHELD},
    }


def review_of(notes: tuple[Note, ...], whole: bool) -> Review:
    """What people have put beside the report; not `whole`, without what other readers think."""
    views = _given(notes, What.VIEW) if whole else []
    return Review(overrides=_given(notes, What.OVERRIDE), remarks=_given(notes, What.REMARK), views=views)


def _given(notes: tuple[Note, ...], what: What) -> list[Any]:
    return [{"by": one.by, "at": stamp(one.at), **one.data} for one in notes if one.what is what]


def written(interview: Interview, format: Format, case: Case, whole: bool) -> str:
    report, review = report_of(interview, whole), review_of(case.notes, whole)
    if format == "json":
        return json.dumps({**report, "review": review}, ensure_ascii=False, indent=2) + "\n"
    write = views.as_html if format == "html" else views.as_markdown
    return write(report, views.entries(interview), title=case.role.title, review=review)
