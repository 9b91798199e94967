"""What of a model's prose stands: it may connect what code has established, and bring in nothing of its own."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.domain.rubric import folded

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?=\d|[^\s\"'\u201d])[^.!?]*)*[.!?]*[\"'\u201d]*\s*")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTATION = re.compile(r"[\"\u201c\u201e]([^\"\u201c\u201d\u201e]+)[\"\u201c\u201d]|(?<!\w)'([^']+)'(?!\w)")
_VERDICT = re.compile(
    r"\b(?:recommend\w*|hir(?:e|ed|ing)|reject\w*|scor(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|percent|pass(?:es|ed)?)\b|%",
    re.IGNORECASE,
)
"""Numbers and verdicts are computed by code, and told beside the prose."""


@dataclass(frozen=True, slots=True)
class Grounded:
    """The sentences that stand, as one text, and how many were dropped."""

    text: str
    dropped: int


def grounded(prose: str, facts: Mapping[str, Any]) -> Grounded:
    """The sentences of a model's text whose figures and quotations are all among the facts, and that pass no verdict."""
    told = json.dumps(facts, ensure_ascii=False, default=str)
    figures, words = set(_FIGURE.findall(told)), folded(" ".join(_texts(facts)))
    sentences = [match.group().strip() for match in _SENTENCE.finditer(prose) if match.group().strip()]
    kept = [one for one in sentences if _stands(one, figures, words)]
    return Grounded(" ".join(kept), len(sentences) - len(kept))


def _stands(sentence: str, figures: set[str], words: str) -> bool:
    quotations = (folded(one or other) for one, other in _QUOTATION.findall(sentence))
    return (
        not _VERDICT.search(sentence)
        and figures.issuperset(_FIGURE.findall(sentence))
        and all(quotation.strip(" .,!?;") in words for quotation in quotations)
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
