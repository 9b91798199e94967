"""What of a model's proposals becomes a plan."""

from dataclasses import replace
from typing import Any

import pytest

from interview_agent.domain.anchors import FORMS
from interview_agent.domain.plan import Plan
from interview_agent.domain.proposals import in_the_role, settled, slug
from interview_agent.minds.planning import read_plan
from support.banks import small_bank
from support.plans import GOOD, ROLE, asks, point, proposes, reply

pytestmark = pytest.mark.requirement("plans.by-model")
BANK = small_bank()


def plan_from(*competencies: dict[str, Any], role: str = ROLE) -> Plan:
    plan = settled(read_plan(reply(*competencies)), role, BANK, "en", "scripted")
    assert plan is not None
    return plan


def names(plan: Plan) -> list[str]:
    return [one.name for one in plan.competencies]


def test_a_sound_proposal_becomes_the_plan_must_haves_first() -> None:
    plan = plan_from(*GOOD["competencies"])
    assert names(plan) == ["Python", "double-entry ledgers", "Redis"]
    assert [one.weight for one in plan.competencies] == [2.0, 3.0, 1.0]
    assert (plan.source, plan.language) == ("scripted", "en")


@pytest.mark.parametrize(
    "words",
    [
        "double-entry bookkeeping and\nreconcile",
        "  DOUBLE\u2013ENTRY   Bookkeeping ",
        "bank files",
        "reconcile bank files every day.",
    ],
)
def test_a_requirement_is_found_whatever_its_case_white_space_and_dashes(words: str) -> None:
    assert in_the_role(words, ROLE)
    assert in_the_role(words, ROLE) in ROLE


@pytest.mark.parametrize("words", ["", "  ", "single-entry bookkeeping", "ledge", "Python and Redis", "econcile"])
def test_what_the_role_does_not_say_is_not_found(words: str) -> None:
    assert in_the_role(words, ROLE) == ""


def test_a_competency_that_the_role_does_not_ask_for_is_dropped() -> None:
    plan = plan_from(*GOOD["competencies"], proposes("Kubernetes", "five years of Kubernetes", "redis"))
    assert "Kubernetes" not in names(plan)


def test_requirements_are_the_words_of_the_role_verbatim() -> None:
    plan = plan_from(*GOOD["competencies"], proposes("forms", "AN EYE FOR accessible forms"))
    assert all(one.requirement in ROLE for one in plan.competencies)
    assert "an eye for accessible forms" in [one.requirement for one in plan.competencies]


def test_what_is_named_twice_is_merged_and_the_stronger_word_counts() -> None:
    again = proposes("Redis caches", "Redis", "redis", must_have=True, weight=3)
    plan = plan_from(*GOOD["competencies"], again)
    redis = plan.competency("redis")
    assert redis is not None
    assert (redis.name, redis.must_have, redis.weight) == ("Redis", True, 3.0)
    assert len(plan.competencies) == 3


@pytest.mark.requirement("models.checked-questions")
@pytest.mark.parametrize(
    "bad",
    [
        asks("How do you test ledgers, and why do you do it that way?"),
        asks("How old are you?"),
        asks("What is your religion?"),
        asks("Ledgers"),
        asks("Why do ledgers balance?", points=[point("balance", "deep"), point("audit", "basic")]),
        asks("Why do ledgers balance?", points=[point("balance")]),
        asks("Why do ledgers balance?", points=[point("balance"), {**point("audit"), "probe": "Are you pregnant?"}]),
    ],
)
def test_a_question_that_may_not_be_asked_is_dropped(bad: dict[str, Any]) -> None:
    ledgers = proposes("ledgers", "our ledger", questions=[bad, asks("How would you test a ledger?")])
    plan = plan_from(ledgers, *GOOD["competencies"][:2])
    assert [question.text for question in plan.skills[0].questions] == ["How would you test a ledger?"]
    assert plan.competencies[0].anchor == plan.skills[0].questions[0].id


def test_without_a_usable_question_of_its_own_a_competency_is_asked_about_in_the_forms() -> None:
    plan = plan_from(proposes("ledgers", "our ledger", questions=[asks("How old are you?")]), *GOOD["competencies"][:2])
    assert plan.skills == ()
    assert plan.competencies[0].skill == FORMS


def test_an_unknown_part_of_the_bank_counts_as_own() -> None:
    plan = plan_from(proposes("ledgers", "our ledger", "cobol", questions=[asks("Why do ledgers balance?")]))
    assert plan.competencies[0].skill == "own-ledgers"


def test_where_too_little_is_left_the_plan_from_the_words_of_the_role_fills_up() -> None:
    plan = plan_from(GOOD["competencies"][2])
    assert len(plan.competencies) == 3
    assert {"double-entry ledgers", "Python"} <= set(names(plan))
    assert plan.source == "scripted"


def test_where_nothing_is_left_there_is_no_plan() -> None:
    assert settled(read_plan(reply(proposes("Juggling", "juggling"))), ROLE, BANK, "en", "scripted") is None
    assert settled((), ROLE, BANK, "en", "scripted") is None


def test_there_are_never_more_than_eight() -> None:
    words = ROLE.split()
    many = [proposes(f"thing {n}", word) for n, word in enumerate(words[:14])]
    plan = plan_from(*many)
    assert len(plan.competencies) == 8
    assert {one.skill for one in plan.competencies} == {skill.id for skill in plan.skills}


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "your religion"])
def test_a_competency_needs_a_name_that_may_be_said(name: str) -> None:
    plan = plan_from(proposes(name, "our ledger"), *GOOD["competencies"])
    assert name not in names(plan)


def test_names_of_one_kind_have_ids_of_their_own() -> None:
    assert len({slug(name) for name in ("C", "C++", "C#", "数据库", "網路")}) == 5


def test_questions_of_its_own_have_ids_that_no_bank_has() -> None:
    plan = plan_from(*GOOD["competencies"])
    ids = [question.id for skill in plan.skills for question in skill.questions]
    assert ids == ["own-double-entry-ledgers-1", "own-double-entry-ledgers-2"]
    assert not set(ids) & set(BANK.by_id)
    assert replace(plan, skills=()).bank(BANK) is BANK
    assert plan.bank(BANK).by_id.keys() > BANK.by_id.keys()
