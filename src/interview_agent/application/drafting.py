"""From a course to words that may be put to the candidate: one call of a mind, the checks, one repair."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from interview_agent.application.events import DraftRefused, Event
from interview_agent.application.patience import Patience
from interview_agent.application.ports import Draft, Mind, Repair
from interview_agent.domain import checks, closings
from interview_agent.domain.asking import Words
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Move, Signal
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.names import names_in
from interview_agent.domain.quoting import sound
from interview_agent.errors import ModelInvalid, ModelUnavailable

Note = Callable[[Heard], Awaitable[None]]
"""Stores what was heard as soon as it is valid."""

TWICE = 2
"""So often was a mind's draft refused where another mind had to step in for its nonsense."""


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
        if settled and (settled.move is Move.CLOSE or settled.words):
            return self._in_code(interview, course, settled, course.heard, now), False
        try:
            return await self._from_the_mind(interview, course, now, note)
        except (ModelUnavailable, ModelInvalid) as failure:
            if self.fallback is None:
                raise
            understudy = replace(self, mind=self.fallback, fallback=None)
            words, repaired = await understudy._from_the_mind(interview, course, now, note)
            refused = TWICE if isinstance(failure, ModelInvalid) else 0
            return replace(words, refused=words.refused + refused), repaired

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
            return replace(second, refused=1), True
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
        if branch.move is Move.CLOSE or branch.words:
            return self._in_code(interview, course, branch, heard, now)
        if draft.branch and draft.branch != branch.label:
            contradiction = "The chosen branch contradicts what was heard, or what the marks say."
            return Refused(Repair(draft.question, (contradiction,)), heard)
        return self._checked(interview, course, branch, heard, draft)

    def _checked(
        self, interview: Interview, course: Course, branch: Branch, heard: Heard | None, draft: Draft
    ) -> Words | Refused:
        text, lead = " ".join(draft.question.split()), draft.lead or course.leaving(branch, heard)
        lead = lead or self._calm(course, heard)
        if reasons := (
            *_aimed_amiss(course, branch, heard, draft),
            *self._problems(interview, branch, f"{lead} {text}"),
        ):
            return Refused(Repair(text, reasons), heard)
        aim = draft.aim if branch.move is Move.PROBE else ""
        return Words(heard, branch, text, self.mind.source, lead=lead, aim=aim)

    def _problems(self, interview: Interview, branch: Branch, text: str) -> tuple[str, ...]:
        spoken, languages = interview.language, self.mind.languages
        setting = checks.Setting(
            branch=branch,
            asked=tuple(interview.questions),
            names=names_in(interview.brief.resume_content),
            said=interview.last_turn.said if interview.last_turn else "",
            # A mind that speaks one language asks in it, and the interview began with a notice that says so.
            language=spoken if languages is None or spoken in languages else min(languages),
        )
        return checks.problems(text.strip(), setting)

    def _heard(self, course: Course, draft: Draft) -> Heard | None:
        if draft.heard is None or course.turn is None:
            return None
        marks, unread = sound(draft.heard.marks, course.turn.said, course.turn.question.points)
        version = self.mind.marking.version
        return course.settle(replace(draft.heard, marks=marks, unread=unread, version=version))

    def _in_code(
        self, interview: Interview, course: Course, branch: Branch, heard: Heard | None, now: datetime
    ) -> Words:
        """What needs nobody to phrase it: the end, and the question that is open already."""
        if branch.move is Move.CLOSE:
            reason = branch.strategy or closings.reason(interview, heard, self.limits, now)
            return Words(heard, branch, reason=reason, lead=branch.lead)
        asked = next((q.source for q in interview.questions if q.id == branch.follows), self.mind.source)
        return Words(heard, branch, branch.words, asked, lead=branch.lead)

    def _calm(self, course: Course, heard: Heard | None) -> str:
        abused = heard is not None and Signal.ABUSE in heard.signals and not course.warned
        return course.voice.calm if abused else ""

    def _tell(self, interview: Interview, refused: Refused) -> None:
        self.observe(
            DraftRefused(interview.session_id, interview.next_number, self.mind.source, refused.repair.reasons)
        )


def _aimed_amiss(course: Course, branch: Branch, heard: Heard | None, draft: Draft) -> tuple[str, ...]:
    """Why a follow-up must not ask for what it says it asks for."""
    if branch.move is not Move.PROBE or not draft.aim:
        return ()
    if draft.aim in {point.id for point in course.wanting(heard, branch.points)}:
        return ()
    return ("The follow-up asks for a point that was shown or asked for already; ask for one that is missing.",)
