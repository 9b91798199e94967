"""The web application on a port of its own, with its interviews in a file: what a browser and a program meet."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import uvicorn

from interview_agent import bootstrap
from interview_agent.application.hosting import Host
from interview_agent.application.ports import Mind
from interview_agent.entrypoints.tools import Tools
from interview_agent.entrypoints.web.whole import Whole, whole
from interview_agent.settings import Settings, load
from support.served import Served
from support.servers import free_port

T = TypeVar("T")
START_SECONDS = 20


class Site(Served):
    """A server in a thread. `restart` begins anew with what is in the file and nothing else."""

    def __init__(self, home: Path, **overrides: Any) -> None:
        self.home = home
        self.settings = _settings(home, overrides)
        self._port = free_port()
        self.mind: Mind | None = None
        """Instead of the built-in one, from the next start on."""

        self.url = f"http://127.0.0.1:{self._port}"
        self.start()
        self.enter()

    @property
    def host(self) -> Host:
        return self._whole.host

    @property
    def whole(self) -> Whole:
        return self._whole

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """On the loop of the server."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def start(self) -> None:
        self._interviewer = bootstrap.interviewer(self.settings)
        if self.mind is not None:
            self._interviewer = replace(self._interviewer, mind=self.mind)
        tools = Tools(self._interviewer, self.settings)
        self._whole = whole(self.settings, tools, self._interviewer)
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
        "interview_link_rate": 100_000,
        "interview_address_rate": 100_000,
    }
    return load(**(usual | overrides))
