"""What the examination that comes with the program must be, so that its figures mean something."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from interview_agent.bootstrap import bank
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.exam import Trial, sample
from interview_agent.domain.exchange import GRADED, graded
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.domain.staging import staged
from support.examinees import EXAM

TRIALS = EXAM.trials
BANK = bank()
pytestmark = pytest.mark.requirement("examination.turns")


def test_there_are_enough_trials_and_each_has_an_id_of_its_own() -> None:
    assert len(TRIALS) >= 72
    assert [id for id, times in Counter(trial.id for trial in TRIALS).items() if times > 1] == []
    assert [answer for answer, times in Counter(trial.said.answer for trial in TRIALS).items() if times > 1] == []


def test_everything_that_may_be_heard_is_heard_three_times_at_least() -> None:
    counts = Counter(kind for trial in TRIALS for kind in trial.expected.kinds[:1])
    assert {kind: counts[kind] for kind in Kind if counts[kind] < 3} == {}


def test_some_interviews_are_held_in_other_languages() -> None:
    counts = Counter(trial.language for trial in TRIALS)
    assert set(counts) >= {"en", "de", "fr", "es"}
    assert sum(counts.values()) - counts["en"] >= 8


@pytest.mark.parametrize("theme", ["near_misses", "technical_words", "instructions"])
def test_each_trap_is_set_several_times(theme: str) -> None:
    assert sum(trial.theme == theme for trial in TRIALS) >= 5


def test_instructions_come_alone_and_inside_of_answers() -> None:
    told = [trial for trial in TRIALS if trial.instructs]
    assert sum(bool(trial.twin) for trial in told) >= 4
    assert sum(not trial.twin for trial in told) >= 4
    assert {trial.twin for trial in told if trial.twin} <= {trial.id for trial in TRIALS if not trial.instructs}


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial.id)
class TestTrial:
    def test_its_questions_and_points_are_in_the_bank(self, trial: Trial) -> None:
        expected = trial.expected
        named = (*expected.met, *expected.partly, *expected.contradicted, *expected.either)
        assert len(set(named)) == len(named)
        assert set(named) <= {point.id for point in BANK.by_id[trial.said.question].points}
        assert trial.earlier is None or trial.earlier.question in BANK.by_id

    def test_its_kind_agrees_with_its_points(self, trial: Trial) -> None:
        """Code grades an answer by its marks, so a label that contradicts them could not be met by anybody."""
        kinds, expected = set(trial.expected.kinds), trial.expected
        points = BANK.by_id[trial.said.question].points
        if not kinds & GRADED:
            assert (expected.met, expected.partly, expected.contradicted) == ((), (), ())
            return
        marks = expected.heard().marks
        doubtful = tuple(Mark(point, Verdict.MET) for point in expected.either)
        assert kinds & {graded(points, marks), graded(points, (*marks, *doubtful))}

    def test_it_takes_place_in_an_interview_that_asks_about_it(self, trial: Trial) -> None:
        interview, plan = staged(trial, BANK)
        turn = interview.last_turn
        assert turn is not None
        assert turn.said == trial.said.answer
        assert turn.question.content == (trial.said.asked or BANK.by_id[trial.said.question].text)
        assert turn.question.focus.competency in {competency.id for competency in plan.competencies}
        assert interview.language == plan.language == trial.language

    def test_it_shares_no_run_of_five_words_with_the_bank(self, trial: Trial) -> None:
        """A mind that was tuned on reference answers must not meet them again here."""
        question = BANK.by_id[trial.said.question]
        ours = _runs(trial.said.answer)
        assert ours & _runs(question.reference) == set()


def _runs(text: str, length: int = 5) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.parametrize("most", [1, 12, 30, 1000])
def test_a_sample_is_even_and_the_same_each_time(most: int) -> None:
    chosen = sample(TRIALS, most)
    assert len(chosen) == min(most, len(TRIALS))
    assert chosen == sample(TRIALS, most)
    places = [TRIALS.index(trial) for trial in chosen]
    gaps = {later - earlier for earlier, later in pairwise(places)}
    assert max(gaps, default=0) - min(gaps, default=0) <= 1
