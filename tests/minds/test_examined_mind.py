"""What a model hears and phrases once it was examined."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import UNEXAMINED, Draft
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.standing import Fitness, key
from interview_agent.errors import StoreUnavailable
from interview_agent.minds import examined
from interview_agent.minds.examined import AGAIN_SECONDS, ExaminedMind, prompts
from interview_agent.minds.llm import LlmMind
from support.dialogues import in_the_middle, open_course
from support.minds import ScriptedMind

pytestmark = pytest.mark.anyio
SHARE = {"hits": 9, "of": 10}
AWAY = StoreUnavailable("The store is away.")


def document(verdict: Fitness) -> Mapping[str, Any]:
    rates = dict.fromkeys(("heard_right", "points_missed", "points_falsely_met"), SHARE)
    return {"source": "model", "verdict": verdict.value, "examined_at": "2026-01-01T10:00:00Z", **rates}


@dataclass
class Bench:
    """An examined mind whose model hears thin answers, and whose other ears hear strong ones."""

    kept: Mapping[str, Any] | Exception | None = None
    looks: list[str] = field(default_factory=list)
    now: float = 0.0
    source: str = "model"

    def __post_init__(self) -> None:
        self.model = ScriptedMind(source=self.source, kind=Kind.THIN)
        self.mind = ExaminedMind(self.model, ScriptedMind(kind=Kind.STRONG), self._find, lambda: self.now)

    async def _find(self, key: str) -> Mapping[str, Any] | None:
        self.looks.append(key)
        if isinstance(self.kept, Exception):
            raise self.kept
        return self.kept

    async def turn(self) -> Draft:
        return await self.mind.next_turn(in_the_middle(), open_course())

    async def hears(self) -> Kind | None:
        heard = (await self.turn()).heard
        return heard.kind if heard else None


@pytest.mark.requirement("examination.halves")
async def test_a_model_that_may_hear_and_phrase_does_both() -> None:
    bench = Bench(document(Fitness.BOTH))
    assert await bench.hears() is Kind.THIN
    assert bench.mind.health().examined == Fitness.BOTH.value


@pytest.mark.requirement("examination.halves")
@pytest.mark.parametrize("verdict", [Fitness.PHRASES, Fitness.UNFIT])
async def test_for_one_that_may_not_hear_another_mind_hears(verdict: Fitness) -> None:
    bench = Bench(document(verdict))
    assert await bench.hears() is Kind.STRONG
    assert len(bench.model.asked) == 1
    assert bench.mind.health().examined == verdict.value


@pytest.mark.requirement("examination.halves")
async def test_a_model_that_nobody_examined_does_both_and_its_health_says_so() -> None:
    bench = Bench()
    assert bench.mind.health().examined == ""
    assert await bench.hears() is Kind.THIN
    assert bench.mind.health().examined == UNEXAMINED
    assert bench.mind.health().examination is None


async def test_the_examination_is_that_of_the_model_with_the_present_prompts() -> None:
    bench = Bench()
    await bench.turn()
    assert bench.looks == [key("model", prompts())]


async def test_it_is_looked_up_once_a_minute_at_most() -> None:
    bench = Bench()
    await bench.turn()
    bench.now = AGAIN_SECONDS - 1
    await bench.turn()
    assert len(bench.looks) == 1
    bench.kept, bench.now = document(Fitness.PHRASES), AGAIN_SECONDS
    assert await bench.hears() is Kind.STRONG
    assert len(bench.looks) == 2


async def test_a_model_whose_name_is_known_late_is_looked_up_again() -> None:
    """In a mesh, only a reply says which model it was."""
    bench = Bench(source="mesh")
    await bench.turn()
    bench.model.source = "mesh:some-model"
    await bench.turn()
    await bench.turn()
    assert bench.looks == [key("mesh", prompts()), key("mesh:some-model", prompts())]


@pytest.mark.requirement("examination.store-away")
async def test_while_the_store_is_away_nothing_changes() -> None:
    bench = Bench(AWAY)
    assert await bench.hears() is Kind.THIN
    bench.kept, bench.now = document(Fitness.PHRASES), AGAIN_SECONDS
    assert await bench.hears() is Kind.STRONG
    bench.kept, bench.now = AWAY, 2 * AGAIN_SECONDS
    assert await bench.hears() is Kind.STRONG
    assert bench.mind.health().examined == Fitness.PHRASES.value


@pytest.mark.requirement("examination.store-away")
async def test_a_turn_does_not_wait_for_a_store_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(key: str) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(examined, "LONGEST_SECONDS", 0.01)
    mind = ExaminedMind(ScriptedMind(kind=Kind.THIN), ScriptedMind(), never)
    draft = await asyncio.wait_for(mind.next_turn(in_the_middle(), open_course()), 5)
    assert draft.heard is not None


async def test_marks_come_from_whoever_hears_and_prose_from_the_model() -> None:
    phrasing = ScriptedModel([{"overview": "Python was covered, SQL was not."}], name="model")
    ears = ScriptedMind()
    bench = Bench(document(Fitness.PHRASES))
    mind = ExaminedMind(LlmMind(phrasing), ears, bench._find)
    turns = (in_the_middle().turns[-1],)
    assert await mind.mark(in_the_middle(), turns) == ((),)
    assert ears.marked == [turns]
    assert await mind.summarise(in_the_middle(), {}) == "Python was covered, SQL was not."
    assert mind.source == "model"


def test_the_versions_of_the_prompts_are_those_of_a_turn() -> None:
    assert set(prompts()) == {"interview_system", "turn_user"}
    assert all(int(version) > 0 for version in prompts().values())
