"""What a file with questions must be: the rules for those that a team brings, told by file, question and field."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from interview_agent.adapters.toml_entry import Entry
from interview_agent.domain import checks
from interview_agent.domain.anchors import FORMS
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.proposals import FEWEST_POINTS, MOST_POINTS
from interview_agent.domain.recall import named
from interview_agent.domain.reference import points
from interview_agent.domain.rubric import Weight

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_ANY_SKILL = "Rust"
"""Stands in the forms for the name of a skill while they are checked."""


@dataclass(frozen=True, slots=True)
class Rules:
    """`complete`: also the words without which the built-in interviewer cannot use a question."""

    complete: bool = True
    language: str = "en"


def check_skill(entry: Entry, rules: Rules) -> None:
    """Take down what is wrong with a skill and its questions."""
    id = identity(entry)
    entry.text("name", most=80)
    kind = entry.text("kind", "skill")
    if kind not in ("skill", "general"):
        entry.fault("kind", "must be skill or general")
    entry.texts("aliases")
    for flag in ("name_is_a_word", "broad", "extends"):
        entry.flag(flag)
    for at, row in enumerate(entry.tables("question"), start=1):
        check_question(_inner(entry, "question", row, at), rules, _ANY_SKILL if id == FORMS else "")
    entry.no_more()


def check_question(entry: Entry, rules: Rules, skill: str = "") -> None:
    """`skill` stands for {skill} in the general forms."""
    identity(entry)
    entry.one_of("type", QuestionType)
    entry.whole("difficulty", 1, 5)
    words = None if rules.complete else ""
    asked = {"text": entry.text("text"), "simpler": entry.text("simpler", words)}
    for field in ("hint", "expects"):
        entry.text(field, words)
    reference = entry.text("reference", words)
    for field, text in asked.items():
        _check_words(entry, field, text, rules, skill)
    rows = [_inner(entry, "point", row, at) for at, row in enumerate(entry.tables("point"), start=1)]
    weights = [_check_point(point, rules, skill) for point in rows]
    if not rows and reference:
        _check_reference(entry, reference)
    elif not FEWEST_POINTS <= len(rows) <= MOST_POINTS:
        entry.fault("point", f"a question has {FEWEST_POINTS} to {MOST_POINTS} points, this one {len(rows)}")
    elif Weight.CORE not in weights:
        entry.fault("point", 'one point or more must have weight = "core"')
    for id in repeated(point.text("id", "") for point in rows):
        entry.fault("point", f'the id "{id}" is used twice')
    entry.no_more()


def _check_reference(entry: Entry, reference: str) -> None:
    """A reference answer stands in for the points, if it says as much as a question needs."""
    if len(points(reference)) < FEWEST_POINTS:
        entry.fault(
            "point",
            f"write {FEWEST_POINTS} to {MOST_POINTS}, or a reference answer of several sentences to take them from",
        )


def _check_point(entry: Entry, rules: Rules, skill: str) -> Weight | None:
    identity(entry)
    entry.text("text")
    weight = entry.one_of("weight", Weight)
    for field in ("signs", "wrong"):
        for sign in entry.texts(field):
            if any(not way.rstrip("*") for term in sign.split() for way in term.split("|")):
                entry.fault(field, f'"{sign}": each alternative between | needs letters, and * stands at its end')
    _check_words(entry, "probe", entry.text("probe", None if rules.complete else ""), rules, skill)
    entry.no_more()
    return weight


def _check_words(entry: Entry, field: str, text: str, rules: Rules, skill: str) -> None:
    """A question is put to people as it stands, so it passes the checks that every question must pass."""
    if not text.strip():
        return
    if field == "probe" and not text.rstrip().endswith("?"):
        entry.fault(field, "must end with a question mark")
        return
    for problem in checks.problems(named(text, skill) if skill else text, checks.Setting(language=rules.language)):
        entry.fault(field, problem)


def identity(entry: Entry) -> str:
    id = entry.text("id")
    if id and not _ID.fullmatch(id):
        entry.fault("id", "must consist of letters, digits and . _ -, 80 at most")
    return id


def repeated(ids: Iterable[str]) -> list[str]:
    return [id for id, times in Counter(ids).items() if id and times > 1]


def _inner(entry: Entry, kind: str, row: object, at: int) -> Entry:
    """A table within another, named by its id, or by its place where it has none."""
    id = row.get("id") if isinstance(row, dict) else None
    name = f'"{id}"' if isinstance(id, str) and id else str(at)
    return entry.inner(row, f"{kind} {name}")
