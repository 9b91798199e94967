"""How people say the points of the bank, and what they say beside them: `said`, a file a skill.

A sentence that is like what others said of a point speaks of it, whatever its signs. Read when the first answer on the skill comes.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import tomli

from interview_agent.domain.conversation import Question
from interview_agent.minds.builtin import matching, vectors
from interview_agent.minds.builtin.vectors import Vector

NEVER: Mapping[str, "Examples"] = {}
"""Of a question that nobody has given examples for."""


@dataclass(frozen=True, slots=True)
class Examples:
    """What was said of one point: rightly, and wrongly or beside it."""

    right: tuple[Vector, ...]
    beside: tuple[Vector, ...]
    centre: Vector


@lru_cache(maxsize=512)
def of(question: str, without: str = "") -> Mapping[str, Examples]:
    """The examples of a question of the bank, by point; none for a question that is not ours.

    `without` is a sentence to leave out, so that the recognition of it can be tried.
    """
    right, beside = dict[str, list[Vector]](), dict[str, list[Vector]]()
    for one in entries(question.split("-")[0]):
        if one["question"] == question:
            right.setdefault(one["id"], []).extend(_vectors(one["right"], without))
            beside.setdefault(one["id"], []).extend(_vectors((*one["wrong"], *one["near"]), without))
    return {id: Examples(tuple(found), tuple(beside[id]), vectors.centre(found)) for id, found in right.items()}


def subject(question: Question) -> Vector:
    """What a question is about: its words, those of its points, and what others said of them."""
    texts = (question.bare, *(text for point in question.points for text in (point.text, point.probe)))
    asked = vectors.centre(_vectors(texts))
    return vectors.centre((asked, *(one.centre for one in of(question.bank_id).values())))


def every_sentence() -> Iterator[str]:
    for skill in skills():
        for one in entries(skill):
            yield from (*one["right"], *one["wrong"], *one["near"])


def skills() -> list[str]:
    return sorted(file.name.removesuffix(".toml") for file in _folder().iterdir() if file.name.endswith(".toml"))


@cache
def entries(skill: str) -> tuple[Mapping[str, Any], ...]:
    """What was said of the points of a skill, as the file holds it."""
    file = _folder() / f"{skill}.toml"
    return tuple(tomli.loads(file.read_text(encoding="utf-8"))["point"]) if skill and file.is_file() else ()


def _folder() -> Any:
    return files("interview_agent.minds.builtin") / "said"


def _vectors(sentences: Iterable[str], without: str = "") -> Iterator[Vector]:
    yield from (vectors.vector(matching.claimed(one)) for one in sentences if one != without)
