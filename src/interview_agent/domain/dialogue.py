"""What may be heard in an answer, and what an interviewer may do next."""

from dataclasses import dataclass
from enum import StrEnum

from interview_agent.domain.rubric import Mark


class QuestionType(StrEnum):
    OPENER = "opener"
    TECHNICAL = "technical"
    EXPERIENCE = "experience"
    PROBLEM_SOLVING = "problem_solving"
    BEHAVIORAL = "behavioral"
    CLARIFICATION = "clarification"


class Kind(StrEnum):
    """What was heard."""

    STRONG = "strong"
    PARTIAL = "partial"
    THIN = "thin"
    MISSING = "missing"
    CLARIFY = "clarify"
    QUESTION_BACK = "question_back"
    OFF_TOPIC = "off_topic"


class Move(StrEnum):
    """What the interviewer does next."""

    OPEN = "open"
    ADVANCE = "advance"
    PROBE = "probe"
    REPHRASE = "rephrase"
    RETURN = "return"
    WRAP_UP = "wrap_up"
    CLOSE = "close"


DIFFICULTIES = {1: "basic", 2: "basic", 3: "intermediate", 4: "advanced", 5: "advanced"}
"""A difficulty from 1 to 5 in the words of the contract."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a mind heard in an answer: its kind, and the rubric points it speaks to.

    `unread` are points whose marks had to be thrown away, because their quote was never said.
    """

    kind: Kind
    marks: tuple[Mark, ...] = ()
    by: str = ""
    unread: tuple[str, ...] = ()
