"""The words of a sentence that say something, each as its stem, and whether it is denied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from interview_agent.domain.languages import LITTLE, language_of
from interview_agent.minds.builtin.commonplace import PLAIN

_TOKEN = re.compile(r"[^\W_][\w+#]*(?:'\w+)?(?:[.,]\d+)?|[,;:.!?()]")
_DENIAL = re.compile(
    r"not|no|never|none|nothing|nobody|without|cannot|hardly|neither|nor|non|\w+n't|(?:do|does|did|is|are|was|were|wo|ca|should|would|could)nt"
    r"|nicht|nie|niemals|ohne|weder|kein\w{0,2}"
)
_NOT_ONLY = re.compile(r"\b(not|nicht) (?:only|just|merely|nur)\b")
SCOPE = 5
"""So many telling words after a denial are denied, unless a comma or a full stop comes before."""

_NAMES = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
}
_MADE_OPPOSITE = frozenset("un in im ir il a non dis de anti mis nicht".split())
SAME = 0.8
"""How near words are of which one goes on from the other, such as a compound of it."""

NEAR, SHORTEST = 0.6, 4


@dataclass(frozen=True, slots=True)
class Word:
    stem: str
    denied: bool = False


def language(text: str) -> str:
    """The language whose endings are taken off; English where the text does not tell."""
    return language_of(text) or "en"


@lru_cache(maxsize=8192)  # what candidates say has no end
def words(sentence: str, language: str) -> tuple[Word, ...]:
    """The telling words in order. What follows a denial is denied."""
    found, denied = list[Word](), 0
    for token in _tokens(sentence):
        if _DENIAL.fullmatch(token):
            denied = SCOPE
        elif not token[0].isalnum():
            denied = 0
        elif _tells(token, language):
            found.append(Word(_stem(token, language), denied > 0))
            denied = max(denied - 1, 0)
    return tuple(found)


def _tokens(sentence: str) -> Iterator[str]:
    plain = sentence.lower().replace("\u2019", "'")
    return (match.group() for match in _TOKEN.finditer(_NOT_ONLY.sub("", plain)))


def _tells(token: str, language: str) -> bool:
    little = token in PLAIN or token in LITTLE["en"] or token in LITTLE.get(language, ())
    return not little and (len(token) > 1 or token.isdigit())


@lru_cache(maxsize=1 << 17)
def nearness(one: str, other: str) -> float:
    """How near two stems are, 0 to 1: the same, one within the other as in a compound, or a slip of the pen apart.

    Figures are the same or not; *synchronous* is not near *asynchronous*, however alike they look.
    """
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or any(c.isdigit() for c in one + other):
        return 0.0
    if long.startswith(short):
        return SAME
    if len(short) > SHORTEST and long.endswith(short):
        return 0.0 if long.removesuffix(short) in _MADE_OPPOSITE else SAME
    alike = _dice(_triples(one), _triples(other)) if len(short) > SHORTEST else 0.0
    return alike if alike >= NEAR else 0.0


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


@lru_cache(maxsize=8192)
def _triples(stem: str) -> frozenset[str]:
    framed = f"^{stem}$"
    return frozenset(framed[at : at + 3] for at in range(len(framed) - 2))


@lru_cache(maxsize=8192)
def _stem(token: str, language: str) -> str:
    stem: str = _stemmer(language).stemWord(token)
    return stem


@cache
def _stemmer(language: str) -> Any:
    # Thirty languages are loaded with it, which no interview should wait for that has signs for all its points.
    import snowballstemmer

    return snowballstemmer.stemmer(_NAMES.get(language, "english"))
