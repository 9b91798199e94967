"""One application on one port: MCP at /mcp, /health, /ready and /metrics beside it, and the pages and their API below all."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Receive, Scope, Send

from interview_agent import __version__
from interview_agent.adapters.metrics import CONTENT_TYPE, Metrics
from interview_agent.application.ports import InterviewStore, ModelHealth, StoreHealth
from interview_agent.entrypoints import replies
from interview_agent.entrypoints.request_limit import RequestLimit
from interview_agent.entrypoints.tools import AGENT, Tools
from interview_agent.entrypoints.web_door import KeyNeeded, WebDoor
from interview_agent.errors import InterviewError

HEALTH_SECONDS = 2.0
"""Whoever looks after containers waits no longer than a few seconds, so a silent store is told as away before."""

Checks = Callable[[], Awaitable[Mapping[str, bool]]]


async def _no_checks() -> Mapping[str, bool]:
    return {}


async def _nothing() -> None:
    return None


class LateMcp:
    """MCP as a part of the application that is still being built while the others answer already.

    Importing the MCP library takes longer than everything else at start. A call that comes early waits.
    """

    def __init__(self, build: Callable[[], Starlette]) -> None:
        self._build = build
        self._app: Starlette | None = None
        self._built = asyncio.Event()
        self._ending = asyncio.Event()

    @property
    def built(self) -> bool:
        return self._app is not None

    async def run(self, then: Callable[[], Awaitable[None]]) -> None:
        """Build it, and keep it running until `end`; `then` is awaited in between.

        Its life begins and ends in one task, as its library demands.
        """
        app = await asyncio.to_thread(self._build)
        async with app.router.lifespan_context(app):
            self._app = app
            self._built.set()
            await then()
            await self._ending.wait()

    def end(self) -> None:
        self._ending.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._built.wait()
        if self._app is not None:
            await self._app(scope, receive, send)


@dataclass(frozen=True, slots=True)
class Doors:
    """What the application is made of.

    `mcp` builds the part that is imported late, in a thread, and `then` goes on loading when that is done; a failure of
    either is told to `failed`, since a server without them is of no use. `checks` are further conditions of readiness.
    `leave` is called at the end, before anything is closed. `web` is everything that people see, where it is wanted.
    """

    tools: Tools
    metrics: Metrics
    mcp: Callable[[], Starlette]
    failed: Callable[[BaseException], None]
    then: Callable[[], Awaitable[object]] = _nothing
    checks: Checks = _no_checks
    leave: Callable[[], Awaitable[None]] = _nothing
    web: WebDoor | None = None


def http_app(doors: Doors) -> Starlette:
    """The application; its lifespan opens and closes everything."""
    mcp = LateMcp(doors.mcp)

    async def load() -> None:
        try:
            await doors.then()
        except InterviewError as error:
            doors.failed(error)

    async def run() -> None:
        """One after the other: two threads that import at once only hold each other up."""
        if doors.web:
            await doors.web.load()
        await mcp.run(load)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        running = asyncio.create_task(run())
        running.add_done_callback(lambda task: _ended(task, doors.failed))
        telling = asyncio.create_task(tell_of_the_store(doors.tools.interviewer.store))
        try:
            yield
        finally:
            await doors.leave()
            mcp.end()
            await asyncio.wait({running, telling})
            await doors.tools.interviewer.close()
            if doors.web:
                await doors.web.close()

    return Starlette(routes=_routes(doors, mcp), lifespan=lifespan)


def _routes(doors: Doors, mcp: LateMcp) -> list[BaseRoute]:
    watching = _Watching(doors, mcp)
    settings, through = doors.tools.settings, RequestLimit(mcp, doors.tools.settings.interview_request_bytes)
    guarded = KeyNeeded(through, doors.web) if doors.web and settings.interview_mcp == "key" else through
    routes: list[BaseRoute] = [
        Route("/mcp", endpoint=guarded),
        Route("/health", watching.health),
        Route("/ready", watching.ready),
        Route("/metrics", watching.metrics),
    ]
    return [*routes, Mount("/", doors.web)] if doors.web else routes


def _ended(task: "asyncio.Task[None]", failed: Callable[[BaseException], None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        failed(error)


@dataclass(frozen=True, slots=True)
class _Watching:
    """The routes for those who look after the process."""

    doors: Doors
    mcp: LateMcp

    async def health(self, _: Request) -> Response:
        """200 while calls can be served; 503 when the store is away. A model that is away only degrades it."""
        store, model = await self._state()
        status = replies.health(store, model)
        about = {"agent_name": AGENT, "version": __version__, "store": store.connected, "llm": model.available}
        return JSONResponse({"status": status, **about}, status_code=503 if status == "unhealthy" else 200)

    async def ready(self, _: Request) -> Response:
        """200 when calls should come: the store is there, MCP is loaded and, in a mesh, the registry knows us."""
        (store, _model), more = await asyncio.gather(self._state(), self.doors.checks())
        checks = {"store": store.connected, "mcp": self.mcp.built, **more}
        ready = all(checks.values())
        return JSONResponse({"ready": ready, "checks": checks}, status_code=200 if ready else 503)

    async def metrics(self, _: Request) -> Response:
        """What was counted, for Prometheus."""
        return Response(self.doors.metrics.render(*await self._state()), media_type=CONTENT_TYPE)

    async def _state(self) -> tuple[StoreHealth, ModelHealth]:
        interviewer = self.doors.tools.interviewer
        try:
            async with asyncio.timeout(HEALTH_SECONDS):
                return await interviewer.health()
        except TimeoutError:
            return StoreHealth("store", connected=False, error="The store does not answer."), interviewer.mind.health()


async def tell_of_the_store(store: InterviewStore) -> None:
    """Tell the operator at start what is wrong with the store, or would be when it is needed most."""
    log, health = structlog.get_logger(), await store.health()
    if not health.connected:
        log.warning("store_away", store=health.kind, error=health.error)
    for warning in health.warnings:
        log.warning("store_at_risk", store=health.kind, warning=warning)
