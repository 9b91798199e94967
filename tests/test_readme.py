"""What the documents of this repository say about commands, settings and files is so."""

import importlib.util
import re
from pathlib import Path

import pytest
import typer

from interview_agent.entrypoints.cli import app
from interview_agent.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    path for path in ROOT.rglob("*.md") if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
)
CODE = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", README, re.DOTALL))
ROW = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| (.*?) ?\|$", re.MULTILINE)
COMPUTED = {"INTERVIEW_MODEL": "`mesh` with a registry, else `builtin`"}
"""Settings whose default, when nothing is set, is more than a value."""


def default(name: str) -> str:
    """A setting's default as the table writes it."""
    value = Settings.model_fields[name.lower()].default
    shown = str(value.get_secret_value() if hasattr(value, "get_secret_value") else value)
    shown = f"{value:g}" if isinstance(value, float) else shown
    return COMPUTED.get(name, f"`{shown}`" if shown else "none")


@pytest.mark.requirement("limits.readme-table")
def test_every_setting_stands_in_the_table_once_and_no_other_does() -> None:
    listed = [name for name, _, _ in ROW.findall(README)]
    assert sorted(listed) == sorted(name.upper() for name in Settings.model_fields)


@pytest.mark.requirement("limits.readme-table")
@pytest.mark.parametrize(("name", "told"), [(name, told) for name, told, _ in ROW.findall(README)])
def test_the_table_tells_the_default_of_a_setting(name: str, told: str) -> None:
    """Where a command has another one, it follows in brackets."""
    assert told.partition(" (")[0] == default(name)


def test_the_targets_of_make_that_are_named_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", CODE, re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_the_commands_that_are_named_exist() -> None:
    commands = set(typer.main.get_group(app).commands)
    named = set(re.findall(r"\binterview-agent ([a-z][a-z-]*)", CODE))
    assert named
    assert named <= commands


def test_the_modules_that_are_named_can_be_run() -> None:
    named = set(re.findall(r"python -m ([a-z_.]+)", CODE))
    assert "interview_agent" in named
    assert [module for module in named if importlib.util.find_spec(module) is None] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_to_something(document: Path) -> None:
    links = re.findall(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)", document.read_text(encoding="utf-8"))
    relative = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in relative if not (document.parent / link).exists()] == []


def test_there_are_documents_with_links() -> None:
    assert ROOT / "README.md" in DOCUMENTS
    assert "](ARCHITECTURE.md)" in README
