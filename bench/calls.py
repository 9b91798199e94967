"""What one turn costs beside a bare tool that echoes: in memory, over HTTP, and on the way to Redis."""

import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import redis
from fastmcp import Client, FastMCP

from bench import prepared
from bench.counting import counting
from bench.servers import START_SECONDS, free_port, start

KEY_PREFIX = "interview_session:"
BARE = 0
"""Stands among the lengths for the tool that echoes."""

Clock = Callable[[], Awaitable[float]]


def bare() -> FastMCP:
    """A server whose one tool takes what `conduct_interview` takes and gives the answer back."""
    app = FastMCP("bare")

    @app.tool()
    def echo(
        resume_content: str,
        role_description: str,
        user_session_id: str,
        candidate_answer: str | None = None,
        duration_minutes: int | None = None,
        answer_to: str | None = None,
    ) -> dict[str, Any]:
        return {"success": True, "session_id": user_session_id, "question": candidate_answer}

    return app


@dataclass(slots=True)
class Costs:
    """Milliseconds of one call by its length, 0 for the bare tool: the median of the repetitions."""

    cpu: dict[int, list[float]] = field(default_factory=dict)
    wall: dict[int, list[float]] = field(default_factory=dict)

    def note(self, length: int, cpu: float, wall: float) -> None:
        self.cpu.setdefault(length, []).append(cpu * 1000)
        self.wall.setdefault(length, []).append(wall * 1000)

    def medians(self) -> Iterator[tuple[str, int, float]]:
        for kind, costs in (("cpu", self.cpu), ("wall", self.wall)):
            for length, times in costs.items():
                yield kind, length, median(times)


@dataclass(frozen=True, slots=True)
class Measuring:
    """A measurement of lengths that take turns, so that a busy machine burdens all of them alike.

    Each repetition makes `calls` calls in a row, each on a session of its own that is stored anew.
    """

    documents: dict[int, bytes]
    url: str
    repetitions: int
    calls: int

    async def compare(self, bare_tool: Client[Any], agent: Client[Any], clocks: tuple[Clock, Clock]) -> Costs:
        """Costs by the clocks of the bare tool's and of the agent's process."""
        costs, order = Costs(), [BARE, *self.documents]
        for repetition in range(-1, self.repetitions):
            for length in order[repetition % len(order) :] + order[: repetition % len(order)]:
                client, tool, clock = (
                    (agent, "conduct_interview", clocks[1]) if length else (bare_tool, "echo", clocks[0])
                )
                cpu, wall = await self._batch(client, tool, clock, length)
                if repetition >= 0:  # the first round only warms up
                    costs.note(length, cpu / self.calls, wall / self.calls)
        return costs

    def planted(self, length: int) -> list[str]:
        sessions = [f"{prepared.SESSION}-{number}" for number in range(self.calls)]
        if length:
            with redis.Redis.from_url(self.url) as client:
                for session in sessions:
                    client.set(KEY_PREFIX + session, prepared.renamed(self.documents[length], session), ex=7200)
        return sessions

    async def _batch(self, client: Client[Any], tool: str, clock: Clock, length: int) -> tuple[float, float]:
        sessions = self.planted(length)
        cpu, wall = await clock(), time.perf_counter()
        replies = [await client.call_tool(tool, prepared.call(session, length)) for session in sessions]
        wall, cpu = time.perf_counter() - wall, await clock() - cpu
        for reply in replies:
            if not (reply.structured_content or {}).get("success"):
                raise SystemExit(f"A call of {tool} failed: {reply.structured_content}")
        return cpu, wall


async def in_memory(measuring: Measuring) -> Costs:
    """Client and server in this process, joined by a queue; the CPU is that of both."""
    from interview_agent.entrypoints.mcp_server import build_mcp

    async def clock() -> float:
        return time.process_time()

    agent = build_mcp(prepared.tools(measuring.url))
    async with Client(bare()) as bare_client, Client(agent) as agent_client:
        return await measuring.compare(bare_client, agent_client, (clock, clock))


async def over_http(measuring: Measuring) -> Costs:
    """Each server in a process of its own; the CPU is that of the server alone."""
    async with (
        _server("bare", measuring.url) as one,
        _server("agent", measuring.url) as other,
        Client(f"{one}/mcp") as bare_client,
        Client(f"{other}/mcp") as agent_client,
    ):
        return await measuring.compare(bare_client, agent_client, (_clock(one), _clock(other)))


def _clock(url: str) -> Clock:
    async def clock() -> float:
        return await asyncio.to_thread(_read_cpu, url)

    return clock


def _read_cpu(url: str) -> float:
    with urllib.request.urlopen(f"{url}/cpu", timeout=START_SECONDS) as response:
        return float(json.loads(response.read()))


@asynccontextmanager
async def _server(kind: str, redis_url: str) -> AsyncIterator[str]:
    url = f"http://127.0.0.1:{(port := free_port())}"
    command = [sys.executable, "-m", "bench.http_server", kind, str(port), redis_url]
    process = start(command, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 3 * START_SECONDS
        while not await asyncio.to_thread(_answers, url):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(
                    f"The {kind} server did not start: python -m bench.http_server {kind} {port} {redis_url}"
                )
            await asyncio.sleep(0.05)
        yield url
    finally:
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    try:
        return _read_cpu(url) >= 0
    except OSError:
        return False


async def traffic(measuring: Measuring, server_port: int) -> dict[int, tuple[int, int, int]]:
    """Round trips, bytes sent and bytes received of one turn, by length."""
    async with counting(server_port) as passing:
        tools = prepared.tools(f"redis://127.0.0.1:{passing.port}/0")
        counted: dict[int, tuple[int, int, int]] = {}
        for length in (*measuring.documents, *measuring.documents):  # the first round opens the connections
            session = measuring.planted(length)[0]
            passing.take()
            reply = await tools.conduct_interview(**prepared.call(session, length))
            counted[length] = passing.take()
            if not reply["success"]:
                raise SystemExit(f"A turn failed: {reply['error']}")
        await tools.interviewer.store.close()
    return counted
