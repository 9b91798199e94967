"""What a call brings, and what may come of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Question
from interview_agent.domain.interview import Failure, Interview
from interview_agent.domain.notices import Notice
from interview_agent.domain.speech import Request, request


@dataclass(frozen=True, slots=True)
class Call:
    """What one call of `conduct_interview` brings, with the token drawn for it."""

    session_id: str
    brief: Brief
    token: str
    answer: str | None = None
    duration_minutes: int | None = None
    answer_to: str | None = None
    language: str = ""
    """Of an interview that the call starts, empty for that of the role; of one that goes on, its own."""

    @property
    def request(self) -> Request | None:
        return request(self.answer, self.language) if self.answer else None


@dataclass(frozen=True, slots=True)
class Ask:
    """The caller has the floor: ask a mind, then run `ask`."""

    interview: Interview
    now: datetime
    notices: tuple[Notice, ...] = ()
    started: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """Another call has the floor for the question of this number: look again a little later."""

    turn: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """A question is open: this is the reply."""

    interview: Interview
    question: Question
    now: datetime
    notices: tuple[Notice, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """The interview is over: the closing is the reply."""

    interview: Interview
    now: datetime
    notices: tuple[Notice, ...] = ()
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Expired:
    """The time was over before anything could be answered."""

    interview: Interview
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """The call that had the floor gave it up: its failure is the reply to all who waited."""

    failure: Failure


Outcome = Ask | Wait | Present | Closed | Expired | Failed
Hearing = tuple[Interview | None, Outcome]


def with_notices(outcome: Present | Closed, notices: tuple[Notice, ...]) -> Present | Closed:
    """The reply with what the caller was to know already when the call was heard."""
    return replace(outcome, notices=tuple(dict.fromkeys((*notices, *outcome.notices))))
