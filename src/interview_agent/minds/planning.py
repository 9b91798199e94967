"""A plan by a language model, in one call. What the role does not say of it is dropped by code."""

from collections.abc import Mapping
from typing import Any

from interview_agent.application.ports import LanguageModel, OutputSchema, Prompt
from interview_agent.domain import proposals
from interview_agent.domain.anchors import FORMS
from interview_agent.domain.bank import Bank, BankQuestion
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.lexicon import REQUIREMENT
from interview_agent.domain.plan import FEWEST, MOST, Plan
from interview_agent.domain.proposals import FEWEST_POINTS, MOST_POINTS, OWN, Proposal
from interview_agent.domain.rubric import Point, Weight
from interview_agent.errors import ModelInvalid, ModelUnavailable
from interview_agent.minds import reply
from interview_agent.prompts import render, version

TYPES = (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING, QuestionType.BEHAVIORAL)
MOST_QUESTIONS, MOST_WEIGHT = 3, 3
LONGEST = 220
"""Characters of a question, a point or a probe: small models do not come to an end by themselves."""

LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}


class PlansElsewhere:
    """The plans of a model that another process asks: here they are found where they are kept, and none is made."""

    def __init__(self, source: str) -> None:
        self.source = source

    @property
    def version(self) -> str:
        """That of the words with which the model is asked."""
        return f"{version('plan_system')}.{version('plan_user')}"

    async def plan(self, role: str, language: str) -> Plan:
        """Raises ModelUnavailable."""
        raise ModelUnavailable("Plans are made by the agent, and not here.")


class ModelPlans(PlansElsewhere):
    """Asks the model once for each plan. `source` is how the settings name it: a mesh may give it another name later."""

    def __init__(self, model: LanguageModel, bank: Bank, source: str) -> None:
        super().__init__(source)
        self._model = model
        self._bank = bank

    async def plan(self, role: str, language: str) -> Plan:
        """Raises ModelUnavailable, and ModelInvalid for a reply that cannot be read or of which nothing is left."""
        skills = [skill for skill in self._bank.skills.values() if skill.questions and skill.id != FORMS]
        prompt = Prompt(
            render("plan_system", skills=skills),
            render("plan_user", role=role, language=LANGUAGES.get(language, language)),
        )
        data = (await self._model.complete(prompt, plan_schema([skill.id for skill in skills]))).data
        plan = proposals.settled(read_plan(data), role, self._bank, language, self._model.name)
        if plan is None:
            raise ModelInvalid("The model's plan holds nothing that the role asks for. Repeat the call.")
        return plan


# the shape of the reply


def plan_schema(skills: list[str]) -> OutputSchema:
    competency = reply.object_of(
        name={"type": "string", "minLength": 2, "maxLength": proposals.LONGEST_NAME},
        must_have={"type": "boolean"},
        weight={"type": "integer", "minimum": 1, "maximum": MOST_WEIGHT},
        requirement={"type": "string", "minLength": 2, "maxLength": REQUIREMENT},
        skill={"type": "string", "enum": [*skills, OWN]},
        questions={"type": "array", "items": _question_schema(), "maxItems": MOST_QUESTIONS},
    )
    rows = {"type": "array", "items": competency, "minItems": FEWEST, "maxItems": MOST}
    return OutputSchema(
        "interview_plan", "What every interview for the role is about.", reply.object_of(competencies=rows)
    )


def _question_schema() -> dict[str, Any]:
    point = reply.object_of(
        id={"type": "string", "minLength": 1},
        text={"type": "string", "minLength": 4, "maxLength": LONGEST},
        weight={"type": "string", "enum": [weight.value for weight in Weight]},
        probe={"type": "string", "minLength": 4, "maxLength": LONGEST},
    )
    return reply.object_of(
        text={"type": "string", "minLength": 12, "maxLength": LONGEST},
        type={"type": "string", "enum": [type_.value for type_ in TYPES]},
        difficulty={"type": "integer", "minimum": 1, "maximum": 5},
        points={"type": "array", "items": point, "minItems": FEWEST_POINTS, "maxItems": MOST_POINTS},
    )


# reading it


def read_plan(data: Mapping[str, Any]) -> tuple[Proposal, ...]:
    """The proposals in a reply. Raises ModelInvalid for one that has not the shape that was asked for."""
    return tuple(_proposal(row, f"competencies[{at}]") for at, row in enumerate(reply.rows(data, "competencies")))


def _proposal(row: Mapping[str, Any], path: str) -> Proposal:
    questions = reply.rows(row, "questions", path)
    return Proposal(
        name=reply.text(row, "name", path),
        must_have=reply.flag(row, "must_have", path),
        weight=float(reply.whole(row, "weight", 1, MOST_WEIGHT, path)),
        requirement=reply.text(row, "requirement", path),
        skill=reply.text(row, "skill", path),
        questions=tuple(_question(one, f"{path}.questions[{at}]") for at, one in enumerate(questions[:MOST_QUESTIONS])),
    )


def _question(row: Mapping[str, Any], path: str) -> BankQuestion:
    rows = reply.rows(row, "points", path)[:MOST_POINTS]
    points = {point.id: point for at, one in enumerate(rows) if (point := _point(one, f"{path}.points[{at}]")).text}
    text = reply.text(row, "text", path)
    core = " ".join(point.text for point in points.values() if point.weight is Weight.CORE)
    return BankQuestion(
        id="",
        type=reply.one_of(row, "type", TYPES, path),
        difficulty=reply.whole(row, "difficulty", 1, 5, path),
        text=text,
        simpler=text,
        hint="",
        expects=core,
        reference="",
        points=tuple(points.values()),
    )


def _point(row: Mapping[str, Any], path: str) -> Point:
    return Point(
        id=proposals.slug(reply.text(row, "id", path)),
        text=reply.text(row, "text", path),
        weight=reply.one_of(row, "weight", tuple(Weight), path),
        probe=reply.text(row, "probe", path),
    )
