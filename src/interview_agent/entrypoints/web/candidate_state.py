"""Where an interview stands, as the candidate's page needs it."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, Field

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State

Phase = Literal["notice", "interview", "closed"]


class Said(BaseModel):
    """Something that was said. `turn` is the number of the question that it is, or answers; 0 for neither."""

    kind: Literal["question", "answer", "closing"]
    text: str
    at: str
    turn: int


class CandidateState(BaseModel):
    """The same object comes back from every call of the candidate's side."""

    phase: Phase = Field(description="`notice` until the candidate consents, then `interview`, at last `closed`.")
    lapsed: bool = Field(
        False, description="An interview had begun and is no longer stored: consenting begins another one."
    )
    role: str
    candidate: str
    language: str
    minutes: int | None = Field(description="The time limit, if there is one.")
    seconds_left: int | None
    question: str | None = Field(description="The open question.")
    question_id: str | None
    number: int = Field(description="How many questions were asked.")
    said: list[Said]
    thinking: bool = Field(description="The interviewer is at work on the next question.")
    next: Literal["consent", "answer", "wait", "continue", "none"] = Field(
        description="`continue`: no question came; POST consent again to get one."
    )
    feedback: bool = Field(description="Whether the candidate may read feedback once the interview is over.")
    reason: str | None = Field(description="Why the interview is over, `refused` if the candidate did not want it.")
    notice: str | None = Field(description="What the interviewer has to say about the last call.")


def state_of(case: Case, working: bool = False, notice: str | None = None) -> CandidateState:
    """`working`: whether a call of this process has the interviewer at work just now."""
    status, invitation = case.status or {}, case.invitation
    phase, action = _phase(case), str(status.get("user_action", ""))
    return CandidateState(
        phase=phase,
        lapsed=case.lapsed,
        role=case.role.title,
        candidate=invitation.candidate,
        language=invitation.language or case.role.language,
        minutes=case.minutes,
        seconds_left=status.get("time_remaining_seconds"),
        question=status.get("current_question") if phase == "interview" else None,
        question_id=status.get("current_question_id") if phase == "interview" else None,
        number=int(status.get("questions_asked", 0)),
        said=list(_said(status.get("conversation_history", ()))),
        thinking=phase != "closed" and (working or action == "wait"),
        next=_next(phase, action),
        feedback=invitation.feedback,
        reason="refused" if case.state is State.REFUSED else status.get("completion_reason"),
        notice=notice,
    )


def _phase(case: Case) -> Phase:
    if case.state is State.STARTED:
        return "interview"
    return "notice" if case.state is State.INVITED else "closed"


def _next(phase: Phase, action: str) -> Any:
    if phase == "interview":
        return action
    return "consent" if phase == "notice" else "none"


def _said(history: Any) -> Iterator[Said]:
    turn = 0
    for one in history:
        turn += one["type"] == "question"
        number = 0 if one["type"] == "closing" else turn
        yield Said(kind=one["type"], text=one["content"], at=str(one["timestamp"]), turn=number)
