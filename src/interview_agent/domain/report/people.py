"""What people should read, decide and ask: the candidate's own questions, notes, and the next round."""

from collections.abc import Iterator

from interview_agent.domain.dialogue import Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.report import basis, beside
from interview_agent.domain.report.evaluation import Judged
from interview_agent.domain.report.shapes import Claim, Difference, NextStep, NotAssessed, Quote, Said

WIDE = 2.0
"""An interval as wide as half of the scale leaves much to ask."""

MOST_STEPS = 12

BESIDE = "beside the question, as it seems"


def candidate_questions(interview: Interview) -> list[Said]:
    return [
        {"about": turn.question.focus.name, "quote": turn.said, "turn": turn.question.number}
        for turn in interview.turns
        if turn.heard and turn.heard.kind is Kind.QUESTION_BACK
    ]


def corrections(interview: Interview) -> list[Said]:
    """What the candidate corrected or added later; `about` is the question that it belongs to."""
    numbers = {question.id: question.number for question in interview.questions}
    return [
        {
            "about": f"question {numbers[turn.heard.about]}",
            "quote": turn.said,
            "turn": turn.question.number,
        }
        for turn in interview.turns
        if turn.heard and turn.heard.about in numbers
    ]


def for_a_person(interview: Interview) -> list[Said]:
    """Instructions to the interviewer, abuse, and answers that seem to miss the question. A person reads them; they enter no number."""
    noted = [(signal.value, turn) for turn in interview.turns if turn.heard for signal in turn.heard.signals]
    noted += [(BESIDE, turn) for turn in beside.turns(interview)]
    return [{"about": about, "quote": turn.said, "turn": turn.question.number} for about, turn in noted]


def not_assessed(found: Judged) -> list[NotAssessed]:
    asked = {turn.question.focus.competency for turn in found.interview.turns}
    waiting = {turn.question.focus.competency for turn in basis.pending(found.interview)}
    return [
        {
            "competency": c.name,
            "must_have": c.must_have,
            "why": "its answers are not marked yet"
            if c.id in waiting
            else "no answer to it could be assessed"
            if c.id in asked
            else "nobody asked about it",
        }
        for c in found.missing
    ]


def next_round(found: Judged, gaps: list[Quote], claims: list[Claim], differences: list[Difference]) -> list[NextStep]:
    """What is worth a person's time next, the most important first."""
    steps = (*_unknown(found), *_otherwise(gaps), *_differing(differences), *_unsure(found, gaps), *_unprobed(claims))
    return list(steps)[:MOST_STEPS]


def _unknown(found: Judged) -> Iterator[NextStep]:
    for one in not_assessed(found):
        need = "a must-have" if one["must_have"] else "a nice-to-have"
        yield {"about": one["competency"], "ask": f"Ask about {one['competency']}.", "why": f"{need}, and {one['why']}"}


def _otherwise(gaps: list[Quote]) -> Iterator[NextStep]:
    for gap in gaps:
        if gap["verdict"] == "contradicted":
            ask = f"Come back to question {gap['turn']}: {gap['point']}."
            yield {"about": gap["competency"], "ask": ask, "why": "the answer said otherwise"}


def _differing(differences: list[Difference]) -> Iterator[NextStep]:
    for one in differences:
        ask = f"Ask how \u201c{one['resume_quote']}\u201d and \u201c{one['answer_quote']}\u201d go together."
        yield {"about": one["about"], "ask": ask, "why": "r\u00e9sum\u00e9 and answer differ"}


def _unsure(found: Judged, gaps: list[Quote]) -> Iterator[NextStep]:
    """Must-haves whose level is hardly known, with the core points that were not shown."""
    for c in basis.competencies(found.interview):
        shown = found.levels.get(c.id)
        if c.must_have and shown and shown.high - shown.low >= WIDE:
            missing = [gap["point"] for gap in gaps if gap["competency"] == c.name and gap["weight"] == "core"]
            about = f": {'; '.join(missing[:3])}" if missing else ""
            why = f"the level may lie anywhere from {shown.low:.1f} to {shown.high:.1f}"
            yield {"about": c.name, "ask": f"Ask more about {c.name}{about}.", "why": why}


def _unprobed(claims: list[Claim]) -> Iterator[NextStep]:
    for claim in claims:
        if not claim["probed"]:
            ask = f"Ask about \u201c{claim['resume_quote']}\u201d."
            yield {"about": claim["competency"], "ask": ask, "why": "the r\u00e9sum\u00e9 says so, and nobody asked"}
