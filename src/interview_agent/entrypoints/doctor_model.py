"""What doctor finds out about the language model without asking it anything, and with `--ask` by asking it once."""

import asyncio
import time
from collections.abc import Iterator
from importlib.util import find_spec

import httpx

from interview_agent import bootstrap
from interview_agent.adapters.model_providers import OLLAMA_URL, ModelAddress
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.domain.standing import Fitness, key, standing
from interview_agent.entrypoints.doctor_registry import SECONDS, Provider
from interview_agent.entrypoints.finding import Finding, Mark
from interview_agent.entrypoints.program import program
from interview_agent.errors import InvalidInput, ModelInvalid, ModelUnavailable, StoreUnavailable
from interview_agent.minds.examined import prompts
from interview_agent.settings import Settings

_HOSTS = {
    "openai": "https://api.openai.com/v1/models",
    "openai-chat": "https://api.openai.com/v1/models",
    "anthropic": "https://api.anthropic.com/v1/models",
    "google": "https://generativelanguage.googleapis.com/v1beta/models",
}
_PROMPT = Prompt("Reply with JSON only.", "What is two plus three? Give the number.")
_NUMBER = OutputSchema(
    "sum", "The number", {"type": "object", "properties": {"number": {"type": "integer"}}, "required": ["number"]}
)


def examine(settings: Settings, providers: tuple[Provider, ...], ask: bool) -> Iterator[Finding]:
    if settings.model == "builtin":
        yield Finding(Mark.OK, "model", "builtin: questions come from the bank, no language model is needed")
    elif settings.model == "mesh":
        yield from _mesh(settings, providers, ask)
    else:
        yield from _direct(settings, ask)


def _mesh(settings: Settings, providers: tuple[Provider, ...], ask: bool) -> Iterator[Finding]:
    if not settings.mcp_mesh_registry_url:
        yield Finding(
            Mark.PROBLEM,
            "model",
            "mesh, but no registry is set",
            "set MCP_MESH_REGISTRY_URL, or another INTERVIEW_MODEL",
        )
    elif not providers:
        yield Finding(
            Mark.PROBLEM,
            "model",
            "mesh, but the mesh offers none",
            "start an llm-service, or set INTERVIEW_MODEL=builtin",
        )
    else:
        yield Finding(Mark.OK, "model", f"mesh: {providers[0].name} at {providers[0].endpoint}")
    if ask and providers:
        yield Finding(Mark.WARNING, "model", "a model in the mesh is not asked from here", _ASK_THE_MESH)


_ASK_THE_MESH = "run doctor --ask with INTERVIEW_MODEL=provider:model where the llm-service runs"


def _direct(settings: Settings, ask: bool) -> Iterator[Finding]:
    try:
        address = ModelAddress.parse(settings.model, settings.interview_model_base_url or None)
    except InvalidInput as wrong:
        yield Finding(Mark.PROBLEM, "model", wrong.sentence, "set INTERVIEW_MODEL accordingly")
        return
    findings = [*_installed(), *_key(address), _reachable(address)]
    yield from findings
    if ask and not any(finding.mark is Mark.PROBLEM for finding in findings):
        yield asyncio.run(_asked(settings))
    if not settings.interview_hearing:
        yield from _examined(settings, address.name)


def _installed() -> Iterator[Finding]:
    if find_spec("pydantic_ai") is None:
        yield Finding(
            Mark.PROBLEM,
            "model",
            "the library for language models is not installed",
            "install pydantic-ai-slim with its openai, anthropic and google extras",
        )


def _key(address: ModelAddress) -> Iterator[Finding]:
    names = " or ".join(address.key_names)
    if address.key():
        yield Finding(Mark.OK, "model", f"{address.name}: a key is set")
    elif address.key_names and not address.base_url:
        yield Finding(Mark.PROBLEM, "model", f"{address.name}: there is no key", f"set {names} in the environment")


def _reachable(address: ModelAddress) -> Finding:
    """Whether anything answers at the endpoint. The key is not sent: any reply will do."""
    url = _listing(address)
    try:
        reply = httpx.get(url, timeout=SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL):
        hosted = url in _HOSTS.values()
        remedy = "check the network and its proxy" if hosted else "start the model's server or correct the address"
        return Finding(Mark.PROBLEM, "model", f"nothing answers at {url}", remedy)
    if reply.status_code >= 500:
        return Finding(Mark.WARNING, "model", f"{url} replies with {reply.status_code}", "look at that server's log")
    return Finding(Mark.OK, "model", f"{address.name}: its endpoint answers")


def _listing(address: ModelAddress) -> str:
    base = address.base_url or (OLLAMA_URL if address.provider == "ollama" else None)
    return f"{base.rstrip('/')}/models" if base else _HOSTS[address.provider]


def _examined(settings: Settings, name: str) -> Iterator[Finding]:
    """What its examination says; nothing where the store is away, which is told already."""
    try:
        found = standing(asyncio.run(bootstrap.find_examination(settings, key(name, prompts()))))
    except StoreUnavailable:
        return
    if found is None:
        yield Finding(Mark.WARNING, "model", f"{name}: not examined", f"run: {program()} examine --model {name}")
        return
    unfit = found.verdict is Fitness.UNFIT
    remedy = "choose another model; until then the built-in interviewer hears" if unfit else ""
    yield Finding(Mark.WARNING if unfit else Mark.OK, "model", f"{name}: {found.sentence}", remedy)


async def _asked(settings: Settings) -> Finding:
    from interview_agent.adapters.direct_model import DirectModel

    model = DirectModel(settings.model, settings.interview_model_base_url or None, timeout=settings.patience.first)
    try:
        await model.load()  # loading the library takes seconds, which are not the model's
        began = time.monotonic()
        completion = await model.complete(_PROMPT, _NUMBER)
    except ModelUnavailable as failure:
        return Finding(Mark.PROBLEM, "model", failure.sentence)
    except ModelInvalid as failure:
        return Finding(
            Mark.WARNING, "model", failure.sentence, "a model that cannot reply in JSON can hold no interview"
        )
    return Finding(Mark.OK, "model", f"{completion.model} replied in {time.monotonic() - began:.1f} s")
