"""Two minds as one: the first hears, the second phrases. Small models phrase passably and hear badly."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from interview_agent.application.ports import Draft, Marking, Mind, ModelHealth, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark
from interview_agent.errors import ModelInvalid


class PairedMind:
    """Hears and marks with one mind, phrases and sums up with the other, which is also the one it goes by."""

    def __init__(self, hearing: Mind, phrasing: Mind) -> None:
        self._hearing = hearing
        self._phrasing = phrasing

    @property
    def source(self) -> str:
        return self._phrasing.source

    @property
    def languages(self) -> frozenset[str] | None:
        """Those of the hearing mind: what it does not understand, it cannot mark."""
        return self._hearing.languages

    @property
    def marking(self) -> Marking:
        return self._hearing.marking

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        """The question of the phrasing mind for the branch that follows from what the hearing mind heard."""
        if course.settled is not None:
            return await self._phrasing.next_turn(interview, course, repair)
        heard = (await self._hearing.next_turn(interview, course)).heard
        if heard is None:
            raise ModelInvalid("The hearing mind does not say what it heard in the answer. Repeat the call.")
        settled = replace(course, heard=heard)
        branch = settled.branch(heard)
        if branch.move is Move.CLOSE or branch.words:
            return Draft(heard, "", branch.label)
        phrased = await self._phrasing.next_turn(interview, settled, repair)
        return replace(phrased, heard=heard, branch=branch.label)

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        return await self._hearing.mark(interview, turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        return await self._phrasing.summarise(interview, facts)

    def health(self) -> ModelHealth:
        """Of the phrasing mind: without it there is no question."""
        return self._phrasing.health()
