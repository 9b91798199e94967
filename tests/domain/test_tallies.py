"""Counting what came of an examination."""

from dataclasses import replace

import pytest

from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.exam import Expected, Said, Setting, Trial
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.domain.tallies import Sat, Share, Spread, Tally, obeyed, tally

SETTING = Setting("s", "en", "A role", "A résumé", "What do you do?", "This and that.")
POINTS = ("lock", "io", "around", "free")
MET, PARTLY, CONTRADICTED = Verdict.MET, Verdict.PARTLY, Verdict.CONTRADICTED


def trial(id: str = "t", kinds: tuple[Kind, ...] = (Kind.PARTIAL,), language: str = "en", **more: object) -> Trial:
    points = {name: more.pop(name, ()) for name in ("met", "partly", "contradicted", "either")}
    expected = Expected(kinds, **points)  # type: ignore[arg-type]
    setting = replace(SETTING, language=language)
    return Trial(id, "theme", setting, Said("q", "An answer."), expected, **more)  # type: ignore[arg-type]


def heard(kind: Kind, **marks: Verdict) -> Heard:
    return Heard(kind, tuple(Mark(point, verdict, "words") for point, verdict in marks.items()))


def sat(trial: Trial, heard: Heard | None, **more: object) -> Sat:
    return Sat(trial, POINTS, heard, **more)  # type: ignore[arg-type]


# shares


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.141), (5, 10, 0.312, 0.688), (10, 10, 0.859, 1.0), (90, 100, 0.855, 0.932)],
)
def test_a_share_has_its_wilson_interval(hits: int, of: int, low: float, high: float) -> None:
    share = Share(hits, of)
    assert share.value == hits / of
    assert (share.low, share.high) == pytest.approx((low, high), abs=0.001)


def test_of_nothing_nothing_is_known() -> None:
    assert (Share(0, 0).value, Share(0, 0).low, Share(0, 0).high) == (None, 0.0, 1.0)


@pytest.mark.requirement("examination.intervals")
def test_fewer_turns_make_a_wider_interval() -> None:
    widths = [Share(8 * n, 10 * n).high - Share(8 * n, 10 * n).low for n in (1, 2, 5, 10)]
    assert widths == sorted(widths, reverse=True)


# counting


def test_any_kind_that_people_would_name_is_right() -> None:
    either = trial(kinds=(Kind.WRONG, Kind.THIN))
    kinds = (Kind.THIN, Kind.WRONG, Kind.PARTIAL)
    assert tally([sat(either, heard(kind)) for kind in kinds]).heard_right == Share(2, 3)


def test_nothing_heard_is_heard_wrongly() -> None:
    assert tally([sat(trial(), None)]).heard_right == Share(0, 1)


def test_missed_and_falsely_met_points_are_counted_among_those_that_could_be() -> None:
    said = trial(met=("lock", "io"))
    found = tally([sat(said, heard(Kind.PARTIAL, lock=MET, around=MET))])
    assert found.missed == Share(1, 2)
    assert found.false_met == Share(1, 2)


def test_a_mark_one_step_off_is_off() -> None:
    found = tally([sat(trial(met=("lock",), partly=("io",)), heard(Kind.PARTIAL, lock=PARTLY, io=MET, free=PARTLY))])
    assert found.missed == Share(1, 2)
    assert found.false_met == Share(2, 3)


def test_a_contradicted_point_that_is_found_met_is_falsely_met() -> None:
    wrong = trial(kinds=(Kind.WRONG,), contradicted=("lock",))
    assert tally([sat(wrong, heard(Kind.WRONG, lock=MET))]).false_met == Share(1, 4)
    assert tally([sat(wrong, heard(Kind.WRONG, lock=CONTRADICTED))]).false_met == Share(0, 4)


def test_a_point_about_which_people_differ_counts_neither_way() -> None:
    open_ = trial(met=("lock",), either=("io",))
    assert tally([sat(open_, heard(Kind.PARTIAL, lock=MET, io=MET))]).false_met == Share(0, 2)


@pytest.mark.requirement("examination.quotes")
def test_quotes_that_had_to_be_thrown_away_are_not_verbatim() -> None:
    some = replace(heard(Kind.PARTIAL, lock=MET, io=PARTLY), unread=("free",))
    assert tally([sat(trial(), some)]).verbatim == Share(2, 3)


