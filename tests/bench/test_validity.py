"""The measurement of validity in short: its figures are there, and the same seed finds the same."""

from dataclasses import replace
from statistics import correlation, mean

import pytest

from bench import validity
from bench.correlating import interval, ranks, spearman
from bench.estimating import Read, marked, said
from bench.marking import Errors, errors
from bench.population import CORRELATION, STRANGE, applicants, questions
from bench.validating import Held, figures
from interview_agent.domain.rubric import Verdict
from interview_agent.domain.scoring import Marker
from interview_bench.candidates.people import Nature
from interview_bench.factbank import fact_bank

KEYS = ("rho_total_4", "rho_total_10", "rho_competency_10", "interval_coverage", "ceiling_total_10", "null_rate",
        "style_shift_max")  # fmt: skip


@pytest.fixture(scope="module")
def held() -> Held:
    return validity.run(8, seed=5)


@pytest.mark.requirement("scoring.validity")
def test_every_figure_is_there_beside_its_ceiling_and_its_placebo(held: Held) -> None:
    found = validity.document(figures(held), seed=5)
    assert all(isinstance(found[key], float) for key in KEYS)
    assert {"ceiling_competency_10", "floor_words_10", "placebo_shuffled_10", "marker_miss"} <= found.keys()
    assert found["simulation"]["correlation"] == CORRELATION
    assert set(found["intervals"]) >= {"rho_total_4", "rho_total_10", "rho_competency_10"}


@pytest.mark.requirement("scoring.validity")
def test_the_same_seed_finds_the_same_whoever_holds_the_interviews(held: Held) -> None:
    assert validity.run(8, seed=5, workers=2) == held
    assert validity.run(8, seed=6).long != held.long


def test_only_one_half_of_the_topics_is_asked_about() -> None:
    topics = fact_bank().by_id
    for half in ("a", "b"):
        assert {topics[id].half for id in questions(half).by_id} == {half}


def test_true_levels_spread_evenly_and_correlate_as_they_should() -> None:
    truths = [tuple(one.levels.values()) for one in applicants(3, 500, "b")]
    everything = sorted(level for levels in truths for level in levels)
    assert all(len(levels) == 5 for levels in truths)
    assert everything[len(everything) // 4] == pytest.approx(1, abs=0.15)
    assert mean(everything) == pytest.approx(2, abs=0.1)
    pairs = [(one[0], one[1]) for one in truths]
    assert correlation(*zip(*pairs, strict=True)) == pytest.approx(CORRELATION, abs=0.12)


def test_some_candidates_know_by_a_law_of_which_the_report_knows_nothing() -> None:
    told = validity.simulation()
    assert told["nature"]["topic_spread"] != told["nature_believed"]["topic_spread"]
    assert all(told["nature_strange"][name] != believed for name, believed in told["nature_believed"].items())


def test_an_interview_without_a_total_counts_as_the_middle_of_the_scale(held: Held) -> None:
    silent = replace(held.long[0], marked={})
    assert marked(silent).total is None
    assert marked(silent).of_total[0][0] == 2.0
    assert {found for found, _ in marked(silent).of_competencies} == {2.0}


def test_what_was_truly_said_agrees_with_the_truth_better_than_chance(held: Held) -> None:
    reads: list[Read] = [said(one) for one in held.long]
    rho = spearman([one.of_competencies for one in reads])
    assert rho is not None
    assert rho > 0.4


def test_equal_values_share_their_rank_and_an_order_agrees_with_itself() -> None:
    assert ranks([3.0, 1.0, 3.0]) == [1.5, 0.0, 1.5]
    rows = [((float(n), n**3.0),) for n in range(20)]
    assert spearman(rows) == pytest.approx(1)
    assert spearman([((1.0, 2.0),), ((1.0, 3.0),)]) is None
    assert interval(rows, 1) == interval(rows, 1) == pytest.approx((1, 1))


def test_errors_are_counted_as_an_examination_counts_them() -> None:
    found = Errors.of(
        [(Verdict.MET, Verdict.MET)] * 8
        + [(Verdict.MET, Verdict.NOT_SHOWN)] * 2
        + [(Verdict.PARTLY, Verdict.MET)]
        + [(Verdict.PARTLY, Verdict.NOT_SHOWN)] * 3
        + [(Verdict.NOT_SHOWN, Verdict.MET)]
        + [(Verdict.CONTRADICTED, Verdict.NOT_SHOWN)] * 3
    )
    assert found.missed == pytest.approx(5 / 14)
    assert found.false_met == pytest.approx(2 / 8)
    assert found.marker() == Marker(0.2, 0.25, 0.25, found.marker().basis)


def test_what_a_marker_errs_is_found_from_interviews(held: Held) -> None:
    found = errors(held.long)
    assert 0 < found.missed < 0.5
    assert Nature() != STRANGE
