"""What was said, as a report prints it at its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Speech = Literal["question", "answer", "closing"]


class Entry(NamedTuple):
    """One entry of the transcript. An answer has the number of the question that it was given to; `when` is UTC."""

    number: int
    kind: Speech
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, and whether quotes of its turn lead here."""

    number: int
    kind: Speech
    text: str
    when: str
    anchored: bool


def lines(entries: Iterable[Entry]) -> tuple[Line, ...]:
    """The entries in their order. The first of each turn carries its anchor, so that no anchor is there twice."""
    seen: set[int] = set()
    made = []
    for number, kind, text, when in entries:
        made.append(Line(number, kind, text, when, kind != "closing" and number not in seen))
        if kind != "closing":
            seen.add(number)
    return tuple(made)
