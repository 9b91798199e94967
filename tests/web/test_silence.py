"""A canary in everything that is private, and a search for it in the log and in all that is refused."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from support.meshed import InMesh
from support.processes import Web, clean_environment
from support.served import RESUME, ROLE
from support.servers import free_port

CANARY = "canary7f3a"


@dataclass(frozen=True)
class Talking:
    """Programs that log all that they ever would."""

    url: str
    key: str
    printed: Callable[[], str]


@pytest.fixture(params=["alone", "mesh"])
def talking(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Talking]:
    if request.param == "mesh":
        host: InMesh = request.getfixturevalue("mesh")
        yield Talking(host.url, host.key, lambda: host.mesh.output)
        return
    port = free_port()
    settings = clean_environment(INTERVIEW_HOME=str(tmp_path / "home"), LOG_LEVEL="DEBUG", MCP_MESH_HTTP_PORT=str(port))
    command = [sys.executable, "-m", "interview_agent"]
    made = subprocess.run([*command, "keys", "add", "test"], env=settings, capture_output=True, text=True, check=True)
    with Web([*command, "web"], tmp_path, settings, port) as running:
        yield Talking(running.url, made.stdout.strip(), lambda: running.output)


@pytest.mark.requirement("web.silence")
def test_nothing_private_is_logged_or_repeated_in_a_problem(talking: Talking) -> None:
    refused = []
    with httpx.Client(base_url=f"{talking.url}/api/v1", timeout=30) as api:
        api.headers["Authorization"] = f"Bearer {talking.key}"
        role = api.post("/roles", json={"text": f"{ROLE} At {CANARY}."}).json()["id"]
        terms = {"role": role, "candidate": CANARY, "resume": f"{RESUME} {CANARY}"}
        link = api.post("/interviews", json=terms).json()["link"]
        candidate = f"/candidate/{link.rpartition('/')[2]}"
        question = api.post(f"{candidate}/consent").json()["question_id"]
        assert api.post(f"{candidate}/answers", json={"text": f"An index. {CANARY}"}).status_code == 200
        for method, path, body in [
            ("POST", "/roles", {"text": [CANARY]}),
            ("POST", "/roles", {"text": CANARY, "language": CANARY}),
            ("POST", "/interviews", {**terms, "minutes": CANARY}),
            ("POST", "/interviews", {**terms, "resume": f"{CANARY}\0"}),
            ("GET", f"/interviews?state={CANARY}", None),
            ("GET", f"/interviews/{CANARY}", None),
            ("GET", f"/candidate/{CANARY}", None),
            ("POST", f"{candidate}/answers", {"text": f"{CANARY} other", "answer_to": question}),
            ("POST", f"{candidate}/answers", {"text": CANARY * 5_000}),
            ("POST", f"{candidate}/remarks", {"turn": CANARY, "text": CANARY}),
            ("PUT", f"/roles/{role}/plan", {"toml": f"{CANARY} = "}),
        ]:
            refused.append(api.request(method, path, json=body))
        refused.append(api.post("/roles", content=f'{{"{CANARY}": '.encode()))
        refused.append(api.post("/roles/file", files={"file": (f"{CANARY}.pdf", b"\x89PNG" + CANARY.encode())}))
        refused.append(api.get("/roles", headers={"Authorization": f"Bearer {CANARY}"}))
    assert [reply.status_code for reply in refused if reply.status_code < 400] == []
    assert [reply.text for reply in refused if CANARY in reply.text] == []
    private = (CANARY, talking.key, link.rpartition("/")[2])
    assert [one for one in private if one in talking.printed()] == []
