"""Ending an interview, summing it up and evaluating it, as pure changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from interview_agent.domain import report
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.interview import Floor, Interview, Purpose, Status
from interview_agent.domain.moments import in_milliseconds
from interview_agent.domain.scoring import Marker
from interview_agent.domain.voices import speaking
from interview_agent.errors import SessionNotFound

NOT_FOUND = "No interview is stored under this session id: it never began, or it has expired. Check the id."


@dataclass(frozen=True, slots=True)
class Granted:
    """The caller has the floor for the summary or the evaluation."""

    interview: Interview
    now: datetime
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """Another call had it when this one looked; `held` says whether it still has."""

    held: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """What was wanted is stored."""

    interview: Interview
    now: datetime


Wanted = Granted | Taken | Ready
Ended = tuple[Interview | None, Wanted]


def end(reason: str, token: str, hold: timedelta) -> Callable[[Interview | None, datetime], Ended]:
    """Complete the interview, and claim the floor for its summary unless one is stored. Its first reason stays."""

    def change(found: Interview | None, now: datetime) -> Ended:
        interview = _completed(found, reason, token, now)
        if interview.summary is not None:
            return interview, Ready(interview, now)
        return _claimed(interview, Purpose.SUMMARY, token, now, hold, fresh=interview.ended_by(token))

    return change


def finish(token: str, hold: timedelta) -> Callable[[Interview | None, datetime], Ended]:
    """Complete the interview, and claim the floor for its evaluation unless a whole one is stored."""

    def change(found: Interview | None, now: datetime) -> Ended:
        interview = _completed(found, "finalized", token, now)
        if interview.evaluation is not None and not interview.evaluation.get("marks_pending"):
            return interview, Ready(interview, now)
        return _claimed(interview, Purpose.EVALUATION, token, now, hold, fresh=interview.ended_by(token))

    return change


def _completed(found: Interview | None, reason: str, token: str, now: datetime) -> Interview:
    if found is None:
        raise SessionNotFound(NOT_FOUND)
    if found.status is Status.COMPLETED:
        return found
    return found.completed(reason, speaking(found).closing(reason), now, token)


def _claimed(interview: Interview, purpose: Purpose, token: str, now: datetime, hold: timedelta, fresh: bool) -> Ended:
    if interview.holds_floor(token):
        return interview, Granted(interview, now, fresh)
    if is_taken(interview, now):
        return interview, Taken(held=True)
    claimed = replace(interview, floor=Floor(token, purpose, 0, in_milliseconds(now + hold)))
    return claimed, Granted(claimed, now, fresh)


def is_taken(interview: Interview, now: datetime) -> bool:
    """Whether some call has the floor, for whatever purpose."""
    return interview.floor is not None and now < interview.floor.until


def summed_up(token: str, summary: Mapping[str, Any]) -> Callable[[Interview | None, datetime], Ended]:
    """Store the summary and give up the floor; the first one that is stored stays."""

    def change(found: Interview | None, now: datetime) -> Ended:
        if found is None:
            raise SessionNotFound(NOT_FOUND)
        kept = found if found.summary is not None else replace(found, summary=summary)
        kept = replace(kept, floor=None) if kept.holds_floor(token) else kept
        return kept, Ready(kept, now)

    return change


def evaluated(
    token: str, marks: Mapping[str, Heard], source: str, marker: Marker | None = None
) -> Callable[[Interview | None, datetime], Ended]:
    """Store the marks that were still missing and the evaluation that follows from all of them.

    `marker` is how often whoever marked errs, as an examination measured it; without one, a cautious guess.
    """

    def change(found: Interview | None, now: datetime) -> Ended:
        if found is None:
            raise SessionNotFound(NOT_FOUND)
        if not found.holds_floor(token):
            return found, Ready(found, now) if found.evaluation else Taken(held=is_taken(found, now))
        whole = replace(found, late={**marks, **found.late}, floor=None)
        whole = replace(whole, evaluation=report.evaluation(whole, source, now, marker or Marker()))
        return whole, Ready(whole, now)

    return change


def released(token: str) -> Callable[[Interview | None, datetime], tuple[Interview | None, None]]:
    """Give up the floor of a summary or an evaluation that failed; nothing else changes."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, None]:
        return (replace(found, floor=None) if found and found.holds_floor(token) else found), None

    return change
