"""The interview in which a trial of the examination takes place."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from interview_agent.domain.bank import Bank, BankQuestion
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType
from interview_agent.domain.exam import BY, Said, Trial
from interview_agent.domain.interview import Interview
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Competency, Plan, focus_on
from interview_agent.domain.recall import pared

NOW = datetime(2026, 1, 1, 10, tzinfo=UTC)
"""The time of every turn; an examination has no clock, so that it is the same each time."""


def staged(trial: Trial, bank: Bank, heard: Heard | None = None) -> tuple[Interview, Plan]:
    """The opener, perhaps an earlier question, and the answer to be heard; with the plan of the role."""
    setting = trial.setting
    plan = _plan(trial, bank)
    stage = _Stage(bank, plan)
    opener = Question(setting.opener, NOW, "", 1, QuestionType.OPENER, 1, move=Move.OPEN, source=BY)
    stage.put(opener, setting.opening, Heard(Kind.STRONG, by=BY))
    if trial.earlier:
        stage.ask(trial.earlier, Heard(Kind.PARTIAL, by=BY))
    stage.ask(trial.said, heard)
    brief = Brief(setting.role, setting.resume)
    entries = tuple(stage.entries)
    return Interview(BY, brief, NOW, NOW, BY, entries, language=trial.language, plan=plan), plan


@dataclass(slots=True)
class _Stage:
    """A conversation as it grows."""

    bank: Bank
    plan: Plan
    entries: list[Question | Answer] = field(default_factory=list)

    def ask(self, said: Said, heard: Heard | None) -> None:
        known = self.bank.by_id[said.question]
        competency = next(c for c in self.plan.competencies if c.skill == _skill(known, self.bank))
        question = Question(
            content=said.asked or known.text,
            timestamp=NOW,
            id="",
            number=1,
            type=known.type,
            difficulty=known.difficulty,
            focus=focus_on(competency),
            expects=known.expects,
            source=BY,
            points=pared(known.points),
            bank_id=known.id,
        )
        self.put(question, said.answer, heard)

    def put(self, question: Question, answer: str, heard: Heard | None) -> None:
        number = len(self.entries) // 2 + 1
        id = f"{BY}-{number}"
        self.entries += [replace(question, id=id, number=number), Answer(answer, NOW, id, heard=heard)]


def _plan(trial: Trial, bank: Bank) -> Plan:
    """The plan that the role would get, with what the questions are about in it."""
    plan = replace(plan_of(trial.setting.role, bank), language=trial.language)
    asked = [bank.by_id[said.question] for said in (trial.earlier, trial.said) if said]
    known = {competency.skill for competency in plan.competencies}
    skills = dict.fromkeys(skill for question in asked if (skill := _skill(question, bank)) not in known)
    added = (Competency(skill, bank.skills[skill].name, False, 1.0, "", skill) for skill in skills)
    return replace(plan, competencies=(*plan.competencies, *added))


def _skill(question: BankQuestion, bank: Bank) -> str:
    return next(skill.id for skill in bank.skills.values() if question in skill.questions)
