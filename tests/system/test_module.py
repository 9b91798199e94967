"""The program as its users start it: the module, two of them beside each other, and what `make run` and `make chat` run."""

import json
import os
import re
import shlex
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastmcp import Client

from support.doors import opening
from support.processes import Agent, Web, clean_environment
from support.servers import Server, free_port, missing, until

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


def recipe(target: str, *variables: str) -> list[str]:
    """The command that a target ends with, once everything is set up; make itself puts it together."""
    make = shutil.which("make")
    if make is None:
        missing("There is no make: install it.")
    done = [f"--old-file={sys.prefix}/run", f"VENV={sys.prefix}"]
    kept = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    printed = subprocess.run(
        [make, "--dry-run", "--no-print-directory", *done, target, *variables],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = printed.stdout.strip().splitlines()
    assert len(lines) == 1, lines
    return shlex.split(lines[0])


@pytest.mark.requirement("terminal.make-chat")
def test_make_chat_holds_an_interview_in_the_terminal_with_a_file_and_no_model(tmp_path: Path) -> None:
    """The set-up before it is left out: it takes a minute, and these tests run in what it makes."""
    environment = clean_environment(INTERVIEW_HOME=str(tmp_path))
    command = recipe("chat")
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


@pytest.mark.requirement("terminal.make-chat")
def test_make_chat_takes_files_of_ones_own() -> None:
    assert recipe("chat", "ROLE=my role.pdf", "RESUME=resume.docx")[1:] == [
        "chat",
        "--role",
        "my role.pdf",
        "--resume",
        "resume.docx",
    ]


@pytest.mark.requirement("web.make-run")
def test_make_run_serves_everything_with_a_first_key_and_a_sample_interview(tmp_path: Path) -> None:
    port = free_port()
    settings = {"INTERVIEW_HOME": str(tmp_path / "home"), "MCP_MESH_HTTP_PORT": str(port), "HOST": "0.0.0.0"}
    with Web(recipe("run"), tmp_path, clean_environment(**settings), port) as site:
        until(lambda: "Ctrl-C" in site.output, "the address is printed", 40)
        printed = site.output
        assert f"http://localhost:{port}\n" in printed
        key = re.search(r"with this key +(\S+)", printed)
        sample = re.search(rf"http://localhost:{port}/i/(\S+)", printed)
        assert key
        assert sample
        roles = httpx.get(f"{site.url}/api/v1/roles", headers={"Authorization": f"Bearer {key[1]}"}).json()
        assert len(roles["items"]) == 1
        asked = httpx.post(f"{site.url}/api/v1/candidate/{sample[1]}/consent", timeout=30).json()
        assert (asked["number"], asked["minutes"]) == (1, 30)
        with socket.socket() as other:
            other.bind(("127.0.0.2", port))  # taken, were every address listened on
        site.stop()
        site.start()
        until(lambda: site.output.count("Ctrl-C") == 2, "the address is printed again", 40)
        again = site.output[len(printed) :]
        assert "with this key" not in again
        assert sample[1] in again
        assert httpx.get(f"{site.url}/api/v1/candidate/{sample[1]}").json()["question_id"] == asked["question_id"]


@pytest.mark.requirement("web.one-registry", "web.key-commands")
def test_commands_beside_a_running_server_take_nothing_from_it(tmp_path: Path) -> None:
    """Keys that are made and removed count at once, and what was replied outlives a server that is killed after all that."""
    port = free_port()
    settings = {"INTERVIEW_HOME": str(tmp_path / "home"), "MCP_MESH_HTTP_PORT": str(port)}
    environment = clean_environment(**settings)
    with Web(recipe("run"), tmp_path, environment, port) as site:
        until(lambda: "Ctrl-C" in site.output, "the address is printed", 40)

        def keys(*arguments: str) -> str:
            command = [sys.executable, "-m", "interview_agent", "keys", *arguments]
            return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()

        def roles(key: str) -> httpx.Response:
            return httpx.get(f"{site.url}/api/v1/roles", headers={"Authorization": f"Bearer {key}"})

        anna, victor = keys("add", "anna"), keys("add", "victor")
        assert (roles(anna).status_code, roles(victor).status_code) == (200, 200)
        keys("remove", "victor")
        assert roles(victor).status_code == 401
        authorized = {"Authorization": f"Bearer {anna}"}
        made = httpx.post(f"{site.url}/api/v1/roles", json={"text": "Backend developer"}, headers=authorized)
        assert "anna" in keys("list")
        site.kill()
        site.start()
        assert made.json()["id"] in {one["id"] for one in roles(anna).json()["items"]}
    with closing(sqlite3.connect(tmp_path / "home" / "interviews.sqlite3")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
