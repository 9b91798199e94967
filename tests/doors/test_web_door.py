"""Who may use MCP where candidates reach the same port, and what happens where the port is taken."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from fastmcp import Client
from fastmcp.client.transports import StreamableHttpTransport
from fastmcp.exceptions import ToolError
from httpx import HTTPStatusError

from interview_agent.entrypoints.host_alone import guarded
from interview_agent.settings import load
from support.processes import Agent, clean_environment
from support.servers import free_port

KEY_NEEDED = {"INTERVIEW_STORE": "file", "INTERVIEW_MCP": "key"}


def key(home: Path) -> str:
    command = [sys.executable, "-m", "interview_agent", "keys", "add", "program"]
    environment = clean_environment(INTERVIEW_HOME=str(home))
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.anyio
@pytest.mark.requirement("web.mcp-key")
async def test_mcp_beside_the_pages_asks_for_a_key_where_that_is_wanted(tmp_path: Path) -> None:
    with Agent(tmp_path, INTERVIEW_HOME=str(tmp_path), **KEY_NEEDED) as agent:
        for headers in ({}, {"Authorization": "Bearer wrong"}):
            with pytest.raises((HTTPStatusError, ToolError, RuntimeError), match="401"):
                async with Client(StreamableHttpTransport(agent.mcp, headers=headers)) as stranger:
                    await stranger.list_tools()
        known = StreamableHttpTransport(agent.mcp, headers={"Authorization": f"Bearer {key(tmp_path)}"})
        async with Client(known) as program:
            assert (await program.call_tool("get_agent_status")).data["status"] == "healthy"


@pytest.mark.requirement("web.mcp-key")
def test_web_asks_for_a_key_at_mcp_where_others_reach_it_and_serve_does_not() -> None:
    assert guarded(load(host="0.0.0.0")).interview_mcp == "key"
    assert guarded(load(host="0.0.0.0", interview_mcp="open")).interview_mcp == "open"
    assert [guarded(load(host=host)).interview_mcp for host in ("127.0.0.1", "::1", "localhost")] == [""] * 3


@pytest.mark.parametrize("command", ["serve", "web"])
def test_a_port_that_is_taken_is_told_in_one_sentence(tmp_path: Path, command: str) -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        settings = {"INTERVIEW_STORE": "file", "INTERVIEW_HOME": str(tmp_path), "MCP_MESH_HTTP_PORT": str(port)}
        ran = subprocess.run(
            [sys.executable, "-m", "interview_agent", command],
            env=clean_environment(**settings), capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert ran.returncode == 2
    assert f"another program listens on port {port}" in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
