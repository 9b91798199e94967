"""Questions of our own on which the checks are shown, and what the tests of the checks have in common."""

from datetime import UTC, datetime
from pathlib import Path

from interview_agent.domain.conversation import Question
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Move, QuestionType
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Point

FOLDER = Path(__file__).parents[1] / "domain" / "questions"
LANGUAGES = ("en", "de", "fr", "es")
NOW = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def pairs(name: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in (line.split(" | ") for line in lines(name))]


def branch(move: Move = Move.ADVANCE, follows: str = "", anchor: str = "", points: tuple[Point, ...] = ()) -> Branch:
    focus = Focus("c", "C")
    return Branch("a", (), move, QuestionType.TECHNICAL, focus, 3, anchor=anchor, points=points, follows=follows)


def asked(text: str, number: int = 1) -> Question:
    return Question(text, NOW, f"inc-{number}", number)
