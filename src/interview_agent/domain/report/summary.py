"""The summary of an interview that needs no mind: what was covered, how long, strengths, gaps, and what was not assessed."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from interview_agent.domain.dialogue import Kind, Move
from interview_agent.domain.exchange import Exchange
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency
from interview_agent.domain.report import basis, beside
from interview_agent.domain.report.shapes import Quote
from interview_agent.domain.scoring import Level


def facts(interview: Interview, now: datetime) -> dict[str, Any]:
    """The contract's summary, as it is stored once the interview is over."""
    shown, asked = basis.levels(interview), list(basis.examined(interview))
    ended = interview.ending.at if interview.ending else now
    found = list(basis.quotes(asked))
    plan = basis.competencies(interview)
    return {
        "duration_seconds": basis.whole((ended - interview.created_at).total_seconds()),
        "questions": interview.next_number - 1,
        "answers": basis.answers(interview),
        "completion_reason": interview.ending.reason if interview.ending else None,
        "covered": [_covered(c, shown[c.id], asked) for c in plan if c.id in shown],
        "strengths": [_strength(one) for one in found if one["verdict"] == "met"],
        "gaps": [_gap(one) for one in found if one["verdict"] != "met"],
        "not_assessed": [{"competency": c.name, "must_have": c.must_have} for c in plan if c.id not in shown],
        "marks_pending": len(basis.pending(interview)),
        "marks_thrown_away": basis.thrown_away(interview),
        "drafts_refused": interview.drafts_refused,
        "for_a_person": list(_for_a_person(interview)),
        "beside_the_question": beside.numbers(interview),
        "candidate_questions": list(_inquiries(interview)),
        "hints_given": sum(q.move is Move.HINT for q in interview.questions),
    }


def _covered(competency: Competency, shown: Level, asked: Iterable[Exchange]) -> dict[str, Any]:
    return {
        "competency": competency.name,
        "must_have": competency.must_have,
        "question_numbers": [one.root.number for one in asked if one.root.focus.competency == competency.id],
        "level": basis.figures(shown),
    }


def _strength(one: Quote) -> dict[str, Any]:
    return {
        "competency": one["competency"],
        "point": one["point"],
        "quote": one["quote"],
        "question_number": one["turn"],
    }


def _gap(one: Quote) -> dict[str, Any]:
    """A point that was asked about and not shown, partly shown or contradicted."""
    return _strength(one) | {"verdict": one["verdict"]}


def _for_a_person(interview: Interview) -> Iterator[dict[str, Any]]:
    """What somebody should look at. It enters no number."""
    for turn in interview.turns:
        for signal in turn.heard.signals if turn.heard else ():
            yield {"signal": signal.value, "question_number": turn.question.number, "quote": turn.said}


def _inquiries(interview: Interview) -> Iterator[dict[str, Any]]:
    """What the candidate wanted to know."""
    for turn in interview.turns:
        if turn.heard and turn.heard.kind is Kind.QUESTION_BACK:
            yield {"question": turn.said, "question_number": turn.question.number}
