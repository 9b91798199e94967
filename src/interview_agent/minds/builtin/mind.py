"""The built-in mind: hears by signs, phrases from the bank."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.application.ports import Draft, ModelHealth, Repair
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Kind, Move
from interview_agent.domain.interview import Interview, Turn
from interview_agent.domain.rubric import Mark, missing
from interview_agent.minds.builtin import hearing

MORE = "What would you add to that, from your own work?"


@dataclass(frozen=True, slots=True)
class BuiltinMind:
    """An interviewer without a model. The same interview gives the same question."""

    source: str = hearing.SOURCE

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        heard = course.heard or (hearing.listen(course.turn) if course.turn and not course.settled else None)
        branch = course.branch(heard)
        words = _words(course, branch, heard)
        lead = "" if repair else _lead(interview, branch, heard)
        return Draft(heard, f"{lead} {words}".strip(), branch.label)

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        return tuple(hearing.listen(turn).marks for turn in turns)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        return None

    def health(self) -> ModelHealth:
        return ModelHealth(self.source, available=True)


def _words(course: Course, branch: Branch, heard: Heard | None) -> str:
    if branch.move is not Move.PROBE:
        return branch.anchor
    marks = heard.marks if heard else ()
    return next((point.probe for point in missing(branch.points, marks) if point.probe), MORE)


def _lead(interview: Interview, branch: Branch, heard: Heard | None) -> str:
    """A few words that show the candidate where the conversation goes; never a verdict on the answer."""
    kind, last = heard.kind if heard else None, interview.last_turn
    if last is None or branch.move is Move.PROBE:
        return ""
    if branch.move is Move.RETURN:
        asked_back = "I have noted your question for the team. My question was:"
        return asked_back if kind is Kind.QUESTION_BACK else "Let us come back to the question:"
    if branch.move is Move.REPHRASE:
        return "Put differently:"
    thanks = "That is fine." if kind is Kind.MISSING else "Thank you."
    topic = branch.focus.name.split(" (")[0]
    turning = branch.move is Move.ADVANCE and branch.focus.competency != last.question.focus.competency
    return f"{thanks} Now to {topic}:" if turning else thanks
