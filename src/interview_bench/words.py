"""Words of a text, their stems, and which of them carry content."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[a-z0-9](?:[a-z0-9+#'_/-]*[a-z0-9+#])?")
_SENTENCE = re.compile(r"[^.!?:]+(?:[.!?:](?!\s|$)[^.!?:]*)*[.!?:]*")
_ENDINGS = (
    "ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ies", "ied", "ers", "er", "ed", "es", "ly", "s",
)  # fmt: skip

FUNCTION = frozenset(
    """a about above after again all also am an and another any anything are as ask at away back be because been before being
    below between both but by can come could did do does doing done down each either else even ever every everything few find
    first for from further gave get gets give given go goes going gone good got had has have having he her here hers him his
    how however i if in instead into is it its itself just keep kind know last let like little look lot made make makes many
    may maybe me mean might mind more most much must my need never new next no nor not nothing now of off on once one only
    or other our out over own part perhaps please put quite rather really said same say see seem several shall she should
    show since so some somebody someone something soon still such sure take taken tell than thank that the their them then
    there these they thing things think this those though through thus time to today together too under until up upon us use
    used uses using very via want was way we well went were what when where which while who whole whom whose why will with
    within without would yes yet you your yours yourself let's don't doesn't didn't it's that's i'm i've you've you'd
    describe explain walk talk example situation happen happens happened work worked works working case done deal approach"""
    .split()
)  # fmt: skip
"""Words that say little about a subject: grammar, and what every interviewer says."""


def words(text: str) -> list[str]:
    """The words in order, in lower case."""
    return _WORD.findall(text.lower().replace("\u2019", "'"))


@cache
def stem(word: str) -> str:
    """A word without its ending: enough to hold `indexes`, `indexed` and `indexing` together."""
    plain = word.replace("'s", "").replace("'", "")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: -len(ending)].rstrip("e")
    return plain.rstrip("e") if len(plain) > 3 else plain


@cache
def content(text: str) -> frozenset[str]:
    """The stems of the words that carry content."""
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION and len(word) > 1)


@cache
def meaning(text: str) -> frozenset[str]:
    """The content of a text, with words that stand for one another taken as one."""
    groups = _groups()
    return frozenset(group for word in content(text) for group in groups.get(word, (word,)))


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    """By stem, the stem itself and the first words of the groups that it belongs to."""
    lines = (files("interview_bench") / "data" / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for line in (line for line in lines if not line.startswith("#")):
        for word in line.split():
            found[stem(word)] = (*found.get(stem(word), (stem(word),)), f"~{line.split()[0]}")
    return found


def sentences(text: str) -> list[str]:
    return [found for match in _SENTENCE.finditer(text) if (found := match.group().strip())]


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one and other else 0.0
