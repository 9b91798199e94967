"""A language model as the mind of an interview: prompt, one structured call, typed draft."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.application.ports import Draft, LanguageModel, ModelHealth, OutputSchema, Prompt, Repair
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import DIFFICULTIES, Heard, QuestionType
from interview_agent.domain.interview import Interview, Turn
from interview_agent.domain.rubric import Mark, Point, missing
from interview_agent.minds import schemas
from interview_agent.minds.transcript import transcript
from interview_agent.prompts import render

TYPES = {
    QuestionType.OPENER: "the candidate's background",
    QuestionType.TECHNICAL: "technical knowledge",
    QuestionType.EXPERIENCE: "the candidate's own experience",
    QuestionType.PROBLEM_SOLVING: "solving a problem",
    QuestionType.BEHAVIORAL: "how the candidate acted in a real situation",
    QuestionType.CLARIFICATION: "clarification",
}


@dataclass(frozen=True, slots=True)
class _Item:
    """One answer to mark, under the key by which the reply speaks of it."""

    key: str
    question: str
    follows: str
    points: tuple[Point, ...]
    answer: str


class LlmMind:
    """Asks the model once for each turn. Judging and repairing what comes back is the application's part.

    `pattern` False is for a provider that refuses regular expressions in a schema.
    """

    def __init__(self, model: LanguageModel, *, pattern: bool = True) -> None:
        self._model = model
        self._pattern = pattern

    @property
    def source(self) -> str:
        return self._model.name

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        """One call for both halves, or for the question alone where it is settled already which branch to take."""
        prompt = Prompt(_system(interview), _turn(interview, course, repair))
        data = await self._ask(prompt, schemas.turn_schema(course, self._pattern))
        return schemas.read_turn(data, course, self.source)

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        """One call for all turns. Role and résumé stay out of it: nothing but the answers shall count."""
        items = [_item(interview, turn, at) for at, turn in enumerate(turns, start=1)]
        wanted = [item for item in items if item.points]
        if not wanted:
            return ((),) * len(turns)
        prompt = Prompt(render("marks_system"), render("marks_user", items=wanted))
        data = await self._ask(prompt, schemas.marks_schema({item.key: item.points for item in wanted}))
        return tuple(schemas.read_marks(data, item.key, self.source) if item.points else () for item in items)

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str:
        """Two to four sentences. The model sees the facts and nothing else, so that it can add nothing to them."""
        told = json.dumps(facts, ensure_ascii=False, indent=1)
        prompt = Prompt(render("summary_system"), render("summary_user", facts=told))
        return schemas.read_summary(await self._ask(prompt, schemas.summary_schema()))

    def health(self) -> ModelHealth:
        return self._model.health()

    async def _ask(self, prompt: Prompt, output: OutputSchema) -> Mapping[str, Any]:
        return (await self._model.complete(prompt, output)).data


def _system(interview: Interview) -> str:
    brief, plan = interview.brief, interview.plan
    competencies = plan.competencies if plan else ()
    return render(
        "interview_system", role=brief.role_description, resume=brief.resume_content, competencies=competencies
    )


def _turn(interview: Interview, course: Course, repair: Repair | None) -> str:
    settled = course.settled
    return render(
        "turn_user",
        transcript=transcript(interview),
        turn=course.turn,
        settled=settled,
        probe=_probe(settled, course.heard) if settled else "",
        branches=course.branches,
        repair=repair,
        type_words=TYPES,
        difficulty_words=DIFFICULTIES,
    )


def _probe(branch: Branch, heard: Heard | None) -> str:
    """Words that ask for the weightiest point that was not shown, where it is known what was."""
    left_out = missing(branch.points, heard.marks if heard else ())
    return next((point.probe for point in left_out if point.probe), "")


def _item(interview: Interview, turn: Turn, at: int) -> _Item:
    question = turn.question
    followed = next((q.content for q in interview.questions if question.follows and q.id == question.follows), "")
    return _Item(f"answer_{at}", question.content, followed, question.points, turn.said)
