"""The door `interview-agent llm-service`: a language model for everybody in the mesh."""

import asyncio
import threading

from interview_agent.adapters import logs
from interview_agent.adapters.direct_chat import DirectChat
from interview_agent.entrypoints import mesh_runtime
from interview_agent.errors import ModelUnavailable

_PROVIDER_TAGS = {"openai-chat": "openai", "anthropic": "claude", "google": "gemini"}


def run_llm_service(
    spec: str,
    base_url: str | None = None,
    host: str = "127.0.0.1",
    port: int = 9001,
    registry_url: str | None = None,
    timeout: float = 60.0,
) -> None:
    """Serve `process_with_tools` until the process is told to stop. Raises InvalidInput for a spec without provider."""
    chat = DirectChat(spec, base_url, timeout)
    mesh_runtime.prepare_environment(host, port, registry_url)
    logs.withhold_words()
    # Imported only now: it imports the mesh, which reads the environment once.
    from interview_agent.entrypoints import llm_service_agent

    app = llm_service_agent.offer(chat, tags(chat.provider))
    mesh_runtime.add_health_routes(app, _ready)
    mesh_runtime.hide_arguments_from_logs()
    threading.Thread(target=_load, args=(chat,), name="load-model-library", daemon=True).start()
    mesh_runtime.serve(mesh_runtime.http_application(app, host), host, port)


def tags(provider: str) -> list[str]:
    """What consumers select by: the service, the provider, and the name that deployed services use for it."""
    return list(dict.fromkeys(["llm-service", "llm", "ai", provider, _PROVIDER_TAGS.get(provider, provider)]))


async def _ready() -> dict[str, bool]:
    return {"mesh": mesh_runtime.joined(), "registry": await mesh_runtime.registry_answers()}


def _load(chat: DirectChat) -> None:
    """Load the provider's library while the server already answers. What fails here is told by the first call."""
    try:
        asyncio.run(chat.load())
    except ModelUnavailable:
        return
