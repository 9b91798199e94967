"""Interviews as the interviewer's tools reply with them, read again, and written as reports."""

import json
from collections.abc import Mapping
from typing import Any, Literal

import orjson

from interview_agent.adapters import report_views as views
from interview_agent.adapters import session_json
from interview_agent.domain import report as reports
from interview_agent.domain.interview import Interview
from interview_agent.domain.report.shapes import Report

Format = Literal["json", "md", "html"]
MEDIA_TYPES: Mapping[Format, str] = {"json": "application/json", "md": "text/markdown", "html": "text/html"}
WITHHELD = "Shown once you have entered your own view of the interview."


def interview_in(reply: Mapping[str, Any]) -> Interview:
    """The interview in a reply of get_interview_session."""
    return session_json.decode(orjson.dumps(reply["session_data"]), str(reply["session_id"]))


def report_of(interview: Interview, whole: bool) -> Report:
    """The report; not `whole`, without what it recommends, so that a reader can judge first."""
    report = reports.report(interview)
    if whole:
        return report
    bar = report["recommendation"]["bar"]
    return {**report, "recommendation": {"value": None, "why": WITHHELD, "bar": bar, "probability": None}}


def written(interview: Interview, format: Format, title: str, whole: bool) -> str:
    report = report_of(interview, whole)
    if format == "json":
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    write = views.as_html if format == "html" else views.as_markdown
    return write(report, views.entries(interview), title=title)
