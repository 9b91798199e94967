"""What tests of doors share: the tools without any server, and what callers send."""

import json
import re
from collections.abc import Sequence
from typing import Any

from interview_agent import bootstrap
from interview_agent.application.events import Event
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load

ROLE = "Backend developer\nPython and Redis are required. Docker would be nice to have."
RESUME = "Eight years of backend work with Python, PostgreSQL and Redis at two companies."
ANSWER = "I built a job queue in Python on Redis lists, with a retry after thirty seconds and a dead letter list."


def memory_tools(events: list[Event] | None = None) -> Tools:
    """The tools over a store in memory and the built-in interviewer."""
    settings = load(interview_store="memory", interview_model="builtin", mcp_mesh_registry_url="")
    observers = [] if events is None else [events.append]
    return Tools(bootstrap.interviewer(settings, observers=observers), settings)


def opening(session: str, **others: Any) -> dict[str, Any]:
    """The arguments of a call of conduct_interview."""
    return {"resume_content": RESUME, "role_description": ROLE, "user_session_id": session, **others}


def rpc(method: str, id: int = 1, **params: Any) -> bytes:
    """A message of MCP as it goes over a wire."""
    return json.dumps({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).encode()


def initialize(id: int = 0) -> bytes:
    client = {"name": "test", "version": "1"}
    return rpc("initialize", id, protocolVersion="2025-06-18", capabilities={}, clientInfo=client)


def call(tool: str, arguments: Any, id: int = 1) -> bytes:
    return rpc("tools/call", id, name=tool, arguments=arguments)


def timeless(replies: Sequence[Any], own: str) -> list[dict[str, Any]]:
    """Replies without what differs between two interviews: times, tokens, digests, and ids, which begin with `own`."""
    text = json.dumps(replies).replace(own, "own")
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|(own)?[0-9a-f]{22,64}", "then", text)
    times = r"expires_at|stored_until|latency_ms|\w*seconds\w*"
    found: list[dict[str, Any]] = json.loads(re.sub(rf'("(?:{times})": )[\d.]+', r"\g<1>0", text))
    return found
