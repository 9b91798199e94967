"""A candidate in conversation with an interviewer, the built-in one unless told otherwise, and the real bank."""

from dataclasses import dataclass, field

from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.ports import Mind
from interview_agent.bootstrap import bank
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Question
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.limits import Limits
from interview_agent.domain.outcomes import Call, Closed, Present
from interview_agent.minds.builtin import BuiltinMind
from support.rooms import QUICK, SESSION, Room, a_day, token

ROLE = "Python developer\nPython is required. Redis would be nice to have.\nFully remote within Europe.\nTeam of six."
STORY = "I wrote the reconciliation service in Python, and I was on call for it for a year."


@dataclass
class Talk:
    """One interview; `question` is the one that is open, `reply` what came last."""

    brief: Brief = field(default_factory=lambda: Brief(ROLE, "Ten years of backend work."))
    limits: Limits = field(default_factory=Limits)
    over: bool = False
    mind: Mind = field(default_factory=BuiltinMind)
    language: str = ""

    reply: Present | Closed = field(init=False)

    def __post_init__(self) -> None:
        self.room = Room(limits=self.limits)
        self.room.store = MemoryStore(a_day, clock=self.room.clock)
        self.interviewer = Interviewer(self.room.store, self.mind, bank(), self.limits, QUICK, self.room.events.append)

    async def says(self, answer: str | None = None) -> Question:
        """The question that follows; the one that was open last, if the interview is over now."""
        to = self.question.id if answer else None
        call = Call(SESSION, self.brief, token(), answer, None, to, self.language)
        reply = self.reply = await self.interviewer.conduct(call)
        self.over = not isinstance(reply, Present)
        if isinstance(reply, Present):
            self.question = reply.question
        return self.question

    async def to_the_second_question(self) -> Question:
        await self.says()
        return await self.says(STORY)

    async def to_the_end(self, answer: str) -> None:
        await self.says()
        while not self.over:
            await self.says(f"{answer} {self.question.number}")

    @property
    def heard(self) -> Heard:
        """What was heard in the answer that was given last."""
        heard = self.room.last_answer.heard
        assert heard is not None
        return heard
