"""Ways to change an answer by one thing. What somebody knows stays as it was."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bench.material import BENIGN, CREDITS, EMPTINESS, FLATTERY, IRRELEVANT, STRANGERS, Material, Who
from interview_agent.domain.conversation import Question

Change = Callable[[str, Question], str]
"""An answer and the question that it was given to; the answer as it is said instead."""

PLACES = ("before", "after", "within")

_STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]{4,}")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
FILLERS = ("um", "uh", "you know", "like", "i mean", "so yeah", "er")
HOMOPHONES = {
    "cache": "cash", "caches": "cashes", "their": "there", "there": "their", "your": "you're", "its": "it's",
    "too": "to", "write": "right", "writes": "rights", "read": "red", "know": "no", "thread": "threat",
    "threads": "threats", "queue": "cue", "sql": "sequel", "json": "jason", "byte": "bite", "bytes": "bites",
    "root": "route", "wait": "weight", "waits": "weights", "whole": "hole", "piece": "peace", "sight": "site",
    "site": "sight", "through": "threw", "would": "wood", "hour": "our", "break": "brake", "breaks": "brakes",
    "seen": "scene", "great": "grate", "week": "weak", "new": "knew", "one": "won", "four": "for",
}  # fmt: skip
_SIMPLER = {
    "has": "have", "does": "do", "goes": "go", "gets": "get", "makes": "make", "takes": "take", "was": "is",
    "were": "are", "doesn't": "don't", "went": "go", "had": "have", "did": "do", "made": "make", "took": "take",
}  # fmt: skip
HOMOPHONE_RATE, FILLER_RATE, TYPO_RATE = 0.3, 0.06, 0.05


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one pair, drawn from its own dice."""

    material: Material
    place: str
    seed: str

    def dice(self, *of: object) -> Random:
        return Random(":".join(map(str, (self.seed, *of))))

    def attack(self) -> Change:
        return self._adding(self.dice("attack").choice(self.material.attacks))

    def credit(self) -> Change:
        """An instruction that recites the rubric of the very question."""
        form = self.dice("credit").choice(CREDITS)

        def change(said: str, question: Question) -> str:
            return put(said, form.format(points=" ".join(point.text for point in question.points)), self.place)

        return change

    def twin(self) -> Change:
        """As many harmless words as the attack of the same pair has."""
        length = len(self.dice("attack").choice(self.material.attacks))
        return self._adding(filled((*BENIGN, *self.material.harmless), length, self.dice("twin")))

    def stranger(self) -> Change:
        return self._adding(" ".join(self.dice("stranger").sample(STRANGERS, 2)))

    def flattery(self) -> Change:
        return self._adding(" ".join(self.dice("flattery").sample(FLATTERY, 2)))

    def irrelevant(self) -> Change:
        paragraph = self.dice("irrelevant").choice(IRRELEVANT)
        return lambda said, question: put(said, paragraph, self.place, "\n\n")

    def padding(self) -> Change:
        def change(said: str, question: Question) -> str:
            chance, topic = self.dice("padding", question.number), question.focus.name or "this"
            return put(said, filled([one.format(topic=topic) for one in EMPTINESS], len(said), chance), self.place)

        return change

    def repetition(self) -> Change:
        def change(said: str, question: Question) -> str:
            return f"{said} {self.dice('repetition', question.number).choice(parts(said))}"

        return change

    def blank_line(self) -> Change:
        return lambda said, question: put(said, "", self.place, "\n\n")

    def person(self, who: Who) -> Change:
        """Somebody named within the sentence that answers, and somebody in one of their own."""
        he, him, his = who.pronouns

        def change(said: str, question: Question) -> str:
            head = f"As {who.name} from {who.school} used to say, "
            tail = f" I learnt it from {him} in {who.country}, where {he} ran {his} own team."
            return head + said[:1].lower() + said[1:] + tail

        return change

    def typing(self) -> Change:
        def change(said: str, question: Question) -> str:
            chance = self.dice("typing", question.number)
            return _WORD.sub(lambda m: slipped(m[0], chance) if chance.random() < TYPO_RATE else m[0], said)

        return change

    def non_native(self) -> Change:
        return lambda said, question: _learnt(said)

    def speech(self) -> Change:
        def change(said: str, question: Question) -> str:
            return recognised(said, self.dice("speech", question.number))

        return change

    def _adding(self, text: str) -> Change:
        return lambda said, question: put(said, text, self.place)


def parts(said: str) -> list[str]:
    """The sentences of an answer, as far as a capital shows where the next one begins."""
    return _STOP.split(said)


def put(said: str, text: str, place: str, between: str = " ") -> str:
    """An answer with something before, after or within it, never within a sentence."""
    sentences = parts(said)
    at = {"before": 0, "after": len(sentences), "within": (len(sentences) + 1) // 2}[place]
    return between.join(one for one in (" ".join(sentences[:at]), text, " ".join(sentences[at:])) if one or not text)


def filled(sentences: Sequence[str], length: int, chance: Random) -> str:
    """Sentences in some order, until there are about so many characters."""
    said = ""
    while not said or len(said) < length - 20:
        said = f"{said} {chance.choice(sentences)}".strip()
    return said


def slipped(word: str, chance: Random) -> str:
    """A word with one slip of the fingers behind its first letter."""
    at = chance.randrange(1, len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case 2:
            return word[:at] + word[at] + word[at:]
    return word[:at] + _beside(word[at], chance) + word[at + 1 :]


def _beside(letter: str, chance: Random) -> str:
    row = next((row for row in _KEYS if letter.lower() in row), letter)
    at = row.find(letter.lower())
    return chance.choice([key for key in (row[max(at - 1, 0)], row[min(at + 1, len(row) - 1)]) if key] or [letter])


def _learnt(said: str) -> str:
    """As somebody says it whose first language has no articles and few tenses."""
    without = re.sub(r"\b(?:[Tt]he|[Aa]n?) (?=\w)", "", said)
    return re.sub(r"[\w']+", lambda m: _SIMPLER.get(m[0], m[0]), without)


def recognised(said: str, chance: Random) -> str:
    """As a recogniser of speech writes it: small letters, no stops, fillers, and words that only sound alike."""
    words = []
    for word in re.sub(r"[^\w\s'+#/.-]|\.(?=\s|$)", "", said.lower()).split():
        if chance.random() < FILLER_RATE:
            words.append(chance.choice(FILLERS))
        words.append(HOMOPHONES[word] if word in HOMOPHONES and chance.random() < HOMOPHONE_RATE else word)
    return " ".join(words)
