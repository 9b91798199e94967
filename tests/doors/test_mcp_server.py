"""The six tools over MCP: in memory, and over HTTP against a real server, with clients that are not ours."""

import inspect
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from fastmcp import Client
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from interview_agent.entrypoints.mcp_server import build_mcp, mcp_application
from interview_agent.entrypoints.parameters import SCHEMAS
from interview_agent.entrypoints.tools import OPERATIONS, Tools
from support.doors import ANSWER, RESUME, ROLE, call, memory_tools, opening, timeless
from support.processes import Agent, clean_environment

pytestmark = pytest.mark.anyio

ACCEPT = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
Call = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]


@pytest.fixture(scope="module")
def agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agent]:
    with Agent(tmp_path_factory.mktemp("agent"), INTERVIEW_STORE="memory") as running:
        yield running


@pytest.mark.requirement("tools.six")
async def test_exactly_the_six_tools_are_offered_each_with_a_description() -> None:
    async with Client(build_mcp(memory_tools())) as client:
        offered = {tool.name: tool for tool in await client.list_tools()}
    assert sorted(offered) == sorted(OPERATIONS)
    assert len(offered) == 6
    assert all(tool.description for tool in offered.values())


async def test_the_published_parameters_are_those_that_the_tools_take() -> None:
    async with Client(build_mcp(memory_tools())) as client:
        for tool in await client.list_tools():
            taken = inspect.signature(getattr(Tools, tool.name)).parameters
            assert list(tool.inputSchema["properties"]) == [name for name in taken if name != "self"]
            assert tool.inputSchema == SCHEMAS[tool.name]


async def test_what_must_be_sent_is_marked_as_required() -> None:
    required = {name: schema["required"] for name, schema in SCHEMAS.items()}
    assert required.pop("conduct_interview") == ["resume_content", "role_description", "user_session_id"]
    assert required.pop("get_agent_status") == []
    assert all(names == ["session_id"] for names in required.values())


async def test_hosts_are_told_which_tools_only_read() -> None:
    async with Client(build_mcp(memory_tools())) as client:
        reading = {
            tool.name for tool in await client.list_tools() if tool.annotations and tool.annotations.readOnlyHint
        }
    assert reading == {"get_interview_session", "get_session_status", "get_agent_status"}


async def test_hosts_are_told_how_to_hold_an_interview() -> None:
    async with Client(build_mcp(memory_tools())) as client:
        told = client.initialize_result.instructions
    assert all(word in told for word in ("conduct_interview", "answer_to", "interview_complete"))


@pytest.mark.requirement("tools.positional")
async def test_the_first_four_parameters_may_be_given_by_position() -> None:
    tools = memory_tools()
    await tools.conduct_interview(RESUME, ROLE, "s")
    reply = await tools.conduct_interview(RESUME, ROLE, "s", ANSWER)
    assert (reply["question_metadata"]["question_number"], reply["session_info"]["total_answers"]) == (2, 1)


@pytest.mark.requirement("doors.private-arguments")
async def test_what_the_mesh_slips_into_a_call_does_not_disturb_it() -> None:
    slipped = {"_trace_id": "1", "_parent_span": "2", "_mesh_headers": {"a": "b"}}
    async with Client(build_mcp(memory_tools())) as client:
        reply = await client.call_tool("conduct_interview", opening("s", **slipped))
    assert reply.structured_content["success"] is True


async def test_the_official_client_holds_an_interview_over_http(agent: Agent) -> None:
    async with streamable_http_client(agent.mcp) as (read, write, _), ClientSession(read, write) as session:
        await session.initialize()
        first = await session.call_tool("conduct_interview", opening("official"))
        assert first.structuredContent is not None
        assert json.loads(first.content[0].text) == first.structuredContent
        answered = opening("official", candidate_answer=ANSWER, answer_to=first.structuredContent["question_id"])
        second = await session.call_tool("conduct_interview", answered)
        assert second.structuredContent["question_metadata"]["question_number"] == 2
        ended = await session.call_tool("end_interview_session", {"session_id": "official"})
        assert ended.structuredContent["status"] == "completed"
        late = await session.call_tool("conduct_interview", opening("official", candidate_answer="One more thing."))
        assert late.structuredContent["error_code"] == "interview_completed"


