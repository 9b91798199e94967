"""`interview-agent api`: the pages and their API in front of an agent in a mesh."""

import asyncio

import uvicorn

from interview_agent.adapters import logs
from interview_agent.entrypoints import mesh_runtime
from interview_agent.entrypoints import serve as server
from interview_agent.entrypoints.agent_in_mesh import AgentInMesh
from interview_agent.settings import BadSettings, Settings

PORT = 8085
"""Beside an agent on the same machine, which has 8084."""

_GRACE = 15.0
"""Seconds that an agent has beyond its own deadlines, so that its own words about what is late arrive."""


def serve(settings: Settings) -> None:
    """Until told to stop. Raises BadSettings where no registry is set."""
    if not settings.mcp_mesh_registry_url:
        raise BadSettings("MCP_MESH_REGISTRY_URL: api needs the registry of a mesh; `web` does without one")
    if settings.interview_store != "redis":
        raise BadSettings("INTERVIEW_STORE: api shares the agent's store, and in a mesh that is redis")
    port = settings.mcp_mesh_http_port if "mcp_mesh_http_port" in settings.model_fields_set else PORT
    mesh_runtime.prepare_environment(settings.host, port, settings.mcp_mesh_registry_url)
    logs.configure(settings.log_level)
    # Imported only now: it imports the mesh, which reads the environment once.
    from interview_agent.entrypoints import host_agent
    from interview_agent.entrypoints.host_app import host_app
    from interview_agent.entrypoints.mcp_server import mcp_application
    from interview_agent.entrypoints.web.whole import whole

    capabilities = host_agent.Capabilities()
    app = host_agent.declare(capabilities)
    mesh_runtime.load_logging()
    logs.configure(settings.log_level)
    patience = settings.patience
    agent = AgentInMesh(capabilities.find, max(patience.wait, patience.evaluation) + _GRACE)

    async def checks() -> dict[str, bool]:
        mesh = {"mesh": mesh_runtime.joined(), "registry": await mesh_runtime.registry_answers()}
        return mesh | {"agent": await agent.there()}

    async def leave() -> None:
        await asyncio.to_thread(mesh_runtime.leave)

    mesh_runtime.hide_arguments_from_logs()
    mcp = mcp_application(app, settings.host)
    served = host_app(mcp, whole(settings, agent), checks, leave, settings.interview_request_bytes)
    uvicorn.run(
        served,
        host=settings.host,
        port=port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=server.GRACE_SECONDS,
    )
