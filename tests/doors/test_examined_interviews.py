"""What an examination changes for interviews with the model."""

from collections.abc import Mapping
from typing import Any

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.memory_shelf import MemoryShelf
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.domain.notices import Notice
from interview_agent.domain.standing import KIND, Fitness, key
from interview_agent.entrypoints.tools import Tools
from interview_agent.minds.examined import prompts
from interview_agent.settings import load
from support.doors import ANSWER, RESUME, ROLE
from support.examinees import AT, MODEL, document

pytestmark = pytest.mark.anyio


def script(prompt: Prompt, output: OutputSchema) -> Mapping[str, Any]:
    """Phrases the opener, hears every answer as thin, and has nothing else to say."""
    if output.name == "next_turn":
        return {"heard": "thin", "marks": [], "branch": "a", "aim": "", "question": "What did queues teach you there?"}
    return {"question": "Which of your services is closest to this role?"}


async def desk(kept: dict[str, Any] | None = None, **more: Any) -> Tools:
    """The tools over a scripted model, and over a shelf with its examination, if there is one."""
    settings = load(interview_store="memory", interview_model=MODEL, interview_planning="builtin", **more)
    shelf, store = MemoryShelf(), MemoryStore(settings.time_to_live)
    if kept:
        await shelf.keep(KIND, key(MODEL, prompts()), kept, replace=True)
    interviewer = bootstrap.interviewer(settings, store=store, shelf=shelf, model=ScriptedModel(script, MODEL))
    return Tools(interviewer, settings)


async def begin(tools: Tools) -> dict[str, Any]:
    reply = await tools.conduct_interview(RESUME, ROLE, "examined-1")
    assert reply["success"], reply
    return reply


async def heard_by(tools: Tools) -> str:
    """Who heard the first answer of an interview."""
    first = await begin(tools)
    await tools.conduct_interview(RESUME, ROLE, "examined-1", ANSWER, answer_to=first["question_id"])
    stored = await tools.get_interview_session("examined-1")
    [answer] = [entry for entry in stored["session_data"]["conversation"] if entry["type"] == "answer"]
    by: str = answer["metadata"]["heard"]["by"]
    return by


@pytest.mark.requirement("examination.notice")
async def test_an_interview_with_a_model_that_nobody_examined_begins_with_a_notice() -> None:
    tools = await desk()
    first = await begin(tools)
    assert Notice.NOT_EXAMINED in first["notice"]
    second = await tools.conduct_interview(RESUME, ROLE, "examined-1", "I pass.", answer_to=first["question_id"])
    assert Notice.NOT_EXAMINED not in second.get("notice", "")


@pytest.mark.requirement("examination.notice")
async def test_an_interview_with_an_unfit_model_begins_with_a_notice() -> None:
    assert Notice.UNFIT in (await begin(await desk(document(Fitness.UNFIT))))["notice"]


@pytest.mark.parametrize("verdict", [Fitness.BOTH, Fitness.PHRASES])
async def test_a_model_that_was_examined_needs_no_notice(verdict: Fitness) -> None:
    notice = (await begin(await desk(document(verdict))))["notice"]
    assert "examine" not in notice


@pytest.mark.requirement("examination.halves")
async def test_the_examination_decides_who_hears_unless_the_environment_does() -> None:
    assert await heard_by(await desk()) == MODEL
    assert await heard_by(await desk(document(Fitness.BOTH))) == MODEL
    assert await heard_by(await desk(document(Fitness.PHRASES))) == "builtin"
    assert await heard_by(await desk(document(Fitness.PHRASES), interview_hearing="model")) == MODEL
    assert await heard_by(await desk(document(Fitness.BOTH), interview_hearing="builtin")) == "builtin"


@pytest.mark.requirement("examination.halves")
async def test_where_the_environment_says_who_hears_there_is_no_notice() -> None:
    assert "examine" not in (await begin(await desk(interview_hearing="model")))["notice"]


@pytest.mark.requirement("examination.shown")
async def test_the_agents_status_has_the_examination_of_its_model() -> None:
    assert (await (await desk()).get_agent_status())["llm"]["examination"] is None
    shown = (await (await desk(document(Fitness.BOTH))).get_agent_status())["llm"]["examination"]
    rates = {"heard_right": 0.876, "points_missed": 0.124, "points_falsely_met": 0.035}
    assert shown == {"verdict": "may hear and phrase", "examined_at": AT, **rates}
