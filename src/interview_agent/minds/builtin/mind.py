"""The built-in mind: hears by signs, phrases from the bank."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.application.ports import Draft, Marking, ModelHealth, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark
from interview_agent.domain.scoring import BUILTIN
from interview_agent.minds.builtin.meaning import Meaning

# What it takes to listen is loaded with the first answer: the first question is there sooner without it.


VERSION = 4
"""Which rules hear. Whoever changes them so that marks change raises it."""


@dataclass(frozen=True, slots=True)
class BuiltinMind:
    """An interviewer without a model. The same interview gives the same question."""

    source: str = "builtin"
    languages: frozenset[str] = frozenset({"en"})
    meaning: Meaning | None = None
    """Tells how near two texts are in meaning, where a point has no signs."""

    @property
    def marking(self) -> Marking:
        return Marking(f"signs:{VERSION}{' meaning' if self.meaning else ''}", BUILTIN)

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        """Hear and phrase. Where a draft was refused, the bank's words are put without anything before them."""
        if course.turn is None:
            branch = course.branches[0]
            return Draft(None, branch.words or branch.anchor, branch.label)
        from interview_agent.minds.builtin import hearing, phrasing

        heard = course.heard if course.settled else course.settle(hearing.listen(course.turn, course, self.meaning))
        branch = course.branch(heard)
        target = phrasing.target(interview, course, branch, heard)
        words = branch.words or phrasing.words(interview, branch, target)
        lead = "" if repair else phrasing.lead(interview, course, branch, heard)
        return Draft(heard, words, branch.label, aim=target.id if target else "", lead=lead)

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        from interview_agent.minds.builtin import hearing

        return tuple(hearing.listen(turn, meaning=self.meaning).marks for turn in turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        return None

    def health(self) -> ModelHealth:
        return ModelHealth(self.source, available=True)
