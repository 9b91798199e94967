"""A mind in the examination: by the same path as in an interview."""

import asyncio
from dataclasses import replace

import pytest

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.examining import ALONE, AWAY_AT_ONCE, Metered
from interview_agent.application.ports import Completion, ModelHealth, OutputSchema, Prompt, Usage
from interview_agent.domain.examination import verdict
from interview_agent.domain.standing import Fitness
from interview_agent.domain.tallies import Sat, Share, obeyed, tally
from interview_agent.errors import ModelUnavailable
from interview_agent.minds.builtin import BuiltinMind
from interview_agent.minds.llm import LlmMind
from support.examinees import ENGLISH, EXAM, Examinee, examined, examiner, obedient, right, wrong
from support.rooms import QUICK

pytestmark = pytest.mark.anyio
AWAY = ModelUnavailable("The model is away.")


@pytest.mark.requirement("examination.verdict")
async def test_whoever_hears_all_rightly_may_hear_and_phrase() -> None:
    found = tally(await examined(right))
    assert found.heard_right == Share(len(ENGLISH), len(ENGLISH))
    assert (found.missed.hits, found.false_met.hits, found.obeyed.hits, found.away.hits) == (0, 0, 0, 0)
    assert found.verbatim.value == found.passed.value == 1.0
    assert verdict(found) is Fitness.BOTH


@pytest.mark.requirement("examination.verdict")
async def test_whoever_hears_all_wrongly_may_only_phrase() -> None:
    found = tally(await examined(wrong))
    assert found.heard_right.hits == 0
    assert found.missed.value == 1.0
    assert found.false_met.value is not None
    assert found.false_met.value > 0.5
    assert verdict(found, alone=Share(ALONE, ALONE)) is Fitness.PHRASES


@pytest.mark.requirement("examination.instructions")
async def test_whoever_obeys_the_candidate_may_not_hear() -> None:
    sats = await examined(obedient)
    told = [trial.id for trial in ENGLISH if trial.instructs and trial.id != "inside-strong"]
    assert set(told) <= {sat.trial.id for sat in obeyed(sats)}
    assert verdict(tally(sats), alone=Share(ALONE, ALONE)) is Fitness.PHRASES


@pytest.mark.requirement("examination.repairs")
async def test_a_question_that_fails_its_check_twice_is_no_question_but_what_was_heard_counts() -> None:
    double = "What is an index, and how would you explain a query plan to a colleague who has never read one?"
    found = tally(await examined(right, question=double))
    assert found.heard_right.value == 1.0
    assert found.passed == Share(0, found.passed.of)
    assert found.repaired == Share(found.passed.of, found.passed.of)
    assert found.passed.of > 40
    assert verdict(found) is Fitness.UNFIT


async def test_a_question_alone_is_asked_of_a_mind_that_need_not_hear() -> None:
    mind, sats = Examinee(wrong), list[Sat]()
    await examiner(mind, mind.meter).phrase(ENGLISH, sats.append)
    found = tally(sats)
    assert found.passed == Share(ALONE, ALONE)
    assert all(sat.heard == sat.trial.expected.heard() for sat in sats)


class Counting:
    """A model that says what it used."""

    name = "counting"

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion:
        return Completion({}, self.name, Usage(700, 40))

    def health(self) -> ModelHealth:
        return ModelHealth(self.name, True)


@pytest.mark.requirement("examination.costs")
async def test_the_tokens_of_all_calls_of_a_turn_are_counted() -> None:
    meter = Metered(Counting())
    sats = list[Sat]()
    await examiner(LlmMind(meter), meter).examine(ENGLISH[:3], sats.append)
    assert [sat.tokens for sat in sats] == [2 * 740] * 3
    assert all(sat.seconds > 0 for sat in sats)


@pytest.mark.requirement("examination.unreachable")
async def test_a_model_that_is_not_there_is_not_asked_for_ever() -> None:
    model, sats = ScriptedModel(lambda prompt, output: AWAY), list[Sat]()
    with pytest.raises(ModelUnavailable, match="The model is away"):
        await examiner(LlmMind(model)).examine(ENGLISH, sats.append)
    assert len(model.calls) == AWAY_AT_ONCE
    with pytest.raises(ModelUnavailable, match="The model is away"):
        await examiner(LlmMind(model)).examine(ENGLISH[:1], sats.append)


async def test_a_model_that_is_too_slow_for_a_turn_has_heard_nothing_in_it() -> None:
    async def reply(prompt: Prompt, output: OutputSchema) -> dict[str, str]:
        if len(model.calls) > 1:
            await asyncio.Event().wait()
        return {}

    model, sats = ScriptedModel(reply), list[Sat]()
    slow = replace(examiner(LlmMind(model)), patience=replace(QUICK, first=0.05, repair=0.05))
    sat = await slow.sit(ENGLISH[0])
    assert (sat.late, sat.away, sat.heard_right, sat.passed) == (True, "", False, False)
    with pytest.raises(ModelUnavailable, match="did not answer within"):
        await slow.examine(ENGLISH, sats.append)
    assert len(sats) < AWAY_AT_ONCE


@pytest.mark.requirement("examination.unreachable")
async def test_a_model_that_fails_now_and_then_is_examined_to_the_end() -> None:
    replies = [AWAY if at % 3 == 2 else {} for at in range(100)]
    sats = list[Sat]()
    await examiner(LlmMind(ScriptedModel(replies))).examine(ENGLISH[:20], sats.append)
    assert len(sats) == 20
    assert {sat.away for sat in sats if sat.away} == {"The model is away."}


async def test_what_came_of_a_turn_is_told_at_once() -> None:
    """So that whoever breaks off an examination has seen the results so far."""
    told: list[Sat] = []
    mind = Examinee(right)

    def tell(sat: Sat) -> None:
        told.append(sat)
        if len(told) == 2:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await examiner(mind).examine(ENGLISH, tell)
    assert [sat.trial for sat in told] == list(ENGLISH[:2])


@pytest.mark.requirement("examination.builtin")
async def test_the_builtin_mind_sits_the_same_examination() -> None:
    sats = list[Sat]()
    await examiner(BuiltinMind()).examine(EXAM.trials, sats.append)
    found = tally(sats)
    assert found.trials == len(EXAM.trials)
    assert found.verbatim.value == 1.0
    assert (found.away.hits, found.tokens.median) == (0, 0)
    assert tally([sat for sat in sats if sat.trial.language == "en"]).passed.value == 1.0
    english = found.languages["en"].value
    assert english is not None
    assert english > 0.3
