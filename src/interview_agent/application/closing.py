"""Ending an interview, its summary, and its evaluation."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from interview_agent.application.events import EvaluationDone, Event, InterviewEnded
from interview_agent.application.patience import Patience
from interview_agent.application.ports import Change, InterviewStore, Mind
from interview_agent.domain import ending, report
from interview_agent.domain.bank import Bank
from interview_agent.domain.conversation import Turn
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.ending import NOT_FOUND, Granted, Ready, Taken
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.quoting import sound
from interview_agent.domain.recall import recalled
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.errors import (
    EvaluationUnavailable,
    InterviewError,
    ModelInvalid,
    ModelUnavailable,
    SessionNotFound,
    TurnInProgress,
)


@dataclass(frozen=True, slots=True)
class Closer:
    """Ends interviews, sums them up and evaluates them."""

    store: InterviewStore
    mind: Mind
    bank: Bank
    limits: Limits
    patience: Patience
    observe: Callable[[Event], None]

    async def end(self, session_id: str, reason: str, token: str) -> Ready:
        """Complete the interview and sum it up: in the mind's words where it answers, from the facts alone where not."""
        outcome = await self._granted(session_id, ending.end(reason, token, self.limits.floor))
        if isinstance(outcome, Granted):
            self._tell_end(outcome)
            summary = await self._summary(outcome)
            outcome = await self.store.update(session_id, ending.summed_up(token, summary))
        if not isinstance(outcome, Ready):
            raise TurnInProgress(
                "Another call is still summing up or evaluating this interview. Repeat the call shortly."
            )
        return outcome

    async def _summary(self, granted: Granted) -> dict[str, Any]:
        facts, overview = report.facts(granted.interview, granted.now), None
        with suppress(ModelUnavailable, ModelInvalid, TimeoutError):
            async with asyncio.timeout(self.patience.summary):
                overview = await self.mind.summarise(granted.interview, facts)
        prose = report.grounded(overview or "", granted.interview, facts)
        source = self.mind.source if prose.text else "facts"
        told = report.beside.told(prose.text or _overview(facts), facts["beside_the_question"])
        return {"source": source, "overview": told, "sentences_dropped": prose.dropped, **facts}

    async def finalize(self, session_id: str, token: str) -> Ready:
        """Evaluate: complete the marks, compute the numbers, store both. A failure leaves everything as it was.

        Raises EvaluationUnavailable if the mind cannot complete the marks now.
        """
        outcome = await self._granted(session_id, ending.finish(token, self.limits.evaluation_floor))
        if isinstance(outcome, Granted):
            self._tell_end(outcome)
            outcome = await self._evaluate(outcome, token)
        if not isinstance(outcome, Ready):
            raise EvaluationUnavailable(
                "Another call is still summing up or evaluating this interview. Repeat the call shortly."
            )
        return outcome

    async def _granted(self, session_id: str, change: Change[ending.Wanted]) -> ending.Wanted:
        """The floor, or what is wanted, as soon as whoever has the floor is done with it."""
        until, (pause, longest) = monotonic() + self.patience.wait, self.patience.look
        while True:
            outcome = await self.store.update(session_id, change)
            while isinstance(outcome, Taken) and outcome.held:
                if monotonic() >= until:
                    return outcome
                await asyncio.sleep(pause)
                pause = min(pause * 1.5, longest)
                outcome = await self._look(session_id)
            if not isinstance(outcome, Taken):
                return outcome

    async def _evaluate(self, granted: Granted, token: str) -> ending.Wanted:
        session_id, began, done = granted.interview.session_id, monotonic(), False
        try:
            async with asyncio.timeout(self.patience.evaluation):
                marks = await self._missing_marks(granted.interview)
            evaluated = ending.evaluated(token, marks, self.mind.source, self.mind.marking.errors)
            outcome = await self.store.update(session_id, evaluated)
            done = True
        except (ModelUnavailable, ModelInvalid, TimeoutError) as failure:
            raise EvaluationUnavailable(
                "The answers could not be marked because the model is away or replied with something unusable. "
                "The interview is stored as it is: repeat finalize_interview later."
            ) from failure
        finally:
            if not done:
                await asyncio.shield(self._release(session_id, token))
        if isinstance(outcome, Ready):
            self._tell_evaluation(outcome, monotonic() - began)
        return outcome

    async def _missing_marks(self, interview: Interview) -> dict[str, Heard]:
        turns = tuple(recalled(turn, self.bank) for turn in report.pending(interview))
        if not turns:
            return {}
        marks = await self.mind.mark(interview, turns)
        return {t.question.id: _heard(t, m, self.mind) for t, m in zip(turns, marks, strict=True)}

    async def _release(self, session_id: str, token: str) -> None:
        with suppress(InterviewError):
            await self.store.update(session_id, ending.released(token))

    async def _look(self, session_id: str) -> Taken:
        """Whether another call still has the floor; read, not written."""
        snapshot = await self.store.get(session_id)
        if snapshot.interview is None:
            raise SessionNotFound(NOT_FOUND)
        return Taken(held=ending.is_taken(snapshot.interview, snapshot.now))

    def _tell_end(self, granted: Granted) -> None:
        if granted.fresh and granted.interview.ending:
            questions, answers = granted.interview.next_number - 1, report.answers(granted.interview)
            self.observe(
                InterviewEnded(granted.interview.session_id, granted.interview.ending.reason, questions, answers)
            )

    def _tell_evaluation(self, outcome: Ready, seconds: float) -> None:
        evaluation = outcome.interview.evaluation or {}
        scored = evaluation.get("score") is not None
        self.observe(EvaluationDone(outcome.interview.session_id, self.mind.source, scored, seconds))


def _heard(turn: Turn, marks: tuple[Mark, ...], mind: Mind) -> Heard:
    """What was heard in an answer that was only marked; what kind of answer it was follows from the marks."""
    standing, unread = sound(marks, turn.said, turn.question.points)
    kept = tuple(replace(mark, by=mark.by or mind.source) for mark in standing)
    met = any(mark.verdict in (Verdict.MET, Verdict.PARTLY) for mark in kept)
    return Heard(Kind.PARTIAL if met else Kind.THIN, kept, mind.source, unread, version=mind.marking.version)


def _overview(facts: dict[str, Any]) -> str:
    """The facts in two sentences, where no mind writes better ones."""
    covered = ", ".join(one["competency"] for one in facts["covered"]) or "nothing"
    open_ = ", ".join(one["competency"] for one in facts["not_assessed"])
    minutes = max(round(facts["duration_seconds"] / 60), 1)
    answers, questions = _count(facts["answers"], "answer"), _count(facts["questions"], "question")
    first = f"{answers} to {questions} in {minutes} min. Assessed: {covered}."
    return f"{first} Not assessed: {open_}." if open_ else first


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
