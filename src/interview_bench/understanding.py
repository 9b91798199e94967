"""What a candidate takes a question to be about: from its words alone, and from what was talked about just before.

Words are weighed by how rare they are among all topics. A topic is known by the ways in which somebody may ask about it and by
what people say about it; a subject also by its names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from interview_bench import cues
from interview_bench.factbank import FORMS, FactBank, Topic, fact_bank
from interview_bench.subjects import subjects_in
from interview_bench.vocabulary import Vocabulary
from interview_bench.words import meaning, words

NAMED, BEFORE, STORY = 0.45, 0.65, 0.20
"""What it counts that a question names the topic's subject, that the subject was talked about just before, and that a question
for what somebody did meets a topic about that (or one for how things are, a topic about those)."""

OPEN, BACK, SHORT, THANKS = -0.05, 0.20, 0.70, -0.40
"""What speaks for the open topic: that it is open, words that point back, few words of content; thanks speak against it."""

FEW, SHORT_QUESTION, BRIEF = 3, 11, 0.20
"""What few words of content are, and a short question: follow-ups lean on what was just said, and need fewer words."""

DONE, WAITING = -0.60, 0.60
"""Nobody expects a topic that was dealt with, and who asked for a question again expects it."""

QUOTES = 0.60
"""What it counts for the open topic that the question takes up what the candidate has said."""

AWAY = 0.25
"""What is left of the subject before where only others are named."""

SOUNDS, SOUNDS_OTHERWISE = 0.30, -0.15
"""What it counts that a question sounds like one of the topic's type, or does not."""

FOCUS, SHORT_LIST = 0.4, 12
"""What it counts that a question resembles one way of asking as a whole, beside the words that it shares with all of them."""

UNSAID = 0.10
"""What it counts that a fact was not told yet: nobody is expected to ask for what was just heard."""

SURE, SURE_OF_FACT = 0.15, 0.0
"""Below this share of its words, a question is about none of the topics, and a follow-up about no fact in particular."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question is taken for. `kind`: topic, fact (more about the open topic), opening, closing, repeat or other."""

    kind: str
    skill: str = ""
    topic: str = ""
    fact: str = ""


NOTHING = Understood("other")


@dataclass(frozen=True, slots=True)
class Talk:
    """What was talked about when a question comes.

    `before` is how the last question was taken, `heard` all of them; who is `waiting` asked to hear a question again. `said`
    are the facts of the open topic that were told.
    """

    before: Understood = NOTHING
    heard: Sequence[tuple[str, Understood]] = ()
    waiting: bool = False
    said: frozenset[str] = field(default=frozenset())

    @property
    def done(self) -> frozenset[tuple[str, str]]:
        return frozenset((taken.skill, taken.topic) for _, taken in self.heard)


SILENCE = Talk()


@dataclass(frozen=True)
class Understanding:
    """A candidate's ear for questions, over all topics of a fact bank."""

    bank: FactBank

    def question(self, text: str, talk: Talk = SILENCE) -> Understood:
        """What a question is about, given what was talked about when it comes."""
        if cues.CLOSING.search(text):
            return Understood("closing")
        again = next((taken for earlier, taken in reversed(talk.heard) if cues.same_question(text, earlier)), None)
        if again:
            return replace(again, kind="repeat") if again.kind in ("topic", "fact", "other") else again
        hints = _Hints(text, talk)
        if cues.OPENING.search(text) and not hints.named:
            return Understood("opening")
        return self._about(hints)

    def facts_asked(self, topic: str, text: str) -> Mapping[str, float]:
        """By fact of a topic, how much a follow-up sounds like asking for it."""
        return self._words.facts_asked(topic, text)

    def _about(self, hints: "_Hints") -> Understood:
        before = hints.talk.before
        if hints.asks_for_more:
            return Understood("fact", before.skill, before.topic, self._fact(before.topic, hints))
        topic, fit = self._best(hints)
        opens = hints.named and "opener" in hints.types
        if not topic or (fit < SURE and topic != before.topic and not opens):
            return Understood("other", hints.skill)
        found = self.bank.by_id[topic]
        skill = hints.skill if found.skill == FORMS else found.skill
        if (topic, skill) == (before.topic, before.skill):
            return Understood("fact", skill, topic, self._fact(topic, hints))
        return Understood("topic", skill, topic)

    def _best(self, hints: "_Hints") -> tuple[str, float]:
        """The likeliest topic, and how well the words alone fit it."""
        fits = self._words.fits(hints.asked)
        if hints.talk.before.topic:
            fits.setdefault(hints.talk.before.topic, 0.0)
        possible = (topic for topic in map(self.bank.by_id.__getitem__, fits) if self._possible(topic, hints))
        rough = {topic.id: fits[topic.id] + hints.prior(topic) for topic in possible}
        likely = sorted(rough, key=lambda topic: rough[topic], reverse=True)[:SHORT_LIST]
        scores = {topic: rough[topic] + FOCUS * self._words.closest(hints.asked, topic) for topic in likely}
        best = max(scores, key=lambda topic: scores[topic], default="")
        return best, fits.get(best, 0.0)

    def _possible(self, topic: Topic, hints: "_Hints") -> bool:
        """The forms fit only where the subject has no facts of its own."""
        return topic.skill != FORMS or (hints.skill != "" and hints.skill not in self.bank.skills)

    def _fact(self, topic: str, hints: "_Hints") -> str:
        """The fact of a topic that a follow-up asks for; none if it asks for more in general."""
        scores = self.facts_asked(topic, hints.text)
        likely = {fact: score + UNSAID * (fact not in hints.talk.said) for fact, score in scores.items()}
        fact = max(likely, key=lambda fact: likely[fact], default="")
        return fact if scores.get(fact, 0.0) > SURE_OF_FACT else ""

    @cached_property
    def _words(self) -> Vocabulary:
        return Vocabulary(self.bank)


