"""Interviews made by hand, of which the right figures are known."""

from collections.abc import Mapping, Sequence
from typing import Any

from interview_bench.candidates.answering import Said, Told
from interview_bench.candidates.people import Person
from interview_bench.candidates.roles import Role
from interview_bench.factbank import fact_bank
from interview_bench.transcript import Transcript, Turn
from interview_bench.understanding import Understood

GIL = "python-gil"  # half b: lock and around are core, io is basic, free is deep
DICT = "python-dict-key"  # half b
JOIN = "sql-join-types"
ROLE = Role("Backend developer. Required: Python, SQL.", "Backend developer", ("python", "sql"), ())


def said(text: str = "Well.", act: str = "answer", beside: str = "", **told: str) -> Said:
    """An answer; `told` says how each fact was told."""
    return Said(text, act, tuple(Told(fact, how) for fact, how in told.items()), beside)


def turn(
    question: str,
    topic: str = "",
    answer: Said | None = None,
    *,
    kind: str = "topic",
    fact: str = "",
    skill: str = "",
    marks: Mapping[str, str] | None = None,
    heard: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> Turn:
    skill = skill or (fact_bank().by_id[topic].skill if topic else "")
    return Turn(question, metadata or {}, Understood(kind, skill, topic, fact), answer or said(), {}, marks, heard)


def interview(
    turns: Sequence[Turn], *, complete: bool = True, reason: str = "covered", role: Role = ROLE
) -> Transcript:
    return Transcript(Person("made", role, "A résumé."), tuple(turns), complete, "Goodbye.", reason)


def opener() -> Turn:
    return turn("What have you built in Python?", "python-start", said(project="right"))


def closing() -> Turn:
    return turn("What would you like to add?", kind="closing", answer=said("Nothing.", "closing"))
