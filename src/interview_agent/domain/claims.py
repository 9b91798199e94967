"""What a résumé says of the things a role needs: an overlay on the plan, for one candidate."""

from functools import lru_cache

from interview_agent.domain.bank import Bank
from interview_agent.domain.lexicon import names_of
from interview_agent.domain.plan import Plan

READ = 20_000
"""Characters of a résumé that are read for claims; what stands later is history."""


def claims(resume: str, plan: Plan, bank: Bank) -> dict[str, str]:
    """For each competency that the résumé names, by id, the name that it uses: a technology, and nothing else of it."""
    found = _named(resume[:READ], bank)
    return {one.id: found[one.id] for one in plan.competencies if one.id in found and not _is_general(one.id, bank)}


@lru_cache(maxsize=32)
def _named(resume: str, bank: Bank) -> dict[str, str]:
    return names_of(resume, bank)


def _is_general(id: str, bank: Bank) -> bool:
    return id in bank.skills and bank.skills[id].general
