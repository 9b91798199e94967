"""What a file of the question bank must be, so that its questions may be put to anybody."""

import re
from collections import Counter, defaultdict
from dataclasses import replace
from importlib import resources
from itertools import combinations

import pytest
import tomli

from interview_agent.adapters.bank_files import skill_of
from interview_agent.bootstrap import bank as load
from interview_agent.domain import checks, sameness
from interview_agent.domain.bank import Bank, Skill
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Move, QuestionType
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Weight
from interview_agent.minds.builtin.matching import quote

BANK = load()
SKILLS = [skill for skill in BANK.skills.values() if skill.questions]
QUESTIONS = [(skill, question) for skill in SKILLS for question in skill.questions]
ANY = checks.Setting(Branch("a", (), Move.ADVANCE, QuestionType.TECHNICAL, Focus("any", "any"), 3))
VAGUE = (
    "It depends on the situation and on many things.",
    "You have to make sure that everything works well and is fast.",
    "That is a very important topic and I take it seriously.",
    "We always used best practices and modern tools.",
    "I am a quick learner and I love challenges.",
    "Good communication and teamwork are the key to success.",
)
PRODUCT_NAMES = {"{skill}": "Rust"}


def named(text: str) -> str:
    return text.replace("{skill}", PRODUCT_NAMES["{skill}"])


@pytest.fixture
def bank() -> Bank:
    return BANK


@pytest.mark.requirement("builtin.skills", "builtin.types")
@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.id)
def test_a_skill_has_questions_of_every_type(skill: Skill) -> None:
    types = Counter(question.type for question in skill.questions)
    assert set(types) == set(QuestionType)
    assert len(skill.questions) >= 8


@pytest.mark.requirement("builtin.skills")
def test_there_are_enough_skills_and_general_competencies(bank: Bank) -> None:
    general = [skill for skill in SKILLS if skill.general]
    assert len(SKILLS) - len(general) >= 16
    assert {"debugging", "testing", "design", "delivery", "incidents", "collaboration", "ownership", "learning"} <= {
        skill.id for skill in general
    }


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.id)
def test_questions_that_are_read_later_are_those_of_the_file(skill: Skill) -> None:
    file = resources.files("interview_agent").joinpath("bank", f"{_file_of(skill)}.toml")
    whole = skill_of(tomli.loads(file.read_text(encoding="utf-8")))
    assert replace(skill, questions=tuple(skill.questions)) == whole


def _file_of(skill: Skill) -> str:
    return "_forms" if skill.id == "forms" else skill.id


def test_ids_are_unique_in_the_whole_bank(bank: Bank) -> None:
    assert len(bank.by_id) == len(QUESTIONS)


def test_no_alias_belongs_to_two_skills(bank: Bank) -> None:
    """A role is read word by word without punctuation, so aliases are compared that way; a skill's name counts too."""
    owners = defaultdict(set)
    for skill in bank.skills.values():
        for alias in skill.aliases if skill.general else (skill.name, *skill.aliases):
            owners[" ".join(re.findall(r"[a-z0-9+#.]+", alias.lower()))].add(skill.id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


# One test a skill and rule: a file is what its author edits, and the whole bank is checked in seconds.


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.id)
class TestFile:
    def test_its_questions_pass_the_checks_that_every_question_must_pass(self, skill: Skill) -> None:
        texts = [text for q in skill.questions for text in (q.text, q.simpler, *(point.probe for point in q.points))]
        assert {text: found for text in texts if (found := checks.problems(named(text), ANY))} == {}

    def test_its_questions_have_two_to_five_points_and_one_is_core(self, skill: Skill) -> None:
        weights = {question.id: [point.weight for point in question.points] for question in skill.questions}
        assert [id for id, found in weights.items() if not 2 <= len(found) <= 5 or Weight.CORE not in found] == []

    def test_its_reference_answers_show_every_point(self, skill: Skill) -> None:
        points = [(question, point) for question in skill.questions for point in question.points]
        assert [(q.id, p.id) for q, p in points if not quote(q.reference, p.signs)] == []

    def test_repeating_the_interviewers_words_shows_nothing(self, skill: Skill) -> None:
        for question in skill.questions:
            own = (question.text, question.simpler, question.hint)
            for point in question.points:
                echoes = [text for text in (*own, point.probe) if quote(named(text), point.signs)]
                assert echoes == [], f"a sign of {question.id}, {point.id} is satisfied by the interviewer's own words"

    def test_vague_talk_shows_nothing(self, skill: Skill) -> None:
        points = [(question.id, point) for question in skill.questions for point in question.points]
        assert [(id, p.id, text) for id, p in points for text in VAGUE if quote(text, p.signs)] == []


def test_no_two_questions_ask_the_same(bank: Bank) -> None:
    near = [
        (one.id, other.id) for (_, one), (_, other) in combinations(QUESTIONS, 2) if sameness.same(one.text, other.text)
    ]
    assert near == []
