"""Language models spoken to directly: OpenAI, Anthropic, Google, Ollama, and whatever is compatible with OpenAI."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_agent.adapters.json_text import as_object, find_object
from interview_agent.adapters.model_call import ModelCall
from interview_agent.adapters.model_record import ModelRecord, utc_now
from interview_agent.application.ports import Completion, ModelHealth, OutputSchema, Prompt, Usage
from interview_agent.errors import ModelInvalid

if TYPE_CHECKING:
    from pydantic_ai.messages import ModelMessage, ModelResponse
    from pydantic_ai.models import Model, ModelRequestParameters
    from pydantic_ai.profiles import ModelProfile
    from pydantic_ai.settings import ModelSettings


class DirectModel:
    """One structured completion at a time. Asks once: neither this nor a provider's library repeats a request."""

    def __init__(
        self,
        spec: str | Model,
        base_url: str | None = None,
        timeout: float = 15.0,
        max_tokens: int | None = None,
        temperature: float | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`spec` is `provider:model`, or a pydantic-ai model that exists already; `timeout` is seconds per completion.

        Raises InvalidInput for a spec that names no provider.
        """
        self._call = ModelCall.to(spec, base_url, timeout)
        self._settings = model_settings(max_tokens, temperature)
        self._record = ModelRecord(clock)

    @property
    def name(self) -> str:
        return self._call.name

    async def load(self) -> None:
        """Load the provider's library now, so that the first completion need not wait for it. Sends nothing."""
        with self._record.watching_failures():
            await self._call.load()

    async def close(self) -> None:
        """Close the connections of the running event loop; the next completion opens others."""
        await self._call.close()

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion:
        with self._record.watching():
            response = await self._call.send(
                lambda profile: (_messages(prompt), structured(output, profile)), self._settings
            )
            return self._completion(self._call.checked(response), output)

    def health(self) -> ModelHealth:
        return self._record.health(self.name)

    def _completion(self, response: ModelResponse, output: OutputSchema) -> Completion:
        data = object_in(response, output.name)
        if data is None:
            raise ModelInvalid(f"The reply of the model {self.name} holds no JSON object. Repeat the call.")
        used = Usage(response.usage.input_tokens, response.usage.output_tokens)
        return Completion(data, replied_name(self.name, response.model_name), used)


def model_settings(max_tokens: int | None, temperature: float | None) -> ModelSettings:
    """What was left open stays open: the provider's own default holds."""
    settings: ModelSettings = {}
    if max_tokens is not None:
        settings["max_tokens"] = max_tokens
    if temperature is not None:
        settings["temperature"] = temperature
    return settings


def structured(output: OutputSchema, profile: ModelProfile) -> ModelRequestParameters:
    """Asks for the shape in the strictest way that the model has: its JSON schema, else a tool, else in words."""
    from pydantic_ai.models import ModelRequestParameters
    from pydantic_ai.output import OutputObjectDefinition
    from pydantic_ai.tools import ToolDefinition

    schema = dict(output.schema)
    if profile.get("supports_json_schema_output"):
        shape = OutputObjectDefinition(schema, output.name, output.description)
        return ModelRequestParameters(output_mode="native", output_object=shape)
    if profile.get("supports_tools", True):
        tool = ToolDefinition(
            name=output.name, parameters_json_schema=schema, description=output.description, kind="output"
        )
        return ModelRequestParameters(output_mode="tool", output_tools=[tool], allow_text_output=False)
    shape = OutputObjectDefinition(schema, output.name, output.description)
    return ModelRequestParameters(output_mode="prompted", output_object=shape)


def object_in(response: ModelResponse, tool_name: str) -> dict[str, Any] | None:
    """What the tool was called with, else the object in the text."""
    from pydantic_ai.messages import ToolCallPart

    calls = [part for part in response.parts if isinstance(part, ToolCallPart) and part.tool_name == tool_name]
    if calls:
        return as_object(calls[0].args)
    return find_object(response.text or "")


def _messages(prompt: Prompt) -> list[ModelMessage]:
    from pydantic_ai.messages import ModelRequest

    return [ModelRequest.user_text_prompt(prompt.user, instructions=prompt.system)]


def replied_name(name: str, replied: str | None) -> str:
    """The exact model where the provider says it; some local servers say a path of their machine instead."""
    return f"{name.partition(':')[0]}:{replied}" if replied and not replied.startswith(("/", "\\", ".")) else name
