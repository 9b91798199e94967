"""A plan as a file for a person: printed, changed, given back."""

from dataclasses import replace

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_agent.adapters.bank_files import load_bank
from interview_agent.adapters.plan_files import read, written
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Plan
from interview_agent.errors import InvalidInput
from support.banks import small_bank
from support.plans import ROLE, plan_with_own

pytestmark = pytest.mark.requirement("plans.by-person")
SMALL, BANK = small_bank(), load_bank()
OWN = plan_with_own("person")
TEXT = written(OWN, SMALL)


def given_back(text: str) -> Plan:
    return read(text, "plan.toml", ROLE, SMALL).plan


def refused(text: str) -> list[str]:
    with pytest.raises(InvalidInput) as wrong:
        given_back(text)
    return wrong.value.sentence.splitlines()


@pytest.mark.parametrize("role", [ROLE, "", "Staff engineer. Rust, Kotlin and Python are required. Bonus: teamwork."])
@pytest.mark.parametrize("bank", [SMALL, BANK], ids=["small", "whole"])
def test_what_is_printed_is_accepted_unchanged_and_means_the_same(role: str, bank: object) -> None:
    assert bank in (SMALL, BANK)
    known = SMALL if bank is SMALL else BANK
    plan = plan_of(role, known, "de")
    back = read(written(plan, known), "plan.toml", role, known)
    assert back.plan == replace(plan, source="person")
    assert back.warnings == ()


def test_a_plan_with_questions_of_its_own_comes_back_too() -> None:
    assert given_back(TEXT) == OWN


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(lambda text: "\ud800" > text.strip() > ""))
def test_whatever_a_role_says_it_comes_back(words: str) -> None:
    first = replace(OWN.competencies[0], requirement=words, name=" ".join(words.split()) or "x")
    plan = replace(OWN, competencies=(first, *OWN.competencies[1:]))
    assert given_back(written(plan, SMALL)) == plan


def test_the_words_of_every_anchor_stand_beside_its_id_and_so_do_the_other_questions() -> None:
    for one in OWN.competencies:
        assert f"# asked first of every candidate: {OWN.bank(SMALL).by_id[one.anchor].text}" in TEXT
    assert "#   python-experience-3 (experience, 3): " in TEXT


def test_a_plan_in_another_language_says_that_the_bank_is_in_english() -> None:
    assert "built-in bank are in English" in written(replace(OWN, language="de"), SMALL)
    assert "built-in bank are in English" not in TEXT


def test_a_person_may_change_names_weights_order_and_anchors() -> None:
    text = TEXT.replace('name = "Python"', 'name = "Python 3"').replace("weight = 2.0", "weight = 5")
    plan = given_back(text.replace('anchor = "python-technical-3"', 'anchor = "python-technical-5"'))
    python = plan.competency("python")
    assert python is not None
    assert (python.name, python.weight, python.anchor) == ("Python 3", 5.0, "python-technical-5")


def test_must_haves_are_sorted_to_the_front() -> None:
    text = TEXT.replace("must_have = true", "must_have = false", 1)
    assert [one.id for one in given_back(text).competencies] == ["python", "own-ledgers", "redis"]


def test_what_is_left_out_is_found_by_itself() -> None:
    rows = "\n".join(f'[[competency]]\nname = "{name}"\nmust_have = true' for name in ("Rust", "C++", "Zig"))
    plan = given_back(rows)
    assert [(one.id, one.skill, one.weight) for one in plan.competencies] == [
        ("rust", "forms", 1.0), ("cplusplus", "forms", 1.0), ("zig", "forms", 1.0)
    ]  # fmt: skip
    assert len({one.anchor for one in plan.competencies}) == 3
    assert (plan.difficulty, plan.language) == (3, "en")


def test_a_requirement_that_is_not_in_the_role_is_told_and_no_fault() -> None:
    text = TEXT.replace('requirement = "Redis"', 'requirement = "Kubernetes"')
    assert [warning for warning in read(text, "plan.toml", ROLE, SMALL).warnings if "Redis, requirement" in warning]
    assert read(TEXT, "plan.toml", ROLE, SMALL).warnings == ()


def test_questions_without_signs_are_told() -> None:
    text = TEXT.replace('signs = ["load"]\n', "", 1)
    assert [warning for warning in read(text, "plan.toml", ROLE, SMALL).warnings if "without signs" in warning]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'anchor = "redis-technical-3"',
            'anchor = "redis-of-mine"',
            'competency 3, anchor: "redis-of-mine" is no question',
        ),
        ('anchor = "redis-technical-3"', 'anchor = "redis-opener-3"', "can be asked first"),
        ('skill = "redis"', 'skill = "cobol"', 'competency 3, skill: there are no questions under "cobol"'),
        ("weight = 1.0", "weight = 0", "competency 3, weight: must be a number above 0"),
        ("weight = 1.0", 'weight = "high"', "competency 3, weight: must be a number"),
        ("weight = 1.0", "wieght = 1.0", "competency 3, wieght: is not known here"),
        ("must_have = false", 'must_have = "no"', "competency 3, must_have: must be true or false"),
        ('name = "Redis"', 'name = ""', "competency 3, name: must not be empty"),
        ('id = "redis"', 'id = "python"', 'competency: the id "python" is used twice'),
        ("difficulty = 4", "difficulty = 6", "difficulty: must be a whole number from 1 to 5"),
        ('language = "en"', 'language = "English"', "language: must be the tag of a language"),
        ('language = "en"', "language = 1", "language: must be a text"),
        ('type = "technical"', 'type = "riddle"', 'skill 1, question "own-ledgers-technical-3", type: must be one of'),
        (
            'weight = "core"',
            'weight = "deep"',
            'question "own-ledgers-technical-3", point: one point or more must have weight',
        ),
        (
            'text = "What would you say about',
            'text = "How old are you, and what of',
            'question "own-ledgers-technical-3", text: ',
        ),
        ("What does it depend on?", "Say more.", 'point "load", probe: must end with a question mark'),
        (
            'id = "own-ledgers-experience-3"',
            'id = "redis-technical-3"',
            'the question id "redis-technical-3" is used twice',
        ),
        ("[[competency]]", "[[competency", "this is no TOML"),
    ],
)
def test_a_fault_is_told_with_its_place(old: str, new: str, told: str) -> None:
    assert old in TEXT
    faults = refused(TEXT.replace(old, new, 1))
    assert [fault for fault in faults if fault.startswith("plan.toml") and told in fault], faults


def test_all_faults_are_told_at_once() -> None:
    text = TEXT.replace('skill = "redis"', 'skill = "cobol"').replace("weight = 2.0", "weight = -1")
    assert len(refused(text)) == 2


@pytest.mark.parametrize("many", [0, 2, 9])
def test_a_plan_has_three_to_eight_competencies(many: int) -> None:
    rows = "\n".join(f'[[competency]]\nname = "Skill {n}"' for n in range(many))
    assert f"3 to 8 competencies, this one {many}" in "\n".join(refused(rows))


def test_the_file_is_toml_that_any_reader_understands() -> None:
    document = tomli.loads(TEXT)
    assert [one["id"] for one in document["competency"]] == ["own-ledgers", "python", "redis"]
    assert document["skill"][0]["question"][0]["id"] == "own-ledgers-technical-3"
