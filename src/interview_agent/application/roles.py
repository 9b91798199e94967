"""What a host does with roles: what they say, and the plan that interviews for them follow."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from interview_agent.application.host_ports import Registry
from interview_agent.application.planning import Planner, person_key
from interview_agent.domain.bank import Bank
from interview_agent.domain.hosting import NAME, Note, Role, What
from interview_agent.domain.languages import DEFAULT, language_of
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Plan
from interview_agent.errors import InvalidInput, SessionNotFound

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n|\n)+?---[ \t]*\n")
_LABEL = re.compile(r"^(?:(?:job |role |position )?title|role|position)\s*:\s*", re.IGNORECASE)
_TITLE = re.compile(r"^title:(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Roles:
    """`new_id` draws an id that nobody can guess."""

    registry: Registry
    planner: Planner
    bank: Bank
    clock: Callable[[], datetime]
    new_id: Callable[[], str]

    async def add_role(self, text: str, title: str = "", language: str = "", id: str = "") -> Role:
        """Raises InvalidInput. With an `id` that is taken, the role that has it: a repeated call adds nothing."""
        told, words = without_front_matter(required(text, "The text of a role"))
        named = " ".join((title or told).split())[:NAME] or _first_line(words)
        spoken = language or language_of(words) or DEFAULT
        return await self.registry.add_role(Role(id or self.new_id(), named, words, spoken, self.clock()))

    async def role(self, id: str) -> Role:
        found = await self.registry.role(id)
        if found is None:
            raise SessionNotFound("There is no role under this id. Check the id.")
        return found

    async def plan(self, role: Role) -> Plan:
        """The plan that an interview for the role would follow now."""
        kept = await self.planner.at_hand(role.text, role.language)
        return kept or plan_of(role.text, self.bank, role.language)

    async def change_plan(self, role: Role, plan: Plan, by: str) -> None:
        """Keep a plan for the role, and note who approved it. Before the first candidate, so that all are asked alike."""
        if await self.fixed(role):
            raise InvalidInput(
                "Somebody is invited to an interview that follows this plan, so it cannot change any more. For another one add a role whose text differs."
            )
        await self.planner.keep(role.text, plan)
        await self._approved(role, by)

    async def fixed(self, role: Role) -> bool:
        """Whether somebody is invited to an interview that follows the role's plan. Roles of the same text share it."""
        alike = [one for one in await self.registry.roles() if _plan_key(one) == _plan_key(role)]
        return any([await self.registry.invited(one.id) for one in alike])

    async def approve(self, role: Role, by: str) -> None:
        await self.planner.keep(role.text, await self.plan(role))
        await self._approved(role, by)

    async def _approved(self, role: Role, by: str) -> None:
        await self.registry.add_note(Note(self.new_id(), role.id, What.APPROVED, by, self.clock()))


def required(text: str, what: str) -> str:
    """The text without blanks around it. Raises InvalidInput for nothing."""
    if not text.strip():
        raise InvalidInput(f"{what} is empty: it is needed.")
    return text.strip()


def without_front_matter(text: str) -> tuple[str, str]:
    """The title that a Markdown file has in the lines before its text, if it has such, and the text alone."""
    found = _FRONT_MATTER.match(text)
    if found is None or not text[found.end() :].strip():
        return "", text
    title = _TITLE.search(found[0])
    return title[1].strip("\"' ") if title else "", text[found.end() :].strip()


def _plan_key(role: Role) -> str:
    return person_key(role.text, role.language)


def _first_line(text: str) -> str:
    lines = (line.strip().strip("#*_=- ") for line in text.splitlines())
    first = next((line for line in lines if line), "Role")
    return (_LABEL.sub("", first).strip("\"' ") or first)[:NAME]
