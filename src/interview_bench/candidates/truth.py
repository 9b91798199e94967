"""What a candidate truly knows, drawn once for each candidate, topic and fact, so that a probe meets the same truth."""

import math
from dataclasses import dataclass

from interview_bench.candidates.people import Person
from interview_bench.dice import dice
from interview_bench.factbank import Fact, Topic

SLOPE, HALF = 1.7, 0.68
EASIER = {"basic": -0.5, "core": 0.0, "deep": 0.5}
TOPIC_SPREAD = 0.4
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
    chance = dice(person.key, subject, topic.id, fact.id)
    spread = dice(person.key, subject, topic.id, "luck").gauss(0, TOPIC_SPREAD)
    reach = SLOPE * (person.level(subject) + spread - (topic.difficulty - 1) - EASIER[fact.weight])
    draw, at_once, other = chance.random(), chance.random() < AT_ONCE, chance.random()
    state = "known" if draw < _chance(reach - HALF) else "half" if draw < _chance(reach + HALF) else "unknown"
    instead = "misconception" if other < MISCONCEPTION else "near_miss" if other < MISCONCEPTION + NEAR_MISS else ""
    return Held(state, at_once, instead)


def _chance(reach: float) -> float:
    return 1 / (1 + math.exp(-reach))
