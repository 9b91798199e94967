"""Simulated candidates for a measurement of validity: five competencies whose true levels are known, continuous and related."""

from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from math import pi, sin, sqrt
from statistics import NormalDist
from typing import Any

from interview_agent.bootstrap import bank as our_bank
from interview_agent.domain.bank import Bank
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Plan
from interview_bench.candidates.people import STYLES, Nature, Person
from interview_bench.candidates.resumes import resume
from interview_bench.candidates.roles import Role, role
from interview_bench.dice import dice
from interview_bench.factbank import fact_bank

COMPETENCIES, CORRELATION, HIGHEST = 5, 0.4, 4.0
STRANGE = Nature(slope=1.4, half=0.5, topic_spread=0.6, hardness=0.35)
"""In nothing what the report's model believes (1.7, 0.68, 0.8 and none), for figures without its own assumptions in them."""

_NORMAL = NormalDist()
_SHARED = 2 * sin(pi * CORRELATION / 6)
"""The correlation of normal variables whose ranks, as levels from 0 to 4, correlate as wanted."""


@dataclass(frozen=True, slots=True)
class Known(Person):
    """A candidate whose levels spread evenly from 0 to 4 and correlate between any two subjects."""

    def level(self, subject: str) -> float:
        mean, own = dice(self.key, "mean").gauss(0, 1), dice(self.key, "level", subject).gauss(0, 1)
        return HIGHEST * _NORMAL.cdf(sqrt(_SHARED) * mean + sqrt(1 - _SHARED) * own)


@dataclass(frozen=True, slots=True)
class Applicant:
    """A candidate with the plan of the interview for their role."""

    person: Known
    plan: Plan

    @property
    def levels(self) -> dict[str, float]:
        """The truth by competency."""
        return {one.id: self.person.level(one.skill) for one in self.plan.competencies}

    @property
    def weights(self) -> dict[str, float]:
        return {one.id: one.weight for one in self.plan.competencies}

    def but(self, **changes: Any) -> "Applicant":
        """The same candidate with something about the person changed: a style, or what else they do."""
        return replace(self, person=replace(self.person, **changes))


@cache
def questions(half: str) -> Bank:
    """The bank with the questions of one half of the topics alone."""
    bank, topics = our_bank(), fact_bank().by_id
    skills = {
        id: replace(skill, questions=tuple(q for q in skill.questions if topics[q.id].half == half))
        for id, skill in bank.skills.items()
    }
    return Bank(skills, f"{bank.version}-{half}")


def applicants(seed: int, number: int, half: str) -> tuple[Applicant, ...]:
    """So many candidates, all styles alike often, to be asked about one half of the topics."""
    bank = questions(half)
    return tuple(_applicant(f"validity:{seed}:{place}", STYLES[place % len(STYLES)], bank) for place in range(number))


def _applicant(key: str, style: str, bank: Bank) -> Applicant:
    """Roles are drawn until one asks for just so many competencies as there shall be, all of which are known."""
    for attempt in count():
        drawn = f"{key}:{attempt}"
        wanted, skills = role(drawn), fact_bank().skills
        subjects = {*wanted.must_haves, *wanted.nice_to_haves}
        plan = _plan(wanted, subjects, bank)
        if len(plan.competencies) == COMPETENCIES == len(subjects) and subjects <= skills:
            return Applicant(Known(drawn, wanted, resume(drawn, wanted), style, behaves=False, nature=Nature()), plan)
    raise AssertionError("there is always another role")


def _plan(wanted: Role, subjects: set[str], bank: Bank) -> Plan:
    """The plan of the role without what is asked of everybody."""
    plan = plan_of(wanted.text, bank)
    return replace(plan, competencies=tuple(one for one in plan.competencies if one.skill in subjects))
