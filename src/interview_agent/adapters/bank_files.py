"""The question bank as TOML files: one file a skill, and a list of further skills that are known by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, overload

import tomli

from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.reference import points
from interview_agent.domain.rubric import Point, Weight
from interview_agent.errors import InvalidInput

LEXICON = "_lexicon.toml"
_FIRST_QUESTION = "\n[[question]]"


class Unread(Sequence[BankQuestion]):
    """The questions of one of our files, read when somebody looks at them.

    The signs are most of the bank, and an interview needs those of a few skills. Before that, it is known that there are
    questions, and no more.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _read(self) -> tuple[BankQuestion, ...]:
        return tuple(_question(entry) for entry in tomli.loads(self._text)["question"])

    def __bool__(self) -> bool:
        return True

    def __len__(self) -> int:
        return len(self._read)

    def __iter__(self) -> Iterator[BankQuestion]:
        return iter(self._read)

    @overload
    def __getitem__(self, at: int) -> BankQuestion: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[BankQuestion]: ...
    def __getitem__(self, at: int | slice) -> BankQuestion | Sequence[BankQuestion]:
        return self._read[at]


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
    """What a role may name is read at once, the questions later."""
    if name == LEXICON:
        yield from (skill_of(entry) for entry in tomli.loads(text)["skill"])
        return
    head, heading, questions = text.partition(_FIRST_QUESTION)
    yield replace(skill_of(tomli.loads(head)), questions=Unread(heading + questions))


def brought(place: Path, bank: Bank) -> Bank:
    """The bank with a team's own questions in it: those of a file, or of all .toml files of a folder.

    A skill whose id is in the bank already takes the place of ours, or adds to it where it says `extends = true`. Raises
    InvalidInput with a line for everything that is wrong, in all files.
    """
    faults, entries, texts = list[str](), list[dict[str, Any]](), list[str]()
    for file in _own_files(place):
        texts.append(_text(file))
        entries += _checked(file.name, texts[-1], faults)
    if not faults:
        merged = _merged(bank, entries, faults)
    if faults:
        raise InvalidInput("\n".join(dict.fromkeys(faults)))
    return Bank(merged, sha256("\0".join((bank.version, *texts)).encode()).hexdigest()[:12])


def _own_files(place: Path) -> list[Path]:
    files = sorted(place.glob("*.toml")) if place.is_dir() else [place]
    if not files:
        raise InvalidInput(f"{place.name}: there is no .toml file in this folder.")
    return files


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        raise InvalidInput(f"{file.name}: cannot be read: check that it is there, and its permissions.") from None
    except UnicodeDecodeError:
        raise InvalidInput(f"{file.name}: is no text in UTF-8: save it as such.") from None


def _checked(name: str, text: str, faults: list[str]) -> list[dict[str, Any]]:
    """The skills of a file: the file itself is one, or holds several under [[skill]]."""
    from interview_agent.adapters.bank_rules import Rules, check_skill
    from interview_agent.adapters.toml_entry import Entry, parsed

    document = parsed(text, name, faults)
    if faults and not document:
        return []
    whole = Entry(document, name, faults)
    rows = whole.tables("skill") if whole.has("skill") else [document]
    for at, row in enumerate(rows, start=1):
        check_skill(whole.inner(row, f"skill {at}") if len(rows) > 1 else Entry(row, name, faults), Rules())
    if whole.has("skill"):
        whole.no_more()
    return rows


def _merged(bank: Bank, entries: Iterable[dict[str, Any]], faults: list[str]) -> dict[str, Skill]:
    skills = dict(bank.skills)
    for entry in entries:
        skill = skill_of(entry)
        if entry.get("extends"):
            ours = skills.get(skill.id)
            if ours is None:
                faults.append(f'skill "{skill.id}", extends: there is no skill of this id to add to')
                continue
            skill = replace(
                ours, aliases=(*ours.aliases, *skill.aliases), questions=(*ours.questions, *skill.questions)
            )
        skills[skill.id] = skill
    ids = Counter(question.id for skill in skills.values() for question in skill.questions)
    faults += [f'question "{id}", id: there is another question of this id' for id, times in ids.items() if times > 1]
    return skills


def skill_of(entry: Mapping[str, Any]) -> Skill:
    return Skill(
        id=entry["id"],
        name=entry["name"],
        general=entry.get("kind") == "general",
        aliases=tuple(entry.get("aliases", ())),
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
        simpler=entry.get("simpler") or entry["text"],
        hint=entry.get("hint", ""),
        expects=entry.get("expects", ""),
        reference=entry.get("reference", ""),
        points=tuple(_point(point) for point in entry.get("point", ())) or points(entry.get("reference", "")),
    )


def _point(entry: dict[str, Any]) -> Point:
    return Point(
        id=entry["id"],
        text=entry["text"],
        weight=Weight(entry["weight"]),
        signs=tuple(entry.get("signs", ())),
        probe=entry.get("probe", ""),
        wrong=tuple(entry.get("wrong", ())),
    )
