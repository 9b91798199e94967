"""Turns taken one pure change at a time, and the words that are said in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from interview_agent.domain.asking import Words, ask
from interview_agent.domain.dialogue import Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.outcomes import Ask, Call, Present
from interview_agent.domain.plan import Plan
from interview_agent.domain.policy import lay_out
from interview_agent.domain.turn import hear
from interview_agent.errors import (
    ModelUnavailable,
)
from support.banks import small_bank
from support.rooms import Room

T = TypeVar("T")
LONG = "We moved the reports to a read replica and measured the lag before and after it."
OTHER = "I would rather have split the table by month, because the old rows are never read."
AWAY = ModelUnavailable("The model is away.")


class Pure:
    """Applies changes one by one to one interview, as a store does that nobody else uses."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.interview: Interview | None = None

    def apply(self, change: Callable[[Interview | None, datetime], tuple[Interview | None, T]]) -> T:
        self.interview, outcome = change(self.interview, self.room.clock())
        return outcome

    def hear(self, call: Call) -> object:
        return self.apply(hear(call, self.room.limits))

    def ask(self, token: str, move: Move = Move.ADVANCE, text: str = "What then?") -> object:
        assert self.interview is not None
        plan = Plan((), 3, "lexicon")
        course = lay_out(self.interview, plan, small_bank(), self.room.limits, self.room.clock())
        branch = replace(course.branches[0], move=move)
        return self.apply(ask(token, Words(None, branch, text, "test", reason="covered"), plan))

    def question(self, answer: str | None = None, duration_minutes: int | None = None) -> Call:
        """A call that is heard and gets its question."""
        call = self.room.call(answer, duration_minutes=duration_minutes)
        assert isinstance(self.hear(call), Ask)
        assert isinstance(self.ask(call.token), Present)
        return call

    @property
    def stored(self) -> Interview:
        assert self.interview is not None
        return self.interview
