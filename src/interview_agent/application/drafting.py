"""From a course to words that may be put to the candidate: one call of a mind, the checks, one repair."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from interview_agent.application.events import DraftRefused, Event
from interview_agent.application.patience import Patience
from interview_agent.application.ports import Draft, Mind, Repair
from interview_agent.domain import checks, policy
from interview_agent.domain.asking import Words
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.rubric import verbatim
from interview_agent.errors import ModelInvalid, ModelUnavailable

Note = Callable[[Heard], Awaitable[None]]
"""Stores what was heard as soon as it is valid."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A draft that may not be asked, with what of it is valid."""

    repair: Repair
    heard: Heard | None


@dataclass(frozen=True, slots=True)
class Drafting:
    """`fallback` is asked when the mind's question fails twice or the mind is away; without one that is an error."""

    mind: Mind
    limits: Limits
    patience: Patience
    observe: Callable[[Event], None]
    fallback: Mind | None = None

    async def words(self, interview: Interview, course: Course, now: datetime, note: Note) -> tuple[Words, bool]:
        """The words of the next question, and whether they needed a repair. Raises ModelUnavailable or ModelInvalid."""
        settled = course.settled
        if settled and settled.move is Move.CLOSE:
            return self._closing(interview, settled, course.heard, now), False
        try:
            return await self._from_the_mind(interview, course, now, note)
        except (ModelUnavailable, ModelInvalid):
            if self.fallback is None:
                raise
            understudy = replace(self, mind=self.fallback, fallback=None)
            return await understudy._from_the_mind(interview, course, now, note)

    async def _from_the_mind(
        self, interview: Interview, course: Course, now: datetime, note: Note
    ) -> tuple[Words, bool]:
        first = await self._attempt(interview, course, now, None, self.patience.first)
        if isinstance(first, Words):
            return first, False
        self._tell(interview, first)
        if first.heard and not course.heard:
            await note(first.heard)
            course = replace(course, heard=first.heard)
        second = await self._attempt(interview, course, now, first.repair, self.patience.repair)
        if isinstance(second, Words):
            return second, True
        self._tell(interview, second)
        raise ModelInvalid(
            "The model's question could not be used, twice over. The answer is kept: repeat the call to try again; "
            "if it keeps happening, the operator should choose another model or set INTERVIEW_FALLBACK=builtin."
        )

    async def _attempt(
        self, interview: Interview, course: Course, now: datetime, repair: Repair | None, seconds: float
    ) -> Words | Refused:
        try:
            async with asyncio.timeout(seconds):
                draft = await self.mind.next_turn(interview, course, repair)
        except TimeoutError:
            raise ModelUnavailable(
                f"The model did not answer within {seconds:g} s. The answer is kept: repeat the call; if it keeps "
                "happening, the operator should look at the model's load or raise INTERVIEW_TURN_SECONDS."
            ) from None
        except ModelInvalid as invalid:
            if repair is not None:
                raise
            return Refused(Repair("", (invalid.sentence,)), None)
        return self._judged(interview, course, now, draft)

    def _judged(self, interview: Interview, course: Course, now: datetime, draft: Draft) -> Words | Refused:
        """The draft as words, or why not. Marks whose quote is not in the answer are dropped before they count."""
        heard = course.heard or self._heard(course, draft)
        if heard is None and course.settled is None:
            return Refused(Repair(draft.question, ("It does not say what was heard in the answer.",)), None)
        branch = course.branch(heard)
        if draft.branch and draft.branch != branch.label:
            contradiction = "The chosen branch contradicts what was heard."
            return Refused(Repair(draft.question, (contradiction,)), None)
        if branch.move is Move.CLOSE:
            return self._closing(interview, branch, heard, now)
        text = " ".join(draft.question.split())
        if reasons := checks.problems(text, branch, interview.questions):
            return Refused(Repair(draft.question, reasons), heard)
        return Words(heard, branch, text, self.mind.source)

    def _heard(self, course: Course, draft: Draft) -> Heard | None:
        if draft.heard is None or course.turn is None:
            return None
        marks, unread = verbatim(draft.heard.marks, course.turn.said, course.turn.question.points)
        return replace(draft.heard, marks=marks, unread=unread)

    def _closing(self, interview: Interview, branch: Branch, heard: Heard | None, now: datetime) -> Words:
        return Words(heard, branch, reason=policy.why_closed(interview, self.limits, now))

    def _tell(self, interview: Interview, refused: Refused) -> None:
        self.observe(
            DraftRefused(interview.session_id, interview.next_number, self.mind.source, refused.repair.reasons)
        )
