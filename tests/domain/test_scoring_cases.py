"""The worked cases of docs/scoring.md, read from there: what is written down is what the code computes."""

import re
from collections.abc import Iterator
from math import exp, prod
from pathlib import Path

import pytest

from interview_agent.domain import scoring
from interview_agent.domain.rubric import Verdict, Weight
from interview_agent.domain.scoring import BUILTIN, Basis, Evidence, Level, Marker, Observed, combined, level

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
CELL = re.compile(r"(?<!\\)\|")


def rows(heading: str) -> Iterator[list[str]]:
    """The cells of the table whose first column has this heading."""
    lines = iter(PAGE.splitlines())
    next(line for line in lines if line.startswith(f"| {heading} |"))
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in CELL.split(line)[1:-1]]


def evidence(text: str) -> list[Evidence]:
    return [_question(*question.split(":")) for question in text.split("\\|")]


def _numbers(cell: str) -> list[float]:
    return [float(number) for number in cell.split(",")]


def _question(difficulty: str, points: str) -> Evidence:
    said = (point.split() for point in points.split(","))
    return Evidence(int(difficulty), tuple(Observed(Weight(weight), Verdict(verdict)) for weight, verdict in said))


CASES = {name: (_numbers(errors), told, figures) for name, errors, told, *figures in rows("case")}
TOTALS = list(rows("total of"))


def computed(name: str) -> Level:
    errors, told, _ = CASES[name]
    found = level(evidence(told), Marker(*errors))
    assert found is not None
    return found


def test_there_are_cases() -> None:
    assert len(CASES) >= 6
    assert len(TOTALS) >= 2


@pytest.mark.requirement("scoring.derived")
@pytest.mark.parametrize("name", CASES)
def test_a_case_comes_out_as_it_is_written_down(name: str) -> None:
    found = computed(name)
    assert [f"{value:.2f}" for value in (found.mean, found.low, found.high, found.sd)] == CASES[name][2]


@pytest.mark.requirement("scoring.derived")
@pytest.mark.parametrize("row", TOTALS, ids=[row[0] for row in TOTALS])
def test_a_total_comes_out_as_it_is_written_down(row: list[str]) -> None:
    names, weights = row[0].split("; "), _numbers(row[1])
    found = combined(zip(map(computed, names), weights, strict=True))
    assert found is not None
    assert [f"{value:.2f}" for value in (found.mean, found.low, found.high)] == row[2:5]
    assert [f"{25 * found.mean:.1f}", f"{found.reaches(2):.2f}"] == row[5:7]


def test_the_markers_are_those_of_the_code() -> None:
    table = {row[0]: row[1:] for row in rows("who marked")}
    assumed, fitted = table["a model that was never examined"], table["the built-in mind"]
    assert [float(value) for value in assumed[:2]] == [Marker().miss, Marker().false_met]
    assert [float(value) for value in fitted[:3]] == [BUILTIN.miss, BUILTIN.false_met, BUILTIN.half_met]
    assert (Marker().basis, BUILTIN.basis) == (Basis.ASSUMED, Basis.FITTED)


@pytest.mark.requirement("scoring.derived")
@pytest.mark.parametrize("name", [name for name, (errors, _, _) in CASES.items() if len(errors) == 2])
def test_the_formulas_of_the_page_written_anew_and_integrated_finely_give_the_same(name: str) -> None:
    """Seven nodes are enough: three hundred steps over the shared term find the same mean to two hundredths of a level."""
    errors, told, figures = CASES[name]
    assert _by_the_page(evidence(told), Marker(*errors)) == pytest.approx(float(figures[0]), abs=0.02)


def _by_the_page(seen: list[Evidence], marker: Marker) -> float:
    shared = [-6 + 12 * step / 300 for step in range(301)]
    weights = [exp(-(z**2) / 2) for z in shared]

    def likely(question: Evidence, theta: float) -> float:
        eases = (theta + 0.8 * z - (question.difficulty - 1) for z in shared)
        marks = (prod(_chance(one, ease, marker) for one in question.observed) for ease in eases)
        return sum(weight * mark for weight, mark in zip(weights, marks, strict=True))

    levels = [n / 10 for n in range(41)]
    posterior = [prod(likely(question, theta) for question in seen) for theta in levels]
    return sum(theta * one for theta, one in zip(levels, posterior, strict=True)) / sum(posterior)


def _chance(one: Observed, ease: float, marker: Marker) -> float:
    x = 1.7 * (ease - {"basic": -0.5, "core": 0.0, "deep": 0.5}[one.weight])
    half_or_more, whole = 1 / (1 + exp(-(x + 0.68))), 1 / (1 + exp(-(x - 0.68)))
    truth = (1 - half_or_more, half_or_more - whole, whole)
    m, f = marker.miss, marker.false_met
    table = {
        Verdict.MET: (f**2, f, 1 - m - m**2),
        Verdict.PARTLY: (f, 1 - m - f, m),
        Verdict.NOT_SHOWN: (1 - f - f**2, m, m**2),
        Verdict.CONTRADICTED: (1 - f - f**2, m, m**2),
    }
    return sum(share * true for share, true in zip(table[one.verdict], truth, strict=True))


def test_the_page_states_the_least_evidence_and_the_constants() -> None:
    assert (scoring.FEWEST_QUESTIONS, scoring.FEWEST_POINTS) == (3, 6)
    assert "three questions and six points" in PAGE
    for constant in (scoring.SLOPE, scoring.CATEGORY, scoring.SHARED_SD, scoring.TOGETHER):
        assert str(constant) in PAGE
