"""How well candidates understand questions of several interviewers, on a list that was labelled by hand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from interview_bench.understanding import NOTHING, Talk, Understanding, Understood, understanding

LIST = "labelled_questions.jsonl"
ABOUT = frozenset({"topic", "fact", "repeat"})
"""Kinds whose subject counts; of the others the kind."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with what a person takes it for; `context` is the question before it."""

    text: str
    context: str
    kind: str
    skill: str
    topic: str
    fact: str
    by: str


def labelled_questions() -> tuple[Labelled, ...]:
    lines = (files("interview_bench") / "data" / LIST).read_text(encoding="utf-8").splitlines()
    return tuple(_labelled(json.loads(line)) for line in lines if line)


def _labelled(row: dict[str, str | None]) -> Labelled:
    context, skill, topic, fact = (row[key] or "" for key in ("context", "skill", "topic", "fact"))
    return Labelled(str(row["text"]), context, str(row["kind"]), skill, topic, fact, row.get("by") or "")


def understood(ear: Understanding, question: Labelled) -> Understood:
    """What a candidate takes a question for, who heard the one before it and nothing else."""
    if not question.context:
        return ear.question(question.text)
    before = ear.question(question.context)
    open_still = before if before.skill or before.topic else NOTHING
    return ear.question(question.text, Talk(open_still, ((question.context, before),)))


def right(question: Labelled, taken: Understood) -> bool:
    """Whether the subject is right; where a question has none, whether the kind is."""
    if question.skill:
        return taken.skill == question.skill
    return taken.kind == question.kind


def accuracy(questions: Sequence[Labelled]) -> tuple[float, float]:
    """The share of questions whose subject or kind is right, and of those about a topic, whose topic is."""
    taken = [(question, understood(understanding(), question)) for question in questions]
    topics = [(question, found) for question, found in taken if question.topic]
    rightly = sum(right(*pair) for pair in taken) / len(taken)
    return rightly, sum(found.topic == question.topic for question, found in topics) / len(topics)
