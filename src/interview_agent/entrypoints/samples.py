"""The role and the résumé that come with the program, for a first interview without any files."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

ROLE, RESUME = "role.md", "resume.md"


def sample(name: str) -> str:
    return _found(name).read_text(encoding="utf-8")


def _found(name: str) -> Traversable:
    """Inside the package once it is installed; in a checkout they stand in `examples/`, where people look for them."""
    installed = resources.files("interview_agent").joinpath("samples", name)
    return installed if installed.is_file() else Path(__file__).parents[3] / "examples" / name
