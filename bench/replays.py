"""Interviews that are held once by the built-in mind, and marked again with other words in the candidate's mouth."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from bench.changes import Change
from interview_agent import bootstrap
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.domain import report
from interview_agent.domain.bank import Bank
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Foreign, Question
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview, Status
from interview_agent.domain.policy import lay_out
from interview_agent.domain.rubric import Verdict, verbatim
from interview_agent.entrypoints.tools import Tools
from interview_agent.minds.builtin import hearing
from interview_agent.settings import Settings, load
from interview_bench.candidates.people import Person
from interview_bench.conducting import conduct

KNOWN_NOTHING = 2.0
"""The level of a competency of which there is no evidence: the mean of what is then thought possible."""

Listening = Callable[[Interview], Heard]
"""Hears the last answer of an interview."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What an interview came to: the level of each competency that there is evidence for, and the score."""

    levels: dict[str, float]
    score: float | None

    def shifts(self, other: "Standing") -> list[float]:
        """How far each level lies above that of another standing."""
        ids = sorted({*self.levels, *other.levels})
        return [self.levels.get(id, KNOWN_NOTHING) - other.levels.get(id, KNOWN_NOTHING) for id in ids]

    def raised_over(self, other: "Standing") -> bool:
        return any(shift > 0 for shift in self.shifts(other)) or (self.score or 0) > (other.score or 0)

    def lowered_under(self, other: "Standing") -> bool:
        return other.raised_over(self)


def standing(interview: Interview) -> Standing:
    shown = {id: level.mean for id, level in report.levels(interview).items()}
    return Standing(shown, report.evaluation(interview, hearing.SOURCE, interview.last_updated)["score"])


def replayed(held: Interview, change: Change, listening: Listening, brief: Brief | None = None) -> Interview:
    """The same questions, and each answer changed and heard anew in its place."""
    started = replace(held, conversation=(), status=Status.ACTIVE, ending=None, summary=None, evaluation=None, late={})
    going = replace(started, brief=brief or held.brief)
    for entry in held.conversation:
        if isinstance(entry, Answer):
            question = next(q for q in going.questions if q.id == entry.answer_to)
            words = change(entry.content, question) if question.points else entry.content
            said = replace(entry, content=words, heard=None)
            going = going.recorded(said, at=entry.timestamp)
            going = going.hearing(listening(going))
        elif not isinstance(entry, Foreign):
            going = going.recorded(entry, at=entry.timestamp)
    return replace(going, status=held.status, ending=held.ending)


def listened(interview: Interview) -> Heard:
    """What the built-in mind hears in the last answer, with what code makes of it."""
    if interview.plan is None:
        raise ValueError("An interview without a plan was not held.")
    course = lay_out(interview, interview.plan, bank(), settings().limits, interview.last_updated)
    if course.turn is None:
        raise ValueError("Nothing was answered that could be heard.")
    heard = hearing.listen(course.turn, course)
    marks, unread = verbatim(heard.marks, course.turn.said, course.turn.question.points)
    return course.settle(replace(heard, marks=marks, unread=unread) if heard.kind is not Kind.CORRECTION else heard)


def as_said(said: str, question: Question) -> str:
    """No change: what a placebo is made of."""
    return said


@cache
def settings() -> Settings:
    chosen: dict[str, Any] = {"interview_store": "memory", "interview_model": "builtin", "mcp_mesh_registry_url": ""}
    return load().model_copy(update=chosen)


@cache
def bank() -> Bank:
    return bootstrap.bank()


@dataclass(frozen=True, slots=True)
class Room:
    """Where interviews are held for real, in memory. `change` alters each answer before it is given."""

    change: Change = as_said

    async def hold(self, person: Person, session: str) -> Interview:
        store = MemoryStore(settings().time_to_live)
        tools = Tools(bootstrap.interviewer(settings(), store=store), settings())
        await conduct(_Door(tools, self.change), person, session, marks=False)
        interview, _ = await tools.interviewer.get(session)
        return interview


@dataclass(frozen=True, slots=True)
class _Door:
    """The interviewer as a simulated candidate meets it, whose answers are changed on the way."""

    tools: Tools
    change: Change
    name: str = "builtin"

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> dict[str, Any]:
        if answer is not None:
            interview, _ = await self.tools.interviewer.get(session)
            asked = next((q for q in interview.questions if q.id == answer_to), None)
            answer = self.change(answer, asked) if asked and asked.points else answer
        return await self.tools.conduct_interview(resume, role, session, answer, None, answer_to)

    async def session(self, session: str) -> None:
        return None


def course_of(interview: Interview) -> list[tuple[str, str]]:
    """What was asked, in order: the move, and the question or the point that it is about."""
    return [(q.move.value, q.aim or q.bank_id or q.bare) for q in interview.questions]


def examined(interviews: Iterable[Interview]) -> list[tuple[Question, Heard]]:
    """The answers that were marked."""
    return [(t.question, t.heard) for i in interviews for t in i.turns if t.question.points and t.heard and t.answers]


def is_partial(question: Question, heard: Heard) -> bool:
    """Whether an answer shows some of what a good one shows, and not all."""
    return 0 < sum(mark.verdict is Verdict.MET for mark in heard.marks) < len(question.points)
