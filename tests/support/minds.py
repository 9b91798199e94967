"""A mind that says what a test tells it to, and remembers what it was asked."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from interview_agent.application.ports import Draft, Marking, ModelHealth, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Verdict

_SUBJECTS = [
    "caching",
    "queues",
    "indexes",
    "retries",
    "sharding",
    "logging",
    "profiling",
    "deadlocks",
    "backups",
    "migrations",
    "caches",
    "schemas",
    "streams",
    "tracing",
    "quotas",
    "cursors",
    "batching",
    "replicas",
    "snapshots",
    "fencing",
    "polling",
    "hashing",
    "signals",
    "sockets",
]


@dataclass(frozen=True)
class Asked:
    """One call of the mind."""

    interview: Interview
    course: Course
    repair: Repair | None


_VERDICTS = {Kind.STRONG: Verdict.MET, Kind.PARTIAL: Verdict.PARTLY, Kind.WRONG: Verdict.CONTRADICTED}


def heard_as(kind: Kind, course: Course, by: str = "scripted") -> Heard:
    """An answer of this kind, with the marks that make it one; the whole answer is the quote."""
    turn, verdict = course.turn, _VERDICTS.get(kind)
    if turn is None or verdict is None:
        return Heard(kind, by=by)
    points = turn.question.points if kind is Kind.STRONG else turn.question.points[:1]
    return Heard(kind, tuple(Mark(point.id, verdict, turn.said, by) for point in points), by)


Scripted = Draft | Exception | Callable[[Asked], Draft]


@dataclass
class ScriptedMind:
    """Replies from the script, one item a call; beyond it, hears a strong answer and asks an acceptable question.

    While `held`, a call does not return; `entered` tells that one has begun.
    """

    script: list[Scripted] = field(default_factory=list)
    source: str = "scripted"
    languages: frozenset[str] | None = None
    kind: Kind = Kind.STRONG
    asked: list[Asked] = field(default_factory=list)
    marked: list[tuple[Turn, ...]] = field(default_factory=list)
    no_marks: Exception | None = None
    marking: Marking = field(default_factory=Marking)
    summary: str | Exception | None = None
    _gate: asyncio.Event = field(default_factory=asyncio.Event)
    _entered: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._gate.set()

    def hold(self) -> None:
        self._gate.clear()
        self._entered.clear()

    def let_go(self) -> None:
        self._gate.set()

    async def entered(self) -> None:
        await asyncio.wait_for(self._entered.wait(), 5)

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        asked = Asked(interview, course, repair)
        self.asked.append(asked)
        self._entered.set()
        await self._gate.wait()
        reply = self.script.pop(0) if self.script else self.acceptable
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, Draft) else reply(asked)

    def acceptable(self, asked: Asked) -> Draft:
        subject = _SUBJECTS[asked.interview.next_number % len(_SUBJECTS)]
        heard = heard_as(self.kind, asked.course, self.source) if asked.course.turn and not asked.course.heard else None
        return Draft(heard, f"What did {subject} teach you in practice?")

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        self.marked.append(turns)
        if self.no_marks:
            raise self.no_marks
        return tuple(() for _ in turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        if isinstance(self.summary, Exception):
            raise self.summary
        return self.summary

    def health(self) -> ModelHealth:
        return ModelHealth(self.source, True)
