"""The web application on a port of its own, with its interviews in a file: what a browser and a program meet."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import uvicorn

from interview_agent import bootstrap
from interview_agent.application.hosting import Host
from interview_agent.application.ports import Mind
from interview_agent.domain.hosting import LINK_DAYS
from interview_agent.entrypoints import samples
from interview_agent.entrypoints.tools import Tools
from interview_agent.entrypoints.web.whole import Whole, whole
from interview_agent.settings import Settings, load
from support.servers import free_port

T = TypeVar("T")
START_SECONDS = 20
ROLE, RESUME = samples.sample(samples.ROLE), samples.sample(samples.RESUME)
WEEK = 7 * 24 * 3600


class Site:
    """A server in a thread. `restart` begins anew with what is in the file and nothing else."""

    def __init__(self, home: Path, **overrides: Any) -> None:
        self.home = home
        self._settings = _settings(home, overrides)
        self._port = free_port()
        self.mind: Mind | None = None
        """Instead of the built-in one, from the next start on."""

        self.url = f"http://127.0.0.1:{self._port}"
        self.key = ""
        self.start()
        self.key = self.run(self._whole.keys.add("test"))
        headers = {"Authorization": f"Bearer {self.key}"}
        self.api = httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=60)

    @property
    def host(self) -> Host:
        return self._whole.host

    @property
    def whole(self) -> Whole:
        return self._whole

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """On the loop of the server."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def role(self, text: str = ROLE, **others: Any) -> str:
        """The id of a new role."""
        return str(self._made("/roles", {"text": text, **others})["id"])

    def invite(self, role: str = "", **others: Any) -> str:
        """The candidate's link."""
        return str(self.invited(role, **others)["link"])

    def invited(self, role: str = "", **others: Any) -> dict[str, Any]:
        """The whole invitation. `link_days` may be negative: the link is over then."""
        days = others.pop("link_days", LINK_DAYS)
        terms = {"role": role or self.role(), "candidate": "Candidate 7", "resume": RESUME, **others}
        made = self._made("/interviews", {**terms, "link_days": max(days, 1)})
        if days < 1:
            self._until(made["id"], days)
        return made

    def _until(self, id: str, days: int) -> None:
        case = self.run(self.host.case(id))
        self.run(self.host.registry.forget(case.invitation))
        over = replace(case.invitation, link_until=case.invitation.created_at + timedelta(days=days))
        self.run(self.host.registry.add_invitation(over))

    def _made(self, path: str, terms: dict[str, Any]) -> dict[str, Any]:
        reply = self.api.post(path, json=terms)
        assert reply.status_code == 201, reply.text
        made: dict[str, Any] = reply.json()
        return made

    def start(self) -> None:
        self._interviewer = bootstrap.interviewer(self._settings)
        if self.mind is not None:
            self._interviewer = replace(self._interviewer, mind=self.mind)
        tools = Tools(self._interviewer, self._settings)
        self._whole = whole(self._settings, tools, self._interviewer)
        config = uvicorn.Config(
            self._whole.app, port=self._port, log_config=None, access_log=False, timeout_graceful_shutdown=3
        )
        self._server = _Unsignalled(config)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        for _ in range(START_SECONDS * 50):
            if self._server.started:
                return
            self._thread.join(0.02)
        raise AssertionError("The site does not start.")

    def _serve(self) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            runner.run(self._server.serve())
            runner.run(self._interviewer.close())
            runner.run(self._whole.keys.close())

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(START_SECONDS)

    def restart(self) -> None:
        self.stop()
        self.start()

    def close(self) -> None:
        self.api.close()
        self.stop()


class _Unsignalled(uvicorn.Server):
    """In a thread no signal can be caught."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _settings(home: Path, overrides: dict[str, Any]) -> Settings:
    """Generous limits: a page in a test is faster than a person."""
    usual = {
        "interview_store": "file",
        "interview_model": "builtin",
        "interview_home": home,
        "interview_session_ttl": WEEK,
        "interview_link_rate": 100_000,
        "interview_address_rate": 100_000,
    }
    return load(**(usual | overrides))
