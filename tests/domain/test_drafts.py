"""From what a mind drafts to the question that is asked: hearing, repair, metadata, plan, and who is told."""

from dataclasses import replace

import pytest

from interview_agent.application.events import InterviewEnded, QuestionAsked, QuestionFailed
from interview_agent.application.ports import Draft
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.outcomes import Present
from interview_agent.domain.plan import Plan
from interview_agent.domain.recall import pared
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.errors import (
    ModelInvalid,
    ModelUnavailable,
)
from support.minds import ScriptedMind, heard_as
from support.rooms import BRIEF, Room
from support.turns import AWAY, LONG, OTHER, Pure

pytestmark = pytest.mark.anyio


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def pure(room: Room) -> Pure:
    return Pure(room)


# hearing, repair and metadata


@pytest.mark.requirement("turn.heard-kept", "models.one-call", "turn.one-repair")
async def test_a_repair_asks_for_the_question_alone(room: Room) -> None:
    await room.say()
    room.mind.script = [Draft(Heard(Kind.STRONG), "No.")]
    await room.say(LONG)
    first, second = room.mind.asked[1:]
    assert (first.repair, first.course.heard) == (None, None)
    assert second.repair is not None
    assert (second.repair.question, second.course.heard) == ("No.", Heard(Kind.STRONG))


@pytest.mark.requirement("turn.heard-kept")
async def test_what_was_heard_is_stored_before_the_repair(room: Room) -> None:
    await room.say()
    stored: list[Heard | None] = []

    def look(asked: object) -> Draft:
        stored.append(room.last_answer.heard)
        return Draft(None, "Which part of that would you do otherwise today?")

    room.mind.script = [Draft(Heard(Kind.STRONG), "No."), look]
    await room.say(LONG)
    assert stored == [Heard(Kind.STRONG)]


@pytest.mark.requirement("turn.heard-kept")
async def test_a_later_retry_asks_for_the_question_alone(room: Room) -> None:
    await room.say()
    room.mind.script = [Draft(Heard(Kind.STRONG), "No."), Draft(None, "No.")]
    with pytest.raises(ModelInvalid):
        await room.say(LONG)
    await room.say(LONG)
    assert room.mind.asked[-1].course.heard == Heard(Kind.STRONG)


@pytest.mark.requirement("turn.one-repair")
async def test_two_refused_drafts_are_an_error_that_keeps_the_answer(room: Room) -> None:
    await room.say()
    room.mind.script = [Draft(Heard(Kind.STRONG), "No."), Draft(None, "No.")]
    with pytest.raises(ModelInvalid) as caught:
        await room.say(LONG)
    assert (caught.value.retryable, room.answers, len(room.mind.asked)) == (True, [LONG], 3)


@pytest.mark.requirement("models.one-call")
async def test_a_turn_costs_one_call_of_the_mind(room: Room) -> None:
    question = await room.asks()
    for number in range(2, 6):
        question = await room.asks(f"{LONG} {number}", question.id)
        assert len(room.mind.asked) == number


@pytest.mark.requirement("turn.branch-contradiction")
async def test_a_branch_that_contradicts_what_was_heard_goes_to_repair(room: Room) -> None:
    first = await room.asks()
    await room.say(LONG, first.id)

    def contradicting(asked: object) -> Draft:
        course = room.mind.asked[-1].course
        wrong = next(b for b in course.branches if Kind.STRONG not in b.kinds)
        return Draft(heard_as(Kind.STRONG, course), "Which trade-off did that decision bring?", wrong.label)

    room.mind.script = [contradicting]
    await room.say(OTHER)
    assert room.mind.asked[-1].repair is not None
    assert "contradicts" in room.mind.asked[-1].repair.reasons[0]


@pytest.mark.requirement("turn.code-assigns-metadata")
@pytest.mark.parametrize("kind", list(Kind))
async def test_the_metadata_of_a_question_are_those_of_the_branch_that_follows(room: Room, kind: Kind) -> None:
    await room.say()
    await room.say(LONG)
    room.mind.kind = kind
    question = await room.asks(OTHER)
    course = room.mind.asked[-1].course
    branch = course.branch(course.settle(heard_as(kind, course)))
    assert (question.type, question.difficulty, question.focus, question.move, question.bank_id, question.points) == (
        branch.type, branch.difficulty, branch.focus, branch.move, branch.bank_id, pared(branch.points)
    )  # fmt: skip
    assert question.id == f"{room.interview.incarnation}-3"


@pytest.mark.requirement("models.verbatim-quotes")
async def test_a_mark_whose_quote_was_never_said_does_not_count(room: Room) -> None:
    await room.say()
    await room.say(LONG)
    said = Mark("load", Verdict.MET, "split the table")
    invented = Mark("measure", Verdict.MET, "I measured everything twice")
    room.mind.script = [Draft(Heard(Kind.STRONG, (said, invented)), "Which trade-off did that decision bring?")]
    await room.say(OTHER)
    assert room.last_answer.heard is not None
    assert room.last_answer.heard.marks == (said,)


# the plan


@pytest.mark.requirement("turn.lexicon-plan")
async def test_a_lexicon_plan_serves_where_there_is_none(room: Room) -> None:
    await room.say()
    plan = room.interview.plan
    assert plan is not None
    assert (plan.source, [c.id for c in plan.competencies][:2]) == ("lexicon", ["python", "redis"])


@pytest.mark.requirement("turn.lexicon-plan")
async def test_a_plan_is_replaced_at_most_once_and_only_before_the_second_question(pure: Pure) -> None:
    pure.question()
    provisional, better, third = (Plan((), 3, source) for source in ("lexicon", "model", "another"))
    begun = replace(pure.stored, plan=provisional)
    assert begun.adopt(better).plan is better
    assert begun.adopt(better).adopt(third).plan is better
    pure.question(LONG)
    assert replace(pure.stored, plan=provisional).adopt(better).plan is provisional


# the mind that was named


@pytest.mark.requirement("promise.no-silent-replacement")
async def test_a_mind_that_is_away_is_not_replaced_unless_a_fallback_was_named(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY, AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    told = replace(room.interviewer, fallback=ScriptedMind(source="fallback"))
    reply = await told.conduct(room.call(LONG))
    assert isinstance(reply, Present)
    assert reply.question.source == "fallback"


# what observers are told


async def test_observers_learn_of_questions_failures_and_the_end_without_anybodys_words(room: Room) -> None:
    await room.say()
    room.mind.script = [AWAY]
    with pytest.raises(ModelUnavailable):
        await room.say(LONG)
    await room.say(LONG)
    await room.end()
    kinds = [type(event) for event in room.events]
    assert (kinds.count(QuestionAsked), kinds.count(QuestionFailed), kinds.count(InterviewEnded)) == (2, 1, 1)
    told = repr(room.events)
    assert not [words for words in (LONG, BRIEF.resume_content, BRIEF.role_description) if words in told]
