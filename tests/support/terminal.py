"""The program in a real terminal, as somebody at a keyboard meets it, and in a pipe."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Self

import pytest

from support.processes import clean_environment

SECONDS = 30.0
ROWS, COLUMNS = 50, 100
_SOURCES = Path(__file__).parents[2] / "src"
_CODES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|\r")


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the machine's own settings, and interviews in a folder of the test."""
    kept = clean_environment(INTERVIEW_HOME=str(home), TERM="xterm", **more)
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, (str(_SOURCES), kept.get("PYTHONPATH"))))}


def piped(
    arguments: list[str], environment: Mapping[str, str], lines: str = "", seconds: float = SECONDS
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "interview_agent", *arguments]
    return subprocess.run(
        command, input=lines, env=environment, capture_output=True, text=True, timeout=seconds, check=False
    )


class Terminal:
    """A process whose terminal we are. `seen` is everything that it has shown, without codes for colour."""

    def __init__(self, arguments: list[str], environment: Mapping[str, str]) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._ours, self._raw, self._read = ours, b"", 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "interview_agent", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        os.close(self._ours)

    @property
    def seen(self) -> str:
        return _CODES.sub("", self._raw.decode(errors="replace"))

    def expect(self, *texts: str, seconds: float = SECONDS) -> str:
        """Wait for the first of some texts to be shown after what was expected before; what was shown up to it."""
        deadline = time.monotonic() + seconds
        while True:
            new = self.seen[self._read :]
            places = [(new.index(text) + len(text)) for text in texts if text in new]
            if places:
                end = min(places)
                self._read += end
                return new[:end]
            if not self._take_in(deadline):
                pytest.fail(f"none of {texts} was shown, but: {new[-2000:]}")

    def say(self, line: str) -> None:
        """Wait for the prompt, then type a line and press Enter."""
        self.expect("\n> ")
        self.type(line + "\n")

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def kill(self) -> None:
        """End it as the kernel does, unless it has ended."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait(SECONDS)

    def ended(self) -> int:
        """The exit code, once everything was shown."""
        deadline = time.monotonic() + SECONDS
        while self._take_in(deadline):
            pass
        return self._process.wait(SECONDS)

    def interrupt(self) -> int:
        """Press Ctrl-C, and again where nothing comes of it, as a person does; the exit code.

        Python looks at a signal that reaches it just before it waits for a key only with the next key.
        """
        for _ in range(3):
            self.type("\x03")
            until = time.monotonic() + SECONDS / 3
            while self._take_in(until):
                pass
            with suppress(subprocess.TimeoutExpired):
                return self._process.wait(1)
        return self._process.wait(SECONDS)

    def _take_in(self, deadline: float) -> bool:
        """Read what is there or comes until the deadline; False when nothing can come any more."""
        ready, _, _ = select.select([self._ours], [], [], max(deadline - time.monotonic(), 0))
        try:
            data = os.read(self._ours, 65536) if ready else b""
        except OSError:  # Linux says so when the other side of a terminal is closed
            return False
        self._raw += data
        return bool(data)


def _take_terminal() -> None:
    """Make standard input the controlling terminal, so that Ctrl-C there interrupts the process."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
