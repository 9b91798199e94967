"""Whether the facts were written apart from the question bank: no run of four words in common, and single words only if they
are everyday ones or terms of the trade."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from interview_agent import bootstrap
from interview_bench.factbank import Topic, fact_bank

RUN = 4
_WORD = re.compile(r"[a-z0-9][a-z0-9']+")
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly")


def dependences(skill: str) -> Iterator[str]:
    """What the facts of a skill share with the bank's questions on it, a sentence each."""
    runs, prose = _bank_runs(skill), _bank_words()
    for topic in (topic for topic in fact_bank().topics if topic.skill == skill):
        for text in _texts(topic):
            for run in sorted(_runs(text) & runs):
                yield f"{topic.id}: {' '.join(run)!r} stands in the bank as well"
            rare = sorted(word for word in _words(text) if _stem(word) in prose[topic.id])
            if rare:
                yield f"{topic.id}: {', '.join(rare)} in {text!r} are words of its question"


def _texts(topic: Topic) -> Iterator[str]:
    yield from topic.asked
    for fact in topic.facts:
        yield from (*fact.asked, *fact.sentences)


@cache
def _bank_runs(skill: str) -> frozenset[tuple[str, ...]]:
    """All runs of four words in the bank's prose on a skill."""
    return frozenset(run for prose in _prose(skill).values() for text in prose for run in _runs(text))


@cache
def _bank_words() -> dict[str, frozenset[str]]:
    """By question of the bank, its words that only somebody who had read it would choose."""
    allowed = _allowed()
    questions = {id: prose for skill in bootstrap.bank().skills for id, prose in _prose(skill).items()}
    return {id: frozenset(map(_stem, _all_words(prose))) - allowed for id, prose in questions.items()}


def _prose(skill: str) -> dict[str, tuple[str, ...]]:
    """By question of a skill, every text that it is made of."""
    return {
        question.id: (
            *(question.text, question.simpler, question.hint, question.expects, question.reference),
            *(text for point in question.points for text in (point.text, point.probe)),
        )
        for question in bootstrap.bank().of(skill)
    }


@cache
def _allowed() -> frozenset[str]:
    """Stems of everyday words and of the glossary of technical terms."""
    folder = files("interview_bench") / "facts"
    lists = ((folder / name).read_text(encoding="utf-8") for name in ("_everyday.txt", "_glossary.txt"))
    return frozenset(_stem(word) for text in lists for word in text.lower().split())


def _all_words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from _words(text)


def _words(text: str) -> list[str]:
    return [word.strip("'") for word in _WORD.findall(text.lower().replace("\u2019", "'"))]


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _stem(word: str) -> str:
    plain = word.replace("'", "")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain[: -len(ending)]
    return plain
