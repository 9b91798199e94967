"""`interview-agent keys`: making, showing and removing the keys of recruiters."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar

from interview_agent import bootstrap
from interview_agent.adapters.storing import utc_now
from interview_agent.application.keys import Keys
from interview_agent.entrypoints.screen import tell
from interview_agent.settings import BadSettings, Settings

T = TypeVar("T")


def add(name: str, settings: Settings) -> int:
    """The key alone goes to standard output, so that a script can take it. Raises InvalidInput."""
    key = _on_the_shelf(settings, lambda keys: keys.add(name))
    tell(f"This key is shown once. A digest of it is kept in {_place(settings)}, for servers that use the same store:")
    sys.stdout.write(f"{key}\n")
    return 0


def show(settings: Settings) -> int:
    found = _on_the_shelf(settings, lambda keys: keys.all())
    sys.stdout.writelines(f"{one.created_at}  {one.name}\n" for one in found)
    if not found:
        tell(f"There is no key in {_place(settings)}: make one with `keys add NAME`.")
    return 0


def remove(name: str, settings: Settings) -> int:
    """Raises InvalidInput where there is none."""
    _on_the_shelf(settings, lambda keys: keys.remove(name))
    tell("The key is removed.")
    return 0


def _place(settings: Settings) -> str:
    return str(settings.file) if settings.interview_store == "file" else "Redis"


def _on_the_shelf(settings: Settings, work: Callable[[Keys], Awaitable[T]]) -> T:
    if settings.interview_store == "memory":
        raise BadSettings("INTERVIEW_STORE: memory keeps no key beyond this command; use file or redis")

    async def do() -> T:
        keys = Keys(bootstrap.open_shelf(settings), utc_now)
        try:
            return await work(keys)
        finally:
            await keys.close()

    return asyncio.run(do())
