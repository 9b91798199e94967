"""The rules of a turn: what is filed, what counts as a repeat, what stands, and what needs no mind."""

import asyncio

import pytest

from interview_agent.domain import report
from interview_agent.domain.brief import Brief
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.notices import Notice
from interview_agent.domain.outcomes import Closed, Present, Wait
from interview_agent.errors import (
    AnswerConflict,
    ModelUnavailable,
    QuestionNotOpen,
)
from support.rooms import BRIEF, SESSION, Room
from support.turns import AWAY, LONG, OTHER, Pure

pytestmark = pytest.mark.anyio


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def pure(room: Room) -> Pure:
    return Pure(room)


# what was received


@pytest.mark.requirement("spec.first-question", "promise.unknown-session-starts")
async def test_a_call_on_an_unknown_session_starts_an_interview_and_says_so(room: Room) -> None:
    reply = await room.say()
    assert isinstance(reply, Present)
    assert (reply.question.number, reply.notices) == (1, (Notice.STARTED,))


@pytest.mark.requirement("spec.follow-up")
async def test_an_answer_gets_the_next_question(room: Room) -> None:
    await room.say()
    assert (await room.asks(LONG)).number == 2
    assert room.answers == [LONG]


@pytest.mark.requirement("promise.answer-before-model")
async def test_an_answer_is_stored_before_the_mind_is_asked(room: Room) -> None:
    await room.say()
    room.mind.hold()
    running = asyncio.create_task(room.say(LONG))
    await room.mind.entered()
    assert room.answers == [LONG]
    room.mind.let_go()
    await running


@pytest.mark.requirement("promise.answer-survives-model", "promise.model-away")
async def test_an_answer_survives_a_model_outage_and_is_not_asked_for_again(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable) as caught:
        await room.say(LONG)
    assert caught.value.retryable
    assert (await room.asks()).number == 2
    assert room.answers == [LONG]


