"""What deploy/compose.yaml says is so, as far as it can be held against the program without a container engine."""

import re

import pytest
import typer

from interview_agent.entrypoints.cli import app
from interview_agent.settings import Settings, load
from support.composed import OURS, SERVICES, command, environment

FOREIGN = {"MCP_MESH_HTTP_HOST", "PYTHONUNBUFFERED", "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY"}
"""Read by the mesh, by Python, and by the providers' libraries."""

pytestmark = pytest.mark.requirement("packaging.compose")
each = pytest.mark.parametrize("service", OURS)


@each
def test_every_variable_is_a_setting_with_a_value_that_it_takes(service: str) -> None:
    given = {name: value for name, value in environment(service).items() if name not in FOREIGN}
    assert set(given) <= {name.upper() for name in Settings.model_fields}
    load(**{name.lower(): value for name, value in given.items()})


@each
def test_every_name_of_another_service_is_one(service: str) -> None:
    settings = environment(service)
    registry = re.fullmatch(r"http://(.+):(\d+)", settings["MCP_MESH_REGISTRY_URL"])
    assert registry
    assert SERVICES[registry[1]]["environment"]["PORT"] == registry[2]
    assert settings.get("REDIS_HOST", "redis") in SERVICES
    assert settings["MCP_MESH_HTTP_HOST"] == service, "the others are told to come to another place"
    assert set(OURS[service]["depends_on"]) <= set(SERVICES)


@each
def test_the_port_that_is_shown_is_the_one_that_is_listened_on_and_only_on_this_machine(service: str) -> None:
    port = environment(service)["MCP_MESH_HTTP_PORT"]
    assert [f"127.0.0.1:{port}:{port}"] * bool(OURS[service].get("ports")) == OURS[service].get("ports", [])


@each
def test_the_command_is_one_of_ours(service: str) -> None:
    program, *words = command(service)
    known = typer.main.get_group(app).commands
    assert (program, words[0]) == ("python", "-m") or (program == "interview-agent" and words[0] in known)
