"""Lines for people: wrapped and in colour on a terminal, plain anywhere else."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

WIDEST = 100
"""Columns; longer lines are hard to read, however wide the terminal is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `style` is a Rich style and only a terminal shows it; `indent` counts columns."""

    text: str = ""
    style: str = ""
    indent: int = 0


Screen = Callable[[Iterable[Line]], None]


def screen(stream: TextIO) -> Screen:
    return _terminal(stream) if stream.isatty() else _plain(stream)


def clean(text: str) -> str:
    """The text without control characters, which could redraw the terminal of whoever reads it."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text.expandtabs(4))


def tell(sentence: object) -> None:
    """A sentence for the person who typed the command, on standard error."""
    sys.stderr.write(f"{sentence}\n")


def forgiving() -> None:
    """Replace what the terminal's encoding cannot hold, or a pipe does not hold rightly, instead of failing."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _plain(stream: TextIO) -> Screen:
    def write(lines: Iterable[Line]) -> None:
        for line in lines:
            margin = " " * line.indent
            stream.writelines(f"{margin}{row}".rstrip() + "\n" for row in clean(line.text).split("\n"))
        stream.flush()

    return write


def _terminal(stream: TextIO) -> Screen:
    # Rich is loaded only where it is seen: it takes as long as everything else that a first question needs.
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    def write(lines: Iterable[Line]) -> None:
        console = Console(file=stream, highlight=False)
        width = min(console.width, WIDEST)
        for line in lines:
            console.print(Padding(Text(clean(line.text), style=line.style), (0, 0, 0, line.indent)), width=width)

    return write
