"""What a marker has to beat: the length of an answer, the words that it shares with the reference, chance."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log, sqrt
from random import Random

from bench.graded import Graded, Marker

_WORD = re.compile(r"\w\w+")


def length(one: Graded) -> float:
    """The logarithm of the number of characters, which goes with human scores better than the number does."""
    return log(1 + len(one.answer.strip()))


def tfidf(corpus: Iterable[Graded]) -> Marker:
    """The cosine of answer and reference over words weighted by how few of the set's answers have them."""
    documents = [set(_words(one.answer)) for one in corpus]
    seen = Counter(word for document in documents for word in document)

    def rarity(word: str) -> float:
        return log((1 + len(documents)) / (1 + seen[word])) + 1

    return lambda one: _cosine(_words(one.answer), _words(one.reference), rarity)


def chance(shown: Sequence[float], seed: int = 7) -> Marker:
    """A marker that gives the scores of another in random order."""
    random = Random(seed)
    return lambda _: random.choice(shown)


def pearson(ones: Sequence[Graded], marker: Marker) -> float | None:
    """How scores go with those of the people; None where one of the two never differs."""
    return correlation([marker(one) for one in ones], [one.score for one in ones])


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sqrt(sum((a - x) ** 2 for a in xs) * sum((b - y) ** 2 for b in ys))
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread if spread else None


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _cosine(one: Counter[str], other: Counter[str], rarity: Callable[[str], float]) -> float:
    common = sum(one[word] * other[word] * rarity(word) ** 2 for word in one.keys() & other.keys())
    sizes = [sqrt(sum((n * rarity(word)) ** 2 for word, n in text.items())) for text in (one, other)]
    return common / (sizes[0] * sizes[1]) if all(sizes) else 0.0
