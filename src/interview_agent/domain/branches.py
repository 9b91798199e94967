"""From the questions of the bank to the branches of a turn."""

from dataclasses import replace

from interview_agent.domain.bank import Bank, BankQuestion
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Kind, Move, QuestionType
from interview_agent.domain.plan import Competency, focus_on
from interview_agent.domain.recall import named, point_named


def pick(
    bank: Bank, competency: Competency, type_: QuestionType, difficulty: int, used: frozenset[str]
) -> BankQuestion | None:
    """The unused question nearest in difficulty, of the wanted type if there is one; openers are not asked later.

    Used for one skill is used for all: a general form must not come back with another name in it.
    """
    free = [q for q in bank.of(competency.skill) if q.id not in used and q.type is not QuestionType.OPENER]
    wanted = [q for q in free if q.type is type_] or [q for q in free if q.type is not QuestionType.CLARIFICATION]
    return min(wanted, key=lambda q: abs(q.difficulty - difficulty), default=None)


def advance(competency: Competency, question: BankQuestion, round_: str) -> Branch:
    need = "a must-have" if competency.must_have else "a nice-to-have"
    name = competency.name
    return Branch(
        label="",
        kinds=(),
        move=Move.ADVANCE,
        type=question.type,
        focus=focus_on(competency),
        difficulty=question.difficulty,
        anchor=named(question.text, name),
        points=tuple(point_named(point, name) for point in question.points),
        expects=named(question.expects, name),
        strategy=f"{round_} question on {name}, {need} of the role",
        bank_id=question.id,
    )


def grouped(branches: dict[Kind, Branch]) -> tuple[Branch, ...]:
    """One labelled branch for all kinds that lead to the same."""
    kinds: dict[Branch, tuple[Kind, ...]] = {}
    for kind, branch in branches.items():
        kinds[branch] = (*kinds.get(branch, ()), kind)
    return tuple(replace(branch, label="abcdefgh"[n], kinds=which) for n, (branch, which) in enumerate(kinds.items()))
