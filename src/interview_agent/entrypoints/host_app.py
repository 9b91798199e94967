"""The application of `interview-agent api`: the pages and their API, and beside them what a mesh and an operator ask for.

What guards MCP stands before /mcp alone. The pages are called by whatever name a proxy in front of them has.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from interview_agent import __version__
from interview_agent.application.ports import InterviewStore
from interview_agent.entrypoints.agent_in_mesh import HOST
from interview_agent.entrypoints.http_app import HEALTH_SECONDS, Checks, tell_of_the_store
from interview_agent.entrypoints.request_limit import RequestLimit
from interview_agent.entrypoints.web.whole import Whole


def host_app(mcp: Starlette, web: Whole, checks: Checks, leave: Callable[[], Awaitable[None]], most: int) -> Starlette:
    """`checks` are the conditions of readiness besides the store; `leave` is called before anything is closed; `most` bytes a call of MCP may have."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with mcp.router.lifespan_context(mcp):
            telling = asyncio.create_task(tell_of_the_store(web.store))
            keeping = asyncio.create_task(web.keep_time())
            try:
                yield
            finally:
                await leave()
                keeping.cancel()
                await asyncio.wait({telling, keeping})
                await web.close()

    watching = _Watching(web.store, checks)
    routes = [
        Route("/mcp", endpoint=RequestLimit(mcp, most)),
        Route("/health", watching.health),
        Route("/ready", watching.ready),
        Mount("/", web.app),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


@dataclass(frozen=True, slots=True)
class _Watching:
    """The routes for those who look after the process."""

    store: InterviewStore
    checks: Checks

    async def health(self, _: Request) -> Response:
        """200 while people can be served; 503 when the store is away. An agent that is away is told by /ready."""
        there = await self._stored()
        about = {"agent_name": HOST, "version": __version__, "store": there}
        return JSONResponse({"status": "healthy" if there else "unhealthy", **about}, status_code=200 if there else 503)

    async def ready(self, _: Request) -> Response:
        """200 when people should come: store, registry and agent are there."""
        there, more = await asyncio.gather(self._stored(), self.checks())
        checks = {"store": there, **more}
        done = all(checks.values())
        return JSONResponse({"ready": done, "checks": checks}, status_code=200 if done else 503)

    async def _stored(self) -> bool:
        try:
            async with asyncio.timeout(HEALTH_SECONDS):
                return (await self.store.health()).connected
        except TimeoutError:
            return False
