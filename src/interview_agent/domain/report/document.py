"""The whole report: what a manager reads in ten minutes, a candidate recognises, and an auditor can follow.

It is a function of the stored interview alone: the same interview gives the same report, whenever and wherever it is made.
"""

from collections.abc import Mapping
from typing import Any

from interview_agent.domain.interview import Interview
from interview_agent.domain.moments import stamp
from interview_agent.domain.plan import Competency
from interview_agent.domain.report import basis, beside, evaluation, people, prose, resume, transcript
from interview_agent.domain.report.evaluation import Judged, judged
from interview_agent.domain.report.provenance import provenance
from interview_agent.domain.report.shapes import (
    SCHEMA_VERSION,
    CompetencyShape,
    Course,
    MarkerShape,
    Quote,
    Recommendation,
    Report,
    Total,
)
from interview_agent.domain.report.summary import facts
from interview_agent.domain.scoring import FEWEST_POINTS, FEWEST_QUESTIONS, Basis, Marker

PURPOSE = (
    "This report prepares a decision that a person takes. It does not decide, and it never rejects anybody.",
    (
        "A machine asked the questions. It marked what was said against points that were written down before, each mark with the "
        "candidate's own words, and code computed every figure from those marks."
    ),
    (
        "Levels run from 0 to 4. Each comes with the interval in which the true level lies eight times in ten. What nobody asked "
        "about, or nobody could mark, is not assessed, which is not zero."
    ),
    "Levels were checked on simulated candidates. Whether they foretell how somebody does the job was not examined.",
    "Accent, grammar, speed and mood are no part of it. Notes for a person, and differences from the r\u00e9sum\u00e9, enter no figure.",
)


def report(interview: Interview, bar: float | None = None) -> Report:
    """`bar` None: the one that was set with the role."""
    marker, shape = marker_of(interview)
    found = judged(interview, marker, bar)
    points = list(basis.quotes(found.asked))
    gaps = [one for one in points if one["verdict"] != "met"]
    claims, differences = resume.claims(interview), resume.differences(interview)
    overview = _overview(interview)
    return {
        "schema": "interview-report",
        "version": SCHEMA_VERSION,
        "session_id": interview.session_id,
        "purpose": list(PURPOSE),
        "interview": _course(found),
        "overview": beside.told(overview.text, beside.numbers(interview)),
        "total": _total(found),
        "recommendation": _recommendation(found),
        "competencies": [_competency(c, found, points) for c in basis.competencies(interview)],
        "questions": transcript.questions(interview),
        "strengths": [one for one in points if one["verdict"] == "met"],
        "gaps": gaps,
        "not_assessed": people.not_assessed(found),
        "resume_claims": claims,
        "differences": differences,
        "candidate_questions": people.candidate_questions(interview),
        "corrections": people.corrections(interview),
        "for_a_person": people.for_a_person(interview),
        "next_round": people.next_round(found, gaps, claims, differences),
        "interviewer": transcript.conduct(interview),
        "provenance": provenance(interview, shape, overview.dropped),
    }


def marker_of(interview: Interview) -> tuple[Marker, MarkerShape]:
    """How far the marks are to be trusted: as it was known at the evaluation, else with caution."""
    known = (interview.evaluation or {}).get("marker")
    marker = _known(known) if isinstance(known, Mapping) else Marker()
    return marker, evaluation.marked_by(interview, marker)


def _known(told: Mapping[str, Any]) -> Marker:
    """The marker as it is stored; with anything in it that is none, the cautious one."""
    match told:
        case {"miss": float(miss), "false_met": float(false_met), "half_met": float() | None as half, "basis": basis}:
            found = next((one for one in Basis if one == basis), None)
            rates = (miss, false_met, half or 0.0)
            if found and all(0 <= rate < 1 for rate in rates):
                return Marker(miss, false_met, half, found)
    return Marker()


def _overview(interview: Interview) -> prose.Prose:
    """What the summary says in prose. A model's sentences without anything behind them are left out here too."""
    summary: Mapping[str, Any] = interview.summary or {}
    text, dropped = str(summary.get("overview", "")), summary.get("sentences_dropped", 0)
    kept = prose.Prose(text, 0)
    if summary.get("source") not in (None, "facts"):
        kept = prose.grounded(text, interview, facts(interview, interview.last_updated))
    return prose.Prose(kept.text, kept.dropped + (dropped if isinstance(dropped, int) else 0))


def _course(found: Judged) -> Course:
    interview = found.interview
    return {
        "began": stamp(interview.created_at),
        "ended": stamp(interview.ending.at) if interview.ending else None,
        "reason": interview.ending.reason if interview.ending else None,
        "whole": found.whole,
        "language": interview.language,
        "duration_minutes": interview.duration_minutes,
        "accommodations": [
            {"grant": one.grant.value, "seconds": one.seconds, "at": stamp(one.at)} for one in interview.accommodations
        ],
    }


def _total(found: Judged) -> Total:
    marks = sum(len(one.marks) for one in found.asked)
    stands = f"{basis.count(len(found.asked), 'question')} with {basis.count(marks, 'mark')}, over {basis.count(len(found.levels), 'competency', 'competencies')}"
    if found.total is None:
        least = f"at least {FEWEST_QUESTIONS} questions and {FEWEST_POINTS} marks are needed"
        return {"level": None, "score": None, "score_interval": None, "basis": f"{stands}; {least}"}
    score, interval = basis.score(found.total)
    return {"level": basis.figures(found.total), "score": score, "score_interval": interval, "basis": stands}


def _recommendation(found: Judged) -> Recommendation:
    value, probability = evaluation.recommendation(found), found.probability
    reasons = evaluation.no_basis(found) or evaluation.doubts(found)
    sure = f"that the total reaches the bar is more probable than the {evaluation.SURE:.0%} that are needed, and no must-have lies wholly below its own"
    return {
        "value": value,  # type: ignore[typeddict-item]  # one of two words or none, as the evaluation says
        "why": _sentence("; ".join(reasons) if reasons else sure),
        "bar": found.bar,
        "probability": None if probability is None else round(probability, 3),
    }


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _competency(competency: Competency, found: Judged, points: list[Quote]) -> CompetencyShape:
    shown = found.levels.get(competency.id)
    about = [one for one in found.asked if one.root.focus.competency == competency.id]
    turns = {turn.question.number for one in about for turn in (*one.turns, *one.corrections)}
    return {
        "id": competency.id,
        "name": competency.name,
        "must_have": competency.must_have,
        "weight": competency.weight,
        "requirement": competency.requirement,
        "bar": competency.bar,
        "level": basis.figures(shown) if shown else None,
        "reaches_bar": round(shown.reaches(competency.bar), 3) if shown else None,
        "questions": [one.root.number for one in about],
        "points": [one for one in points if one["competency"] == competency.name and one["turn"] in turns],
    }
