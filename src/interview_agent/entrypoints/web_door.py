"""The web application as a part of a server that answers already while this one is still being loaded."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.types import ASGIApp, Receive, Scope, Send

if TYPE_CHECKING:
    from interview_agent.entrypoints.web.whole import Whole


class WebDoor:
    """Calls that come early wait."""

    def __init__(self, build: "Callable[[], Whole]") -> None:
        self._build = build
        self._built: asyncio.Future[Whole] | None = None

    async def load(self) -> "Whole":
        """Build it in a thread, once: its import takes longer than most requests."""
        if self._built is None:
            self._built = asyncio.ensure_future(asyncio.to_thread(self._build))
        return await asyncio.shield(self._built)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app: ASGIApp = (await self.load()).app
        await app(scope, receive, send)

    async def close(self) -> None:
        if self._built is not None:
            await (await self._built).keys.close()
