"""The interviewer's tools as capabilities of a mesh, for a host that is a process of its own.

This module does not know the mesh: whoever joins it binds `find`. All failures of its proxies are bare RuntimeErrors, and
one that hangs would hold a call for minutes, so the deadline is ours.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent.adapters.mesh_replies import unwrapped
from interview_agent.application.host_ports import Reply
from interview_agent.entrypoints.web.problems import RETRY_SECONDS, Problem

Proxy = Callable[..., Awaitable[object]]
Proxies = Mapping[str, Proxy]
HOST = "interview-api"
"""The name under which the host is in the mesh."""

CAPABILITIES = (
    "conduct_interview",
    "get_interview_session",
    "end_interview_session",
    "get_session_status",
    "finalize_interview",
    "get_agent_status",
)


@dataclass(frozen=True, slots=True)
class AgentInMesh:
    """`find` gives the proxies of the capabilities that are there now. What cannot be reached is a Problem, not a reply."""

    find: Callable[[], Awaitable[Proxies]]
    seconds: float

    async def there(self) -> bool:
        return set(await self.find()) >= set(CAPABILITIES)

    async def conduct_interview(
        self,
        resume_content: Any = None,
        role_description: Any = None,
        user_session_id: Any = None,
        candidate_answer: Any = None,
        duration_minutes: Any = None,
        answer_to: Any = None,
        language: Any = None,
    ) -> Reply:
        return await self._call(
            "conduct_interview",
            resume_content=resume_content,
            role_description=role_description,
            user_session_id=user_session_id,
            candidate_answer=candidate_answer,
            duration_minutes=duration_minutes,
            answer_to=answer_to,
            language=language,
        )

    async def get_interview_session(self, session_id: Any = None) -> Reply:
        return await self._call("get_interview_session", session_id=session_id)

    async def end_interview_session(self, session_id: Any = None, reason: Any = "completed") -> Reply:
        return await self._call("end_interview_session", session_id=session_id, reason=reason)

    async def get_session_status(self, session_id: Any = None) -> Reply:
        return await self._call("get_session_status", session_id=session_id)

    async def finalize_interview(self, session_id: Any = None) -> Reply:
        return await self._call("finalize_interview", session_id=session_id)

    async def get_agent_status(self) -> Reply:
        return await self._call("get_agent_status")

    async def _call(self, name: str, **arguments: Any) -> Reply:
        proxy = (await self.find()).get(name)
        if proxy is None:
            raise _away("There is no interviewer in the mesh just now")
        given = {key: value for key, value in arguments.items() if value is not None}
        try:
            async with asyncio.timeout(self.seconds):
                reply = unwrapped(await proxy(**given))
        except TimeoutError:
            raise _away("The interviewer in the mesh did not answer in time") from None
        except (RuntimeError, OSError):
            raise _away("The interviewer in the mesh cannot be reached") from None
        if not isinstance(reply, Mapping) or "success" not in reply:
            raise _away("The interviewer in the mesh gave a reply that is none of its tools'")
        return dict(reply)


def _away(what: str) -> Problem:
    sentence = f"{what}. Nothing is lost: repeat the call a little later; the operator looks at the agent."
    return Problem(503, "agent_away", sentence, retryable=True, headers={"Retry-After": str(RETRY_SECONDS)})
