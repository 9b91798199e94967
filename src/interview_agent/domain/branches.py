"""From a question to ask to a branch of a turn."""

from dataclasses import replace

from interview_agent.domain.agenda import Item
from interview_agent.domain.bank import Bank
from interview_agent.domain.conversation import Question
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Kind, Move, QuestionType
from interview_agent.domain.plan import Focus, Plan, focus_on
from interview_agent.domain.recall import SKILL, named, point_named
from interview_agent.domain.rubric import Point

OPENER = "To begin, which part of your recent work is closest to this role?"
WRAP_UP = "We are nearly done: what would you like to add or to ask before we close?"
_LABELS = "abcdefghijklmnopqrstuvwxyz"
_STRATEGY = {
    Move.PROBE: "follow-up on what the answer left open",
    Move.REPEAT: "the same question again, as asked for",
    Move.REPHRASE: "the same question in simpler words",
    Move.HINT: "the same question with a hint, as asked for",
    Move.REPLY: "the candidate's question first, then the open one",
    Move.RETURN: "back to the question",
    Move.RECONCILE: "what was said differs from the résumé",
}


def opening(plan: Plan, bank: Bank) -> Branch:
    """The first question: about the first skill of the role, where the bank has words for it; it is never scored."""
    skills = (c for c in plan.competencies if not (c.skill in bank.skills and bank.skills[c.skill].general))
    first = next(skills, None)
    found = next(bank.of(first.skill, QuestionType.OPENER), None) if first else None
    own = first is not None and first.skill in {skill.id for skill in plan.skills}
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
        reviewed=found is None or (SKILL not in found.text and not own),
    )


def new(item: Item, move: Move) -> Branch:
    """A question of its own: the next one, or an easier one."""
    competency, question = item.competency, item.question
    return Branch(
        label="",
        kinds=(),
        move=move,
        type=question.type,
        focus=focus_on(competency),
        difficulty=question.difficulty,
        anchor=named(question.text, competency.name),
        points=tuple(point_named(point, competency.name) for point in question.points),
        expects=named(question.expects, competency.name),
        strategy=_reason(item, move),
        bank_id=question.id,
        claim=item.claim,
    )


def _reason(item: Item, move: Move) -> str:
    name = item.competency.name
    if move is Move.EASE:
        return f"an easier question on {name}, as the last one was not known"
    need = "a must-have" if item.competency.must_have else "a nice-to-have"
    told = f"{'first' if item.first else 'further'} question on {name}, {need} of the role"
    return f"{told}, tied to the résumé" if item.claim else told


def follow_up(
    move: Move,
    root: Question,
    points: tuple[Point, ...],
    *,
    anchor: str = "",
    words: str = "",
    lead: str = "",
    focus: Focus | None = None,
) -> Branch:
    """Something about the question that was asked: more of it, or the same again."""
    return Branch(
        label="",
        kinds=(),
        move=move,
        type=QuestionType.CLARIFICATION,
        focus=focus or root.focus,
        difficulty=root.difficulty,
        anchor=anchor,
        points=points,
        expects=root.expects,
        strategy=_STRATEGY[move],
        bank_id=root.bank_id,
        follows=root.id,
        words=words,
        lead=lead,
    )


def wrap_up() -> Branch:
    """The closing turn, in which the candidate may ask."""
    return Branch(
        label="",
        kinds=(),
        move=Move.WRAP_UP,
        type=QuestionType.CLARIFICATION,
        focus=Focus("", "closing"),
        difficulty=1,
        anchor=WRAP_UP,
        expects="what the candidate wants to add or to know",
        strategy="the candidate's own remarks and questions",
    )


def close(lead: str = "", reason: str = "") -> Branch:
    """The end; `strategy` is the reason where it is known already."""
    return Branch("", (), Move.CLOSE, QuestionType.CLARIFICATION, Focus("", "closing"), 1, lead=lead, strategy=reason)


def grouped(branches: dict[Kind, Branch]) -> tuple[Branch, ...]:
    """One labelled branch for all kinds that lead to the same."""
    kinds: dict[Branch, tuple[Kind, ...]] = {}
    for kind, branch in branches.items():
        kinds[branch] = (*kinds.get(branch, ()), kind)
    return tuple(replace(branch, label=_LABELS[n], kinds=which) for n, (branch, which) in enumerate(kinds.items()))
