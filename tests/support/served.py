"""The pages and the API, whoever serves them: one process or a mesh. What a test may know of them from outside."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any, TypeVar

import httpx

from interview_agent import bootstrap
from interview_agent.adapters.hosted import INVITATION, Hosted
from interview_agent.adapters.storing import utc_now
from interview_agent.application.keys import Keys
from interview_agent.application.ports import Shelf
from interview_agent.domain.hosting import LINK_DAYS
from interview_agent.entrypoints import samples
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import Settings
from support.kept import InFile, InServer

T = TypeVar("T")
ROLE, RESUME = samples.sample(samples.ROLE), samples.sample(samples.RESUME)
_numbers = count(1)


def another_role() -> str:
    """The sample role in words of its own, because roles of the same words share a plan."""
    return f"{ROLE}\n\nOur reference: {next(_numbers)}"


class Served(ABC):
    """A server, a key for it, and a client that brings the key. `settings` say where everything is kept."""

    url: str
    settings: Settings
    key: str
    api: httpx.Client

    def enter(self, key: str = "") -> None:
        """With a key, a new one if there is none."""
        self.key = key or self.add_key("test")
        headers = {"Authorization": f"Bearer {self.key}"}
        self.api = httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=60, trust_env=False)

    @abstractmethod
    def restart(self) -> None:
        """Begin anew, with what is stored and nothing else."""

    @property
    def kept(self) -> InFile | InServer:
        """What there is in its store."""
        in_file = self.settings.interview_store == "file"
        return InFile(self.settings.file) if in_file else InServer(self.settings.redis_port)

    def role(self, text: str = "", **others: Any) -> str:
        """The id of a new role."""
        return str(self._made("/roles", {"text": text or another_role(), **others})["id"])

    def invite(self, role: str = "", **others: Any) -> str:
        """The candidate's link."""
        return str(self.invited(role, **others)["link"])

    def invited(self, role: str = "", **others: Any) -> dict[str, Any]:
        """The whole invitation. `link_days` may be negative: the link is over then."""
        days = others.pop("link_days", LINK_DAYS)
        terms = {"role": role or self.role(), "candidate": "Candidate 7", "resume": RESUME, **others}
        made = self._made("/interviews", {**terms, "link_days": max(days, 1)})
        if days < 1:
            self.beside(lambda shelf: _ends(Hosted(shelf, self.settings.stays), made["id"], days))
        return made

    def add_key(self, name: str) -> str:
        return self.beside(lambda shelf: Keys(shelf, utc_now).add(name))

    def remove_key(self, name: str) -> None:
        self.beside(lambda shelf: Keys(shelf, utc_now).remove(name))

    def beside(self, work: Callable[[Shelf], Awaitable[T]]) -> T:
        """What another process with the same store does to the shelf."""

        async def do() -> T:
            shelf = bootstrap.open_shelf(self.settings)
            try:
                return await work(shelf)
            finally:
                await shelf.close()

        return _apart(do)

    def elsewhere(self, work: Callable[[Tools], Awaitable[T]]) -> T:
        """What another process with the same store does to the interviews."""

        async def do() -> T:
            interviewer = bootstrap.interviewer(self.settings)
            try:
                return await work(Tools(interviewer, self.settings))
            finally:
                await interviewer.close()

        return _apart(do)

    @contextmanager
    def spoilt(self, id: str, word: str) -> Iterator[None]:
        """Meanwhile, an invitation is stored in a shape that nobody foresaw."""

        async def spoil(shelf: Shelf) -> dict[str, Any]:
            before = dict(await shelf.find(INVITATION, id) or {})
            await shelf.keep(INVITATION, id, before | {word: word}, replace=True)
            return before

        before = self.beside(spoil)
        try:
            yield
        finally:
            self.beside(lambda shelf: shelf.keep(INVITATION, id, before, replace=True))

    def _made(self, path: str, terms: dict[str, Any]) -> dict[str, Any]:
        reply = self.api.post(path, json=terms)
        assert reply.status_code == 201, reply.text
        made: dict[str, Any] = reply.json()
        return made


async def _ends(hosted: Hosted, id: str, days: int) -> None:
    invitation = await hosted.invitation(id)
    assert invitation is not None
    await hosted.forget(invitation)
    await hosted.add_invitation(replace(invitation, link_until=invitation.created_at + timedelta(days=days)))


def _apart(work: Callable[[], Awaitable[T]]) -> T:
    """On a loop of its own in a thread of its own, whatever runs in this one."""

    async def run() -> T:
        return await work()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result(60)
