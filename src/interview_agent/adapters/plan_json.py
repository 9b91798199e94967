"""A plan as JSON, in a stored session and on the shelf, and back. What cannot be read as a whole is None."""

from typing import Any

from interview_agent.adapters import session_parts
from interview_agent.adapters.session_values import member
from interview_agent.domain.bank import BankQuestion, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.plan import BAR, Competency, Plan

_WORDS = ("simpler", "hint", "expects", "reference")
"""What a question may do without, and is not written where there is none."""


def written(plan: Plan) -> dict[str, Any]:
    told: dict[str, Any] = {
        "competencies": [_competency_json(competency) for competency in plan.competencies],
        "difficulty": plan.difficulty,
        "source": plan.source,
    }
    if plan.language != "en":
        told["language"] = plan.language
    if plan.bar != BAR:
        told["bar"] = plan.bar
    if plan.skills:
        told["skills"] = [_skill_json(skill) for skill in plan.skills]
    return told


def _competency_json(competency: Competency) -> dict[str, Any]:
    told = {
        "id": competency.id,
        "name": competency.name,
        "must_have": competency.must_have,
        "weight": competency.weight,
        "requirement": competency.requirement,
        "skill": competency.skill,
    }
    sometimes = {"anchor": competency.anchor, "bar": competency.bar if competency.bar != BAR else None}
    return told | {key: value for key, value in sometimes.items() if value or value == 0}


def _skill_json(skill: Skill) -> dict[str, Any]:
    return {"id": skill.id, "name": skill.name, "questions": [_question_json(one) for one in skill.questions]}


def _question_json(question: BankQuestion) -> dict[str, Any]:
    return {
        "id": question.id,
        "type": question.type.value,
        "difficulty": question.difficulty,
        "text": question.text,
        **{name: words for name in _WORDS if (words := getattr(question, name)) and words != question.text},
        "points": [session_parts.point_json(point) for point in question.points],
    }


def read(value: Any) -> Plan | None:
    match value:
        case {"competencies": list(rows), "difficulty": int(difficulty), "source": str(source)}:
            competencies = [_competency(row) for row in rows]
            skills = _skills(value.get("skills", []))
            language, bar = value.get("language", "en"), _bar(value)
            if None not in competencies and skills is not None and isinstance(language, str) and bar is not None:
                known = tuple(c for c in competencies if c is not None)
                return Plan(known, difficulty, source, language, skills, bar)
    return None


def _competency(value: Any) -> Competency | None:
    match value:
        case {
            "id": str(id),
            "name": str(name),
            "must_have": bool(must_have),
            "weight": int() | float() as weight,
            "requirement": str(requirement),
            "skill": str(skill),
        }:
            anchor, bar = value.get("anchor", ""), _bar(value)
            if isinstance(anchor, str) and bar is not None:
                return Competency(id, name, must_have, weight, requirement, skill, anchor, bar)
    return None


def _bar(value: dict[str, Any]) -> float | None:
    """The level that is asked for; None for something that is no level."""
    bar = value.get("bar", BAR)
    number = isinstance(bar, int | float) and not isinstance(bar, bool)
    return float(bar) if number and 0 <= bar <= 4 else None


def _skills(value: Any) -> tuple[Skill, ...] | None:
    skills = [_skill(row) for row in value] if isinstance(value, list) else [None]
    return tuple(skill for skill in skills if skill is not None) if None not in skills else None


def _skill(value: Any) -> Skill | None:
    match value:
        case {"id": str(id), "name": str(name), "questions": list(rows)}:
            questions = [_question(row) for row in rows]
            if None not in questions:
                return Skill(id, name, False, (), tuple(q for q in questions if q is not None))
    return None


def _question(value: Any) -> BankQuestion | None:
    match value:
        case {"id": str(id), "type": type_, "difficulty": int(difficulty), "text": str(text), "points": list(rows)}:
            known, points = member(QuestionType, type_), session_parts.points(rows)
            words = {name: value.get(name, "") for name in _WORDS}
            if known and len(points) == len(rows) and all(isinstance(one, str) for one in words.values()):
                words["simpler"] = words["simpler"] or text
                return BankQuestion(id=id, type=known, difficulty=difficulty, text=text, points=points, **words)
    return None
