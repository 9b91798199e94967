"""A plan in a stored session and on the shelf."""

import json
from dataclasses import replace
from typing import Any

import pytest

from interview_agent.adapters import plan_json, session_json
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Plan
from interview_agent.domain.rubric import Point, Weight
from support.banks import small_bank
from support.dialogues import interview
from support.plans import ROLE, plan_with_own

PLANS = [
    plan_of(ROLE, small_bank()),
    plan_of("", small_bank()),
    plan_with_own(),
    plan_with_own("person", "de"),
]


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert plan_json.read(json.loads(json.dumps(plan_json.written(plan)))) == plan


@pytest.mark.parametrize("plan", PLANS)
def test_a_session_keeps_its_plan(plan: Plan) -> None:
    stored = session_json.encode(replace(interview(), plan=plan))
    assert session_json.decode(stored).plan == plan


def test_signs_of_the_right_and_of_the_wrong_come_back_too() -> None:
    plan = plan_with_own()
    point = Point("p", "A point", Weight.CORE, ("a b",), "What of it?", ("c d",))
    question = replace(plan.skills[0].questions[0], points=(point, point))
    signed = replace(plan, skills=(replace(plan.skills[0], questions=(question,)),))
    assert plan_json.read(plan_json.written(signed)) == signed


def test_a_plan_that_was_stored_before_there_were_anchors_loads() -> None:
    old = {
        "competencies": [
            {"id": "python", "name": "Python", "must_have": True, "weight": 2.0, "requirement": "", "skill": "python"}
        ],
        "difficulty": 3,
        "source": "lexicon",
    }
    plan = plan_json.read(old)
    assert plan is not None
    assert (plan.language, plan.skills, plan.competencies[0].anchor) == ("en", (), "")
    assert plan_json.written(plan) == old


def changed(path: str, value: Any) -> dict[str, Any]:
    told: Any = json.loads(json.dumps(plan_json.written(plan_with_own())))
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = told
    for step in steps:
        inner = inner[step]
    inner[last] = value
    found: dict[str, Any] = told
    return found


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("competencies", None),
        ("competencies.0", 1),
        ("competencies.0.anchor", 1),
        ("competencies.0.must_have", "yes"),
        ("difficulty", "high"),
        ("language", 1),
        ("skills", "many"),
        ("skills.0", []),
        ("skills.0.questions.0.type", "riddle"),
        ("skills.0.questions.0.hint", 1),
        ("skills.0.questions.0.points.0.weight", "heavy"),
        ("skills.0.questions.0.points.0.wrong", "words"),
    ],
)
def test_what_cannot_be_read_as_a_whole_is_no_plan(path: str, value: Any) -> None:
    assert plan_json.read(changed(path, value)) is None
