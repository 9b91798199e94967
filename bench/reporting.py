"""How a bench reports: one table for a person, one flat object for a program."""

import argparse
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

Value = int | float | str | bool | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `aim` is the most it should be; without one it only explains the others."""

    name: str
    value: Value
    says: str = ""
    aim: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met; None without an aim, or where nothing could be measured."""
        if self.aim is None or not isinstance(self.value, int | float):
            return None
        return self.value <= self.aim


def add_json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", metavar="FILE", help="write the figures to a file; - for standard output")


def report(title: str, figures: Iterable[Figure], json_file: str | None) -> None:
    """Print the table, and write the JSON if it was asked for; with `-` there is JSON alone."""
    shown = tuple(figures)
    if json_file != "-":
        _print_table(title, shown)
    if json_file:
        text = json.dumps(as_object(shown), indent=2) + "\n"
        if json_file == "-":
            print(text, end="")
        else:
            Path(json_file).write_text(text, encoding="utf-8")


def as_object(figures: Iterable[Figure]) -> dict[str, object]:
    """The values by name; beside them, under `aims`, what each should be at most."""
    shown = tuple(figures)
    aims = {figure.name: figure.aim for figure in shown if figure.aim is not None}
    values: dict[str, object] = {figure.name: _rounded(figure.value) for figure in shown}
    return values | ({"aims": aims} if aims else {})


def _rounded(value: Value) -> Value:
    """Four digits: more would be noise."""
    return float(f"{value:.4g}") if isinstance(value, float) else value


def _print_table(title: str, figures: tuple[Figure, ...]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", show_edge=False, pad_edge=False)
    table.add_column("figure", no_wrap=True)
    table.add_column("value", justify="right", no_wrap=True)
    table.add_column("aim", justify="right", no_wrap=True)
    table.add_column("")
    for figure in figures:
        style = "bold red" if figure.met is False else None
        aim = "" if figure.aim is None else f"{'missed' if figure.met is False else 'met'}, at most {figure.aim:g}"
        table.add_row(
            figure.name, _shown(figure.value), aim if figure.met is not None else "", figure.says, style=style
        )
    Console().print(table)


def _shown(value: Value) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "-"}[value]
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 100 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else value
