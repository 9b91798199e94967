"""Pauses and accommodations: they change the time of an interview and nothing else."""

from datetime import timedelta

import pytest

from interview_agent.domain.accommodating import more_time
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.notices import Notice
from interview_agent.domain.outcomes import Ask, Closed, Present
from interview_agent.errors import InterviewCompleted, InvalidInput, SessionNotFound
from support.rooms import Room
from support.turns import LONG, OTHER, Pure

BREAK = "Could we take a short break?"


@pytest.fixture
def pure() -> Pure:
    return Pure(Room())


def later(pure: Pure, minutes: float) -> None:
    pure.room.clock.passes(minutes=minutes)


def left(pure: Pure) -> timedelta | None:
    return pure.stored.time_left(pure.room.clock())


@pytest.mark.requirement("dialogue.pause")
def test_a_pause_stops_the_clock_until_something_is_said(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    later(pure, 5)
    paused = pure.hear(pure.room.call(BREAK))
    assert isinstance(paused, Present)
    assert Notice.PAUSED in paused.notices
    later(pure, 6)
    assert left(pure) == timedelta(minutes=25)
    assert isinstance(pure.hear(pure.room.call(LONG)), Ask)
    later(pure, 1)
    assert left(pure) == timedelta(minutes=24)


@pytest.mark.requirement("dialogue.pause")
def test_a_pause_adds_nothing_to_the_conversation_and_the_question_stays_open(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    before = pure.stored
    pure.hear(pure.room.call(BREAK))
    assert pure.stored.conversation == before.conversation
    assert pure.stored.open_question == before.open_question


@pytest.mark.requirement("dialogue.pause")
def test_pauses_stop_the_clock_for_ten_minutes_in_all(pure: Pure) -> None:
    pure.question(duration_minutes=60)
    for answer in (LONG, OTHER):
        pure.hear(pure.room.call(BREAK))
        later(pure, 7)
        pure.question(answer)
    assert left(pure) == timedelta(minutes=60 - 14 + 10)


def test_asking_for_a_pause_twice_is_one_pause(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    pure.hear(pure.room.call(BREAK))
    once = pure.stored
    later(pure, 1)
    pure.hear(pure.room.call(BREAK))
    assert pure.stored == once


def test_an_answer_that_comes_in_a_pause_beyond_the_deadline_is_in_time(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    later(pure, 29)
    pure.hear(pure.room.call(BREAK))
    later(pure, 5)
    assert isinstance(pure.hear(pure.room.call(LONG)), Ask)


@pytest.mark.requirement("dialogue.thinking")
@pytest.mark.parametrize("said", ["Let me think.", "Give me a moment, please."])
def test_whoever_thinks_is_told_that_there_is_no_hurry_and_nothing_is_written(pure: Pure, said: str) -> None:
    pure.question()
    before = pure.stored
    reply = pure.hear(pure.room.call(said))
    assert isinstance(reply, Present)
    assert Notice.NO_HURRY in reply.notices
    assert pure.stored is before


@pytest.mark.requirement("policy.accommodation")
def test_more_time_moves_the_deadline_and_nothing_else(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    before = pure.stored
    pure.apply(more_time(15, "granted"))
    assert left(pure) == timedelta(minutes=45)
    assert (pure.stored.conversation, pure.stored.plan) == (before.conversation, before.plan)


def test_more_time_is_granted_once_although_its_reply_got_lost(pure: Pure) -> None:
    pure.question(duration_minutes=30)
    for _ in range(2):
        pure.apply(more_time(15, "granted"))
    assert left(pure) == timedelta(minutes=45)


def test_more_time_needs_an_interview_that_has_a_limit_and_is_not_over(pure: Pure) -> None:
    with pytest.raises(SessionNotFound):
        pure.apply(more_time(15, "a"))
    pure.question()
    with pytest.raises(InvalidInput):
        pure.apply(more_time(15, "b"))
    assert isinstance(pure.hear(pure.room.call("Please end the interview.")), Closed)
    with pytest.raises(InterviewCompleted):
        pure.apply(more_time(15, "c"))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I don't know.", Kind.MISSING),
        ("I'd rather skip this question.", Kind.DECLINES),
        ("Can I have a hint?", Kind.HINT),
        ("Could you rephrase the question?", Kind.CLARIFY),
    ],
)
def test_what_is_said_in_so_many_words_needs_no_mind(pure: Pure, said: str, kind: Kind) -> None:
    pure.question()
    outcome = pure.hear(pure.room.call(said))
    assert isinstance(outcome, Ask)
    turn = outcome.interview.last_turn
    assert turn is not None
    assert turn.heard is not None
    assert turn.heard.kind is kind
