"""The commands of the web application: web, api, and the keys that recruiters sign in with."""

from typing import Annotated

import typer

from interview_agent.entrypoints.cli_frame import embedded as _embedded
from interview_agent.entrypoints.cli_frame import sentences as _sentences
from interview_agent.entrypoints.cli_frame import settings as _settings

keys = typer.Typer(
    help="The keys that recruiters and their programs sign in with. INTERVIEW_STORE says where; default: file.",
    no_args_is_help=True,
)
Name = Annotated[str, typer.Argument(help="Whose key it is: what they do is noted under this name.")]


def add_to(app: typer.Typer) -> None:
    app.command()(web)
    app.command()(api)
    app.add_typer(keys, name="keys")


def web(
    demo: Annotated[
        bool, typer.Option("--demo", help="For this machine alone, with a sample interview to look at.")
    ] = False,
) -> None:
    """Serve the pages, their API and MCP from one process.

    Interviews stand in a file and the built-in interviewer asks, unless the environment says otherwise.
    """
    with _sentences():
        from interview_agent.entrypoints import host_alone

        host_alone.serve(_embedded(), demo)


def api() -> None:
    """Serve the pages and their API in front of an agent in a mesh.

    MCP_MESH_REGISTRY_URL names the registry, REDIS_* where the agent keeps interviews.
    """
    with _sentences():
        from interview_agent.entrypoints import host_in_mesh

        host_in_mesh.serve(_settings())


@keys.command()
def add(name: Name) -> None:
    """Make a key, and show it once."""
    with _sentences():
        from interview_agent.entrypoints import keys as commands

        raise typer.Exit(commands.add(name, _embedded()))


@keys.command("list")
def list_() -> None:
    """Show whose keys there are."""
    with _sentences():
        from interview_agent.entrypoints import keys as commands

        raise typer.Exit(commands.show(_embedded()))


@keys.command()
def remove(name: Name) -> None:
    """Take a key back; whoever is signed in with it is so no more."""
    with _sentences():
        from interview_agent.entrypoints import keys as commands

        raise typer.Exit(commands.remove(name, _embedded()))
