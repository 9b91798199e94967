"""Text that tries to be more than text, and documents that are full of it."""

from typing import Any, cast

from interview_agent.adapters.report_views import Entry
from interview_agent.domain.report.shapes import Feedback, Report
from support import reports

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "# not a heading",
    "- not a list",
    "1. not a number",
    "> not a quotation ``` not code",
    "a | b \\| c | d",
    "**bold** _em_ `code` ~~gone~~ [link](https://example.org/x) ![pic](https://example.org/y.png)",
    "<!-- a comment",
    "&lt;b&gt; &copy; &#60;",
    "\u202eturned round\u202c and \u2067isolated",
    "שלום \u200fעולם",
    "Ärger mit Übergrößen 你好，世界 👩‍💻",
    "null\x00and\x1bescape",
    "{{ 7 * 7 }} {% raw %}",
    "$$x^2$$ www.example.org",
    "---",
    "===",
    "`" * 5 + " text",
    "X" * 300,
)


def spoken(text: str) -> list[Entry]:
    """A transcript in which nothing else was said."""
    return [entry._replace(text=text) for entry in reports.TRANSCRIPT]


def hostile(text: str) -> Report:
    """The rich report with this text in every place where strangers' words may stand."""
    return cast(Report, _with(reports.rich(), text))


_OURS = frozenset({"schema", "verdict", "weight", "value", "session_id", "began", "ended", "at", "evaluated_at", "move", "type", "language"})  # fmt: skip


def _with(value: Any, text: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _with(one, text, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_with(one, text, key) for one in value]
    return text if isinstance(value, str) and key not in _OURS else value


def hostile_feedback(text: str) -> Feedback:
    return cast(Feedback, _with(reports.feedback(), text))
