"""Who ends an interview that nobody goes on with: its time is over, or its link was taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from interview_agent.application.hosting import Case, Host
from interview_agent.domain.hosting import State, What, last

GRACE = timedelta(minutes=5)
"""After its time an interview waits so long for the answer that was begun."""

TIME_OVER, TAKEN_BACK = "time_over", "the link was taken back"


@dataclass(frozen=True, slots=True)
class Timekeeper:
    """Several may look at the same interviews: to end one twice is to end it once."""

    host: Host

    async def going(self) -> tuple[str, ...]:
        """The ids of the interviews that were begun and are not known to be over."""
        return await self.host.registry.going()

    async def look_at(self, id: str) -> bool:
        """End it if that is due, and evaluate it; whether it was. Raises what the host raises."""
        case = await self.host.case(id)
        reason = due(case, self.host.clock())
        if reason is None:
            if case.state is not State.STARTED:
                await self.host.registry.settle(case.invitation)
            return False
        reply = await self.host.end(case, reason)
        if reply["success"]:
            await self.host.evaluate(case)
        return bool(reply["success"])


def due(case: Case, now: datetime) -> str | None:
    """Why an interview that goes on has to end by itself now, if it has to."""
    if case.state is not State.STARTED or case.status is None:
        return None
    if last(case.notes, What.REVOKED):
        return TAKEN_BACK
    until = case.status.get("expires_at")
    return TIME_OVER if until is not None and now.timestamp() > until + GRACE.total_seconds() else None
