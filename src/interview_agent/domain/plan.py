"""What an interview for a role is about: the same for every candidate of that role."""

import re
from dataclasses import dataclass

from interview_agent.domain.bank import Bank, Skill

POLICY_VERSION = 1
"""Which rules turn a plan into an interview. Whoever changes them so that other plans serve better raises it."""

FEWEST, MOST = 3, 8
"""Competencies in a plan."""

BAR = 2.0
"""The level that is asked for where nobody has set another one."""

TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
"""How a language is named: `en`, `de`, `pt-br`."""

LEXICON, PERSON = "lexicon", "person"
"""Sources of plans beside models: the words of the role alone, and somebody who wrote the plan."""


@dataclass(frozen=True, slots=True)
class Competency:
    """One thing the role needs, with the words of the role that say so."""

    id: str
    name: str
    must_have: bool
    weight: float
    requirement: str
    """Verbatim from the role description; empty where the role does not speak of it."""

    skill: str
    """The part of the question bank, or of the plan's own questions, that asks about it."""

    anchor: str = ""
    """The id of the question that every candidate is asked first about it."""

    bar: float = BAR
    """The level that the role needs in it, 0 to 4."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What one question is about."""

    competency: str
    name: str
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Three to eight competencies in the order in which they are asked about, must-haves first.

    `difficulty` is where questions start, 1 to 5, from the seniority of the role. `source` says who made the plan: `lexicon`
    (from the words of the role alone), a model, or `person`. `skills` are questions that belong to this plan alone. `bar` is the
    level that the weighted total has to reach, 0 to 4, set before the first candidate.
    """

    competencies: tuple[Competency, ...]
    difficulty: int
    source: str
    language: str = "en"
    skills: tuple[Skill, ...] = ()
    bar: float = BAR

    def competency(self, id: str) -> Competency | None:
        return next((c for c in self.competencies if c.id == id), None)

    def bank(self, bank: Bank) -> Bank:
        """All that may be asked under this plan: the bank, and the plan's own questions."""
        return bank.beside(self.skills) if self.skills else bank


def focus_on(competency: Competency) -> Focus:
    return Focus(competency.id, competency.name, competency.requirement)
