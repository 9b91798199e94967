"""The one module of the agent that imports the mesh: the six tools, each also a capability of the same name.

No `from __future__ import annotations` here, and `mesh` and `app` stand at the level of the module: the mesh reads the
types of the tools as objects, and searches the loaded modules for the server.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

import mesh  # type: ignore[import-untyped]  # published without types
from fastmcp import FastMCP

from interview_agent import __version__
from interview_agent.adapters.mesh_model import Endpoint
from interview_agent.entrypoints.mcp_server import INSTRUCTIONS, CheckArguments, offered
from interview_agent.entrypoints.replies import Reply
from interview_agent.entrypoints.tools import AGENT, Tools

app = FastMCP(AGENT, instructions=INSTRUCTIONS, version=__version__, mask_error_details=True)

# Never required: else our tools would leave the registry together with the model, and answers could not be stored.
MODEL = [
    {"capability": "process_with_tools", "tags": ["llm-service"]},
    {"capability": "llm", "tags": ["-ai.mcpmesh.stream"]},
]
TAGS = {
    "conduct_interview": ["interview", "technical-screening", "ai-interviewer", "session-management"],
    "get_interview_session": ["interview", "session-management"],
    "end_interview_session": ["interview", "session-management"],
    "get_session_status": ["interview", "session-management", "status"],
    "finalize_interview": ["interview", "evaluation", "session-management"],
    "get_agent_status": ["health_check", "interview_service"],
}


class Providers:
    """The model's proxies as the mesh injected them last; it replaces them whenever a provider comes or goes."""

    def __init__(self) -> None:
        self._with_tools: Callable[..., Awaitable[object]] | None = None
        self._native: Callable[..., Awaitable[object]] | None = None

    def injected(self, with_tools: Any, native: Any) -> None:
        self._with_tools, self._native = with_tools, native

    def find(self) -> Endpoint | None:
        """The provider to ask now; the contract of deployed services comes first."""
        if self._with_tools is not None:
            return Endpoint("process_with_tools", self._with_tools)
        return Endpoint("llm", self._native) if self._native is not None else None


def declare(tools: Tools, providers: Providers | None) -> FastMCP:
    """Declare the agent and its tools; the mesh registers them a moment later. Once in a process.

    Without `providers` the agent brings its own model, and depends on nobody.
    """
    app.add_middleware(CheckArguments(tools))
    asking = {} if providers is None else _asking(tools, providers)
    for name, tags in TAGS.items():
        function = getattr(tools, name)
        needs = {"dependencies": MODEL} if name in asking else {}
        capability = mesh.tool(capability=name, tags=tags, version=__version__, **needs)
        app.add_tool(offered(name, capability(asking.get(name, _plain(function)))))

    @mesh.agent(
        name=AGENT, version=__version__, description="Interviews candidates for technical roles.", auto_run=False
    )
    class InterviewAgent:
        """The agent as the registry knows it."""

    return app


def _asking(tools: Tools, providers: Providers) -> dict[str, Callable[..., Awaitable[Reply]]]:
    """The tools that ask the model: with the parameters into which the mesh injects its proxies."""

    async def conduct_interview(
        resume_content: Any = None,
        role_description: Any = None,
        user_session_id: Any = None,
        candidate_answer: Any = None,
        duration_minutes: Any = None,
        answer_to: Any = None,
        language: Any = None,
        with_tools: mesh.McpMeshTool = None,
        native: mesh.McpMeshTool = None,
    ) -> dict[str, Any]:
        providers.injected(with_tools, native)
        return await tools.conduct_interview(
            resume_content, role_description, user_session_id, candidate_answer, duration_minutes, answer_to, language
        )

    async def end_interview_session(
        session_id: Any = None,
        reason: Any = "completed",
        with_tools: mesh.McpMeshTool = None,
        native: mesh.McpMeshTool = None,
    ) -> dict[str, Any]:
        providers.injected(with_tools, native)
        return await tools.end_interview_session(session_id, reason)

    async def finalize_interview(
        session_id: Any = None, with_tools: mesh.McpMeshTool = None, native: mesh.McpMeshTool = None
    ) -> dict[str, Any]:
        providers.injected(with_tools, native)
        return await tools.finalize_interview(session_id)

    asking: tuple[Callable[..., Awaitable[Reply]], ...] = (conduct_interview, end_interview_session, finalize_interview)
    for tool in asking:
        tool.__doc__ = getattr(tools, tool.__name__).__doc__
    return {tool.__name__: tool for tool in asking}


def _plain(method: Callable[..., Awaitable[Reply]]) -> Callable[..., Awaitable[Reply]]:
    """A method as a function, which is what the mesh can mark, with the method's name and parameters."""

    @wraps(method)
    async def function(*args: Any, **kwargs: Any) -> dict[str, Any]:
        return await method(*args, **kwargs)

    return function
