"""What keeps an agent in a mesh, without a mesh: stripped arguments, health, and silence about inputs."""

import logging
from typing import Any

import httpx
import pytest
from fastmcp import Client, FastMCP

from interview_agent.entrypoints import mesh_runtime

pytestmark = pytest.mark.anyio

SLIPPED_IN = {"_trace_id": "1", "_parent_span": "2", "_mesh_headers": {"a": "b"}}


def echoing(middleware: mesh_runtime.StripArguments) -> FastMCP:
    app = FastMCP("echo")
    app.add_middleware(middleware)

    @app.tool()
    async def echo(text: str) -> dict[str, Any]:
        return {"text": text}

    return app


async def test_what_the_mesh_slips_into_a_call_does_not_reach_the_tool() -> None:
    async with Client(echoing(mesh_runtime.StripArguments())) as client:
        assert (await client.call_tool("echo", {"text": "a", **SLIPPED_IN})).data == {"text": "a"}


async def test_unknown_arguments_are_dropped_where_the_known_ones_are_given() -> None:
    async with Client(echoing(mesh_runtime.StripArguments(known={"text"}))) as client:
        assert (await client.call_tool("echo", {"text": "a", "other": 1, **SLIPPED_IN})).data == {"text": "a"}


@pytest.mark.parametrize(("registry", "status"), [(True, 200), (False, 503)])
async def test_readiness_needs_everything_while_health_needs_only_the_process(registry: bool, status: int) -> None:
    async def ready() -> dict[str, bool]:
        return {"mesh": True, "registry": registry}

    app = FastMCP("healthy")
    mesh_runtime.add_health_routes(app, ready)
    transport = httpx.ASGITransport(app=app.http_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://agent") as client:
        health, readiness = await client.get("/health"), await client.get("/ready")
    assert (health.status_code, readiness.status_code) == (200, status)
    assert readiness.json()["checks"] == {"mesh": True, "registry": registry}


async def test_refused_arguments_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    mesh_runtime.hide_arguments_from_logs()
    logger = logging.getLogger("fastmcp.server.server")
    logger.addHandler(caplog.handler)
    try:
        async with Client(echoing(mesh_runtime.StripArguments())) as client:
            await client.call_tool("echo", {"text": ["canary"]}, raise_on_error=False)
    finally:
        logger.removeHandler(caplog.handler)
    assert "invalid arguments" in caplog.text
    assert "canary" not in caplog.text


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("agent.example", False)],
)
def test_loopback_is_recognised(host: str, loopback: bool) -> None:
    assert mesh_runtime.is_loopback(host) is loopback


async def test_a_registry_that_is_away_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MCP_MESH_REGISTRY_URL", "http://127.0.0.1:9")
    assert await mesh_runtime.registry_answers() is False
    monkeypatch.delenv("MCP_MESH_REGISTRY_URL")
    assert await mesh_runtime.registry_answers() is True
