"""The mind of a model that hears as well as its examination says it may."""

from asyncio import timeout
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from time import monotonic
from typing import Any

from interview_agent.application.ports import UNEXAMINED, Draft, Marking, Mind, ModelHealth, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark
from interview_agent.domain.standing import Fitness, Standing, key, standing
from interview_agent.errors import InterviewError
from interview_agent.minds.paired import PairedMind
from interview_agent.prompts import version

PROMPTS = ("interview_system", "turn_user")
"""What a model is examined with."""

AGAIN_SECONDS = 60.0
LONGEST_SECONDS = 2.0
"""A turn must not wait long for something that is known already, or matters little."""

Find = Callable[[str], Awaitable[Mapping[str, Any] | None]]
"""The examination that stands under a key. May raise an InterviewError while its shelf is away."""


def prompts() -> dict[str, str]:
    return {name: str(version(name)) for name in PROMPTS}


class ExaminedMind:
    """Hears with the model, unless the model was examined and does not hear well enough; phrases with it in any case.

    A model that nobody examined does both. The examination is looked up when it is needed, at most once a minute; while
    the shelf is away, what was known before holds.
    """

    def __init__(self, model: Mind, hearing: Mind, find: Find, clock: Callable[[], float] = monotonic) -> None:
        self._model = model
        self._paired = PairedMind(hearing, model)
        self._find = find
        self._clock = clock
        self._looked: tuple[str, float] | None = None
        self._standing: Standing | None = None

    @property
    def source(self) -> str:
        return self._model.source

    @property
    def languages(self) -> frozenset[str] | None:
        hears = self._standing is None or self._standing.verdict is Fitness.BOTH
        return self._model.languages if hears else self._paired.languages

    @property
    def marking(self) -> Marking:
        """With the errors that the examination measured, where the model marks for itself."""
        if self._standing and self._standing.verdict is not Fitness.BOTH:
            return self._paired.marking
        return replace(self._model.marking, errors=self._standing.marker if self._standing else None)

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        mind = await self._mind()
        draft = await mind.next_turn(interview, course, repair)
        await self.look_up()  # some models are known by name only once they have replied
        return draft

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        return await (await self._mind()).mark(interview, turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        return await self._model.summarise(interview, facts)

    def health(self) -> ModelHealth:
        """Of the model, with what was looked up last."""
        if self._looked is None:
            return self._model.health()
        found = self._standing.verdict.value if self._standing else UNEXAMINED
        return replace(self._model.health(), examined=found, examination=self._standing)

    async def hears(self) -> bool:
        """Whether the model hears for itself, as far as it is known."""
        found = await self.look_up()
        return found is None or found.verdict is Fitness.BOTH

    async def look_up(self) -> Standing | None:
        """The examination as far as it is known."""
        now, source = self._clock(), self.source
        if self._looked and self._looked[0] == source and now - self._looked[1] < AGAIN_SECONDS:
            return self._standing
        try:
            async with timeout(LONGEST_SECONDS):
                found = standing(await self._find(key(source, prompts())))
        except (InterviewError, TimeoutError):
            found = self._standing if self._looked and self._looked[0] == source else None
        self._looked, self._standing = (source, now), found
        return found

    async def _mind(self) -> Mind:
        known = await self.look_up()
        return self._model if known is None or known.verdict is Fitness.BOTH else self._paired
