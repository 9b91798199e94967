"""The program as its users start it: the module, two of them beside each other, and what `make run` runs."""

import json
import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fastmcp import Client

from support.doors import opening
from support.processes import Agent, clean_environment
from support.servers import Server, missing

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = [
    f"In project {number} I measured first where the time went, and then I changed one thing after another in Python."
    for number in range(4)
]
Pair = tuple[Agent, Agent]


@pytest.fixture(scope="module")
def pair(valkey_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Two agents that know nothing of each other but the store."""
    folder, port = tmp_path_factory.mktemp("pair"), str(valkey_server.port)
    with Agent(folder / "one", REDIS_PORT=port) as one, Agent(folder / "other", REDIS_PORT=port) as other:
        yield one, other


async def ask(agent: Agent, tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
    async with Client(agent.mcp) as client:
        return (await client.call_tool(tool, arguments)).structured_content


@pytest.mark.requirement("spec.module-entry", "environment.port")
async def test_the_module_serves_the_tools_on_the_port_that_is_set(pair: Pair) -> None:
    one, other = pair
    assert one.port != other.port
    for agent in pair:
        assert f":{agent.port}/" in agent.mcp
        assert (await ask(agent, "get_agent_status", {}))["status"] == "healthy"


@pytest.mark.requirement("spec.stateless", "promise.repeat-answer", "promise.one-question")
async def test_any_process_with_the_same_store_takes_the_next_call_of_an_interview(pair: Pair) -> None:
    one, other = pair
    reply = await ask(one, "conduct_interview", opening("shared"))
    for number, answer in enumerate(ANSWERS):
        here, there = pair if number % 2 else (other, one)
        answered = opening("shared", candidate_answer=answer, answer_to=reply["question_id"])
        following = await ask(here, "conduct_interview", answered)
        again = await ask(there, "conduct_interview", answered)
        assert following["question_metadata"]["question_number"] == number + 2
        assert (again["question_id"], again["question"]) == (following["question_id"], following["question"])
        reply = following
    ended = await ask(other, "end_interview_session", {"session_id": "shared"})
    seen = await ask(one, "get_interview_session", {"session_id": "shared"})
    assert ended["statistics"] == seen["statistics"]
    conversation = seen["session_data"]["conversation"]
    assert [entry["content"] for entry in conversation if entry["type"] == "answer"] == ANSWERS


def recipe(*variables: str) -> list[str]:
    """The command that `make run` ends with, once everything is set up; make itself puts it together."""
    make = shutil.which("make")
    if make is None:
        missing("There is no make: install it.")
    done = [f"--old-file={sys.prefix}/run", f"VENV={sys.prefix}"]
    kept = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    printed = subprocess.run(
        [make, "--dry-run", "--no-print-directory", *done, "run", *variables],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = printed.stdout.strip().splitlines()
    assert len(lines) == 1, lines
    return shlex.split(lines[0])


@pytest.mark.requirement("terminal.make-run")
def test_make_run_holds_an_interview_in_the_terminal_with_a_file_and_no_model(tmp_path: Path) -> None:
    """The set-up before it is left out: it takes a minute, and these tests run in what it makes."""
    environment = clean_environment(INTERVIEW_HOME=str(tmp_path))
    command = recipe()
    ran = subprocess.run(
        command, input=f"{ANSWERS[0]}\n/end\n", cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert all(words in ran.stdout for words in ("Question 1", "Question 2", "Summary"))
    assert (tmp_path / "interviews.sqlite3").is_file()
    with closing(sqlite3.connect(tmp_path / "interviews.sqlite3")) as db:
        ((document,),) = db.execute("SELECT document FROM sessions").fetchall()
    session = json.loads(document)
    sources = {entry["metadata"]["source"] for entry in session["conversation"] if entry["type"] == "question"}
    assert (sources, session["status"]) == ({"builtin"}, "completed")


@pytest.mark.requirement("terminal.make-run")
def test_make_run_takes_files_of_ones_own() -> None:
    assert recipe("ROLE=my role.pdf", "RESUME=resume.docx")[1:] == [
        "chat",
        "--role",
        "my role.pdf",
        "--resume",
        "resume.docx",
    ]
