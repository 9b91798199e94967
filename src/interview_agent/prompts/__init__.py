"""The prompts, as prose under version control: one file each, with strict variables and a version in its first line.

Whatever strangers wrote enters a prompt through the filters `fence` or `line`, never bare.
"""

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from interview_agent.prompts.fences import fence, line

if TYPE_CHECKING:
    from jinja2 import Environment

_VERSION = re.compile(r"\{# version: (\d+) #\}")


def render(name: str, **values: object) -> str:
    """The prompt of this name with its values put in. A missing or misspelt value is an error, never an empty place."""
    return _environment().get_template(f"{name}.md").render(**values).strip() + "\n"


@cache
def version(name: str) -> int:
    """The version of a prompt. Whoever changes its words raises it, so that replies can be told apart by it."""
    first = _source(f"{name}.md").partition("\n")[0]
    found = _VERSION.fullmatch(first)
    if found is None:
        raise ValueError(f"The first line of the prompt {name} must be of the form {{# version: 1 #}}.")
    return int(found.group(1))


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(
        loader=FunctionLoader(_source),
        undefined=StrictUndefined,
        autoescape=False,  # a prompt is no HTML: escaping would change code in answers, and fences do the separating
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # `str` is what makes a missing value an error: a filter may be given one.
    made.filters["fence"] = lambda text, name: fence(str(text), name)
    made.filters["line"] = lambda text: line(str(text))
    return made


def _source(file: str) -> str:
    return resources.files(__name__).joinpath(file).read_text(encoding="utf-8")
