"""The command line. Each command imports what it needs when it runs, so that help and a first question come at once."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from interview_agent import __version__
from interview_agent.entrypoints import cli_reports, cli_web
from interview_agent.entrypoints.cli_frame import embedded as _embedded
from interview_agent.entrypoints.cli_frame import sentences as _sentences
from interview_agent.entrypoints.cli_frame import settings as _settings

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
    plan: Annotated[Path | None, typer.Option(help="A plan for this interview, as `plan` prints it.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Keep that plan for every interview for the role.")] = False,
) -> None:
    """Hold an interview in this terminal. Needs no server and no model."""
    with _sentences():
        from interview_agent.entrypoints.chat import Wanted
        from interview_agent.entrypoints.chat import chat as hold

        raise typer.Exit(hold(Wanted(role, resume, session, minutes, score, plan, keep), _embedded()))


cli_web.add_to(app)


@app.command()
def serve() -> None:
    """Serve MCP over HTTP, alone or in a mesh; alone with the pages and their API.

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
def plan(
    role: Annotated[str, typer.Argument(help="The role: text, Markdown, PDF or DOCX; - for standard input.")],
    out: Annotated[Path | None, typer.Option(help="Write the plan to this file.")] = None,
    model: Annotated[bool, typer.Option("--model", help="Let the model that INTERVIEW_MODEL names make it.")] = False,
    plan: Annotated[Path | None, typer.Option(help="Check this plan, instead of printing one.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Use the plan for every interview for the role.")] = False,
    language: Annotated[str | None, typer.Option(help="Of the interviews, as `de`. Default: that of the role.")] = None,
) -> None:
    """Show what interviews for a role are about.

    As TOML, to be read and changed; --plan takes a changed one back.
    """
    with _sentences():
        from interview_agent.entrypoints.plan import Wanted
        from interview_agent.entrypoints.plan import plan as show_plan

        raise typer.Exit(show_plan(Wanted(role, out, model, plan, keep, language), _embedded()))


@app.command()
def bank(
    file: Annotated[Path, typer.Argument(help="A TOML file with questions, or a folder of them.")],
) -> None:
    """Check questions of your own, and count them.

    INTERVIEW_BANK puts them beside the built-in ones.
    """
    with _sentences():
        from interview_agent.entrypoints.bank import bank as check

        raise typer.Exit(check(file))


@app.command()
def check_question(
    language: Annotated[str | None, typer.Option(help="The language they must be in. Default: any.")] = None,
    resume: Annotated[Path | None, typer.Option(help="A résumé whose name no question may use.")] = None,
    interview: Annotated[
        bool, typer.Option("--interview", help="The lines are one interview: none may repeat.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if a question fails.")] = False,
) -> None:
    """Check questions, one a line of standard input.

    Prints a line of JSON for each: `text`, `ok`, and `reasons` that say what to change.
    """
    with _sentences():
        from interview_agent.entrypoints.check_question import Wanted
        from interview_agent.entrypoints.check_question import check_question as check

        raise typer.Exit(check(Wanted(language, resume, interview, strict)))


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


cli_reports.add_to(app)


@app.command()
def examine(
    model: Annotated[
        str | None, typer.Option(help="builtin, mesh or provider:model. Default: INTERVIEW_MODEL, else builtin.")
    ] = None,
    json: Annotated[Path | None, typer.Option("--json", help="A file for all figures, and each turn.")] = None,
    limit: Annotated[
        int | None, typer.Option(help="An even sample of so many turns; the intervals get wider.", min=1)
    ] = None,
) -> None:
    """Put a model through labelled turns, and say what it may do.

    It may hear and phrase, only phrase, or is unfit. The result is kept, and decides which half of an interview it gets.
    """
    with _sentences():
        settings = _settings()
        from interview_agent.entrypoints.examine import Wanted
        from interview_agent.entrypoints.examine import examine as put_through

        named = settings.model_copy(update={"interview_model": model}) if model else settings
        raise typer.Exit(put_through(Wanted(json, limit), named))


@app.command()
def accommodate(
    session: Annotated[str, typer.Argument(help="The id of an interview with a time limit.")],
    minutes: Annotated[int, typer.Argument(help="How much more time it gets, 1 to 240.")],
) -> None:
    """Give a candidate more time, as was agreed. It changes the time and nothing else."""
    with _sentences():
        from interview_agent.entrypoints.accommodate import accommodate as grant

        raise typer.Exit(grant(session, minutes, _settings()))


@app.command()
def doctor(
    ask: Annotated[bool, typer.Option("--ask", help="Also ask the model for one short reply, which may cost.")] = False,
) -> None:
    """Check what is set up, and say what to do.

    Looks at the settings, the session store, the registry of the mesh and the model.
    """
    from interview_agent.entrypoints.doctor import doctor as look

    raise typer.Exit(look(ask))
