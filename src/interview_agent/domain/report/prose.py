"""A model's prose about an interview: it may connect what code has established, and add nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import folded, quoted

_SENTENCES = re.compile(r"(?<=[.!?])[\"\u201d']?\s+(?=[\"\u201c']?[A-Z0-9\u00c0-\u00de])|\n+")
_QUOTES = re.compile(
    r"\u201c([^\u201d]+)\u201d|\"([^\"]+)\"|\u00ab([^\u00bb]+)\u00bb|\u201e([^\u201c\u201d]+)[\u201c\u201d]"
)
_FIGURES = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?(?![\w])")
_VERDICTS = re.compile(
    r"\b(?:hir(?:e|ed|ing)|reject(?:ed|ion)?|recommend(?:ed|ation|s)?|offer|unsuitable|suitable|qualified|unqualified|not a fit|good fit|strong fit"
    r"|excellent|outstanding|impressive|brilliant|exceptional|poor|weak|bad|score[ds]?|rating|rated|points? out of|out of 100|percent|%)",
    re.IGNORECASE,
)
"""Words of a verdict, which is nobody's but code's and then a person's."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What is left of a text, and how many of its sentences were dropped."""

    text: str
    dropped: int


def grounded(text: str, interview: Interview, facts: Mapping[str, Any]) -> Prose:
    """The sentences that stand on a quote of the candidate or on a figure of the facts, and hold nothing else of either kind."""
    said = "\n\n".join(answer.content for answer in interview.answers)
    figures = _numbers(facts)
    sentences = [one.strip() for one in _SENTENCES.split(text) if one and one.strip()]
    kept = [one for one in sentences if _stands(one, said, figures)]
    return Prose(" ".join(kept), len(sentences) - len(kept))


def _stands(sentence: str, said: str, figures: frozenset[str]) -> bool:
    words = ["".join(groups) for groups in _QUOTES.findall(sentence)]
    bare = _QUOTES.sub(" ", sentence)
    numbers = _FIGURES.findall(bare)
    if any(not quoted(one, said) for one in words) or not set(map(_plain, numbers)) <= figures:
        return False
    return bool(words or numbers) and not _VERDICTS.search(folded(bare))


def _numbers(facts: Any) -> frozenset[str]:
    """Every figure of the facts, as it may be written; lists count by their length too."""
    match facts:
        case bool() | None:
            return frozenset()
        case int() | float():
            return frozenset({_plain(f"{facts:g}"), _plain(f"{facts:.1f}"), _plain(f"{facts:.0f}")})
        case Mapping():
            return frozenset().union(*(_numbers(one) for one in facts.values()))
        case list() | tuple():
            return frozenset({str(len(facts))}).union(*(_numbers(one) for one in facts))
    return frozenset()


def _plain(number: str) -> str:
    return number.replace(",", ".").removesuffix(".0")
