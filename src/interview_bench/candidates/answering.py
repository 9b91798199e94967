"""What a candidate says to a question: a pure function of who they are, what was said so far, and the question's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from interview_bench.candidates import behaviours, styles
from interview_bench.candidates.people import Person
from interview_bench.candidates.truth import held
from interview_bench.dice import dice
from interview_bench.factbank import Fact, Topic, fact_bank
from interview_bench.subjects import subjects
from interview_bench.understanding import NOTHING, Talk, Understood, understanding

ABUSED_AGAIN = 0.6
GIVES_UP = 0.75
"""How often somebody who knows nothing says so, rather than something wrong."""

FROM_ANSWER = 2
"""Attempts to instruct begin with the third answer, when an interview is under way."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as it was said: right, partial, misconception or near_miss."""

    fact: str
    how: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a candidate said. `act`: answer, does_not_know, nothing_more, general, opening, closing, or a behaviour.

    `beside` is what was added to an answer: a behaviour, sentence or instruction.
    """

    text: str
    act: str
    told: tuple[Told, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a candidate remembers of an interview."""

    heard: tuple[tuple[str, Understood], ...] = ()
    answered: frozenset[tuple[str, str]] = frozenset()
    told: frozenset[tuple[str, str, str]] = frozenset()
    last_act: str = ""
    answers: int = 0
    acts: tuple[str, ...] = ()

    @property
    def talk(self) -> Talk:
        """What the next question meets; one outside of all subjects leaves the last one in mind."""
        before = next((taken for _, taken in reversed(self.heard) if taken.skill or taken.topic), NOTHING)
        said = frozenset(fact for *place, fact in self.told if place == [before.skill, before.topic])
        return Talk(before, self.heard, self.last_act in behaviours.AGAIN, said)


def answer(person: Person, memory: Memory, question: str) -> tuple[Said, Understood, Memory]:
    """What somebody says to a question, what they took it for, and what they remember then."""
    taken = understanding().question(question, memory.talk)
    spoken = _Speaker(person, memory, question, taken).say()
    return spoken, taken, _remembered(memory, question, taken, spoken)


def _remembered(memory: Memory, question: str, taken: Understood, said: Said) -> Memory:
    spoke = said.act in ("answer", "does_not_know", "general")
    place = frozenset({(taken.skill, taken.topic)}) if spoke else frozenset()
    told = frozenset((taken.skill, taken.topic, one.fact) for one in said.told if one.how in ("right", "partial"))
    return Memory(
        (*memory.heard, (question, taken)),
        memory.answered | place,
        memory.told | told,
        said.act,
        memory.answers + (said.act == "answer"),
        (*memory.acts, said.act, said.beside),
    )


