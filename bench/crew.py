"""The workers of the bench of turns, seen from outside: started, called over a Unix socket, and killed."""

import asyncio
import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from bench.servers import start
from bench.worker import LINE, Work

Reply = dict[str, Any]


class Crew:
    """All workers; one that is killed is replaced by another on the same socket."""

    def __init__(self, size: int, directory: Path, work: Work) -> None:
        self.directory = directory
        self._works = [
            replace(work, socket=f"{directory}/w{n}", log=f"{directory}/w{n}.log", seed=work.seed + n)
            for n in range(size)
        ]
        self._processes = [_spawn(work) for work in self._works]

    @property
    def sockets(self) -> list[str]:
        return [work.socket for work in self._works]

    def kill(self, number: int) -> None:
        """Kill -9 a worker and put another in its place."""
        self._end(number)
        self._processes[number] = _spawn(self._works[number])

    def dismiss(self) -> None:
        for number in range(len(self._processes)):
            self._end(number)

    def logged(self) -> list[dict[str, Any]]:
        """What all workers wrote down, in order of time."""
        lines = [line for path in self.directory.glob("w*.log") for line in path.read_text("utf-8").splitlines()]
        events: list[dict[str, Any]] = [json.loads(line) for line in lines]
        return sorted(events, key=lambda event: float(event["at"]))

    def _end(self, number: int) -> None:
        process = self._processes[number]
        process.kill()
        process.wait()
        Path(self._works[number].socket).unlink(missing_ok=True)


async def call(socket: str, given: dict[str, Any]) -> Reply | None:
    """The reply of a worker; None if it died, or is not there, before it could reply."""
    with suppress(OSError, TimeoutError, ValueError):
        async with asyncio.timeout(30):
            reader, writer = await asyncio.open_unix_connection(socket, limit=LINE)
            try:
                writer.write(json.dumps(given).encode() + b"\n")
                reply: Reply = json.loads(await reader.readline())
                return reply
            finally:
                writer.close()
    return None


async def leave(socket: str, given: dict[str, Any]) -> None:
    """Send a call and hang up without listening."""
    with suppress(OSError):
        _, writer = await asyncio.open_unix_connection(socket)
        writer.write(json.dumps(given).encode() + b"\n")
        await writer.drain()
        writer.close()


def _spawn(work: Work) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.worker", json.dumps(asdict(work))]
    return start(command, stdout=sys.stderr.fileno())  # standard output is the report's
