"""Ending an interview, summing it up and evaluating it: once each, and repeatable until it has worked."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from interview_agent.domain import ending
from interview_agent.domain.ending import Granted, Ready, Taken
from interview_agent.domain.interview import Status
from interview_agent.errors import EvaluationUnavailable, ModelInvalid, ModelUnavailable, SessionNotFound
from support.generated import SUMMARY
from support.rooms import SESSION, Room, token

pytestmark = pytest.mark.anyio
LONG = "We moved the reports to a read replica and measured the lag before and after it."


@pytest.fixture
async def room() -> Room:
    """A room with an interview in which the opener and one scored question are answered."""
    room = Room()
    first = await room.asks()
    second = await room.asks(LONG, first.id)
    await room.asks(LONG + " Twice.", second.id)
    return room


@pytest.mark.requirement("spec.end-summary")
async def test_the_end_yields_a_summary_in_the_words_of_the_mind_over_the_facts(room: Room) -> None:
    room.mind.summary = "The candidate gave 2 answers about replicas."
    summary = (await room.end()).interview.summary
    assert summary is not None
    assert (summary["overview"], summary["source"]) == ("The candidate gave 2 answers about replicas.", "scripted")
    assert (summary["questions"], summary["answers"], summary["completion_reason"]) == (3, 2, "completed")


@pytest.mark.requirement("report.prose")
async def test_sentences_with_nothing_behind_them_are_left_out_of_the_summary_and_counted(room: Room) -> None:
    room.mind.summary = "The candidate gave 2 answers. What a splendid engineer."
    kept = (await room.end()).interview.summary
    assert kept is not None
    assert (kept["overview"], kept["sentences_dropped"]) == ("The candidate gave 2 answers.", 1)


@pytest.mark.requirement("report.prose")
async def test_a_summary_with_nothing_behind_any_sentence_gives_way_to_the_facts(room: Room) -> None:
    room.mind.summary = "What a splendid engineer."
    kept = (await room.end()).interview.summary
    assert kept is not None
    assert (kept["source"], kept["sentences_dropped"]) == ("facts", 1)


@pytest.mark.requirement("ending.summary-without-model")
@pytest.mark.parametrize("failure", [ModelUnavailable("Away."), ModelInvalid("Nonsense.")])
async def test_an_interview_ends_with_the_facts_alone_when_the_model_fails(room: Room, failure: Exception) -> None:
    room.mind.summary = failure
    ended = (await room.end()).interview
    assert (ended.status, ended.floor) == (Status.COMPLETED, None)
    assert ended.summary is not None
    assert (ended.summary["source"], "2 answers to 3 questions" in ended.summary["overview"]) == ("facts", True)


async def test_two_ends_at_once_write_one_summary_and_both_get_it(room: Room) -> None:
    one, other = await asyncio.gather(room.end("one"), room.end("other"))
    assert one.interview.summary == other.interview.summary
    assert one.interview.ending == other.interview.ending


@pytest.mark.requirement("promise.evaluation-after-end", "promise.completed-frozen")
async def test_an_evaluation_is_added_to_a_completed_interview_and_changes_nothing_of_it(room: Room) -> None:
    ended = (await room.end("by the recruiter")).interview
    evaluated = (await room.finalize()).interview
    assert evaluated.evaluation is not None
    assert (evaluated.conversation, evaluated.ending) == (ended.conversation, ended.ending)


async def test_finalizing_a_running_interview_ends_it(room: Room) -> None:
    interview = (await room.finalize()).interview
    assert interview.ending is not None
    assert (interview.status, interview.ending.reason) == (Status.COMPLETED, "finalized")


@pytest.mark.requirement("ending.finalize-once")
async def test_a_stored_evaluation_is_returned_again(room: Room) -> None:
    first = (await room.finalize()).interview
    marked = len(room.mind.marked)
    room.clock.passes(minutes=5)
    assert (await room.finalize()).interview == first
    assert len(room.mind.marked) == marked


async def interrupted(room: Room) -> None:
    """The end comes while the last answer is still being listened to, so that its marks are pending."""
    question = await room.asks()
    room.mind.hold()
    running = asyncio.create_task(room.say(LONG + " Thrice.", question.id))
    await asyncio.wait_for(room.mind.entered(), 5)
    await room.end()
    room.mind.let_go()
    await running


@pytest.mark.requirement("ending.finalize-retry")
async def test_a_failed_evaluation_changes_nothing_and_can_be_repeated(room: Room) -> None:
    await interrupted(room)
    before, room.mind.no_marks = room.interview, ModelUnavailable("Away.")
    with pytest.raises(EvaluationUnavailable) as caught:
        await room.finalize()
    assert caught.value.retryable
    assert room.interview == before
    room.mind.no_marks = None
    evaluation = (await room.finalize()).interview.evaluation
    assert evaluation is not None
    assert (evaluation["marks_pending"], len(room.mind.marked)) == (0, 2)


async def test_marks_that_were_pending_are_stored_beside_the_conversation_not_in_it(room: Room) -> None:
    await interrupted(room)
    before = room.interview.conversation
    evaluated = (await room.finalize()).interview
    assert evaluated.conversation == before
    assert list(evaluated.late) == [evaluated.turns[-1].question.id]


@pytest.mark.requirement("ending.finalize-unstarted")
async def test_an_interview_without_any_scored_answer_is_evaluated_with_nulls() -> None:
    room = Room()
    await room.say()
    evaluation = (await room.finalize()).interview.evaluation
    assert evaluation is not None
    parts = ("score", "technical_knowledge", "problem_solving", "communication", "experience_relevance")
    assert [evaluation[part] for part in (*parts, "hire_recommendation")] == [None] * 6


@pytest.mark.requirement("promise.not-found")
@pytest.mark.parametrize("tool", ["end", "finalize", "get"])
async def test_an_unknown_session_is_not_found(tool: str) -> None:
    room = Room()
    calls: dict[str, Callable[[], Awaitable[object]]] = {
        "end": room.end,
        "finalize": room.finalize,
        "get": lambda: room.interviewer.get(SESSION),
    }
    with pytest.raises(SessionNotFound):
        await calls[tool]()
    assert room.document is None


async def test_the_floor_of_a_summary_keeps_others_waiting_until_it_lapses(room: Room) -> None:
    first, second, third = token(), token(), token()
    hold = room.limits.floor
    assert isinstance(await room.store.update(SESSION, ending.end("completed", first, hold)), Granted)
    assert isinstance(await room.store.update(SESSION, ending.end("completed", second, hold)), Taken)
    room.clock.passes(seconds=30)
    assert isinstance(await room.store.update(SESSION, ending.end("completed", third, hold)), Granted)


async def test_the_first_summary_that_is_stored_stays(room: Room) -> None:
    mine, hold = token(), room.limits.floor
    await room.store.update(SESSION, ending.end("completed", mine, hold))
    await room.store.update(SESSION, ending.summed_up(mine, {**SUMMARY, "overview": "first"}))
    late = await room.store.update(SESSION, ending.summed_up(token(), {**SUMMARY, "overview": "second"}))
    assert isinstance(late, Ready)
    assert late.interview.summary == {**SUMMARY, "overview": "first"}


@pytest.mark.requirement("ending.idempotent", "ending.finalize-once")
async def test_an_end_and_an_evaluation_at_the_same_time_both_succeed(room: Room) -> None:
    first = await room.asks()
    await room.say(LONG, first.id)
    ended, finalized, again = await asyncio.gather(room.end(), room.finalize(), room.end())
    assert ended.interview.summary == again.interview.summary != None  # noqa: E711 - a chain of comparisons
    assert finalized.interview.evaluation is not None
    assert room.interview.floor is None
