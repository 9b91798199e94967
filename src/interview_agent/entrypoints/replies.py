"""The replies of the tools, the same for every door."""

from collections import Counter
from datetime import datetime
from typing import Any

from interview_agent.adapters import session_json
from interview_agent.application.ports import ModelHealth, StoreHealth
from interview_agent.domain import report
from interview_agent.domain.conversation import Answer, Closing, Question
from interview_agent.domain.dialogue import DIFFICULTIES
from interview_agent.domain.ending import Ready
from interview_agent.domain.interview import Interview, Purpose, Status
from interview_agent.domain.moments import stamp
from interview_agent.domain.notices import told
from interview_agent.domain.outcomes import Closed, Present
from interview_agent.domain.voices import speaking
from interview_agent.errors import InterviewError, InterviewExpired

Reply = dict[str, Any]


def failure(error: InterviewError, session_id: str | None) -> Reply:
    reply: Reply = {
        "success": False,
        "error": error.sentence,
        "error_code": error.code,
        "retryable": error.retryable,
        "session_id": session_id,
    }
    return reply | {"expired": True} if isinstance(error, InterviewExpired) else reply


def conducted(outcome: Present | Closed) -> Reply:
    """The open question, or the closing text once the interview is over."""
    interview, now = outcome.interview, outcome.now
    reply: Reply = {"success": True, "session_id": interview.session_id}
    if isinstance(outcome, Present):
        question = outcome.question
        reply |= {"question": question.content, "question_id": question.id, "question_metadata": metadata(question)}
    else:
        closing = interview.closing.content if interview.closing else speaking(interview).over
        reply |= {
            "question": closing,
            "question_id": None,
            "question_metadata": None,
            "interview_complete": True,
            "completion_reason": interview.ending.reason if interview.ending else None,
        }
    reply["session_info"] = session_info(interview, now)
    if outcome.notices:
        reply["notice"] = " ".join(told(notice, speaking(interview)) for notice in outcome.notices)
    return reply


def metadata(question: Question) -> Reply:
    """What a caller may know of a question. Its rubric stays inside: it would give the answer away."""
    return {
        "type": question.type.value,
        "focus_area": question.focus.name,
        "difficulty": DIFFICULTIES[question.difficulty],
        "question_number": question.number,
        "role_requirement_addressed": question.focus.requirement,
        "coverage_strategy": question.strategy,
        "expected_assessment": question.expects,
        "source": question.source,
    }


def session_info(interview: Interview, now: datetime) -> Reply:
    return {
        "created_at": stamp(interview.created_at),
        "last_updated": stamp(interview.last_updated),
        "total_questions": interview.next_number - 1,
        "total_answers": report.answers(interview),
        "status": interview.status.value,
        "time_remaining_seconds": _seconds_left(interview, now),
    }


def _seconds_left(interview: Interview, now: datetime) -> int | None:
    left = interview.time_left(now)
    if left is None:
        return None
    return int(left.total_seconds()) if interview.status is Status.ACTIVE else 0


def statistics(interview: Interview, now: datetime) -> Reply:
    until = interview.ending.at if interview.ending else interview.last_updated
    return {
        "total_questions": interview.next_number - 1,
        "total_answers": report.answers(interview),
        "session_duration_seconds": max(int((until - interview.created_at).total_seconds()), 0),
        "last_activity": stamp(interview.last_updated),
        "status": interview.status.value,
        "questions_by_type": dict(Counter(question.type.value for question in interview.questions)),
        "failed_questions": interview.failures,
        "time_remaining_seconds": _seconds_left(interview, now),
        "progress": _progress(interview),
    }


def _progress(interview: Interview) -> Reply:
    """How many competencies of the plan were asked about and answered."""
    topics = {competency.id for competency in interview.plan.competencies} if interview.plan else set()
    touched = {turn.question.focus.competency for turn in interview.turns if turn.answers}
    return {"topics": len(topics), "touched": len(topics & touched)}


def stored(interview: Interview, now: datetime) -> Reply:
    return {
        "success": True,
        "session_id": interview.session_id,
        "session_data": session_json.document(interview),
        "statistics": statistics(interview, now),
        "report": report.report(interview),
    }


def ended(ready: Ready) -> Reply:
    interview = ready.interview
    reason = interview.ending.reason if interview.ending else None
    return {
        "success": True,
        "session_id": interview.session_id,
        "status": interview.status.value,
        "completion_reason": reason,
        "message": "The interview is completed and its answers are saved.",
        "summary": dict(interview.summary or {}),
        "statistics": statistics(interview, ready.now),
    }


