"""Makers of interviews and changes for the tests of stores."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.interview import Ending, Interview, Status, whole

Changed = tuple[Interview | None, str]


def begun(session_id: str, now: datetime) -> Interview:
    return Interview(session_id, Brief("Backend developer", "Ten years of Python"), whole(now), whole(now), "inc")


def begin(session_id: str) -> Callable[[Interview | None, datetime], Changed]:
    """Begin an interview with its first question."""

    def change(interview: Interview | None, now: datetime) -> Changed:
        new = interview or begun(session_id, now)
        return new.recorded(Question("What do you build?", whole(now), "inc-1", 1), at=now), "begun"

    return change


def say(session_id: str, words: str) -> Callable[[Interview | None, datetime], Changed]:
    """Add an answer, even one that was given before: a store must not apply it twice."""

    def change(interview: Interview | None, now: datetime) -> Changed:
        known = interview or begun(session_id, now)
        return known.recorded(Answer(words, whole(now), "inc-1"), at=now), words

    return change


def complete(interview: Interview | None, now: datetime) -> Changed:
    assert interview is not None
    return replace(interview, status=Status.COMPLETED, ending=Ending("completed", whole(now))), "completed"


def leave(interview: Interview | None, now: datetime) -> Changed:
    return interview, "left"


def said_in(interview: Interview | None) -> list[str]:
    return [answer.content for answer in interview.answers] if interview else []
