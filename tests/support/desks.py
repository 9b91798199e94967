"""The six tools as a caller meets them, over a store whose clock a test holds and a mind that a test commands."""

from dataclasses import dataclass, field, replace
from typing import Any

from interview_agent import bootstrap
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.storing import Write
from interview_agent.application.ports import InterviewStore, Mind
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load
from support.clocks import ManualClock
from support.doors import RESUME, ROLE
from support.rooms import QUICK

SESSION = "desk-1"


@dataclass
class Desk:
    """Without a mind of its own it has the built-in interviewer. `patience` is short, because tests wait for nothing."""

    mind: Mind | None = None
    clock: ManualClock = field(default_factory=ManualClock)
    wait: float = QUICK.wait
    other_store: InterviewStore | None = None

    def __post_init__(self) -> None:
        settings = load(interview_store="memory", interview_model="builtin", mcp_mesh_registry_url="")
        self.store = MemoryStore(settings.time_to_live, clock=self.clock)
        usual = bootstrap.interviewer(settings, store=self.other_store or self.store)
        interviewer = replace(usual, mind=self.mind or usual.mind, patience=replace(QUICK, wait=self.wait))
        self.tools = Tools(interviewer, settings)

    async def say(self, answer: str | None = None, **more: Any) -> dict[str, Any]:
        """One call of conduct_interview."""
        return await self.tools.conduct_interview(RESUME, ROLE, SESSION, answer, **more)

    async def status(self) -> dict[str, Any]:
        return await self.tools.get_session_status(SESSION)

    async def end(self, reason: str = "completed") -> dict[str, Any]:
        return await self.tools.end_interview_session(SESSION, reason)

    async def finalize(self) -> dict[str, Any]:
        return await self.tools.finalize_interview(SESSION)


class Contended(MemoryStore):
    """A store in which somebody else is always faster."""

    async def _swap(self, session_id: str, write: Write) -> bool:
        return False