@cache
def understanding() -> Understanding:
    """The ear that all candidates of this process share."""
    return Understanding(fact_bank())


@dataclass(frozen=True)
class _Hints:
    """What a question's form and what was talked about say, before any topic is looked at."""

    text: str
    talk: Talk

    @cached_property
    def named(self) -> tuple[str, ...]:
        return subjects_in(cues.QUOTED.sub(" ", self.text))

    @cached_property
    def core(self) -> str:
        return cues.core(self.text)

    @cached_property
    def asked(self) -> frozenset[str]:
        return meaning(self.core)

    @cached_property
    def types(self) -> frozenset[str]:
        return frozenset(name for name, sound in cues.TYPES.items() if sound.search(self.core))

    @cached_property
    def skill(self) -> str:
        return self.named[0] if self.named else self.talk.before.skill

    @cached_property
    def asks_for_more(self) -> bool:
        """A few words that point back to what was just said, and name no other subject."""
        away = self.switched or any(subject != self.talk.before.skill for subject in self.named)
        more = not self.asked or (len(self.asked) <= FEW + 1 and bool(cues.MORE.search(self.text)))
        return self.talk.before.topic != "" and more and not away

    @cached_property
    def switched(self) -> bool:
        return bool(cues.SWITCH.search(self.text))

    @cached_property
    def _story(self) -> bool:
        return bool(cues.PAST.search(self.text))

    @cached_property
    def _stay(self) -> float:
        """What speaks for the topic that is open."""
        stay = (
            QUOTES * bool(cues.QUOTED.search(self.text))
            + OPEN
            + BACK * bool(cues.POINTS_BACK.search(self.core))
            + WAITING * self.talk.waiting
        )
        if cues.THANKED.search(self.text):
            return stay + THANKS
        return stay + SHORT * (len(self.asked) <= FEW) + BRIEF * (len(words(self.core)) <= SHORT_QUESTION)

    def prior(self, topic: Topic) -> float:
        """What speaks for a topic, whatever its words."""
        skill = self.skill if topic.skill == FORMS else topic.skill
        prior = NAMED * (skill in self.named) + STORY * (self._story == (topic.type in cues.STORIES))
        if topic.type in cues.TYPES:
            prior += SOUNDS if topic.type in self.types else SOUNDS_OTHERWISE
        return prior + self._continues(topic.id, skill)

    def _continues(self, topic: str, skill: str) -> float:
        before = self.talk.before
        if topic != before.topic and (skill, topic) in self._done:
            return DONE + self._same_subject(skill)
        away = any(subject != skill for subject in self.named)
        stays = skill == before.skill and topic == before.topic and not away and not self.switched
        return self._same_subject(skill) + self._stay * stays

    def _same_subject(self, skill: str) -> float:
        if skill != self.talk.before.skill or self.switched:
            return 0.0
        lost = bool(self.named) and skill not in self.named
        return BEFORE * (AWAY if lost else 1.0)

    @cached_property
    def _done(self) -> frozenset[tuple[str, str]]:
        return self.talk.done
