"""The words of all topics: which topic knows a word, how much it counts there, and how much the word says at all."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from interview_bench.cues import core, cued
from interview_bench.factbank import Fact, FactBank, Topic
from interview_bench.words import meaning

ASKED, CALLED, FOLLOWED, TOLD = 1.0, 0.85, 0.40, 0.40
"""What a word counts that stands in a question about the topic, in the topic's name, in a question about a fact of it, or only
in what people say."""

CUED = 0.30
"""What a cue counts for a fact: *what came of it* asks for an outcome, whatever the topic."""

Bag = Mapping[str, float]


@dataclass(frozen=True)
class Vocabulary:
    """The words of a fact bank, weighed by how rare they are among its topics."""

    bank: FactBank

    def rarity(self, word: str) -> float:
        """How much a word says: the logarithm of how few topics know it."""
        return self._rarities.get(word, self._unheard_of)

    def total(self, asked: frozenset[str]) -> float:
        return sum(map(self.rarity, asked)) or 1.0

    def fits(self, asked: frozenset[str]) -> dict[str, float]:
        """By topic, the share of a question's words that it knows, each by what it says and what it counts there."""
        total, fits = self.total(asked), dict[str, float]()
        for word in sorted(asked):
            for topic, weight in self._index.get(word, {}).items():
                fits[topic] = fits.get(topic, 0.0) + self.rarity(word) * weight / total
        return fits

    def closest(self, asked: frozenset[str], topic: str) -> float:
        """How much a question resembles one of the ways of asking about a topic: the cosine of the nearest."""
        return max(self._resembles(asked, way) for way in self._ways[topic])

    def _resembles(self, asked: frozenset[str], way: frozenset[str]) -> float:
        return sum(map(self.rarity, sorted(asked & way))) / math.sqrt(self.total(asked) * self.total(way))

    def facts_asked(self, topic: str, text: str) -> Mapping[str, float]:
        """By fact of a topic, how much a follow-up sounds like asking for it."""
        asked, bags = meaning(core(text)), self._facts.get(topic, {})
        known_by = Counter(word for bag in bags.values() for word in bag if word in asked)
        telling = {word: self.rarity(word) * math.log((len(bags) + 1) / known_by[word]) for word in sorted(known_by)}
        heard, total = cued(core(text)), self.total(asked)
        return {
            id: sum(weight * bag.get(word, 0.0) for word, weight in telling.items()) / total + CUED * (id in heard)
            for id, bag in bags.items()
        }

    @cached_property
    def _rarities(self) -> Mapping[str, float]:
        return {word: self._rare(len(topics)) for word, topics in self._index.items()}

    @cached_property
    def _unheard_of(self) -> float:
        return self._rare(0)

    def _rare(self, topics: int) -> float:
        return math.log((len(self.bank.topics) + 1) / (topics + 0.5))

    @cached_property
    def _index(self) -> Mapping[str, Bag]:
        """By word, the topics that know it and what it counts there."""
        index: dict[str, dict[str, float]] = {}
        for topic in self.bank.topics:
            for word, weight in _topic_bag(topic).items():
                index.setdefault(word, {})[topic.id] = weight
        return index

    @cached_property
    def _ways(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        return {topic.id: tuple(map(meaning, topic.asked)) for topic in self.bank.topics}

    @cached_property
    def _facts(self) -> Mapping[str, Mapping[str, Bag]]:
        """By topic and fact, the words that go with the fact."""
        return {topic.id: {fact.id: _fact_bag(fact) for fact in topic.facts} for topic in self.bank.topics}


def _topic_bag(topic: Topic) -> dict[str, float]:
    follow_ups = tuple(text for fact in topic.facts for text in fact.asked)
    told = tuple(text for fact in topic.facts for text in fact.sentences)
    name = (" ".join(topic.id.split("-")[1:]),)
    return _weighed((topic.asked, ASKED), (name, CALLED), (follow_ups, FOLLOWED), (told, TOLD))


def _fact_bag(fact: Fact) -> dict[str, float]:
    wrong = (fact.misconception, fact.near_miss)
    return _weighed((fact.asked, 1.0), ((fact.id,), 1.0), (fact.right, 0.7), ((fact.partial,), 0.5), (wrong, 0.4))


def _weighed(*parts: tuple[tuple[str, ...], float]) -> dict[str, float]:
    """The words of texts, each with the weight of the best part that has it."""
    bag: dict[str, float] = {}
    for texts, weight in parts:
        for word in sorted(meaning(" ".join(texts))):
            bag[word] = max(bag.get(word, 0.0), weight)
    return bag
