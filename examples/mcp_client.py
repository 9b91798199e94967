"""Conduct an interview over MCP: what an API server or another agent does, in one page.

Start the agent, then this:

    INTERVIEW_STORE=file interview-agent serve
    python examples/mcp_client.py http://127.0.0.1:8084/mcp
"""

import asyncio
import sys
import uuid
from pathlib import Path
from typing import Any

from fastmcp import Client

HERE = Path(__file__).parent
TRIES = 5


async def called(client: Client[Any], tool: str, **arguments: Any) -> dict[str, Any]:
    """The reply of a tool. A failure that may pass is tried again with the same call: that is always safe."""
    for pause in range(TRIES):
        reply: dict[str, Any] = (await client.call_tool(tool, arguments)).structured_content or {}
        if reply.get("success") or not reply.get("retryable"):
            break
        print(f"[{reply['error']}]")
        await asyncio.sleep(2**pause)
    return reply


async def interview(url: str) -> None:
    brief = {
        "role_description": (HERE / "role.md").read_text(encoding="utf-8"),
        "resume_content": (HERE / "resume.md").read_text(encoding="utf-8"),
        "user_session_id": f"example-{uuid.uuid4().hex[:8]}",
    }
    async with Client(url) as client:
        reply = await called(client, "conduct_interview", **brief)
        while reply["success"] and not reply.get("interview_complete"):
            print(f"\n{reply['question_metadata']['question_number']}. {reply['question']}")
            answer = await asyncio.to_thread(input, "> ")
            # answer_to says which question this answers, so that a repeated call is never taken for another answer.
            given = {"candidate_answer": answer, "answer_to": reply["question_id"]}
            again = await called(client, "conduct_interview", **brief, **given)
            if again["success"] or again["error_code"] != "invalid_input":
                reply = again
            else:
                print(again["error"])
        print(f"\n{reply.get('question') or reply['error']}")
        report = await called(client, "finalize_interview", session_id=brief["user_session_id"])
        print(report["evaluation"]["feedback"] if report["success"] else report["error"])


if __name__ == "__main__":
    asyncio.run(interview(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8084/mcp"))
