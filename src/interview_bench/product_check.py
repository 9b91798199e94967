"""How many lawful questions the product's own check refuses, asked through its command."""

import json
import subprocess
import sys
from collections.abc import Sequence

COMMAND = (sys.executable, "-c", "from interview_agent.entrypoints.cli import main; main()", "check-question")
SECONDS = 120


def refused(questions: Sequence[str]) -> tuple[str, ...] | None:
    """Those of the questions that `interview-agent check-question` does not let pass; None if it gives no verdicts."""
    ran = subprocess.run(  # noqa: S603 - our own interpreter and our own command, and nothing of a stranger in it
        COMMAND, input="\n".join(questions) + "\n", capture_output=True, text=True, timeout=SECONDS, check=False
    )
    lines = [line for line in ran.stdout.splitlines() if line.startswith("{")]
    if len(lines) != len(questions):
        return None
    return tuple(row["text"] for row in map(json.loads, lines) if not row["ok"])
