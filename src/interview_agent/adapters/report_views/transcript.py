"""What was said, as a report prints it at its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from interview_agent.domain.conversation import Answer, Closing, Question
from interview_agent.domain.interview import Interview

Speech = Literal["question", "answer", "closing"]


class Entry(NamedTuple):
    """One entry of the transcript. An answer has the number of the question that it was given to, and 0 if to none; `when` is UTC."""

    number: int
    kind: Speech
    text: str
    when: str


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, whether quotes of its turn lead here, and whether it is the last answer of its turn."""

    number: int
    kind: Speech
    text: str
    when: str
    anchored: bool
    answered: bool


def entries(interview: Interview) -> Iterator[Entry]:
    """All that was said in an interview, in its order, without what other programs have added."""
    numbers = {question.id: question.number for question in interview.questions}
    for one in interview.conversation:
        if isinstance(one, Question):
            yield Entry(one.number, "question", one.content, _time(one.timestamp))
        elif isinstance(one, Answer):
            yield Entry(numbers.get(one.answer_to, 0), "answer", one.content, _time(one.timestamp))
        elif isinstance(one, Closing):
            yield Entry(0, "closing", one.content, _time(one.timestamp))


def _time(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def lines(said: Iterable[Entry]) -> tuple[Line, ...]:
    """The entries in their order. The first of each turn carries its anchor, so that no anchor is there twice."""
    entries = tuple(said)
    last = {entry.number: place for place, entry in enumerate(entries) if entry.kind == "answer" and entry.number}
    seen, made = {0}, []
    for place, (number, kind, text, when) in enumerate(entries):
        made.append(Line(number, kind, text, when, number not in seen, last.get(number) == place))
        seen.add(number)
    return tuple(made)
