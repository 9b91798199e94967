"""The evaluation of the contract; every number is computed here, and null where there is no basis for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interview_agent.domain import scoring
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.exchange import Exchange
from interview_agent.domain.interview import Interview
from interview_agent.domain.moments import stamp
from interview_agent.domain.plan import BAR, Competency
from interview_agent.domain.report import basis
from interview_agent.domain.report.shapes import MarkerShape
from interview_agent.domain.rubric import Verdict
from interview_agent.domain.scoring import Level, Marker

SURE = 0.9
"""So probable it must be that the total reaches the bar for a `yes`."""

FULL_COURSE = frozenset({"covered", "question_limit", "time_over", "completed", "finalized"})
"""Reasons that do not mean that the interview was broken off; the last two are what a host says by default."""

PARTS = {
    "technical_knowledge": QuestionType.TECHNICAL,
    "problem_solving": QuestionType.PROBLEM_SOLVING,
    "experience_relevance": QuestionType.EXPERIENCE,
}
"""Views on the same marks by the type of the question; `communication` has no points of its own and stays null."""


@dataclass(frozen=True)
class Judged:
    """An interview with all that numbers are made of, under one marker and one bar."""

    interview: Interview
    marker: Marker
    asked: tuple[Exchange, ...]
    levels: Mapping[str, Level]
    total: Level | None
    """None where there is too little evidence for a score."""

    bar: float

    @property
    def missing(self) -> tuple[Competency, ...]:
        return tuple(c for c in basis.competencies(self.interview) if c.id not in self.levels)

    @property
    def whole(self) -> bool:
        """Whether the interview ran its course."""
        return self.interview.ending is not None and self.interview.ending.reason in FULL_COURSE

    @property
    def probability(self) -> float | None:
        """How probable it is that the total reaches the bar."""
        return self.total.reaches(self.bar) if self.total else None


def judged(interview: Interview, marker: Marker = Marker(), bar: float | None = None) -> Judged:
    """`bar` None: the one that was set with the role."""
    shown, asked = basis.levels(interview, marker), tuple(basis.examined(interview))
    weights = {c.id: c.weight for c in basis.competencies(interview)}
    total = scoring.combined((one, weights.get(id, 1.0)) for id, one in shown.items())
    enough = scoring.enough(one.evidence for one in asked)
    set_before = interview.plan.bar if interview.plan else BAR
    return Judged(interview, marker, asked, shown, total if enough else None, set_before if bar is None else bar)


def evaluation(
    interview: Interview,
    source: str,
    now: datetime,
    marker: Marker = Marker(),
    bar: float | None = None,
) -> dict[str, Any]:
    """As it is stored."""
    found = judged(interview, marker, bar)
    score, interval = basis.score(found.total) if found.total else (None, None)
    return {
        "score": score,
        "score_interval": interval,
        **{part: _part(found, type_) for part, type_ in PARTS.items()},
        "communication": None,
        "hire_recommendation": recommendation(found),
        "feedback": _feedback(found),
        "evaluation_timestamp": stamp(now),
        "competencies": {c.name: _competency(c, found) for c in basis.competencies(interview)},
        "bar": found.bar,
        "marker": marked_by(interview, marker),
        "marks_pending": len(basis.pending(interview)),
        "marks_thrown_away": basis.thrown_away(interview),
        "drafts_refused": interview.drafts_refused,
        "evaluated_by": source,
    }


def marked_by(interview: Interview, marker: Marker) -> MarkerShape:
    """Who made the marks, and how often such marks err."""
    heard = [turn.heard for turn in interview.turns if turn.heard and turn.question.points]
    names = {f"{one.by} ({one.version})" if one.version else one.by for one in heard if one.by}
    return {
        "by": sorted(names),
        "miss": marker.miss,
        "false_met": marker.false_met,
        "half_met": marker.half_met,
        "basis": marker.basis.value,
    }


def _competency(competency: Competency, found: Judged) -> dict[str, Any]:
    shown = found.levels.get(competency.id)
    return {
        "must_have": competency.must_have,
        "weight": competency.weight,
        "level": basis.figures(shown) if shown else None,
    }


def _part(found: Judged, type_: QuestionType) -> float | None:
    """One of the four parts: 0 to 25, from the questions of one type alone; null where none was answered."""
    shown = scoring.level((one.evidence for one in found.asked if one.root.type is type_), found.marker)
    return round(6.25 * shown.mean, 1) if shown else None


def recommendation(found: Judged) -> str | None:
    """`yes`: on to the next human round; `maybe`: a person should look; null: there is no basis. Never a rejection."""
    return None if no_basis(found) else "yes" if not doubts(found) else "maybe"


def no_basis(found: Judged) -> tuple[str, ...]:
    """Why nothing is recommended."""
    must = [c.name for c in found.missing if c.must_have]
    waiting = len(basis.pending(found.interview))
    reasons = (
        "" if found.total else "there is too little evidence for a total",
        "" if found.whole else "the interview did not run its course",
        f"{basis.count(waiting, 'answer')} not marked yet" if waiting else "",
        f"not assessed though a must-have: {', '.join(must)}" if must else "",
    )
    return tuple(reason for reason in reasons if reason)


def doubts(found: Judged) -> tuple[str, ...]:
    """Why a person should look before the next round."""
    low = [c.name for c in basis.competencies(found.interview) if c.must_have and _lies_below(c, found)]
    probability = found.probability or 0.0
    reasons = (
        f"that the total reaches the bar is less probable than the {SURE:.0%} that are needed"
        if probability < SURE
        else "",
        f"wholly below its bar: {', '.join(low)}" if low else "",
    )
    return tuple(reason for reason in reasons if reason)


def _lies_below(competency: Competency, found: Judged) -> bool:
    shown = found.levels.get(competency.id)
    return shown is not None and shown.high < competency.bar


def _feedback(found: Judged) -> str:
    met = sum(mark.verdict is Verdict.MET for one in found.asked for mark, _ in one.marks)
    seen = sum(len(one.marks) for one in found.asked)
    missing, waiting = [c.name for c in found.missing], len(basis.pending(found.interview))
    over = basis.count(len(found.levels), "competency", "competencies")
    sentences = [
        f"{met} of {seen} points that were asked about were shown, over {over}."
        if seen
        else "No answer could be assessed.",
        f"Not assessed: {', '.join(missing)}." if missing else "",
        "" if found.total else "There is too little evidence for a score.",
        f"{waiting} answers are not marked yet." if waiting else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
