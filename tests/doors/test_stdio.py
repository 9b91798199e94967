"""MCP over standard input and output: nothing but the protocol comes out, and every line gets its reply."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from support.doors import ANSWER, call, initialize, opening, rpc
from support.processes import clean_environment

pytestmark = pytest.mark.anyio

COMMAND = [sys.executable, "-m", "interview_agent", "mcp"]
INITIALIZED = b'{"jsonrpc":"2.0","method":"notifications/initialized"}'


def environment(home: Path, **settings: str) -> dict[str, str]:
    return clean_environment(INTERVIEW_STORE="file", INTERVIEW_HOME=str(home), **settings)


class Conversation:
    """The program with both of its ends in our hands."""

    def __init__(self, home: Path, *options: str, **settings: str) -> None:
        command = [COMMAND[0], *options, *COMMAND[1:]]
        self._process = subprocess.Popen(
            command,
            env=environment(home, **settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(home / "stderr.log").open("wb"),
        )
        self.replies: list[dict[str, Any]] = []
        self.say(initialize())
        self._send(INITIALIZED)

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + b"\n")
        self._process.stdin.flush()

    def say(self, line: bytes) -> dict[str, Any]:
        """Send a line; the next line that comes back."""
        self._send(line)
        assert self._process.stdout is not None
        self.replies.append(json.loads(self._process.stdout.readline()))
        return self.replies[-1]

    def end(self) -> int:
        rest, _ = self._process.communicate(timeout=20)
        assert rest == b""
        return self._process.returncode


@pytest.mark.requirement("doors.stdio-clean")
def test_every_line_that_comes_out_is_the_protocol_and_the_end_of_the_input_ends_it(tmp_path: Path) -> None:
    talk = Conversation(tmp_path, LOG_LEVEL="DEBUG")
    assert len(talk.say(rpc("tools/list"))["result"]["tools"]) == 6
    first = talk.say(call("conduct_interview", opening("s"), 2))["result"]["structuredContent"]
    answered = opening("s", candidate_answer=ANSWER, answer_to=first["question_id"])
    assert talk.say(call("conduct_interview", answered, 3))["result"]["structuredContent"]["success"] is True
    assert talk.end() == 0
    assert all(reply["jsonrpc"] == "2.0" for reply in talk.replies)
    assert [reply["id"] for reply in talk.replies] == [0, 1, 2, 3]
    assert '"event": "question_asked"' in (tmp_path / "stderr.log").read_text()


@pytest.mark.requirement("doors.stdio-clean")
@pytest.mark.parametrize("line", [b"no json", b'{"canary": 1}', b"[1]", b'"canary"', b"\xff", b"7"])
def test_a_line_that_is_no_message_gets_a_reply_and_the_conversation_goes_on(tmp_path: Path, line: bytes) -> None:
    talk = Conversation(tmp_path)
    refused = talk.say(line)
    assert "JSON" in refused["error"]["message"]
    assert "canary" not in str(refused)
    assert talk.say(call("get_agent_status", {}, 5))["id"] == 5
    assert talk.end() == 0


@pytest.mark.parametrize("answer", [r"\ud800", r"\u0000", "x" * 10_000_000])
def test_an_answer_that_cannot_be_stored_gets_our_sentence(tmp_path: Path, answer: str) -> None:
    talk = Conversation(tmp_path)
    line = call("conduct_interview", opening("s", candidate_answer="ANSWER")).replace(b"ANSWER", answer.encode())
    reply = talk.say(line)["result"]["structuredContent"]
    assert (reply["success"], reply["error_code"]) == (False, "invalid_input")
    assert talk.end() == 0


@pytest.mark.requirement("limits.large-request")
def test_a_request_over_the_limit_gets_a_sentence_under_its_own_id(tmp_path: Path) -> None:
    talk = Conversation(tmp_path)
    refused = talk.say(call("conduct_interview", opening("s", candidate_answer="x" * 17_000_000), 9))
    assert refused["id"] == 9
    assert "16000000 bytes" in refused["error"]["message"]
    assert talk.end() == 0


def test_the_mesh_is_never_loaded_because_it_writes_to_standard_output(tmp_path: Path) -> None:
    talk = Conversation(
        tmp_path, "-X", "importtime", MCP_MESH_REGISTRY_URL="http://127.0.0.1:1", INTERVIEW_MODEL="builtin"
    )
    talk.say(call("conduct_interview", opening("s")))
    assert talk.end() == 0
    imported = {line.rpartition("|")[2].strip() for line in (tmp_path / "stderr.log").read_text().splitlines()}
    assert "fastmcp" in imported
    assert imported.isdisjoint({"mesh", "_mcp_mesh"})


async def test_the_official_client_starts_the_program_and_holds_an_interview(tmp_path: Path) -> None:
    program = StdioServerParameters(command=COMMAND[0], args=COMMAND[1:], env=environment(tmp_path))
    with (tmp_path / "stderr.log").open("w") as errors:
        async with stdio_client(program, errlog=errors) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            first = (await session.call_tool("conduct_interview", opening("s"))).structuredContent
            answered = opening("s", candidate_answer=ANSWER, answer_to=first["question_id"])
            second = (await session.call_tool("conduct_interview", answered)).structuredContent
            assert second["question_metadata"]["question_number"] == 2
