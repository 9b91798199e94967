"""The candidate's side: everything under the token of a link."""

from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, Request
from pydantic import BaseModel, Field
from sse_starlette import EventSourceResponse

from interview_agent.application.hosting import Case, Host
from interview_agent.domain import report as reports
from interview_agent.domain.hosting import State
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web import events, openapi
from interview_agent.entrypoints.web.candidate_state import CandidateState, state_of
from interview_agent.entrypoints.web.problems import Problem, succeeded
from interview_agent.entrypoints.web.reading import interview_in
from interview_agent.entrypoints.web.requests import Wish, words
from interview_agent.entrypoints.web.security import CandidateCase, TheHost, TheSettings, on_the_spot
from interview_agent.errors import InterviewCompleted
from interview_agent.settings import Settings

LONGEST_REMARK = 5_000
router = APIRouter(prefix="/candidate/{token}", tags=["candidate"], responses=openapi.CANDIDATE)


def changes_of(request: Request) -> events.Changes:
    changes: events.Changes = request.app.state.changes
    return changes


TheChanges = Annotated[events.Changes, on_the_spot(changes_of)]


class Answer(BaseModel):
    text: str = Field(examples=["I would look at the query plan first."])
    answer_to: str | None = Field(None, description="The question_id that is answered: it makes a repeated call safe.")


class ToQuestion(BaseModel):
    answer_to: str | None = Field(None, description="The question_id that this is about. Default: the open one.")


class Remark(BaseModel):
    turn: int = Field(ge=0, le=1000, description="The number of the question whose answer it is about; 0 for all.")
    text: str = Field(min_length=1, max_length=LONGEST_REMARK)


@router.get("")
async def state(case: CandidateCase, changes: TheChanges) -> CandidateState:
    """Where the interview stands."""
    return state_of(case, changes.working(case.invitation.id))


@router.post("/consent")
async def consent(case: CandidateCase, host: TheHost, changes: TheChanges) -> CandidateState:
    """Begin the interview, or go on where no question came. Repeating it changes nothing."""
    with changes.work(case.invitation.id):
        reply = succeeded(await host.consent(case))
    return await _now(host, case, reply)


@router.post("/refuse")
async def refuse(case: CandidateCase, host: TheHost, changes: TheChanges) -> CandidateState:
    """Say no to an interview that has not begun."""
    if case.status is not None:
        raise InterviewCompleted("The interview has begun: end it instead.")
    if case.state is not State.REFUSED:
        await host.refuse(case)
    changes.tell(case.invitation.id)
    return await _now(host, case, {})


@router.post("/answers")
async def answer(case: CandidateCase, given: Answer, said: "Saying") -> CandidateState:
    """Answer the open question. The answer is stored before the reply comes, and repeating the call stores it once."""
    return await said.say(case, given.text, given.answer_to)


@router.post("/repeat")
async def repeat(case: CandidateCase, said: "Saying", about: ToQuestion | None = None) -> CandidateState:
    """Hear the question again."""
    return await said.ask(case, "repeat", about)


@router.post("/rephrase")
async def rephrase(case: CandidateCase, said: "Saying", about: ToQuestion | None = None) -> CandidateState:
    """Hear the question in other words."""
    return await said.ask(case, "rephrase", about)


@router.post("/unknown")
async def unknown(case: CandidateCase, said: "Saying", about: ToQuestion | None = None) -> CandidateState:
    """Say that one does not know."""
    return await said.ask(case, "unknown", about)


@router.post("/pause")
async def pause(case: CandidateCase, said: "Saying", about: ToQuestion | None = None) -> CandidateState:
    """Ask for a moment."""
    return await said.ask(case, "pause", about)


@router.post("/end")
async def end(case: CandidateCase, host: TheHost, changes: TheChanges, later: BackgroundTasks) -> CandidateState:
    """End the interview. Repeating it changes nothing."""
    if case.status is None:
        raise Problem(409, "not_begun", "The interview has not begun: refuse it instead.")
    with changes.work(case.invitation.id):
        succeeded(await host.end(case, "ended by the candidate"))
    later.add_task(host.evaluate, case)
    return await _now(host, case, {})


@router.post("/remarks", status_code=201)
async def remark(case: CandidateCase, host: TheHost, given: Remark) -> CandidateState:
    """Leave something to be read beside an answer."""
    if case.status is None:
        raise Problem(409, "not_begun", "The interview has not begun, so there is nothing to remark on.")
    inputs.text(given.text, "text", 4 * LONGEST_REMARK)
    await host.remark(case, given.turn, given.text)
    return await _now(host, case, {})


@router.get("/feedback")
async def feedback(case: CandidateCase, host: TheHost) -> dict[str, Any]:
    """The candidate's own report, where the host allows it and the interview is over."""
    if not case.invitation.feedback:
        raise Problem(403, "feedback_withheld", "There is no feedback for this interview.")
    if case.state not in (State.ENDED, State.PROCESSING, State.COMPLETED):
        raise Problem(409, "not_over", "Feedback comes once the interview is over.")
    succeeded(await host.evaluated(case))
    interview = interview_in(succeeded(await host.stored(case)))
    told = dict(reports.feedback(interview, case.invitation.feedback_levels))
    del told["session_id"]  # by which the tools know the interview; a candidate knows it by the link
    return told


@router.get("/events", response_class=EventSourceResponse, responses=openapi.EVENTS)
async def listen(case: CandidateCase, host: TheHost, changes: TheChanges) -> EventSourceResponse:
    """What changes, as server-sent events: `thinking`, `question`, `pause`, `time` and at last `ended`."""
    return EventSourceResponse(events.stream(host, changes, case))


async def _now(host: Host, case: Case, reply: Any) -> CandidateState:
    return state_of(await host.case(case.invitation.id), notice=reply.get("notice"))


class Say:
    """What the candidate says to the open question, in their own words or by a button."""

    def __init__(self, host: Host, changes: events.Changes, settings: Settings, later: BackgroundTasks) -> None:
        self._host, self._changes, self._later = host, changes, later
        self._most = settings.interview_answer_bytes

    async def say(self, case: Case, text: str, answer_to: str | None) -> CandidateState:
        inputs.text(text, "text", self._most)
        if answer_to is not None:
            inputs.session_id(answer_to, "answer_to")
        with self._changes.work(case.invitation.id):
            reply = succeeded(await self._host.answer(case, text, answer_to))
        if reply.get("interview_complete"):
            self._later.add_task(self._host.evaluate, case)
        return await _now(self._host, case, reply)

    async def ask(self, case: Case, wish: Wish, about: ToQuestion | None) -> CandidateState:
        current = (case.status or {}).get("current_question_id")
        answer_to = (about.answer_to if about else None) or current
        language = case.invitation.language or case.role.language
        return await self.say(case, words(wish, language), answer_to)


async def saying(host: TheHost, changes: TheChanges, settings: TheSettings, later: BackgroundTasks) -> Say:
    return Say(host, changes, settings, later)


Saying = Annotated[Say, Depends(saying)]
