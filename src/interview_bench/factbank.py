"""What candidates may know: a file of facts a skill, each fact with how people say it, and its weight from the levels file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

FORMS = "forms"
"""The topics that fit any skill; their sentences hold `{skill}`."""

LEVELS = "_levels.toml"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing somebody may know about a topic, and how it sounds: known, half known, wrong, and beside the point."""

    id: str
    weight: str
    asked: tuple[str, ...]
    right: tuple[str, ...]
    partial: str
    misconception: str
    near_miss: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that people say about it, right or wrong."""
        return (*self.right, self.partial, self.misconception, self.near_miss)


@dataclass(frozen=True, slots=True)
class Topic:
    """What one question of the product's bank is about; `half` says whether the product's matching may be tuned on it."""

    id: str
    skill: str
    type: str
    difficulty: int
    half: str
    asked: tuple[str, ...]
    facts: tuple[Fact, ...]

    def fact(self, id: str) -> Fact:
        return next(fact for fact in self.facts if fact.id == id)

    def needs_more(self, said: frozenset[str]) -> bool:
        """Whether a core fact, or two facts, are still missing from what was said."""
        left = [fact for fact in self.facts if fact.id not in said]
        return len(left) > 1 or any(fact.weight == "core" for fact in left)


@dataclass(frozen=True)
class FactBank:
    topics: tuple[Topic, ...]
    asked: Mapping[str, tuple[str, ...]]
    """By skill, how an interviewer may refer to the whole of it."""

    @cached_property
    def by_id(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def skills(self) -> frozenset[str]:
        return frozenset(topic.skill for topic in self.topics) - {FORMS}


@cache
def fact_bank() -> FactBank:
    """All facts that are there, read once."""
    folder = files("interview_bench") / "facts"
    levels = tomllib.loads((folder / LEVELS).read_text(encoding="utf-8"))
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml") and file.name[0] != "_")
    documents = [tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in names]
    topics = tuple(topic for document in documents for topic in _topics(document, levels))
    return FactBank(topics, {document["id"]: tuple(document["asked"]) for document in documents})


def _topics(document: Mapping[str, Any], levels: Mapping[str, Any]) -> list[Topic]:
    return [_topic(document["id"], raw, levels[raw["id"]]) for raw in document["topic"]]


def _topic(skill: str, raw: Mapping[str, Any], level: Mapping[str, Any]) -> Topic:
    facts = tuple(_fact(fact, level["weights"][fact["id"]]) for fact in raw["fact"])
    return Topic(
        raw["id"], skill, level["type"], level["difficulty"], level["half"], tuple(raw["asked"]), facts
    )  # fmt: skip


def _fact(raw: Mapping[str, Any], weight: str) -> Fact:
    return Fact(
        raw["id"],
        weight,
        tuple(raw["asked"]),
        tuple(raw["right"]),
        raw["partial"],
        raw["misconception"],
        raw["near_miss"],
    )
