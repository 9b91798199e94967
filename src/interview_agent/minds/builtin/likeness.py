"""Whether an answer shows a rubric point that has no signs: by the point's own words.

A team that writes its questions has points, or only a reference answer, long before it has signs. A point is then shown by
the two sentences of an answer that say most of it. Each telling word of the point counts by its rarity: less if it is short,
less if other points of the question have it too, and nothing if the question says it already, so that repeating the question
earns nothing. Words that stand together count a little more. A word that is denied is not the word that is claimed, and speaks against the point.
Nothing is counted twice, so repeating raises no verdict, and padding only where it says a word of the point by chance.

The weights were fitted to one half of the questions of `bench.grading`; what is published comes from the other half.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from interview_agent.domain.rubric import Point, Verdict, quoted
from interview_agent.minds.builtin import matching, stems
from interview_agent.minds.builtin.evidence import Verdicts
from interview_agent.minds.builtin.meaning import Meaning
from interview_agent.minds.builtin.stems import Word

ENOUGH = 2.0
"""The weight of words that says a long point whole; a short one needs all of its own."""

MET, PARTLY = 0.8, 0.3
"""What share of that makes a verdict."""

SENTENCES = 2
"""So many sentences say a point together, wherever they stand."""

PAIR, MOST_PAIRS = 0.6, 3
"""What two words count that follow each other as in the point, and how many such pairs do."""

LEAST, EACH_LETTER = 0.5, 0.1
"""Of short words and long ones, the long are rarer: what any word counts, and each letter of it, up to 1."""

UNRELATED, CLOSE = 0.3, 0.4
"""How near in meaning sentences of one subject are that say different things, and how much nearer ones that say the same."""

Shares = dict[str, tuple[float, str]]
"""By the id of a point: how much of it is said, and where."""

_ASIDE = re.compile(
    r"\([^()]*\)|(?:\b(?:e\.g\.|i\.e\.|z\.\s?B\.|d\.\s?h\.)|\b(?:such as|for example|for instance|zum Beispiel)\b)[^.;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a point that are its own, with what each counts, and which of its words follow each other."""

    weights: tuple[tuple[Word, float], ...]
    pairs: frozenset[tuple[Word, Word]]
    needed: float
    """The weight that says all of it; examples and asides of the point count, and are not needed."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one sentence says of a point, word by word."""

    sentence: str
    counts: tuple[float, ...]
    pairs: frozenset[tuple[Word, Word]]

    def beside(self, other: "_Found") -> "_Found":
        counts = tuple(max(both) for both in zip(self.counts, other.counts, strict=True))
        return _Found(self.sentence, counts, self.pairs | other.pairs)

    @property
    def weight(self) -> float:
        words = sum(self.counts)
        return words + PAIR * min(len(self.pairs), MOST_PAIRS) if words else 0.0


def verdicts(said: str, points: tuple[Point, ...], asked: str = "", meaning: Meaning | None = None) -> Verdicts:
    """What an answer says of each point, and the sentence of it that says most. `asked` are the words of the question."""
    found = shares(said, points, asked, meaning).items()
    return {id: _verdict(share, quote) for id, (share, quote) in found}


def shares(said: str, points: tuple[Point, ...], asked: str = "", meaning: Meaning | None = None) -> Shares:
    """How much of each point an answer says, 0 to 1, and the sentence of it that says most."""
    language = _language(points, asked)
    read = [(one, stems.words(matching.claims(one), language)) for one in _quotable(said)]
    by_words = zip(points, sought(points, asked, language), strict=True)
    found = {point.id: _share(one, read) for point, one in by_words}
    if meaning is None or language != "en":
        return found
    return {point.id: max(found[point.id], _meant(point, asked, read, meaning), key=_first) for point in points}


def _first(share: tuple[float, str]) -> float:
    return share[0]


def _meant(point: Point, asked: str, read: list[tuple[str, tuple[Word, ...]]], meaning: Meaning) -> tuple[float, str]:
    """How much nearer a sentence comes to a point in meaning than the question does."""
    known = max(
        (meaning.nearness(point.text, part) for part in (asked, *matching.sentences(asked)) if part), default=0.0
    )
    denies = any(word.denied for word in stems.words(point.text, "en"))
    alike = [sentence for sentence, words in read if words and any(word.denied for word in words) is denies]
    found = [(meaning.nearness(point.text, sentence), sentence) for sentence in alike]
    near, sentence = max(found, key=_first, default=(0.0, ""))
    return min(max((near - max(known, UNRELATED)) / CLOSE, 0.0), 1.0), sentence


