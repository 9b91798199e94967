"""Recognising a rubric point in free speech by its signs.

A sign is a few terms; all of them must occur within one sentence, in any order. A term may list alternatives with `|`, and
a trailing `*` stands for any ending: `lock* thread|threads`. A term with `!` before it must not occur: `lock* !deadlock*`.
A `>` between two terms says that the second comes later than the first: `hash > key|keys`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*\u2022]|\d+[.)])\s)")
_SENTENCE = re.compile(r"[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]*")
_TURN = re.compile(r"\b(?:but|however|though|although|yet|still)\b")
_WORD = re.compile(r"[a-z0-9][a-z0-9+#._'-]*")
_NOT_CLAIMED = re.compile(
    r"\b(?:i (?:don't|do not|didn't|did not|can't|cannot) (?:really |actually )?(?:know|remember|recall|understand)|"
    r"not sure|no idea|never (?:used|heard|worked|done|seen|tried)|no experience|unfamiliar|not familiar)\b"
)
_BRITISH = re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$")
_AFTER = ">"
ALMOST = 0.66
"""A sign of three terms that lacks one is nearly shown; of two terms, one is no sign of anything."""


@dataclass(frozen=True, slots=True)
class Term:
    """Whole words and beginnings of words, one of which must occur; or none of which may, if `absent`."""

    exact: frozenset[str]
    stems: tuple[str, ...]
    absent: bool = False
    later: bool = False


Words = tuple[tuple[str, ...], ...]
"""The words of a sentence in order, each with its other spellings."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each verbatim. A line that merely wraps does not end one; a list item begins one."""
    for paragraph in _PARAGRAPH.split(text):
        yield from (found for match in _SENTENCE.finditer(paragraph) if (found := match.group().strip()))


def quote(text: str, signs: tuple[str, ...]) -> str | None:
    """The first sentence that shows one of the signs; None if no sentence does."""
    if not signs:
        return None
    for sentence in sentences(text):
        words = claimed(sentence)
        if any(shows(words, sign) for sign in signs):
            return sentence
    return None


def claimed(sentence: str) -> Words:
    """The words of a sentence, without those of a part that says what the speaker does not know."""
    return tuple(_spellings(word.strip(".'-_")) for word in _WORD.findall(claims(sentence)))


def claims(sentence: str) -> str:
    """A sentence in small letters, without the parts that say what the speaker does not know."""
    plain = sentence.lower().replace("\u2019", "'")
    return ", ".join(part for part in _TURN.split(plain) if not _NOT_CLAIMED.search(part))


@lru_cache(maxsize=8192)  # what candidates say has no end
def _spellings(word: str) -> tuple[str, ...]:
    """A word as it may stand in a sign: as it is, in the American way, and the parts of a compound."""
    american = _BRITISH.sub(r"iz\1", word) if len(word) > 6 else word
    return tuple(dict.fromkeys((word, american, *(part for part in word.split("-") if part))))


def shows(words: Words, sign: str) -> bool:
    """Whether a sentence shows a sign whole."""
    return share(words, sign) == 1


def share(words: Words, sign: str) -> float:
    """How much of a sign a sentence shows: the share of its terms that occur; nothing where one occurs that must not."""
    at, wanted, found = -1, 0, 0
    for term in terms(sign):
        place = _place(words, term, after=at if term.later else -1)
        if term.absent and place is not None:
            return 0.0
        wanted, found = wanted + (not term.absent), found + (not term.absent and place is not None)
        at = at if place is None else place
    return found / wanted if wanted else 0.0


def _place(words: Words, term: Term, after: int) -> int | None:
    """Where the first word stands, after a place, that the term asks for."""
    # In plain loops, as this is most of what it takes to hear an answer.
    exact, stems = term.exact, term.stems
    for place in range(after + 1, len(words)):
        for form in words[place]:
            if form in exact or form.startswith(stems):
                return place
    return None


@cache
def terms(sign: str) -> tuple[Term, ...]:
    terms, later = [], False
    for token in sign.split():
        if token == _AFTER:
            later = True
            continue
        ways = token.removeprefix("!").split("|")
        exact = frozenset(way for way in ways if not way.endswith("*"))
        terms.append(Term(exact, tuple(way[:-1] for way in ways if way.endswith("*")), token.startswith("!"), later))
        later = False
    return tuple(terms)
