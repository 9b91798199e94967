"""Answers that were made longer or repeated, and answers that are none: what a marker must not pay for."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from random import Random

from bench.graded import Graded
from interview_agent.domain.languages import language_of

_GENERAL = (
    "That is certainly a question which comes up again and again in daily life.",
    "One should weigh all of it carefully and never judge too quickly.",
    "Of course I could go into much more detail here if somebody wanted me to.",
    "From my point of view this is what really counts at the end of the day.",
    "Experience shows that people see such matters in quite different ways.",
)
_ALLGEMEIN = (
    "Das ist sicherlich eine Frage, die sich im Alltag immer wieder stellt.",
    "Man sollte das alles sorgfältig abwägen und niemals vorschnell urteilen.",
    "Natürlich könnte ich hier noch viel mehr dazu sagen, wenn es jemand wünscht.",
)


def padded(one: Graded) -> Graded:
    """The answer at double length: the words of the question and generic sentences in turn come after it."""
    sentences = cycle((one.question, *(_ALLGEMEIN if language_of(one.question) == "de" else _GENERAL)))
    wanted, more = len(one.answer.split()), list[str]()
    while len(more) < wanted:
        more += next(sentences).split()
    return replace(one, answer=f"{one.answer} {' '.join(more[:wanted])}")


def twice(one: Graded) -> Graded:
    return replace(one, answer=f"{one.answer}\n\n{one.answer}")


def echo(one: Graded) -> Graded:
    """The question in place of an answer."""
    return replace(one, answer=one.question)


def of_others(ones: Sequence[Graded], seed: int = 7) -> list[Graded]:
    """For each answer a random one that was given to another question of the set; none where there is no other."""
    random = Random(seed)
    found = []
    for one in ones:
        tries = (random.choice(ones) for _ in islice(cycle((0,)), 50))
        if other := next((other for other in tries if other.question != one.question), None):
            found.append(replace(one, answer=other.answer))
    return found
