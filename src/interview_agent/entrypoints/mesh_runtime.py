"""What any agent of ours needs to live in a mesh on a server of its own.

The mesh runs embedded: it registers and sends heartbeats, while serving, health and leaving in good order are left to
us. This module does not import it before it has to, since that import starts a runtime and logs to standard output.
"""

import asyncio
import importlib
import logging
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from ipaddress import ip_address
from typing import Any

import httpx
import uvicorn
from fastmcp import FastMCP
from fastmcp.server.middleware import CallNext, Middleware, MiddlewareContext
from fastmcp.tools.base import ToolResult
from mcp.types import CallToolRequestParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp

MESH_ARGUMENTS = frozenset({"_trace_id", "_parent_span", "_mesh_headers"})
LEAVE_SECONDS = 2.0
"""So long a process waits at its end until the registry has let it go."""

_REGISTRY_SECONDS = 1.0

Readiness = Callable[[], Awaitable[Mapping[str, bool]]]
"""Names of what must be there before calls should come, with whether it is."""


def prepare_environment(host: str, port: int, registry_url: str | None = None) -> None:
    """Tell the mesh where it will be served. To be called before anything imports it, because it reads this once.

    Served on loopback only, an address found from outside would be advertised in vain.
    """
    os.environ["MCP_MESH_HTTP_PORT"] = str(port)
    os.environ.setdefault("MCP_MESH_SETTLE_TIMEOUT", "3")
    if registry_url:
        os.environ["MCP_MESH_REGISTRY_URL"] = registry_url
    if is_loopback(host):
        os.environ.setdefault("MCP_MESH_HTTP_HOST", "127.0.0.1")


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class StripArguments(Middleware):
    """Takes out of each call what the mesh slips in, and, where the known arguments are given, all others too."""

    def __init__(self, known: Collection[str] | None = None) -> None:
        self._known = known

    async def on_call_tool(
        self,
        context: MiddlewareContext[CallToolRequestParams],
        call_next: CallNext[CallToolRequestParams, ToolResult],
    ) -> ToolResult:
        arguments = context.message.arguments or {}
        kept = {name: value for name, value in arguments.items() if self._keeps(name)}
        message = context.message.model_copy(update={"arguments": kept})
        return await call_next(context.copy(message=message))

    def _keeps(self, name: str) -> bool:
        return name not in MESH_ARGUMENTS and (self._known is None or name in self._known)


class HideArguments(logging.Filter):
    """FastMCP logs arguments that it refuses. They may be a résumé, so only the fact is kept."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, str) and record.msg.startswith("Invalid arguments for tool"):
            record.msg, record.args = "A tool was called with invalid arguments", ()
        return True


def hide_arguments_from_logs() -> None:
    """To be called after the mesh was imported, which sets the levels of logging. httpx would log every address."""
    logging.getLogger("fastmcp.server.server").addFilter(HideArguments())
    logging.getLogger("httpx").setLevel(logging.WARNING)


def load_logging() -> None:
    """Let the mesh set up logging for everybody now; it would do so later, when whoever comes after it has spoken."""
    with suppress(ImportError):
        importlib.import_module("_mcp_mesh.engine.http_wrapper")


def add_health_routes(app: FastMCP, ready: Readiness) -> None:
    """`/health` says that the process serves; `/ready` is 503 until everything that it needs is there."""

    @app.custom_route("/health", methods=["GET"])
    async def health(request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    @app.custom_route("/ready", methods=["GET"])
    async def readiness(request: Request) -> Response:
        checks = dict(await ready())
        done = all(checks.values())
        return JSONResponse({"ready": done, "checks": checks}, status_code=200 if done else 503)


def joined() -> bool:
    """Whether the mesh has started here and its heartbeat runs. It does not say that a registry hears it."""
    mesh = importlib.import_module("mesh")
    status = mesh.startup_status()
    return bool(status.get("state") == "ready" and status.get("heartbeat"))


async def registry_answers() -> bool:
    """Whether the registry is up now; true where none is configured."""
    url = os.environ.get("MCP_MESH_REGISTRY_URL")
    if not url:
        return True
    try:
        async with httpx.AsyncClient(timeout=_REGISTRY_SECONDS, trust_env=False) as client:
            reply = await client.get(f"{url.rstrip('/')}/health")
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
    return reply.status_code < 500


def leave() -> None:
    """Take this process out of the registry, so that nobody is sent to it any more.

    The mesh does so by itself only where it owns the server. The handles are not part of its published interface: where
    they have moved, the registry notices a while later that the heartbeat has stopped.
    """
    try:
        shutdown = importlib.import_module("_mcp_mesh.shared.simple_shutdown")
        handles = shutdown.get_active_rust_agent_handles()
    except (ImportError, AttributeError):
        return
    for handle in handles:
        handle.shutdown()
    if handles:
        _await_departure({str(handle.get_agent_id()) for handle in handles})


def _await_departure(ids: set[str]) -> None:
    """The mesh leaves in a thread of its own, and a process that ended before would stay listed for a while."""
    url, until = os.environ.get("MCP_MESH_REGISTRY_URL", ""), time.monotonic() + LEAVE_SECONDS
    with suppress(httpx.HTTPError, ValueError, KeyError, TypeError):
        while time.monotonic() < until:
            listed = httpx.get(f"{url}/agents", timeout=LEAVE_SECONDS, trust_env=False).json()["agents"]
            if ids.isdisjoint(str(one["id"]) for one in listed if one["status"] == "healthy"):
                return
            time.sleep(LEAVE_SECONDS / 40)


def allowed_names(host: str) -> list[str] | None:
    """The names of the host, besides its addresses, under which FastMCP may be called.

    Where only this machine can reach it, there are none, because a web page could have brought them. Where others can,
    they may call it by any name, for it is known only to them; a page of another origin is refused all the same.
    """
    return None if is_loopback(host) else ["*"]


def http_application(app: FastMCP, host: str = "127.0.0.1") -> ASGIApp:
    """The application to serve: MCP at `/mcp`, the custom routes, and leaving the mesh when it ends."""
    served = app.http_app(
        transport="streamable-http", stateless_http=True, json_response=True, allowed_hosts=allowed_names(host)
    )
    inner = served.router.lifespan_context

    @asynccontextmanager
    async def lifespan(application: Any) -> AsyncIterator[Any]:
        async with inner(application) as state:
            try:
                yield state
            finally:
                # Here and not after uvicorn's run, which does not return on SIGTERM.
                await asyncio.to_thread(leave)

    served.router.lifespan_context = lifespan
    return served


def serve(application: ASGIApp, host: str, port: int, grace: int = 10, log_level: str = "warning") -> None:
    """Serve until SIGINT or SIGTERM; calls that are under way have `grace` seconds to end."""
    uvicorn.run(
        application, host=host, port=port, log_level=log_level, access_log=False, timeout_graceful_shutdown=grace
    )
