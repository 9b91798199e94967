"""What the commands share: their settings, and one sentence for what went wrong."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from interview_agent.settings import Settings

_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"


def settings() -> "Settings":
    from interview_agent.settings import load

    return load()


def embedded() -> "Settings":
    """The settings of a terminal: interviews in a file and no model, unless the environment names others."""
    found = settings()
    defaults = {"interview_store": "file", "interview_model": "builtin"}
    missing = {name: value for name, value in defaults.items() if name not in found.model_fields_set}
    return found.model_copy(update=missing)


@contextmanager
def sentences() -> Iterator[None]:
    """One sentence on standard error, and exit code 2, for what the person who typed the command has to change."""
    from interview_agent.errors import InterviewError

    with _without_plugins():
        from interview_agent.settings import BadSettings

    try:
        yield
    except (BadSettings, InterviewError) as wrong:
        typer.echo(wrong, err=True)
        raise typer.Exit(2) from None


@contextmanager
def _without_plugins() -> Iterator[None]:
    """Keep Pydantic from searching everything that is installed for plugins, which our settings have no use for."""
    before = os.environ.get(_PLUGINS)
    os.environ[_PLUGINS] = "__all__"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_PLUGINS]
        else:
            os.environ[_PLUGINS] = before
