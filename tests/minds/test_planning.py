"""A model as the maker of plans: what it is asked, and how its reply is read."""

from copy import deepcopy
from typing import Any

import pytest

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.errors import ModelInvalid, ModelUnavailable
from interview_agent.minds.planning import ModelPlans, plan_schema
from support.banks import small_bank
from support.plans import GOOD, ROLE, proposes, reply

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("plans.by-model")]


def plans(*replies: Any) -> tuple[ModelPlans, ScriptedModel]:
    model = ScriptedModel(replies)
    return ModelPlans(model, small_bank(), "openai:any"), model


async def test_a_plan_takes_one_call_and_says_who_made_it() -> None:
    maker, model = plans(GOOD)
    plan = await maker.plan(ROLE, "de")
    assert [one.id for one in plan.competencies] == ["python", "own-double-entry-ledgers", "redis"]
    assert (plan.source, plan.language, len(model.calls)) == ("scripted", "de", 1)
    assert maker.source == "openai:any"


async def test_the_model_is_told_the_language_and_offered_what_the_bank_has_questions_about() -> None:
    maker, model = plans(GOOD)
    await maker.plan(ROLE, "de")
    prompt, output = model.calls[0]
    assert "in German" in prompt.user
    assert "- redis: Redis" in prompt.system
    offered = output.schema["properties"]["competencies"]["items"]["properties"]["skill"]["enum"]
    assert offered == ["python", "redis", "debugging", "design", "collaboration", "own"]


def broken(path: str, value: Any) -> dict[str, Any]:
    """A good reply with one thing changed; `...` leaves it out."""
    data: Any = deepcopy(GOOD)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = data
    for step in steps:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("competencies", ...),
        ("competencies", "Python"),
        ("competencies.0", "Python"),
        ("competencies.0.name", 7),
        ("competencies.0.must_have", "yes"),
        ("competencies.0.weight", 9),
        ("competencies.0.weight", True),
        ("competencies.0.requirement", ...),
        ("competencies.0.questions", None),
        ("competencies.2.questions.0.type", "riddle"),
        ("competencies.2.questions.0.difficulty", 6),
        ("competencies.2.questions.0.points.0.weight", "heavy"),
        ("competencies.2.questions.0.points.0.probe", ...),
    ],
)
async def test_a_reply_of_another_shape_is_refused_by_the_name_of_the_field(path: str, value: Any) -> None:
    maker, _ = plans(broken(path, value))
    with pytest.raises(ModelInvalid) as refused:
        await maker.plan(ROLE, "en")
    assert path.split(".")[-1].strip("0123456789") in refused.value.sentence
    assert "Python" not in refused.value.sentence


async def test_a_plan_of_which_nothing_is_left_is_refused() -> None:
    maker, _ = plans(reply(proposes("Juggling", "you juggle"), proposes("Chess", "you play chess")))
    with pytest.raises(ModelInvalid, match="nothing that the role asks for"):
        await maker.plan(ROLE, "en")


async def test_a_model_that_is_away_is_told_as_such() -> None:
    maker, _ = plans()
    with pytest.raises(ModelUnavailable):
        await maker.plan(ROLE, "en")


def test_every_object_of_the_schema_is_closed_and_needs_all_its_fields() -> None:
    """Providers with strict schemas refuse any other."""

    def objects(schema: Any) -> list[dict[str, Any]]:
        inner = [one for value in schema.values() if isinstance(value, dict) for one in objects(value)]
        return [schema, *inner] if schema.get("type") == "object" else inner

    found = objects(plan_schema(["python"]).schema)
    assert len(found) == 4
    assert all(one["additionalProperties"] is False and one["required"] == list(one["properties"]) for one in found)
