"""`interview-agent keys`: a key is shown once, named, and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from interview_agent.entrypoints.cli import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("INTERVIEW_HOME", str(tmp_path))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, ["keys", *arguments])

    return run


@pytest.mark.requirement("web.key-commands")
def test_a_key_is_shown_once_named_and_taken_back(run: Run, tmp_path: Path) -> None:
    made = run("add", "Anna")
    key = made.stdout.strip()
    assert len(key) >= 43
    assert "once" in made.stderr
    listed = run("list").stdout
    assert "Anna" in listed
    assert key not in listed
    assert all(key.encode() not in path.read_bytes() for path in tmp_path.iterdir())
    assert run("remove", "Anna").exit_code == 0
    assert run("list").stdout == ""


@pytest.mark.requirement("web.key-commands")
@pytest.mark.parametrize("arguments", [("add", "Anna"), ("add", " "), ("add", "x" * 81), ("remove", "Bob")])
def test_what_cannot_be_is_said_in_a_sentence(run: Run, arguments: tuple[str, str]) -> None:
    run("add", "Anna")
    refused = run(*arguments)
    assert refused.exit_code == 2
    assert refused.stderr.strip()


@pytest.mark.requirement("web.key-commands")
def test_a_store_that_keeps_nothing_takes_no_key(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_STORE", "memory")
    refused = run("add", "Anna")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "INTERVIEW_STORE" in refused.stderr
