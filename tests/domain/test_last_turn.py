"""How an interview comes to its end: by a closing, by time, or from outside, and what is said after it."""

import asyncio

import pytest

from interview_agent.domain import report
from interview_agent.domain.dialogue import Move
from interview_agent.domain.interview import Status
from interview_agent.domain.outcomes import Closed
from interview_agent.errors import (
    InterviewCompleted,
    InterviewExpired,
    ModelUnavailable,
)
from support.rooms import Room
from support.turns import AWAY, LONG, OTHER, Pure

pytestmark = pytest.mark.anyio


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def pure(room: Room) -> Pure:
    return Pure(room)


@pytest.mark.requirement("turn.closing-is-no-question")
async def test_the_closing_counts_as_no_question(pure: Pure) -> None:
    pure.question()
    call = pure.room.call(LONG)
    pure.hear(call)
    pure.ask(call.token, Move.CLOSE)
    assert (pure.stored.status, len(list(pure.stored.questions)), pure.stored.next_number) == (Status.COMPLETED, 1, 2)
    assert pure.stored.closing is pure.stored.conversation[-1]


@pytest.mark.requirement("turn.end-wins")
async def test_an_end_during_a_running_turn_gives_the_caller_the_closing_and_leaves_the_marks_pending(
    room: Room,
) -> None:
    first = await room.asks()
    second = await room.asks(LONG, first.id)
    room.mind.hold()
    running = asyncio.create_task(room.say(OTHER, second.id))
    await room.mind.entered()
    ended = await room.end("stopped by the recruiter")
    room.mind.let_go()
    assert isinstance(await running, Closed)
    assert room.answers == [LONG, OTHER]
    assert [turn.question for turn in report.pending(ended.interview)] == [second]
    assert room.interview.conversation == ended.interview.conversation


@pytest.mark.requirement("promise.late-answer", "promise.completed-frozen")
async def test_a_late_answer_alters_nothing(room: Room) -> None:
    await room.say()
    await room.end()
    before = room.document
    with pytest.raises(InterviewCompleted):
        await room.say(LONG)
    assert room.document == before


@pytest.mark.requirement("promise.last-repeat")
async def test_a_repeat_of_the_last_answer_gets_the_closing_again(room: Room) -> None:
    first = await room.asks(duration_minutes=5)
    room.clock.passes(minutes=5)
    closed = await room.say("Yes.", first.id)
    again = await room.say("Yes.", first.id)
    assert isinstance(closed, Closed)
    assert isinstance(again, Closed)
    assert closed.interview.closing == again.interview.closing
    assert room.answers == ["Yes."]


@pytest.mark.parametrize("words", [None, "Could you repeat the question?", "Please end the interview."])
async def test_what_asks_for_nothing_new_after_the_end_gets_the_closing(room: Room, words: str | None) -> None:
    await room.say()
    await room.end()
    before = room.document
    assert isinstance(await room.say(words), Closed)
    assert room.document == before


@pytest.mark.requirement("ending.idempotent", "promise.completed-frozen")
async def test_an_interview_keeps_its_first_reason_time_and_summary(room: Room) -> None:
    await room.say()
    first = await room.end("the first reason")
    room.clock.passes(minutes=3)
    again = await room.end("another reason")
    assert again.interview == first.interview


@pytest.mark.requirement("turn.late-but-asked-in-time")
async def test_an_answer_to_a_question_asked_in_time_is_stored_however_late(room: Room) -> None:
    first = await room.asks(duration_minutes=5)
    room.clock.passes(minutes=50)
    reply = await room.say(LONG, first.id)
    assert isinstance(reply, Closed)
    assert (room.last_answer.answer_to, room.interview.ending and room.interview.ending.reason) == (
        first.id,
        "time_over",
    )


async def test_an_open_question_stays_open_after_the_deadline(room: Room) -> None:
    first = await room.asks(duration_minutes=5)
    room.clock.passes(minutes=50)
    assert await room.asks() == first


@pytest.mark.requirement("turn.expired")
async def test_where_nothing_was_ever_asked_in_time_the_interview_has_expired(room: Room) -> None:
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(duration_minutes=1)
    room.clock.passes(minutes=1)
    with pytest.raises(InterviewExpired):
        await room.say()
    assert room.interview.status is Status.COMPLETED


async def test_a_retry_after_the_deadline_gets_the_closing_and_no_further_question(room: Room) -> None:
    await room.say(duration_minutes=5)
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    room.clock.passes(minutes=5)
    asked = len(room.mind.asked)
    assert isinstance(await room.say(LONG), Closed)
    assert (len(room.mind.asked), room.answers) == (asked, [LONG])


@pytest.mark.requirement("turn.expired")
async def test_that_the_time_is_over_is_said_again_to_who_asks_again(room: Room) -> None:
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(duration_minutes=1)
    room.clock.passes(minutes=2)
    for _ in range(2):
        with pytest.raises(InterviewExpired):
            await room.say(duration_minutes=1)
