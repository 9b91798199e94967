"""What was said, entry by entry: questions, answers, the closing, and what other programs have added."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from interview_agent.domain.dialogue import Heard, Move, QuestionType
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Point

Extras = Mapping[str, Any]
"""Keys that another program stored beside ours; they survive a rewrite."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was put to the candidate.

    `follows` is the id of the question that this one probes or rephrases, `aim` the point that a probe asks for. `lead` are
    the words of the content that stand before the question itself, `claim` what of the résumé it is tied to; `token` is the floor under which it was asked.
    """

    content: str
    timestamp: datetime
    id: str
    number: int
    type: QuestionType = QuestionType.TECHNICAL
    difficulty: int = 3
    focus: Focus = Focus("", "")
    move: Move = Move.ADVANCE
    strategy: str = ""
    expects: str = ""
    source: str = "unknown"
    points: tuple[Point, ...] = ()
    bank_id: str = ""
    follows: str = ""
    aim: str = ""
    lead: str = ""
    claim: str = ""
    token: str = ""
    extras: Extras = field(default_factory=dict)

    @property
    def bare(self) -> str:
        """The question itself, without what led up to it."""
        return self.content.removeprefix(self.lead).strip() or self.content


@dataclass(frozen=True, slots=True)
class Answer:
    """Something the candidate said.

    `answer_to` is empty for an answer that no question of this interview asked for: it is kept, never scored.
    An `addition` is more text for an answer that was given already.
    """

    content: str
    timestamp: datetime
    answer_to: str = ""
    addition: bool = False
    heard: Heard | None = None
    token: str = ""
    extras: Extras = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Closing:
    """The last words of an interview; no question."""

    content: str
    timestamp: datetime
    extras: Extras = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Foreign:
    """An entry of a kind that another program stored; kept as it is."""

    raw: Any


Entry = Question | Answer | Closing | Foreign


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and what was said to it."""

    question: Question
    answers: tuple[Answer, ...] = ()
    late: Heard | None = None
    """What was heard after the interview had ended, when its conversation could no longer change."""

    @property
    def said(self) -> str:
        """All that was answered, additions included."""
        return "\n\n".join(answer.content for answer in self.answers)

    @property
    def heard(self) -> Heard | None:
        """What was heard in the whole answer; an addition that nobody has listened to yet makes it unknown again."""
        return (self.answers[-1].heard or self.late) if self.answers else None
