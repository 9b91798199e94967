"""The language model of the benches: it hears a strong answer, and asks something that it has never asked before."""

import random
import re
from typing import Any
from uuid import uuid4

from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.errors import ModelInvalid

_TASK = "# Your task now"
_STRONG = re.compile(r"^(\w) \(heard: [^)]*\bstrong\b", re.MULTILINE)
_ANSWERS = re.compile(r"<fenced-answer>\n(.*?)\n</fenced-answer>", re.DOTALL)
_WORDS = [
    "queues", "caches", "indexes", "threads", "migrations", "schemas", "retries", "replicas", "batches", "tokens",
    "streams", "sessions", "locks", "timeouts", "ledgers", "parsers", "brokers", "shards", "builds", "probes", "alerts",
    "backups", "routes", "buffers", "cursors", "workers", "quotas", "leases",
]  # fmt: skip


def reply(prompt: Prompt, output: OutputSchema) -> dict[str, Any]:
    """What the schema asks for, and nothing more."""
    fields = output.schema["properties"]
    said: dict[str, Any] = {"question": _question()}
    if "heard" in fields:
        said |= {"heard": "strong", "marks": _marks(prompt, fields), "branch": _branch(prompt), "aim": ""}
    return {key: said[key] for key in fields}


def _marks(prompt: Prompt, fields: dict[str, Any]) -> list[dict[str, str]]:
    """Every point met, which is what makes an answer strong, each with the beginning of the answer as its quote."""
    if "marks" not in fields:
        return []
    quote = " ".join(_ANSWERS.findall(prompt.user)[-1].split()[:8])
    points = fields["marks"]["items"]["properties"]["point"]["enum"]
    return [{"point": point, "verdict": "met", "quote": quote} for point in points]


def _branch(prompt: Prompt) -> str:
    offered = _STRONG.search(prompt.user.rpartition(_TASK)[2])
    if offered is None:
        raise ModelInvalid("The prompt offers no branch for a strong answer. Correct the double of the benches.")
    return offered[1]


def _question() -> str:
    one, two, three, four, five = random.sample(_WORDS, 5)
    return (
        f"How would you keep {one} and {two} apart when {three} slow {four} down in case {uuid4().hex[:6]} of {five}?"
    )
