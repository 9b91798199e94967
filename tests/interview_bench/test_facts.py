"""The facts that candidates know stand apart from the product's questions, and only numbers and ids are shared."""

from itertools import pairwise
from pathlib import Path

import pytest

import interview_bench
from interview_agent.minds.builtin.examples import entries
from interview_bench.factbank import FORMS, LEVELS, fact_bank
from interview_bench.independence import _runs as runs
from interview_bench.independence import dependences
from interview_bench.levels import levels

SKILLS = sorted({*fact_bank().skills, FORMS})
FACTS = Path(interview_bench.__file__).parent / "facts"


def test_the_levels_are_those_of_the_question_bank() -> None:
    """If this fails: python -m interview_bench.levels"""
    assert (FACTS / LEVELS).read_text(encoding="utf-8") == levels()


@pytest.mark.requirement("bench.facts-apart")
@pytest.mark.parametrize("skill", SKILLS)
def test_facts_share_no_run_of_words_and_no_telling_word_with_the_bank(skill: str) -> None:
    assert list(dependences(skill)) == []


@pytest.mark.requirement("bench.facts-apart")
@pytest.mark.parametrize("skill", SKILLS)
def test_facts_share_no_run_of_words_with_the_examples_that_the_product_knows(skill: str) -> None:
    texts = (
        text for topic in fact_bank().topics if topic.skill == skill for fact in topic.facts for text in fact.sentences
    )
    examples = (text for one in entries(skill) for kind in ("right", "wrong", "near") for text in one[kind])
    assert {run for text in texts for run in runs(text)} & {run for text in examples for run in runs(text)} == set()


def test_every_question_of_the_bank_has_its_facts() -> None:
    known = {topic.id: {fact.id for fact in topic.facts} for topic in fact_bank().topics}
    assert set(known) == {line[2:-2] for line in levels().splitlines() if line.startswith('["')}


def test_each_fact_is_told_in_three_right_ways_and_three_others() -> None:
    for topic in fact_bank().topics:
        for fact in topic.facts:
            assert len(set(fact.sentences)) == 6, f"{topic.id}/{fact.id}"
            assert len(fact.asked) == 3


def test_within_a_skill_the_topics_belong_to_the_halves_in_turn() -> None:
    for skill in SKILLS:
        halves = [topic.half for topic in fact_bank().topics if topic.skill == skill]
        assert abs(halves.count("a") - halves.count("b")) <= 1
        assert all(one != next_ for one, next_ in pairwise(halves))
