"""What the API costs while many candidates are interviewed at once, by one process and a model that takes its time.

    python -m bench.web --candidates 200

Each candidate consents, follows the events, answers a few questions and looks at the state in between. The model takes two
seconds a turn, which are taken off, and nothing of this process. `many` think before they answer; in `burst` all send in the
same instant, each time; beside them stands a `single` candidate.
"""

import argparse
import asyncio
import json
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import httpx
import uvicorn

from bench import doubles
from bench.reporting import Figure, add_json_option, report
from interview_agent import bootstrap
from interview_agent.adapters.scripted_model import Reply, ScriptedModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.entrypoints import samples
from interview_agent.entrypoints.rehearsal import rehearse
from interview_agent.entrypoints.tools import Tools
from interview_agent.entrypoints.web.whole import whole
from interview_agent.settings import load

MODEL_SECONDS = 2.0
ANSWERS = 3
THINKING, SEED = 30.0, 1
"""Seconds that a candidate thinks at most; people take longer."""

START_SECONDS = 30
SAID = "I measured where the time went, moved the heavy part into a process pool, and compared the numbers, round {}."


def serve(port: int, home: Path, model_seconds: float) -> None:
    """The pages and the API on one port, with the file store, until it is killed. The first line it prints is a key."""
    settings = load(
        interview_store="file", interview_home=home, interview_model="mesh", mcp_mesh_registry_url="",
        interview_hearing="", interview_fallback="error", interview_planning="builtin",
        interview_address_rate=10_000_000, interview_link_rate=10_000_000,
    )  # fmt: skip

    async def slowly(prompt: Prompt, output: OutputSchema) -> Reply:
        """What a model elsewhere costs this process: time, and none of its own."""
        await asyncio.sleep(model_seconds)
        return doubles.reply(prompt, output)

    interviewer = bootstrap.interviewer(settings, model=ScriptedModel(slowly))
    made = whole(settings, Tools(interviewer, settings), interviewer)

    async def run() -> None:
        await rehearse(interviewer, settings)
        print(await made.keys.add("bench"), flush=True)
        await uvicorn.Server(uvicorn.Config(made.app, port=port, log_config=None, access_log=False)).serve()

    asyncio.run(run())


@dataclass(frozen=True, slots=True)
class Scene:
    """How many candidates there are at once, the seconds that each thinks at most, and those that the model takes a turn."""

    candidates: int
    thinking: float
    model: float


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of the requests, without the model's, and how many questions were told of by events."""

    turns: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)
    asked: set[tuple[str, str]] = field(default_factory=set)


@contextmanager
def running(home: Path, model_seconds: float) -> Iterator[tuple[str, str, int]]:
    """The address of a server, its key, and its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = ("--serve", str(port), "--home", str(home), "--model", str(model_seconds))
    with subprocess.Popen([sys.executable, "-m", "bench.web", *told], stdout=subprocess.PIPE, text=True) as process:
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


@dataclass(frozen=True, slots=True)
class Candidate:
    client: httpx.AsyncClient
    token: str
    scene: Scene
    times: Times
    dice: random.Random

    async def take_part(self) -> None:
        following = asyncio.create_task(self._follow())
        state = await self._turn("consent", {})
        for place in range(ANSWERS):
            state = await self._turn("answers", {"text": SAID.format(place), "answer_to": state["question_id"]})
            self.times.asked.add((self.token, str(state["question_id"])))
            await self._timed("GET", "", None, self.times.looks)
        await asyncio.sleep(self.scene.model)
        following.cancel()

    async def _turn(self, what: str, body: dict[str, object]) -> dict[str, object]:
        await asyncio.sleep(self.dice.uniform(0, self.scene.thinking))
        return await self._timed("POST", f"/{what}", body, self.times.turns, self.scene.model)

    async def _timed(
        self, method: str, path: str, body: object, into: list[float], model: float = 0.0
    ) -> dict[str, object]:
        began = time.perf_counter()
        reply = await self.client.request(method, f"/api/v1/candidate/{self.token}{path}", json=body)
        into.append(time.perf_counter() - began - model)
        reply.raise_for_status()
        found: dict[str, object] = reply.json()
        return found

    async def _follow(self) -> None:
        """Notes which questions the events tell of."""
        async with self.client.stream("GET", f"/api/v1/candidate/{self.token}/events") as events:
            async for line in events.aiter_lines():
                if line.startswith("data:") and (told := json.loads(line.removeprefix("data:")).get("question_id")):
                    self.times.told.add((self.token, str(told)))


async def measure(scene: Scene) -> tuple[Times, int]:
    """Returns the times and the server's memory in bytes."""
    with tempfile.TemporaryDirectory() as home, running(Path(home), scene.model) as (url, key, pid):
        # No connection is used again that the server may be closing just then.
        limits = httpx.Limits(max_connections=None, keepalive_expiry=1)
        async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits, trust_env=False) as client:
            times, dice = Times(), random.Random(SEED)
            tokens = await links(client, key, scene.candidates)
            await asyncio.gather(*(Candidate(client, token, scene, times, dice).take_part() for token in tokens))
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
    parser.add_argument("--thinking", type=float, default=THINKING, help="seconds that each of the many thinks at most")
    parser.add_argument("--model", type=float, default=MODEL_SECONDS, help="seconds that the model takes a turn")
    parser.add_argument("--serve", type=int, metavar="PORT", help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    add_json_option(parser)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve, options.home, options.model)
        return
    scenes = {
        "single": Scene(1, 0.0, options.model),
        "many": Scene(options.candidates, options.thinking, options.model),
        "burst": Scene(options.candidates, 0.0, options.model),
    }
    shown = [one for name, scene in scenes.items() for one in figures(name, *asyncio.run(measure(scene)))]
    report(f"The API with {options.candidates} candidates at once", shown, options.json)


if __name__ == "__main__":
    main()
