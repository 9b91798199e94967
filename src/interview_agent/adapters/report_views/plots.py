"""The pictures of a report, as SVG within the page: drawn in per cent of whatever width they get, coloured by its style.

Each has a title that says in words what it shows. What was not assessed is drawn as nothing, and said in words, never as zero.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from interview_agent.adapters.report_views.wording import clock, level_in_words, shown_in_words
from interview_agent.domain.report.shapes import Asked, LevelShape

if TYPE_CHECKING:
    from markupsafe import Markup

_MARGIN = 4.0
"""Per cent at either side, so that what stands at an end is not cut."""

_STEPS = (1, 2, 5, 10, 15, 30, 60)
_MOST_TICKS = 6


def level(name: str, shown: LevelShape | None, bar: float) -> "Markup":
    """One level on its scale: a dot with its interval, and the bar as an upright line."""
    return _svg("level", 30, level_in_words(name, shown, bar), _levelled(shown, bar, 30))


def total(shown: LevelShape | None, bar: float) -> "Markup":
    """The weighted total, larger and with its scale."""
    return _svg("total", 62, level_in_words("Total", shown, bar), (*_levelled(shown, bar, 40), *_scale(58)))


def scale() -> "Markup":
    """The numbers over a column of levels."""
    return _svg("scale", 16, "Scale from 0 to 4", _scale(12))


def lane(name: str, asked: Sequence[Asked], seconds: int) -> "Markup":
    """One topic in the course of the interview: a box for each question, filled as far as the answer showed points."""
    title = f"{name}: " + ("; ".join(_told(one) for one in asked) or "no question")
    return _svg("lane", 46, title, (_box(one, seconds) for one in asked))


def minutes(seconds: int) -> "Markup":
    """The time axis over the lanes, in minutes."""
    ticks = _ticks(seconds)
    parts = (_text("tick", _at(at, seconds), 12, f"{at // 60}") for at in ticks)
    return _svg("scale", 16, "Minutes from the beginning", parts)


def took(one: Asked, longest: int) -> "Markup":
    """How long an answer took, as a bar."""
    share = _share(one["took_seconds"], longest)
    bar = f'<rect class="time" x="0" y="3" width="{100 * share:.2f}%" height="10" rx="2"/>'
    return _svg("took", 16, f"Turn {one['turn']}: {clock(one['took_seconds'])}", (bar,))


def _levelled(shown: LevelShape | None, bar: float, height: float) -> Iterator[str]:
    """What is not assessed has an empty scale: no dot, no interval, and no bar that they could be taken to miss."""
    y = height / 2
    if shown is None:
        yield _line("empty", _on_scale(0), _on_scale(4), y, y)
        return
    yield from (_line("grid", _on_scale(at), _on_scale(at), 0, height) for at in range(5))
    yield _line("range", _on_scale(shown["low"]), _on_scale(shown["high"]), y, y)
    yield f'<circle class="mean" cx="{_on_scale(shown["mean"]):.2f}%" cy="{y:g}" r="6"/>'
    yield _line("bar", _on_scale(bar), _on_scale(bar), 2, height - 2)


def _scale(y: float) -> Iterator[str]:
    return (_text("tick", _on_scale(at), y, str(at)) for at in range(5))


def _box(one: Asked, seconds: int) -> str:
    """The box is as wide as the answer was long, and never too narrow to be seen."""
    left, height = _at(one["began_seconds"], seconds), 24.0
    width = max((100 - 2 * _MARGIN) * _share(one["took_seconds"], seconds) - 0.6, 1.4)
    place = f'x="{left:.2f}%" width="{width:.2f}%"'
    outline = "box" if one["shown"] is not None else "box unmarked"
    filled = height * min(max(one["shown"] or 0.0, 0.0), 1.0)
    return (
        f"<g><title>{escape(_told(one))}</title>{_text('number', left + width / 2, 14, str(one['turn']))}"
        f'<rect class="{outline}" {place} y="18.5" height="{height:g}" rx="2"/>'
        f'<rect class="fill" {place} y="{18.5 + height - filled:.2f}" height="{filled:.2f}" rx="2"/></g>'
    )


def _told(one: Asked) -> str:
    return f"turn {one['turn']} at {clock(one['began_seconds'])}, {shown_in_words(one['shown'])}"


def _ticks(seconds: int) -> range:
    step = next((step for step in _STEPS if seconds <= 60 * step * _MOST_TICKS), _STEPS[-1])
    return range(0, seconds + 1, 60 * step)


def _at(second: int, seconds: int) -> float:
    return _MARGIN + (100 - 2 * _MARGIN) * _share(second, seconds)


def _on_scale(value: float) -> float:
    return _MARGIN + (100 - 2 * _MARGIN) * min(max(value, 0.0), 4.0) / 4


def _share(part: float, whole: float) -> float:
    return min(max(part / whole, 0.0), 1.0) if whole > 0 else 0.0


def _line(style: str, x1: float, x2: float, y1: float, y2: float) -> str:
    return f'<line class="{style}" x1="{x1:.2f}%" x2="{x2:.2f}%" y1="{y1:g}" y2="{y2:g}"/>'


def _text(style: str, x: float, y: float, text: str) -> str:
    return f'<text class="{style}" x="{x:.2f}%" y="{y:g}" text-anchor="middle">{escape(text)}</text>'


def _svg(style: str, height: float, title: str, parts: Iterable[str]) -> "Markup":
    from markupsafe import Markup

    inside = f"<title>{escape(title)}</title>{''.join(parts)}"
    drawn = f'<svg class="{style}" role="img" width="100%" height="{height:g}">{inside}</svg>'
    return Markup(drawn)  # noqa: S704 - every text in it was escaped above
