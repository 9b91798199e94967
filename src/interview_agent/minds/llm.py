"""A language model as the mind of an interview: prompt, one structured call, typed draft."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from interview_agent.application.ports import Draft, LanguageModel, Marking, ModelHealth, OutputSchema, Prompt, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import DIFFICULTIES, Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Point
from interview_agent.minds import schemas
from interview_agent.minds.planning import LANGUAGES
from interview_agent.minds.transcript import transcript
from interview_agent.prompts import render, version

MARKS_BY = ("turn_user", "marks_user")
"""The prompts that ask for marks."""


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

    @property
    def languages(self) -> None:
        return None

    @property
    def marking(self) -> Marking:
        """The prompts by which answers are heard and marked; how often it errs says an examination."""
        return Marking(" ".join(f"{name}:{version(name)}" for name in MARKS_BY))

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        """One call for both halves, or for the question alone where it is settled already which branch to take."""
        prompt = Prompt(_system(interview), _turn(interview, course, repair))
        data = await self._ask(prompt, schemas.turn_schema(course, self._pattern))
        target = _target(course)
        draft = schemas.read_turn(data, course, self.source)
        return replace(draft, aim=target.id) if target else draft

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
        "interview_system",
        role=brief.role_description,
        resume=brief.resume_content,
        competencies=competencies,
        language_name=LANGUAGES.get(interview.language, interview.language),
    )


def _turn(interview: Interview, course: Course, repair: Repair | None) -> str:
    target = _target(course)
    return render(
        "turn_user",
        transcript=transcript(interview, points=course.settled is None),
        turn=course.turn,
        settled=course.settled,
        probe=target.probe if target else "",
        asked_for=course.aims,
        branches=course.branches,
        repair=repair,
        difficulty_words=DIFFICULTIES,
    )


def _target(course: Course) -> Point | None:
    """The weightiest point that a follow-up may ask for, where it is known what was heard."""
    branch = course.settled
    if branch is None or branch.move is not Move.PROBE:
        return None
    return next((point for point in course.wanting(course.heard, branch.points) if point.probe), None)


def _item(interview: Interview, turn: Turn, at: int) -> _Item:
    question = turn.question
    followed = next((q.content for q in interview.questions if question.follows and q.id == question.follows), "")
    return _Item(f"answer_{at}", question.content, followed, question.points, turn.said)
