"""More time for a candidate who was promised it, as a pure change."""

from collections.abc import Callable
from datetime import datetime

from interview_agent.domain.ending import NOT_FOUND
from interview_agent.domain.interview import Interview, Status
from interview_agent.errors import InterviewCompleted, InvalidInput, SessionNotFound


def more_time(minutes: int, token: str) -> Callable[[Interview | None, datetime], tuple[Interview | None, Interview]]:
    """Move the deadline; an interview without one needs no more time. A lost reply grants it once all the same."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, Interview]:
        if found is None:
            raise SessionNotFound(NOT_FOUND)
        if found.status is Status.COMPLETED:
            raise InterviewCompleted("This interview is completed: its time cannot change any more.")
        if found.duration_minutes is None:
            raise InvalidInput("This interview has no time limit, so there is nothing to add to.")
        more = found.accommodated(60 * minutes, now, token)
        return more, more

    return change
