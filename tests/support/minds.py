"""A mind that says what a test tells it to, and remembers what it was asked."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from interview_agent.application.ports import Draft, ModelHealth, Repair
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview, Turn
from interview_agent.domain.rubric import Mark

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


Scripted = Draft | Exception | Callable[[Asked], Draft]


@dataclass
class ScriptedMind:
    """Replies from the script, one item a call; beyond it, hears a strong answer and asks an acceptable question.

    While `held`, a call does not return; `entered` tells that one has begun.
    """

    script: list[Scripted] = field(default_factory=list)
    source: str = "scripted"
    kind: Kind = Kind.STRONG
    asked: list[Asked] = field(default_factory=list)
    marked: list[tuple[Turn, ...]] = field(default_factory=list)
    marking: Exception | None = None
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
        heard = Heard(self.kind, by=self.source) if asked.course.turn and not asked.course.heard else None
        return Draft(heard, f"What did {subject} teach you in practice?")

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        self.marked.append(turns)
        if self.marking:
            raise self.marking
        return tuple(() for _ in turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        if isinstance(self.summary, Exception):
            raise self.summary
        return self.summary

    def health(self) -> ModelHealth:
        return ModelHealth(self.source, True)
