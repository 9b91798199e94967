"""An interviewer of one prompt and no policy: typical questions in random order, random follow-ups, and no memory.

It stands for what a language model does when it is told to interview and nothing else, without needing one.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from interview_bench.conducting import Reply
from interview_bench.dice import dice
from interview_bench.subjects import subjects, subjects_in

QUESTIONS = 14
FOLLOWS_UP, GENERAL, SPECIFIC = 0.35, 0.25, 0.55
GREETING = (
    "Hello and welcome! To start, could you please introduce yourself and tell me about your background and experience?"
)
FAREWELL = "Thank you for your time today. We have reached the end of the interview."


@dataclass(slots=True)
class Naive:
    """Chance is its only policy; the same role and résumé get the same questions, whatever is answered."""

    name: str = "naive"
    _asked: dict[str, int] = field(default_factory=dict)

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        number = self._asked[session] = self._asked.get(session, 0) + 1
        if number > QUESTIONS:
            return {
                "success": True,
                "question": FAREWELL,
                "interview_complete": True,
                "completion_reason": "question_limit",
            }
        question = GREETING if number == 1 else _question(role, resume, number)
        told: dict[str, Any] = {"source": self.name, "question_number": number}
        return {"success": True, "question": question, "question_id": f"{session}-{number}", "question_metadata": told}

    async def session(self, session: str) -> Reply | None:
        return None


def _question(role: str, resume: str, number: int) -> str:
    chance = dice("naive", role, resume, number)
    known, named = _known(), subjects_in(role)
    if number > 2 and chance.random() < FOLLOWS_UP:
        return str(chance.choice(known["follow_ups"]))
    if chance.random() < GENERAL or not named:
        return str(chance.choice(known["general"]))
    skill = chance.choice(named)
    specific = known["skills"].get(skill, [])
    if specific and chance.random() < SPECIFIC:
        return str(chance.choice(specific))
    return str(chance.choice(known["any"])).format(skill=subjects()[skill].name)


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads((files("interview_bench") / "data" / "naive_questions.toml").read_text(encoding="utf-8"))
