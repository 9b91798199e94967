"""Which question comes next: every competency once in the plan's order, then where most can still be learnt."""

from dataclasses import dataclass
from functools import cached_property

from interview_agent.domain import scoring
from interview_agent.domain.bank import Bank, BankQuestion
from interview_agent.domain.dialogue import Kind, Move, QuestionType
from interview_agent.domain.exchange import Exchange
from interview_agent.domain.plan import Competency, Plan

ROUNDS = {
    False: (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING, QuestionType.BEHAVIORAL),
    True: (QuestionType.BEHAVIORAL, QuestionType.PROBLEM_SOLVING, QuestionType.EXPERIENCE, QuestionType.TECHNICAL),
}
"""The types of the questions on a skill (False) and on a general competency (True); the first is the anchor's."""

STEPS = {Kind.STRONG: 1, Kind.THIN: -1, Kind.WRONG: -1, Kind.MISSING: -1}
MUCH, LITTLE = 0.6, 0.3
"""With so much of the points shown the next question on the topic is harder, with so little easier."""

MOST_A_TOPIC = 4
CLAIMS_ONE_IN = 5
"""At most one question in so many is tied to what the résumé claims."""

UNHEARD = 0.75
"""What is left of the uncertainty about a topic after an answer that nobody has listened to yet."""

NEARLY = 0.7
"""A topic tells nearly as much as the best one with so much of its weight and uncertainty."""

NEEDED = frozenset(ROUNDS[False])
"""The types that a full interview has besides the opener and clarifications, which come by themselves."""

_ROOTS = frozenset({Move.ADVANCE, Move.EASE})
_NOT_PICKED = frozenset({QuestionType.OPENER, QuestionType.CLARIFICATION})


@dataclass(frozen=True, slots=True)
class Item:
    """A question to ask, what it is about, and the claim of the résumé that it is tied to, if any."""

    competency: Competency
    question: BankQuestion
    first: bool = False
    claim: str = ""