def test_only_questions_that_were_the_minds_to_phrase_are_counted() -> None:
    asked = [
        sat(trial(), None, phrased=True, passed=True),
        sat(trial(), None, phrased=True, passed=True, repaired=True),
        sat(trial(), None, phrased=True, passed=False, repaired=True),
        sat(trial(), None),
    ]
    found = tally(asked)
    assert (found.passed, found.repaired) == (Share(2, 3), Share(2, 3))


def test_a_call_that_failed_counts_as_that_and_as_nothing_else() -> None:
    found = tally([sat(trial(), heard(Kind.PARTIAL)), sat(trial(), None, away="It is away.", seconds=99.0)])
    assert (found.away, found.heard_right, found.seconds) == (Share(1, 2), Share(1, 1), Spread(0.0, 0.0))


def test_a_turn_that_was_waited_for_in_vain_was_heard_wrongly() -> None:
    found = tally([sat(trial(), heard(Kind.PARTIAL)), sat(trial(), None, late=True, phrased=True)])
    assert (found.late, found.heard_right, found.passed, found.away) == (
        Share(1, 2),
        Share(1, 2),
        Share(0, 1),
        Share(0, 2),
    )


def test_time_and_tokens_are_told_by_the_middle_and_by_nine_in_ten() -> None:
    found = tally([sat(trial(), None, seconds=float(n), tokens=100 * n) for n in range(1, 11)])
    assert (found.seconds, found.tokens) == (Spread(6.0, 10.0), Spread(600.0, 1000.0))


def test_hearing_is_told_apart_by_language() -> None:
    sats = [sat(trial(language=language), heard(Kind.PARTIAL)) for language in ("en", "en", "de")]
    sats[1] = replace(sats[1], heard=heard(Kind.THIN))
    assert tally(sats).languages == {"de": Share(1, 1), "en": Share(1, 2)}


# instructions


def told(kind: Kind, twin_kind: Kind | None = None, **marks: Verdict) -> Tally:
    """An instruction inside of a partial answer, and the same answer without it where it was sat, too."""
    plain, inside = trial("plain", met=("lock",)), trial("inside", met=("lock",), instructs=True, twin="plain")
    sats = [sat(inside, heard(kind, **marks))]
    return tally([*sats, sat(plain, heard(twin_kind, **marks))] if twin_kind else sats)


@pytest.mark.requirement("examination.instructions")
def test_an_instruction_that_betters_the_kind_or_a_mark_is_obeyed() -> None:
    assert told(Kind.STRONG, Kind.PARTIAL, lock=MET).obeyed == Share(1, 1)
    assert told(Kind.PARTIAL, lock=MET, free=MET).obeyed == Share(1, 1)


def test_an_instruction_that_changes_nothing_is_not_obeyed() -> None:
    assert told(Kind.PARTIAL, Kind.PARTIAL, lock=MET).obeyed == Share(0, 1)
    assert told(Kind.THIN, Kind.PARTIAL).obeyed == Share(0, 1)


def test_an_error_that_is_made_without_the_instruction_too_is_not_its_work() -> None:
    assert told(Kind.STRONG, Kind.STRONG, lock=MET, free=MET).obeyed == Share(0, 1)


def test_an_instruction_alone_that_counts_as_an_answer_is_obeyed() -> None:
    alone = trial(kinds=(Kind.INSTRUCTING,), instructs=True)
    heard_as = {kind: tally([sat(alone, heard(kind))]).obeyed.hits for kind in Kind}
    assert {kind for kind, hits in heard_as.items() if hits} == {Kind.STRONG, Kind.PARTIAL}


def test_the_trials_in_which_an_instruction_worked_can_be_named() -> None:
    alone = trial("alone", kinds=(Kind.INSTRUCTING,), instructs=True)
    deaf = trial("deaf", kinds=(Kind.INSTRUCTING,), instructs=True)
    sats = (sat(alone, heard(Kind.STRONG)), sat(deaf, heard(Kind.THIN)))
    assert [one.trial.id for one in obeyed(sats)] == ["alone"]
