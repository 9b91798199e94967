"""Whether answers survive: workers and server killed under candidates who repeat themselves and talk at once.

    python -m bench.turns --kills 12

Without kills every count of damage is 0. With them nothing is lost or doubled either, and a model is asked again only
where the call that had asked it came to nothing. The seed settles what candidates do and when somebody is killed; how the
processes interleave stays the machine's own.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import redis

from bench.candidates import Candidate
from bench.crew import Crew, call
from bench.reporting import Figure, add_json_option, report
from bench.servers import START_SECONDS, Valkey
from bench.truth import Ledger, compare, model_calls
from bench.worker import Work

KEY_PREFIX = "interview_session:"
MODEL_SECONDS = 0.05
FLOOR_SECONDS = 3.0
SAYS = {
    "answers_given": "answers whose reply said that they are stored",
    "answers_lost": "of these, not in the stored session",
    "answers_doubled": "in the stored session more than once",
    "refused_but_stored": "told that nothing was stored, and stored",
    "questions_doubled": "asked while another was open, or with its number",
    "extra_model_calls": "beyond one a turn, without excuse",
    "excused_model_calls": "beyond one a turn, because the call before it was killed, cut off from the store, or too slow",
    "model_calls": "all of them",
    "repairs": "model calls after a draft that was refused",
    "floors_left_by_the_dead": "model calls whose worker was killed; their floor lapsed",
    "floors_overrun": "model calls that took longer than the floor",
    "calls": "by all callers",
    "retries": "calls repeated after a failure",
    "unheard": "calls without a reply",
    "given_up": "callers who gave up after a minute",
    "unexpected": "replies with another error than these rules know",
}
DAMAGE = ("answers_lost", "answers_doubled", "refused_but_stored", "questions_doubled", "extra_model_calls")
BROKEN = ("unexpected", "given_up")
"""Where one of these is not 0, the run shows nothing."""


@dataclass(slots=True)
class Load:
    """One run: who is interviewed, by how many workers, and who is killed how often."""

    options: argparse.Namespace
    crew: Crew
    server: Valkey | None
    ledger: Ledger = field(default_factory=Ledger)
    run: str = field(default_factory=lambda: uuid4().hex[:8])
    worker_kills: int = 0
    server_kills: int = 0

    @property
    def sessions(self) -> list[str]:
        return [f"bench-{self.run}-{number}" for number in range(self.options.sessions)]

    async def go(self) -> float:
        """Interview everybody; the seconds that it took."""
        await _all_there(self.crew.sockets)
        began = time.monotonic()
        killing = asyncio.create_task(self._kill())
        await asyncio.gather(*(candidate.interview() for candidate in self._candidates(began)))
        killing.cancel()
        await asyncio.gather(killing, return_exceptions=True)
        took = time.monotonic() - began
        await self._server_there()
        return took

    def _candidates(self, began: float) -> Iterator[Candidate]:
        for number, session in enumerate(self.sessions):
            dice = random.Random(self.options.seed * 1000 + number)
            until = began + self.options.seconds
            yield Candidate(session, self.crew.sockets, self.ledger, dice, self.options.turns, until)

    async def _kill(self) -> None:
        """Kill workers, and every fourth time the server, whenever so many answers have been given as the dice say."""
        dice = random.Random(self.options.seed)
        answers = self.options.sessions * self.options.turns
        for number, after in enumerate(sorted(dice.uniform(0.02, 0.95) * answers for _ in range(self.options.kills))):
            await self._said(after)
            await asyncio.sleep(dice.uniform(0, 0.05))
            if self.server and number % 4 == 2:
                await self._kill_server(dice.uniform(0.05, 0.5))
            else:
                self.crew.kill(dice.randrange(self.options.workers))
                self.worker_kills += 1

    async def _said(self, answers: float) -> None:
        await _until(lambda: len(self.ledger.told) >= answers, self.options.seconds)

    async def _kill_server(self, away: float) -> None:
        if self.server:
            self.server.kill()
            self.server_kills += 1
            await asyncio.sleep(away)
            await self._server_there()

    async def _server_there(self) -> None:
        """Wait for it; the run may have ended between its kill and its new start."""
        if self.server:
            self.server.spawn()
            await _until(self.server.answers, START_SECONDS)


async def _until(holds: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return
        await asyncio.sleep(0.005)


async def _all_there(sockets: list[str]) -> None:
    """Wait until every worker replies; to nothing, it says what is missing, and stores nothing."""
    deadline = time.monotonic() + 4 * START_SECONDS
    for socket in sockets:
        while await call(socket, {}) is None:
            if time.monotonic() > deadline:
                raise SystemExit("A worker did not start; what it printed stands above.")
            await asyncio.sleep(0.05)


def run(options: argparse.Namespace) -> dict[str, Any]:
    """One run with its own servers and workers, compared with the truth."""
    with ExitStack() as closing:
        directory = Path(closing.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        server = None if options.redis_url else closing.enter_context(Valkey(directory))
        url = options.redis_url or (server.url if server else "")
        work = Work("", "", url, options.seed, MODEL_SECONDS, FLOOR_SECONDS, options.naive)
        crew = Crew(options.workers, directory, work)
        closing.callback(crew.dismiss)
        load = Load(options, crew, server)
        seconds = asyncio.run(load.go())
        return _counts(load, url) | {"seconds": round(seconds, 2)}


def _counts(load: Load, url: str) -> dict[str, Any]:
    with redis.Redis.from_url(url) as client:
        keys = [KEY_PREFIX + session for session in load.sessions]
        found = {session: client.get(key) for session, key in zip(load.sessions, keys, strict=True)}
        client.delete(*keys)
    documents = {session: json.loads(raw) for session, raw in found.items() if isinstance(raw, bytes)}
    ledger = load.ledger
    known = {"success", "unheard", "model_unavailable", "turn_in_progress", "question_not_open", "answer_conflict"}
    known |= {"interview_completed", "store_unavailable", "store_busy"}
    return {
        **compare(ledger, documents),
        **model_calls(load.crew.logged(), FLOOR_SECONDS),
        "calls": ledger.calls,
        "retries": ledger.retries,
        "unheard": ledger.unheard,
        "given_up": ledger.given_up,
        "unexpected": sum(times for code, times in ledger.codes.items() if code not in known),
        "codes": dict(sorted(ledger.codes.items())),
        "kills": load.worker_kills + load.server_kills,
        "worker_kills": load.worker_kills,
        "server_kills": load.server_kills,
    }


def figures(counts: dict[str, Any], options: argparse.Namespace) -> Iterator[Figure]:
    """The counts as figures; with the naive store they are a floor to compare with, and have no aim."""
    first = [*SAYS, "kills", "worker_kills", "server_kills", "seconds"]
    for name in first:
        aimed = name in (*DAMAGE, *BROKEN) and not options.naive
        yield Figure(name, counts[name], SAYS.get(name, ""), 0 if aimed else None)
    for code, times in counts["codes"].items():
        yield Figure(f"replies_{code}", times)
    for name in ("workers", "sessions", "turns", "seed"):
        yield Figure(name, getattr(options, name))
    yield Figure("store", "naive" if options.naive else "redis")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.turns", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--sessions", type=int, default=24)
    parser.add_argument("--turns", type=int, default=8, help="answers of each candidate, at most 30")
    parser.add_argument("--kills", type=int, default=0, help="every fourth is the server, if it is the bench's own")
    parser.add_argument("--seconds", type=float, default=120, help="after which no candidate begins another turn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--redis-url", default="", help="another server, which is not killed")
    parser.add_argument("--naive", action="store_true", help="the same load on a store where the last writer wins")
    add_json_option(parser)
    return parser.parse_args()


def main() -> None:
    options = _options()
    counts = run(options)
    store = "a store where the last writer wins" if options.naive else "the real store"
    found = tuple(figures(counts, options))
    report(f"Turns on {store}", found, options.json)
    if any(figure.met is False for figure in found):
        sys.exit(1)


if __name__ == "__main__":
    main()