@dataclass(frozen=True)
class Agenda:
    """What there is to ask after the exchanges so far, of which the last one may not have been heard yet.

    `questions` is how many there may be; `claims` are the competencies that the résumé speaks of, by id.
    """

    plan: Plan
    bank: Bank
    exchanges: tuple[Exchange, ...]
    questions: int
    claims: dict[str, str]

    def next(self, quality: Kind | None) -> Item | None:
        """The next question, if the last one was answered like this; None when there is nothing left to ask."""
        if self.asked >= self.questions:
            return None
        first = self._firsts[0] if self._firsts else None
        return first or self._of_a_missing_type(quality) or self._further(quality)

    def easier(self) -> Item | None:
        """A question on the same topic that is easier, or at least no harder, than the last one.

        None where the questions that are left are needed for what was not touched yet.
        """
        root = self.exchanges[-1].root
        competency = self.plan.competency(root.focus.competency)
        if competency is None or self.questions - self.asked <= len(self.untouched):
            return None
        free = [one for one in self._free(competency) if one.difficulty <= root.difficulty]
        # One step down is best; the same difficulty from another side is better than nothing.
        best = min(free, key=lambda one: (one.difficulty == root.difficulty, -one.difficulty), default=None)
        return Item(competency, best) if best else None

    @cached_property
    def asked(self) -> int:
        """How many questions were asked: probes, repeats and the closing turn are none."""
        return sum(one.root.move in _ROOTS or one.root.move is Move.OPEN for one in self.exchanges)

    @cached_property
    def untouched(self) -> tuple[Competency, ...]:
        """The competencies that had no question yet and can be asked about, in the plan's order."""
        return tuple(item.competency for item in self._firsts)

    @property
    def must_haves_left(self) -> bool:
        return any(one.must_have for one in self.untouched)

    def is_general(self, competency: Competency) -> bool:
        skill = self.bank.skills.get(competency.skill)
        return skill is not None and skill.general

    @cached_property
    def _on(self) -> dict[str, list[Exchange]]:
        """The exchanges on each competency that has had a question of its own."""
        found: dict[str, list[Exchange]] = {}
        for one in self.exchanges:
            if one.root.move in _ROOTS:
                found.setdefault(one.root.focus.competency, []).append(one)
        return found

    @cached_property
    def _used(self) -> frozenset[str]:
        # Used for one skill is used for all: a general form must not come back with another name in it.
        return frozenset(one.root.bank_id for one in self.exchanges)

    @cached_property
    def _kept(self) -> frozenset[str]:
        """Anchors that are still to come, and must not be asked before their turn."""
        return frozenset(one.anchor for one in self.plan.competencies if one.id not in self._on)

    def _free(self, competency: Competency) -> tuple[BankQuestion, ...]:
        skill = competency.skill
        if skill not in self._left:
            gone, known = self._used | self._kept, self.bank.of(skill)
            self._left[skill] = tuple(one for one in known if one.id not in gone and one.type not in _NOT_PICKED)
        return self._left[skill]

    @cached_property
    def _left(self) -> dict[str, tuple[BankQuestion, ...]]:
        return {}

    @cached_property
    def _firsts(self) -> tuple[Item, ...]:
        """The first questions that are still to come."""
        to_come = (self._first(one) for one in self.plan.competencies if one.id not in self._on)
        return tuple(item for item in to_come if item)

    def _first(self, competency: Competency) -> Item | None:
        """The anchor: the same question at the same difficulty for every candidate of the role."""
        anchor = self.bank.by_id.get(competency.anchor)
        if anchor is None or anchor.id in self._used:
            type_ = ROUNDS[self.is_general(competency)][0]
            anchor = min(
                self._free(competency),
                key=lambda one: (one.type is not type_, abs(one.difficulty - self.plan.difficulty)),
                default=None,
            )
        return Item(competency, anchor, first=True) if anchor else None

    @cached_property
    def _ranked(self) -> tuple[Competency, ...]:
        """The competencies that may be asked about again, those first where weight and uncertainty are greatest."""
        again = [one for one in self.plan.competencies if len(self._on.get(one.id, ())) < MOST_A_TOPIC]
        return tuple(sorted(again, key=self._worth, reverse=True))

    def _worth(self, competency: Competency) -> float:
        """How much a further question on it may tell that matters to the role."""
        return competency.weight * self._uncertainty(competency)

    def _uncertainty(self, competency: Competency) -> float:
        """The standard deviation of what is known about the level."""
        if competency.id not in self._uncertainties:
            self._uncertainties[competency.id] = self._deviation(competency)
        return self._uncertainties[competency.id]

    @cached_property
    def _uncertainties(self) -> dict[str, float]:
        return {}

    def _deviation(self, competency: Competency) -> float:
        on = self._on.get(competency.id, ())
        shown = scoring.level(one.evidence for one in on)
        unheard = self.exchanges[-1] in on and self.exchanges[-1].quality is None
        return (shown.sd if shown else scoring.PRIOR_SD) * (UNHEARD if unheard else 1)

    def _of_a_missing_type(self, quality: Kind | None) -> Item | None:
        """Once there is just room left for the types that an interview must have, a question of one of them."""
        missing = NEEDED - {one.root.type for one in self.exchanges}
        if not missing or self.questions - self.asked > len(missing):
            return None
        right = ((one, question) for one in self._ranked for question in self._free(one) if question.type in missing)
        best = min(right, key=lambda pair: abs(pair[1].difficulty - self._wanted(pair[0], quality)), default=None)
        return self._item(*best) if best else None

    def _further(self, quality: Kind | None) -> Item | None:
        """A further question where most can be learnt, at the difficulty to which the answers have led.

        Where the bank has none that is harder or easier as it should be, a topic that tells nearly as much goes first.
        """
        found = [(one, best) for one in self._ranked if (best := self._nearest(one, quality))]
        if not found:
            return None
        least = NEARLY * self._worth(found[0][0])
        near = [pair for pair in found if self._worth(pair[0]) >= least]
        return self._item(*next((pair for pair in near if self._steps_right(*pair, quality)), found[0]))

    def _nearest(self, competency: Competency, quality: Kind | None) -> BankQuestion | None:
        wanted, before = self._wanted(competency, quality), self._last_difficulty(competency)
        had = {one.root.type for one in self._on.get(competency.id, ())}
        tied = self._may_claim(competency)
        return min(
            self._free(competency),
            key=lambda one: (
                abs(one.difficulty - wanted),
                # Of two that miss the difficulty by as much, not the one that goes the other way.
                (one.difficulty - before) * (wanted - before) < 0,
                not (tied and one.type is QuestionType.EXPERIENCE),
                one.type in had,
            ),
            default=None,
        )

    def _steps_right(self, competency: Competency, question: BankQuestion, quality: Kind | None) -> bool:
        """Whether the question is harder, easier or as hard as the one before on the topic, as it should be."""
        before = self._last_difficulty(competency)
        wanted, found = self._wanted(competency, quality) - before, question.difficulty - before
        return wanted == found or wanted * found > 0

    def _item(self, competency: Competency, question: BankQuestion) -> Item:
        tied = question.type is QuestionType.EXPERIENCE and self._may_claim(competency)
        return Item(competency, question, claim=self.claims[competency.id] if tied else "")

    def _may_claim(self, competency: Competency) -> bool:
        return competency.id in self.claims and (self._tied + 1) * CLAIMS_ONE_IN <= self.asked + 1

    @cached_property
    def _tied(self) -> int:
        return sum(bool(one.root.claim) for one in self.exchanges)

    def _last_difficulty(self, competency: Competency) -> int:
        on = self._on.get(competency.id)
        return on[-1].root.difficulty if on else self.plan.difficulty

    def _wanted(self, competency: Competency, quality: Kind | None) -> int:
        """One step up after a strong answer on the topic, one down after a weak one.

        `quality` is that of the exchange that may not have been heard yet.
        """
        on = self._on.get(competency.id)
        if not on:
            return self.plan.difficulty
        unheard = on[-1] is self.exchanges[-1]
        step = STEPS.get(quality, 0) if unheard and quality else _step(on[-1].share)
        return min(max(on[-1].root.difficulty + step, 1), 5)


def _step(share: float | None) -> int:
    """Up or down after an exchange that is over, by how much was shown in it all told."""
    if share is None:
        return 0
    return 1 if share >= MUCH else -1 if share <= LITTLE else 0