@pytest.mark.requirement("doors.same-replies")
async def test_every_door_gives_the_same_replies(agent: Agent) -> None:
    direct = memory_tools()
    expected = await scene(lambda tool, arguments: getattr(direct, tool)(**arguments))
    for door in (build_mcp(memory_tools()), agent.mcp):
        async with Client(door) as client:
            assert await scene(through(client)) == expected


def through(client: "Client[Any]") -> Call:
    async def tool(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        return (await client.call_tool(name, arguments)).structured_content

    return tool


async def scene(tool: Call) -> list[dict[str, Any]]:
    """The replies to one of everything, without what differs between two interviews: ids and times."""
    first = await tool("conduct_interview", opening("scene"))
    answered = opening("scene", candidate_answer=ANSWER, answer_to=first["question_id"])
    calls = [
        ("conduct_interview", answered),
        ("conduct_interview", answered),
        ("conduct_interview", opening("scene", duration_minutes=0)),
        ("get_session_status", {"session_id": "scene"}),
        ("get_interview_session", {"session_id": "nobody"}),
        ("end_interview_session", {"session_id": "scene"}),
        ("finalize_interview", {"session_id": "scene"}),
    ]
    replies = [first, *[await tool(name, arguments) for name, arguments in calls]]
    return timeless(replies, first["question_id"].partition("-")[0])


@pytest.mark.requirement("limits.large-request")
async def test_a_resume_of_ten_megabytes_gets_our_sentence_over_http(agent: Agent) -> None:
    async with Client(agent.mcp) as client:
        reply = await client.call_tool("conduct_interview", opening("large") | {"resume_content": "x" * 10_000_000})
    assert reply.structured_content["error_code"] == "invalid_input"
    assert "100000 bytes" in reply.structured_content["error"]


@pytest.mark.requirement("limits.large-request")
async def test_a_request_over_the_limit_gets_a_sentence_and_the_server_goes_on(agent: Agent) -> None:
    body = call("conduct_interview", opening("larger") | {"resume_content": "x" * 17_000_000})
    async with httpx.AsyncClient(trust_env=False) as client:
        reply = await client.post(agent.mcp, content=body, headers=ACCEPT, timeout=20)
    assert reply.status_code == 413
    assert reply.json()["error"]["data"]["error_code"] == "invalid_input"
    assert "16000000 bytes" in reply.json()["error"]["message"]
    assert agent.get("/health").status_code == 200


@pytest.mark.parametrize("body", [b'{"canary": ', b'{"canary": 1}', b'["canary"]', b'"canary"', b"\xffcanary"])
async def test_what_is_no_message_of_mcp_is_refused_without_being_repeated(agent: Agent, body: bytes) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        reply = await client.post(agent.mcp, content=body, headers=ACCEPT)
    assert reply.status_code == 400
    assert "MCP" in reply.json()["error"]["message"]
    assert "canary" not in reply.text


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 421), ("0.0.0.0", 200)])
async def test_other_names_of_the_host_are_known_only_where_others_can_reach_it(host: str, status: int) -> None:
    app = mcp_application(build_mcp(memory_tools()), host)
    transport = httpx.ASGITransport(app=app)
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport) as client:
        headers = ACCEPT | {"host": "interview-agent:8084"}
        reply = await client.post("http://127.0.0.1/mcp", content=call("get_agent_status", {}), headers=headers)
    assert reply.status_code == status


@pytest.mark.requirement("environment.bad-values")
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"INTERVIEW_MODEL": "nonsense"}, "INTERVIEW_MODEL"),
        ({"INTERVIEW_MODEL": "nobody:model"}, "provider:model"),
        ({"INTERVIEW_MODEL": "openai:gpt-5-mini"}, "OPENAI_API_KEY"),
        ({"MCP_MESH_HTTP_PORT": "no port"}, "MCP_MESH_HTTP_PORT"),
    ],
)
def test_a_server_that_cannot_work_says_so_in_a_sentence_and_ends(settings: dict[str, str], said: str) -> None:
    environment = clean_environment(MCP_MESH_HTTP_PORT="0", INTERVIEW_STORE="memory") | settings
    command = [sys.executable, "-m", "interview_agent"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    sentences = [line for line in done.stderr.splitlines() if not line.startswith("{")]
    assert done.returncode == 2
    assert len(sentences) == 1
    assert said in sentences[0]
