"""The interviewer: what happens in each of the calls."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from interview_agent.application.closing import Closer
from interview_agent.application.drafting import Drafting
from interview_agent.application.events import Event, InterviewEnded, InterviewStarted, QuestionAsked, QuestionFailed
from interview_agent.application.patience import Patience
from interview_agent.application.planning import Planner
from interview_agent.application.ports import (
    UNEXAMINED,
    Examined,
    InterviewStore,
    Mind,
    ModelHealth,
    Snapshot,
    StoreHealth,
)
from interview_agent.domain import accommodating, asking, report, turn
from interview_agent.domain.bank import Bank
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.ending import NOT_FOUND
from interview_agent.domain.interview import Failure, Interview
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.limits import Limits
from interview_agent.domain.notices import Notice, of_language
from interview_agent.domain.outcomes import Ask, Call, Closed, Expired, Failed, Outcome, Present, Wait, with_notices
from interview_agent.domain.plan import Plan
from interview_agent.domain.policy import lay_out
from interview_agent.domain.standing import Fitness
from interview_agent.errors import (
    InterviewError,
    InterviewExpired,
    ModelInvalid,
    ModelUnavailable,
    SessionNotFound,
    TurnInProgress,
)


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Conducts interviews with one store and one mind; keeps nothing between calls."""

    store: InterviewStore
    mind: Mind
    bank: Bank
    limits: Limits
    patience: Patience
    observe: Callable[[Event], None]
    fallback: Mind | None = None
    planner: Planner | None = None
    """Without one, every plan is the lexicon's."""

    async def conduct(self, call: Call) -> Present | Closed:
        """One step of an interview: file the answer, if one came, and reply with the question that is open then.

        Raises an InterviewError; an answer that was filed stays filed, whatever is raised.
        """
        outcome = await self.store.update(call.session_id, turn.hear(call, self.limits))
        notices, began = getattr(outcome, "notices", ()), isinstance(outcome, Ask) and outcome.started
        if isinstance(outcome, Ask):
            if outcome.started:
                self.observe(InterviewStarted(call.session_id))
            outcome = await self._ask(outcome, call.token)
        if began:
            notices = (*notices, *of_examination(self.mind.health()), *self._of_language(outcome))
        if isinstance(outcome, Wait):
            outcome = await self._wait(call.session_id)
        return self._reply(outcome, notices)

    def _reply(self, outcome: Outcome, notices: tuple[Notice, ...]) -> Present | Closed:
        match outcome:
            case Present() | Closed():
                if isinstance(outcome, Closed) and outcome.fresh:
                    self._tell_end(outcome.interview)
                return with_notices(outcome, notices)
            case Expired():
                if outcome.fresh:
                    self._tell_end(outcome.interview)
                raise InterviewExpired("The time for this interview is over. Nothing was open that could be answered.")
            case Failed(failure):
                raise _error(failure)
            case _:
                raise TurnInProgress(
                    "The next question is not there yet: another call was preparing it. The answer is kept: repeat the call."
                )

    async def _ask(self, floor: Ask, token: str) -> Outcome:
        """Use the floor: get words from the mind and put them. Whatever goes wrong, the floor is given up."""
        interview, began, asked = floor.interview, monotonic(), False
        error: InterviewError = ModelUnavailable(
            "The call that was preparing the question was broken off. Repeat the call."
        )
        try:
            plan = await self._plan(interview)
            planned = interview.adopt(plan)
            course = lay_out(planned, plan, self.bank, self.limits, floor.now)
            async with asyncio.timeout(self.patience.turn):
                words, repaired = await self._drafting.words(planned, course, floor.now, self._note(interview, token))
            outcome = await self.store.update(interview.session_id, asking.ask(token, words, plan))
            asked = True
        except TimeoutError:
            error = ModelUnavailable(
                f"The model did not answer within {self.patience.turn:g} s. The answer is kept: repeat the call."
            )
            raise error from None
        except (ModelUnavailable, ModelInvalid) as failure:
            error = failure
            raise
        finally:
            if not asked:
                await asyncio.shield(self._give_up(interview, token, error, monotonic() - began))
        if isinstance(outcome, Present) and outcome.fresh:
            self._tell_question(outcome, monotonic() - began, repaired)
        return outcome

    def _of_language(self, outcome: Outcome) -> tuple[Notice, ...]:
        return of_language(outcome.interview.language, self.mind.languages) if isinstance(outcome, Present) else ()

    async def _plan(self, interview: Interview) -> Plan:
        if self.planner is not None:
            return await self.planner.plan_for(interview)
        return interview.plan or plan_of(interview.brief.role_description, self.bank, interview.language)

    @property
    def _drafting(self) -> Drafting:
        return Drafting(self.mind, self.limits, self.patience, self.observe, self.fallback)

    def _note(self, interview: Interview, token: str) -> Callable[[Heard], "asyncio.Future[None]"]:
        def note(heard: Heard) -> "asyncio.Future[None]":
            return asyncio.ensure_future(self.store.update(interview.session_id, asking.note(token, heard)))

        return note

    async def _give_up(self, interview: Interview, token: str, error: InterviewError, seconds: float) -> None:
        """Let others try; if even that fails, the floor lapses by itself."""
        self.observe(QuestionFailed(interview.session_id, interview.next_number, error.code, self.mind.source, seconds))
        with suppress(InterviewError):
            await self.store.update(interview.session_id, asking.give_up(token, error.code, error.sentence))

    async def _wait(self, session_id: str) -> Outcome:
        """Look, without writing, until the call that has the floor has put its question, given up or run out of time."""
        until, (pause, longest) = monotonic() + self.patience.wait, self.patience.look
        while monotonic() < until:
            await asyncio.sleep(pause)
            pause = min(pause * 1.5, longest)
            snapshot = await self.store.get(session_id)
            if snapshot.interview is None:
                raise SessionNotFound(NOT_FOUND)
            outcome = asking.standing(snapshot.interview, snapshot.now)
            if not isinstance(outcome, Wait) or not snapshot.interview.floor_held(snapshot.now):
                return outcome
        return Wait(0)

    async def get(self, session_id: str) -> tuple[Interview, Snapshot]:
        """What is stored. Raises SessionNotFound."""
        snapshot = await self.store.get(session_id)
        if snapshot.interview is None:
            raise SessionNotFound(NOT_FOUND)
        return snapshot.interview, snapshot

    async def accommodate(self, session_id: str, minutes: int, token: str) -> Interview:
        """Grant more time, which changes the deadline and nothing else. Raises SessionNotFound or InterviewCompleted."""
        return await self.store.update(session_id, accommodating.more_time(minutes, token))

    @property
    def closer(self) -> Closer:
        return Closer(self.store, self.mind, self.bank, self.limits, self.patience, self.observe)

    async def close(self) -> None:
        """Give back all connections; a later call opens others."""
        await self.store.close()
        if self.planner is not None:
            await self.planner.close()

    async def health(self) -> tuple[StoreHealth, ModelHealth]:
        if isinstance(self.mind, Examined):
            await self.mind.look_up()
        return await self.store.health(), self.mind.health()

    def _tell_question(self, asked: Present, seconds: float, repaired: bool) -> None:
        question = asked.question
        self.observe(
            QuestionAsked(
                session_id=asked.interview.session_id,
                number=question.number,
                type=question.type.value,
                move=question.move.value,
                source=question.source,
                seconds=seconds,
                repaired=repaired,
            )
        )

    def _tell_end(self, interview: Interview) -> None:
        reason = interview.ending.reason if interview.ending else ""
        self.observe(InterviewEnded(interview.session_id, reason, interview.next_number - 1, report.answers(interview)))


def of_examination(model: ModelHealth) -> tuple[Notice, ...]:
    """What whoever begins an interview should know about its model."""
    return {UNEXAMINED: (Notice.NOT_EXAMINED,), Fitness.UNFIT.value: (Notice.UNFIT,)}.get(model.examined, ())


def _error(failure: Failure) -> InterviewError:
    """The failure of the call that had the floor, for a call that waited for it."""
    kind = ModelInvalid if failure.code == ModelInvalid.code else ModelUnavailable
    return kind(failure.sentence)
