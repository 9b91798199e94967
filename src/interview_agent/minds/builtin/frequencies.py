"""How common a word is in what people say about their work: a rare one says more about what a sentence is about.

The counts are of the sentences in `said`, and are kept in a file: `python -m interview_agent.minds.builtin.frequencies` writes it.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import log
from pathlib import Path

from interview_agent.minds.builtin import matching

FILE = "frequencies.txt"
LEAST = 4
"""Words that occur in fewer sentences are all as rare as one that occurs in one."""


@cache
def rarity(word: str) -> float:
    """How rare a word is, from near 0 for one in every sentence."""
    sentences, counts = _counts()
    return log(sentences / (counts.get(word, 1) + 0.5))


def written(said: Iterable[str]) -> str:
    """The counts as the file holds them: how many sentences there are, then each word and in how many it occurs."""
    spoken = [{form for word in matching.claimed(sentence) for form in word} for sentence in said]
    counts = Counter(form for forms in spoken for form in forms)
    common = sorted(word for word, count in counts.items() if count >= LEAST)
    return "".join(f"{line}\n" for line in (len(spoken), *(f"{word} {counts[word]}" for word in common)))


@cache
def _counts() -> tuple[int, dict[str, int]]:
    first, *rest = (files("interview_agent.minds.builtin") / FILE).read_text(encoding="utf-8").splitlines()
    return int(first), {word: int(count) for word, count in map(str.split, rest)}


def _write() -> None:
    from interview_agent.minds.builtin.examples import every_sentence

    Path(__file__).with_name(FILE).write_text(written(every_sentence()), encoding="utf-8")


if __name__ == "__main__":
    _write()
