"""`interview-agent show`: a stored interview as a person reads it, or as the JSON that is stored."""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from interview_agent import bootstrap
from interview_agent.adapters import session_parts
from interview_agent.domain.rubric import Verdict
from interview_agent.entrypoints import chat_view
from interview_agent.entrypoints.places import places
from interview_agent.entrypoints.screen import Line, forgiving, screen, tell
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import Settings

Reply = dict[str, Any]
_HEAD, _ASKED, _FAINT = "cyan", "bold", "dim"


def show(session: str, as_json: bool, settings: Settings) -> int:
    """Print a session and return the exit code: 1 where it is not found or its store cannot be read."""
    forgiving()
    reply = asyncio.run(_found(session, settings))
    if not reply["success"]:
        tell(reply["error"])
        return 2 if reply["error_code"] == "invalid_input" else 1
    document = reply["session_data"]
    if as_json:
        sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    else:
        screen(sys.stdout)(session_lines(document, reply["statistics"]))
    return 0


async def _found(session: str, settings: Settings) -> Reply:
    """The reply of the first place that has the session, else what each of them said, in one."""
    replies = []
    for place in places(settings):
        reply = await _look(session, place)
        if reply["success"] or reply["error_code"] == "invalid_input":
            return reply
        replies.append(reply)
    sentences = dict.fromkeys(reply["error"] for reply in replies)
    return replies[0] | {"error": " ".join(sentences)}


async def _look(session: str, settings: Settings) -> Reply:
    interviewer = bootstrap.interviewer(settings)
    try:
        return await Tools(interviewer, settings).get_interview_session(session)
    finally:
        await interviewer.close()


def session_lines(document: Mapping[str, Any], statistics: Mapping[str, Any]) -> Iterator[Line]:
    counts = f"{statistics['total_questions']} questions, {statistics['total_answers']} answers"
    yield Line(f"Session {document['session_id']} · {document['status']} · {counts}", _HEAD)
    yield Line(f"Role: {chat_view.title(document['role_description'])}")
    yield Line(f"Began {_moment(document['created_at'])}, last changed {_moment(document['last_updated'])}", _FAINT)
    for entry in document["conversation"]:
        if isinstance(entry, dict) and isinstance(entry.get("content"), str):
            about = entry.get("metadata")
            yield from _entry(entry, about if isinstance(about, dict) else {})
    # What another program keeps under these names is not ours to explain; --json shows it.
    if summary := session_parts.summary(document.get("summary")):
        yield Line()
        yield from chat_view.summary({"summary": summary})
    if evaluation := session_parts.evaluation(document.get("evaluation")):
        yield Line()
        yield from chat_view.evaluation({"evaluation": evaluation})


def _entry(entry: Mapping[str, Any], about: Mapping[str, Any]) -> Iterator[Line]:
    if entry.get("type") == "answer":
        yield Line(entry["content"], indent=2)
        yield from _heard(about.get("heard"))
        return
    yield Line()
    if entry.get("type") == "question":
        facts = (f"Question {about.get('question_number', '')}".strip(), about.get("focus_area"), about.get("type"))
        yield Line(" · ".join(str(fact).replace("_", " ") for fact in facts if fact), _HEAD)
    yield Line(entry["content"], _ASKED)


def _heard(stored: Any) -> Iterator[Line]:
    if heard := session_parts.heard(stored):
        met = sum(mark.verdict is Verdict.MET for mark in heard.marks)
        points = f", {met} of {len(heard.marks)} points shown" if heard.marks else ""
        yield Line(f"heard by {heard.by or 'nobody'}: {heard.kind.value.replace('_', ' ')}{points}", _FAINT, indent=2)


def _moment(stamp: str) -> str:
    return stamp.replace("T", " ").replace("Z", " UTC")
