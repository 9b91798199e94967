"""From `provider:model` to something that answers, through pydantic-ai.

Everything foreign is imported where it is used: the libraries of the providers take seconds to load, and an interviewer
without a language model needs none of them.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_agent.errors import InvalidInput, ModelUnavailable

if TYPE_CHECKING:
    import httpx
    from openai import AsyncOpenAI
    from pydantic_ai.models import Model

OLLAMA_URL = "http://127.0.0.1:11434/v1"

_KEYS = {
    "openai": ("OPENAI_API_KEY",),
    "openai-chat": ("OPENAI_API_KEY",),
    "anthropic": ("ANTHROPIC_API_KEY",),
    "google": ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
    "ollama": (),
}
_ALIASES = {"google-gla": "google", "openai-responses": "openai", "claude": "anthropic", "gemini": "google"}
_SPEC = re.compile(r"(?P<provider>[a-z0-9][a-z0-9_.-]*):(?P<model>[^\s]{1,200})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ModelAddress:
    """Where a model is to be had. An unknown provider with a base URL is an OpenAI-compatible endpoint."""

    provider: str
    model: str
    base_url: str | None = None

    @classmethod
    def parse(cls, spec: str, base_url: str | None = None) -> ModelAddress:
        match = _SPEC.fullmatch(spec.strip())
        provider = match["provider"].lower() if match else ""
        provider = _ALIASES.get(provider, provider)
        if match is None or (provider not in _KEYS and not base_url):
            raise InvalidInput(
                f"The model must be named as provider:model, with {', '.join(_KEYS)} as the provider, "
                "or with any provider and the base URL of an OpenAI-compatible endpoint."
            )
        return cls(provider, match["model"], base_url or None)

    @property
    def name(self) -> str:
        return f"{self.provider}:{self.model}"

    @property
    def key_names(self) -> tuple[str, ...]:
        """The environment variables that may hold the key; none where no key is needed."""
        return _KEYS.get(self.provider, ("OPENAI_API_KEY",))

    def key(self) -> str | None:
        return next((os.environ[name] for name in self.key_names if os.environ.get(name)), None)


def build(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    """A model that speaks through this client and no other. Nothing is sent yet.

    The libraries' own clients close themselves on whatever event loop is running when they are collected, and fail.
    """
    try:
        return _build(address, client)
    except ImportError as error:
        raise ModelUnavailable(
            f"The library for {address.provider} models is not installed. "
            "The operator installs pydantic-ai-slim with its openai, anthropic and google extras."
        ) from error


def _build(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    if address.provider == "anthropic":
        return _anthropic(address, client)
    if address.provider == "google":
        return _google(address, client)
    if address.provider == "ollama":
        return _ollama(address, client)
    return _openai(address, client)


def _openai(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
    from pydantic_ai.providers.openai import OpenAIProvider

    base_url = address.base_url or os.environ.get("OPENAI_BASE_URL") or None
    key = (address.key() or "none") if base_url else _required_key(address)
    provider = OpenAIProvider(openai_client=_openai_client(base_url, key, client))
    if address.provider == "openai" and not base_url:
        return OpenAIResponsesModel(address.model, provider=provider)
    return OpenAIChatModel(address.model, provider=provider)


def _ollama(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    from pydantic_ai.models.ollama import OllamaModel
    from pydantic_ai.providers.ollama import OllamaProvider

    base_url = address.base_url or os.environ.get("OLLAMA_BASE_URL") or OLLAMA_URL
    speaking = _openai_client(base_url, os.environ.get("OLLAMA_API_KEY") or "none", client)
    return OllamaModel(address.model, provider=OllamaProvider(openai_client=speaking))


def _anthropic(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    from anthropic import AsyncAnthropic
    from pydantic_ai.models.anthropic import AnthropicModel
    from pydantic_ai.providers.anthropic import AnthropicProvider

    speaking = AsyncAnthropic(
        api_key=_required_key(address), base_url=address.base_url, http_client=client, max_retries=0
    )
    return AnthropicModel(address.model, provider=AnthropicProvider(anthropic_client=speaking))


def _google(address: ModelAddress, client: httpx.AsyncClient) -> Model:
    from google.genai.types import HttpRetryOptions
    from pydantic_ai.models.google import GoogleModel
    from pydantic_ai.providers.google import GoogleProvider

    once = HttpRetryOptions(attempts=1)
    provider = GoogleProvider(
        api_key=_required_key(address), base_url=address.base_url, http_client=client, retry_options=once
    )
    return GoogleModel(address.model, provider=provider)


def _openai_client(base_url: str | None, key: str, client: httpx.AsyncClient) -> AsyncOpenAI:
    from openai import AsyncOpenAI

    return AsyncOpenAI(base_url=base_url, api_key=key, http_client=client, max_retries=0)


def _required_key(address: ModelAddress) -> str:
    key = address.key()
    if key is None:
        raise ModelUnavailable(
            f"There is no key for {address.provider}. The operator sets {' or '.join(address.key_names)} "
            "in the environment and starts again."
        )
    return key
