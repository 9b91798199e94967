"""Recognising a rubric point in free speech by its signs.

A sign is a few terms; all of them must occur within one sentence, in any order. A term may list alternatives with `|`, and
a trailing `*` stands for any ending: `lock* thread|threads`.
"""

import re
from collections.abc import Iterator
from functools import cache

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*\u2022]|\d+[.)])\s)")
_SENTENCE = re.compile(r"[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]*")
_TURN = re.compile(r"\b(?:but|however|though|although|yet|still)\b")
_WORD = re.compile(r"[a-z0-9][a-z0-9+#._'-]*")
_NOT_CLAIMED = re.compile(
    r"\b(?:i (?:don't|do not|didn't|did not|can't|cannot) (?:really |actually )?(?:know|remember|recall|understand)|"
    r"not sure|no idea|never (?:used|heard|worked|done|seen|tried)|no experience|unfamiliar|not familiar)\b"
)
_Term = tuple[frozenset[str], tuple[str, ...]]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each verbatim. A line that merely wraps does not end one; a list item begins one."""
    for paragraph in _PARAGRAPH.split(text):
        yield from (found for match in _SENTENCE.finditer(paragraph) if (found := match.group().strip()))


def quote(text: str, signs: tuple[str, ...]) -> str | None:
    """The first sentence that shows one of the signs; None if no sentence does."""
    for sentence in sentences(text):
        words = _claimed(sentence)
        if any(_shows(words, sign) for sign in signs):
            return sentence
    return None


def _claimed(sentence: str) -> set[str]:
    """The words of a sentence, without those of a part that says what the speaker does not know."""
    plain = sentence.lower().replace("\u2019", "'")
    parts = (part for part in _TURN.split(plain) if not _NOT_CLAIMED.search(part))
    return {word.strip(".'-_") for part in parts for word in _WORD.findall(part)}


def _shows(words: set[str], sign: str) -> bool:
    return all(exact & words or any(word.startswith(stems) for word in words if stems) for exact, stems in _terms(sign))


@cache
def _terms(sign: str) -> tuple[_Term, ...]:
    """The terms of a sign: for each the whole words and the beginnings of words that satisfy it."""
    return tuple(
        (
            frozenset(way for way in term.split("|") if not way.endswith("*")),
            tuple(way[:-1] for way in term.split("|") if way.endswith("*")),
        )
        for term in sign.split()
    )
