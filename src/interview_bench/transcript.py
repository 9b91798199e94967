"""An interview as the bench saw it: each question with what it was taken for, each answer with what it truly said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from interview_bench.candidates.answering import Said
from interview_bench.candidates.people import Person
from interview_bench.cues import PAST, STORIES, same_question
from interview_bench.factbank import Topic, fact_bank
from interview_bench.understanding import Understood

REQUESTS = frozenset({"asks_repeat", "asks_rephrase", "asks_hint", "asks_back", "off_topic", "instructs", "thinks_aloud",
                      "corrects", "pauses", "abusive"})  # fmt: skip
"""After these, the same question again is what was asked for, or what manners ask for."""

Marks = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer.

    `marks` are the interviewer's verdicts by point, None where it shows none. `held` is by fact what the candidate truly knows:
    known, half or unknown.
    """

    question: str
    metadata: Mapping[str, Any]
    taken: Understood
    said: Said
    held: Mapping[str, str]
    marks: Marks | None = None
    heard: str = ""

    @property
    def place(self) -> tuple[str, str]:
        return self.taken.skill, self.taken.topic

    @property
    def topic(self) -> Topic | None:
        return fact_bank().by_id.get(self.taken.topic)

    @property
    def right(self) -> frozenset[str]:
        return frozenset(one.fact for one in self.said.told if one.how == "right")

    @property
    def voiced(self) -> frozenset[str]:
        """Facts that the answer spoke of in any way."""
        return frozenset(one.fact for one in self.said.told)


@dataclass(frozen=True)
class Transcript:
    """One interview. `complete`: the interviewer closed it; `reason` is its own word for why."""

    person: Person
    turns: tuple[Turn, ...]
    complete: bool
    closing: str = ""
    reason: str = ""
    source: str = ""

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """What each question does: opening, root (a new one), follow_up, again (asked for), closing."""
        return tuple(self._role(number) for number in range(len(self.turns)))

    def _role(self, number: int) -> str:
        turn, before = self.turns[number], self.turns[:number]
        if turn.taken.kind in ("opening", "closing"):
            return turn.taken.kind
        last = before[-1] if before else None
        if last is None:
            return "opening" if self._opens(turn) else "root"
        same = turn.place == last.place and turn.taken.topic != ""
        if last.said.act in REQUESTS and (same or same_question(turn.question, last.question)):
            return "again"
        return "follow_up" if same or turn.taken.kind == "fact" else "root"

    def _opens(self, turn: Turn) -> bool:
        """The first question opens the interview if it asks for somebody's own work."""
        return turn.topic is None or turn.topic.type in STORIES or bool(PAST.search(turn.question))

    def with_roles(self) -> Iterator[tuple[int, str, Turn]]:
        yield from ((number, role, self.turns[number]) for number, role in enumerate(self.roles))

    def root_of(self, number: int) -> int:
        """The place of the question that a turn belongs to."""
        while number > 0 and self.roles[number] in ("follow_up", "again"):
            number -= 1
        return number

    def said_on(self, number: int) -> frozenset[str]:
        """The facts that were rightly said on the topic of a turn, up to and with its answer."""
        place = self.turns[number].place
        return frozenset(fact for turn in self.turns[: number + 1] if turn.place == place for fact in turn.right)
