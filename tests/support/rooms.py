"""A room to hold interviews in: an interviewer over a memory store, with a clock and a mind that the test commands."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from interview_agent.adapters import session_json
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.application.events import Event
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.patience import Patience
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.ending import Ready
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.outcomes import Call, Closed, Present
from support.banks import small_bank
from support.clocks import ManualClock
from support.minds import ScriptedMind

BRIEF = Brief("Backend developer\nPython is required.\nRedis would be nice to have.", "Ten years of backend work.")
SESSION = "session-1"
QUICK = Patience(first=5, repair=5, turn=10, wait=5, look=(0.001, 0.005), summary=5, evaluation=5)
_tokens = count(1)


def token() -> str:
    """A new token, told from every other one by its first ten characters."""
    return f"{next(_tokens):010d}-drawn"


def a_day(interview: Interview, now: datetime) -> timedelta:
    return timedelta(days=1)


@dataclass
class Room:
    clock: ManualClock = field(default_factory=ManualClock)
    mind: ScriptedMind = field(default_factory=ScriptedMind)
    events: list[Event] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    patience: Patience = QUICK

    def __post_init__(self) -> None:
        self.store = MemoryStore(a_day, clock=self.clock)
        self.interviewer = Interviewer(
            self.store, self.mind, small_bank(), self.limits, self.patience, self.events.append
        )

    async def say(
        self,
        answer: str | None = None,
        answer_to: str | None = None,
        *,
        brief: Brief = BRIEF,
        duration_minutes: int | None = None,
    ) -> Present | Closed:
        """One call of conduct_interview under a token of its own."""
        call = self.call(answer, answer_to, duration_minutes=duration_minutes)
        return await self.interviewer.conduct(replace(call, brief=brief))

    def call(
        self, answer: str | None = None, answer_to: str | None = None, *, duration_minutes: int | None = None
    ) -> Call:
        return Call(SESSION, BRIEF, token(), answer, duration_minutes, answer_to)

    async def asks(
        self, answer: str | None = None, answer_to: str | None = None, *, duration_minutes: int | None = None
    ) -> Question:
        """The question that a call gets."""
        reply = await self.say(answer, answer_to, duration_minutes=duration_minutes)
        assert isinstance(reply, Present)
        return reply.question

    async def end(self, reason: str = "completed") -> Ready:
        return await self.interviewer.closer.end(SESSION, reason, token())

    async def finalize(self) -> Ready:
        return await self.interviewer.closer.finalize(SESSION, token())

    @property
    def document(self) -> bytes | None:
        return self.store.peek(SESSION)

    @property
    def interview(self) -> Interview:
        """What is stored now."""
        assert self.document is not None
        return session_json.decode(self.document, SESSION)

    @property
    def answers(self) -> list[str]:
        return [answer.content for answer in self.interview.answers]

    @property
    def last_answer(self) -> Answer:
        return list(self.interview.answers)[-1]
