"""What is left of an interview's time and of its clarifications."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from interview_agent.domain.budgets import RESERVED
from interview_agent.domain.conversation import Turn
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits

SLOWEST = timedelta(minutes=1)
"""A question takes at least so long, when it is weighed what the rest of the time is enough for."""


@dataclass(frozen=True)
class Allowance:
    interview: Interview
    turns: tuple[Turn, ...]
    limits: Limits
    now: datetime

    @cached_property
    def clarifications(self) -> int:
        return self.limits.clarifications - sum(bool(turn.question.follows) for turn in self.turns)

    @property
    def to_spare(self) -> bool:
        """Whether there are clarifications for what we would like to know, and not only for what the candidate asks."""
        return self.clarifications > RESERVED

    @cached_property
    def short_of_time(self) -> bool:
        """Whether nothing but the closing turn fits into what is left."""
        left = self.interview.time_left(self.now)
        return left is not None and left <= self.limits.closing_turn

    def pressed(self, untouched: int) -> bool:
        """Whether the time is needed for so many topics that were not touched yet, at the pace so far."""
        left = self.interview.time_left(self.now)
        if left is None:
            return False
        taken = self.now - self.interview.created_at - timedelta(seconds=self.interview.paused_seconds)
        pace = max(taken / len(self.turns), SLOWEST)
        return left - self.limits.closing_turn < pace * (untouched + 1)
