"""The worked cases of docs/scoring.md, read from there: what is written down is what the code computes."""

import re
from collections.abc import Iterator
from math import exp, pi, prod
from pathlib import Path

import pytest

from interview_agent.domain import scoring
from interview_agent.domain.rubric import Verdict, Weight
from interview_agent.domain.scoring import BUILTIN, Basis, Evidence, Level, Marker, Observed, combined, level

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
MARKERS = {"perfect": Marker(0, 0), "assumed": Marker(), "built-in": BUILTIN}
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


def _question(difficulty: str, points: str) -> Evidence:
    said = (point.split() for point in points.split(","))
    return Evidence(int(difficulty), tuple(Observed(Weight(weight), Verdict(verdict)) for weight, verdict in said))


CASES = {name: (marker, told, figures) for name, marker, told, *figures in rows("case")}
TOTALS = list(rows("total of"))


def computed(name: str) -> Level:
    marker, told, _ = CASES[name]
    found = level(evidence(told), MARKERS[marker])
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
    names, weights = row[0].split("; "), [float(weight) for weight in row[1].split(",")]
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
@pytest.mark.parametrize("name", [name for name, (marker, _, _) in CASES.items() if marker != "built-in"])
def test_the_formulas_of_the_page_written_anew_and_integrated_finely_give_the_same(name: str) -> None:
    """Seven nodes are enough: two thousand steps over the shared term find the same mean to a hundredth of a level."""
    marker, told, figures = CASES[name]
    assert _by_the_page(evidence(told), MARKERS[marker]) == pytest.approx(float(figures[0]), abs=0.02)


def _by_the_page(seen: list[Evidence], marker: Marker) -> float:
    steps = [(-6 + 12 * n / 2000) for n in range(2001)]
    likely = []
    for theta in (n / 10 for n in range(41)):
        whole = 1.0
        for question in seen:
            whole *= sum(
                exp(-(z**2) / 2)
                / (2 * pi) ** 0.5
                * 0.006
                * prod(_chance(one, theta + 0.8 * z - (question.difficulty - 1), marker) for one in question.observed)
                for z in steps
            )
        likely.append(whole)
    return sum(n / 10 * one for n, one in enumerate(likely)) / sum(likely)


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
