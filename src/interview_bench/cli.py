"""The command line of the bench."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer

if TYPE_CHECKING:
    from interview_bench.conducting import Interviewer
    from interview_bench.figures import Setting
    from interview_bench.runs import Hall, Runs

app = typer.Typer(
    name="interview-bench",
    help="Measures an interviewer with simulated candidates whose truth is known.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Which(StrEnum):
    BUILTIN = "builtin"
    NAIVE = "naive"


class Half(StrEnum):
    A = "a"
    B = "b"


Seed = Annotated[int, typer.Option(help="The same seed gives the same interviews and the same figures.")]
Url = Annotated[str | None, typer.Option(help="An interviewer's MCP endpoint, such as http://127.0.0.1:8084/mcp.")]
Whom = Annotated[Which, typer.Option(help="Whom to measure in this process, if no --mcp is given.")]


def main(arguments: list[str] | None = None) -> None:
    app(arguments, prog_name="interview-bench")


@app.command()
def run(
    interviews: Annotated[int, typer.Option(help="How many main interviews; more are held beside them.", min=2)] = 200,
    seed: Seed = 1,
    json: Annotated[Path | None, typer.Option("--json", help="Write all figures to this file.")] = None,
    mcp: Url = None,
    half: Annotated[Half, typer.Option(help="The topics that count; what is published comes from b.")] = Half.B,
    interviewer: Whom = Which.BUILTIN,
    main_only: Annotated[
        bool, typer.Option("--main-only", help="Hold nothing beside the main interviews; some figures are null then.")
    ] = False,
) -> None:
    """Hold interviews with simulated candidates, and say how good the interviewer was."""
    from interview_bench.conducting import Broken

    try:
        name, runs, setting = asyncio.run(_measured(interviews, seed, mcp, half, interviewer, main_only))
    except (Broken, OSError, RuntimeError) as broken:
        typer.echo(str(broken), err=True)
        raise typer.Exit(1) from None
    _print(name, runs, setting)
    if json:
        from interview_bench.report import document, written

        json.write_text(written(document(name, runs, setting)), encoding="utf-8")


@app.command()
def show(
    interview: Annotated[int, typer.Option(help="Its number, from 0.", min=0)] = 0,
    seed: Seed = 1,
    mcp: Url = None,
    interviewer: Whom = Which.BUILTIN,
) -> None:
    """Print one simulated interview, with what is true and what was marked beside each turn."""
    from interview_bench.shown import lines

    async def hold() -> None:
        async with _hall(seed, mcp, interviewer) as hall:
            for line in lines(await hall.one(interview)):
                typer.echo(line)

    asyncio.run(hold())


async def _measured(
    interviews: int, seed: int, mcp: str | None, half: Half, which: Which, main_only: bool
) -> "tuple[str, Runs, Setting]":
    from interview_bench.figures import Setting
    from interview_bench.judge import lawful
    from interview_bench.listening import accuracy, labelled_questions
    from interview_bench.product_check import refused

    async with _hall(seed, mcp, which) as hall:
        runs = (
            await hall.main(interviews)
            if main_only
            else await hall.all(interviews, lambda part: typer.echo(f"{part} ...", err=True))
        )
    ours = hall.interviewer.name == Which.BUILTIN
    verdicts = refused(lawful()) if ours else None
    share = None if verdicts is None else len(verdicts) / len(lawful())
    return hall.interviewer.name, runs, Setting(seed, half.value, *accuracy(labelled_questions()), share)


@asynccontextmanager
async def _hall(seed: int, mcp: str | None, which: Which) -> "AsyncIterator[Hall]":
    from interview_bench.runs import Hall

    if mcp:
        from interview_bench.interviewers.remote import remote

        async with remote(mcp) as far:
            yield Hall(far, seed, uuid4().hex[:8])
    else:
        yield Hall(_near(which), seed)


def _near(which: Which) -> "Interviewer":
    if which is Which.NAIVE:
        from interview_bench.interviewers.naive import Naive

        return Naive()
    from interview_bench.interviewers.builtin import Builtin

    return Builtin()


def _print(name: str, runs: "Runs", setting: "Setting") -> None:
    from rich.console import Console

    from interview_bench.figures import figures
    from interview_bench.report import behaviours, table

    console, found = Console(), figures(runs, setting)
    console.print(table(name, found))
    console.print()
    console.print(behaviours(runs))
    if setting.understood < 0.9:
        console.print("\nCandidates understood too few of the labelled questions: compare with nothing.")
