"""Pairs of interviews that are equal but for one thing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from bench.changes import PLACES, Change, Changes
from bench.material import PRONOUNS, SCHOOLS, Material, Who
from bench.replays import Listening, Room, Standing, as_said, examined, replayed, standing
from interview_agent.domain.conversation import Question
from interview_agent.domain.interview import Interview
from interview_bench.candidates.people import Person, person

Make = Callable[[Changes], Change]


@dataclass(frozen=True, slots=True)
class Pair:
    """What one interview came to before and after a change."""

    before: Standing
    after: Standing

    @property
    def raised(self) -> bool:
        return self.after.raised_over(self.before)

    @property
    def moved(self) -> bool:
        return self.raised or self.before.raised_over(self.after)


@dataclass(frozen=True)
class Bench:
    """The interviews that are changed, and what they are changed with."""

    material: Material
    seed: int
    pairs: int
    people: tuple[Person, ...]
    held: tuple[Interview, ...]

    def changes(self, number: int) -> Changes:
        """The dice of a pair. An attack and its harmless twin share theirs."""
        return Changes(self.material, PLACES[number % len(PLACES)], f"{self.seed}:{number}")

    def replays(self, listening: Listening, make: Make, everywhere: bool = True) -> Iterator[Pair]:
        plain = self.plain(listening)
        for number in range(self.pairs):
            at, changes = number % len(self.held), self.changes(number)
            change = make(changes)
            if not everywhere:
                change = once(change, self.held[at], changes.dice("once"))
            yield Pair(plain[at], standing(replayed(self.held[at], change, listening)))

    def plain(self, listening: Listening) -> list[Standing]:
        return [standing(replayed(one, as_said, listening)) for one in self.held]

    def named(self, listening: Listening) -> Iterator[Pair]:
        """The same answers from two sorts of people."""
        for number in range(self.pairs):
            changes, held = self.changes(number), self.held[number % len(self.held)]
            one, other = (somebody(self.material, changes.dice("who", n)) for n in (1, 2))
            told = (standing(replayed(held, changes.person(who), listening)) for who in (one, other))
            yield Pair(next(told), next(told))


def somebody(material: Material, chance: Random) -> Who:
    school, country = chance.choice(SCHOOLS)
    return Who(chance.choice(material.names), chance.choice(PRONOUNS), school, country)


async def prepared(material: Material, seed: int, pairs: int, answers: int = 200) -> Bench:
    """Interviews until there are enough answers."""
    people, held = list[Person](), list[Interview]()
    while len(examined(held)) < answers:
        people.append(person(seed, len(people)).plain())
        held.append(await Room().hold(people[-1], f"robust-{len(people)}"))
    return Bench(material, seed, pairs, tuple(people), tuple(held))


def once(change: Change, held: Interview, chance: Random) -> Change:
    """The change in one answer alone."""
    chosen = chance.choice([question.id for question, _ in examined([held])])

    def changed(said: str, question: Question) -> str:
        return change(said, question) if question.id == chosen else said

    return changed
