"""`interview-agent examine`, and where its result is shown."""

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastmcp import FastMCP
from fastmcp.exceptions import ToolError

from interview_agent.adapters.file_shelf import FileShelf
from interview_agent.domain.brief import Brief
from interview_agent.domain.course import Course
from interview_agent.domain.standing import KIND, Fitness, key
from interview_agent.entrypoints.examine_model import examinee
from interview_agent.errors import ModelUnavailable
from interview_agent.minds.examined import prompts
from interview_agent.settings import load
from support.dialogues import OPEN, interview
from support.examinees import document
from support.processes import Agent
from support.provider_stub import ProviderStub, completion
from support.servers import Server, free_port, until
from support.terminal import environment, piped
from support.web import web

# the command


@pytest.mark.requirement("examination.builtin", "examination.figures")
def test_the_builtin_mind_is_examined_and_its_figures_are_printed_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    ran = piped(
        ["examine", "--model", "builtin", "--json", str(file)],
        environment(tmp_path, INTERVIEW_STORE="file"),
        seconds=90,
    )
    assert ran.returncode == 0, ran.stderr
    rows = ("heard right", "in German", "points missed", "points met though not said", "quotes verbatim")
    rows = (*rows, "questions that pass the checks", "repairs", "calls that failed", "instructions that changed")
    assert [
        row for row in (*rows, "seconds a turn", "tokens a turn", "80% interval", "Verdict: ") if row not in ran.stdout
    ] == []
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["verdict"] in {verdict.value for verdict in Fitness}
    assert len(found["results"]) == found["turns"] >= 72
    assert found["heard_right"]["low"] <= found["heard_right"]["value"] <= found["heard_right"]["high"]
    assert set(found["heard_right_by_language"]) == {"en", "de", "fr", "es"}


@pytest.mark.requirement("examination.intervals")
def test_too_few_turns_give_figures_but_no_verdict(tmp_path: Path) -> None:
    ran = piped(["examine", "--model", "builtin", "--limit", "4"], environment(tmp_path, INTERVIEW_STORE="file"))
    assert ran.returncode == 1
    assert "4 of 4 turns" in ran.stdout
    assert "No verdict: 4 turns are too few" in ran.stdout
    assert not (tmp_path / "interviews.sqlite3").exists()


def test_the_result_is_kept_where_chat_looks_and_where_servers_do(valkey_server: Server, tmp_path: Path) -> None:
    few = ["examine", "--model", "builtin", "--limit", "12"]
    ran = piped(few, environment(tmp_path, REDIS_PORT=str(valkey_server.port)))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert (tmp_path / "interviews.sqlite3").exists()
    with valkey_server.client() as client:
        [name] = client.keys("interview_examination:*")
        assert json.loads(client.get(name))["source"] == "builtin"
        client.delete(name)
    away = piped(few, environment(tmp_path, REDIS_PORT=str(free_port())))
    assert away.returncode == 0
    assert away.stderr.startswith("Not kept for interviews in redis: ")
    nowhere = piped(few, environment(tmp_path, INTERVIEW_STORE="memory"))
    assert nowhere.returncode == 1
    assert "INTERVIEW_STORE is memory" in nowhere.stderr


@pytest.mark.requirement("examination.unreachable")
def test_a_model_that_cannot_be_reached_gets_its_sentence_and_nothing_is_kept(tmp_path: Path) -> None:
    address = {"INTERVIEW_MODEL_BASE_URL": f"http://127.0.0.1:{free_port()}/v1", "INTERVIEW_STORE": "file"}
    ran = piped(["examine", "--model", "openai-chat:tiny"], environment(tmp_path, **address), seconds=60)
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.startswith("The model openai-chat:tiny is unreachable, and nothing is kept. ")
    assert "cannot be reached" in ran.stderr
    assert not (tmp_path / "interviews.sqlite3").exists()


@pytest.mark.parametrize("model", ["nonsense", "mesh"])
def test_a_model_of_nobody_gets_a_sentence(tmp_path: Path, model: str) -> None:
    ran = piped(["examine", "--model", model], environment(tmp_path))
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1


def test_a_file_that_cannot_be_written_is_told_before_the_model_is_asked(tmp_path: Path) -> None:
    ran = piped(["examine", "--model", "builtin", "--json", str(tmp_path / "no" / "file")], environment(tmp_path))
    assert ran.returncode == 1
    assert "cannot be written" in ran.stderr
    assert ran.stdout == ""


