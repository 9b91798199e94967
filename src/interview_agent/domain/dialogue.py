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
    """What was heard. The first six say something about what the candidate knows, the others do not."""

    STRONG = "strong"
    PARTIAL = "partial"
    THIN = "thin"
    WRONG = "wrong"
    MISSING = "missing"
    """Does not know, or has not done it."""

    DECLINES = "declines"
    REPEAT = "repeat"
    CLARIFY = "clarify"
    """Asks what the question means, or for other words."""

    HINT = "hint"
    QUESTION_BACK = "question_back"
    CORRECTION = "correction"
    """Corrects an earlier answer, or adds to it, instead of answering."""

    THINKING = "thinking"
    OFF_TOPIC = "off_topic"
    ABUSIVE = "abusive"
    INSTRUCTING = "instructing"
    """Tells the interviewer what to do or how to mark, and nothing else."""

    PAUSE = "pause"
    END = "end"


ANSWERS = frozenset({Kind.STRONG, Kind.PARTIAL, Kind.THIN, Kind.WRONG, Kind.MISSING})
"""What was heard must be one of these to say anything about the candidate's knowledge."""


class Signal(StrEnum):
    """Something in an answer that a person should look at. It never enters a number."""

    INSTRUCTION = "instruction"
    ABUSE = "abuse"


class Move(StrEnum):
    """What the interviewer does next."""

    OPEN = "open"
    ADVANCE = "advance"
    EASE = "ease"
    """An easier question on the same topic, for somebody who did not know."""

    PROBE = "probe"
    REPEAT = "repeat"
    REPHRASE = "rephrase"
    HINT = "hint"
    REPLY = "reply"
    """Answers a question of the candidate, and puts the open one again."""

    RETURN = "return"
    RECONCILE = "reconcile"
    """Asks how the résumé and an answer go together."""

    WRAP_UP = "wrap_up"
    CLOSE = "close"


SAME_QUESTION = frozenset({Move.REPEAT, Move.REPHRASE, Move.HINT, Move.REPLY, Move.RETURN})
"""Moves after which the question that was open is open still, if in other words."""

DIFFICULTIES = {1: "basic", 2: "basic", 3: "intermediate", 4: "advanced", 5: "advanced"}
"""A difficulty from 1 to 5 in the words of the contract."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a mind heard in an answer: its kind, and the rubric points it speaks to.

    `unread` are points whose marks had to be thrown away, because their quote was never said. `about` is the id of the
    earlier question that a correction belongs to, `version` that of the rules or prompts by which it was heard.
    """

    kind: Kind
    marks: tuple[Mark, ...] = ()
    by: str = ""
    unread: tuple[str, ...] = ()
    signals: tuple[Signal, ...] = ()
    about: str = ""
    version: str = ""
