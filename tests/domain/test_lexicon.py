"""A plan from the words of a role alone."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interview_agent.adapters.bank_files import load_bank
from interview_agent.domain.bank import Bank, Skill
from interview_agent.domain.lexicon import FORMS, REQUIREMENT, plan_of
from interview_agent.domain.plan import Competency, Plan
from support.banks import skill, small_bank

pytestmark = pytest.mark.requirement("spec.role-aware")
BANK, SMALL = load_bank(), small_bank()
GO = Bank({**SMALL.skills, "go": Skill("go", "Go", False, ("golang",), name_is_a_word=True)}, "with go")


def names(plan: Plan) -> list[str]:
    return [competency.id for competency in plan.competencies]


def found(role: str, id: str, bank: Bank = SMALL) -> Competency | None:
    return plan_of(role, bank).competency(id)


def known(role: str, id: str, bank: Bank = SMALL) -> Competency:
    competency = found(role, id, bank)
    assert competency is not None
    return competency


# which skills a role names


@pytest.mark.parametrize(
    "role", ["Python is required", "You know PYTHON.", "Skills: django/redis", "(Python), C", "- python"]
)
def test_a_skill_is_found_by_its_name_or_another_one_in_any_case(role: str) -> None:
    assert found(role, "python")


@pytest.mark.parametrize("role", ["Pythonic thinking", "cpython3x", "redistribution of wealth", "trusty"])
def test_a_part_of_another_word_is_no_skill(role: str) -> None:
    assert not {"python", "redis", "rust"} & set(names(plan_of(role, SMALL)))


@pytest.mark.requirement("builtin.unknown-skills")
def test_a_skill_that_is_known_by_name_only_is_asked_about_with_the_forms() -> None:
    assert known("Rust is required", "rust").skill == FORMS
    assert known("Python is required", "python").skill == "python"


@pytest.mark.parametrize("role", ["You write services in Go.", "golang", "Python, Go and SQL"])
def test_a_name_that_is_also_a_word_counts_where_it_is_capitalised(role: str) -> None:
    assert found(role, "go", GO)


@pytest.mark.parametrize("role", ["You go to work.", "Go to our page.", "We like it. Go ahead.", "- Go the extra mile"])
def test_a_name_that_is_also_a_word_does_not_count_as_a_word(role: str) -> None:
    assert not found(role, "go", GO)


def test_the_general_forms_are_never_a_skill_themselves() -> None:
    assert FORMS not in names(plan_of("forms, {skill}, forms", SMALL))


def test_a_longer_name_wins_over_a_shorter_one_at_the_same_place() -> None:
    bank = Bank({**SMALL.skills, "cluster": skill("cluster", "Redis Cluster")}, "longer")
    assert names(plan_of("You run Redis Cluster.", bank))[0] == "cluster"
    assert (
        not found("You run Redis Cluster.", "redis", bank)
        or names(plan_of("You run Redis Cluster.", bank)).index("redis") > 0
    )


# must and nice


@pytest.mark.requirement("builtin.must-haves-first")
@pytest.mark.parametrize(
    "role",
    [
        "Python is required. \nRedis would be nice to have.",
        "Requirements:\n- Python\nNice to have:\n- Redis",
        "## Must have\n- Python\n\n## Nice to have\n- Redis\n",
        "Python developer\nBonus points for Redis.",
        "You have:\n* Python\nPreferred:\n* Redis",
        "Nice to have:\n- Redis\nRequirements:\n- Python",
        "**Optional**\n- Redis\n**Minimum qualifications**\n- Python",
        "Redis is a plus\nPython is essential",
    ],
)
def test_what_is_required_comes_before_what_would_be_nice(role: str) -> None:
    python, redis = known(role, "python"), known(role, "redis")
    assert (python.must_have, redis.must_have) == (True, False)
    assert python.weight > redis.weight
    assert names(plan_of(role, SMALL)).index("python") < names(plan_of(role, SMALL)).index("redis")


def test_what_is_named_as_required_and_as_nice_is_required() -> None:
    assert known("Redis is a plus\nRedis is required", "redis").must_have


def test_what_a_role_merely_names_is_required() -> None:
    assert known("We build it in Python.", "python").must_have


def test_a_marked_heading_ends_the_section_of_what_would_be_nice() -> None:
    assert known("## Nice to have\n- Redis\n\n## Our stack\n- Python\n", "python").must_have


# the shape of a plan


@pytest.mark.parametrize("role", ["", "   \n", "We look for a nice person.", "\x00", "{% comment %}{% endcomment %}"])
def test_a_role_that_names_no_skill_still_gets_a_plan(role: str) -> None:
    plan = plan_of(role, BANK)
    assert len(plan.competencies) >= 3
    assert not any(competency.must_have for competency in plan.competencies)


def test_a_role_that_names_everything_gets_a_plan_of_eight_at_most() -> None:
    role = "\n".join(alias for one in BANK.skills.values() if one.id != FORMS for alias in (one.name, *one.aliases))
    assert 3 <= len(plan_of(role, BANK).competencies) <= 8


@pytest.mark.parametrize(
    ("role", "level"),
    [
        ("Junior Python developer", 2),
        ("Python developer", 3),
        ("Principal Python engineer", 4),
        ("Internal tools in Python", 3),
    ],
)
def test_the_seniority_of_a_role_decides_where_questions_start(role: str, level: int) -> None:
    assert plan_of(role, SMALL).difficulty == level


def test_the_title_counts_more_than_what_comes_later() -> None:
    role = "Python developer\n" + "About us. " * 30 + "\nYou know Redis.\nMore Redis.\nRedis again."
    assert names(plan_of(role, SMALL))[0] == "python"


def test_the_same_role_gets_the_same_plan() -> None:
    role = "Senior backend engineer: Python, Redis, Rust, teamwork"
    assert plan_of(role, BANK) == plan_of(role, BANK)


# the words of the role


_WORDS = (
    "Python",
    "Redis",
    "Go",
    "rust",
    "teamwork",
    "is required",
    "a plus.",
    "nice to have",
    "İstanbul",
    "ŉ",
    "- ",
    "\n",
    "## ",
    ":",
    ". ",
    "we",
    "x" * 60,
)
roles = st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join) | st.text(max_size=300)


@settings(max_examples=150, deadline=None)
@given(roles)
@example("İ" * 20 + " we write Go")
@example("We " * 150 + "use Python " + "and more " * 60)
@example("word " * 25 + "Python " + "word " * 100)
def test_whatever_the_role_a_plan_is_sound_and_quotes_it_verbatim(role: str) -> None:
    plan = plan_of(role, GO)
    assert len(set(names(plan))) == len(plan.competencies) <= 8
    assert [c.must_have for c in plan.competencies] == sorted((c.must_have for c in plan.competencies), reverse=True)
    for competency in plan.competencies:
        assert competency.requirement in role
        assert len(competency.requirement) <= REQUIREMENT
        assert competency.weight > 0


@pytest.mark.parametrize("before", [0, 5, 25, 60, 400])
@pytest.mark.parametrize("after", [0, 5, 100])
def test_a_requirement_holds_the_name_that_it_is_about(before: int, after: int) -> None:
    """Also where it is cut out of a long line."""
    role = "word " * before + "Python" + " word" * after
    assert "Python" in known(role, "python").requirement


def test_a_long_line_is_cut_between_words_and_after_the_sentence_before() -> None:
    role = "We are a company. " * 10 + "You write Python for our pipelines every day, " + "and so on " * 30
    requirement = known(role, "python").requirement
    assert requirement.startswith("You write Python for our pipelines")
    assert requirement.endswith(("and", "so", "on"))


def test_the_beginning_of_a_long_line_is_not_cut_off() -> None:
    assert known("Strong Python and " + "so on " * 60, "python").requirement.startswith("Strong Python")


def test_what_one_sentence_says_of_a_skill_holds_for_no_other() -> None:
    role = "Python and Redis are required. Rust would be nice to have."
    assert (known(role, "python").must_have, known(role, "redis").must_have, known(role, "rust").must_have) == (
        True, True, False
    )  # fmt: skip


@pytest.mark.parametrize(
    "role",
    [
        "You know at least one of Python, Redis and Rust.",
        "Our languages are Python, Redis and Rust. You should have used one of those.",
        "Tools such as Python, Redis or Rust.",
    ],
)
def test_nobody_needs_all_of_a_choice(role: str) -> None:
    assert not any(known(role, id).must_have for id in ("python", "redis", "rust"))


def test_a_broad_field_gives_way_to_concrete_skills() -> None:
    broad = Bank({**BANK.skills}, "all")
    assert found("Senior back-end developer. Python and Redis are required.", "backend", broad) is None
    assert found("Senior back-end developer wanted.", "backend", broad)
