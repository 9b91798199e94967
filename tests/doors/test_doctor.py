"""`interview-agent doctor`: what works, what does not, and what to do about it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_agent.entrypoints.doctor import doctor
from interview_agent.settings import load
from support.provider_stub import ProviderStub, completion, refusal
from support.servers import Server, free_port
from support.web import web

_OURS = ("INTERVIEW_", "REDIS_", "MCP_", "OPENAI_", "ANTHROPIC_", "OLLAMA_")
Examine = Callable[..., tuple[int, str]]


@pytest.fixture
def examine(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Examine:
    """Run doctor with nothing but these settings: its exit code and what it printed."""

    def run(ask: bool = False, **settings: object) -> tuple[int, str]:
        for name in os.environ:
            if name.startswith(_OURS):
                monkeypatch.delenv(name)
        for name, value in {"INTERVIEW_HOME": tmp_path, **settings}.items():
            monkeypatch.setenv(name, str(value))
        code = doctor(ask)
        return code, capsys.readouterr().out

    return run


def agent(capability: str, status: str = "healthy") -> dict[str, Any]:
    offers = [{"name": capability, "available": True, "tags": ["llm-service", "openai"]}]
    return {"name": "llm-service", "status": status, "endpoint": "http://127.0.0.1:9001", "capabilities": offers}


@pytest.mark.requirement("terminal.doctor")
def test_with_a_file_store_and_no_model_all_is_well(examine: Examine) -> None:
    code, printed = examine(INTERVIEW_STORE="file")
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()] == ["ok"] * 4
    assert "SQLite" in printed
    assert "builtin" in printed


@pytest.mark.requirement("terminal.doctor")
def test_a_redis_that_was_named_has_to_be_there(examine: Examine) -> None:
    port = free_port()
    code, printed = examine(REDIS_PORT=port)
    assert code == 1
    assert f"problem  store (redis): The session store (Redis at localhost:{port})" in printed


@pytest.mark.requirement("terminal.doctor")
def test_without_the_default_redis_chat_still_works_and_doctor_says_so(
    examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whether something listens on the default port of this machine is not in our hands, so the default is moved.
    moved = load(redis_port=free_port())
    unset = moved.model_copy()
    unset.model_fields_set.clear()
    monkeypatch.setattr("interview_agent.entrypoints.doctor.load", lambda: unset)
    code, printed = examine()
    assert code == 0
    assert "warning  store (redis): The session store (Redis at localhost:" in printed
    assert "chat works without it" in printed


@pytest.mark.requirement("terminal.doctor", "stores.durability-warning")
def test_a_redis_that_could_lose_answers_is_warned_about(valkey_server: Server, examine: Examine) -> None:
    with valkey_server.client() as client:
        client.config_set("appendonly", "no")
        try:
            code, printed = examine(REDIS_PORT=valkey_server.port)
        finally:
            client.config_set("appendonly", "yes")
    assert code == 0
    assert "warning  store (redis): Redis would lose acknowledged answers if it is killed" in printed
    assert "turn on appendonly" in printed


def test_a_lasting_redis_is_ok(valkey_server: Server, examine: Examine) -> None:
    code, printed = examine(REDIS_PORT=valkey_server.port)
    assert code == 0
    assert "append-only file on" in printed
    assert "warning" not in printed


@pytest.mark.requirement("environment.bad-values")
def test_a_bad_setting_is_a_problem_that_names_the_variable(examine: Examine) -> None:
    code, printed = examine(REDIS_PORT="many")
    assert code == 1
    assert printed.startswith("problem  settings: REDIS_PORT: ")
    assert "many" not in printed


@pytest.mark.requirement("terminal.doctor")
def test_a_registry_that_is_away_is_a_problem(examine: Examine) -> None:
    code, printed = examine(INTERVIEW_STORE="file", MCP_MESH_REGISTRY_URL=f"http://127.0.0.1:{free_port()}")
    assert code == 1
    assert "problem  mesh: the registry at http://127.0.0.1:" in printed
    assert "problem  model: mesh, but the mesh offers none" in printed


def test_the_models_of_a_mesh_are_listed(examine: Examine) -> None:
    with web({"/health": {"status": "healthy"}, "/agents": {"agents": [agent("process_with_tools")]}}) as url:
        code, printed = examine(INTERVIEW_STORE="file", MCP_MESH_REGISTRY_URL=url)
    assert code == 0
    assert "language models: llm-service (process_with_tools: llm-service, openai)" in printed
    assert "model: mesh: llm-service at http://127.0.0.1:9001" in printed


@pytest.mark.parametrize("agents", [None, [], [agent("greeting")], [agent("llm", status="unhealthy")], "odd", [3]])
def test_a_mesh_without_a_language_model_says_how_to_start_one(examine: Examine, agents: Any) -> None:
    with web({"/health": {}, "/agents": {"agents": agents}}) as url:
        code, printed = examine(INTERVIEW_STORE="file", INTERVIEW_MODEL="builtin", MCP_MESH_REGISTRY_URL=url)
    assert code == 0
    assert "warning  mesh: no language model is registered" in printed
    assert "interview-agent llm-service provider:model" in printed


def test_something_that_is_no_registry_is_a_problem(examine: Examine) -> None:
    with web({}) as url:
        code, printed = examine(INTERVIEW_STORE="file", INTERVIEW_MODEL="builtin", MCP_MESH_REGISTRY_URL=url)
    assert code == 1
    assert "replies with 404" in printed


def test_a_model_of_nobody_is_a_problem(examine: Examine) -> None:
    code, printed = examine(INTERVIEW_STORE="file", INTERVIEW_MODEL="nobody:model")
    assert code == 1
    assert "provider:model" in printed


def test_an_endpoint_that_is_away_is_a_problem_and_one_that_answers_is_not(examine: Examine) -> None:
    model = {"INTERVIEW_STORE": "file", "INTERVIEW_MODEL": "openai-chat:tiny"}
    code, printed = examine(**model, INTERVIEW_MODEL_BASE_URL=f"http://127.0.0.1:{free_port()}/v1")
    assert code == 1
    assert "problem  model: nothing answers at http://127.0.0.1:" in printed
    with web({"/v1/models": {"data": []}}) as url:
        code, printed = examine(**model, INTERVIEW_MODEL_BASE_URL=f"{url}/v1", OPENAI_API_KEY="sk-canary")
    assert code == 0
    assert "openai-chat:tiny: its endpoint answers" in printed
    assert "sk-canary" not in printed


def test_only_with_ask_is_the_model_asked_and_only_once(examine: Examine) -> None:
    with ProviderStub() as provider:
        model = {
            "INTERVIEW_STORE": "file",
            "INTERVIEW_MODEL": "openai-chat:stub",
            "INTERVIEW_MODEL_BASE_URL": provider.base_url,
        }
        examine(**model)
        assert provider.received == []
        provider.will(completion('{"number": 5}'))
        code, printed = examine(ask=True, **model)
        assert code == 0
        assert "openai-chat:stub-model-2 replied in" in printed
        assert len(provider.received) == 1
        provider.will(refusal(401, "a wrong key"))
        code, printed = examine(ask=True, **model)
        assert code == 1
        assert "a wrong key" not in printed
