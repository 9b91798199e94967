"""The one module of the API server that imports the mesh, and what the mesh looks for in it.

No `from __future__ import annotations` here, and `mesh` and `app` stand at the level of the module: the mesh reads the
types of the tools as objects, and searches the loaded modules for the server.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import mesh  # type: ignore[import-untyped]  # published without types
from fastmcp import FastMCP

from interview_agent import __version__
from interview_agent.entrypoints.agent_in_mesh import CAPABILITIES, HOST, Proxies
from interview_agent.entrypoints.mesh_runtime import StripArguments

app = FastMCP(HOST, version=__version__, mask_error_details=True)


class Capabilities:
    """The proxies of the interviewer's tools, as the mesh injects them whenever our own tool is called."""

    def __init__(self) -> None:
        self._look: Callable[[], Awaitable[object]] | None = None
        self._found: Proxies = {}

    def bind(self, look: Callable[[], Awaitable[object]]) -> None:
        self._look = look

    def injected(self, *proxies: Any) -> None:
        self._found = {name: one for name, one in zip(CAPABILITIES, proxies, strict=True) if one is not None}

    async def find(self) -> Proxies:
        if self._look is not None:
            await self._look()
        return self._found


def declare(capabilities: Capabilities) -> FastMCP:
    """Declare the host and its tool; the mesh registers them a moment later. Once in a process."""

    @mesh.tool(  # type: ignore[untyped-decorator]  # for the same reason
        capability="interview_host", version=__version__, dependencies=[{"capability": name} for name in CAPABILITIES]
    )
    async def interview_host(
        conduct: mesh.McpMeshTool = None,
        session: mesh.McpMeshTool = None,
        end: mesh.McpMeshTool = None,
        status: mesh.McpMeshTool = None,
        finalize: mesh.McpMeshTool = None,
        agent: mesh.McpMeshTool = None,
    ) -> dict[str, Any]:
        """Whether the host of interviews sees an interviewer in the mesh."""
        found = (conduct, session, end, status, finalize, agent)
        capabilities.injected(*found)
        return {"success": True, "interviewer": None not in found}

    capabilities.bind(interview_host)
    app.tool()(interview_host)
    app.add_middleware(StripArguments(known=()))

    @mesh.agent(name=HOST, version=__version__, description="Hosts interviews for people.", auto_run=False)
    class InterviewHost:
        """The host as the registry knows it."""

    return app
