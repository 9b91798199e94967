"""Where an interview stands, as the candidate's page needs it."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel, Field

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State, What
from interview_agent.domain.languages import language_of
from interview_agent.domain.moments import stamp

Phase = Literal["notice", "interview", "closed"]
_TELLING = 1000
"""So many characters of a text tell its language."""


class Said(BaseModel):
    """Something that was said. `turn` is the number of the question that it is, or answers; 0 for neither."""

    kind: Literal["question", "answer", "closing"]
    text: str
    at: str
    turn: int
    language: str = Field(description="As found in the text, else that of the question before, else the interview's.")


class Remarked(BaseModel):
    """What the candidate left to be read beside an answer; `turn` 0 is about all of them."""

    turn: int
    text: str
    at: str


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
    paused: bool = Field(description="The candidate asked for a pause, and has said nothing since.")
    pause_seconds_left: int | None = Field(
        description="While paused, for so long the clock still stands still; null without a pause or a time limit."
    )
    question: str | None = Field(description="The open question.")
    question_id: str | None
    question_language: str | None = Field(
        description="It differs from `language` where the interviewer cannot speak it."
    )
    number: int = Field(description="How many questions were asked.")
    said: list[Said]
    remarks: list[Remarked] = Field(description="The candidate's own, the oldest first.")
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
    language = invitation.language or case.role.language
    said = list(_said(status.get("conversation_history", ()), language))
    return CandidateState(
        phase=phase,
        lapsed=case.lapsed,
        role=case.role.title,
        candidate=invitation.candidate,
        language=language,
        minutes=case.minutes,
        seconds_left=status.get("time_remaining_seconds"),
        **_pause(status),
        **(_open(status, said) if phase == "interview" else _NOTHING_OPEN),
        number=int(status.get("questions_asked", 0)),
        said=said,
        remarks=list(_remarks(case)),
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


def _pause(status: Mapping[str, Any]) -> dict[str, Any]:
    left, limited = status.get("pause_seconds_left"), status.get("time_remaining_seconds") is not None
    return {"paused": left is not None, "pause_seconds_left": left if limited else None}


_NOTHING_OPEN: Mapping[str, Any] = {"question": None, "question_id": None, "question_language": None}


def _open(status: Mapping[str, Any], said: list[Said]) -> Mapping[str, Any]:
    if not status.get("current_question"):
        return _NOTHING_OPEN
    return {
        "question": status["current_question"],
        "question_id": status.get("current_question_id"),
        "question_language": next(one.language for one in reversed(said) if one.kind == "question"),
    }


def _said(history: Any, language: str) -> Iterator[Said]:
    """Who is asked in one language answers in it, as far as the words do not tell otherwise."""
    turn = 0
    for one in history:
        turn += one["type"] == "question"
        number = 0 if one["type"] == "closing" else turn
        found = language_of(one["content"][:_TELLING]) or language
        language = language if one["type"] == "answer" else found
        yield Said(kind=one["type"], text=one["content"], at=str(one["timestamp"]), turn=number, language=found)


def _remarks(case: Case) -> Iterator[Remarked]:
    for note in case.notes:
        if note.what is What.REMARK:
            yield Remarked(turn=note.data["turn"], text=note.data["text"], at=stamp(note.at))
