"""The mind that is examined: the one that a model's interviews would have if it heard and phrased by itself."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from interview_agent import bootstrap
from interview_agent.application.examining import Metered
from interview_agent.application.ports import LanguageModel, Mind
from interview_agent.entrypoints.doctor_registry import Provider
from interview_agent.minds.builtin import BuiltinMind
from interview_agent.settings import BadSettings, Settings

PATIENCE_SECONDS = 100.0
"""For a turn, with its repair; a slow model is examined like a fast one, and the seconds are in the result."""


async def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Examinee:
    mind: Mind
    prompts: Mapping[str, str]
    settings: Settings
    meter: Metered | None = None
    load: Callable[[], Awaitable[object]] = _nothing


def examinee(settings: Settings) -> Examinee:
    """Raises BadSettings or InvalidInput for a model that nobody offers."""
    patient = max(settings.interview_turn_seconds, PATIENCE_SECONDS)
    slow = settings.model_copy(update={"interview_turn_seconds": patient})
    if slow.model == "builtin":
        return Examinee(BuiltinMind(), {"bank": bootstrap.bank().version}, slow)
    from interview_agent.minds.examined import prompts
    from interview_agent.minds.llm import LlmMind

    if slow.model == "mesh":
        meter = Metered(_in_the_mesh(slow))
        return Examinee(LlmMind(meter), prompts(), slow, meter)
    if ":" not in slow.model:
        raise BadSettings("--model must be builtin, mesh or provider:model, such as openai:gpt-5-mini")
    model = bootstrap.direct_model(slow)
    meter = Metered(model)
    return Examinee(LlmMind(meter), prompts(), slow, meter, model.load)


def _in_the_mesh(settings: Settings) -> LanguageModel:
    """The first llm-service that the registry lists, asked from here as an agent would ask it."""
    from interview_agent.adapters.mesh_model import Endpoint, MeshModel
    from interview_agent.entrypoints import doctor_registry

    found = doctor_registry.examine(settings.mcp_mesh_registry_url).providers
    provider = next((one for one in found if one.capability == "process_with_tools"), None)
    if provider is None:
        raise BadSettings(
            "INTERVIEW_MODEL: the mesh offers no llm-service to examine; start one, and set MCP_MESH_REGISTRY_URL"
        )
    endpoint = Endpoint("process_with_tools", _asking(provider))
    return MeshModel(lambda: endpoint, timeout=bootstrap.model_seconds(settings))


def _asking(provider: Provider) -> Callable[..., Awaitable[object]]:
    async def ask(**arguments: Any) -> object:
        from fastmcp import Client
        from fastmcp.exceptions import ToolError

        try:
            async with Client(f"{provider.endpoint.rstrip('/')}/mcp") as client:
                reply = await client.call_tool(provider.capability, arguments)
        except ToolError as refused:  # as the mesh's own proxies fail
            raise RuntimeError(str(refused)) from refused
        return reply.structured_content

    return ask