def finalized(ready: Ready) -> Reply:
    interview = ready.interview
    evaluation = dict(interview.evaluation or {})
    score = evaluation.get("score")
    basis = (
        "The interview is evaluated."
        if score is not None
        else "The interview is evaluated; there is too little evidence for a score."
    )
    return {
        "success": True,
        "session_id": interview.session_id,
        "status": interview.status.value,
        "score": score,
        "evaluation": evaluation,
        "completion_reason": interview.ending.reason if interview.ending else None,
        "message": basis,
        "report": report.report(interview),
    }


def status(interview: Interview, now: datetime, stored_until: datetime) -> Reply:
    """What an API server polls: where the interview stands, and what is to be done next."""
    question, pause = interview.open_question, interview.pause
    stage = _stage(interview, now)
    return {
        "success": True,
        "session_id": interview.session_id,
        "status": stage,
        "user_action": _user_action(interview, stage, now),
        "started_at": stamp(interview.created_at),
        "ended_at": stamp(interview.ending.at) if interview.ending else None,
        "duration_minutes": interview.duration_minutes,
        "expires_at": int((interview.deadline or stored_until).timestamp()),
        "stored_until": int(stored_until.timestamp()),
        "time_remaining_seconds": _seconds_left(interview, now),
        "pause_seconds_left": pause.seconds_left(now) if pause and question else None,
        "questions_asked": interview.next_number - 1,
        "current_question": question.content if question else None,
        "current_question_id": question.id if question else None,
        "question_metadata": metadata(question) if question else None,
        "conversation_history": [
            {"type": _type(entry), "content": entry.content, "timestamp": stamp(entry.timestamp)}
            for entry in interview.conversation
            if isinstance(entry, Question | Answer | Closing)
        ],
        "completion_reason": interview.ending.reason if interview.ending else None,
        "score": (interview.evaluation or {}).get("score"),
        "last_updated": stamp(interview.last_updated),
    }


def _stage(interview: Interview, now: datetime) -> str:
    """`started` while questions come, `ended` until it is evaluated, `processing` while that runs, then `completed`."""
    if interview.status is Status.ACTIVE:
        over = interview.time_is_over(now) and not interview.open_question and not interview.floor_held(now)
        return "ended" if over else "started"
    if interview.floor_held(now, Purpose.EVALUATION):
        return "processing"
    return "completed" if interview.evaluation else "ended"


def _user_action(interview: Interview, stage: str, now: datetime) -> str:
    """`answer` the open question, `wait`, `continue` (call conduct_interview again), `finalize`, or `none`."""
    if stage == "started":
        return "answer" if interview.open_question else "wait" if interview.floor_held(now) else "continue"
    return {"ended": "finalize", "processing": "wait", "completed": "none"}[stage]


def _type(entry: Question | Answer | Closing) -> str:
    return {Question: "question", Answer: "answer", Closing: "closing"}[type(entry)]


def health(store: StoreHealth, model: ModelHealth) -> str:
    """Without the store nothing works; without the model interviews wait, and nothing is lost."""
    return "unhealthy" if not store.connected else "degraded" if model.available is False else "healthy"


def agent(
    name: str, version: str, store: StoreHealth, model: ModelHealth, configuration: Reply, operations: list[str]
) -> Reply:
    """The truth about this agent: unhealthy without its store, degraded without its model."""
    generated, failed = store.generated or 0, store.failed or 0
    tried = generated + failed
    redis: Reply = {
        "connected": store.connected,
        "latency_ms": store.latency_ms,
        "version": store.version or None,
        "kind": store.kind,
        "warnings": list(store.warnings),
        "error": store.error or None,
        **store.details,
    }
    return {
        "success": True,
        "agent_name": name,
        "version": version,
        "status": health(store, model),
        "capabilities": operations,
        "dependencies": {store.kind: "connected" if store.connected else "away", "llm": model.source},
        "redis": redis,
        "sessions": {"active": store.active},
        "llm": {
            "available": model.available,
            "source": model.source,
            "last_error": model.last_error or None,
            "last_success_at": stamp(model.last_success_at) if model.last_success_at else None,
            "examination": model.examination.rates() if model.examination else None,
        },
        "questions": {
            "generated": store.generated,
            "failed": store.failed,
            "success_rate": round(generated / tried, 4) if tried else None,
        },
        "configuration": configuration,
        "supported_operations": operations,
    }
