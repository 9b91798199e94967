"""How the two contracts of language models in a mesh are put and read, as pure functions over plain data.

Neither wire form is specified tightly enough to rely on, so what comes back is read by its content: wrapped or not,
decoded or not, with the reply in a tool call or in the text.
"""

from collections.abc import Mapping
from typing import Any, Literal

from interview_agent.adapters.json_text import as_object
from interview_agent.application.ports import OutputSchema, Prompt, Usage

ToolForm = Literal["plain", "openai"]

_CUT_OFF = {"length", "max_tokens", "max_output_tokens", "max_iterations", "model_length"}
_TOOL_WORDS = ("tool", "function", "input_schema", "parameters", "schema")
_NAME_LENGTH = 100


def tools_request(prompt: Prompt, output: OutputSchema, form: ToolForm) -> dict[str, Any]:
    """Arguments of `process_with_tools`. No `messages`: with them, some providers drop system prompt and text."""
    system = (
        f"{prompt.system}\n\nReply by calling the tool {output.name} exactly once. "
        "Where tools cannot be called, reply with its arguments alone, as one JSON object."
    )
    tools = [_tool(output, form)]
    return {"text": prompt.user, "system_prompt": system, "tools": tools, "force_tool_use": True}


def _tool(output: OutputSchema, form: ToolForm) -> dict[str, Any]:
    named = {"name": output.name, "description": output.description}
    if form == "plain":
        return named | {"input_schema": dict(output.schema)}
    return {"type": "function", "function": named | {"parameters": dict(output.schema)}}


def native_request(prompt: Prompt, output: OutputSchema, options: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments of the mesh's own `llm` capability."""
    messages = [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}]
    shape = {"output_schema": dict(output.schema), "output_type_name": output.name}
    return {"request": {"messages": messages, "model_params": shape | dict(options)}}


def unwrapped(reply: object) -> object:
    """The reply without its packing: JSON text, `{"result": …}`, a list of one, in any order."""
    for _ in range(4):
        if isinstance(reply, list) and len(reply) == 1:
            reply = reply[0]
        elif isinstance(reply, Mapping) and set(reply) == {"result"}:
            reply = reply["result"]
        elif isinstance(reply, Mapping) and reply.get("type") == "text" and isinstance(reply.get("text"), str):
            reply = reply["text"]
        elif isinstance(reply, str) and (found := as_object(reply)) is not None:
            reply = found
        else:
            break
    return reply


def failed(reply: Mapping[str, Any]) -> bool:
    """Whether the reply is a failure told as data. An `error` of null is none."""
    return reply.get("success") is False or (reply.get("success") is None and bool(reply.get("error")))


def smells_of_tools(text: str) -> bool:
    """Whether a failure may be about how the tool was described, so that the other form may help."""
    lowered = text.lower()
    return any(word in lowered for word in _TOOL_WORDS)


def cut_off(reply: Mapping[str, Any]) -> bool:
    reasons = (reply.get(key) for key in ("stop_reason", "finish_reason", "_mesh_stop_reason"))
    return any(isinstance(reason, str) and reason.lower() in _CUT_OFF for reason in reasons)


def data_in(reply: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    """The wanted object: from a call of the tool, else from the content."""
    calls = [called for call in _sequence(reply.get("tool_calls")) if (called := _called(call))]
    matching = [arguments for tool, arguments in calls if tool == name]
    for arguments in [*matching, *(arguments for _, arguments in calls if len(calls) == 1)]:
        if (data := as_object(arguments)) is not None:
            return data
    return _object_in_content(reply.get("content"))


def bare_answer(reply: Mapping[str, Any]) -> dict[str, Any] | None:
    """A native provider may leave the envelope away and send the answer itself."""
    enveloped = {"role", "content", "tool_calls", "error", "success"} & set(reply)
    private = any(str(key).startswith("_mesh_") for key in reply)
    return None if enveloped or private or not reply else as_object(reply)


def _called(call: object) -> tuple[object, object] | None:
    """Name and arguments of a tool call in any of the usual forms."""
    if not isinstance(call, Mapping):
        return None
    inner = call.get("function")
    body = inner if isinstance(inner, Mapping) else call
    keys = [key for key in ("parameters", "arguments", "input") if body.get(key) is not None]
    return (body.get("name"), body[keys[0]]) if keys else None


def _sequence(value: object) -> list[object]:
    if isinstance(value, Mapping) and set(value) == {"result"}:
        value = value["result"]
    return list(value) if isinstance(value, list | tuple) else [value]


def _object_in_content(content: object) -> dict[str, Any] | None:
    if isinstance(content, list):
        blocks = [block.get("text", "") if isinstance(block, Mapping) else block for block in content]
        content = "\n".join(block for block in blocks if isinstance(block, str))
    return as_object(content)


def usage_in(reply: Mapping[str, Any]) -> Usage:
    found = reply.get("usage") or reply.get("_mesh_usage")
    usage = found if isinstance(found, Mapping) else {}
    return Usage(_count(usage, "input_tokens", "prompt_tokens"), _count(usage, "output_tokens", "completion_tokens"))


def _count(usage: Mapping[str, Any], *keys: str) -> int:
    counts = (usage.get(key) for key in keys)
    return next((count for count in counts if isinstance(count, int) and count >= 0), 0)


def replier(reply: Mapping[str, Any]) -> str:
    """The model that replied, else its provider, else nothing; short, and printable."""
    usage = reply.get("_mesh_usage")
    said = (reply.get("model"), usage.get("model") if isinstance(usage, Mapping) else None, reply.get("provider"))
    names = (name.strip()[:_NAME_LENGTH] for name in said if isinstance(name, str))
    return next((name for name in names if name and name.isprintable()), "")
