"""What the API costs while many candidates are interviewed at once, by one process and a model that takes its time.

    python -m bench.web --candidates 200

Each candidate consents, follows the events, answers a few questions and looks at the state in between. The model is the
built-in mind, held up for two seconds a turn; its time is taken off. Beside the figures stand those of a single candidate.
"""

import argparse
import asyncio
import json
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median, quantiles

import httpx
import uvicorn

from bench.reporting import Figure, add_json_option, report
from interview_agent import bootstrap
from interview_agent.application.ports import Draft, Repair
from interview_agent.domain.course import Course
from interview_agent.domain.interview import Interview
from interview_agent.entrypoints import samples
from interview_agent.entrypoints.tools import Tools
from interview_agent.entrypoints.web.whole import whole
from interview_agent.minds.builtin import BuiltinMind
from interview_agent.settings import load

MODEL_SECONDS = 2.0
ANSWERS = 3
START_SECONDS = 30
SAID = "I measured where the time went, moved the heavy part into a process pool, and compared the numbers, round {}."


class SlowMind(BuiltinMind):
    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        await asyncio.sleep(MODEL_SECONDS)
        return await super().next_turn(interview, course, repair)


def serve(port: int, home: Path) -> None:
    """The pages and the API on one port, with the file store, until it is killed. The first line it prints is a key."""
    settings = load(
        interview_store="file", interview_home=home, interview_model="builtin", mcp_mesh_registry_url="",
        interview_address_rate=10_000_000, interview_link_rate=10_000_000,
    )  # fmt: skip
    interviewer = replace(bootstrap.interviewer(settings), mind=SlowMind())
    made = whole(settings, Tools(interviewer, settings), interviewer)

    async def run() -> None:
        print(await made.keys.add("bench"), flush=True)
        await uvicorn.Server(uvicorn.Config(made.app, port=port, log_config=None, access_log=False)).serve()

    asyncio.run(run())


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of the requests, without the model's, and how many questions were told of by events."""

    turns: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)
    asked: set[tuple[str, str]] = field(default_factory=set)


@contextmanager
def running(home: Path) -> Iterator[tuple[str, str, int]]:
    """The address of a server, its key, and its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bench.web", "--serve", str(port), "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            key = process.stdout.readline().strip() if process.stdout else ""
            yield f"http://127.0.0.1:{port}", key, process.pid
        finally:
            process.kill()


async def links(client: httpx.AsyncClient, key: str, number: int) -> list[str]:
    """The candidates' side of so many new interviews."""
    headers = {"Authorization": f"Bearer {key}"}
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        with suppress(httpx.TransportError):
            if (await client.get("/health")).status_code < 500:
                break
        await asyncio.sleep(0.1)
    made = await client.post("/api/v1/roles", json={"text": samples.sample(samples.ROLE)}, headers=headers)
    terms = {"role": made.json()["id"], "resume": samples.sample(samples.RESUME)}
    found = []
    for place in range(number):
        invited = await client.post(
            "/api/v1/interviews", json={**terms, "candidate": f"Number {place}"}, headers=headers
        )
        found.append(invited.json()["link"].rpartition("/i/")[2])
    return found


async def take_part(client: httpx.AsyncClient, token: str, times: Times) -> None:
    side = f"/api/v1/candidate/{token}"
    state = await _timed(client, "POST", f"{side}/consent", {}, times.turns)
    following = asyncio.create_task(_follow(client, token, times))
    for place in range(ANSWERS):
        answer = {"text": SAID.format(place), "answer_to": state["question_id"]}
        state = await _timed(client, "POST", f"{side}/answers", answer, times.turns)
        times.asked.add((token, str(state["question_id"])))
        await _timed(client, "GET", side, None, times.looks, model=0.0)
    await asyncio.sleep(MODEL_SECONDS)
    following.cancel()


async def _timed(
    client: httpx.AsyncClient, method: str, path: str, body: object, into: list[float], model: float = MODEL_SECONDS
) -> dict[str, object]:
    began = time.perf_counter()
    reply = await client.request(method, path, json=body)
    into.append(time.perf_counter() - began - model)
    reply.raise_for_status()
    found: dict[str, object] = reply.json()
    return found


async def _follow(client: httpx.AsyncClient, token: str, times: Times) -> None:
    """Notes which questions the events tell of."""
    async with client.stream("GET", f"/api/v1/candidate/{token}/events") as events:
        async for line in events.aiter_lines():
            if line.startswith("data:") and (told := json.loads(line.removeprefix("data:")).get("question_id")):
                times.told.add((token, str(told)))


async def measure(candidates: int) -> tuple[Times, int]:
    """All at once. Returns the times and the server's memory in bytes."""
    with tempfile.TemporaryDirectory() as home, running(Path(home)) as (url, key, pid):
        limits = httpx.Limits(max_connections=None)
        async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits, trust_env=False) as client:
            times, tokens = Times(), await links(client, key, candidates)
            await asyncio.gather(*(take_part(client, token, times) for token in tokens))
            memory = _memory(pid)
        return times, memory


def _memory(pid: int) -> int:
    """Bytes of a process that are in memory (Linux)."""
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * 4096


def figures(name: str, times: Times, memory: int) -> Iterator[Figure]:
    yield Figure(f"{name}_turn_median_seconds", median(times.turns), "consent and answers, the model's time taken off")
    yield Figure(f"{name}_turn_p99_seconds", quantiles(times.turns, n=100)[-1] if len(times.turns) > 1 else None)
    yield Figure(f"{name}_look_median_seconds", median(times.looks), "the state of an interview")
    yield Figure(f"{name}_look_p99_seconds", quantiles(times.looks, n=100)[-1] if len(times.looks) > 1 else None)
    told = len(times.told & times.asked) / len(times.asked)
    yield Figure(f"{name}_events_told", told, "questions after the first that events told of")
    yield Figure(f"{name}_memory_megabytes", memory / 1e6, "of the server, when all are at it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candidates", type=int, default=200, help="how many take part at once")
    parser.add_argument("--serve", type=int, metavar="PORT", help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    add_json_option(parser)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve, options.home)
        return
    one, many = asyncio.run(measure(1)), asyncio.run(measure(options.candidates))
    shown = [*figures("many", *many), *figures("single", *one)]
    report(f"The API with {options.candidates} candidates at once", shown, options.json)


if __name__ == "__main__":
    main()
