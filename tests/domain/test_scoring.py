"""From marks to levels and scores: bounded, monotone, independent of order, and silent where there is too little."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from interview_agent.domain import report
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.dialogue import Heard, Kind, QuestionType
from interview_agent.domain.interview import Ending, Interview, Status
from interview_agent.domain.plan import Competency, Focus, Plan
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight
from interview_agent.domain.scoring import (
    BUILTIN,
    Basis,
    Evidence,
    Level,
    Marker,
    Observed,
    combined,
    distinguishable,
    enough,
    level,
)

NOW = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
HAIR = 1e-9

observed = st.builds(Observed, st.sampled_from(Weight), st.sampled_from(Verdict))
evidence = st.builds(Evidence, st.integers(1, 5), st.lists(observed, min_size=1, max_size=5).map(tuple))
histories = st.lists(evidence, min_size=1, max_size=8)
markers = st.builds(Marker, st.floats(0, 0.4), st.floats(0, 0.3)) | st.builds(
    Marker, st.floats(0, 0.4), st.floats(0, 0.3), st.floats(0, 1)
)
quick = settings(max_examples=40, deadline=None)


def known(shown: Level | None) -> Level:
    assert shown is not None
    return shown


# levels


@pytest.mark.requirement("scoring.bounds")
@quick
@given(histories, markers)
def test_a_level_lies_between_0_and_4_with_its_interval(seen: list[Evidence], marker: Marker) -> None:
    shown = known(level(seen, marker))
    assert 0 <= shown.low <= shown.high <= 4
    assert 0 <= shown.mean <= 4
    assert shown.sd >= 0


@quick
@given(histories)
def test_the_interval_holds_the_mean(seen: list[Evidence]) -> None:
    shown = known(level(seen))
    assert shown.low - 0.05 <= shown.mean <= shown.high + 0.05


@pytest.mark.requirement("scoring.monotone")
@quick
@given(histories, st.integers(0, 7), st.sampled_from(Weight))
def test_a_point_that_was_shown_never_lowers_a_level(seen: list[Evidence], which: int, weight: Weight) -> None:
    assert known(level(_more(seen, which, Observed(weight, Verdict.MET)))).mean >= known(level(seen)).mean - HAIR


@pytest.mark.requirement("scoring.monotone")
@quick
@given(
    histories, st.integers(0, 7), st.sampled_from(Weight), st.sampled_from([Verdict.NOT_SHOWN, Verdict.CONTRADICTED])
)
def test_a_point_that_was_not_shown_never_raises_a_level(
    seen: list[Evidence], which: int, weight: Weight, verdict: Verdict
) -> None:
    assert known(level(_more(seen, which, Observed(weight, verdict)))).mean <= known(level(seen)).mean + HAIR


@pytest.mark.requirement("scoring.monotone")
@quick
@given(histories, st.integers(0, 7), st.sampled_from(Weight), markers)
def test_the_better_verdict_on_a_point_never_means_the_lower_level(
    seen: list[Evidence], which: int, weight: Weight, marker: Marker
) -> None:
    """Half of an answer is worth no less than none of it, however easy the question and whoever marks."""
    worst_first = (Verdict.CONTRADICTED, Verdict.NOT_SHOWN, Verdict.PARTLY, Verdict.MET)
    means = [known(level(_more(seen, which, Observed(weight, verdict)), marker)).mean for verdict in worst_first]
    assert all(worse <= better + HAIR for worse, better in pairwise(means))


def _more(seen: list[Evidence], which: int, observed: Observed) -> list[Evidence]:
    """The evidence with one more point observed in one of its questions."""
    at = which % len(seen)
    return [replace(one, observed=(*one.observed, observed)) if i == at else one for i, one in enumerate(seen)]


@pytest.mark.requirement("scoring.order")
@quick
@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_matter(seen: list[Evidence], chance: object) -> None:
    shuffled = [replace(one, observed=tuple(chance.sample(one.observed, len(one.observed)))) for one in seen]  # type: ignore[attr-defined]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert known(level(shuffled)).mean == pytest.approx(known(level(seen)).mean, abs=HAIR)


@pytest.mark.requirement("scoring.order")
@quick
@given(histories)
def test_the_same_evidence_gives_the_same_numbers(seen: list[Evidence]) -> None:
    assert level(seen) == level(list(seen))


@pytest.mark.parametrize("seen", [[], [Evidence(3, ())]])
def test_there_is_no_level_without_evidence(seen: list[Evidence]) -> None:
    assert level(seen) is None


def test_the_harder_question_speaks_for_the_higher_level() -> None:
    met = (Observed(Weight.CORE, Verdict.MET),)
    assert known(level([Evidence(5, met)])).mean > known(level([Evidence(1, met)])).mean


def test_five_points_of_one_question_are_not_five_independent_proofs() -> None:
    met = Observed(Weight.CORE, Verdict.MET)
    together = known(level([Evidence(3, (met,) * 5)]))
    apart = known(level([Evidence(3, (met,))] * 5))
    assert together.sd > apart.sd


def test_more_evidence_makes_a_level_more_certain() -> None:
    mixed = Evidence(3, (Observed(Weight.CORE, Verdict.MET), Observed(Weight.DEEP, Verdict.NOT_SHOWN)))
    assert known(level([mixed] * 6)).sd < known(level([mixed])).sd


ONE_SIDED = (
    [Evidence(3, (Observed(Weight.CORE, Verdict.MET),) * 2), Evidence(4, (Observed(Weight.DEEP, Verdict.MET),))],
    [Evidence(2, (Observed(Weight.CORE, Verdict.NOT_SHOWN),) * 2)],
    [Evidence(3, (Observed(Weight.CORE, Verdict.MET), Observed(Weight.DEEP, Verdict.NOT_SHOWN)))] * 3,
)
ERRING = (Marker(0, 0), Marker(0.05, 0.02), Marker(0.12, 0.04), Marker(0.2, 0.08), Marker(), Marker(0.4, 0.2))


@pytest.mark.requirement("scoring.marker-errors")
@pytest.mark.parametrize("seen", ONE_SIDED)
def test_the_more_a_marker_errs_the_wider_the_interval(seen: list[Evidence]) -> None:
    found = [known(level(seen, marker)) for marker in ERRING]
    widths = [one.high - one.low for one in found]
    assert widths == sorted(widths)
    assert [one.sd for one in found] == sorted(one.sd for one in found)


@pytest.mark.requirement("scoring.marker-errors")
def test_a_marker_that_nobody_examined_is_taken_to_err_more_than_the_built_in_one_and_says_so() -> None:
    assert Marker().basis is Basis.ASSUMED
    assert BUILTIN.basis is Basis.FITTED
    assert Marker().miss > BUILTIN.miss
    assert Marker().false_met > BUILTIN.false_met


@quick
@given(histories, st.floats(0, 1), st.floats(0, 1), st.none() | st.floats(0, 1))
def test_any_rate_of_errors_leaves_a_level(seen: list[Evidence], miss: float, more: float, half: float | None) -> None:
    shown = known(level(seen, Marker(miss, more, half)))
    assert 0 <= shown.low <= shown.high <= 4


@quick
@given(histories, st.integers(0, 7), st.sampled_from(Weight), markers)
def test_to_contradict_a_point_is_no_better_than_not_to_show_it(
    seen: list[Evidence], which: int, weight: Weight, marker: Marker
) -> None:
    contradicted, not_shown = (
        known(level(_more(seen, which, Observed(weight, verdict)), marker))
        for verdict in (Verdict.CONTRADICTED, Verdict.NOT_SHOWN)
    )
    assert contradicted.mean <= not_shown.mean + HAIR


@quick
@given(histories, markers)
def test_every_answer_wholly_met_means_a_higher_level_than_none(seen: list[Evidence], marker: Marker) -> None:
    def all_of(verdict: Verdict) -> float:
        same = [replace(one, observed=tuple(replace(o, verdict=verdict) for o in one.observed)) for one in seen]
        return known(level(same, marker)).mean

    assert all_of(Verdict.MET) >= all_of(Verdict.PARTLY) - HAIR >= all_of(Verdict.NOT_SHOWN) - 2 * HAIR


@pytest.mark.requirement("scoring.too-little")
@pytest.mark.parametrize(
    ("points", "sufficient"), [([2, 2, 2], True), ([3, 3], False), ([1, 2, 2], False), ([6, 0, 0], False), ([], False)]
)
def test_a_score_needs_three_questions_and_six_points(points: list[int], sufficient: bool) -> None:
    met = Observed(Weight.CORE, Verdict.MET)
    assert enough(Evidence(3, (met,) * number) for number in points) is sufficient


@pytest.mark.requirement("scoring.distinguishable")
def test_levels_are_distinguishable_only_where_their_intervals_do_not_overlap() -> None:
    low, middle, high = Level(1, 0.5, 1.5, 0.4), Level(2, 1.4, 2.6, 0.5), Level(3, 2.5, 3.5, 0.4)
    assert distinguishable(low, high)
    assert distinguishable(high, low)
    assert not distinguishable(low, middle)
    assert not distinguishable(middle, high)


# totals


levels = st.builds(
    lambda mean, sd: Level(mean, max(mean - sd, 0), min(mean + sd, 4), sd), st.floats(0, 4), st.floats(0, 1.5)
)


@pytest.mark.requirement("scoring.bounds")
@quick
@given(st.lists(st.tuples(levels, st.floats(0.1, 5)), min_size=1, max_size=8))
def test_a_total_lies_among_its_levels(pairs: list[tuple[Level, float]]) -> None:
    total = known(combined(pairs))
    means = [one.mean for one, _ in pairs]
    assert min(means) - HAIR <= total.mean <= max(means) + HAIR
    assert 0 <= total.low <= total.high <= 4


def test_there_is_no_total_of_nothing() -> None:
    assert combined([]) is None


@quick
@given(st.lists(st.tuples(levels, st.floats(0.1, 5)), min_size=2, max_size=8))
def test_a_total_is_no_more_certain_than_if_the_errors_of_its_levels_were_independent(
    pairs: list[tuple[Level, float]],
) -> None:
    """And no less certain than its least certain level."""
    whole = sum(weight for _, weight in pairs)
    apart = sum((one.sd * weight / whole) ** 2 for one, weight in pairs) ** 0.5
    assert apart - HAIR <= known(combined(pairs)).sd <= max(one.sd for one, _ in pairs) + HAIR


@given(levels)
def test_a_higher_bar_is_never_likelier_to_be_reached(one: Level) -> None:
    chances = [one.reaches(bar / 4) for bar in range(17)]
    assert all(0 <= chance <= 1 for chance in chances)
    assert chances == sorted(chances, reverse=True)


# evaluations of whole interviews


POINTS = (Point("a", "Says a", Weight.CORE), Point("b", "Says b", Weight.DEEP))
COMPETENCIES = tuple(Competency(id, id.title(), id == "python", 1.0, "", id) for id in ("python", "redis", "design"))
TYPES = (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING)


def held(verdicts: list[Verdict], reason: str = "covered", kind: Kind = Kind.STRONG) -> Interview:
    """A completed interview: one question after another, all points of each with the same verdict."""
    entries: list[Question | Answer] = []
    for at, verdict in enumerate(verdicts):
        competency = COMPETENCIES[at % 3]
        question = Question(
            f"What about {competency.name} number {at}?", NOW, f"inc-{at + 1}", at + 1, TYPES[at % 3],
            focus=Focus(competency.id, competency.name), points=POINTS,
        )  # fmt: skip
        marks = tuple(Mark(point.id, verdict, "" if verdict is Verdict.NOT_SHOWN else "said") for point in POINTS)
        entries += [question, Answer("I said it", NOW, question.id, heard=Heard(kind, marks))]
    begun = Interview(
        "s", Brief("role", "resume"), NOW, NOW, "inc", tuple(entries), plan=Plan(COMPETENCIES, 3, "lexicon")
    )
    return replace(begun, status=Status.COMPLETED, ending=Ending(reason, NOW + timedelta(minutes=20)))


def evaluated(interview: Interview) -> dict[str, object]:
    return report.evaluation(interview, "test", NOW)


@pytest.mark.requirement("scoring.bounds")
@quick
@given(st.lists(st.sampled_from(Verdict), max_size=12))
def test_every_number_of_an_evaluation_is_within_its_bounds_or_null(verdicts: list[Verdict]) -> None:
    evaluation = evaluated(held(verdicts))
    score, interval = evaluation["score"], evaluation["score_interval"]
    assert score is None or 0 <= score <= 100  # type: ignore[operator]
    assert interval is None or 0 <= interval[0] <= interval[1] <= 100  # type: ignore[index]
    for part in ("technical_knowledge", "problem_solving", "communication", "experience_relevance"):
        assert evaluation[part] is None or 0 <= evaluation[part] <= 25  # type: ignore[operator]


@pytest.mark.requirement("scoring.too-little", "ending.finalize-unstarted")
@pytest.mark.parametrize("answered", [0, 1, 2])
def test_the_score_is_null_below_the_least_evidence(answered: int) -> None:
    evaluation = evaluated(held([Verdict.MET] * answered))
    assert (evaluation["score"], evaluation["score_interval"], evaluation["hire_recommendation"]) == (None, None, None)


@pytest.mark.requirement("scoring.too-little")
def test_there_is_a_score_at_the_least_evidence() -> None:
    assert evaluated(held([Verdict.MET] * 3))["score"] is not None


@pytest.mark.requirement("scoring.not-assessed")
def test_what_nobody_asked_about_is_not_assessed_and_costs_nothing() -> None:
    interview = held([Verdict.MET] * 6)
    fewer = replace(interview, plan=Plan(COMPETENCIES, 3, "lexicon"))
    more = replace(interview, plan=Plan((*COMPETENCIES, Competency("go", "Go", False, 2.0, "", "go")), 3, "lexicon"))
    assert evaluated(more)["score"] == evaluated(fewer)["score"]
    assert report.facts(more, NOW)["not_assessed"] == [{"competency": "Go", "must_have": False}]


@pytest.mark.parametrize("kind", [Kind.CLARIFY, Kind.QUESTION_BACK, Kind.OFF_TOPIC])
def test_what_is_no_answer_says_nothing_about_a_level(kind: Kind) -> None:
    assert report.levels(held([Verdict.NOT_SHOWN] * 4, kind=kind)) == {}


@pytest.mark.requirement("scoring.words-of-the-candidate")
def test_each_strength_is_in_the_words_of_the_candidate() -> None:
    interview = held([Verdict.MET] * 3)
    strengths = report.facts(interview, NOW)["strengths"]
    said = {turn.question.number: turn.said for turn in interview.turns}
    assert len(strengths) == 6
    assert all(one["quote"] in said[one["question_number"]] for one in strengths)


@pytest.mark.requirement("scoring.recommendation")
@quick
@given(
    st.lists(st.sampled_from(Verdict), max_size=12),
    st.sampled_from(["covered", "question_limit", "time_over", "stopped"]),
)
def test_a_recommendation_never_rejects(verdicts: list[Verdict], reason: str) -> None:
    assert evaluated(held(verdicts, reason))["hire_recommendation"] in ("yes", "maybe", None)


@pytest.mark.requirement("scoring.recommendation")
def test_strong_answers_throughout_are_recommended_and_weak_ones_are_for_a_person_to_look_at() -> None:
    assert evaluated(held([Verdict.MET] * 9))["hire_recommendation"] == "yes"
    assert evaluated(held([Verdict.NOT_SHOWN] * 9))["hire_recommendation"] == "maybe"


@pytest.mark.requirement("scoring.recommendation")
def test_an_interview_that_was_broken_off_has_no_recommendation() -> None:
    assert evaluated(held([Verdict.MET] * 9, "candidate_request"))["hire_recommendation"] is None


@pytest.mark.requirement("scoring.recommendation")
def test_a_must_have_that_nobody_asked_about_leaves_no_recommendation() -> None:
    interview = held([Verdict.MET] * 9)
    needed = Competency("go", "Go", True, 2.0, "Go is required", "go")
    assert (
        evaluated(replace(interview, plan=Plan((*COMPETENCIES, needed), 3, "lexicon")))["hire_recommendation"] is None
    )


@pytest.mark.requirement("scoring.no-halo")
def test_answers_about_one_competency_move_no_other() -> None:
    python, redis = Verdict.MET, Verdict.NOT_SHOWN
    good, bad = held([python, redis]), held([Verdict.CONTRADICTED, redis])
    assert report.levels(good)["python"].mean > report.levels(bad)["python"].mean
    assert report.levels(good)["redis"] == report.levels(bad)["redis"]


@quick
@given(st.lists(st.sampled_from(Verdict), min_size=3, max_size=9), st.integers(0, 8))
def test_a_better_answer_never_lowers_the_score(verdicts: list[Verdict], which: int) -> None:
    at = which % len(verdicts)
    assume(verdicts[at] is not Verdict.MET)
    better = [*verdicts[:at], Verdict.MET, *verdicts[at + 1 :]]
    assert evaluated(held(better))["score"] >= evaluated(held(verdicts))["score"]  # type: ignore[operator]
