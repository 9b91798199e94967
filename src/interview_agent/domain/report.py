"""What an interview has shown, computed by code from what was asked, said and marked."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import takewhile
from typing import Any

from interview_agent.domain import scoring
from interview_agent.domain.conversation import Answer, Question, Turn
from interview_agent.domain.dialogue import Kind, Move, QuestionType
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency
from interview_agent.domain.rubric import Verdict
from interview_agent.domain.scoring import Evidence, Level, Marker

FEWEST_QUESTIONS, FEWEST_POINTS = 3, 6
"""Below this much evidence there is no score."""

BAR, SURE = 2.0, 0.9
FULL_COURSE = frozenset({"covered", "question_limit", "time_over", "completed", "finalized"})
"""Reasons that do not mean that the interview was broken off; the last two are what a host says by default."""

PARTS = {
    "technical_knowledge": QuestionType.TECHNICAL,
    "problem_solving": QuestionType.PROBLEM_SOLVING,
    "experience_relevance": QuestionType.EXPERIENCE,
}
"""Views on the same marks by the type of the question; `communication` has no points of its own and stays null."""


def pending(interview: Interview) -> tuple[Turn, ...]:
    """The answered turns that nobody has marked yet."""
    return tuple(turn for turn in interview.turns if turn.question.points and turn.answers and turn.heard is None)


def examined(interview: Interview) -> Iterator[Exchange]:
    """Every question that has rubric points and was answered, with all that followed from it."""
    return (one for one in exchanges(interview.turns) if one.root.points and one.answered)


def levels(interview: Interview, marker: Marker = Marker()) -> dict[str, Level]:
    """The level of every competency that there is evidence for, by its id."""
    found: dict[str, list[Evidence]] = {}
    for one in examined(interview):
        found.setdefault(one.root.focus.competency, []).append(one.evidence)
    return {id: shown for id, evidence in found.items() if (shown := scoring.level(evidence, marker))}


def facts(interview: Interview, now: datetime) -> dict[str, Any]:
    """The summary that needs no mind: what was covered, how long, strengths, gaps, and what was not assessed."""
    shown, asked = levels(interview), list(examined(interview))
    ended = interview.ending.at if interview.ending else now
    return {
        "duration_seconds": max(int((ended - interview.created_at).total_seconds()), 0),
        "questions": interview.next_number - 1,
        "answers": answers(interview),
        "completion_reason": interview.ending.reason if interview.ending else None,
        "covered": [_covered(c, shown[c.id], asked) for c in _competencies(interview) if c.id in shown],
        "strengths": list(_strengths(asked)),
        "gaps": list(_gaps(asked)),
        "not_assessed": [
            {"competency": c.name, "must_have": c.must_have} for c in _competencies(interview) if c.id not in shown
        ],
        "marks_pending": len(pending(interview)),
        "marks_thrown_away": thrown_away(interview),
        "drafts_refused": interview.drafts_refused,
        "for_a_person": list(_for_a_person(interview)),
        "candidate_questions": list(_inquiries(interview)),
        "hints_given": sum(q.move is Move.HINT for q in interview.questions),
    }


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


def thrown_away(interview: Interview) -> int:
    """How many marks did not count because their quote was never said."""
    return sum(len(turn.heard.unread) for turn in interview.turns if turn.heard)


def answers(interview: Interview) -> int:
    """How many answers were given. More text for an answer is not another one, and a request to the interviewer is none."""
    asked = sum(1 for turn in interview.turns if turn.answers and not _only_requests(turn))
    unasked = takewhile(lambda entry: not isinstance(entry, Question), interview.conversation)
    return asked + sum(isinstance(entry, Answer) for entry in unasked)


_REQUESTS = frozenset({Kind.CLARIFY, Kind.REPEAT, Kind.HINT, Kind.THINKING, Kind.PAUSE})


def _only_requests(turn: Turn) -> bool:
    return turn.heard is not None and turn.heard.kind in _REQUESTS and not turn.heard.marks


def _competencies(interview: Interview) -> tuple[Competency, ...]:
    return interview.plan.competencies if interview.plan else ()


def _covered(competency: Competency, shown: Level, asked: list[Exchange]) -> dict[str, Any]:
    about = [one.root.number for one in asked if one.root.focus.competency == competency.id]
    return {
        "competency": competency.name,
        "must_have": competency.must_have,
        "question_numbers": about,
        "level": _figures(shown),
    }


def _figures(shown: Level) -> dict[str, float]:
    return {"mean": round(shown.mean, 2), "low": round(shown.low, 2), "high": round(shown.high, 2)}


def _strengths(asked: Iterable[Exchange]) -> Iterator[dict[str, Any]]:
    for one in asked:
        texts = {point.id: point.text for point in one.root.points}
        for mark, question in one.marks:
            if mark.verdict is Verdict.MET:
                yield {
                    "competency": one.root.focus.name,
                    "point": texts[mark.point],
                    "quote": mark.quote,
                    "question_number": question.number,
                }


def _gaps(asked: Iterable[Exchange]) -> Iterator[dict[str, Any]]:
    """Points that were asked about and not shown, partly shown or contradicted."""
    for one in asked:
        texts = {point.id: point.text for point in one.root.points}
        for mark, question in one.marks:
            if mark.verdict is not Verdict.MET:
                yield {
                    "competency": one.root.focus.name,
                    "point": texts[mark.point],
                    "verdict": mark.verdict.value,
                    "quote": mark.quote or None,
                    "question_number": question.number,
                }


def evaluation(interview: Interview, source: str, now: datetime, marker: Marker = Marker()) -> dict[str, Any]:
    """The evaluation of the contract; every number is computed here, and null where there is no basis for it."""
    shown, asked = levels(interview, marker), list(examined(interview))
    weights = {c.id: c.weight for c in _competencies(interview)}
    total = scoring.combined((one, weights.get(id, 1.0)) for id, one in shown.items())
    enough = len(asked) >= FEWEST_QUESTIONS and sum(len(one.marks) for one in asked) >= FEWEST_POINTS
    scored = total if enough else None
    return {
        "score": round(25 * scored.mean, 1) if scored else None,
        "score_interval": [round(25 * scored.low, 1), round(25 * scored.high, 1)] if scored else None,
        **{part: _part(asked, type_, marker) for part, type_ in PARTS.items()},
        "communication": None,
        "hire_recommendation": _recommendation(interview, shown, scored),
        "feedback": _feedback(interview, shown, asked, scored),
        "evaluation_timestamp": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "competencies": {
            c.name: {
                "must_have": c.must_have,
                "weight": c.weight,
                "level": _figures(shown[c.id]) if c.id in shown else None,
            }
            for c in _competencies(interview)
        },
        "marks_pending": len(pending(interview)),
        "marks_thrown_away": thrown_away(interview),
        "drafts_refused": interview.drafts_refused,
        "evaluated_by": source,
    }


def _part(asked: list[Exchange], type_: QuestionType, marker: Marker) -> float | None:
    """One of the four parts: 0 to 25, from the questions of one type alone; null where none was answered."""
    shown = scoring.level((one.evidence for one in asked if one.root.type is type_), marker)
    return round(6.25 * shown.mean, 1) if shown else None


def _recommendation(interview: Interview, shown: Mapping[str, Level], total: Level | None) -> str | None:
    """`yes`: on to the next human round; `maybe`: a person should look; null: there is no basis. Never a rejection."""
    must = [c.id for c in _competencies(interview) if c.must_have]
    whole = interview.ending is not None and interview.ending.reason in FULL_COURSE
    if total is None or not whole or pending(interview) or any(id not in shown for id in must):
        return None
    clear = total.reaches(BAR) >= SURE and all(shown[id].high >= BAR for id in must)
    return "yes" if clear else "maybe"


def _feedback(interview: Interview, shown: Mapping[str, Level], asked: list[Exchange], total: Level | None) -> str:
    met = sum(mark.verdict is Verdict.MET for one in asked for mark, _ in one.marks)
    seen = sum(len(one.marks) for one in asked)
    missing = [c.name for c in _competencies(interview) if c.id not in shown]
    sentences = [
        f"{met} of {seen} points that were asked about were shown, over {len(shown)} {'competency' if len(shown) == 1 else 'competencies'}."
        if seen
        else "No answer could be assessed.",
        f"Not assessed: {', '.join(missing)}." if missing else "",
        "" if total else "There is too little evidence for a score.",
        f"{count} answers are not marked yet." if (count := len(pending(interview))) else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)
