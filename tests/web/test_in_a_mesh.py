"""What is so only in a mesh: an agent that comes and goes, and what an operator sees. Everything else is tested for both hosts."""

import re
import subprocess
import sys
import time

import httpx
import pytest
from playwright.sync_api import Browser, expect

from interview_agent.entrypoints.serve import GRACE_SECONDS
from support import composed
from support.api import Candidate, told
from support.meshed import InMesh
from support.processes import clean_environment
from support.servers import until
from support.sites import Site

ANSWER = "The nightly job took six hours, so we moved the events to Kafka and computed windows over them."


@pytest.mark.requirement("web.mesh", "web.allowance", "web.spoken")
def test_an_interview_through_the_page_with_the_agent_elsewhere_in_the_mesh(mesh: InMesh, browser: Browser) -> None:
    made = mesh.invited(candidate="Quillfeather", minutes=30)
    assert made["notice"] is None
    assert "English only" in mesh.invited(language="fr")["notice"]
    page = browser.new_page()
    page.goto(made["link"])
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#number")).to_have_text("Question 1", timeout=30_000)
    page.get_by_label("Your answer").fill(ANSWER)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#number")).to_have_text("Question 2", timeout=30_000)
    allowed = mesh.api.post(f"/interviews/{made['id']}/allowance", json={"minutes": 10}).json()
    assert 30 * 60 < allowed["seconds_left"] <= 40 * 60
    expect(page.locator("#left")).to_have_text(re.compile("^(39|40) min$"))
    page.close()
    assert ANSWER.encode() in mesh.kept.everything()
    assert mesh.api.post(f"/interviews/{made['id']}/end").json()["state"] in ("ended", "processing", "completed")
    assert mesh.api.get(f"/interviews/{made['id']}/report").json()["session_id"] == made["id"]
    assert mesh.api.delete(f"/interviews/{made['id']}").status_code == 204
    assert made["id"].encode() not in mesh.kept.everything()
    assert "Quillfeather" not in mesh.mesh.output


@pytest.mark.requirement("web.mesh")
def test_an_agent_that_leaves_is_missed_and_found_again_when_it_is_back(mesh: InMesh) -> None:
    candidate = Candidate(mesh.invite())
    asked = candidate.begin()
    mesh.mesh.agent.stop()
    try:
        until(lambda: candidate.get().json().get("code") == "agent_away", "the agent is missed", 30)
        problem = told(
            candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]}), 503, "agent_away"
        )
        assert problem["retryable"]
        assert mesh.front.get("/health").status_code == 200
        checks = {"store": True, "mesh": True, "registry": True, "agent": False}
        until(lambda: mesh.front.get("/ready").json()["checks"] == checks, "readiness tells of it", 30)
    finally:
        mesh.mesh.agent.start()
    until(lambda: candidate.get().status_code == 200, "the agent is found again", 60)
    assert candidate.get().json()["question_id"] == asked["question_id"]
    mesh.front.ready()


@pytest.mark.requirement("web.mesh", "web.described")
def test_the_description_of_the_api_is_the_same(mesh: InMesh, site: Site) -> None:
    documents = [httpx.get(f"{one.url}/api/v1/openapi.json").json() for one in (mesh, site)]
    assert documents[0] == documents[1]


@pytest.mark.requirement("web.mesh", "packaging.compose", "web.key-commands")
def test_the_api_as_the_compose_file_starts_it_is_healthy_takes_keys_and_leaves_though_somebody_listens(
    mesh: InMesh,
) -> None:
    """Its names of hosts lead to this machine here."""
    assert composed.command("api") == ["interview-agent", "api"]
    elsewhere = {"MCP_MESH_REGISTRY_URL", "MCP_MESH_HTTP_PORT", "REDIS_HOST", "REDIS_PORT"}
    named = {name: value for name, value in composed.environment("api").items() if name not in elsewhere}
    with mesh.another(**named | {"MCP_MESH_HTTP_HOST": "127.0.0.1"}) as another:
        front, registry = another.front, mesh.mesh.registry
        endpoint = f"127.0.0.1:{front.port}"
        assert any(endpoint in one["endpoint"] for one in registry.all_agents())
        check = front.run([sys.executable, *composed.health_check()[1:]])
        assert check.returncode == 0, check.stderr
        made = front.run([sys.executable, "-m", "interview_agent", "keys", "add", "who deploys"])
        key = {"Authorization": f"Bearer {made.stdout.strip()}"}
        assert httpx.get(f"{another.url}/api/v1/roles", headers=key).status_code == 200
        link = another.invite().replace("/i/", "/api/v1/candidate/")
        with httpx.stream("GET", f"{link}/events", timeout=30) as listening:
            assert listening.status_code == 200
            began = time.monotonic()
            front.stop()
            assert time.monotonic() - began < GRACE_SECONDS
        assert not any(endpoint in one["endpoint"] for one in registry.all_agents())


@pytest.mark.requirement("web.mesh")
@pytest.mark.parametrize("settings", [{}, {"MCP_MESH_REGISTRY_URL": "http://127.0.0.1:9", "INTERVIEW_STORE": "file"}])
def test_without_a_registry_or_a_shared_store_the_api_says_what_is_missing(settings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "interview_agent", "api"]
    refused = subprocess.run(
        command, env=clean_environment(**settings), capture_output=True, text=True, check=False, timeout=60
    )
    assert refused.returncode == 2
    assert "MCP_MESH_REGISTRY_URL" in refused.stderr or "INTERVIEW_STORE" in refused.stderr
