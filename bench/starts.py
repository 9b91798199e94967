"""How long a start takes until it is of use, beside the import of the MCP library alone.

Of a program that has been started before: Python has compiled its modules, as it does where it is installed.
"""

import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median

from bench.servers import START_SECONDS, free_port
from bench.servers import start as start_process

OURS = ("INTERVIEW_", "MCP_MESH_", "REDIS_")
UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
IMPORT = "import"

Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Start:
    """A command, and what to wait for; it is ended as soon as that has come."""

    name: str
    arguments: tuple[str, ...]
    useful: Callable[[Process], None]
    environment: dict[str, str] = field(default_factory=dict)


def starts(redis_url: str, home: str) -> tuple[Start, ...]:
    """Help to its end, chat to its first question, serve to its first healthy reply."""
    port = free_port()
    own = ("-m", "interview_agent")
    served = {"REDIS_URL": redis_url, "MCP_MESH_HTTP_PORT": str(port), "HOST": "127.0.0.1"}
    return (
        Start(IMPORT, ("-c", "import fastmcp"), _over),
        Start("help", (*own, "--help"), _over),
        Start("chat", (*own, "chat"), _asked, {"INTERVIEW_HOME": home}),
        Start("serve", (*own, "serve"), lambda process: _healthy(process, port), served),
    )


def measure(redis_url: str, repetitions: int) -> Iterator[tuple[str, float, float]]:
    """Name, seconds on the clock and seconds of CPU of each start: medians of repetitions that take turns."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as compiled:
        all_starts = starts(redis_url, home)
        walls: dict[str, list[float]] = {start.name: [] for start in all_starts}
        cpus: dict[str, list[float]] = {start.name: [] for start in all_starts}
        for repetition in range(-1, repetitions):
            for start in all_starts:
                wall, cpu = _time(start, compiled)
                if repetition >= 0:  # the first round only warms up
                    walls[start.name].append(wall)
                    cpus[start.name].append(cpu)
    yield from ((name, median(walls[name]), median(cpus[name])) for name in walls)


def _time(start: Start, compiled: str) -> tuple[float, float]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith((*OURS, UNCOMPILED))}
    environment |= start.environment | {"PYTHONPYCACHEPREFIX": compiled}
    began = time.perf_counter()
    process = start_process(
        [sys.executable, *start.arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        start.useful(process)
        wall = time.perf_counter() - began
    finally:
        cpu = _end(process)
    return wall, cpu


def _end(process: Process) -> float:
    """Kill what still runs; the seconds of CPU that it had."""
    if process.returncode is None:
        os.kill(process.pid, signal.SIGKILL)  # not by its own method, which would take the exit status
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    return used.ru_utime + used.ru_stime


def _over(process: Process) -> None:
    """Wait for the end, which closes standard output, without taking the exit status that `_end` is to read."""
    if process.stdout:
        process.stdout.read()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)


def _asked(process: Process) -> None:
    """Wait for the line after the heading of the first question."""
    heading = False
    for line in process.stdout or ():
        if heading and line.strip():
            return
        heading |= line.startswith(b"Question 1")
    raise SystemExit("chat ended without a question: python -m interview_agent chat")


def _healthy(process: Process, port: int) -> None:
    deadline = time.monotonic() + 3 * START_SECONDS
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/health")
            if connection.getresponse().status == http.client.OK:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.005)
    raise SystemExit("serve did not become healthy: python -m interview_agent serve")
