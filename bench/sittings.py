"""One simulated interview, and what it showed: by what our interviewer marked, and by what was truly said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bench.population import Applicant
from interview_agent import bootstrap
from interview_agent.domain.bank import Bank
from interview_agent.domain.conversation import Turn
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.domain.scoring import Evidence
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load
from interview_bench import transcript
from interview_bench.conducting import Reply, conduct

TRULY = {"right": Verdict.MET, "partial": Verdict.PARTLY, "misconception": Verdict.CONTRADICTED}
"""What a perfect marker makes of a fact as it was said; what is beside the point does not show it."""

ANSWERED = frozenset({"answer", "emptiness", "does_not_know", "nothing_more"})
Shown = Mapping[str, tuple[Evidence, ...]]
"""Evidence by competency."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is kept of an interview. `words` is how much the candidate said; `pairs` are true and marked verdicts of points."""

    truth: Mapping[str, float]
    weights: Mapping[str, float]
    marked: Shown
    said: Shown
    words: int
    pairs: tuple[tuple[Verdict, Verdict], ...]


class Desk:
    """Our interviewer with the built-in mind, in memory, for one interview by a given plan."""

    name = "builtin"

    def __init__(self, applicant: Applicant, bank: Bank, questions: int) -> None:
        chosen: dict[str, Any] = {
            "interview_store": "memory",
            "interview_model": "builtin",
            "mcp_mesh_registry_url": "",
        }
        settings = load().model_copy(update={**chosen, "interview_bank": "", "interview_questions": questions})
        self.interviewer = replace(bootstrap.interviewer(settings, plan=applicant.plan), bank=bank)
        self._tools = Tools(self.interviewer, settings)

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        return await self._tools.conduct_interview(resume, role, session, answer, None, answer_to)

    async def session(self, session: str) -> Reply | None:
        return None


async def sit(applicant: Applicant, bank: Bank, questions: int) -> Sitting:
    """Hold one interview of so many questions."""
    desk, session = Desk(applicant, bank, questions), "validity"
    held = await conduct(desk, applicant.person, session, marks=False)
    interview, _ = await desk.interviewer.get(session)
    spoken = {turn.said.text: turn for turn in held.turns}
    asked = [(one, _truly(one, spoken)) for one in exchanges(interview.turns) if one.root.points and one.answered]
    return Sitting(
        applicant.levels,
        applicant.weights,
        _shown(one for one, _ in asked),
        _shown(true for _, true in asked),
        sum(len(turn.said.text.split()) for turn in held.turns),
        tuple(pair for one, true in asked for pair in _pairs(one, true)),
    )


def _shown(asked: Iterator[Exchange]) -> Shown:
    found: dict[str, tuple[Evidence, ...]] = {}
    for one in asked:
        if one.evidence.observed:
            about = one.root.focus.competency
            found[about] = (*found.get(about, ()), one.evidence)
    return found


def _pairs(one: Exchange, true: Exchange) -> Iterator[tuple[Verdict, Verdict]]:
    """Of each point that was marked, and on which something was truly said or not: the true verdict, and the marked one."""
    truly = {mark.point: mark.verdict for mark, _ in true.marks}
    yield from ((truly[mark.point], mark.verdict) for mark, _ in one.marks if mark.point in truly)


def _truly(one: Exchange, spoken: Mapping[str, transcript.Turn]) -> Exchange:
    """The exchange as a marker without errors would mark it."""
    return Exchange(
        tuple(_heard(turn, one, spoken) for turn in one.turns), tuple(_heard(t, one, spoken) for t in one.corrections)
    )


def _heard(turn: Turn, one: Exchange, spoken: Mapping[str, transcript.Turn]) -> Turn:
    said = [spoken[answer.content] for answer in turn.answers if answer.content in spoken]
    answers = [s for s in said if s.said.act in ANSWERED and s.taken.topic == one.root.bank_id]
    told = {t.fact: TRULY[t.how] for s in answers for t in s.said.told if t.how in TRULY}
    marks = tuple(Mark(point, verdict, "said") for point, verdict in told.items())
    heard = Heard(Kind.PARTIAL, marks) if answers else None
    return Turn(turn.question, tuple(replace(answer, heard=heard) for answer in turn.answers))
