"""A change that is applied twice, because the store lost its reply, has one effect and one outcome."""

from datetime import timedelta

import pytest

from interview_agent.domain import ending
from interview_agent.domain.asking import give_up
from interview_agent.domain.dialogue import Move
from interview_agent.domain.notices import Notice
from interview_agent.domain.outcomes import Ask, Closed, Expired, Present, Wait
from support.rooms import Room, token
from support.turns import LONG, OTHER, Pure

pytestmark = pytest.mark.anyio
FLOOR = timedelta(seconds=30)


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def pure(room: Room) -> Pure:
    return Pure(room)


@pytest.mark.requirement("turn.own-token")
@pytest.mark.parametrize("answer", [None, LONG])
async def test_a_beginning_that_is_applied_twice_begins_once(pure: Pure, answer: str | None) -> None:
    call = pure.room.call(answer)
    first, before = pure.hear(call), pure.interview
    assert pure.hear(call) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token", "promise.answer-once")
async def test_an_answer_that_is_applied_twice_is_filed_once_and_keeps_the_floor(pure: Pure) -> None:
    pure.question()
    call = pure.room.call("Yes.")
    first, before = pure.hear(call), pure.interview
    assert isinstance(first, Ask)
    assert pure.hear(call) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token")
async def test_an_addition_that_is_applied_twice_says_both_times_that_it_was_added(pure: Pure) -> None:
    pure.question()
    failed = pure.room.call(LONG)
    pure.hear(failed)
    pure.apply(give_up(failed.token, "model_unavailable", "Away."))
    call = pure.room.call(OTHER)
    first, before = pure.hear(call), pure.interview
    assert isinstance(first, Ask)
    assert Notice.ADDED in first.notices
    assert pure.hear(call) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token", "promise.answer-once")
async def test_a_short_answer_applied_again_after_others_went_on_is_not_stored_again(pure: Pure) -> None:
    pure.question()
    call = pure.room.call("Yes.")
    pure.hear(call)
    pure.ask(call.token)
    pure.room.clock.passes(minutes=1)
    outcome, before = pure.hear(call), pure.interview
    assert isinstance(outcome, Present)
    assert outcome.question.number == 2
    pure.question(OTHER)
    outcome = pure.hear(call)
    assert isinstance(outcome, Present)
    assert [answer.content for answer in pure.stored.answers] == ["Yes.", OTHER]
    assert before is not None


@pytest.mark.requirement("turn.own-token")
async def test_an_answer_applied_again_after_its_floor_was_taken_over_waits_for_the_question(pure: Pure) -> None:
    pure.question()
    call = pure.room.call(LONG)
    pure.hear(call)
    pure.room.clock.passes(seconds=31)
    other = pure.room.call(LONG)
    pure.hear(other)
    pure.ask(other.token)
    later = pure.room.call(OTHER)
    pure.hear(later)
    assert isinstance(pure.hear(call), Wait)


@pytest.mark.requirement("turn.own-token")
async def test_a_question_that_is_put_twice_stands_once(pure: Pure) -> None:
    call = pure.room.call()
    pure.hear(call)
    first, before = pure.ask(call.token), pure.interview
    assert isinstance(first, Present)
    assert pure.ask(call.token) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token")
async def test_a_closing_that_is_put_twice_closes_once(pure: Pure) -> None:
    pure.question()
    call = pure.room.call(LONG)
    pure.hear(call)
    first, before = pure.ask(call.token, Move.CLOSE), pure.interview
    assert isinstance(first, Closed)
    assert pure.ask(call.token, Move.CLOSE) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token")
@pytest.mark.parametrize("answer", ["please end the interview", LONG])
async def test_a_call_that_ends_the_interview_gets_the_same_closing_when_applied_twice(pure: Pure, answer: str) -> None:
    pure.question(duration_minutes=5)
    pure.room.clock.passes(minutes=5)
    call = pure.room.call(answer)
    first, before = pure.hear(call), pure.interview
    assert isinstance(first, Closed)
    assert pure.hear(call) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token")
@pytest.mark.parametrize("answer", [None, "Yes."])
async def test_a_call_that_came_too_late_is_told_so_again_when_applied_twice(pure: Pure, answer: str | None) -> None:
    pure.hear(pure.room.call(None, duration_minutes=1))
    pure.room.clock.passes(minutes=1)
    call = pure.room.call(answer)
    first, before = pure.hear(call), pure.interview
    assert isinstance(first, Expired)
    assert pure.hear(call) == first
    assert pure.interview is before


@pytest.mark.requirement("turn.own-token")
async def test_an_end_that_is_applied_twice_ends_once(pure: Pure) -> None:
    pure.question()
    mine = token()
    first, before = pure.apply(ending.end("completed", mine, FLOOR)), pure.interview
    assert pure.apply(ending.end("completed", mine, FLOOR)) == first
    assert pure.interview is before