async def test_an_answer_is_repeated_after_a_model_outage_without_being_stored_twice(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say("Yes.")
    assert (await room.asks("Yes.")).number == 2
    assert room.answers == ["Yes."]


@pytest.mark.requirement("spec.history")
async def test_the_mind_sees_everything_that_was_said(room: Room) -> None:
    first = await room.asks()
    second = await room.asks(LONG)
    await room.say(OTHER)
    said = [getattr(entry, "content", "") for entry in room.mind.asked[-1].interview.conversation]
    assert said == [first.content, LONG, second.content, OTHER]


@pytest.mark.requirement("promise.unasked-answer")
async def test_an_answer_to_an_unknown_session_is_kept_for_the_mind_and_never_scored(room: Room) -> None:
    reply = await room.say(LONG)
    assert reply.notices == (Notice.STARTED_WITH_ANSWER,)
    assert [answer.content for answer in room.mind.asked[0].interview.answers] == [LONG]
    assert (room.last_answer.answer_to, list(report.examined(room.interview))) == ("", [])


async def test_an_unasked_answer_that_is_sent_again_is_not_stored_again(room: Room) -> None:
    first = await room.asks(LONG)
    assert await room.asks(LONG) == first
    assert room.answers == [LONG]


# repeats


@pytest.mark.requirement("promise.repeat-question")
async def test_a_call_without_an_answer_gets_the_open_question_and_asks_no_mind(room: Room) -> None:
    first = await room.asks()
    before = room.document
    assert await room.asks() == first
    assert (len(room.mind.asked), room.document) == (1, before)


@pytest.mark.requirement("turn.repeat-with-answer-to", "promise.repeat-answer")
@pytest.mark.parametrize("minutes", [0, 90])
async def test_with_answer_to_even_a_short_answer_is_recognised_as_a_repeat(room: Room, minutes: int) -> None:
    first = await room.asks()
    second = await room.asks("Yes.", first.id)
    room.clock.passes(minutes=minutes)
    before = room.document
    reply = await room.say("Yes.", first.id)
    assert isinstance(reply, Present)
    assert (reply.question, reply.notices, room.document) == (second, (), before)


async def test_with_answer_to_the_same_short_answer_to_two_questions_is_stored_twice(room: Room) -> None:
    first = await room.asks()
    second = await room.asks("Yes.", first.id)
    assert (await room.asks("Yes.", second.id)).number == 3
    assert room.answers == ["Yes.", "Yes."]


async def test_a_repeat_with_answer_to_of_a_question_long_past_gets_the_open_question(room: Room) -> None:
    first = await room.asks()
    second = await room.asks(LONG, first.id)
    third = await room.asks(OTHER, second.id)
    assert await room.asks(LONG, first.id) == third


async def test_a_repeat_differs_in_white_space_only(room: Room) -> None:
    first = await room.asks()
    second = await room.asks(LONG, first.id)
    assert await room.asks("\n  " + LONG.replace(" ", "  "), first.id) == second


@pytest.mark.requirement("turn.repeat-without-answer-to")
async def test_without_answer_to_long_text_equal_to_the_last_answer_is_a_repeat_at_any_time(room: Room) -> None:
    await room.say()
    second = await room.asks(LONG)
    room.clock.passes(minutes=90)
    assert await room.asks(LONG) == second
    assert room.answers == [LONG]


async def test_text_of_exactly_forty_characters_is_still_short(room: Room) -> None:
    await room.say()
    await room.say("x" * 40)
    room.clock.passes(seconds=11)
    assert (await room.asks("x" * 40)).number == 3


@pytest.mark.requirement("turn.short-repeat-window")
async def test_short_equal_text_right_after_the_question_is_a_repeat_with_a_notice(room: Room) -> None:
    await room.say()
    second = await room.asks("It depends.")
    room.clock.passes(seconds=9)
    reply = await room.say("It depends.")
    assert isinstance(reply, Present)
    assert (reply.question, reply.notices) == (second, (Notice.TAKEN_FOR_REPEAT,))
    assert room.answers == ["It depends."]


@pytest.mark.requirement("turn.short-repeat-window")
async def test_short_equal_text_ten_seconds_after_the_question_is_an_answer(room: Room) -> None:
    await room.say()
    await room.say("I don't know")
    room.clock.passes(seconds=10)
    assert (await room.asks("I don't know")).number == 3
    assert room.answers == ["I don't know", "I don't know"]


@pytest.mark.requirement("turn.answer-conflict")
async def test_other_words_for_an_answered_question_are_a_conflict(room: Room) -> None:
    first = await room.asks()
    await room.say(LONG, first.id)
    with pytest.raises(AnswerConflict):
        await room.say(OTHER, first.id)
    assert room.answers == [LONG]


@pytest.mark.requirement("turn.unknown-answer-to")
async def test_an_answer_to_a_question_of_another_interview_is_refused(room: Room) -> None:
    await room.say()
    with pytest.raises(QuestionNotOpen):
        await room.say(LONG, "0000000000-1")
    assert room.answers == []


@pytest.mark.requirement("turn.unknown-answer-to")
async def test_an_answer_to_an_unknown_question_is_refused_while_none_is_open(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    with pytest.raises(QuestionNotOpen):
        await room.say(OTHER, "0000000000-1")
    assert room.answers == [LONG]


@pytest.mark.requirement("turn.question-id")
async def test_a_question_id_from_before_an_expiry_matches_nothing(room: Room) -> None:
    before = await room.asks()
    room.store.uproot(SESSION)
    after = await room.asks()
    assert (before.number, after.number) == (1, 1)
    assert before.id != after.id
    with pytest.raises(QuestionNotOpen):
        await room.say(LONG, before.id)


async def test_a_call_that_names_a_question_but_says_nothing_gets_the_present_state(pure: Pure) -> None:
    pure.question()
    answer = pure.room.call(LONG)
    pure.hear(answer)
    assert isinstance(pure.hear(pure.room.call(None, "0000000000-1")), Wait)


# what is stored stands


@pytest.mark.requirement("turn.stored-brief-wins")
async def test_the_stored_role_resume_and_duration_stand(room: Room) -> None:
    await room.say(duration_minutes=30)
    reply = await room.say(brief=Brief("Another role", "Another life"), duration_minutes=60)
    assert set(reply.notices) == {Notice.OTHER_ROLE, Notice.OTHER_RESUME, Notice.OTHER_DURATION}
    assert (room.interview.brief, room.interview.duration_minutes) == (BRIEF, 30)


async def test_a_notice_reaches_the_caller_that_got_a_new_question(room: Room) -> None:
    await room.say()
    reply = await room.say(LONG, brief=Brief("Another role", BRIEF.resume_content))
    assert isinstance(reply, Present)
    assert (reply.question.number, reply.notices) == (2, (Notice.OTHER_ROLE,))


# requests in so many words


@pytest.mark.requirement("turn.requests-by-code", "turn.repeat-adds-nothing")
async def test_a_request_to_repeat_gets_the_same_question_and_adds_nothing(room: Room) -> None:
    first = await room.asks()
    before = room.document
    assert await room.asks("Sorry, could you repeat the question?", first.id) == first
    assert (room.document, len(room.mind.asked)) == (before, 1)


@pytest.mark.requirement("turn.requests-by-code")
@pytest.mark.parametrize(
    ("words", "kind"), [("I don't know.", Kind.MISSING), ("Could you rephrase the question?", Kind.CLARIFY)]
)
async def test_a_request_is_heard_before_the_mind_is_asked(room: Room, words: str, kind: Kind) -> None:
    first = await room.asks()
    second = await room.asks(words, first.id)
    course = room.mind.asked[-1].course
    assert course.settled is not None
    assert (course.heard, second.move) == (Heard(kind, by="words"), course.settled.move)


@pytest.mark.requirement("turn.requests-by-code")
async def test_a_request_to_end_ends_the_interview_is_kept_and_answers_nothing(room: Room) -> None:
    first = await room.asks()
    second = await room.asks(LONG, first.id)
    reply = await room.say("Please end the interview.", second.id)
    assert isinstance(reply, Closed)
    assert room.interview.ending is not None
    assert (room.interview.ending.reason, room.last_answer.answer_to) == ("candidate_request", "")
    assert len(room.mind.asked) == 2


async def test_a_request_to_end_ends_even_while_a_question_is_prepared(room: Room) -> None:
    await room.say()
    room.mind.hold()
    running = asyncio.create_task(room.say(LONG))
    await room.mind.entered()
    assert isinstance(await room.say("Please end the interview."), Closed)
    room.mind.let_go()
    assert isinstance(await running, Closed)
    assert len(list(room.interview.questions)) == 1
