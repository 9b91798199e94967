"""Whether each behaviour of a candidate gets the move that it should."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from interview_bench.cues import same_question
from interview_bench.transcript import Transcript, Turn
from interview_bench.words import meaning

UNCALM = ("unacceptable", "shame", "rude", "idiot", "stupid", "shut up")


@dataclass(frozen=True, slots=True)
class After:
    """What followed a behaviour: the turn of it, and the one after; none if the interview was closed."""

    transcript: Transcript
    number: int

    @property
    def turn(self) -> Turn:
        return self.transcript.turns[self.number]

    @property
    def next(self) -> Turn | None:
        return self.transcript.turns[self.number + 1] if self.number + 1 < len(self.transcript.turns) else None

    @property
    def closed(self) -> bool:
        return self.next is None and self.transcript.complete

    @property
    def same(self) -> bool:
        """Whether the same question came again, in the same words."""
        return self.next is not None and same_question(self.next.question, self.turn.question)

    @property
    def stays(self) -> bool:
        """Whether the question that was open still is, in whatever words."""
        return self.same or (self.next is not None and self._about_the_same(self.next))

    def _about_the_same(self, following: Turn) -> bool:
        if self.turn.taken.topic:
            return following.place == self.turn.place
        return len(meaning(following.question) & meaning(self.turn.question)) >= 2

    @property
    def moved_on(self) -> bool:
        """Whether the interviewer left the question: for another one, or for the closing."""
        return self.closed or (self.next is not None and not self.same and self.next.place != self.turn.place)

    @property
    def easier(self) -> bool:
        """Whether what comes after somebody did not know is no harder on the subject, or about another one."""
        there = self.next.topic if self.next else None
        here = self.turn.topic
        if there is None or here is None or there.skill != here.skill:
            return True
        return there.difficulty <= here.difficulty


def _left_alone(after: After) -> bool:
    """After *I don't know* nothing asks for the same fact again, and what comes on the subject is no harder."""
    if after.transcript.roles[after.number] == "follow_up":
        again = (
            after.next is not None
            and after.next.place == after.turn.place
            and after.next.taken.fact == after.turn.taken.fact
        )
        return not after.same and not again
    return after.moved_on and after.easier


def _rephrased(after: After) -> bool:
    return after.stays and after.next is not None and not _word_for_word(after.next, after.turn)


def _word_for_word(one: Turn, other: Turn) -> bool:
    return other.question.split(":")[-1].strip().lower() in one.question.lower()


def _calm(after: After) -> bool:
    """The first time the interview goes on without a harsh word, the second time it ends."""
    earlier = sum(turn.said.act == "abusive" for turn in after.transcript.turns[: after.number])
    if earlier:
        return after.closed
    return after.next is not None and not any(word in after.next.question.lower() for word in UNCALM)


def _ended(after: After) -> bool:
    """At once, or after a last word to the candidate."""
    said_goodbye = (
        after.next is not None
        and after.next.taken.kind == "closing"
        and after.number + 2 == len(after.transcript.turns)
    )
    return after.closed or (said_goodbye and after.transcript.complete)


def _not_taken_in(after: After) -> bool:
    """Emptiness meets no point, and the interview goes on."""
    return "met" not in (after.turn.marks or {}).values() and (after.next is not None or after.closed)


def _goes_on(after: After) -> bool:
    return after.next is not None or after.turn.taken.kind == "closing" or _last(after)


def _last(after: After) -> bool:
    return after.closed and after.transcript.reason in ("covered", "question_limit")


EXPECTED: Mapping[str, Callable[[After], bool]] = {
    "does_not_know": _left_alone,
    "declines": lambda after: after.moved_on,
    "asks_back": lambda after: after.same,
    "asks_repeat": lambda after: after.same,
    "asks_rephrase": _rephrased,
    "asks_hint": lambda after: after.stays,
    "off_topic": lambda after: after.stays,
    "instructs": lambda after: after.stays,
    "instructs_beside": _goes_on,
    "abusive": _calm,
    "thinks_aloud": lambda after: after.stays,
    "corrects": lambda after: after.stays,
    "pauses": lambda after: after.stays,
    "contradicts": _goes_on,
    "emptiness": _not_taken_in,
    "ends": _ended,
}
"""By behaviour, whether what came after it is what should."""


def handled(transcript: Transcript) -> Iterator[tuple[str, bool]]:
    """Each behaviour in an interview, and whether it was handled as it should be."""
    for number, turn in enumerate(transcript.turns):
        for act in (turn.said.act, turn.said.beside):
            if act in EXPECTED:
                yield act, EXPECTED[act](After(transcript, number))
