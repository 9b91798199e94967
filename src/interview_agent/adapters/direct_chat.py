"""What a llm-service needs from a model beyond one structured completion: histories, several tools, plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from interview_agent.adapters.direct_model import model_settings, object_in, replied_name, structured
from interview_agent.adapters.json_text import as_object
from interview_agent.adapters.model_call import ModelCall
from interview_agent.adapters.model_providers import ModelAddress
from interview_agent.application.ports import OutputSchema, Usage
from interview_agent.errors import InvalidInput

if TYPE_CHECKING:
    from pydantic_ai.messages import ModelMessage, ModelResponse
    from pydantic_ai.models import Model, ModelRequestParameters
    from pydantic_ai.profiles import ModelProfile

_OTHER_MODELS = 8


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a history."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    id: str
    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """What to ask. `force`: the model must call one of the tools. `model`: another one of the same provider."""

    said: Sequence[Said]
    system: str = ""
    tools: Sequence[OutputSchema] = ()
    force: bool = True
    max_tokens: int | None = None
    temperature: float | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class ChatReply:
    """What came back. A model that should have called a tool may have written text instead."""

    text: str
    calls: Sequence[ToolCall]
    model: str
    stop_reason: str
    usage: Usage = field(default_factory=Usage)
    notice: str = ""


class DirectChat:
    """A conversation partner without memory, over the same providers as DirectModel."""

    def __init__(self, spec: str | Model, base_url: str | None = None, timeout: float = 60.0) -> None:
        """Raises InvalidInput for a spec that names no provider."""
        self._base_url = base_url
        self._timeout = timeout
        self._call = ModelCall.to(spec, base_url, timeout)
        self._others: dict[str, ModelCall] = {}

    @property
    def name(self) -> str:
        return self._call.name

    @property
    def provider(self) -> str:
        return self.name.partition(":")[0]

    async def load(self) -> None:
        """Load the provider's library now, so that the first reply need not wait for it. Sends nothing."""
        await self._call.load()

    async def close(self) -> None:
        """Close the connections of the running event loop; the next reply opens others."""
        for call in (self._call, *self._others.values()):
            await call.close()

    async def reply(self, request: ChatRequest) -> ChatReply:
        """Raises ModelUnavailable or ModelInvalid. A reply that was cut off is a reply; its stop reason says so."""
        call, notice = self._chosen(request.model)
        response = await call.send(
            lambda profile: (_messages(request), _parameters(request, profile)),
            model_settings(request.max_tokens, request.temperature),
        )
        text, calls = _content(request, response)
        used = Usage(response.usage.input_tokens, response.usage.output_tokens)
        model = replied_name(call.name, response.model_name)
        return ChatReply(text, calls, model, _stop_reason(response), used, notice)

    def _chosen(self, wanted: str) -> tuple[ModelCall, str]:
        """The model that was asked for if it is one of this provider, else our own and a notice."""
        if not wanted or wanted in (self.name, self.name.partition(":")[2]):
            return self._call, ""
        address = self._address(wanted.replace("/", ":", 1) if ":" not in wanted else wanted)
        if address is None:
            return self._call, f"The wanted model was ignored: this service only has models of {self.provider}."
        if address.name not in self._others and len(self._others) >= _OTHER_MODELS:
            self._others.pop(next(iter(self._others)))
        return self._others.setdefault(address.name, ModelCall.to(address.name, self._base_url, self._timeout)), ""

    def _address(self, wanted: str) -> ModelAddress | None:
        try:
            address = ModelAddress.parse(wanted, self._base_url)
        except InvalidInput:
            return None
        return address if address.provider == self.provider else None


def _messages(request: ChatRequest) -> list[ModelMessage]:
    from pydantic_ai.messages import ModelRequest, ModelResponse, TextPart, UserPromptPart

    messages: list[ModelMessage] = []
    for said in request.said:
        if said.role == "assistant":
            messages.append(ModelResponse(parts=[TextPart(said.text)]))
        else:
            messages.append(ModelRequest(parts=[UserPromptPart(said.text)], instructions=request.system or None))
    return messages


def _parameters(request: ChatRequest, profile: ModelProfile) -> ModelRequestParameters:
    """One forced tool is a shape for the reply, which many models keep better than they call tools."""
    from pydantic_ai.models import ModelRequestParameters
    from pydantic_ai.tools import ToolDefinition

    if not request.tools:
        return ModelRequestParameters()
    if len(request.tools) == 1 and request.force:
        return structured(request.tools[0], profile)
    tools = [
        ToolDefinition(
            name=tool.name, description=tool.description, parameters_json_schema=dict(tool.schema), kind="output"
        )
        for tool in request.tools
    ]
    return ModelRequestParameters(output_mode="tool", output_tools=tools, allow_text_output=not request.force)


def _content(request: ChatRequest, response: ModelResponse) -> tuple[str, list[ToolCall]]:
    """Text and tool calls; a reply in the shape of the only forced tool counts as a call of it."""
    from pydantic_ai.messages import ToolCallPart

    parts = [part for part in response.parts if isinstance(part, ToolCallPart)]
    calls = [ToolCall(part.tool_call_id, part.tool_name, as_object(part.args) or {}) for part in parts]
    text = response.text or ""
    if not calls and request.force and len(request.tools) == 1:
        tool = request.tools[0].name
        data = object_in(response, tool)
        if data is not None:
            return "", [ToolCall(f"call_{tool}", tool, data)]
    return text, calls


def _stop_reason(response: ModelResponse) -> str:
    """In the provider's own word where it is known, since callers look for that."""
    raw = (response.provider_details or {}).get("finish_reason")
    return raw if isinstance(raw, str) and raw else response.finish_reason or "stop"
