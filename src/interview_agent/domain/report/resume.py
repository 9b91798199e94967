"""What the résumé claims, whether it was asked about, and where an answer says otherwise. None of it enters a number."""

from collections.abc import Iterator

from interview_agent.domain.dialogue import Move
from interview_agent.domain.differing import differing, speaking_of
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency
from interview_agent.domain.report import basis
from interview_agent.domain.report.shapes import Claim, Difference, Said
from interview_agent.domain.rubric import Verdict

MOST = 200
"""Characters of a line that are quoted, cut at a word."""

FIRST_WORDS = 40


def claims(interview: Interview) -> list[Claim]:
    """One for each competency of the role that the résumé speaks of."""
    asked = exchanges(interview.turns)
    found = ((c, speaking_of(c, interview.brief.resume_content)) for c in basis.competencies(interview))
    return [_claim(c, lines[0], asked) for c, lines in found if lines]


def _claim(competency: Competency, line: str, asked: tuple[Exchange, ...]) -> Claim:
    about = [one for one in asked if one.root.focus.competency == competency.id and one.answered]
    turns = [turn.question.number for one in about for turn in one.turns if turn.answers]
    return {
        "competency": competency.name,
        "resume_quote": _cut(line),
        "probed": bool(about),
        "turns": turns,
        "said": [said for one in about for said in _said(one)][:3],
    }


def _said(one: Exchange) -> Iterator[Said]:
    """The words that showed something; without any, how the first answer begins."""
    shown = [(mark, question) for mark, question in one.marks if mark.verdict in (Verdict.MET, Verdict.PARTLY)]
    for mark, question in shown:
        yield {"about": one.root.focus.name, "quote": mark.quote, "turn": question.number}
    first = next((turn for turn in one.turns if turn.answers), None)
    if not shown and first:
        yield {"about": one.root.focus.name, "quote": _begins(first.said), "turn": first.question.number}


def differences(interview: Interview) -> list[Difference]:
    """Both quotes, and the question that asked how they go together, if one did."""
    asked = {q.focus.competency: q.number for q in interview.questions if q.move is Move.RECONCILE}
    return [
        {
            "about": one.competency.name,
            "resume_quote": _cut(one.line),
            "answer_quote": _cut(one.sentence),
            "turn": one.turn,
            "asked_in_turn": asked.get(one.competency.id),
        }
        for one in differing(interview)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0]


def _begins(text: str) -> str:
    return " ".join(text.split()[:FIRST_WORDS])
