"""Our own program as processes, as a person starts it; each ends with the tests, however those end."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import httpx

from support.servers import die_with_parent, free_port, until

_OURS = ("INTERVIEW_", "REDIS_", "MCP_MESH_", "LOG_LEVEL", "HOST", "OPENAI_", "ANTHROPIC_", "FASTMCP_")
_START_SECONDS = 90.0
"""Several load at the same time, on a machine that does other things besides."""


def clean_environment(**settings: str) -> dict[str, str]:
    """This environment without any setting of ours, and with those that are given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {**kept, **settings}


class Program:
    """A process that can be stopped, killed and started again. What it prints is kept in `directory`."""

    def __init__(self, command: list[str], directory: Path, environment: Mapping[str, str]) -> None:
        self._command = command
        self._directory = directory
        self._environment = dict(environment)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def start(self) -> None:
        self.launch()
        self.ready()

    def ready(self) -> None:
        """Wait until it can be used."""

    def end(self) -> None:
        """Stop it, if it runs."""
        if self._process is not None:
            self.stop()

    def launch(self) -> None:
        """Begin, and do not wait."""
        self._directory.mkdir(parents=True, exist_ok=True)
        with (self._directory / "output.log").open("ab") as output:
            self._process = subprocess.Popen(
                self._command,
                cwd=self._directory,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                preexec_fn=die_with_parent,
            )

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Another command in its environment, to its end."""
        return subprocess.run(
            command, cwd=self._directory, env=self._environment, capture_output=True, text=True, check=False, timeout=60
        )

    @property
    def output(self) -> str:
        """All that it has printed so far, on both of its streams."""
        return (self._directory / "output.log").read_text(encoding="utf-8", errors="replace")

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> int:
        """End it as an operator does; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut or the kernel does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        try:
            return self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise
        finally:
            self._process = None


class Web(Program):
    """A process with an HTTP port of its own on loopback."""

    def __init__(self, command: list[str], directory: Path, environment: Mapping[str, str], port: int) -> None:
        super().__init__(command, directory, environment)
        self.port = port
        self.url = f"http://127.0.0.1:{port}"

    def ready(self) -> None:
        self.until("/health", lambda reply: True, "answers")

    def get(self, path: str, seconds: float = 5.0) -> httpx.Response | None:
        """The reply; None while nobody answers."""
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(self.url + path, timeout=seconds, trust_env=False)
        return None

    def until(self, path: str, holds: Any, what: str, seconds: float = _START_SECONDS) -> None:
        def seen() -> bool:
            assert self.running, f"ended by itself:\n{self.output[-3000:]}"
            reply = self.get(path)
            return reply is not None and bool(holds(reply))

        until(seen, f"{self._command[-1]} {what}", seconds)


class Agent(Web):
    """The interview agent, as `python -m interview_agent` starts it."""

    def __init__(self, directory: Path, **settings: str) -> None:
        port = free_port()
        environment = clean_environment(MCP_MESH_HTTP_PORT=str(port), HOST="127.0.0.1", **settings)
        super().__init__([sys.executable, "-m", "interview_agent"], directory, environment, port)

    @property
    def mcp(self) -> str:
        return f"{self.url}/mcp"

    def ready(self) -> None:
        self.until("/ready", lambda reply: reply.status_code == 200, "is ready")
