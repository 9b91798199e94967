"""How alike two texts are by the words they share, the rare ones counting most."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import sqrt

from interview_agent.minds.builtin.frequencies import rarity
from interview_agent.minds.builtin.matching import Words

Vector = Mapping[str, float]
"""Words without their endings, each with its share of a text; the squares add up to one."""

PLAIN = frozenset(
    "a an the and or but if so of to in on at for with by from as is are was were be been it its that this these those i we you "
    "they he she my our your their me us them not no do does did have has had can could would will when which who what how why "
    "there then than one just only also very more most all any some into out up about "
    # what can be said of anything says nothing of a point
    "value values quality synergies leverage leveraging holistic sustainable excellence committed commitment strategic strategy passion "
    "passionate innovative innovation best deliver delivers great greatly extremely always exceed expectations real".split()
)
_ENDINGS = ("ing", "ed", "es", "s", "ly")
_ROOT = 4
"""Letters that are left of a word without its ending, at least."""


def content(words: Words) -> Words:
    """The words that say something, each once."""
    return tuple(dict.fromkeys(word for word in words if word[0] not in PLAIN))


def vector(words: Words) -> Vector:
    return _normal({_root(word[0]): rarity(word[0]) for word in content(words)})


def centre(vectors: Iterable[Vector]) -> Vector:
    """What texts have in common."""
    total: dict[str, float] = {}
    for one in vectors:
        for word, weight in one.items():
            total[word] = total.get(word, 0.0) + weight
    return _normal(total)


def cosine(one: Vector, other: Vector) -> float:
    """From 0 where no word is shared to 1 where all are."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long[word] for word, weight in short.items() if word in long)


def _normal(weights: Mapping[str, float]) -> Vector:
    length = sqrt(sum(weight**2 for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


@cache
def _root(word: str) -> str:
    fitting = (end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _ROOT)
    return word.removesuffix(next(fitting, ""))
