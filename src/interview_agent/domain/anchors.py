"""The question that every candidate of a role is asked first about a competency."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from interview_agent.domain.agenda import ROUNDS
from interview_agent.domain.bank import Bank, BankQuestion
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.plan import Competency, Plan

FORMS = "forms"
"""The part of the bank that asks about any skill, by its name."""

NEVER = frozenset({QuestionType.OPENER, QuestionType.CLARIFICATION})
"""Types of questions that open or mend a conversation, and are no anchor."""


def anchored(plan: Plan, bank: Bank) -> Plan:
    """The plan with an anchor for each competency: the one that it names, if that is there, else the one that fits best.

    A part of the bank that is not there any more gives way to the forms. The same plan always gets the same anchors, and
    no question is the anchor of two competencies.
    """
    known, done, generals = plan.bank(bank), list[Competency](), 0
    claimed = {one.anchor for one in plan.competencies}
    for one in plan.competencies:
        skill = one.skill if one.skill in known.skills and known.skills[one.skill].questions else FORMS
        types, shift = _types(skill, known, generals)
        generals += shift
        questions = [q for q in known.of(skill) if q.type not in NEVER]
        given = next((q for q in questions if q.id == one.anchor), None)
        taken = {other.anchor for other in done}
        free = [q for q in questions if q.id not in taken and q.id not in claimed] or questions
        chosen = given if given and given.id not in taken else _nearest(free, types, plan.difficulty)
        done.append(replace(one, skill=skill, anchor=chosen.id if chosen else ""))
    return replace(plan, competencies=tuple(done))


def _types(skill: str, bank: Bank, generals: int) -> tuple[tuple[QuestionType, ...], int]:
    """The wanted types, best first, and whether the skill is a general one: these rotate, so that an interview is varied."""
    general = skill in bank.skills and bank.skills[skill].general
    types = ROUNDS[general]
    at = generals % len(types) if general else 0
    return (*types[at:], *types[:at]), int(general)


def _nearest(questions: Sequence[BankQuestion], types: Iterable[QuestionType], difficulty: int) -> BankQuestion | None:
    """Of the first type that there is, the question nearest to a difficulty; of several, the first in the file."""
    for type_ in types:
        of_type = [question for question in questions if question.type is type_]
        if of_type:
            return min(of_type, key=lambda question: abs(question.difficulty - difficulty))
    return None
