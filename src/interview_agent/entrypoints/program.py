"""How to call this program again, as it was called now."""

import os
import shutil
import sys
from pathlib import Path

NAME = "interview-agent"


def program() -> str:
    """The command for hints: by its name where the shell finds it, else the way it was started."""
    started = sys.argv[0]
    if Path(started).name == "__main__.py":
        python = shutil.which("python")
        same = python is not None and Path(python).samefile(sys.executable)
        return f"{'python' if same else _short(sys.executable)} -m interview_agent"
    found = shutil.which(NAME)
    if found is not None or not Path(started).exists():
        return NAME
    return _short(started)


def _short(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
