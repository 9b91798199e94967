"""The question bank as TOML files: one file a skill, and a list of further skills that are known by name."""

from collections.abc import Iterator
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import tomli

from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.rubric import Point, Weight

LEXICON = "_lexicon.toml"


def load_bank() -> Bank:
    """The built-in bank. Its version is a digest of all its files."""
    files = sorted(_files(), key=lambda file: file.name)
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    skills = {skill.id: skill for name, text in texts.items() for skill in _skills(name, text)}
    return Bank(skills, sha256("\0".join(texts.values()).encode()).hexdigest()[:12])


def _files() -> Iterator[Traversable]:
    return (
        file for file in resources.files("interview_agent").joinpath("bank").iterdir() if file.name.endswith(".toml")
    )


def _skills(name: str, text: str) -> Iterator[Skill]:
    document = tomli.loads(text)
    entries = document.get("skill", []) if name == LEXICON else [document]
    return (_skill(entry) for entry in entries)


def _skill(entry: dict[str, Any]) -> Skill:
    return Skill(
        id=entry["id"],
        name=entry["name"],
        general=entry.get("kind") == "general",
        aliases=tuple(entry["aliases"]),
        questions=tuple(_question(question) for question in entry.get("question", [])),
        name_is_a_word=entry.get("name_is_a_word", False),
        broad=entry.get("broad", False),
    )


def _question(entry: dict[str, Any]) -> BankQuestion:
    return BankQuestion(
        id=entry["id"],
        type=QuestionType(entry["type"]),
        difficulty=entry["difficulty"],
        text=entry["text"],
        simpler=entry["simpler"],
        hint=entry["hint"],
        expects=entry["expects"],
        reference=entry["reference"],
        points=tuple(_point(point) for point in entry["point"]),
    )


def _point(entry: dict[str, Any]) -> Point:
    return Point(
        id=entry["id"],
        text=entry["text"],
        weight=Weight(entry["weight"]),
        signs=tuple(entry["signs"]),
        probe=entry["probe"],
    )
