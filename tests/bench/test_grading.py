"""The bench of graded answers, on a few made-up ones."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import floors, graded, grading, padding
from bench.graded import Graded

ROOT = Path(__file__).parents[2]
REFERENCE = (
    "The kettle is filled with cold water (0.5 P). The leaves stay in the pot for four minutes. Milk is poured last."
)
QUESTION = "How is tea made in the canteen number {}?"
SAID = {
    0.0: "With a lot of love and good music.",
    0.5: "Fill the kettle with cold water.",
    1.0: "Fill the kettle with cold water, leave the leaves in the pot for four minutes, and pour the milk in last.",
}


def row(n: int, score: float) -> dict[str, Any]:
    return {"ds": "tea", "question": QUESTION.format(n), "reference": REFERENCE, "answer": SAID[score], "score": score}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    answers = [row(n, score) for n in range(12) for score in SAID] + [
        {"ds": "tea", "question": "?", "answer": "", "score": 0}
    ]
    triples = [
        row(n, 0.0)
        | {band: {"a": SAID[score], "s": score} for band, score in zip(("low", "mid", "high"), SAID, strict=True)}
        for n in range(12)
    ]
    (tmp_path / graded.ANSWERS_FILE).write_text("\n".join(map(json.dumps, answers)), encoding="utf-8")
    (tmp_path / graded.TRIPLES_FILE).write_text("\n".join(map(json.dumps, triples)), encoding="utf-8")
    return tmp_path


def one(answer: str, score: float = 1.0) -> Graded:
    return Graded("tea", QUESTION.format(1), REFERENCE.replace("(0.5 P)", ""), answer, score)


@pytest.mark.requirement("bench.grading")
def test_the_figures_stand_beside_their_floors(folder: Path) -> None:
    command = [sys.executable, "-m", "bench.grading", "--data", str(folder), "--json", "-"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    tea = found["datasets"]["tea"]
    assert tea["pearson"] > max(tea["length_floor"], tea["random_floor"])
    assert set(tea["error_by_band"]) == {"low", "middle", "high"}
    assert (found["triples_high_over_low"], found["quotes_invented"], found["without_reference"]) == (1, 0, 1)
    assert {"tfidf_floor", "padding_mean_change", "others_score", "echo_score"} <= set(tea)
    assert found["triples_floor"] == 1


@pytest.mark.requirement("bench.grading")
def test_only_questions_that_nothing_was_fitted_on_count_unless_all_are_wanted(folder: Path) -> None:
    held_out = {figure.name: figure.value for figure in grading.measure(folder)}
    everything = {figure.name: figure.value for figure in grading.measure(folder, everything=True)}
    assert everything["answers"] == 36
    assert held_out["answers"] == sum(answer.held_out for answer in graded.answers(folder))
    assert 0 < held_out["answers"] < 36


def test_the_marks_in_brackets_are_no_part_of_the_reference(folder: Path) -> None:
    assert "0.5 P" not in graded.answers(folder)[0].reference


def test_padding_doubles_an_answer_and_repeating_repeats_it() -> None:
    said = one(SAID[1.0])
    assert len(padding.padded(said).answer.split()) == 2 * len(SAID[1.0].split())
    assert padding.twice(said).answer.split() == SAID[1.0].split() * 2
    assert padding.echo(said).answer == said.question


def test_answers_of_others_belong_to_other_questions() -> None:
    other = Graded("tea", "Why tea?", REFERENCE, "Because.", 0.0)
    assert {found.answer for found in padding.of_others([one("Hot.")] * 3 + [other] * 3)} == {"Hot.", "Because."}
    assert padding.of_others([other, other]) == []


def test_a_correlation_is_one_for_the_same_order_and_none_where_nothing_differs() -> None:
    assert floors.correlation([0, 1, 2], [0, 10, 20]) == pytest.approx(1)
    assert floors.correlation([0, 1, 2], [3, 3, 3]) is None


def test_the_cosine_is_highest_for_the_reference_itself() -> None:
    answers = [one(text) for text in SAID.values()]
    cosine = floors.tfidf(answers)
    assert cosine(one(answers[0].reference)) == pytest.approx(1)
    assert cosine(one("")) == 0
