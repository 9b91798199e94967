"""How every figure of a report came about, so that somebody else can follow it."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from interview_agent.domain import scoring
from interview_agent.domain.conversation import Answer, Closing, Question
from interview_agent.domain.interview import Interview
from interview_agent.domain.moments import stamp
from interview_agent.domain.plan import POLICY_VERSION
from interview_agent.domain.report.shapes import SCHEMA_VERSION, MarkerShape, Provenance


def provenance(interview: Interview, marker: MarkerShape, dropped: int) -> Provenance:
    """`dropped` are sentences of a model's prose that had nothing behind them."""
    evaluation = interview.evaluation or {}
    told = evaluation.get("evaluation_timestamp")
    return {
        "report": SCHEMA_VERSION,
        "formula": scoring.FORMULA_VERSION,
        "policy": POLICY_VERSION,
        "plan": interview.plan.source if interview.plan else "",
        "questions_by": dict(sorted(Counter(question.source for question in interview.questions).items())),
        "marker": marker,
        "evaluated_at": told if isinstance(told, str) else None,
        "prose_by": str((interview.summary or {}).get("source", "facts")),
        "prose_dropped": dropped,
        "role_sha256": _digest([interview.brief.role_description]),
        "resume_sha256": _digest([interview.brief.resume_content]),
        "plan_sha256": _digest([repr(interview.plan)]),
        "conversation_sha256": _digest(_said(interview)),
    }


def _said(interview: Interview) -> Iterable[str]:
    for entry in interview.conversation:
        if isinstance(entry, Question | Answer | Closing):
            yield f"{type(entry).__name__} {stamp(entry.timestamp)} {entry.content}"


def _digest(texts: Iterable[Any]) -> str:
    """The digest of texts, each with its length before it, so that no two lists of texts are taken for one another."""
    made = sha256()
    for text in texts:
        told = str(text).encode()
        made.update(f"{len(told)}:".encode() + told)
    return made.hexdigest()
