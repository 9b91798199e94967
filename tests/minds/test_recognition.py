"""Whether the built-in interviewer recognises points in free speech: grammar, weighing, and sentences of many speakers.

The sentences in `recognition` and `recognition2` are those that the signs were improved with, so the shares here are a floor
against decay and no measure of how good it is; that is what interview-bench is for.
"""

from collections import Counter
from pathlib import Path

import pytest
import tomli

from interview_agent.bootstrap import bank
from interview_agent.domain.rubric import Point, Verdict
from interview_agent.minds.builtin import matching
from interview_agent.minds.builtin.evidence import verdicts

HERE = Path(__file__).parent
SKILLS = sorted(file.stem for file in (HERE / "recognition").glob("*.toml"))
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
    counts: Counter[tuple[str, bool]] = Counter()
    for trial in trials(skill):
        points = bank().by_id[trial["question"]].points
        for kind in ("right", "wrong", "near"):
            for said in trial.get(kind, ()):
                verdict, _ = verdicts(said, points)[trial["point"]]
                counts[kind, verdict is Verdict.MET] += 1
    met = {kind: counts[kind, True] / (counts[kind, True] + counts[kind, False]) for kind in ("right", "wrong", "near")}
    assert met["right"] >= 0.9, met
    assert met["wrong"] <= 0.1, met
    assert met["near"] <= 0.3, met


def trials(skill: str) -> list[dict]:
    files = [file for part in ("recognition", "recognition2") if (file := HERE / part / f"{skill}.toml").exists()]
    return [trial for file in files for trial in tomli.loads(file.read_text(encoding="utf-8"))["trial"]]


def test_every_skill_with_questions_has_such_sentences() -> None:
    assert {skill.id for skill in bank().skills.values() if skill.questions} == set(SKILLS)
