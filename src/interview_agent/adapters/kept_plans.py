"""Plans on a shelf."""

from interview_agent.adapters import plan_json
from interview_agent.application.ports import Shelf
from interview_agent.domain.plan import Plan

KIND = "plan"


class KeptPlans:
    """Raises StoreUnavailable and StoreBusy like the shelf that it stands on."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def find(self, key: str) -> Plan | None:
        """The plan that stands there; None also for one that cannot be read."""
        return plan_json.read(await self._shelf.find(KIND, key))

    async def keep(self, key: str, plan: Plan, *, replace: bool) -> None:
        await self._shelf.keep(KIND, key, plan_json.written(plan), replace=replace)

    async def close(self) -> None:
        await self._shelf.close()