@pytest.mark.requirement("examination.interrupted")
def test_whoever_interrupts_it_sees_the_results_so_far(tmp_path: Path) -> None:
    with ProviderStub() as provider:
        useless = completion(json.dumps({"question": "What did caching teach you in practice?"}))
        provider.will(*[useless] * 20)
        settings = {"INTERVIEW_MODEL_BASE_URL": provider.base_url, "INTERVIEW_STORE": "file"}
        command = [sys.executable, "-m", "interview_agent", "examine", "--model", "openai-chat:stub"]
        with subprocess.Popen(
            command, env=environment(tmp_path, **settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            until(lambda: len(provider.received) >= 9, "the model is asked", 40)
            process.send_signal(signal.SIGINT)
            printed, told = process.communicate(timeout=30)
    assert process.returncode == 130, told
    assert "of 103 turns" in printed
    assert "heard right" in printed
    assert "Verdict" not in printed
    assert "Nothing is kept" in told
    assert not (tmp_path / "interviews.sqlite3").exists()


async def _shelved(home: Path, verdict: Fitness, source: str) -> None:
    shelf = FileShelf(home / "interviews.sqlite3")
    await shelf.keep(KIND, key(source, prompts()), document(verdict), replace=True)
    await shelf.close()


@pytest.mark.anyio
@pytest.mark.requirement("examination.shown")
async def test_doctor_shows_whether_the_model_was_examined(tmp_path: Path) -> None:
    with ProviderStub() as provider:
        settings = {"INTERVIEW_MODEL_BASE_URL": provider.base_url, "INTERVIEW_MODEL": "openai-chat:stub"}
        told = environment(tmp_path, INTERVIEW_STORE="file", **settings)
        before = piped(["doctor"], told).stdout
        await _shelved(tmp_path, Fitness.PHRASES, "openai-chat:stub")
        after = piped(["doctor"], told).stdout
        await _shelved(tmp_path, Fitness.UNFIT, "openai-chat:stub")
        unfit = piped(["doctor"], told).stdout
        explicit = piped(["doctor"], {**told, "INTERVIEW_HEARING": "model"}).stdout
    assert "warning  model: openai-chat:stub: not examined" in before
    assert "examine --model openai-chat:stub" in before
    assert "ok       model: openai-chat:stub: may only phrase (examined 2026-01-01: heard right 88%" in after
    assert "warning  model: openai-chat:stub: unfit" in unfit
    assert "examined" not in explicit


@pytest.mark.requirement("examination.shown")
def test_a_server_says_at_its_start_whether_its_model_was_examined(tmp_path: Path) -> None:
    settings = {"INTERVIEW_MODEL": "openai-chat:stub", "INTERVIEW_MODEL_BASE_URL": f"http://127.0.0.1:{free_port()}/v1"}
    home = {"INTERVIEW_STORE": "file", "INTERVIEW_HOME": str(tmp_path)}
    with Agent(tmp_path / "log", **settings, **home) as agent:
        until(lambda: "model_not_examined" in agent.output, "the model is looked up", 60)
        assert "examine --model openai-chat:stub" in agent.output


# a model in a mesh


@contextmanager
def service() -> Iterator[str]:
    """An llm-service with nothing but its tool, over HTTP."""
    app, port = FastMCP("llm-service"), free_port()

    @app.tool()
    async def process_with_tools(
        text: str, system_prompt: str = "", tools: list[Any] | None = None, force_tool_use: bool = True
    ) -> dict[str, Any]:
        if "refuse" in text:
            raise ToolError("canary")
        call = {"id": "1", "name": "next_question", "parameters": {"question": "Which of your services is closest?"}}
        return {"success": True, "content": "", "tool_calls": [call], "model": "some-model", "stop_reason": "end_turn"}

    http = app.http_app(transport="streamable-http", stateless_http=True, json_response=True)
    server = uvicorn.Server(uvicorn.Config(http, port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started, "the service answers", 30)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.mark.anyio
async def test_a_model_in_a_mesh_is_asked_at_the_address_that_the_registry_gives() -> None:
    offers = [{"name": "process_with_tools", "available": True, "tags": ["llm-service"]}]
    with service() as address:
        agent = {"name": "llm-service", "status": "healthy", "endpoint": address, "capabilities": offers}
        with web({"/health": {}, "/agents": {"agents": [agent]}}) as registry:
            one = examinee(load(interview_model="mesh", mcp_mesh_registry_url=registry))
        draft = await one.mind.next_turn(interview(), Course(None, None, (OPEN,)))
        assert draft.question == "Which of your services is closest?"
        assert one.mind.source == "mesh:some-model"
        refused = replace(interview(), brief=Brief("refuse", "refuse"))
        with pytest.raises(ModelUnavailable) as away:
            await one.mind.next_turn(refused, Course(None, None, (replace(OPEN, anchor="refuse"),)))
        assert "canary" not in away.value.sentence
