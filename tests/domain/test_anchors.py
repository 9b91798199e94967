"""The question that every candidate is asked first about a competency."""

from dataclasses import replace

import pytest

from interview_agent.adapters.bank_files import load_bank
from interview_agent.domain.anchors import FORMS, anchored
from interview_agent.domain.bank import Bank, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Competency, Plan
from support.banks import question, small_bank
from support.plans import plan_with_own

pytestmark = pytest.mark.requirement("plans.anchors")
BANK, SMALL = load_bank(), small_bank()
ROLES = (
    "Backend developer. Python and Redis are required, teamwork and debugging too.",
    "Staff engineer. Rust, Kotlin, Swift and C++ are required.",
    "Junior developer. You write PHP, and you like system design.",
    "We look for a nice person.",
)


def types(plan: Plan, bank: Bank) -> list[QuestionType]:
    return [bank.by_id[one.anchor].type for one in plan.competencies]


@pytest.mark.parametrize("role", ROLES)
def test_every_competency_has_an_anchor_of_its_own(role: str) -> None:
    anchors = [one.anchor for one in plan_of(role, BANK).competencies]
    assert all(anchors)
    assert len(set(anchors)) == len(anchors)


def test_skills_begin_with_a_technical_question_and_general_competencies_with_others() -> None:
    plan = plan_of("Python, Redis, teamwork, debugging and system design are required.", SMALL)
    first, later = types(plan, SMALL)[:2], types(plan, SMALL)[2:]
    assert first == [QuestionType.TECHNICAL] * 2
    assert later == [QuestionType.BEHAVIORAL, QuestionType.PROBLEM_SOLVING, QuestionType.EXPERIENCE]


@pytest.mark.parametrize(("title", "level"), [("Junior", 2), ("", 3), ("Principal", 4)])
def test_the_anchor_is_the_question_nearest_to_the_difficulty_of_the_role(title: str, level: int) -> None:
    plan = plan_of(f"{title} developer. Python is required.", BANK)
    technical = [q for q in BANK.of("python") if q.type is QuestionType.TECHNICAL]
    anchor = BANK.by_id[plan.competencies[0].anchor]
    assert abs(anchor.difficulty - level) == min(abs(q.difficulty - level) for q in technical)


def test_of_two_that_are_as_near_the_first_in_the_file_is_taken() -> None:
    two = tuple(replace(question("x", "X", QuestionType.TECHNICAL, level), id=f"x-{level}") for level in (4, 2))
    bank = Bank({"x": Skill("x", "X", False, (), two)}, "two")
    plan = anchored(Plan((Competency("x", "X", True, 1.0, "", "x"),), 3, "lexicon"), bank)
    assert plan.competencies[0].anchor == "x-4"


@pytest.mark.requirement("builtin.unknown-skills")
def test_several_skills_that_the_bank_does_not_know_begin_with_different_forms() -> None:
    plan = plan_of("Kotlin, Swift, C++, Scala and PHP are required.", BANK)
    unknown = [one for one in plan.competencies if one.skill == FORMS]
    assert len(unknown) == 5
    assert len({one.anchor for one in unknown}) == 5


def test_an_anchor_that_is_there_stays_and_one_that_is_gone_is_replaced() -> None:
    plan = plan_with_own()
    python, *others = plan.competencies[1:]
    gone = replace(python, anchor="python-of-last-year")
    moved = anchored(replace(plan, competencies=(plan.competencies[0], gone, *others)), SMALL)
    assert [one.anchor for one in moved.competencies] == [
        "own-ledgers-technical-3",
        "python-technical-3",
        "redis-technical-3",
    ]


def test_a_part_of_the_bank_that_is_gone_gives_way_to_the_forms() -> None:
    plan = plan_with_own()
    moved = anchored(replace(plan, skills=()), SMALL).competencies[0]
    assert (moved.skill, moved.anchor) == (FORMS, "forms-technical-3")


def test_no_question_is_the_anchor_of_two_competencies() -> None:
    twice = tuple(Competency(id, id, True, 1.0, "", "python", "python-technical-3") for id in ("a", "b"))
    anchors = [one.anchor for one in anchored(Plan(twice, 3, "person"), SMALL).competencies]
    assert anchors[0] == "python-technical-3"
    assert anchors[1] not in ("", "python-technical-3")
