"""The commands about interviews that are stored: report, rescore and compare."""

from pathlib import Path
from typing import Annotated

import typer

from interview_agent.entrypoints.cli_frame import sentences as _sentences
from interview_agent.entrypoints.cli_frame import settings as _settings

Session = Annotated[str, typer.Argument(help="The id of a stored interview.")]


def add_to(app: typer.Typer) -> None:
    for command in (report, rescore, compare):
        app.command()(command)


def report(
    session: Annotated[str, typer.Argument(help="The id of a stored interview.")] = "",
    format: Annotated[str, typer.Option(help="json, md or html.")] = "md",
    out: Annotated[Path | None, typer.Option(help="A file to write it to. Default: standard output.")] = None,
    candidate: Annotated[
        bool, typer.Option("--candidate", help="The form for the candidate: their own words.")
    ] = False,
    levels: Annotated[bool, typer.Option("--levels", help="With levels in the candidate's form.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Print the JSON schema of a report instead.")] = False,
) -> None:
    """Print the report of an interview: what was asked, what was shown in which words, and what was not assessed."""
    with _sentences():
        from interview_agent.entrypoints import report as reports
        from interview_agent.errors import InvalidInput

        if schema:
            raise typer.Exit(reports.schema())
        if format not in set(reports.Format):
            raise InvalidInput("--format must be json, md or html.")
        if not session:
            raise InvalidInput("Name the id of a stored interview, or ask for the --schema.")
        wanted = reports.Wanted(reports.Format(format), candidate, levels, out)
        raise typer.Exit(reports.report(session, wanted, _settings()))


def rescore(
    session: Session,
    bar: Annotated[float | None, typer.Option(help="Show what another bar would change, 0 to 4.")] = None,
    miss: Annotated[float | None, typer.Option(help="Another rate of points missed though said.")] = None,
    false_met: Annotated[float | None, typer.Option(help="Another rate of points met though not said.")] = None,
) -> None:
    """Compute the evaluation of an interview again, to prove it, or to see what another bar or marker would change."""
    with _sentences():
        from interview_agent.entrypoints import report as reports

        raise typer.Exit(reports.rescore(session, reports.Otherwise(bar, miss, false_met), _settings()))


def compare(
    sessions: Annotated[list[str], typer.Argument(help="The ids of two or more interviews for one role.")],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Put interviews for one role beside each other, and say what can be told apart. It is never a ranking."""
    with _sentences():
        from interview_agent.entrypoints import report as reports

        raise typer.Exit(reports.compare(sessions, json, _settings()))
