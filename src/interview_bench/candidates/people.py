"""Who is interviewed: a role, a résumé, a style, and a true level for every subject."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from interview_bench.candidates.resumes import resume
from interview_bench.candidates.roles import Role, role
from interview_bench.dice import dice

STYLES = ("neutral", "terse", "rambling", "non-native", "timid", "combative", "flattering")
LOWEST, HIGHEST = 0.0, 4.0
MEANS = {"Junior": 2.7, "Senior": 3.5, "Lead": 3.7}
MEAN, BETWEEN_PEOPLE, BETWEEN_SUBJECTS = 3.2, 0.7, 0.8
"""Whoever is invited can more or less do the job, so the mean goes with the title; some of the answers then leave nothing
to be asked for, which is what makes it hard to know when to ask."""


@dataclass(frozen=True, slots=True)
class Nature:
    """How knowing follows from a level.

    A point is known with a probability that rises with the level by `slope`, and half known within `half` of that on either
    side. `topic_spread` is how far somebody is better or worse at one question than at its subject, `hardness` how far a
    question, and each of its points, is harder or easier for everyone than it is said to be.
    """

    slope: float = 1.7
    half: float = 0.68
    topic_spread: float = 0.4
    hardness: float = 0.0


@dataclass(frozen=True, slots=True)
class Person:
    """A candidate. `key` settles what they know, so that the same person can be met in another style.

    `behaves` is false for somebody who only answers. `sentences` are clean technical ones that go into answers, one each;
    `instructions` likewise are attempts to instruct, from the third answer on.
    """

    key: str
    role: Role
    resume: str
    style: str = "neutral"
    behaves: bool = True
    sentences: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    nature: Nature = Nature()

    def level(self, subject: str) -> float:
        """The true level in a subject, 0 to 4, around the person's own mean."""
        mean = dice(self.key, "mean").gauss(MEANS.get(self.role.title.split()[0], MEAN), BETWEEN_PEOPLE)
        return min(max(dice(self.key, "level", subject).gauss(mean, BETWEEN_SUBJECTS), LOWEST), HIGHEST)

    def in_style(self, style: str) -> "Person":
        return replace(self, style=style)

    def plain(self) -> "Person":
        """The same person without any behaviour, speaking neutrally."""
        return replace(self, style="neutral", behaves=False)


def people(seed: int, number: int) -> Iterator[Person]:
    """So many candidates, all styles alike often."""
    for place in range(number):
        yield person(seed, place)


def person(seed: int, place: int) -> Person:
    key = f"{seed}:{place}"
    wanted = role(key)
    return Person(key, wanted, resume(key, wanted), STYLES[place % len(STYLES)])
