"""Every promise of a turn under interleavings: callers that race, repeat, crash, lose replies and outlive their floor.

Callers take their steps one at a time, in any order that hypothesis thinks of; nothing is concurrent here, because a
store makes each change one step. What a step does to the stored interview is checked after it, and whole histories at
the end.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from interview_agent.domain import ending
from interview_agent.domain.asking import Words, ask, give_up, note, standing
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Closing, Entry, Question
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType
from interview_agent.domain.interview import Ending, Interview, Status
from interview_agent.domain.limits import Limits
from interview_agent.domain.outcomes import Ask, Call, Closed, Expired, Present, Wait
from interview_agent.domain.plan import Focus, Plan
from interview_agent.domain.turn import hear
from interview_agent.errors import CallerError, SessionNotFound
from support.clocks import ManualClock

pytestmark = pytest.mark.requirement(
    "promise.answer-once",
    "promise.answer-never-lost",
    "promise.one-question",
    "promise.one-model-call",
    "promise.completed-frozen",
    "turn.own-token",
)
T = TypeVar("T")
Applied = Callable[[Interview | None, datetime], tuple[Interview | None, object]]
LIMITS = Limits()
BRIEF = Brief("A role", "A résumé")
PLAN = Plan((), 3, "lexicon")
SHORT = ("Yes.", "I don't know.", "Could you repeat the question?")


class Stage(Enum):
    HOLDING = auto()
    """Has the floor and has not asked the model yet."""
    ANSWERED = auto()
    """The model has replied to it."""
    WAITING = auto()
    GONE = auto()


@dataclass
class Caller:
    call: Call
    stage: Stage = Stage.GONE
    interview: Interview | None = None
    until: datetime | None = None
    again: Applied | None = None
    """A change of this caller whose reply the store lost: it will be applied once more."""


@dataclass
class Epoch:
    """What is known of one interview, until its document vanishes."""

    filed: list[str] = field(default_factory=list)
    asked: Counter[int] = field(default_factory=Counter)
    excused: Counter[int] = field(default_factory=Counter)
    """Failures and lapses, by the number of the question that was to come: each allows another call of the model."""
    shown: dict[int, Question] = field(default_factory=dict)
    ended: tuple[tuple[Entry, ...], Ending | None] | None = None


class Turns(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = ManualClock()
        self.stored: Interview | None = None
        self.epoch = Epoch()
        self.callers: list[Caller] = []
        self.drawn = 0

    # the store

    def apply(self, change: Callable[[Interview | None, datetime], tuple[Interview | None, T]]) -> T:
        before = self.stored
        after, outcome = change(before, self.clock())
        self.note_lapse(before, after)
        self.stored = after
        return outcome

    def note_lapse(self, before: Interview | None, after: Interview | None) -> None:
        """A claim over another one's floor is allowed only when that one's time was over, or to end the interview."""
        if not (before and after and before.floor and after.floor) or before.status is not after.status:
            return
        if before.floor.token != after.floor.token:
            assert self.clock() >= before.floor.until, "a floor was taken from its holder"
            self.epoch.excused[before.floor.turn] += 1

    def token(self) -> str:
        self.drawn += 1
        return f"{self.drawn:010d}-token"

    # callers

    @initialize(duration=st.sampled_from([None, None, 1]))
    def somebody_begins(self, duration: int | None) -> None:
        self.calls(None, None, duration)

    @rule(short=st.booleans(), which=st.sampled_from(SHORT), addressed=st.booleans())
    def somebody_answers(self, short: bool, which: str, addressed: bool) -> None:
        answer = which if short else f"Answer number {self.drawn}, of more than forty characters in all."
        self.calls(answer, self.latest.id if addressed and self.latest else None)

    @rule()
    def somebody_looks(self) -> None:
        self.calls(None, None)

    @precondition(lambda self: self.given)
    @rule(which=st.integers(0, 9))
    def somebody_repeats_with_answer_to(self, which: int) -> None:
        answer = self.given[which % len(self.given)]
        self.calls(answer.content, answer.answer_to)

    @precondition(lambda self: self.given)
    @rule()
    def somebody_repeats_the_last_answer(self) -> None:
        self.calls(self.given[-1].content, None)

    @precondition(lambda self: self.given)
    @rule(which=st.integers(0, 9))
    def somebody_contradicts(self, which: int) -> None:
        answered = self.given[which % len(self.given)].answer_to
        self.calls(f"Contradiction number {self.drawn}, of more than forty characters.", answered)

    @rule()
    def somebody_wants_to_end(self) -> None:
        if self.drawn % 5 == 0:
            self.calls("Please end the interview.", None)

    def calls(self, answer: str | None, answer_to: str | None, duration: int | None = None) -> None:
        if sum(1 for caller in self.callers if caller.stage is not Stage.GONE) >= 4:
            return
        caller = Caller(Call("s", BRIEF, self.token(), answer, duration, answer_to))
        self.callers.append(caller)
        self.hears(caller)

    def hears(self, caller: Caller) -> None:
        before, count = self.stored, len(list(self.stored.answers)) if self.stored else 0
        try:
            outcome = self.apply(hear(caller.call, LIMITS))
        except CallerError:
            assert self.stored is before
            caller.stage = Stage.GONE
            return
        if self.stored and len(list(self.stored.answers)) > count and caller.call.answer:
            self.epoch.filed.append(caller.call.answer)
        self.proceeds(caller, outcome)
        caller.again = hear(caller.call, LIMITS) if self.stored is not before else None

    def proceeds(self, caller: Caller, outcome: object) -> None:
        caller.stage = Stage.GONE
        if isinstance(outcome, Ask):
            caller.stage, caller.interview = Stage.HOLDING, outcome.interview
            caller.until = outcome.interview.floor.until if outcome.interview.floor else None
        elif isinstance(outcome, Wait):
            caller.stage = Stage.WAITING
        elif isinstance(outcome, Present):
            self.shows(outcome.question)

    def shows(self, question: Question) -> None:
        """Whoever gets a question of this number gets this one."""
        if self.stored and question.id.startswith(self.stored.incarnation):
            assert self.epoch.shown.setdefault(question.number, question) == question

    def someone(self, stage: Stage, which: int) -> Caller | None:
        there = [caller for caller in self.callers if caller.stage is stage]
        return there[which % len(there)] if there else None

    # steps

    @rule(which=st.integers(0, 3))
    def a_holder_asks_the_model(self, which: int) -> None:
        if caller := self.someone(Stage.HOLDING, which):
            caller.stage = Stage.ANSWERED
            if caller.interview and self.stored and caller.interview.incarnation == self.stored.incarnation:
                self.epoch.asked[caller.interview.next_number] += 1

    @rule(which=st.integers(0, 3), close=st.integers(0, 7))
    def a_holder_asks_its_question(self, which: int, close: int) -> None:
        if caller := self.someone(Stage.ANSWERED, which):
            move = Move.CLOSE if close == 0 else Move.ADVANCE
            branch = Branch("a", (), move, QuestionType.TECHNICAL, Focus("c", "C"), 3)
            heard = Heard(Kind.STRONG, by=caller.call.token)
            words = Words(heard, branch, f"Question by {caller.call.token}?", "test", reason="covered")
            before, change = self.stored, ask(caller.call.token, words, PLAN)
            try:
                self.proceeds(caller, self.apply(change))
            except SessionNotFound:
                caller.stage = Stage.GONE
            caller.again = change if self.stored is not before else None

    @rule(which=st.integers(0, 3))
    def a_holder_notes_what_it_heard(self, which: int) -> None:
        if caller := self.someone(Stage.ANSWERED, which):
            self.apply(note(caller.call.token, Heard(Kind.PARTIAL, by=caller.call.token)))

    @rule(which=st.integers(0, 3))
    def a_holder_fails(self, which: int) -> None:
        if caller := self.someone(Stage.ANSWERED, which):
            held = self.stored.floor if self.stored and self.stored.holds_floor(caller.call.token) else None
            if held:
                self.epoch.excused[held.turn] += 1
            caller.again = give_up(caller.call.token, "model_unavailable", "Away.") if held else None
            self.apply(give_up(caller.call.token, "model_unavailable", "Away."))
            caller.stage = Stage.GONE

    @rule(which=st.integers(0, 3))
    def a_holder_vanishes(self, which: int) -> None:
        if caller := self.someone(Stage.HOLDING, which) or self.someone(Stage.ANSWERED, which):
            caller.stage = Stage.GONE

    @rule(which=st.integers(0, 3))
    def who_waits_looks(self, which: int) -> None:
        caller = self.someone(Stage.WAITING, which)
        if caller and self.stored:
            self.proceeds(caller, standing(self.stored, self.clock()))
        elif caller:
            caller.stage = Stage.GONE

    @precondition(lambda self: any(caller.again for caller in self.callers))
    @rule(which=st.integers(0, 9))
    def a_lost_reply_makes_a_change_again(self, which: int) -> None:
        """The same change under the same token, right away or long after: nothing is said twice (but time may be over by now)."""
        lost = [caller for caller in self.callers if caller.again]
        caller = lost[which % len(lost)]
        again, caller.again = caller.again, None
        assert again is not None
        if self.stored is None:
            return
        before, mine = self.stored, self.stored.holds_floor(caller.call.token)
        outcome = self.apply(again)
        assert list(self.stored.questions) == list(before.questions)
        assert list(self.stored.answers) == list(before.answers)
        if isinstance(outcome, Ask) and not mine:
            self.proceeds(caller, outcome)

    @rule(seconds=st.sampled_from([1, 11, 31]))
    def time_passes(self, seconds: int) -> None:
        self.clock.passes(seconds=seconds)

    @precondition(lambda self: self.stored is not None and self.drawn % 4 == 0)
    @rule()
    def somebody_ends_the_interview(self) -> None:
        token = self.token()
        self.apply(ending.end("completed", token, LIMITS.floor))
        self.apply(ending.summed_up(token, {"source": "facts"}))

    @precondition(lambda self: self.stored is not None and self.stored.status is Status.COMPLETED)
    @rule()
    def somebody_evaluates(self) -> None:
        token = self.token()
        self.apply(ending.finish(token, LIMITS.evaluation_floor))
        self.apply(ending.evaluated(token, {}, "test"))

    @precondition(lambda self: self.stored is not None and self.drawn % 7 == 0)
    @rule()
    def the_document_vanishes(self) -> None:
        self.stored, self.epoch = None, Epoch()
        for caller in self.callers:
            caller.again = None

    # what holds after every step

    @property
    def given(self) -> list[Answer]:
        """The answers that a question of this interview asked for."""
        return [answer for answer in self.stored.answers if answer.answer_to] if self.stored else []

    @property
    def latest(self) -> Question | None:
        return (list(self.stored.questions) or [None])[-1] if self.stored else None  # type: ignore[list-item]

    @invariant()
    def questions_are_numbered_without_gaps(self) -> None:
        if self.stored:
            numbers = [question.number for question in self.stored.questions]
            assert numbers == list(range(1, len(numbers) + 1))
            assert len({question.id for question in self.stored.questions}) == len(numbers)

    @invariant()
    def at_most_one_question_is_open(self) -> None:
        if self.stored:
            assert all(turn.answers for turn in self.stored.turns[:-1])

    @invariant()
    def the_conversation_has_its_order(self) -> None:
        """Each question follows an answer or the beginning, additions follow an answer, and the closing is the last."""
        previous: Entry | None = None
        for entry in self.stored.conversation if self.stored else ():
            assert not isinstance(previous, Closing)
            assert not (isinstance(entry, Question) and isinstance(previous, Question))
            if isinstance(entry, Answer):
                assert entry.addition is (isinstance(previous, Answer) and bool(previous.answer_to))
            previous = entry

    @invariant()
    def long_answers_are_stored_once(self) -> None:
        """Each of these texts is sent by one person in one situation, however often it is repeated."""
        said = Counter(answer.content for answer in self.stored.answers) if self.stored else Counter()
        assert [text for text, times in said.items() if times > 1 and text not in SHORT] == []

    @invariant()
    def every_token_files_once(self) -> None:
        if self.stored:
            tokens = Counter(answer.token for answer in self.stored.answers)
            assert all(times == 1 for times in tokens.values())

    @invariant()
    def what_was_filed_is_there(self) -> None:
        if self.stored:
            assert [answer.content for answer in self.stored.answers] == self.epoch.filed

    @invariant()
    def at_most_one_caller_has_a_floor_that_counts(self) -> None:
        live = [
            caller
            for caller in self.callers
            if caller.stage in (Stage.HOLDING, Stage.ANSWERED)
            and self.stored
            and caller.interview
            and caller.interview.incarnation == self.stored.incarnation
            and self.stored.status is Status.ACTIVE
            and caller.until
            and self.clock() < caller.until
        ]
        assert len(live) <= 1
        assert all(self.stored and self.stored.holds_floor(caller.call.token) for caller in live)

    @invariant()
    def a_turn_costs_one_call_and_one_more_for_each_failure(self) -> None:
        for number, times in self.epoch.asked.items():
            assert times <= 1 + self.epoch.excused[number]

    @invariant()
    def a_completed_conversation_never_changes(self) -> None:
        if self.stored and self.stored.status is Status.COMPLETED:
            now = (self.stored.conversation, self.stored.ending)
            self.epoch.ended = self.epoch.ended or now
            assert now == self.epoch.ended
        else:
            assert self.epoch.ended is None

    def teardown(self) -> None:
        """However it stands: after the longest floor one more call gets a question, or hears that it is over."""
        self.clock.passes(seconds=31)
        call = Call("s", BRIEF, self.token())
        outcome = self.apply(hear(call, LIMITS))
        if isinstance(outcome, Ask):
            branch = Branch("a", (), Move.ADVANCE, QuestionType.TECHNICAL, Focus("c", "C"), 3)
            outcome = self.apply(ask(call.token, Words(None, branch, "And then?", "test"), PLAN))
        assert isinstance(outcome, Present | Closed | Expired)
        assert not isinstance(outcome, Expired) or not self.latest


TestTurns = Turns.TestCase
TestTurns.settings = settings(
    max_examples=100, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def test_two_callers_in_every_order_file_one_answer_and_ask_one_question() -> None:
    """All interleavings of two callers with the same answer, each step by step, whoever comes first."""
    for order in sorted({tuple(sorted_by) for sorted_by in _orders("aaa", "bbb")}):
        assert _run(order) == (1, 2)


def _orders(one: str, other: str) -> list[str]:
    if not one or not other:
        return [one + other]
    return [one[0] + rest for rest in _orders(one[1:], other)] + [other[0] + rest for rest in _orders(one, other[1:])]


def _run(order: tuple[str, ...]) -> tuple[int, int]:
    """How many answers and questions are stored after both callers have taken their three steps in this order."""
    clock, interview = ManualClock(), None
    branch = Branch("a", (), Move.ADVANCE, QuestionType.TECHNICAL, Focus("c", "C"), 3)
    interview, _ = hear(Call("s", BRIEF, "0000000000"), LIMITS)(interview, clock())
    interview, _ = ask("0000000000", Words(None, branch, "What?"), PLAN)(interview, clock())
    steps = {"a": 0, "b": 0}
    outcomes: dict[str, object] = {}
    for who in order:
        step, steps[who] = steps[who], steps[who] + 1
        if step == 0:
            interview, outcomes[who] = hear(Call("s", BRIEF, who * 10, "Yes."), LIMITS)(interview, clock())
        elif isinstance(outcomes[who], Ask) and step == 2:
            interview, _ = ask(who * 10, Words(None, branch, f"Asked by {who}?"), PLAN)(interview, clock())
    assert interview is not None
    return len(list(interview.answers)), len(list(interview.questions))
