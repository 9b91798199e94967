"""What the command line does not load: help and a first question come at once because of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.terminal import SECONDS, environment, piped

HEAVY = (
    "fastmcp",
    "mcp",
    "mesh",
    "_mcp_mesh",
    "pydantic_ai",
    "openai",
    "anthropic",
    "redis",
    "uvicorn",
    "httpx",
    "jinja2",
    "structlog",
)
PICTURES = ("rich", "pypdf", "docx")
LATER = ("domain.manners", "minds.builtin.hearing", "domain.examination")
"""What it takes to listen to an answer, and to examine a model."""

_LOADED = """
import json, sys
from interview_agent.entrypoints.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write(json.dumps(sorted(sys.modules)))
"""


def loaded(arguments: list[str], home: Path) -> set[str]:
    """The modules that a command has loaded, with the lines of an empty pipe."""
    command = [sys.executable, "-c", _LOADED, *arguments]
    ran = subprocess.run(
        command, input="", env=environment(home), capture_output=True, text=True, timeout=SECONDS, check=True
    )
    return set(json.loads(ran.stderr.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [["--help"], ["chat", "--help"], ["--version"]])
def test_help_loads_nothing_of_the_interviewer(arguments: list[str], tmp_path: Path) -> None:
    modules = loaded(arguments, tmp_path)
    assert "typer" in modules
    assert not modules.intersection(
        (*HEAVY, *PICTURES, "interview_agent.bootstrap", "interview_agent.domain.interview")
    )


def test_the_first_built_in_question_loads_no_server_no_model_and_no_redis(tmp_path: Path) -> None:
    modules = loaded(["chat"], tmp_path)
    assert "interview_agent.bootstrap" in modules
    assert "sqlite3" in modules
    assert not modules.intersection((*HEAVY, *PICTURES, *(f"interview_agent.{module}" for module in LATER)))


@pytest.mark.requirement("terminal.commands")
def test_the_commands_are_listed_in_help(tmp_path: Path) -> None:
    shown = piped(["--help"], environment(tmp_path))
    listed = [line.split()[0] for line in shown.stdout.partition("Commands:\n")[2].splitlines() if line.strip()]
    assert listed == [
        "chat", "web", "api", "serve", "mcp", "llm-service", "plan", "bank", "check-question", "show", "report", "rescore", "compare", "examine",
        "accommodate", "doctor", "keys",
    ]  # fmt: skip


def test_a_model_that_is_named_wrongly_gets_a_sentence(tmp_path: Path) -> None:
    ran = piped(["llm-service", "nonsense"], environment(tmp_path))
    assert ran.returncode == 2
    assert ran.stderr.startswith("The model must be named as provider:model")
    assert ran.stderr.count("\n") == 1
