"""Whatever is wrong with what a caller sends: a reply with a sentence, and a stored interview that stays as it is."""

from typing import Any

import pytest
from fastmcp import Client

from interview_agent.entrypoints.mcp_server import build_mcp
from interview_agent.entrypoints.parameters import SCHEMAS
from interview_agent.entrypoints.tools import Tools
from support.doors import ANSWER, memory_tools, opening

pytestmark = pytest.mark.anyio

WRONG_TYPES = {"number": 7, "fraction": 1.5, "bool": True, "list": ["canary"], "object": {"canary": 1}}
BAD_TEXT = {
    **WRONG_TYPES,
    "empty": "",
    "whitespace": " \n\t ",
    "ten megabytes": "canary " * 1_430_000,
    "NUL": "canary\0",
    "lone surrogate": "canary\ud800",
}
BAD_ID = {**BAD_TEXT, "spaces": "canary canary", "newline": "canary\n", "500 characters": "c" * 500, "umlaut": "canäry"}
BAD_REASON = {**BAD_ID, "two lines": "canary\ncanary"}
del BAD_REASON["spaces"], BAD_REASON["umlaut"]
BAD_MINUTES = {
    "zero": 0,
    "negative": -30,
    "too long": 241,
    "absurd": 10**9,
    "fraction": 1.5,
    "text": "30",
    "bool": True,
    "list": [30],
    "object": {"canary": 30},
}
MISSING = {"null": None}
BAD = {
    "resume_content": BAD_TEXT | MISSING,
    "role_description": BAD_TEXT | MISSING,
    "user_session_id": BAD_ID | MISSING,
    "candidate_answer": BAD_TEXT,
    "duration_minutes": BAD_MINUTES,
    "answer_to": BAD_ID,
    "session_id": BAD_ID | MISSING,
    "reason": BAD_REASON | MISSING,
    "language": BAD_TEXT | {"a name": "Canarian", "too long": "en-" + "c" * 40},
}
CASES = [
    pytest.param(tool, argument, value, id=f"{tool}-{argument}-{what}")
    for tool, schema in SCHEMAS.items()
    for argument in schema["properties"]
    for what, value in BAD[argument].items()
]


async def send(tools: Tools, tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The reply over MCP."""
    async with Client(build_mcp(tools)) as client:
        return (await client.call_tool(tool, arguments)).structured_content


def good(tool: str) -> dict[str, Any]:
    """Arguments with which the tool does something to the session `good`."""
    if tool == "conduct_interview":
        return opening("good", candidate_answer=ANSWER)
    return {"session_id": "good"} if SCHEMAS[tool]["properties"] else {}


async def stored(tools: Tools) -> Any:
    return (await tools.get_interview_session("good"))["session_data"]


def must_be_refused(reply: dict[str, Any], code: str = "invalid_input") -> None:
    assert reply["success"] is False
    assert (reply["error_code"], reply["retryable"]) == (code, False)
    assert reply["error"][0].isalpha()
    assert reply["error"].endswith(".")
    assert "canary" not in str(reply)


@pytest.mark.requirement(
    "doors.bad-input", "promise.input-sentences", "limits.session-id", "limits.duration", "limits.text-sizes"
)
@pytest.mark.parametrize(("tool", "argument", "value"), CASES)
async def test_a_bad_value_gets_a_sentence_and_changes_nothing(tool: str, argument: str, value: Any) -> None:
    tools = memory_tools()
    await tools.conduct_interview(**opening("good"))
    before = await stored(tools)
    reply = await send(tools, tool, good(tool) | {argument: value})
    must_be_refused(reply)
    assert argument in reply["error"]
    assert await stored(tools) == before


@pytest.mark.requirement("doors.bad-input", "tools.failure-shape")
@pytest.mark.parametrize("tool", SCHEMAS)
async def test_an_unknown_argument_is_named_and_its_value_is_not(tool: str) -> None:
    tools = memory_tools()
    await tools.conduct_interview(**opening("good"))
    before = await stored(tools)
    reply = await send(tools, tool, good(tool) | {"language": "canary"})
    must_be_refused(reply)
    assert "language" in reply["error"]
    assert reply["session_id"] == ("good" if good(tool) else None)
    assert await stored(tools) == before


@pytest.mark.parametrize("name", ["canary, a name that is none", "canary\n", "ä" * 1000, ""])
async def test_an_argument_whose_name_is_no_name_is_not_repeated(name: str) -> None:
    must_be_refused(await send(memory_tools(), "get_agent_status", {name: 1}))


@pytest.mark.parametrize("tool", [name for name, schema in SCHEMAS.items() if schema["required"]])
async def test_a_call_without_any_argument_gets_a_sentence(tool: str) -> None:
    must_be_refused(await send(memory_tools(), tool, {}))


@pytest.mark.requirement("limits.session-id")
@pytest.mark.parametrize("session", ["a", "team:role:7", "A-1_b.c", "x" * 128])
async def test_colons_and_the_like_may_be_part_of_an_id(session: str) -> None:
    reply = await send(memory_tools(), "conduct_interview", opening(session))
    assert (reply["success"], reply["session_id"]) == (True, session)


@pytest.mark.requirement("limits.text-sizes")
@pytest.mark.parametrize(
    ("argument", "most"), [("resume_content", 100_000), ("role_description", 50_000), ("candidate_answer", 20_000)]
)
async def test_sizes_count_bytes_of_utf8(argument: str, most: int) -> None:
    tools = memory_tools()
    await tools.conduct_interview(**opening("good"))
    must_be_refused(await send(tools, "conduct_interview", opening("good") | {argument: "ä" * (most // 2 + 1)}))
    assert (await send(tools, "conduct_interview", opening("good") | {argument: "ä" * (most // 2)}))["success"]


@pytest.mark.requirement("promise.unknown-session-starts", "promise.unasked-answer")
async def test_an_answer_before_any_question_is_kept_and_told() -> None:
    tools = memory_tools()
    reply = await send(tools, "conduct_interview", opening("good", candidate_answer=ANSWER))
    assert reply["question_metadata"]["question_number"] == 1
    assert reply["notice"]
    assert [entry["content"] for entry in (await stored(tools))["conversation"]][:1] == [ANSWER]


@pytest.mark.requirement("promise.late-answer")
async def test_an_answer_to_an_ended_interview_alters_nothing() -> None:
    tools = memory_tools()
    await tools.conduct_interview(**opening("good"))
    await tools.end_interview_session("good")
    before = await stored(tools)
    must_be_refused(
        await send(tools, "conduct_interview", opening("good", candidate_answer=ANSWER)), "interview_completed"
    )
    assert await stored(tools) == before


@pytest.mark.parametrize("answer_to", ["another-1", "f" * 10 + "-9", "1"])
async def test_an_answer_to_a_question_that_is_not_open_alters_nothing(answer_to: str) -> None:
    tools = memory_tools()
    await tools.conduct_interview(**opening("good"))
    before = await stored(tools)
    given = opening("good", candidate_answer=ANSWER, answer_to=answer_to)
    must_be_refused(await send(tools, "conduct_interview", given), "question_not_open")
    assert await stored(tools) == before


@pytest.mark.requirement("promise.not-found")
@pytest.mark.parametrize("tool", [name for name, schema in SCHEMAS.items() if "session_id" in schema["properties"]])
async def test_an_id_that_nobody_knows_is_not_found(tool: str) -> None:
    must_be_refused(await send(memory_tools(), tool, {"session_id": "nobody"}), "session_not_found")
