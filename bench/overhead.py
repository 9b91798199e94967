"""What the agent adds to a bare MCP tool, to Redis and to a start. Ratios hold; milliseconds are this machine's.

python -m bench.overhead
"""

import argparse
import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import calls, prepared, starts
from bench.calls import BARE, Costs, Measuring
from bench.reporting import Figure, add_json_option, report
from bench.servers import Valkey

LENGTHS = (1, 10, 50, 100)
TURN_AIM, ROUND_TRIPS_AIM = 2.0, 4
START_AIMS = {"help": 0.5, "chat": 0.5, "serve": 1.5}
START_SAYS = {
    starts.IMPORT: "python -c 'import fastmcp'",
    "help": "interview-agent --help",
    "chat": "interview-agent chat, to its first question",
    "serve": "interview-agent serve, to its first healthy reply",
}


def measure(options: argparse.Namespace) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="bench-") as directory, Valkey(Path(directory)) as server:
        lengths = tuple(options.lengths)
        yield from asyncio.run(_turns(server, lengths, options))
        if options.starts:
            yield from _starts(server.url, options.starts)


async def _turns(server: Valkey, lengths: tuple[int, ...], options: argparse.Namespace) -> list[Figure]:
    documents = await prepared.documents(lengths)
    measuring = Measuring(documents, server.url, options.repetitions, options.calls)
    return [
        *_costs("memory", await calls.in_memory(measuring)),
        *_costs("http", await calls.over_http(measuring)),
        *_traffic(await calls.traffic(measuring, server.port), documents),
    ]


def _costs(door: str, costs: Costs) -> Iterator[Figure]:
    """The bare tool in milliseconds, and each length in milliseconds and as a multiple of it."""
    bare = {kind: value for kind, length, value in costs.medians() if length == BARE}
    for kind, length, value in costs.medians():
        what = "echo, a bare tool" if length == BARE else f"conduct_interview, turn {length}"
        name = "bare" if length == BARE else f"turn_{length}"
        yield Figure(f"{door}_{kind}_ms_{name}", value, what)
        if length != BARE:
            yield Figure(f"{door}_{kind}_ratio_{name}", value / bare[kind], "times the bare tool", TURN_AIM)


def _traffic(counted: dict[int, tuple[int, int, int]], documents: dict[int, bytes]) -> Iterator[Figure]:
    for length, (round_trips, sent, received) in counted.items():
        yield Figure(f"redis_round_trips_turn_{length}", round_trips, "", ROUND_TRIPS_AIM)
        yield Figure(f"redis_bytes_sent_turn_{length}", sent, "to Redis")
        yield Figure(f"redis_bytes_received_turn_{length}", received, "from Redis")
        yield Figure(f"document_bytes_turn_{length}", len(documents[length]), "the stored session before the turn")


def _starts(redis_url: str, repetitions: int) -> Iterator[Figure]:
    measured = {name: (wall, cpu) for name, wall, cpu in starts.measure(redis_url, repetitions)}
    base_wall, base_cpu = measured[starts.IMPORT]
    for name, (wall, cpu) in measured.items():
        yield Figure(f"start_{name}_wall_s", wall, START_SAYS[name])
        yield Figure(f"start_{name}_cpu_s", cpu)
        if name != starts.IMPORT:
            yield Figure(f"start_{name}_wall_ratio", wall / base_wall, "times the import", START_AIMS[name])
            yield Figure(f"start_{name}_cpu_ratio", cpu / base_cpu, "times the import")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.overhead", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS, help="the turns that are measured")
    parser.add_argument("--repetitions", type=int, default=9, help="of which the median counts")
    parser.add_argument("--calls", type=int, default=5, help="in each repetition")
    parser.add_argument("--starts", type=int, default=5, help="repetitions of each start; 0 leaves them out")
    add_json_option(parser)
    options = parser.parse_args()
    report("Overhead", list(measure(options)), options.json)


if __name__ == "__main__":
    main()
