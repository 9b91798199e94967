"""The floor: one caller asks, the others wait, and nobody waits for the dead."""

import asyncio
from dataclasses import replace

import pytest

from interview_agent.application.patience import Patience
from interview_agent.application.ports import Draft
from interview_agent.domain import report
from interview_agent.domain.asking import Words, ask, give_up, note
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType
from interview_agent.domain.interview import Status
from interview_agent.domain.limits import Limits
from interview_agent.domain.notices import Notice
from interview_agent.domain.outcomes import Ask, Closed, Present, Wait
from interview_agent.domain.plan import Focus, Plan
from interview_agent.errors import (
    AnswerConflict,
    ModelInvalid,
    ModelUnavailable,
    QuestionNotOpen,
    SessionNotFound,
    TurnInProgress,
)
from support.rooms import QUICK, Room
from support.turns import AWAY, LONG, OTHER, Pure

pytestmark = pytest.mark.anyio


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def pure(room: Room) -> Pure:
    return Pure(room)


# several callers


@pytest.mark.requirement("promise.one-question", "promise.one-model-call", "turn.joins")
async def test_many_callers_with_the_same_answer_get_one_question_for_one_call_of_the_mind(room: Room) -> None:
    first = await room.asks()
    asked = len(room.mind.asked)
    questions = await asyncio.gather(*(room.asks(LONG, first.id) for _ in range(8)))
    assert len({question.id for question in questions}) == 1
    assert (len(room.mind.asked), room.answers) == (asked + 1, [LONG])


@pytest.mark.requirement("promise.one-question")
async def test_many_callers_at_the_start_get_one_first_question(room: Room) -> None:
    questions = await asyncio.gather(*(room.asks() for _ in range(8)))
    assert len({question.id for question in questions}) == 1
    assert len(room.mind.asked) == 1


@pytest.mark.requirement("turn.hear-once")
async def test_who_waits_writes_nothing(room: Room) -> None:
    await room.say()
    room.mind.hold()
    holder = asyncio.create_task(room.asks(LONG))
    await room.mind.entered()
    before = room.document
    waiter = asyncio.create_task(room.asks(LONG))
    await asyncio.wait([waiter], timeout=0.02)
    assert (room.document, waiter.done()) == (before, False)
    room.mind.let_go()
    assert await holder == await waiter


@pytest.mark.requirement("turn.busy-refused")
async def test_other_text_while_a_question_is_prepared_is_not_stored(room: Room) -> None:
    await room.say()
    room.mind.hold()
    holder = asyncio.create_task(room.say(LONG))
    await room.mind.entered()
    with pytest.raises(QuestionNotOpen):
        await room.say(OTHER)
    room.mind.let_go()
    await holder
    assert room.answers == [LONG]


@pytest.mark.requirement("turn.answer-conflict")
async def test_other_text_to_the_question_that_is_being_followed_up_is_a_conflict(room: Room) -> None:
    first = await room.asks()
    room.mind.hold()
    holder = asyncio.create_task(room.say(LONG, first.id))
    await room.mind.entered()
    with pytest.raises(AnswerConflict):
        await room.say(OTHER, first.id)
    room.mind.let_go()
    await holder


async def test_who_waited_for_a_question_that_failed_gets_the_same_failure(room: Room) -> None:
    await room.say()
    room.mind.script = [ModelInvalid("Nonsense."), ModelInvalid("Nonsense.")]
    room.mind.hold()
    calls = [asyncio.create_task(room.say(LONG))]
    await room.mind.entered()
    calls.append(asyncio.create_task(room.say(LONG)))
    await asyncio.wait(calls[1:], timeout=0.02)
    room.mind.let_go()
    failures = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(failure) for failure in failures] == [ModelInvalid, ModelInvalid]


@pytest.mark.requirement("limits.waiting")
async def test_who_waits_too_long_is_told_to_repeat_the_call() -> None:
    room = Room(patience=replace(QUICK, wait=0.02))
    room.mind.hold()
    holder = asyncio.create_task(room.say())
    await room.mind.entered()
    with pytest.raises(TurnInProgress) as caught:
        await room.say()
    assert caught.value.retryable
    room.mind.let_go()
    await holder


