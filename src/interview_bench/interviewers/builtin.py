"""Our own interviewer without a model, in this process, over the memory store."""

from typing import Any

from interview_agent import bootstrap
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load
from interview_bench.conducting import Reply


class Builtin:
    """The built-in mind behind the same six tools that a caller over MCP has."""

    name = "builtin"

    def __init__(self) -> None:
        chosen = {"interview_store": "memory", "interview_model": "builtin", "mcp_mesh_registry_url": ""}
        settings = load().model_copy(update=chosen)
        self._tools = Tools(bootstrap.interviewer(settings), settings)

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        return await self._tools.conduct_interview(resume, role, session, answer, None, answer_to)

    async def session(self, session: str) -> Reply | None:
        reply: dict[str, Any] = await self._tools.get_interview_session(session)
        return reply.get("session_data")
