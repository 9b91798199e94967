"""How a language's words for a topic become patterns: families of words within the shapes of a question to somebody."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

WORD = r"[\w'-]+"
"""A word of folded text. Words in between are few and never cross a comma, so no pattern can run away."""

Alternatives = Mapping[str, str]
"""By topic: alternatives of a regular expression, in folded text, laid out over lines."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to speak about the person who is asked: `opening`, up to `between` words, then a word of a topic."""

    opening: str
    between: int
    words: Alternatives
    unless: str = ""
    """What must not follow: the technical noun that a word only describes, as in "your race condition"."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """What one language knows of the topics.

    `gate` are words one of which shows that a text may be in this language; a text with none of any language may be in all.
    `technical` is cut out beforehand. `faint` words count where a word of `personal` speaks to somebody and none of `trade` is about work.
    """

    gate: frozenset[str]
    personal: frozenset[str]
    shapes: tuple[Shape, ...]
    technical: str
    asides: str
    faint: Alternatives
    trade: str
    splits: bool = False
    """Whether apostrophes and hyphens part words, as in French."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for in texts of one language."""

    tongue: Tongue
    shapes: tuple[re.Pattern[str], ...]
    technical: re.Pattern[str]
    asides: re.Pattern[str]
    faint: re.Pattern[str]
    trade: re.Pattern[str]

    def topic(self, folded: str, personal: bool) -> str | None:
        """The first topic of folded text; `personal` where it speaks to somebody or is no more than a few words."""
        whole = folded.replace("'", "' ").replace("-", " ") if self.tongue.splits else folded
        text = " ".join(self.technical.sub(" it ", self.asides.sub(" ", whole)).split())
        found = next((match for pattern in self.shapes if (match := pattern.search(text))), None)
        if found is None and personal and not self.trade.search(whole):
            found = self.faint.search(text)
        return found.lastgroup if found else None


def compiled(tongue: Tongue) -> Patterns:
    return Patterns(
        tongue,
        tuple(_shape(shape) for shape in tongue.shapes),
        re.compile(rf"\b(?:{_joined(tongue.technical)})(?!\w)"),
        re.compile(rf",? ?\b(?:{_joined(tongue.asides)})(?!\w),?"),
        re.compile(rf"\b(?:{_topics(tongue.faint)})(?!\w)"),
        re.compile(rf"\b(?:{_joined(tongue.trade)})(?!\w)"),
    )


def _shape(shape: Shape) -> re.Pattern[str]:
    opening = rf"(?:{_joined(shape.opening)}) (?:{WORD} ){{0,{shape.between}}}" if shape.opening else ""
    unless = rf"(?! (?:{_joined(shape.unless)})\b)" if shape.unless else ""
    return re.compile(rf"\b{opening}(?:{_topics(shape.words)})(?!\w){unless}")


def _topics(words: Alternatives) -> str:
    return "|".join(f"(?P<{topic}>{_joined(alternatives)})" for topic, alternatives in words.items())


def _joined(alternatives: str) -> str:
    """Alternatives that stand on several lines, as one expression."""
    lines = (line.strip().strip("|") for line in alternatives.splitlines())
    return "|".join(line for line in lines if line)


def folded(text: str) -> str:
    """Text in lower case without accents, code, typographic quotes and invisible characters, its words one space apart."""
    plain = re.sub(r"`[^`]*`", " it ", text.casefold()).translate(_QUOTES)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(plain.split())


_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'", "\u00b4": "'", "\u201c": " ", "\u201d": " ", "\u201e": " "}
    | {"\u00ab": " ", "\u00bb": " ", '"': " ", "\u00bf": " ", "\u00a1": " ", "(": " ", ")": " ", "\u0153": "oe"}
    | {"\u2010": "-", "\u2011": "-", "\u2013": ", ", "\u2014": ", ", "*": " ", "_": " "}
)
