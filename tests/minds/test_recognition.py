"""Whether the built-in interviewer recognises points in free speech: grammar, weighing, and sentences of many speakers.

The examples that it knows are those that the signs were improved with, so the shares here are a floor against decay and no
measure of how good it is; that is what interview-bench is for. Each is tried by what the others teach, without itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import pairwise

import pytest

from interview_agent.bootstrap import bank
from interview_agent.domain.bank import BankQuestion
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.rubric import Point, Verdict
from interview_agent.minds.builtin import examples, frequencies, matching
from interview_agent.minds.builtin.evidence import verdicts
from interview_agent.minds.builtin.examples import Examples

SKILLS = examples.skills()
ABOUT_ONESELF = {QuestionType.OPENER, QuestionType.CLARIFICATION}
"""What they ask for, a piece of work and one's own part in it, is in many an answer to another question."""

LOCK = Point(
    "lock",
    "A lock guards the data",
    signs=("lock* guard*|protect* map|data|state", "mutex* around|over map|data|state"),
)
ORDER = Point(
    "order", "Locks are taken in one order", signs=("lock* same|fixed|one order|sequence",), wrong=("any|random order",)
)


def shows(sentence: str, sign: str) -> bool:
    return matching.shows(matching.claimed(sentence), sign)


@pytest.mark.parametrize(
    ("sentence", "sign", "whole"),
    [
        ("The lock protects the map.", "lock protect* map", True),
        ("The map has no guard.", "lock protect* map", False),
        ("We optimise the query.", "optimiz* query", True),
        ("A read-only replica helps.", "read replica", True),
        ("The hash leads to the key.", "hash > key", True),
        ("The key leads to the hash.", "hash > key", False),
        ("The lock is held.", "lock !deadlock*", True),
        ("The lock ends in a deadlock.", "lock !deadlock*", False),
    ],
)
def test_a_sign_is_terms_with_endings_orders_and_exclusions(sentence: str, sign: str, whole: bool) -> None:
    assert shows(sentence, sign) is whole


def test_a_sentence_that_denies_knowing_it_shows_nothing() -> None:
    assert not shows("I am not sure how the lock protects the map.", "lock protect* map")


def found(said: str) -> dict[str, Verdict]:
    return {id: verdict for id, (verdict, _) in verdicts(said, (LOCK, ORDER)).items()}


@pytest.mark.requirement("builtin.recognises")
def test_a_sentence_counts_for_the_point_that_it_speaks_of_more_than_of_the_others() -> None:
    said = "In our scheduler a mutex is always held around the shared map, and nobody else touches that state."
    assert found(said) == {"lock": Verdict.MET, "order": Verdict.NOT_SHOWN}


@pytest.mark.requirement("builtin.recognises")
def test_the_opposite_of_a_point_contradicts_it_although_it_uses_its_words() -> None:
    assert (
        found("We take each lock in any order that happens to be convenient, at random.")["order"]
        is Verdict.CONTRADICTED
    )


def test_a_long_sentence_about_nothing_shows_nothing() -> None:
    said = (
        " ".join(["People in big companies talk a great deal about quality and hardly anybody measures it"] * 6) + "."
    )
    assert set(found(said).values()) == {Verdict.NOT_SHOWN}


def test_every_quote_is_a_sentence_of_the_answer() -> None:
    said = "We had crashes.  A mutex is held around the shared map all the time. Nothing else changed."
    verdict, quote = verdicts(said, (LOCK, ORDER))["lock"]
    assert (verdict, quote) == (Verdict.MET, "A mutex is held around the shared map all the time.")


@pytest.mark.requirement("builtin.recognises")
@pytest.mark.parametrize("skill", SKILLS)
def test_points_are_recognised_in_the_words_of_many_speakers(skill: str) -> None:
    met = shares_met(lambda question, _: examples.of(question), skill)
    assert met["right"] >= 0.9, met
    assert met["wrong"] <= 0.1, met
    assert met["near"] <= 0.3, met


@pytest.mark.requirement("builtin.recognises")
def test_most_are_recognised_by_what_the_other_speakers_said() -> None:
    met = shares_met(examples.of, *SKILLS, every=5)
    assert met["right"] >= 0.85, met
    assert met["wrong"] <= 0.05, met
    assert met["near"] <= 0.15, met


def shares_met(known: Callable[[str, str], Mapping[str, Examples]], *skills: str, every: int = 1) -> dict[str, float]:
    """By kind, the share of the sentences that show their point; of one in so many."""
    counts: dict[str, list[bool]] = {"right": [], "wrong": [], "near": []}
    for question, id, kind, said in list(spoken(skills))[::every]:
        verdict, _ = verdicts(said, bank().by_id[question].points, known(question, said))[id]
        counts[kind].append(verdict is Verdict.MET)
    return {kind: sum(met) / len(met) for kind, met in counts.items()}


def spoken(skills: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    for one in (one for skill in skills for one in examples.entries(skill)):
        yield from (
            (one["question"], one["id"], kind, said) for kind in ("right", "wrong", "near") for said in one[kind]
        )


def test_every_skill_with_questions_has_such_sentences() -> None:
    assert {skill.id for skill in bank().skills.values() if skill.questions} == set(SKILLS)


@pytest.mark.requirement("builtin.beside-the-point")
def test_good_answers_to_other_questions_show_little() -> None:
    assert share_met(answers_of_other_skills()) <= 0.09
    assert share_met(answers_of_the_same_skill()) <= 0.16


@pytest.mark.requirement("builtin.beside-the-point")
@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("python-dict-key", "I stored a key per request with a unique index."),
        ("python-disagreement", "I built a payment service in Python with Postgres."),
        ("design-shared-data", "I built a payment service in Python with Postgres."),
        ("delivery-late", "We moved the whole thing to Kubernetes last year and it runs well."),
    ],
)
def test_a_sentence_about_something_else_shows_nothing(question: str, said: str) -> None:
    found = verdicts(said, bank().by_id[question].points, examples.of(question))
    assert {verdict for verdict, _ in found.values()} == {Verdict.NOT_SHOWN}


def test_a_question_of_a_team_is_recognised_by_its_signs_alone() -> None:
    assert examples.of("our-own-question") == {}
    assert found("A lock protects the map.")["lock"] is Verdict.MET


def share_met(trials: Iterator[tuple[BankQuestion, str]]) -> float:
    found = [one for asked, said in trials for one, _ in verdicts(said, asked.points, examples.of(asked.id)).values()]
    return found.count(Verdict.MET) / len(found)


def asked() -> list[tuple[str, BankQuestion]]:
    return [(skill.id, one) for skill in bank().skills.values() for one in skill.questions if one.points]


def answers_of_other_skills() -> Iterator[tuple[BankQuestion, str]]:
    """Each question with the reference answer to one far away."""
    questions = asked()
    for place, (skill, one) in enumerate(questions):
        other_skill, other = questions[(place + 83) % len(questions)]
        if skill != other_skill and one.type not in ABOUT_ONESELF:
            yield one, other.reference


def answers_of_the_same_skill() -> Iterator[tuple[BankQuestion, str]]:
    """Each question with the reference answer to the next one on its skill."""
    questions = asked()
    for (skill, one), (next_skill, following) in pairwise(questions):
        if skill == next_skill and one.type not in ABOUT_ONESELF:
            yield one, following.reference


def test_the_counts_of_words_are_those_of_the_examples() -> None:
    """If this fails: python -m interview_agent.minds.builtin.frequencies"""
    counted = (files("interview_agent.minds.builtin") / frequencies.FILE).read_text(encoding="utf-8")
    assert counted == frequencies.written(examples.every_sentence())
