"""The one module of the llm-service that imports the mesh, and what the mesh looks for in it.

No `from __future__ import annotations` here, and `mesh` and `app` stand at the level of the module: the mesh reads the
types of the tools as objects, and searches the loaded modules for the server.
"""

from typing import Annotated, Any

import mesh  # type: ignore[import-untyped]  # published without types
from fastmcp import FastMCP
from pydantic import WithJsonSchema

from interview_agent.adapters.direct_chat import DirectChat
from interview_agent.entrypoints.mesh_runtime import StripArguments
from interview_agent.entrypoints.process_with_tools import Arguments, process

app = FastMCP("llm-service")

_LISTED = {"type": "array", "items": {"type": "object"}}
# Typed as anything, so that a wrong type gets our sentence, and not a refusal that repeats the input.
Text = Annotated[Any, WithJsonSchema({"type": "string"})]
Tools = Annotated[Any, WithJsonSchema(_LISTED | {"description": "Tools as {name, description, input_schema}."})]
Messages = Annotated[Any, WithJsonSchema(_LISTED | {"description": "Earlier messages as {role, content}."})]
Flag = Annotated[Any, WithJsonSchema({"type": "boolean"})]
Count = Annotated[Any, WithJsonSchema({"type": "integer", "minimum": 1})]
Number = Annotated[Any, WithJsonSchema({"type": "number", "minimum": 0, "maximum": 2})]


def offer(chat: DirectChat, tags: list[str]) -> FastMCP:
    """Declare the capability and the agent; the mesh registers them a moment later. Once in a process."""

    @app.tool()
    @mesh.tool(  # type: ignore[untyped-decorator]  # for the same reason
        capability="process_with_tools", tags=tags, version="1.0.0"
    )
    async def process_with_tools(
        text: Text = None,
        system_prompt: Text = None,
        tools: Tools = None,
        messages: Messages = None,
        force_tool_use: Flag = True,
        model: Text = None,
        max_tokens: Count = None,
        temperature: Number = None,
    ) -> dict[str, Any]:
        """Ask the language model, with tools that it may or must call. Failures come as data, with success false."""
        asked = Arguments(text, system_prompt, tools, messages, force_tool_use, model, max_tokens, temperature)
        return await process(chat, asked)

    app.add_middleware(StripArguments(known=Arguments.__dataclass_fields__))

    @mesh.agent(name="llm-service", version="1.0.0", description="A language model for the mesh.", auto_run=False)
    class LlmService:
        """The agent as the registry knows it."""

    return app
