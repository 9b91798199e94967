"""What to ask next: the branches of a turn, laid out by code before any mind listens.

A plan gives the agenda, the same for every candidate of a role. Each turn offers a branch for everything that may be heard.
The mind says what it heard and phrases one question for the branch that follows from it; subject, type, difficulty and
budget are settled here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property, partial

from interview_agent.domain import branches
from interview_agent.domain.agenda import Agenda
from interview_agent.domain.allowance import Allowance
from interview_agent.domain.bank import Bank
from interview_agent.domain.budgets import AGAIN, EXTRA_BEFORE, MOST, PROBES_AFTER, PROBES_BEFORE, RECONCILED
from interview_agent.domain.claims import claims
from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import ANSWERS, Kind, Move, Signal
from interview_agent.domain.differing import in_turn
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.inquiries import reply
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.plan import Plan, focus_on
from interview_agent.domain.recall import named, points_of, recalled
from interview_agent.domain.rubric import Point
from interview_agent.domain.voices import Voice, speaking


def lay_out(interview: Interview, plan: Plan, bank: Bank, limits: Limits, now: datetime) -> Course:
    """The course of the next turn."""
    whole, turn = plan.bank(bank), interview.last_turn
    if turn is None:
        return Course(None, None, (branches.opening(plan, whole),))
    laid = _Layout(interview, plan, whole, limits, now, interview.turns)
    return Course(
        recalled(turn, whole),
        turn.heard,
        branches.grouped(laid.branches()),
        before="\n\n".join(one.said for one in laid.exchange.turns[:-1]),
        earlier=tuple(mark for mark, _ in laid.exchange.marks),
        aims=laid.aims,
        warned=laid.warned,
        corrected=laid.corrected,
        reply=laid.reply,
        voice=laid.voice,
    )


@dataclass(frozen=True)
class _Layout:
    """What the branches of one turn are made of. Most of it is the same for all of them, and computed once."""

    interview: Interview
    plan: Plan
    bank: Bank
    limits: Limits
    now: datetime
    turns: tuple[Turn, ...]

    def branches(self) -> dict[Kind, Branch]:
        if self.root.move is Move.WRAP_UP:
            return {kind: self._at_the_end(kind) for kind in Kind}
        return {kind: self._after(kind) for kind in Kind}

    def _after(self, kind: Kind) -> Branch:
        """The next move for what may be heard."""
        if kind in ANSWERS and (differs := self._reconcile):
            return differs
        match kind:
            case Kind.PARTIAL | Kind.THIN | Kind.WRONG:
                return self._probe() or self._advance(kind)
            case Kind.MISSING:
                return self._ease() or self._advance(kind)
            case Kind.CLARIFY | Kind.HINT:
                return self._again(kind) or self._ease() or self._advance(Kind.MISSING)
            case Kind.ABUSIVE if self.warned:
                return branches.close(reason="conduct")
            case Kind.STRONG | Kind.DECLINES:
                return self._advance(kind)
            case Kind.END:
                return branches.wrap_up()
            case _:
                return self._again(kind) or self._advance(None)

    def _at_the_end(self, kind: Kind) -> Branch:
        """After the closing turn: what was asked is answered, and then the interview is over."""
        if kind in (Kind.REPEAT, Kind.CLARIFY, Kind.THINKING, Kind.PAUSE) and (again := self._again(kind)):
            return again
        return branches.close(self.reply if kind is Kind.QUESTION_BACK else "")

    # the same question again

    def _again(self, kind: Kind) -> Branch | None:
        move, asked = AGAIN[kind], self.turn.question.bare
        if not self._has_budget or self.exchange.spent(move) >= MOST[move]:
            return None
        put = partial(branches.follow_up, move, self.root, self._points)
        match move:
            case Move.REPHRASE:
                simpler = "" if self.exchange.spent(Move.PROBE) else self._of_the_bank("simpler")
                return put(anchor=simpler or asked)
            case Move.HINT:
                return put(words=asked, lead=self.voice.hinting(self._of_the_bank("hint")))
            case Move.REPLY if kind is not Kind.CORRECTION:
                return put(words=asked, lead=f"{self.reply} {self.voice.mine_was}")
            case _:
                return put(words=asked, lead=self.voice.again(kind))

    @cached_property
    def reply(self) -> str:
        return reply(self.turn.said, self.interview.brief.role_description, self.voice, self.turn.question.bare)

    @cached_property
    def voice(self) -> Voice:
        return speaking(self.interview)

    def _of_the_bank(self, part: str) -> str:
        known = self.bank.by_id.get(self.root.bank_id)
        return named(getattr(known, part), self.root.focus.name) if known else ""

    # more about it, or less

    def _probe(self) -> Branch | None:
        """One for what is missing, while there is budget and time."""
        if not self.root.points or not self._may_ask_more or len(self.aims) >= len(self.root.points):
            return None
        on_topic = sum(
            one.spent(Move.PROBE) for one in self.exchanges if one.root.focus.competency == self.root.focus.competency
        )
        allowed = PROBES_BEFORE if self.agenda.must_haves_left else PROBES_AFTER
        return branches.follow_up(Move.PROBE, self.root, self._points) if on_topic < allowed else None

    @cached_property
    def _reconcile(self) -> Branch | None:
        """How an answer and the résumé go together, where they differ: once about each thing, when all must-haves are touched."""
        asked = [turn.question.focus.competency for turn in self.turns if turn.question.move is Move.RECONCILE]
        may = self._may_ask_more and not self.agenda.must_haves_left and self.turn.question.move is not Move.RECONCILE
        if not may or len(asked) >= RECONCILED:
            return None
        resume = self.interview.brief.resume_content
        found = (one for turn in self.turns for one in in_turn(turn, self.plan, resume, self.voice))
        one = next((one for one in found if one.lead and one.competency.id not in asked), None)
        if one is None:
            return None
        about = focus_on(one.competency)
        question = self.voice.together.format(name=one.competency.name)
        return branches.follow_up(Move.RECONCILE, self.root, self._points, words=question, lead=one.lead, focus=about)

    def _ease(self) -> Branch | None:
        """An easier or adjacent question, once a topic, right after a question that was not known."""
        topic = self.root.focus.competency
        eased = [one.root.focus.competency for one in self.exchanges if one.root.move is Move.EASE]
        spent = topic in eased or (self.agenda.must_haves_left and len(eased) >= EXTRA_BEFORE)
        if spent or self._pressed or self.root.move is not Move.ADVANCE or self.exchange.spent(Move.PROBE):
            return None
        item = self.agenda.easier()
        return branches.new(item, Move.EASE) if item else None

    def _advance(self, kind: Kind | None) -> Branch:
        return self._onward(self._quality(kind))

    @cached_property
    def _onward(self) -> Callable[[Kind | None], Branch]:
        # Many kinds lead to the same quality, and looking for the next question is most of the work.
        return cache(self._next)

    def _next(self, quality: Kind | None) -> Branch:
        if not self.allowance.short_of_time and (item := self.agenda.next(quality)):
            return branches.new(item, Move.ADVANCE)
        return branches.wrap_up()

    def _quality(self, kind: Kind | None) -> Kind | None:
        """How well the question is answered in the end, if this is heard now; said before counts too."""
        before = self.exchange.quality
        if kind is None or kind is Kind.DECLINES:
            return before
        return before if kind is Kind.MISSING and before in (Kind.STRONG, Kind.PARTIAL) else kind

    # what there is to go by

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        return exchanges(self.turns)

    @cached_property
    def exchange(self) -> Exchange:
        """The question that was answered last, with all that followed from it."""
        id = self.turn.question.follows or self.turn.question.id
        return next(one for one in self.exchanges if id in (one.root.id, one.root.follows))

    @property
    def turn(self) -> Turn:
        return self.turns[-1]

    @property
    def root(self) -> Question:
        return self.exchange.root

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        return points_of(self.root, self.bank)

    @cached_property
    def agenda(self) -> Agenda:
        return Agenda(self.plan, self.bank, self.exchanges, self.limits.questions, self._claims)

    @cached_property
    def _claims(self) -> dict[str, str]:
        return claims(self.interview.brief.resume_content, self.plan, self.bank)

    @cached_property
    def aims(self) -> tuple[str, ...]:
        """The points that were asked for already, one by one."""
        return tuple(turn.question.aim for turn in self.exchange.turns if turn.question.aim)

    @cached_property
    def warned(self) -> bool:
        """Whether abuse was answered calmly before."""
        return any(turn.heard and Signal.ABUSE in turn.heard.signals for turn in self.turns[:-1])

    @cached_property
    def corrected(self) -> Turn | None:
        """The turn whose answer a correction belongs to: the last question before this one that was answered."""
        answered = (one.turns[0] for one in reversed(self.exchanges) if one.answered and one is not self.exchange)
        found = next(answered, None)
        return recalled(found, self.bank) if found else None

    @cached_property
    def allowance(self) -> Allowance:
        return Allowance(self.interview, self.turns, self.limits, self.now)

    @property
    def _has_budget(self) -> bool:
        return self.allowance.clarifications > 0 and not self.allowance.short_of_time

    @cached_property
    def _pressed(self) -> bool:
        return self.allowance.pressed(len(self.agenda.untouched))

    @cached_property
    def _may_ask_more(self) -> bool:
        """Whether there is room for a follow-up of our own."""
        return self.allowance.to_spare and not self._pressed
