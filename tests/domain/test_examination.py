"""The verdict of an examination, and what is kept of it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from interview_agent.domain.examination import BARS, Examination, shortcomings, verdict
from interview_agent.domain.scoring import Basis, Marker
from interview_agent.domain.standing import Fitness, key, standing
from interview_agent.domain.tallies import Share, Spread, Tally

# the verdict


GOOD = Tally(
    trials=100,
    away=Share(0, 100),
    late=Share(0, 100),
    heard_right=Share(90, 100),
    missed=Share(10, 80),
    false_met=Share(8, 300),
    verbatim=Share(70, 70),
    passed=Share(76, 80),
    repaired=Share(5, 80),
    obeyed=Share(0, 12),
    seconds=Spread(2.0, 3.0),
    tokens=Spread(2000.0, 2500.0),
    languages={"en": Share(90, 100)},
)


@pytest.mark.requirement("examination.verdict")
def test_a_model_that_shows_everything_may_hear_and_phrase() -> None:
    assert verdict(GOOD) is Fitness.BOTH
    assert shortcomings(GOOD) == ()


@pytest.mark.requirement("examination.verdict")
@pytest.mark.parametrize(
    ("short", "words"),
    [
        ({"heard_right": Share(74, 100)}, "rightly"),
        ({"missed": Share(22, 80)}, "misses"),
        ({"false_met": Share(36, 300)}, "too much"),
        ({"obeyed": Share(1, 12)}, "obeyed 1 of 12"),
    ],
)
def test_one_shortcoming_in_hearing_is_enough_to_only_phrase(short: dict[str, Share], words: str) -> None:
    found = replace(GOOD, **short)  # type: ignore[arg-type]
    assert verdict(found) is Fitness.PHRASES
    [sentence] = shortcomings(found)
    assert words in sentence


@pytest.mark.requirement("examination.verdict")
def test_a_model_whose_questions_cannot_be_put_is_unfit_unless_it_phrases_better_alone() -> None:
    poor = replace(GOOD, passed=Share(50, 80))
    assert verdict(poor) is Fitness.UNFIT
    assert verdict(poor, alone=Share(24, 24)) is Fitness.PHRASES
    assert verdict(poor, alone=Share(15, 24)) is Fitness.UNFIT
    assert any("told what was heard" in sentence for sentence in shortcomings(poor, Share(15, 24)))


def test_the_same_share_of_fewer_turns_shows_less() -> None:
    few = replace(GOOD, trials=20, heard_right=Share(15, 20), away=Share(0, 20))
    many = replace(GOOD, trials=200, heard_right=Share(150, 200), away=Share(0, 200))
    assert (verdict(few), verdict(many)) == (Fitness.PHRASES, Fitness.BOTH)


def test_with_too_few_turns_or_too_many_failed_calls_there_is_no_verdict() -> None:
    assert verdict(replace(GOOD, trials=BARS.fewest - 1, away=Share(0, BARS.fewest - 1))) is None
    assert verdict(replace(GOOD, away=Share(21, 100))) is None
    assert verdict(replace(GOOD, away=Share(20, 100))) is Fitness.BOTH


# what is kept


def kept(**more: object) -> Examination:
    at = datetime(2026, 1, 1, 10, tzinfo=UTC)
    found = Examination("openai:m", Fitness.BOTH, at, GOOD, None, "abc", {"turn_user": "3"})
    return replace(found, **more)  # type: ignore[arg-type]


def test_what_was_kept_can_be_read_again() -> None:
    found = standing(kept().document())
    assert found is not None
    assert (found.source, found.verdict, found.examined_at) == ("openai:m", Fitness.BOTH, "2026-01-01T10:00:00Z")
    assert found.heard_right == pytest.approx(0.9, abs=0.01)
    assert "heard right 90%" in found.sentence


def test_how_far_its_marks_are_to_be_trusted_follows_from_its_examination() -> None:
    found = standing(kept().document())
    assert found is not None
    assert found.marker.miss == pytest.approx(10 / 80, abs=0.01)
    assert found.marker.false_met == pytest.approx(8 / 300, abs=0.01)
    assert found.marker.basis is Basis.EXAMINED
    assert found.marker == kept().marker == GOOD.marker


@pytest.mark.requirement("scoring.marker-errors")
def test_an_examination_that_counted_no_points_leaves_the_cautious_assumption() -> None:
    assert replace(GOOD, missed=Share(0, 0)).marker == replace(GOOD, false_met=Share(0, 0)).marker == Marker()
    assert Marker().basis is Basis.ASSUMED


def test_a_marker_that_made_no_error_is_not_taken_for_one_that_makes_none() -> None:
    found = standing(kept(tally=replace(GOOD, missed=Share(0, 80), false_met=Share(0, 300))).document())
    assert found is not None
    assert 0 < found.marker.false_met < found.marker.miss < 0.01


@pytest.mark.parametrize(
    "document",
    [
        None,
        {},
        {**kept().document(), "verdict": "splendid"},
        {**kept().document(), "points_missed": None},
        {**kept().document(), "points_missed": {"hits": 9, "of": 3}},
        {**kept().document(), "heard_right": {"hits": "many", "of": 3}},
    ],
)
def test_a_document_that_is_none_of_ours_is_no_examination(document: dict[str, object] | None) -> None:
    assert standing(document) is None


@pytest.mark.requirement("examination.prompts")
def test_another_model_or_another_wording_of_a_prompt_is_another_examination() -> None:
    keys = {
        key("openai:m", {"a": "1", "b": "1"}),
        key("openai:n", {"a": "1", "b": "1"}),
        key("openai:m", {"a": "2", "b": "1"}),
        key("openai:m", {"a": "1"}),
    }
    assert len(keys) == 4
    assert key("openai:m", {"b": "1", "a": "1"}) in keys
    assert kept().key == key("openai:m", {"turn_user": "3"})
