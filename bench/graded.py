"""Answers that people have graded, as a folder holds them, and the marker that is measured on them."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from interview_agent.domain import reference
from interview_agent.domain.conversation import Answer, Question, Turn
from interview_agent.domain.dialogue import ANSWERS
from interview_agent.domain.exchange import Exchange
from interview_agent.domain.rubric import Point, Verdict, verbatim
from interview_agent.minds.builtin import hearing
from interview_agent.minds.builtin.meaning import Meaning

ANSWERS_FILE, TRIPLES_FILE = "answers.jsonl", "triples.jsonl"
_AT = datetime(2026, 1, 1, tzinfo=UTC)
_SHARES = re.compile(r"\(\s*[\d.,]+(?:\s*-\s*[\d.,]+)?\s*P\.?\s*\)")
"""What a reference says in brackets of how many marks a part of it brings; it is no part of an answer."""


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer with the score that a person gave it, 0 to 1."""

    data: str
    question: str
    reference: str
    answer: str
    score: float

    @property
    def held_out(self) -> bool:
        """Whether its question is of the half that nothing was fitted on."""
        return sha256(self.question.encode()).digest()[0] % 2 == 0


Triple = tuple[Graded, Graded, Graded]
"""A low, a middle and a high answer to one question."""

Marker = Callable[[Graded], float]
"""Whoever gives an answer a score from 0 to 1."""


def answers(folder: Path) -> tuple[Graded, ...]:
    """All graded answers whose question has a reference answer."""
    return tuple(
        _graded(row, row["answer"], row["score"]) for row in _rows(folder / ANSWERS_FILE) if row.get("reference")
    )


def triples(folder: Path) -> tuple[Triple, ...]:
    kept = (row for row in _rows(folder / TRIPLES_FILE) if row.get("reference"))
    return tuple((_of(row, "low"), _of(row, "mid"), _of(row, "high")) for row in kept)


def left_out(folder: Path) -> int:
    """How many graded answers and triples have no reference answer to be marked by."""
    return sum(not row.get("reference") for name in (ANSWERS_FILE, TRIPLES_FILE) for row in _rows(folder / name))


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _of(row: dict[str, Any], band: str) -> Graded:
    return _graded(row, row[band]["a"], row[band]["s"])


def _graded(row: dict[str, Any], answer: str, score: float) -> Graded:
    return Graded(row["ds"], row["question"], _SHARES.sub("", row["reference"]), answer, float(score))


@cache
def points(text: str) -> tuple[Point, ...]:
    return reference.points(text)


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer as the built-in mind hears it in an interview, with the marks whose quotes stand."""

    turn: Turn
    invented: int
    """Quotes that are not in the answer."""

    @property
    def share(self) -> float:
        """The share of the reference's points that are shown, as interviews count it; none where nothing was answered."""
        return Exchange((self.turn,)).share or 0.0

    @property
    def answers(self) -> bool:
        """Whether it is heard as an answer."""
        return self.turn.heard is not None and self.turn.heard.kind in ANSWERS

    @property
    def verdicts(self) -> list[Verdict]:
        return [mark.verdict for mark in self.turn.heard.marks] if self.turn.heard else []


def marked(one: Graded, meaning: Meaning | None = None) -> Marked:
    """Mark an answer by the points of its reference."""
    question = Question(one.question, _AT, "q", 1, points=points(one.reference))
    heard = hearing.listen(Turn(question, (Answer(one.answer, _AT, "q"),)), meaning=meaning)
    kept, thrown = verbatim(heard.marks, one.answer, question.points)
    return Marked(Turn(question, (Answer(one.answer, _AT, "q", heard=replace(heard, marks=kept)),)), len(thrown))
