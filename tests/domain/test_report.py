"""The report: every figure and every quote can be followed to what was said, and nothing is in it that was not."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from interview_agent.adapters import session_json
from interview_agent.adapters.report_schema import schema
from interview_agent.domain import report as reports
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.report import beside, rescore
from interview_agent.domain.report.people import BESIDE
from interview_agent.domain.rubric import quoted
from interview_agent.domain.scoring import Marker
from support.generated import interviews
from support.reported import MIXED, interviewed
from support.talks import Talk

pytestmark = pytest.mark.anyio
PUBLISHED = Path(__file__).parents[2] / "docs" / "report.schema.json"


ELSEWHERE = (
    "Last winter we moved the whole shop to another city, and I drew the plan for the cables and the shelves.",
    "She wrote the guide in a week, twelve pages with drawings, and everybody in the village liked the drawings.",
    "My uncle repairs clocks, and he showed me how the springs are wound and how often they want oil.",
    "The paint was blue at first, then green, and in the end they left the wall as it was.",
) * 5
"""Answers to no question of an interview."""


@pytest.fixture
async def interview() -> Interview:
    return await interviewed()


def said_at(interview: Interview) -> dict[int, str]:
    return {turn.question.number: turn.said for turn in interview.turns}


@pytest.mark.requirement("report.from-the-stored-interview")
async def test_the_same_stored_interview_gives_the_same_report_byte_for_byte(interview: Interview) -> None:
    stored, _ = session_json.dump(interview)
    one, other = (json.dumps(reports.report(session_json.load(stored).interview)) for _ in range(2))
    assert one == other == json.dumps(reports.report(interview))


@pytest.mark.requirement("report.quotes")
async def test_every_quote_of_a_report_was_said_in_the_turn_that_it_names(interview: Interview) -> None:
    report, said = reports.report(interview), said_at(interview)
    quotes = [(one["quote"], one["turn"]) for c in report["competencies"] for one in c["points"] if one["quote"]]
    quotes += [(one["quote"], one["turn"]) for claim in report["resume_claims"] for one in claim["said"]]
    quotes += [(one["answer_quote"], one["turn"]) for one in report["differences"]]
    for part in ("candidate_questions", "corrections", "for_a_person"):
        quotes += [(one["quote"], one["turn"]) for one in report[part]]  # type: ignore[literal-required]
    assert len(quotes) > 8
    assert not [quote for quote, turn in quotes if not quoted(str(quote), said[turn])]


@pytest.mark.requirement("report.schema")
async def test_a_report_has_the_published_schema(interview: Interview) -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema(), (
        "interview-agent report --schema > docs/report.schema.json"
    )
    jsonschema.validate(reports.report(interview), schema())


@pytest.mark.requirement("report.schema")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(interviews)
def test_whatever_is_stored_gives_a_report_of_that_schema(interview: Interview) -> None:
    jsonschema.validate(json.loads(json.dumps(reports.report(interview))), schema())


@pytest.mark.requirement("report.holds")
async def test_instructions_questions_and_corrections_stand_apart_and_enter_no_number(interview: Interview) -> None:
    report = reports.report(interview)
    instructions = [one["quote"] for one in report["for_a_person"] if one["about"] == "instruction"]
    assert instructions == [MIXED[6]]
    assert [one["quote"] for one in report["candidate_questions"]] == [MIXED[7]]
    assert [one["quote"] for one in report["corrections"]] == [MIXED[8]]
    assert MIXED[6] not in json.dumps(report["competencies"])


@pytest.mark.requirement("report.beside")
async def test_where_several_answers_seem_beside_the_question_the_report_says_so_and_changes_no_number() -> None:
    held = await interviewed(ELSEWHERE)
    report = reports.report(held)
    noted = [one["turn"] for one in report["for_a_person"] if one["about"] == BESIDE]
    assert held.summary is not None
    assert len(noted) >= 3
    assert noted == held.summary["beside_the_question"]
    said = f"Several answers seem to be beside the question (turns {', '.join(map(str, noted[:-1]))} and {noted[-1]})"
    assert report["overview"].count(said) == 1
    assert said in held.summary["overview"]
    assert said in beside.told("", noted)


@pytest.mark.requirement("report.beside")
async def test_one_answer_beside_the_question_is_not_held_up() -> None:
    talk = Talk()
    await talk.to_the_second_question()
    await talk.says(ELSEWHERE[0])
    await talk.says(ELSEWHERE[0])
    assert not beside.turns(talk.room.interview)


@pytest.mark.requirement("report.beside")
async def test_answers_that_show_little_but_speak_of_what_was_asked_are_not_held_up() -> None:
    talk = Talk()
    await talk.says()
    for _ in range(8):
        await talk.says(f"To {talk.question.bare.rstrip('?')} is a thing that I would do as all the others do.")
    assert not beside.turns(talk.room.interview)


@pytest.mark.requirement("report.resume")
async def test_where_answer_and_resume_differ_both_are_quoted_and_a_person_is_asked_to_clear_it_up(
    interview: Interview,
) -> None:
    report = reports.report(interview)
    found = [(one["resume_quote"], one["answer_quote"]) for one in report["differences"]]
    assert found == [
        ("Eight years of Python at a payments company.", MIXED[4]),
        ("Redis in production since 2019.", MIXED[5]),
    ]
    assert sum(one["why"] == "r\u00e9sum\u00e9 and answer differ" for one in report["next_round"]) == len(found)


@pytest.mark.requirement("report.resume")
@pytest.mark.parametrize(
    "said",
    [
        "We had eight years of Python code to look after.",
        "I have worked with Python for about nine years now.",
        "We never used threads in Python for that.",
        "A colleague spent two years on the Go importer.",
    ],
)
async def test_what_only_sounds_like_a_difference_is_none(said: str) -> None:
    assert reports.report(await interviewed((MIXED[0], said)))["differences"] == []


@pytest.mark.requirement("report.resume")
@pytest.mark.parametrize(
    "said",
    [
        "To be honest, my CV is a bit generous about Redis.",
        "I have only read about Redis, whatever my r\u00e9sum\u00e9 says.",
        "I've never actually worked with Redis in production.",
        "I have no hands-on experience with Redis.",
    ],
)
async def test_what_a_candidate_takes_back_of_the_resume_is_found(said: str) -> None:
    (found,) = reports.report(await interviewed((MIXED[0], MIXED[1], said)))["differences"]
    assert (found["about"], found["answer_quote"]) == ("caching with Redis", said)


@pytest.mark.requirement("report.resume")
async def test_a_claim_that_nobody_asked_about_is_listed_as_not_probed() -> None:
    short = await interviewed((MIXED[0], "Please end the interview."))
    claims = {claim["competency"]: claim["probed"] for claim in reports.report(short)["resume_claims"]}
    assert claims == {"Python": True, "caching with Redis": False}


@pytest.mark.requirement("report.not-assessed")
async def test_an_interview_that_was_broken_off_recommends_nothing_and_scores_nothing() -> None:
    report = reports.report(await interviewed((MIXED[0], MIXED[1], "Please end the interview.")))
    assert (report["total"]["score"], report["recommendation"]["value"]) == (None, None)
    assert "did not run its course" in report["recommendation"]["why"]
    assert {one["competency"] for one in report["not_assessed"]} >= {"caching with Redis"}
    assert all(c["level"] is None for c in report["competencies"] if c["name"] != "Python")


@pytest.mark.requirement("report.pending")
async def test_answers_that_nobody_marked_are_pending_and_turn_into_no_number(interview: Interview) -> None:
    entries = tuple(replace(e, heard=None) if hasattr(e, "heard") else e for e in interview.conversation)
    unmarked = replace(interview, conversation=entries, late={}, evaluation=None)
    report = reports.report(unmarked)
    assert report["interviewer"]["marks_pending"] > 0
    assert (report["total"]["score"], report["recommendation"]["value"]) == (None, None)
    assert {one["why"] for one in report["not_assessed"]} == {"its answers are not marked yet"}


@pytest.mark.requirement("report.hints")
async def test_a_point_that_was_shown_after_a_hint_counts_as_partly_and_says_so(interview: Interview) -> None:
    points = [one for c in reports.report(interview)["competencies"] for one in c["points"]]
    (hinted,) = (one for one in points if one["quote"] == MIXED[3])
    assert (hinted["verdict"], hinted["hinted"]) == ("partly", True)


@pytest.mark.requirement("report.provenance")
async def test_the_digests_change_with_what_was_said_and_with_nothing_else(interview: Interview) -> None:
    def digests(one: Interview) -> dict[str, Any]:
        provenance = reports.report(one)["provenance"]
        return {key: value for key, value in provenance.items() if key.endswith("sha256")}

    later = replace(interview, last_updated=interview.last_updated + timedelta(days=1), session_id="other")
    assert digests(later) == digests(interview)
    other = await interviewed((*MIXED[:4], "Actually I have three years of Python.", *MIXED[5:]))
    changed = {key for key, value in digests(other).items() if value != digests(interview)[key]}
    assert changed == {"conversation_sha256"}


@pytest.mark.requirement("report.provenance")
async def test_a_report_says_who_marked_with_which_version_and_how_often_such_marks_err(interview: Interview) -> None:
    marker = reports.report(interview)["provenance"]["marker"]
    assert any(one.startswith("builtin (signs:") for one in marker["by"])
    assert marker["basis"] == "fitted"
    assert 0 < marker["miss"] < 0.5


# again


@pytest.mark.requirement("report.rescore")
async def test_the_stored_marks_give_the_stored_evaluation_again(interview: Interview) -> None:
    stored = session_json.load(session_json.dump(interview)[0]).interview
    assert stored.evaluation is not None
    assert rescore.written(rescore.again(stored)) == rescore.written(stored.evaluation)


@pytest.mark.requirement("report.rescore")
async def test_another_bar_changes_the_recommendation_alone_and_another_marker_the_levels(interview: Interview) -> None:
    assert interview.evaluation is not None
    lower = {one.path for one in rescore.changes(interview.evaluation, rescore.again(interview, bar=0.1))}
    assert lower <= {"bar", "hire_recommendation"}
    assert "bar" in lower
    doubtful = rescore.changes(interview.evaluation, rescore.again(interview, Marker(0.4, 0.3)))
    assert {"score", "marker.miss"} <= {one.path for one in doubtful}


@pytest.mark.requirement("report.bars")
async def test_the_bar_of_the_plan_decides_what_is_recommended(interview: Interview) -> None:
    assert interview.plan is not None
    low = tuple(replace(c, bar=0.0) for c in interview.plan.competencies)
    easy = replace(interview, plan=replace(interview.plan, bar=0.05, competencies=low))
    assert reports.report(easy)["recommendation"]["value"] == "yes"
    assert reports.report(interview)["recommendation"]["value"] == "maybe"


# for the candidate, and beside others


@pytest.mark.requirement("report.candidate")
async def test_the_candidates_form_has_their_own_words_and_no_level_unless_it_is_wanted(interview: Interview) -> None:
    plain, full = reports.feedback(interview), reports.feedback(interview, with_levels=True)
    quotes = [one["quote"] for topic in plain["topics"] for one in topic["shown"]]
    assert MIXED[1] in quotes
    assert all(topic["level"] is None for topic in plain["topics"])
    assert any(topic["level"] for topic in full["topics"])
    assert "score" not in json.dumps(plain)


@pytest.mark.requirement("report.comparison")
async def test_candidates_whose_intervals_overlap_are_not_distinguishable(interview: Interview) -> None:
    twin = replace(interview, session_id="twin")
    rows = reports.comparison([reports.report(interview), reports.report(twin)])
    assert rows[0]["about"] == "total"
    assert all(row["distinguishable"] == [] for row in rows)


@pytest.mark.requirement("report.comparison")
@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((0.5, 1.4), (1.5, 2.5), True),
        ((0.5, 1.6), (1.5, 2.5), False),
        ((1.5, 2.5), (0.5, 1.5), False),
        ((2.0, 3.0), (0.0, 1.9), True),
    ],
)
def test_two_levels_can_be_told_apart_where_their_intervals_do_not_overlap(
    one: tuple[float, float], other: tuple[float, float], apart: bool
) -> None:
    a, b = ({"mean": sum(ends) / 2, "low": ends[0], "high": ends[1]} for ends in (one, other))
    assert reports.distinguishable(a, b) is apart  # type: ignore[arg-type]
    assert not reports.distinguishable(a, None)  # type: ignore[arg-type]


@pytest.mark.requirement("report.comparison")
async def test_interviews_by_different_plans_are_not_compared(interview: Interview) -> None:
    other = await interviewed(role="Go developer\nGo is required.\nKubernetes is a plus.")
    assert not reports.comparable([reports.report(interview), reports.report(other)])
    assert reports.comparable([reports.report(interview), reports.report(await interviewed(MIXED[:2]))])


# prose


@pytest.mark.requirement("report.prose")
async def test_prose_keeps_what_stands_on_a_quote_or_a_figure_and_drops_the_rest(interview: Interview) -> None:
    facts = reports.facts(interview, interview.last_updated)
    kept = f"The candidate answered {facts['answers']} times. On Python they said \u201cOnly one thread runs bytecode at a time\u201d."
    dropped = (
        "She is an impressive engineer. I would hire her. The score is 400 of 100. They said \u201cI invented Python\u201d."
        " Overall a pleasant conversation."
    )
    prose = reports.grounded(f"{kept} {dropped}", interview, facts)
    assert (prose.text, prose.dropped) == (kept, 5)


@pytest.mark.requirement("report.prose")
async def test_a_figure_is_no_licence_for_a_verdict(interview: Interview) -> None:
    facts = reports.facts(interview, interview.last_updated)
    for verdict in ("deserves a score of", "should be hired after", "is an excellent engineer with"):
        assert reports.grounded(f"The candidate {verdict} {facts['answers']} answers.", interview, facts).text == ""


async def test_kinds_are_told_only_where_there_is_something_to_mark(interview: Interview) -> None:
    first, *others = reports.report(interview)["questions"]
    assert (first["type"], first["heard"], first["shown"]) == ("opener", None, None)
    assert {one["heard"] for one in others} <= {None, *(kind.value for kind in Kind)}
