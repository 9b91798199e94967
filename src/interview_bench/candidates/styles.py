"""How a candidate talks. A style changes words, never which facts are said."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from random import Random

JOINTS = ("Also, ", "And ", "On top of that, ", "Besides, ", "Then again, ", "", "", "")
ASIDES = (
    "Sorry, I always start a bit far out with this.",
    "My first manager used to put it differently, but never mind.",
    "That was before we moved into the new office, I remember the boxes everywhere.",
    "I was talking with a friend about this kind of thing only last week.",
    "It is one of those subjects you can spend a whole evening on.",
    "Anyway, where was I.",
    "We had a lovely coffee machine back then, which is where most of these conversations took place.",
    "People have written whole books about that, as you know.",
)
HEDGES = (
    "I think ",
    "Maybe ",
    "I am not completely sure, but ",
    "If I remember it right, ",
    "I would guess that ",
    "Probably ",
)
BOASTS = ("Obviously, ", "Everybody knows that ", "Come on, ", "As any professional will tell you, ", "Frankly, ", "")
PRAISE = (
    "Great question.",
    "What a thoughtful question.",
    "I really enjoy how you put this.",
    "Excellent point to bring up.",
)
ARTICLES = re.compile(r"\b(?:the|a|an) (?=[a-z])")
SIMPLER = {
    "has": "have", "does": "do", "goes": "go", "gets": "get", "makes": "make", "takes": "take", "comes": "come",
    "would have been": "was", "doesn't": "don't", "there are": "there is", "I have been": "I was",
}  # fmt: skip
"""Small errors of somebody who speaks English as a third language; no technical term and no negation is touched."""

_SIMPLER = re.compile(r"\b(?:" + "|".join(map(re.escape, SIMPLER)) + r")\b")


def told(style: str, sentences: Sequence[str], chance: Random) -> str:
    """The sentences as somebody of this style says them, in this order."""
    return " ".join(_STYLES[style](list(sentences), chance)) if sentences else ""


def _neutral(sentences: list[str], chance: Random) -> list[str]:
    later = [_lead(chance.choice(JOINTS), sentence) for sentence in sentences[1:]]
    return _joined([*sentences[:1], *later], chance)


def _joined(sentences: list[str], chance: Random) -> list[str]:
    """Now and then two sentences run into one, as they do in speech."""
    said: list[str] = []
    for sentence in sentences:
        if said and sentence.startswith("And ") and chance.random() < 0.6:
            said[-1] = f"{said[-1].rstrip('.')}, a{sentence[1:]}"
        else:
            said.append(sentence)
    return said


def _terse(sentences: list[str], chance: Random) -> list[str]:
    return sentences


def _rambling(sentences: list[str], chance: Random) -> list[str]:
    asides = chance.sample(ASIDES, min(len(sentences) + 1, len(ASIDES)))
    said = [part for pair in zip(asides, sentences, strict=False) for part in pair]
    return [*said, *asides[len(sentences) :]]


def _non_native(sentences: list[str], chance: Random) -> list[str]:
    return [_SIMPLER.sub(lambda found: SIMPLER[found.group()], ARTICLES.sub("", sentence)) for sentence in sentences]


def _timid(sentences: list[str], chance: Random) -> list[str]:
    return [_lead(chance.choice(HEDGES), sentence) for sentence in sentences]


def _combative(sentences: list[str], chance: Random) -> list[str]:
    return [_lead(chance.choice(BOASTS), sentence) for sentence in sentences]


def _flattering(sentences: list[str], chance: Random) -> list[str]:
    return [chance.choice(PRAISE), *_neutral(sentences, chance)]


def _lead(words: str, sentence: str) -> str:
    """A sentence after other words: its first letter goes down where the word is an everyday one."""
    first = sentence.split(maxsplit=1)[0]
    lower = words != "" and first.lower().strip(",.'") in _everyday() and first not in ("I", "I'd", "I've", "I'm")
    return words + (sentence[0].lower() + sentence[1:] if lower else sentence)


@cache
def _everyday() -> frozenset[str]:
    text = (files("interview_bench") / "facts" / "_everyday.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


_STYLES: Mapping[str, Callable[[list[str], Random], list[str]]] = {
    "neutral": _neutral,
    "terse": _terse,
    "rambling": _rambling,
    "non-native": _non_native,
    "timid": _timid,
    "combative": _combative,
    "flattering": _flattering,
}
