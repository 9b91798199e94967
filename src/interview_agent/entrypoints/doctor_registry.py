"""What doctor asks the registry of the mesh: whether it is there, and which language models are registered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from interview_agent.entrypoints.finding import Finding, Mark

SECONDS = 3.0
_OFFERS = ("process_with_tools", "llm")


@dataclass(frozen=True, slots=True)
class Provider:
    """An agent that offers a language model to others."""

    name: str
    endpoint: str
    capability: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Registry:
    findings: tuple[Finding, ...]
    providers: tuple[Provider, ...] = ()


def examine(url: str) -> Registry:
    if not url:
        return Registry((Finding(Mark.OK, "mesh", "MCP_MESH_REGISTRY_URL is not set: the agent serves alone"),))
    base = url.rstrip("/")
    try:
        with httpx.Client(timeout=SECONDS, trust_env=False) as client:
            health = client.get(f"{base}/health").raise_for_status()
            agents = client.get(f"{base}/agents").raise_for_status().json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return Registry((_away(base, error),))
    providers = tuple(_providers(agents))
    found = Finding(Mark.OK, "mesh", f"the registry answers in {health.elapsed.total_seconds() * 1000:.0f} ms")
    return Registry((found, _offered(providers)), providers)


def _away(base: str, error: Exception) -> Finding:
    why = (
        f"replies with {error.response.status_code}"
        if isinstance(error, httpx.HTTPStatusError)
        else "cannot be reached"
    )
    return Finding(
        Mark.PROBLEM, "mesh", f"the registry at {base} {why}", "start it, correct MCP_MESH_REGISTRY_URL, or unset it"
    )


def _providers(reply: Any) -> Iterator[Provider]:
    """The healthy ones. The registry's replies are no published contract, so nothing is taken for granted."""
    agents = reply.get("agents") if isinstance(reply, dict) else None
    for agent in agents or ():
        if isinstance(agent, dict) and agent.get("status") == "healthy":
            for offer in agent.get("capabilities") or ():
                if offer.get("name") in _OFFERS and offer.get("available", True):
                    tags = tuple(map(str, offer.get("tags") or ()))
                    yield Provider(str(agent.get("name")), str(agent.get("endpoint")), offer["name"], tags)


def _offered(providers: tuple[Provider, ...]) -> Finding:
    if providers:
        names = (f"{one.name} ({one.capability}: {', '.join(one.tags)})" for one in providers)
        return Finding(Mark.OK, "mesh", f"language models: {'; '.join(names)}")
    return Finding(
        Mark.WARNING,
        "mesh",
        "no language model is registered",
        "start one with: interview-agent llm-service provider:model",
    )
