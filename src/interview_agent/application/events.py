"""What happened, as frozen records for observers. No candidate's words, no résumé, no key is ever in one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A question that was put to a candidate, and how long its preparation took."""

    session_id: str
    number: int
    type: str
    move: str
    source: str
    seconds: float
    repaired: bool


@dataclass(frozen=True, slots=True)
class QuestionFailed:
    """An attempt at a question that came to nothing."""

    session_id: str
    number: int
    code: str
    source: str
    seconds: float


@dataclass(frozen=True, slots=True)
class DraftRefused:
    """A draft of a mind that may not be asked, with the reasons."""

    session_id: str
    number: int
    source: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InterviewStarted:
    """An interview that began, or began anew."""

    session_id: str


@dataclass(frozen=True, slots=True)
class InterviewEnded:
    """An interview that is over, with what it came to."""

    session_id: str
    reason: str
    questions: int
    answers: int


@dataclass(frozen=True, slots=True)
class EvaluationDone:
    """The evaluation of an interview. `scored` False: there was too little evidence."""

    session_id: str
    source: str
    scored: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class PlanMade:
    """A model has planned the interviews for a role."""

    source: str
    competencies: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PlanFailed:
    """No plan came of a model's call; the one from the words of the role serves on."""

    code: str


@dataclass(frozen=True, slots=True)
class CallRefused:
    """A call that was answered with an error."""

    tool: str
    code: str


Event = (
    QuestionAsked
    | QuestionFailed
    | DraftRefused
    | InterviewStarted
    | InterviewEnded
    | EvaluationDone
    | PlanMade
    | PlanFailed
    | CallRefused
)