@dataclass(frozen=True, slots=True)
class _Speaker:
    """One turn of a candidate."""

    person: Person
    memory: Memory
    question: str
    taken: Understood

    def say(self) -> Said:
        match self.taken.kind:
            case "closing":
                return Said(self._pick("closing", behaviours.CLOSINGS), "closing")
            case "opening":
                return Said(self._pick("opening", behaviours.OPENINGS), "opening")
        act = self._behaviour()
        if act and act not in behaviours.BESIDE:
            return Said(self._pick(act, behaviours.SAYS[act]), act)
        if self._topic is None:
            return Said(self._pick("general", behaviours.GENERAL), "general")
        said = self._first(self._topic) if self._place not in self.memory.answered else self._more(self._topic)
        return self._with(said, act)

    def _behaviour(self) -> str:
        """What this person does besides answering: only when a question is put for the first time, each thing once."""
        if not self.person.behaves:
            return ""
        if self.memory.acts.count("abusive") == 1 and self._abuses_again():
            return "abusive"
        new = self.taken.kind in ("topic", "other") and self._place not in self.memory.answered
        if not new or self.memory.last_act in behaviours.AGAIN:
            return ""
        act = behaviours.behaviour(dice(self.person.key, "act", *self._place, self._number))
        return "" if act in self.memory.acts or (act == "corrects" and not self.memory.answers) else act

    def _abuses_again(self) -> bool:
        return self.memory.last_act == "abusive" and dice(self.person.key, "again").random() < ABUSED_AGAIN

    def _first(self, topic: Topic) -> Said:
        """The first answer to a question: the facts that come at once, in an order of the person's own."""
        ways = {fact.id: held(self.person, self.taken.skill, topic, fact) for fact in topic.facts}
        if all(way.state == "unknown" for way in ways.values()) and self._gives_up(any(w.first for w in ways.values())):
            return self._plain("does_not_know")
        told = [Told(fact.id, ways[fact.id].first) for fact in topic.facts if ways[fact.id].first]
        self._chance("order").shuffle(told)
        return self._tells(topic, told) if told else Said(self._pick("general", behaviours.GENERAL), "answer")

    def _gives_up(self, wrong: bool) -> bool:
        return not wrong or self._chance("gives up").random() < GIVES_UP

    def _more(self, topic: Topic) -> Said:
        """The answer to a follow-up: the fact that it asks for, or what else there is to say."""
        asked = next((fact for fact in topic.facts if fact.id == self.taken.fact), None)
        if self.taken.kind == "repeat" and not asked:
            return self._first(topic)
        if asked is None:
            left = [
                Told(fact.id, "right")
                for fact in topic.facts
                if self._state(topic, fact) == "known" and self._unsaid(fact)
            ]
            return self._tells(topic, left[:2]) if left else self._plain("nothing_more")
        return self._about(topic, asked)

    def _about(self, topic: Topic, fact: Fact) -> Said:
        way = held(self.person, self.taken.skill, topic, fact)
        if way.state == "known":
            return self._tells(topic, [Told(fact.id, "right")])
        if way.state == "half":
            return self._tells(topic, [Told(fact.id, "partial")]) if self._unsaid(fact) else self._plain("nothing_more")
        if way.instead and not self._chance(fact.id, "asked").random() < GIVES_UP:
            return self._tells(topic, [Told(fact.id, way.instead)])
        return self._plain("does_not_know")

    def _tells(self, topic: Topic, told: Sequence[Told]) -> Said:
        sentences = [self._sentence(topic.fact(one.fact), one.how) for one in told]
        return Said(
            styles.told(self.person.style, sentences, self._chance("style", len(self.memory.heard))),
            "answer",
            tuple(told),
        )

    def _sentence(self, fact: Fact, how: str) -> str:
        return self._way(fact, how).replace("{skill}", subjects()[self.taken.skill].name)

    def _way(self, fact: Fact, how: str) -> str:
        match how:
            case "right" if self.person.style == "terse":
                return min(fact.right, key=len)
            case "right":
                again = 0 if self._unsaid(fact) else 1
                return fact.right[(self._chance(fact.id, "way").randrange(len(fact.right)) + again) % len(fact.right)]
            case "partial":
                return fact.partial
            case "misconception":
                return fact.misconception
        return fact.near_miss

    def _with(self, said: Said, act: str) -> Said:
        """An answer with what is said beside it."""
        if said.act != "answer":
            return said
        extra, kind = self._extra(act)
        return replace(said, text=f"{said.text} {extra}", beside=kind) if extra else said

    def _extra(self, act: str) -> tuple[str, str]:
        number = self.memory.answers
        if act == "instructs_beside":
            return self._pick(act, behaviours.BESIDE_INSTRUCTIONS), act
        if act == "contradicts":
            subject = subjects()[self.taken.skill].name
            return self._pick(act, behaviours.SAYS[act]).format(subject=subject), act
        if number < len(self.person.sentences):
            return self.person.sentences[number], "sentence"
        if self.person.instructions and number >= FROM_ANSWER:
            return self.person.instructions[number % len(self.person.instructions)], "instruction"
        return "", ""

    def _plain(self, act: str) -> Said:
        return Said(self._pick(act, behaviours.SAYS[act]), act)

    def _state(self, topic: Topic, fact: Fact) -> str:
        return held(self.person, self.taken.skill, topic, fact).state

    def _unsaid(self, fact: Fact) -> bool:
        return (*self._place, fact.id) not in self.memory.told

    @property
    def _place(self) -> tuple[str, str]:
        return self.taken.skill, self.taken.topic

    @property
    def _topic(self) -> Topic | None:
        return fact_bank().by_id.get(self.taken.topic) if self.taken.skill else None

    @property
    def _number(self) -> int:
        """Tells questions apart that are about no topic."""
        return 0 if self.taken.topic else len(self.memory.heard)

    def _pick(self, name: str, ways: Sequence[str]) -> str:
        return ways[self._chance(name, len(self.memory.heard)).randrange(len(ways))]

    def _chance(self, *names: object) -> Random:
        return dice(self.person.key, *self._place, *names)


def knows(person: Person, skill: str, topic: Topic) -> Iterator[tuple[str, str]]:
    """By fact, what a person truly holds of a topic: known, half or unknown."""
    for fact in topic.facts:
        yield fact.id, held(person, skill, topic, fact).state
