"""The package as it is installed, and the steps of the Dockerfile, as far as they go without a container engine."""

import json
import os
import re
import shlex
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from support.composed import DOCKERFILE, ROOT, health_check, instructions
from support.servers import Server, free_port, until

SAFELY: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""The first releases of Python 3.11 have no filters."""


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the build stage copies, and nothing else."""
    folder = tmp_path_factory.mktemp("context")
    for copy in instructions("COPY"):
        if not copy.startswith("--from"):
            *sources, _ = shlex.split(copy)
            with tarfile.open(folder / "copied.tar", "w") as archive:
                for source in sources:
                    archive.add(ROOT / source, source, filter=lambda one: None if "__pycache__" in one.name else one)
            with tarfile.open(folder / "copied.tar") as archive:
                archive.extractall(folder, **SAFELY)
    return folder


@pytest.fixture(scope="module")
def wheel(context: Path) -> Path:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        str(context / "dist"),
        str(context),
    ]
    subprocess.run(command, check=True, timeout=120)
    return next((context / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel alone, unpacked where only its own files are; its dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def environment(installed: Path, **settings: str) -> dict[str, str]:
    path = {"PYTHONPATH": str(installed), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    return {"HOME": str(installed), **path, **settings}


@pytest.fixture
def agent(installed: Path, server: Server) -> Iterator[dict[str, str]]:
    """The container's command, in its environment, beside a real Redis."""
    settings = dict(pair.split("=", 1) for line in instructions("ENV") for pair in shlex.split(line))
    settings.pop("PATH")
    settings |= {"HOST": "127.0.0.1", "MCP_MESH_HTTP_PORT": str(free_port()), "REDIS_PORT": str(server.port)}
    command = json.loads(instructions("CMD")[-1])
    started = subprocess.Popen(command, env=environment(installed, **settings), cwd=installed)
    try:
        url = f"http://127.0.0.1:{settings['MCP_MESH_HTTP_PORT']}/health"
        until(lambda: _answers(url), "the agent answers", 40)
        yield settings
    finally:
        started.terminate()
        started.wait(20)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


@pytest.mark.requirement("packaging.container")
@pytest.mark.parametrize("server", ["valkey"], indirect=True)
def test_the_containers_command_runs_and_its_health_check_passes_and_fails(
    agent: dict[str, str], installed: Path, server: Server
) -> None:
    check = health_check()
    healthy = subprocess.run(check, env=environment(installed, **agent), check=False, timeout=20)
    assert healthy.returncode == 0
    server.kill()
    try:
        ill = subprocess.run(
            check, env=environment(installed, **agent), check=False, timeout=20, stderr=subprocess.DEVNULL
        )
        assert ill.returncode != 0, "an agent whose store is away is not healthy"
    finally:
        server.start()


@pytest.mark.requirement("packaging.container")
def test_the_container_does_not_run_as_root_and_shows_port_8084() -> None:
    assert instructions("USER") == ["agent"]
    assert instructions("EXPOSE") == ["8084"]
    assert "HOST=0.0.0.0" in DOCKERFILE


@pytest.mark.requirement("packaging.wheel")
def test_the_wheel_holds_types_questions_prompts_templates_and_samples(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "interview_agent/py.typed",
        "interview_agent/bank/python.toml",
        "interview_agent/prompts/turn_user.md",
        "interview_agent/samples/role.md",
        "interview_agent/samples/resume.md",
        "interview_agent/adapters/report_views/report.css",
        "interview_agent/adapters/report_views/report.html.j2",
        "interview_agent/adapters/report_views/report.md.j2",
        "interview_agent/adapters/report_views/feedback.html.j2",
        "interview_agent/adapters/report_views/feedback.md.j2",
        "interview_agent/adapters/report_views/findings.html.j2",
        "interview_agent/minds/builtin/said/python.toml",
        "interview_agent/minds/builtin/frequencies.txt",
        "interview_agent/entrypoints/web/templates/candidate.html.j2",
        "interview_agent/entrypoints/web/static/candidate.js",
        "interview_agent/entrypoints/web/static/site.css",
        "interview_agent/entrypoints/web/words/de.toml",
    } <= names


@pytest.mark.requirement("packaging.wheel")
def test_an_interview_can_be_held_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "interview_agent", "chat"],
        input="I wrote the import service in Python and ran it for two years.\n",
        env=environment(installed, INTERVIEW_HOME=str(tmp_path)),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "Question 1" in done.stdout
    assert "Question 2" in done.stdout


@pytest.mark.requirement("packaging.pinned")
def test_everything_that_is_installed_is_pinned_and_no_address_is_named() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.lstrip().startswith("#")]
    assert [line for line in pins if not re.match(r"^[a-z0-9.-]+==[^=\s]+( ; .+)?$", line)] == []
    assert not any("://" in line for line in lines)
