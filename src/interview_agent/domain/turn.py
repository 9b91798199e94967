"""The rules of a turn: what becomes of a call, as a pure change of one interview.

A call draws a token and runs `hear` once: it files the answer and claims the floor, or finds out why not. Whoever holds
the floor asks a mind and then runs `asking.ask`; whoever waits only reads, with `asking.standing`. A change that finds its own
token in the interview returns its own outcome: its write went through although the store's reply got lost.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Floor, Interview, Purpose, Status
from interview_agent.domain.languages import DEFAULT, language_of
from interview_agent.domain.limits import Limits
from interview_agent.domain.moments import in_milliseconds, whole
from interview_agent.domain.notices import Notice, differences
from interview_agent.domain.outcomes import Ask, Call, Closed, Expired, Hearing, Outcome, Present, Wait
from interview_agent.domain.repeats import must_repeat, repeat_by_chance, was_said
from interview_agent.domain.speech import Request
from interview_agent.domain.voices import speaking
from interview_agent.errors import AnswerConflict, InterviewCompleted, QuestionNotOpen

KNOWN = {
    Request.DOES_NOT_KNOW: Kind.MISSING,
    Request.DECLINES: Kind.DECLINES,
    Request.REPHRASE: Kind.CLARIFY,
    Request.HINT: Kind.HINT,
}
"""What needs no mind to be heard."""

SAYS_NOTHING = frozenset({Request.REPEAT, Request.THINKING, Request.PAUSE})
"""Words that leave the open question as it is, and add no entry."""


def hear(call: Call, limits: Limits) -> Callable[[Interview | None, datetime], Hearing]:
    """File what the call brings and claim the floor for the next question, or find out what else to reply.

    Raises QuestionNotOpen, AnswerConflict or InterviewCompleted for an answer that cannot be filed.
    """

    def change(found: Interview | None, now: datetime) -> Hearing:
        if found is None:
            return _begin(call, now, limits)
        if found.holds_floor(call.token):
            return found, _granted(found, call, now)
        if found.ended_by(call.token):
            return found, _own_end(found, call, now)
        left = _unfiled(found, call)
        if found.status is Status.COMPLETED:
            return found, _after_the_end(found, left, now)
        if question := found.open_question:
            return _at_an_open_question(found, question, left, now, limits)
        return _between_questions(found, left, now, limits)

    return change


def _begin(call: Call, now: datetime, limits: Limits) -> Hearing:
    at = whole(now)
    new = Interview(
        session_id=call.session_id,
        brief=call.brief,
        created_at=at,
        last_updated=at,
        incarnation=call.token[:10],
        duration_minutes=call.duration_minutes,
        language=call.language or language_of(call.brief.role_description) or DEFAULT,
    )
    if call.answer is not None:
        new = new.recorded(Answer(call.answer, at, token=call.token), at=now)
    claimed = _claim(new, call, now, limits)
    return claimed, _granted(claimed, call, now)


def _granted(interview: Interview, call: Call, now: datetime) -> Ask:
    """The outcome of a claim, the same whether it is known from the write or read back from the store."""
    if interview.incarnation != call.token[:10]:
        added = any(answer.token == call.token and answer.addition for answer in interview.answers)
        return Ask(interview, now, (*_noticing(interview, call), *((Notice.ADDED,) if added else ())))
    return Ask(interview, now, (Notice.STARTED if call.answer is None else Notice.STARTED_WITH_ANSWER,), started=True)


def _own_end(interview: Interview, call: Call, now: datetime) -> Outcome:
    """The outcome of the call that ended the interview, as it was when it did so."""
    if interview.last_turn is None:
        return Expired(interview, fresh=True)
    return Closed(interview, now, _noticing(interview, call), fresh=True)


def _unfiled(interview: Interview, call: Call) -> Call:
    """What is left to do for a call: one whose answer is filed already brings none any more. It speaks the interview's language."""
    call = replace(call, language=interview.language)
    filed = any(answer.token == call.token for answer in interview.answers)
    return replace(call, answer=None, answer_to=None) if filed else call


def _after_the_end(interview: Interview, call: Call, now: datetime) -> Outcome:
    if interview.last_turn is None and interview.ending and interview.ending.reason == "time_over":
        return Expired(interview)
    repeats = was_said(interview, interview.last_turn, call)
    if call.answer is None or repeats or call.request is Request.END or call.request in SAYS_NOTHING:
        return Closed(interview, now, _noticing(interview, call))
    raise InterviewCompleted(
        "This interview is completed: the answer was not stored. Start another one with a new session id."
    )


