"""What to ask next: the branches of a turn, laid out by code before any mind listens.

A plan gives an agenda, the same for every candidate of a role. Each turn offers a branch for everything that may be heard.
The mind says what it heard and phrases one question for the branch that follows from it; subject, type, difficulty and
budget are settled here.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property

from interview_agent.domain import branches
from interview_agent.domain.bank import Bank
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Kind, Move, QuestionType
from interview_agent.domain.interview import Interview, Question, Turn
from interview_agent.domain.limits import Limits
from interview_agent.domain.plan import Competency, Focus, Plan, focus_on
from interview_agent.domain.recall import named, points_of, recalled
from interview_agent.domain.rubric import Point

ROUNDS = {
    False: (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING, QuestionType.BEHAVIORAL),
    True: (QuestionType.BEHAVIORAL, QuestionType.PROBLEM_SOLVING, QuestionType.EXPERIENCE, QuestionType.TECHNICAL),
}
"""The types of the questions on a skill (False) and on a general competency (True), round by round."""

STEPS = {Kind.STRONG: 1, Kind.THIN: -1, Kind.MISSING: -1}
FOLLOW_UPS = {
    Kind.THIN: Move.PROBE,
    Kind.PARTIAL: Move.PROBE,
    Kind.CLARIFY: Move.REPHRASE,
    Kind.QUESTION_BACK: Move.RETURN,
    Kind.OFF_TOPIC: Move.RETURN,
}
FOLLOW_UPS_A_TOPIC = 2
OPENER = "To begin, which part of your recent work is closest to this role?"
WRAP_UP = "We are nearly done: what would you like to add or to ask before we close?"


def lay_out(interview: Interview, plan: Plan, bank: Bank, limits: Limits, now: datetime) -> Course:
    """The course of the next turn."""
    turn = interview.last_turn
    if turn is None:
        return Course(None, None, (_opener(plan, bank),))
    laid = _Layout(interview, plan, bank, limits, now, interview.turns)
    return Course(recalled(turn, bank), turn.heard, branches.grouped(laid.branches()))


def why_closed(interview: Interview, limits: Limits, now: datetime) -> str:
    """The reason for which an interview closes after its wrap-up."""
    left = interview.time_left(now)
    if left is not None and left <= limits.closing_turn:
        return "time_over"
    return "question_limit" if _asked(interview) >= limits.questions else "covered"


def agenda(plan: Plan, bank: Bank) -> Iterator[tuple[Competency, QuestionType]]:
    """What to ask about, in order: every competency once, must-haves first, then again with other types."""
    for round_ in range(4):
        general = 0
        for competency in plan.competencies:
            shift = 0
            if _is_general(competency, bank):
                shift, general = general, general + 1
            types = ROUNDS[_is_general(competency, bank)]
            yield competency, types[(round_ + shift) % len(types)]


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
        if self.turn.question.move is Move.WRAP_UP:
            close = Branch("", (), Move.CLOSE, QuestionType.CLARIFICATION, Focus("", "closing"), 1)
            return dict.fromkeys(Kind, close)
        # Several kinds lead to the same move, or as many steps up or down.
        follow_up, advance = cache(self._follow_up), cache(self._advance)
        return {kind: follow_up(FOLLOW_UPS.get(kind)) or advance(STEPS.get(kind, 0)) for kind in Kind}

    def _follow_up(self, move: Move | None) -> Branch | None:
        root = self._root
        if move is None or not self._may_follow_up(move, root):
            return None
        known = self.bank.by_id.get(root.bank_id)
        again = named(known.text, root.focus.name) if known else root.content
        simpler = named(known.simpler, root.focus.name) if known else root.content
        return Branch(
            label="",
            kinds=(),
            move=move,
            type=QuestionType.CLARIFICATION,
            focus=root.focus,
            difficulty=root.difficulty,
            anchor={Move.PROBE: "", Move.REPHRASE: simpler}.get(move, again),
            points=self._points,
            expects=root.expects,
            strategy=_STRATEGY[move],
            bank_id=root.bank_id,
            follows=root.id,
        )

    def _may_follow_up(self, move: Move, root: Question) -> bool:
        """Whether there is budget: never three times about one thing, one probe a question, and only with time left."""
        followed = [q for q in self._follow_ups if q.follows == root.id]
        spent = len(self._follow_ups)
        if self._short_of_time or spent >= self.limits.clarifications or len(followed) >= FOLLOW_UPS_A_TOPIC:
            return False
        if move is Move.PROBE:
            return bool(root.points) and not any(q.move is Move.PROBE for q in followed)
        return not any(q.move is move for q in followed)

    def _advance(self, step: int) -> Branch:
        if not self._short_of_time and _asked(self.interview) < self.limits.questions:
            for competency, type_ in self._still_to_ask:
                level = self._difficulty(competency, step)
                if found := branches.pick(self.bank, competency, type_, level, self._used):
                    return branches.advance(competency, found, "first" if self._new(competency) else "further")
        return Branch(
            label="",
            kinds=(),
            move=Move.WRAP_UP,
            type=QuestionType.CLARIFICATION,
            focus=Focus("", "closing"),
            difficulty=1,
            anchor=WRAP_UP,
            expects="what the candidate wants to add or to know",
            strategy=_STRATEGY[Move.WRAP_UP],
        )

    @cached_property
    def _still_to_ask(self) -> tuple[tuple[Competency, QuestionType], ...]:
        """The agenda without what was asked: as many items of a competency as it has had questions."""
        had = Counter(question.focus.competency for question in self.questions if question.move is Move.ADVANCE)
        left = []
        for competency, type_ in agenda(self.plan, self.bank):
            if had[competency.id]:
                had[competency.id] -= 1
            else:
                left.append((competency, type_))
        return tuple(left)

    def _difficulty(self, competency: Competency, step: int) -> int:
        """The plan's difficulty for a first question; later ones follow the answers on the same competency.

        `step` is where the last answer leads.
        """
        steps = 0
        for turn in self.turns:
            if turn.question.focus.competency == competency.id and turn.question.move is not Move.OPEN:
                last = turn.question is self.turn.question
                steps += step if last else STEPS.get(turn.heard.kind, 0) if turn.heard else 0
        return min(max(self.plan.difficulty + steps, 1), 5)

    def _new(self, competency: Competency) -> bool:
        return all(q.focus.competency != competency.id or q.move is Move.OPEN for q in self.questions)

    @property
    def turn(self) -> Turn:
        return self.turns[-1]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return tuple(turn.question for turn in self.turns)

    @cached_property
    def _follow_ups(self) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.follows)

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        return points_of(self._root, self.bank)

    @cached_property
    def _root(self) -> Question:
        """The question that the last one probed or rephrased, or the last one itself."""
        last = self.turn.question
        return next((q for q in self.questions if q.id == last.follows), last)

    @cached_property
    def _short_of_time(self) -> bool:
        left = self.interview.time_left(self.now)
        return left is not None and left <= self.limits.closing_turn

    @cached_property
    def _used(self) -> frozenset[str]:
        return frozenset(q.bank_id for q in self.questions)


_STRATEGY = {
    Move.PROBE: "follow-up on what the answer left open",
    Move.REPHRASE: "the same question in simpler words",
    Move.RETURN: "back to the question",
    Move.WRAP_UP: "the candidate's own remarks and questions",
}


def _opener(plan: Plan, bank: Bank) -> Branch:
    """The first question: about the first skill of the role, where the bank has words for it; it is never scored."""
    first = next((c for c in plan.competencies if not _is_general(c, bank)), None)
    found = next(bank.of(first.skill, QuestionType.OPENER), None) if first else None
    return Branch(
        label="a",
        kinds=(),
        move=Move.OPEN,
        type=QuestionType.OPENER,
        focus=focus_on(first) if first and found else Focus("", "background"),
        difficulty=1,
        anchor=named(found.text, first.name) if first and found else OPENER,
        expects=found.expects if found else "which of the candidate's work is closest to the role",
        strategy="opener: where the candidate comes from",
        bank_id=found.id if found else "",
    )


def _asked(interview: Interview) -> int:
    return sum(1 for q in interview.questions if q.move in (Move.OPEN, Move.ADVANCE))


def _is_general(competency: Competency, bank: Bank) -> bool:
    skill = bank.skills.get(competency.skill)
    return skill is not None and skill.general
