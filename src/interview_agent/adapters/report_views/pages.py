"""The templates, and the two environments that fill them: whatever is put in is escaped, for HTML or for Markdown.

Only what is marked as ready (`Markup`) passes as it is: our own pictures, and what a template's macro made.
"""

import re
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from interview_agent.adapters.report_views import markdown

if TYPE_CHECKING:
    from jinja2 import Environment

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def render(template: str, **values: object) -> str:
    """The document with its values put in. A missing or misspelt value is an error, never an empty place."""
    form = template.split(".")[-2]
    made = _environment(form).get_template(template).render(**values).strip() + "\n"
    return _BLANKS.sub("\n\n", made) if form == "md" else made


_BLANKS = re.compile(r"\n(?:[ \t]*\n){2,}")
"""More blank lines than one. In Markdown they are the templates' own: strangers' text has none."""


def readable(text: str) -> str:
    """The text without characters that no document may hold."""
    return _UNPRINTABLE.sub("\ufffd", text)


@cache
def _environment(form: str) -> "Environment":
    made = environment(form, source)
    from markupsafe import Markup

    made.globals["css"] = Markup(source("report.css"))  # noqa: S704 - our own file
    return made


def environment(form: str, load: Callable[[str], str]) -> "Environment":
    """An environment that escapes whatever is put in, for the templates that `load` finds."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    def finish(value: object) -> Markup | str:
        if isinstance(value, Markup):
            return value
        text = readable(str(value))
        return Markup(markdown.line(text)) if form == "md" else text  # noqa: S704 - escaped, for Markdown

    made = Environment(
        loader=FunctionLoader(load),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finish,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["lines"] = lambda text, prefix: Markup(markdown.lines(readable(str(text)), prefix))  # noqa: S704
    return made


def source(file: str) -> str:
    """One of the files beside this one."""
    return resources.files(__package__ or "").joinpath(file).read_text(encoding="utf-8")