def _at_an_open_question(
    interview: Interview, question: Question, call: Call, now: datetime, limits: Limits
) -> Hearing:
    notices = _noticing(interview, call)
    if call.answer is None:
        return interview, Present(interview, question, now, notices)
    if call.request in SAYS_NOTHING:
        return _left_open(interview, question, call.request, notices, now, limits)
    if call.answer_to and call.answer_to != question.id:
        must_repeat(interview, call)
        return interview, Present(interview, question, now, notices)
    if not call.answer_to and (notice := repeat_by_chance(interview, question, call, now, limits)) is not None:
        return interview, Present(interview, question, now, (*notices, *notice))
    # A request to end is kept for a person to read, but it is no answer to the question and is never scored.
    answered = "" if call.request is Request.END else question.id
    answer = Answer(call.answer, whole(now), answer_to=answered, heard=_known(call), token=call.token)
    return _go_on(interview.resumed(now).recorded(answer, at=now), call, now, limits, notices)


def _left_open(
    interview: Interview,
    question: Question,
    request: Request | None,
    notices: tuple[Notice, ...],
    now: datetime,
    limits: Limits,
) -> Hearing:
    """The same question again; a pause stops the clock, and whatever else is said lets it go on."""
    if request is Request.PAUSE:
        interview, notices = interview.paused(now, limits.pauses), (*notices, Notice.PAUSED)
    else:
        interview = interview.resumed(now)
        notices = (*notices, Notice.NO_HURRY) if request is Request.THINKING else notices
    return interview, Present(interview, question, now, notices)


def _between_questions(interview: Interview, call: Call, now: datetime, limits: Limits) -> Hearing:
    notices, turn = _noticing(interview, call), interview.last_turn
    if call.answer and call.answer_to and not (turn and call.answer_to == turn.question.id):
        must_repeat(interview, call)
        standing = True
    else:
        standing = call.answer is None or call.request in SAYS_NOTHING or was_said(interview, turn, call)
    if call.request is Request.END:
        return _close(interview, "candidate_request", call, now, notices)
    if interview.floor_held(now):
        if not standing:
            raise _busy(call)
        return interview, Wait(interview.next_number, notices)
    if not standing and call.answer is not None:
        more = Answer(
            call.answer, whole(now), answer_to=turn.question.id if turn else "", addition=bool(turn), token=call.token
        )
        interview, notices = interview.recorded(more, at=now), (*notices, *((Notice.ADDED,) if turn else ()))
    if turn is None and interview.time_is_over(now):
        over = interview.completed("time_over", speaking(interview).closing("time_over"), now, call.token)
        return over, Expired(over, fresh=True)
    return _go_on(interview, call, now, limits, notices)


def _go_on(interview: Interview, call: Call, now: datetime, limits: Limits, notices: tuple[Notice, ...]) -> Hearing:
    """After an answer was filed: the end, if it is time, else the floor."""
    if call.request is Request.END:
        return _close(interview, "candidate_request", call, now, notices)
    if interview.time_is_over(now):
        return _close(interview, "time_over", call, now, notices)
    claimed = _claim(interview, call, now, limits)
    return claimed, Ask(claimed, now, notices)


def _close(interview: Interview, reason: str, call: Call, now: datetime, notices: tuple[Notice, ...]) -> Hearing:
    over = interview.completed(reason, speaking(interview).closing(reason), now, call.token)
    return over, Closed(over, now, notices, fresh=True)


def _claim(interview: Interview, call: Call, now: datetime, limits: Limits) -> Interview:
    floor = Floor(call.token, Purpose.TURN, interview.next_number, in_milliseconds(now + limits.floor))
    return replace(interview, floor=floor, failure=None, last_updated=whole(now))


def _known(call: Call) -> Heard | None:
    return Heard(KNOWN[call.request], by="words") if call.request in KNOWN else None


def _busy(call: Call) -> AnswerConflict | QuestionNotOpen:
    if call.answer_to:
        return AnswerConflict(
            "Another answer to that question was received first and stands. Nothing was stored: "
            "call conduct_interview without an answer to get the next question."
        )
    return QuestionNotOpen(
        "No question is open: the last answer was received and the next question is being prepared. Nothing was stored: "
        "call conduct_interview without an answer to get the next question."
    )


def _noticing(interview: Interview, call: Call) -> tuple[Notice, ...]:
    return differences(interview, call.brief, call.duration_minutes)
