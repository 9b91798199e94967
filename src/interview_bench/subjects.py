"""The subjects of roles and questions: how a role names them, and by which words a question shows that it is about one."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that a role may ask for. Without facts of its own (`known` false), the forms serve."""

    id: str
    named: tuple[str, ...]
    aliases: tuple[str, ...]
    known: bool = True
    hire: bool = True

    @property
    def name(self) -> str:
        return self.named[0]


@cache
def subjects() -> Mapping[str, Subject]:
    text = (files("interview_bench") / "data" / "subjects.toml").read_text(encoding="utf-8")
    return {id: _subject(id, raw) for id, raw in tomllib.loads(text).items()}


def _subject(id: str, raw: Mapping[str, object]) -> Subject:
    named, aliases = raw["named"], raw["aliases"]
    if not isinstance(named, list) or not isinstance(aliases, list):
        raise TypeError(f"{id}: named and aliases are lists")
    return Subject(id, tuple(named), tuple(aliases), raw.get("known") is not False, raw.get("hire") is not False)


@cache
def subjects_in(text: str) -> tuple[str, ...]:
    """The subjects that a text names, in the order in which they come; the longer of two names in one place counts."""
    found: list[tuple[int, int, str]] = []
    for id, pattern in _patterns().items():
        found += [(match.start(), match.end(), id) for match in pattern.finditer(text)]
    best = [hit for hit in found if not any(_inside(hit, other) for other in found)]
    return tuple(dict.fromkeys(id for _, _, id in sorted(best)))


def _inside(hit: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    longer = other[1] - other[0] > hit[1] - hit[0]
    return longer and other[0] <= hit[0] and hit[1] <= other[1] and other[2] != hit[2]


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {id: _pattern(subject) for id, subject in subjects().items()}


def _pattern(subject: Subject) -> re.Pattern[str]:
    """Any of the names, whole. Only a capital tells the language Go from the word."""
    loose = sorted({*subject.aliases, *(n.lower() for n in subject.named if n != "Go")}, key=len, reverse=True)
    ways = [f"(?i:{re.escape(way)})" for way in loose] + ([r"Go(?=[\s,.;:?!)]|$)"] if subject.id == "go" else [])
    return re.compile(rf"(?<![\w.#+-])(?:{'|'.join(ways)})(?![\w#+-])")
