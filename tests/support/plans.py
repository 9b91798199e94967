"""Plans and what models propose, made by hand."""

from collections.abc import Iterable
from typing import Any

from interview_agent.domain.bank import Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.plan import Competency, Plan
from support.banks import question

ROLE = """Senior payments engineer
You build our ledger in Python. You must know double-entry bookkeeping and
reconcile bank files every day.
Nice to have: Redis, and an eye for accessible forms.
"""


def own_skill(id: str = "own-ledgers", name: str = "ledgers") -> Skill:
    types = (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING)
    return Skill(id, name, False, (), tuple(question(id, name, type_) for type_ in types))


def plan_with_own(source: str = "scripted", language: str = "en") -> Plan:
    """Three competencies, one of them with questions of its own."""
    ledgers = own_skill()
    return Plan(
        (
            Competency(
                "own-ledgers", "ledgers", True, 3.0, "double-entry bookkeeping", ledgers.id, ledgers.questions[0].id
            ),
            Competency("python", "Python", True, 2.0, "You build our ledger in Python", "python", "python-technical-3"),
            Competency("redis", "Redis", False, 1.0, "Redis", "redis", "redis-technical-3"),
        ),
        4,
        source,
        language,
        (ledgers,),
    )


def point(id: str, weight: str = "core") -> dict[str, Any]:
    return {"id": id, "text": f"The {id} must hold", "weight": weight, "probe": f"What about the {id}?"}


def asks(text: str, difficulty: int = 3, points: Iterable[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A question of a model's own."""
    told = [point("balance"), point("audit", "deep")] if points is None else list(points)
    return {"text": text, "type": "technical", "difficulty": difficulty, "points": told}


def proposes(name: str, requirement: str, skill: str = "own", **more: Any) -> dict[str, Any]:
    """A competency as a model replies it."""
    own = [asks(f"Why do {name} matter to this team?"), asks(f"How would you test {name}?", 4)]
    told = {"name": name, "must_have": True, "weight": 2, "requirement": requirement, "skill": skill}
    return {**told, "questions": own if skill == "own" else [], **more}


def reply(*competencies: dict[str, Any]) -> dict[str, Any]:
    return {"competencies": list(competencies)}


GOOD = reply(
    proposes("Python", "our ledger in Python", "python"),
    proposes("Redis", "Redis", "redis", must_have=False, weight=1),
    proposes("double-entry ledgers", "double-entry bookkeeping and reconcile bank files", weight=3),
)
