"""How much of each prompt a provider has read before, as its cache counts it: the beginning that two turns share.

    python -m bench.prompts

An interview with the sample role and résumé, over a model that takes no time; with one call a turn that hears and
phrases, and with built-in hearing, where the model only phrases.
"""

import argparse
import asyncio
from collections.abc import Iterator
from itertools import pairwise

from bench import doubles
from bench.reporting import Figure, add_json_option, report
from interview_agent import bootstrap, settings
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.entrypoints import samples
from interview_agent.entrypoints.tools import Tools

SESSION = "bench-prompts"
MOST = 0.1
ANSWERS = (
    "I split the importer in two, because the parsing was bound by the processor and the writing by the network.",
    "We measured for a week before we touched anything, and the surprise was that one query took half of the time.",
    "Mostly by reading the plan of the query and the numbers of the pool.",
)


async def prompts(hearing: str) -> list[str]:
    """What the model was sent in each turn of an interview, in order."""
    model = ScriptedModel(doubles.reply)
    chosen = settings.load(
        interview_store="memory", interview_model="mesh", interview_hearing=hearing, interview_planning="builtin",
        mcp_mesh_registry_url="",
    )  # fmt: skip
    store = MemoryStore(chosen.time_to_live)
    tools = Tools(bootstrap.interviewer(chosen, store=store, model=model), chosen)
    given = (samples.sample(samples.RESUME), samples.sample(samples.ROLE), SESSION)
    reply, turn = await tools.conduct_interview(*given), 0
    while reply.get("question_id"):
        answer, turn = f"{ANSWERS[turn % len(ANSWERS)]} That was {turn}.", turn + 1
        reply = await tools.conduct_interview(*given, answer, None, reply["question_id"])
    return [prompt.system + prompt.user for prompt in model.prompts]


def shares(sent: list[str]) -> list[float]:
    """For each prompt but the first, the share of the one before with which it begins."""
    return [_common(before, after) / len(before) for before, after in pairwise(sent)]


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common from their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


async def measure() -> list[Figure]:
    return [figure for hearing in ("model", "builtin") for figure in _figures(hearing, await prompts(hearing))]


def _figures(hearing: str, sent: list[str]) -> Iterator[Figure]:
    found = shares(sent)
    yield Figure(f"{hearing}_prompts", len(sent), f"hearing={hearing}: prompts of one interview")
    yield Figure(f"{hearing}_characters", max(map(len, sent)), "in the longest")
    yield Figure(f"{hearing}_share_first", found[0], "of the first prompt, with which the second begins")
    yield Figure(f"{hearing}_share_least", min(found[1:]), "the least from the third turn on")
    yield Figure(
        f"{hearing}_unread_most", 1 - min(found[1:]), "of a prompt that the next one does not begin with", MOST
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.prompts", description=(__doc__ or "").partition("\n")[0])
    add_json_option(parser)
    options = parser.parse_args()
    report("Prompts", asyncio.run(measure()), options.json)


if __name__ == "__main__":
    main()
