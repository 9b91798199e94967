"""Answers that were made longer or repeated, and answers that are none: what a marker must not pay for."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from random import Random

from bench.graded import Graded

_GENERAL = (
    "This is a very important topic, and there is a lot that one could say about it.",
    "In general it always depends on the situation and on many other aspects.",
    "I have thought about this for a long time and I find it really interesting.",
    "In my opinion one should always consider the whole picture before one decides.",
    "That is basically how I would describe it in my own words.",
)
_ALLGEMEIN = (
    "Das ist ein sehr wichtiges Thema, zu dem man viel sagen kann.",
    "Im Allgemeinen kommt es immer auf die Situation und auf viele andere Aspekte an.",
    "Meiner Meinung nach sollte man immer das Ganze betrachten, bevor man entscheidet.",
)


def padded(one: Graded, german: bool = False) -> Graded:
    """The answer at double length: the words of the question and generic sentences in turn come after it."""
    sentences = cycle((one.question, *(_ALLGEMEIN if german else _GENERAL)))
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