@pytest.mark.requirement("turn.addition")
async def test_more_text_after_a_failure_is_added_to_the_same_answer(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    reply = await room.say(OTHER)
    assert Notice.ADDED in reply.notices
    turn = room.interview.turns[0]
    assert [answer.addition for answer in turn.answers] == [False, True]
    assert turn.said == f"{LONG}\n\n{OTHER}"
    assert report.answers(room.interview) == 1


@pytest.mark.requirement("turn.addition")
async def test_an_addition_makes_the_mind_listen_to_the_whole_answer_again(room: Room) -> None:
    await room.say()
    room.mind.script = [Draft(Heard(Kind.THIN), "No."), AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    assert room.interview.turns[0].heard == Heard(Kind.THIN)
    await room.say(OTHER)
    course = room.mind.asked[-1].course
    assert course.turn is not None
    assert (course.heard, course.turn.said) == (None, f"{LONG}\n\n{OTHER}")


@pytest.mark.parametrize("words", [LONG, OTHER, f"{LONG}\n\n{OTHER}"])
async def test_any_part_of_an_answer_with_an_addition_is_a_repeat(room: Room, words: str) -> None:
    first = await room.asks()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    second = await room.asks(OTHER)
    assert await room.asks(words, first.id) == second


# the floor


@pytest.mark.requirement("turn.floor-lapses")
async def test_a_floor_whose_holder_died_is_claimed_after_its_time(pure: Pure) -> None:
    pure.question()
    pure.hear(pure.room.call(LONG))
    pure.room.clock.passes(seconds=29)
    assert isinstance(pure.hear(pure.room.call(LONG)), Wait)
    pure.room.clock.passes(seconds=1)
    assert isinstance(pure.hear(pure.room.call(LONG)), Ask)
    assert [answer.content for answer in pure.stored.answers] == [LONG]


@pytest.mark.requirement("turn.ask-needs-floor")
async def test_a_draft_is_dropped_when_the_floor_was_lost(pure: Pure) -> None:
    pure.question()
    slow, quick = pure.room.call(LONG), pure.room.call(LONG)
    pure.hear(slow)
    pure.room.clock.passes(seconds=31)
    pure.hear(quick)
    assert isinstance(pure.ask(slow.token, text="The slow one?"), Wait)
    pure.ask(quick.token, text="The quick one?")
    outcome = pure.ask(slow.token, text="The slow one?")
    assert isinstance(outcome, Present)
    assert outcome.question.content == "The quick one?"
    assert [question.number for question in pure.stored.questions] == [1, 2]


@pytest.mark.requirement("turn.ask-needs-floor")
async def test_a_holder_that_overran_its_time_may_still_ask_if_nobody_else_claimed(pure: Pure) -> None:
    pure.question()
    slow = pure.room.call(LONG)
    pure.hear(slow)
    pure.room.clock.passes(seconds=31)
    assert isinstance(pure.ask(slow.token), Present)


@pytest.mark.requirement("turn.ask-needs-floor")
async def test_a_question_for_a_session_that_expired_meanwhile_is_dropped(pure: Pure) -> None:
    call = pure.room.call()
    pure.hear(call)
    branch = Branch("a", (), Move.OPEN, QuestionType.OPENER, Focus("", ""), 1)
    pure.interview = None
    with pytest.raises(SessionNotFound):
        pure.apply(ask(call.token, Words(None, branch, "What then?"), Plan((), 3, "lexicon")))
    assert pure.interview is None


@pytest.mark.requirement("turn.ask-needs-floor")
async def test_no_question_is_put_to_an_interview_that_another_program_completed(pure: Pure) -> None:
    pure.question()
    call = pure.room.call(LONG)
    pure.hear(call)
    pure.interview = replace(pure.stored, status=Status.COMPLETED)
    assert isinstance(pure.ask(call.token), Closed)
    assert len(list(pure.stored.questions)) == 1


async def test_a_call_that_is_broken_off_gives_its_floor_up(room: Room) -> None:
    room.mind.hold()
    call = asyncio.create_task(room.say())
    await room.mind.entered()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert room.interview.floor is None
    room.mind.let_go()
    assert (await room.asks()).number == 1


async def test_nobody_gives_up_or_notes_under_a_floor_that_is_not_theirs(pure: Pure) -> None:
    pure.question()
    pure.hear(pure.room.call(LONG))
    before = pure.stored
    pure.apply(give_up("another", "model_unavailable", "Away."))
    pure.apply(note("another", Heard(Kind.STRONG)))
    assert pure.stored is before


@pytest.mark.requirement("limits.turn-time")
async def test_a_mind_that_never_replies_is_given_up_and_the_floor_is_free() -> None:
    room = Room(patience=replace(QUICK, first=0.02))
    room.mind.hold()
    with pytest.raises(ModelUnavailable):
        await room.say()
    assert room.interview.floor is None
    room.mind.let_go()
    assert (await room.asks()).number == 1


@pytest.mark.requirement("limits.turn-time")
async def test_the_default_times_leave_room_for_one_another() -> None:
    """Attempt and repair fit into a turn, the turn into the floor, the floor's holder into the patience of who waits."""
    patience, limits = Patience(), Limits()
    assert patience.first + patience.repair <= patience.turn < patience.wait < limits.floor.total_seconds()
    assert patience.evaluation < limits.evaluation_floor.total_seconds()


@pytest.mark.requirement("turn.floor-lapses", "turn.hear-once")
async def test_who_waits_for_the_dead_is_told_as_soon_as_the_floor_has_lapsed(room: Room) -> None:
    first = await room.asks()
    room.mind.hold()
    holder = asyncio.create_task(room.say(LONG, first.id))
    await room.mind.entered()
    waiter = asyncio.create_task(room.say(LONG, first.id))
    await asyncio.wait([waiter], timeout=0.02)
    room.clock.passes(seconds=31)
    with pytest.raises(TurnInProgress):
        await asyncio.wait_for(waiter, 2)  # its patience would last for five
    room.mind.let_go()
    await holder


@pytest.mark.requirement("promise.unasked-answer", "promise.repeat-answer", "turn.repeat-with-answer-to")
async def test_an_answer_to_a_question_from_before_an_expiry_can_be_sent_again(room: Room) -> None:
    started = await room.say(LONG, "gone-3")
    again = await room.say(LONG, "gone-3")
    assert isinstance(started, Present)
    assert isinstance(again, Present)
    assert again.question == started.question
    assert room.answers == [LONG]
    with pytest.raises(QuestionNotOpen):
        await room.say(OTHER, "gone-3")


@pytest.mark.requirement("promise.unasked-answer", "promise.model-away")
async def test_it_can_be_sent_again_after_the_model_was_away_too(room: Room) -> None:
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG, "gone-3")
    assert isinstance(await room.say(LONG, "gone-3"), Present)
    assert room.answers == [LONG]
