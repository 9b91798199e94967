"""The interview: one frozen value that holds everything that is stored about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Closing, Entry, Extras, Question, Turn
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.moments import whole
from interview_agent.domain.plan import Plan


class Status(StrEnum):
    ACTIVE = "active"
    COMPLETED = "completed"


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
    """Why and when an interview ended. `token` is the call that ended it."""

    reason: str
    at: datetime
    token: str = ""


class Grant(StrEnum):
    """For what time was added to an interview."""

    EXTRA_TIME = "extra_time"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Accommodation:
    """Time that does not count. It changes the deadline and nothing else. `token` is the call that granted it."""

    grant: Grant
    seconds: int
    at: datetime
    token: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that is going on; the clock stands still for `most` seconds of it."""

    since: datetime
    most: int

    def seconds(self, now: datetime) -> int:
        return int(min(max((now - self.since).total_seconds(), 0), self.most))

    def seconds_left(self, now: datetime) -> int:
        """For so long the clock will go on standing still."""
        return self.most - self.seconds(now)


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview of one candidate, from the first call to its evaluation."""

    session_id: str
    brief: Brief
    created_at: datetime
    last_updated: datetime
    incarnation: str
    """Tells this interview from an earlier one of the same id."""

    conversation: tuple[Entry, ...] = ()
    status: Status = Status.ACTIVE
    duration_minutes: int | None = None
    language: str = "en"
    accommodations: tuple[Accommodation, ...] = ()
    pause: Pause | None = None
    kept_until: datetime | None = None
    """Until when it stays stored at least, while it is active."""

    plan: Plan | None = None
    floor: Floor | None = None
    failure: Failure | None = None
    failures: int = 0
    drafts_refused: int = 0
    """How often a mind's words could not be put, and others were found."""

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

    # time

    @property
    def deadline(self) -> datetime | None:
        """The end of the time, with what was added to it; a pause that is going on will move it further."""
        if not self.duration_minutes:
            return None
        added = sum(one.seconds for one in self.accommodations)
        return self.created_at + timedelta(minutes=self.duration_minutes, seconds=added)

    def time_left(self, now: datetime) -> timedelta | None:
        """What is left until the deadline, never negative; None for an interview without one."""
        if self.deadline is None:
            return None
        stands_still = timedelta(seconds=self.pause.seconds(now)) if self.pause else timedelta()
        return max(self.deadline + stands_still - now, timedelta())

    def time_is_over(self, now: datetime) -> bool:
        left = self.time_left(now)
        return left is not None and not left

    @property
    def paused_seconds(self) -> int:
        """What pauses that are over have cost."""
        return sum(one.seconds for one in self.accommodations if one.grant is Grant.PAUSE)

    def paused(self, now: datetime, allowed: timedelta) -> "Interview":
        """The interview with its clock standing still, as far as pauses are still allowed."""
        left = max(int(allowed.total_seconds()) - self.paused_seconds, 0)
        return self if self.pause else replace(self, pause=Pause(whole(now), left), last_updated=whole(now))

    def resumed(self, now: datetime) -> "Interview":
        """The interview with its clock going on."""
        if self.pause is None:
            return self
        credit = Accommodation(Grant.PAUSE, self.pause.seconds(now), whole(now))
        return replace(self, pause=None, accommodations=(*self.accommodations, credit))

    def accommodated(self, seconds: int, now: datetime, token: str) -> "Interview":
        """The interview with more time. Saying it twice with one token grants it once."""
        if any(one.token == token for one in self.accommodations):
            return self
        more = Accommodation(Grant.EXTRA_TIME, seconds, whole(now), token)
        return replace(self, accommodations=(*self.accommodations, more), last_updated=whole(now))

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
