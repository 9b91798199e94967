"""Where the candidate's words come from: somebody at a terminal, or the lines of a pipe."""

import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

PROMPT, MORE = "> ", "… "
PASTE_SECONDS = 0.05
"""A pasted line follows the one before it at once; nobody types that fast."""

PAUSES = (1.0, 2.0, 4.0)
"""Seconds between the attempts of a pipe, which nobody can ask to press Enter."""


class GaveUp(Exception):
    """What fails goes on failing, and there is nobody to ask whether to wait for it."""


class Reader(Protocol):
    echoes: bool
    """Whether what was read has to be printed, because nobody saw it being typed."""

    def answer(self) -> str:
        """The next answer or command. Raises EOFError when there are no more."""

    def again(self) -> None:
        """Come back when it is time to try again. Raises GaveUp when it is not worth it."""

    def answered(self) -> None:
        """Told when a call has succeeded."""


def reader() -> Reader:
    return Typed() if sys.stdin.isatty() else Piped()


class Typed:
    """One line is one answer; a backslash at its end goes on in the next, and a pasted block stays together."""

    echoes = False

    def __init__(self) -> None:
        self._pastes_whole = sys.stdout.isatty() and _edit_lines()

    def answer(self) -> str:
        lines = [input(PROMPT), *(() if self._pastes_whole else _pasted())]
        if len(lines) > 1:
            sys.stdout.write("That was a block of lines. Add to it, or press Enter on an empty line to send it.\n")
            lines += iter(_more, "")
        while lines[-1].endswith("\\"):
            lines[-1] = lines[-1][:-1].rstrip()
            lines.append(_more())
        return "\n".join(lines)

    def again(self) -> None:
        input("Press Enter to try again. ")

    def answered(self) -> None:
        pass


class Piped:
    """One line is one answer; empty lines are none."""

    echoes = True

    def __init__(self) -> None:
        self._pauses = iter(PAUSES)

    def answer(self) -> str:
        for line in sys.stdin:
            if line.strip():
                return line.rstrip("\r\n")
        raise EOFError

    def again(self) -> None:
        pause = next(self._pauses, None)
        if pause is None:
            raise GaveUp
        time.sleep(pause)

    def answered(self) -> None:
        self._pauses = iter(PAUSES)


def _edit_lines() -> bool:
    """Cursor keys and history, where there is a library for them; whether with it a pasted block comes in one piece."""
    with suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste on")
        return "libedit" not in (readline.__doc__ or "")
    return False


def _more() -> str:
    """A further line; Ctrl-D ends the answer here, not the interview."""
    try:
        return input(MORE)
    except EOFError:
        sys.stdout.write("\n")
        return ""


def _pasted() -> Iterator[str]:
    """The rest of a block, from a terminal that sends it line by line."""
    while os.name == "posix" and select.select([sys.stdin], [], [], PASTE_SECONDS)[0]:
        try:
            yield input()
        except EOFError:
            return
