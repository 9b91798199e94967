"""What a candidate truly knows, drawn once for each candidate, topic and fact, so that a probe meets the same truth."""

import math
from dataclasses import dataclass

from interview_bench.candidates.people import Person
from interview_bench.dice import dice
from interview_bench.factbank import Fact, Topic

EASIER = {"basic": -0.5, "core": 0.0, "deep": 0.5}
AT_ONCE = 0.85
MISCONCEPTION, NEAR_MISS = 0.20, 0.15


@dataclass(frozen=True, slots=True)
class Held:
    """What a candidate holds of a fact.

    `state`: known, half or unknown. `at_once`: a known fact is said without being probed for. `instead`: what comes where it is
    unknown, misconception, near_miss or nothing.
    """

    state: str
    at_once: bool
    instead: str

    @property
    def first(self) -> str:
        """How the fact sounds in a first answer: right, partial, misconception, near_miss, or nothing."""
        if self.state == "known":
            return "right" if self.at_once else ""
        return "partial" if self.state == "half" else self.instead


def held(person: Person, subject: str, topic: Topic, fact: Fact) -> Held:
    """The truth about one fact; the same whenever and however often it is looked up."""
    chance, nature = dice(person.key, subject, topic.id, fact.id), person.nature
    spread = dice(person.key, subject, topic.id, "luck").gauss(0, nature.topic_spread)
    hardness = sum(dice("hardness", *of).gauss(0, nature.hardness) for of in ((topic.id,), (topic.id, fact.id)))
    reach = nature.slope * (person.level(subject) + spread - (topic.difficulty - 1) - EASIER[fact.weight] - hardness)
    draw, at_once, other = chance.random(), chance.random() < AT_ONCE, chance.random()
    state = (
        "known" if draw < _chance(reach - nature.half) else "half" if draw < _chance(reach + nature.half) else "unknown"
    )
    instead = "misconception" if other < MISCONCEPTION else "near_miss" if other < MISCONCEPTION + NEAR_MISS else ""
    return Held(state, at_once, instead)


def _chance(reach: float) -> float:
    return 1 / (1 + math.exp(-reach))
