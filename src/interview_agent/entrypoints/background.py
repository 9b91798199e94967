"""An event loop in a thread of its own, so that what was begun goes on while somebody types."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Background:
    """Runs one thing after another for its thread's owner; tasks that were begun meanwhile end with it."""

    def __init__(self) -> None:
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._hold, name="interview", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._over: asyncio.Event

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for it. Ctrl-C cancels it, and is raised once it has ended: it may have something to give back."""
        begun: list[asyncio.Task[T]] = []
        try:
            return self._done(_outcome(work, begun))
        except KeyboardInterrupt:
            self._done(_cancelled(begun))
            raise

    def _done(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _hold(self) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            runner.run(self._until_over())

    async def _until_over(self) -> None:
        self._over = asyncio.Event()
        self._ready.set()
        await self._over.wait()


async def _outcome(work: Coroutine[Any, Any, T], begun: "list[asyncio.Task[T]]") -> T:
    begun.append(asyncio.get_running_loop().create_task(work))
    return await begun[0]


async def _cancelled(begun: "list[asyncio.Task[T]]") -> None:
    for task in begun:
        task.cancel()
        await asyncio.wait({task})
