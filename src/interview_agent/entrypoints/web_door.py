"""The web application as a part of a server that answers already while this one is still being loaded."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from interview_agent.errors import InterviewError

if TYPE_CHECKING:
    from interview_agent.entrypoints.web.whole import Whole

_NO_KEY = "MCP needs an API key here: send one of `interview-agent keys add` as `Authorization: Bearer KEY`."


class WebDoor:
    """Calls that come early wait."""

    def __init__(self, build: "Callable[[], Whole]") -> None:
        self._build = build
        self._built: asyncio.Future[Whole] | None = None
        self._keeping: asyncio.Task[None] | None = None

    async def load(self) -> "Whole":
        """Build it in a thread, once: its import takes longer than most requests."""
        if self._built is None:
            self._built = asyncio.ensure_future(asyncio.to_thread(self._build))
        whole = await asyncio.shield(self._built)
        self._keeping = self._keeping or asyncio.create_task(whole.keep_time())
        return whole

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app: ASGIApp = (await self.load()).app
        await app(scope, receive, send)

    async def close(self) -> None:
        if self._keeping is not None:
            self._keeping.cancel()
        if self._built is not None:
            await (await self._built).keys.close()


class KeyNeeded:
    """Lets those through who bring an API key: what is behind knows every interview, and candidates reach the port too."""

    def __init__(self, app: ASGIApp, web: WebDoor) -> None:
        self._app = app
        self._web = web

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scheme, _, key = Headers(scope=scope).get("Authorization", "").partition(" ")
        try:
            known = scheme.lower() == "bearer" and await (await self._web.load()).keys.find(key.strip())
        except InterviewError as error:
            await _refusal(503, error.sentence)(scope, receive, send)
            return
        if known:
            await self._app(scope, receive, send)
        else:
            await _refusal(401, _NO_KEY, {"WWW-Authenticate": "Bearer"})(scope, receive, send)


def _refusal(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    return JSONResponse({"error": sentence}, status, headers)
