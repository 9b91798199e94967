"""A run of the bench as a table for a person and as JSON for a program."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from interview_bench.figures import Figure, Setting, Value, by_behaviour, counts, figures
from interview_bench.measures import style
from interview_bench.runs import Runs

if TYPE_CHECKING:
    from rich.table import Table

UNDERSTOOD = "question_understood"
DIGITS = 4


def document(name: str, runs: Runs, setting: Setting) -> dict[str, Any]:
    """Everything about a run: the measures by key at the top, and beside them intervals, aims, counts and details."""
    found = figures(runs, setting)
    return {
        "interviewer": name,
        "seed": setting.seed,
        "half": setting.half,
        **{figure.key: _rounded(figure.value) for figure in found},
        "intervals": {f.key: [_rounded(end) for end in f.interval] for f in found if f.interval},
        "aims": {f.key: {"aim": f"{f.aim[0]} {_rounded(f.aim[1])}", "met": f.met} for f in found if f.aim},
        "counts": dict(counts(runs, setting)),
        "behaviours": _all_rounded(by_behaviour(runs)),
        "styles": _all_rounded(style.shifts(runs.styles, setting.half)),
    }


def written(document: Mapping[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def table(name: str, found: tuple[Figure, ...]) -> "Table":
    """Measure, value with its interval, aim, met or not."""
    from rich.table import Table

    shown = Table(title=f"interview-bench: {name}", title_justify="left", show_edge=False, pad_edge=False)
    shown.add_column("measure", no_wrap=True)
    shown.add_column("value", justify="right", no_wrap=True)
    shown.add_column("95%", justify="right", no_wrap=True)
    shown.add_column("aim", justify="right", no_wrap=True)
    shown.add_column("")
    shown.add_column("")
    for figure in found:
        style = "bold red" if figure.met is False else None
        shown.add_row(
            figure.key, _shown(figure.value), _interval(figure), _aim(figure), _met(figure), figure.says, style=style
        )
    return shown


def behaviours(runs: Runs) -> "Table":
    """How often each behaviour came, and how it was handled."""
    from rich.table import Table

    shown = Table(title="behaviours", title_justify="left", show_edge=False, pad_edge=False)
    for column in ("behaviour", "times", "handled"):
        shown.add_column(column, justify="left" if column == "behaviour" else "right")
    for act, row in by_behaviour(runs).items():
        shown.add_row(act.replace("_", " "), _shown(row["times"]), _shown(row["handled"]))
    return shown


def _met(figure: Figure) -> str:
    return {True: "met", False: "missed", None: ""}[figure.met]


def _aim(figure: Figure) -> str:
    return f"{figure.aim[0]} {figure.aim[1]:g}" if figure.aim else ""


def _interval(figure: Figure) -> str:
    return f"{_shown(figure.interval[0])} to {_shown(figure.interval[1])}" if figure.interval else ""


def _shown(value: Value) -> str:
    if value is None:
        return "-"
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"


def _rounded(value: Value) -> Value:
    return round(value, DIGITS) if isinstance(value, float) else value


def _all_rounded(rows: Mapping[str, Mapping[str, Value]]) -> dict[str, dict[str, Value]]:
    return {name: {key: _rounded(value) for key, value in row.items()} for name, row in rows.items()}
