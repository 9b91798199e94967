"""The interview: one frozen value that holds everything that is stored about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from interview_agent.domain.brief import Brief
from interview_agent.domain.dialogue import Heard, Move, QuestionType
from interview_agent.domain.moments import whole
from interview_agent.domain.plan import Focus, Plan
from interview_agent.domain.rubric import Point

Extras = Mapping[str, Any]
"""Keys that another program stored beside ours; they survive a rewrite."""


class Status(StrEnum):
    ACTIVE = "active"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was put to the candidate.

    `follows` is the id of the question that this one probes or rephrases; `token` the floor under which it was asked.
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
    token: str = ""
    extras: Extras = field(default_factory=dict)


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
    content: str
    timestamp: datetime
    extras: Extras = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Foreign:
    """An entry of a kind that another program stored; kept as it is."""

    raw: Any


Entry = Question | Answer | Closing | Foreign


class Purpose(StrEnum):
    TURN = "turn"
    SUMMARY = "summary"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Floor:
    """The right to ask a model, held by one call until a time of the store's clock.

    `turn` is the number of the question that is to come of it (0 for other purposes).
    """

    token: str
    purpose: Purpose
    turn: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the last attempt at a question came to nothing; the same for all who waited for it."""

    code: str
    sentence: str
    turn: int


@dataclass(frozen=True, slots=True)
class Ending:
    reason: str
    at: datetime
    token: str = ""


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


@dataclass(frozen=True, slots=True)
class Interview:
    session_id: str
    brief: Brief
    created_at: datetime
    last_updated: datetime
    incarnation: str
    """Tells this interview from an earlier one of the same id."""

    conversation: tuple[Entry, ...] = ()
    status: Status = Status.ACTIVE
    duration_minutes: int | None = None
    plan: Plan | None = None
    floor: Floor | None = None
    failure: Failure | None = None
    failures: int = 0
    ending: Ending | None = None
    late: Mapping[str, Heard] = field(default_factory=dict)
    """What was heard after the end, by the id of the question."""

    summary: Mapping[str, Any] | None = None
    evaluation: Mapping[str, Any] | None = None
    extras: Extras = field(default_factory=dict)

    # what was said

    @property
    def questions(self) -> Iterator[Question]:
        return (entry for entry in self.conversation if isinstance(entry, Question))

    @property
    def answers(self) -> Iterator[Answer]:
        return (entry for entry in self.conversation if isinstance(entry, Answer))

    @property
    def turns(self) -> tuple[Turn, ...]:
        given: dict[str, list[Answer]] = {question.id: [] for question in self.questions}
        for answer in self.answers:
            given.get(answer.answer_to, []).append(answer)
        return tuple(Turn(q, tuple(given[q.id]), self.late.get(q.id)) for q in self.questions)

    @property
    def last_turn(self) -> Turn | None:
        # Found without making all turns: most rules need no other, and ask for it several times.
        last = next((entry for entry in reversed(self.conversation) if isinstance(entry, Question)), None)
        given = (answer for answer in self.answers if last and answer.answer_to == last.id)
        return Turn(last, tuple(given), self.late.get(last.id)) if last else None

    @property
    def open_question(self) -> Question | None:
        """The question that waits for an answer; none in a completed interview."""
        turn = self.last_turn
        return turn.question if turn and not turn.answers and self.status is Status.ACTIVE else None

    @property
    def next_number(self) -> int:
        return sum(1 for _ in self.questions) + 1

    @property
    def closing(self) -> Closing | None:
        return next((entry for entry in reversed(self.conversation) if isinstance(entry, Closing)), None)

    @property
    def deadline(self) -> datetime | None:
        return self.created_at + timedelta(minutes=self.duration_minutes) if self.duration_minutes else None

    def time_left(self, now: datetime) -> timedelta | None:
        """What is left until the deadline, never negative; None for an interview without one."""
        return max(self.deadline - now, timedelta()) if self.deadline else None

    def time_is_over(self, now: datetime) -> bool:
        return self.deadline is not None and now >= self.deadline

    # the floor

    def floor_held(self, now: datetime, purpose: Purpose = Purpose.TURN) -> bool:
        return self.floor is not None and self.floor.purpose is purpose and now < self.floor.until

    def holds_floor(self, token: str) -> bool:
        return self.floor is not None and self.floor.token == token

    def ended_by(self, token: str) -> bool:
        return self.ending is not None and self.ending.token == token

    # changes

    def recorded(self, *entries: Entry, at: datetime) -> "Interview":
        """The interview with more in its conversation."""
        return replace(self, conversation=(*self.conversation, *entries), last_updated=whole(at))

    def hearing(self, heard: Heard) -> "Interview":
        """The interview with the last answer heard."""
        entries = list(self.conversation)
        for at, entry in reversed(list(enumerate(entries))):
            if isinstance(entry, Answer):
                entries[at] = replace(entry, heard=heard)
                break
        return replace(self, conversation=tuple(entries))

    def adopt(self, plan: Plan) -> "Interview":
        """The interview with a plan, if it may still get this one.

        A plan is replaced at most once, and only before the first question after the opener, so that every candidate
        of a role is asked by one and the same plan.
        """
        provisional = self.plan is not None and self.plan.source == "lexicon" and plan.source != "lexicon"
        may = self.plan is None or (provisional and self.next_number <= 2)
        return replace(self, plan=plan) if may else self

    def completed(self, reason: str, closing: str, at: datetime, token: str) -> "Interview":
        """The interview at its end; whoever had the floor has lost it."""
        over = self.recorded(Closing(closing, whole(at)), at=at)
        return replace(over, status=Status.COMPLETED, floor=None, failure=None, ending=Ending(reason, whole(at), token))
