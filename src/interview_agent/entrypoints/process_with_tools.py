"""The capability `process_with_tools`, between plain data and a chat: what may be sent, and what is sent back.

Callers of many kinds exist, so every argument is read with tolerance, and every outcome is data.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interview_agent.adapters.direct_chat import ChatReply, ChatRequest, DirectChat, Said
from interview_agent.application.ports import OutputSchema
from interview_agent.errors import InterviewError, InvalidInput

_TOOL_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NO_ARGUMENTS: dict[str, Any] = {"type": "object", "properties": {}}
_MOST_TOKENS = 1_000_000


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments as they came, of whatever type they are."""

    text: object = None
    system_prompt: object = None
    tools: object = None
    messages: object = None
    force_tool_use: object = True
    model: object = None
    max_tokens: object = None
    temperature: object = None


async def process(chat: DirectChat, arguments: Arguments) -> dict[str, Any]:
    """The reply in the documented shape. Failures are data too: `success` false, with a sentence and a code."""
    try:
        reply = await chat.reply(request_from(arguments))
    except InterviewError as error:
        return _failure(chat, error)
    return _success(chat, reply)


def request_from(arguments: Arguments) -> ChatRequest:
    """Raises InvalidInput. A caller that sends both messages and text gets both, the text last."""
    system, said = _history(arguments.messages)
    text = _text(arguments.text, "text")
    said = [*said, Said("user", text)] if text else said
    if not any(one.role == "user" for one in said):
        raise InvalidInput("There is nothing to answer: send text, or messages with one of the user.")
    return ChatRequest(
        said=said,
        system="\n\n".join(part for part in (_text(arguments.system_prompt, "system_prompt"), *system) if part),
        tools=_tools(arguments.tools),
        force=arguments.force_tool_use not in (False, "false"),
        max_tokens=_max_tokens(arguments.max_tokens),
        temperature=_temperature(arguments.temperature),
        model=_text(arguments.model, "model"),
    )


def _success(chat: DirectChat, reply: ChatReply) -> dict[str, Any]:
    used = reply.usage
    counts = {"input_tokens": used.input_tokens, "output_tokens": used.output_tokens}
    calls = [{"id": call.id, "name": call.name, "parameters": dict(call.arguments)} for call in reply.calls]
    result = {
        "success": True,
        "content": reply.text,
        "tool_calls": calls,
        "model": reply.model.partition(":")[2],
        "provider": chat.provider,
        "usage": counts | {"total_tokens": used.input_tokens + used.output_tokens},
        "stop_reason": reply.stop_reason,
    }
    return result | ({"notice": reply.notice} if reply.notice else {})


def _failure(chat: DirectChat, error: InterviewError) -> dict[str, Any]:
    return {
        "success": False,
        "error": error.sentence,
        "error_code": error.code,
        "retryable": error.retryable,
        "content": "",
        "tool_calls": [],
        "model": chat.name.partition(":")[2],
        "provider": chat.provider,
    }


def _text(value: object, name: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInput(f"{name} must be text.")
    return value


def _max_tokens(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST_TOKENS:
        raise InvalidInput(f"max_tokens must be a whole number from 1 to {_MOST_TOKENS}.")
    return value


def _temperature(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 2:
        raise InvalidInput("temperature must be a number from 0 to 2.")
    return float(value)


def _listed(value: object, name: str) -> Sequence[Any]:
    """A list, also one that the mesh wrapped."""
    if isinstance(value, Mapping) and set(value) == {"result"}:
        value = value["result"]
    if value is None:
        return []
    if not isinstance(value, list | tuple):
        raise InvalidInput(f"{name} must be a list.")
    return value


def _tools(value: object) -> list[OutputSchema]:
    tools = [_tool(tool) for tool in _listed(value, "tools")]
    if len({tool.name for tool in tools}) < len(tools):
        raise InvalidInput("Each of the tools needs a name of its own.")
    return tools


def _tool(value: object) -> OutputSchema:
    """A tool as `{name, description, input_schema}` or as `{type: function, function: {…, parameters}}`."""
    outer = value if isinstance(value, Mapping) else {}
    inner = outer.get("function")
    tool = inner if isinstance(inner, Mapping) else outer
    name = tool.get("name")
    if not isinstance(name, str) or not _TOOL_NAME.fullmatch(name):
        raise InvalidInput("Each of the tools needs a name of up to 64 letters, digits, underscores and hyphens.")
    keys = [key for key in ("input_schema", "parameters", "inputSchema") if isinstance(tool.get(key), Mapping)]
    schema = dict(tool[keys[0]]) if keys else _NO_ARGUMENTS
    return OutputSchema(name, str(tool.get("description") or ""), schema)


def _history(value: object) -> tuple[list[str], list[Said]]:
    """System messages and the others. What a tool returned is told as the user's word."""
    system: list[str] = []
    said: list[Said] = []
    for message in _listed(value, "messages"):
        if not isinstance(message, Mapping):
            raise InvalidInput("Each of the messages needs a role and content.")
        text, role = _message_text(message.get("content")), message.get("role")
        if not text:
            continue
        if role in ("system", "developer"):
            system.append(text)
        else:
            said.append(Said("assistant" if role == "assistant" else "user", text))
    return system, said


def _message_text(content: object) -> str:
    if isinstance(content, str):
        return content
    if not isinstance(content, list | tuple):
        return ""
    texts = [part.get("text") if isinstance(part, Mapping) else part for part in content]
    return "\n".join(text for text in texts if isinstance(text, str))
