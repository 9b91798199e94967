"""The servers: MCP over HTTP, alone or in a mesh, and MCP over standard input and output."""

import asyncio
import errno
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import structlog
import uvicorn

from interview_agent import bootstrap
from interview_agent.adapters import logs
from interview_agent.adapters.mesh_model import MeshModel
from interview_agent.adapters.metrics import Metrics
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.ports import Examined, LanguageModel
from interview_agent.domain.standing import Fitness
from interview_agent.entrypoints.http_app import Doors, http_app
from interview_agent.entrypoints.program import program
from interview_agent.entrypoints.rehearsal import rehearse
from interview_agent.entrypoints.tools import Tools
from interview_agent.entrypoints.web_door import WebDoor
from interview_agent.errors import InterviewError
from interview_agent.settings import BadSettings, Settings

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from interview_agent.adapters.direct_model import DirectModel
    from interview_agent.entrypoints.web.whole import Whole

Failed = Callable[[BaseException], None]
Greet = Callable[[WebDoor | None], Awaitable[None]]
Load = Callable[[], Awaitable[object]]

GRACE_SECONDS = 10
"""Time for the calls that are under way when the server is told to stop; a turn that takes longer is made up later."""


async def _no_greeting(web: WebDoor | None) -> None:
    return None


def serve(settings: Settings, greet: Greet = _no_greeting) -> None:
    """Serve MCP over HTTP until told to stop, in the mesh where a registry is set; alone, the pages and their API too.

    `greet` is awaited once the server listens. Raises BadSettings, with one sentence, for settings with which nothing can be served.
    """
    logs.configure(settings.log_level)
    metrics = Metrics()
    if settings.mcp_mesh_registry_url:
        from interview_agent.entrypoints import mesh_runtime

        mesh_runtime.prepare_environment(settings.host, settings.mcp_mesh_http_port, settings.mcp_mesh_registry_url)
        _run(settings, lambda failed: _in_the_mesh(settings, metrics, failed))
    else:
        tools, load = _tools(settings, metrics)
        web = WebDoor(lambda: _pages(tools))
        _run(settings, lambda failed: Doors(tools, metrics, lambda: _mcp(tools), failed, load, web=web), greet)


def _in_the_mesh(settings: Settings, metrics: Metrics, failed: Failed) -> Doors:
    """Everything at once: what the mesh looks for must be declared before it starts, which is a moment after its import."""
    from interview_agent.entrypoints import mesh_agent, mesh_runtime
    from interview_agent.entrypoints.mcp_server import mcp_application

    providers = mesh_agent.Providers()
    model = MeshModel(providers.find, timeout=bootstrap.model_seconds(settings))
    planning = MeshModel(providers.find, timeout=settings.patience.planning)
    tools, load = _tools(settings, metrics, model, planning)
    app = mesh_agent.declare(tools, providers if settings.model == "mesh" else None)
    mesh_runtime.load_logging()
    logs.configure(settings.log_level)

    async def checks() -> dict[str, bool]:
        return {"mesh": mesh_runtime.joined(), "registry": await mesh_runtime.registry_answers()}

    async def leave() -> None:
        await asyncio.to_thread(mesh_runtime.leave)

    return Doors(tools, metrics, lambda: mcp_application(app, settings.host), failed, load, checks, leave)


def _tools(
    settings: Settings, metrics: Metrics, mesh: LanguageModel | None = None, planning: LanguageModel | None = None
) -> tuple[Tools, Load]:
    """The tools, and what is left to load for their model while the server answers already."""
    observers = (metrics, logs.EventLog())
    try:
        if settings.model in ("mesh", "builtin"):
            interviewer = bootstrap.interviewer(settings, model=mesh, planning=planning, observers=observers)
            # Not in the mesh: it looks through all objects of the process at its start, and what another thread makes then can break.
            return Tools(interviewer, settings), partial(rehearse, interviewer, settings) if mesh is None else _nothing
        model, planning = (bootstrap.direct_model(settings, each) for each in (None, settings.patience.planning))
        interviewer = bootstrap.interviewer(settings, model=model, planning=planning, observers=observers)
        return Tools(interviewer, settings), lambda: _loaded(model, interviewer, settings)
    except InterviewError as error:
        raise BadSettings(f"INTERVIEW_MODEL: {error.sentence}") from None


async def _nothing() -> None:
    return None


async def _loaded(model: "DirectModel", interviewer: Interviewer, settings: Settings) -> None:
    """Load the model's library, and tell the operator what the model may do."""
    if isinstance(mind := interviewer.mind, Examined):
        found = await mind.look_up()
        log = structlog.get_logger()
        if found is None:
            log.warning("model_not_examined", model=mind.source, remedy=f"{program()} examine --model {mind.source}")
        else:
            tell = log.warning if found.verdict is Fitness.UNFIT else log.info
            tell("model_examined", model=mind.source, verdict=found.verdict.value, examined_at=found.examined_at)
    await model.load()
    if not settings.mcp_mesh_registry_url:
        await rehearse(interviewer, settings)


def _pages(tools: Tools) -> "Whole":
    from interview_agent.entrypoints.web.whole import whole

    return whole(tools.settings, tools, tools.interviewer)


def _mcp(tools: Tools) -> "Starlette":
    """The MCP part. Its import takes longer than everything else, and changes logging for everybody."""
    from interview_agent.entrypoints.mcp_server import build_mcp, mcp_application

    app = mcp_application(build_mcp(tools), tools.settings.host)
    logs.configure(tools.settings.log_level)
    return app


class _Server(uvicorn.Server):
    """Says something once it listens."""

    def __init__(self, config: uvicorn.Config, greet: Callable[[], Awaitable[None]]) -> None:
        super().__init__(config)
        self._greet = greet

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            await self._greet()


def _run(settings: Settings, doors: Callable[[Failed], Doors], greet: Greet = _no_greeting) -> None:
    """Serve until a signal comes, or until a part fails that cannot be done without."""
    failures: list[BaseException] = []

    def failed(error: BaseException) -> None:
        failures.append(error)
        server.should_exit = True

    made = doors(failed)
    config = uvicorn.Config(
        http_app(made),
        host=settings.host,
        port=settings.mcp_mesh_http_port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = _Server(config, lambda: greet(made.web))
    _must_be_free(settings)
    with suppress(KeyboardInterrupt):
        server.run()
    for error in failures:
        if isinstance(error, InterviewError):
            raise BadSettings(error.sentence) from None
        raise error
    if not server.started:
        sys.exit(1)


def _must_be_free(settings: Settings) -> None:
    """Raises BadSettings for an address on which nobody can listen now."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((settings.host, settings.mcp_mesh_http_port))
        except OSError as error:
            raise BadSettings(_no_port(settings, error)) from None


def _no_port(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"MCP_MESH_HTTP_PORT: another program listens on port {settings.mcp_mesh_http_port}; stop it or name another port"
    return f"HOST, MCP_MESH_HTTP_PORT: cannot listen on {settings.host}, port {settings.mcp_mesh_http_port} ({error.strerror})"


def stdio(settings: Settings) -> None:
    """Serve MCP over standard input and output until the input ends. Raises BadSettings as `serve` does."""
    from interview_agent.entrypoints.stdio_server import converse, protocol_only

    with protocol_only() as (lines, replies), suppress(KeyboardInterrupt):
        logs.configure(settings.log_level)
        tools, _ = _tools(settings, Metrics())
        from interview_agent.entrypoints.mcp_server import build_mcp

        app = build_mcp(tools)
        logs.configure(settings.log_level)
        asyncio.run(converse(app, lines, replies, settings.interview_request_bytes))
