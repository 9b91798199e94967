"""The six tools over MCP, for any host: a server without a mesh, or standard input and output."""

import re
from collections.abc import Callable, Collection
from typing import Any

from fastmcp import FastMCP
from fastmcp.server.middleware import CallNext, Middleware, MiddlewareContext
from fastmcp.tools import Tool
from fastmcp.tools.base import ToolResult
from mcp.types import CallToolRequestParams, ToolAnnotations
from starlette.applications import Starlette

from interview_agent import __version__
from interview_agent.application.events import CallRefused
from interview_agent.entrypoints import inputs, replies
from interview_agent.entrypoints.mesh_runtime import MESH_ARGUMENTS, allowed_names
from interview_agent.entrypoints.parameters import SCHEMAS
from interview_agent.entrypoints.tools import AGENT, OPERATIONS, Tools
from interview_agent.errors import InvalidInput

INSTRUCTIONS = """\
This server interviews candidates for technical roles, one question at a time.

To hold an interview:
1. Call conduct_interview with resume_content, role_description and a new user_session_id, without an answer.
2. Show the candidate the text in `question` word for word, and wait for what the candidate writes. Do not answer for \
the candidate, do not improve the answer, and give no hints.
3. Call conduct_interview again with the same three arguments, the candidate's words as candidate_answer, and the \
question_id of the question as answer_to.
4. Go on until a reply holds `interview_complete: true`; then show its `question`, which is the closing.

Repeating a call is safe. A reply with `success: false` says in `error` what to do; with `retryable: true` send the same \
call again a little later, for an answer that was received is kept. If the candidate wants to stop, call \
end_interview_session. finalize_interview evaluates a finished interview; its result is for the people who hire, not for \
the candidate.
"""

_READS = ToolAnnotations(readOnlyHint=True, idempotentHint=True, destructiveHint=False, openWorldHint=False)
_WRITES = ToolAnnotations(readOnlyHint=False, idempotentHint=True, destructiveHint=False, openWorldHint=False)
_READING = frozenset({"get_interview_session", "get_session_status", "get_agent_status"})
_ARGUMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")


def build_mcp(tools: Tools) -> FastMCP:
    """The server with the six tools."""
    app = empty_mcp(tools)
    for name in OPERATIONS:
        app.add_tool(offered(name, getattr(tools, name)))
    return app


def empty_mcp(tools: Tools) -> FastMCP:
    """The server as it is before its tools are added."""
    app = FastMCP(AGENT, instructions=INSTRUCTIONS, version=__version__, mask_error_details=True)
    app.add_middleware(CheckArguments(tools))
    return app


def offered(name: str, function: Callable[..., Any]) -> Tool:
    """A function as a tool, under the schema that we publish instead of the one that its bare signature would give."""
    annotations = _READS if name in _READING else _WRITES
    tool = Tool.from_function(function, name=name, annotations=annotations)
    return tool.model_copy(update={"parameters": SCHEMAS[name]})


def mcp_application(app: FastMCP, host: str) -> Starlette:
    """The server at /mcp, which keeps nothing between requests."""
    names = allowed_names(host)
    return app.http_app(
        path="/mcp", transport="streamable-http", stateless_http=True, json_response=True, allowed_hosts=names
    )


class CheckArguments(Middleware):
    """Takes out what the mesh slips in, and refuses other arguments that a tool does not have, in a reply of ours."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def on_call_tool(
        self,
        context: MiddlewareContext[CallToolRequestParams],
        call_next: CallNext[CallToolRequestParams, ToolResult],
    ) -> ToolResult:
        call = context.message
        given = {name: value for name, value in (call.arguments or {}).items() if name not in MESH_ARGUMENTS}
        known = SCHEMAS[call.name]["properties"] if call.name in SCHEMAS else given
        if unknown := [name for name in given if name not in known]:
            return ToolResult(structured_content=self._refused(call.name, given, unknown))
        return await call_next(context.copy(message=call.model_copy(update={"arguments": given})))

    def _refused(self, tool: str, given: dict[str, Any], unknown: Collection[str]) -> replies.Reply:
        known = ", ".join(SCHEMAS[tool]["properties"]) or "no arguments at all"
        error = InvalidInput(f"{tool} has no argument {_named(unknown)}. It takes {known}.")
        self._tools.interviewer.observe(CallRefused(tool, error.code))
        session = given.get("user_session_id", given.get("session_id"))
        valid = isinstance(session, str) and inputs.SESSION_ID.fullmatch(session)
        return replies.failure(error, session if valid else None)


def _named(unknown: Collection[str]) -> str:
    """Up to three names; one that is no name, and may be anything, is not repeated."""
    shown = [name if _ARGUMENT.fullmatch(name) else "with such a name" for name in unknown][:3]
    return " or ".join(dict.fromkeys(shown)) + (" or others that were sent" if len(unknown) > len(shown) else "")
