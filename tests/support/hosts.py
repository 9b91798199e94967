"""A host of interviews in one process, over stores whose clock a test holds."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from interview_agent import bootstrap
from interview_agent.adapters.hosted import Hosted
from interview_agent.adapters.memory_shelf import MemoryShelf
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.application.hosting import Case, Host
from interview_agent.domain.hosting import Invitation, Role, until
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load
from support.clocks import ManualClock
from support.doors import ANSWER, RESUME, ROLE


@dataclass
class Reception:
    """Who invites, and a candidate who answers everything alike."""

    settings: dict[str, Any] = field(default_factory=dict)
    clock: ManualClock = field(default_factory=ManualClock)

    def __post_init__(self) -> None:
        usual = {"interview_store": "memory", "interview_model": "builtin", "mcp_mesh_registry_url": ""}
        settings = load(**(usual | self.settings))
        store, shelf = MemoryStore(settings.time_to_live, clock=self.clock), MemoryShelf(self.clock)
        tools = Tools(bootstrap.interviewer(settings, store=store), settings)
        made = bootstrap.host(settings, tools, shelf=shelf, store=store, planner=tools.interviewer.planner)
        registry = Hosted(shelf, settings.stays, self.clock)
        self.host: Host = replace(made, registry=registry, clock=self.clock)
        self.store, self.shelf, self.tools = store, shelf, tools

    async def invited(self, days: int = 14, minutes: int | None = None) -> str:
        """The id of a new invitation."""
        role: Role = await self.host.add_role(ROLE, id="role")
        now = self.clock()
        terms = Invitation(self.host.new_id(), role.id, "C 7", RESUME, "en", now, until(now, days), minutes)
        return (await self.host.invite(role, terms)).id

    async def case(self, id: str) -> Case:
        return await self.host.case(id)

    async def begins(self, id: str) -> dict[str, Any]:
        return await self.host.consent(await self.case(id))

    async def answers(self, id: str) -> dict[str, Any]:
        """Something new each time: the same once more would be a repeated call."""
        case = await self.case(id)
        number = case.status["questions_asked"] if case.status else 0
        return await self.host.answer(case, f"{ANSWER} That was number {number}.", None)

    async def ends(self, id: str) -> None:
        """Ended, and evaluated a moment later."""
        case = await self.case(id)
        assert (await self.host.end(case, "done"))["success"]
        await self.host.evaluate(case)

    async def stays(self, id: str) -> timedelta:
        """How long everything about it still stays."""
        goes = await self.host.goes(await self.case(id))
        assert goes is not None
        return goes - self.clock()
