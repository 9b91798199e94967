"""The command line. Each command imports what it needs when it runs, so that help and a first question come at once."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_agent import __version__

if TYPE_CHECKING:
    from interview_agent.settings import Settings

app = typer.Typer(
    name="interview-agent",
    help="An AI technical interviewer: in this terminal, over MCP, or in a mesh.",
    no_args_is_help=True,
    add_completion=False,
    # Rich help and tracebacks would cost more time than the rest of the help, and tracebacks with locals show résumés.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
LLM_SERVICE_PORT = 9001
COLLECT_AFTER = 20_000
"""New objects before the garbage collector looks for cycles among them; Python's own figure is 700 or 2,000."""

_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"


def main(arguments: list[str] | None = None) -> None:
    # Modules stay: looking through them for garbage again and again while they are loaded finds nothing.
    gc.set_threshold(COLLECT_AFTER)
    app(arguments, prog_name="interview-agent")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command()
def chat(
    role: Annotated[Path | None, typer.Option(help="The role: text, Markdown, PDF or DOCX. Default: a sample.")] = None,
    resume: Annotated[Path | None, typer.Option(help="The résumé, likewise. Default: a sample.")] = None,
    session: Annotated[
        str | None, typer.Option(help="Go on with a stored interview; with --role or --resume, a name for a new one.")
    ] = None,
    minutes: Annotated[int | None, typer.Option(help="A time limit, 1 to 240 minutes.")] = None,
    score: Annotated[bool, typer.Option("--score", help="Evaluate the answers at the end.")] = False,
) -> None:
    """Hold an interview in this terminal. Needs no server and no model."""
    with _sentences():
        from interview_agent.entrypoints.chat import Wanted
        from interview_agent.entrypoints.chat import chat as hold

        raise typer.Exit(hold(Wanted(role, resume, session, minutes, score), _embedded()))


@app.command()
def serve() -> None:
    """Serve MCP over HTTP, alone or in a mesh.

    In a mesh if MCP_MESH_REGISTRY_URL is set. `python -m interview_agent` does the same.
    """
    with _sentences():
        settings = _settings()
        from interview_agent.entrypoints import serve as server

        server.serve(settings)


@app.command()
def mcp() -> None:
    """Serve MCP over standard input and output.

    For an MCP host that starts this program itself.
    """
    with _sentences():
        settings = _settings()
        from interview_agent.entrypoints import serve as server

        server.stdio(settings)


@app.command()
def llm_service(
    model: Annotated[str, typer.Argument(help="provider:model, such as openai:gpt-5-mini or ollama:qwen3.")],
    base_url: Annotated[str | None, typer.Option(help="The URL of an OpenAI-compatible endpoint.")] = None,
    host: Annotated[str | None, typer.Option(help="Where to listen. Default: HOST, else loopback only.")] = None,
    port: Annotated[int | None, typer.Option(help="Default: MCP_MESH_HTTP_PORT, else 9001.", min=0, max=65535)] = None,
) -> None:
    """Offer a language model to a mesh.

    As an agent named llm-service with the capability process_with_tools.
    """
    with _sentences():
        settings = _settings()
        if port is None:
            port = (
                settings.mcp_mesh_http_port if "mcp_mesh_http_port" in settings.model_fields_set else LLM_SERVICE_PORT
            )
        from interview_agent.entrypoints.llm_service import run_llm_service

        run_llm_service(model, base_url, host or settings.host, port, settings.mcp_mesh_registry_url or None)


@app.command()
def show(
    session: Annotated[str, typer.Argument(help="The id of a stored interview.")],
    json: Annotated[bool, typer.Option("--json", help="The stored document as JSON.")] = False,
) -> None:
    """Print a stored interview.

    It is looked for where chat keeps interviews, then in Redis, unless INTERVIEW_STORE says where.
    """
    with _sentences():
        from interview_agent.entrypoints.show import show as print_session

        raise typer.Exit(print_session(session, json, _settings()))


@app.command()
def doctor(
    ask: Annotated[bool, typer.Option("--ask", help="Also ask the model for one short reply, which may cost.")] = False,
) -> None:
    """Check what is set up, and say what to do.

    Looks at the settings, the session store, the registry of the mesh and the model.
    """
    from interview_agent.entrypoints.doctor import doctor as examine

    raise typer.Exit(examine(ask))


def _settings() -> "Settings":
    from interview_agent import settings

    return settings.load()


def _embedded() -> "Settings":
    """The settings of a terminal: interviews in a file and no model, unless the environment names others."""
    settings = _settings()
    defaults = {"interview_store": "file", "interview_model": "builtin"}
    missing = {name: value for name, value in defaults.items() if name not in settings.model_fields_set}
    return settings.model_copy(update=missing)


@contextmanager
def _sentences() -> Iterator[None]:
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
