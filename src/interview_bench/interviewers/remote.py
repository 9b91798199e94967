"""Any interviewer over MCP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from interview_bench.conducting import Broken, Reply

if TYPE_CHECKING:
    from fastmcp import Client, FastMCP

STORED = "get_interview_session"


@asynccontextmanager
async def remote(url: "str | FastMCP[Any]") -> "AsyncIterator[Remote]":
    """A connection to the MCP server at a URL, or in this process. Raises Broken if it has no `conduct_interview`."""
    from fastmcp import Client

    async with Client(url) as client:
        offered = {tool.name for tool in await client.list_tools()}
        if "conduct_interview" not in offered:
            raise Broken(f"{url} offers no tool named conduct_interview.")
        yield Remote(client, str(url), shows=STORED in offered)


class Remote:
    """An interviewer behind an MCP client; marks are read where it shows its stored session."""

    def __init__(self, client: "Client[Any]", name: str, *, shows: bool) -> None:
        self._client, self.name, self._shows = client, name, shows

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        given = {"resume_content": resume, "role_description": role, "user_session_id": session}
        further = {"candidate_answer": answer, "answer_to": answer_to}
        return await self._call("conduct_interview", given | {k: v for k, v in further.items() if v})

    async def session(self, session: str) -> Reply | None:
        if not self._shows:
            return None
        document = (await self._call(STORED, {"session_id": session})).get("session_data")
        return document if isinstance(document, dict) else None

    async def _call(self, tool: str, arguments: dict[str, Any]) -> Reply:
        result = await self._client.call_tool(tool, arguments, raise_on_error=False)
        found = result.structured_content or {}
        inner = found.get("result", found)
        return inner if isinstance(inner, dict) else {}