def _quotable(said: str) -> list[str]:
    """The sentences of an answer. One that is too short for a quote, such as an item of a list, takes the next to it."""
    found = list[str]()
    for sentence in matching.sentences(said):
        if found and not quoted(found[-1], said):
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
    if len(found) > 1 and not quoted(found[-1], said):
        found[-2:] = [f"{found[-2]} {found[-1]}"]
    return found


def silent(points: tuple[Point, ...], asked: str) -> tuple[Point, ...]:
    """The points that say nothing which the question does not say already, so that no answer can show them by their words."""
    found = sought(points, asked, _language(points, asked))
    return tuple(point for point, one in zip(points, found, strict=True) if not one.needed)


def _language(points: tuple[Point, ...], asked: str) -> str:
    return stems.language(" ".join((asked, *(point.text for point in points))))


@lru_cache(maxsize=1024)
def sought(points: tuple[Point, ...], asked: str, language: str) -> tuple[Sought, ...]:
    """What is looked for in an answer, point by point."""
    texts = [stems.words(point.text, language) for point in points]
    known = {word.stem for word in stems.words(asked, language)}
    shared = Counter(stem for text in texts for stem in {word.stem for word in text})
    return tuple(
        _sought(text, stems.words(_ASIDE.sub(" ", point.text), language), known, shared)
        for point, text in zip(points, texts, strict=True)
    )


def _sought(text: tuple[Word, ...], needed: tuple[Word, ...], known: set[str], shared: Counter[str]) -> Sought:
    own = {word.stem: word for word in reversed(text) if not any(stems.nearness(word.stem, stem) for stem in known)}
    weights = {word: _rarity(stem) / shared[stem] for stem, word in own.items()}
    least = sum(weights.get(word, 0.0) for word in set(needed)) or sum(weights.values())
    pairs = frozenset(pair for pair in pairwise(text) if own.keys() & {word.stem for word in pair})
    return Sought(tuple(weights.items()), pairs, min(least, ENOUGH))


def _rarity(stem: str) -> float:
    return min(LEAST + EACH_LETTER * len(stem), 1.0)


def _verdict(share: float, quote: str) -> tuple[Verdict, str]:
    if share >= MET:
        return Verdict.MET, quote
    return (Verdict.PARTLY, quote) if share >= PARTLY else (Verdict.NOT_SHOWN, "")


def _share(sought: Sought, read: list[tuple[str, tuple[Word, ...]]]) -> tuple[float, str]:
    found = [_found(sought, sentence, words) for sentence, words in read]
    if not found or not sought.needed:
        return 0.0, ""
    best = whole = max(found, key=lambda one: one.weight)
    for _ in range(SENTENCES - 1):
        whole = max((whole.beside(other) for other in found), key=lambda one: one.weight)
    weight = whole.weight - _denied(sought, [words for _, words in read])
    return min(max(weight / sought.needed, 0.0), 1.0), best.sentence


def _denied(sought: Sought, said: Iterable[tuple[Word, ...]]) -> float:
    """What the words count that the answer denies and nowhere claims, or the other way round where the point denies them."""
    forms = {word for words in said for word in words}
    opposite = ((replace(word, denied=not word.denied), weight) for word, weight in sought.weights if word not in forms)
    return sum(weight for word, weight in opposite if word in forms)


def _found(sought: Sought, sentence: str, words: tuple[Word, ...]) -> _Found:
    counts = tuple(weight * _nearest(word, words) for word, weight in sought.weights)
    return _Found(sentence, counts, sought.pairs & frozenset(pairwise(words)))


def _nearest(word: Word, words: tuple[Word, ...]) -> float:
    """How near a sentence comes to a word, claimed where the point claims it and denied where the point denies it."""
    return max((stems.nearness(word.stem, one.stem) for one in words if one.denied is word.denied), default=0.0)
