"""`interview-agent report`, `rescore` and `compare`: what a stored interview has shown, for people, programs and auditors."""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from interview_agent.adapters import report_schema
from interview_agent.adapters import report_views as views
from interview_agent.domain import report as reports
from interview_agent.domain.interview import Interview
from interview_agent.domain.report import rescore as scores
from interview_agent.domain.report.shapes import LevelShape
from interview_agent.domain.scoring import Marker
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.chat_view import title
from interview_agent.entrypoints.places import stored
from interview_agent.entrypoints.screen import Line, forgiving, screen, tell
from interview_agent.errors import InvalidInput
from interview_agent.settings import Settings

HIGHEST = 4.0
_HEAD, _FAINT = "cyan", "dim"


class Format(StrEnum):
    JSON = "json"
    MARKDOWN = "md"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of `report`. `candidate`: the form for the candidate, with levels only if `levels` says so."""

    format: Format
    candidate: bool = False
    levels: bool = False
    out: Path | None = None


def report(session: str, wanted: Wanted, settings: Settings) -> int:
    """Print a report, or write it to a file. Raises SessionNotFound."""
    forgiving()
    interview = _found([session], settings)[0]
    return _written(_rendered(interview, wanted), wanted.out)


def _found(sessions: Sequence[str], settings: Settings) -> list[Interview]:
    async def look() -> list[Interview]:
        return [await stored(inputs.session_id(one), settings) for one in sessions]

    return asyncio.run(look())


def _rendered(interview: Interview, wanted: Wanted) -> str:
    if wanted.candidate:
        feedback, titled = reports.feedback(interview, wanted.levels), title(interview.brief.role_description)
        match wanted.format:
            case Format.HTML:
                return views.feedback_as_html(feedback, title=titled)
            case Format.MARKDOWN:
                return views.feedback_as_markdown(feedback, title=titled)
            case Format.JSON:
                return _json(feedback)
    match wanted.format:
        case Format.HTML:
            return as_html(interview)
        case Format.MARKDOWN:
            return as_markdown(interview)
        case Format.JSON:
            return _json(reports.report(interview))


def as_html(interview: Interview) -> str:
    """The report with the transcript, as one page."""
    titled = title(interview.brief.role_description)
    return views.as_html(reports.report(interview), views.entries(interview), title=titled)


def as_markdown(interview: Interview) -> str:
    titled = title(interview.brief.role_description)
    return views.as_markdown(reports.report(interview), views.entries(interview), title=titled)


def _json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _written(text: str, out: Path | None) -> int:
    if out is None:
        sys.stdout.write(text)
        return 0
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as failure:
        tell(f"{out} cannot be written: {failure.strerror}. Name another file with --out.")
        return 1
    return 0


def schema() -> int:
    """Print the JSON schema of a report."""
    sys.stdout.write(_json(report_schema.schema()))
    return 0


# again


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another bar, or another marker's errors, to compute the evaluation with."""

    bar: float | None = None
    miss: float | None = None
    false_met: float | None = None

    def checked(self) -> "Otherwise":
        """Raises InvalidInput."""
        if self.bar is not None and not 0 <= self.bar <= HIGHEST:
            raise InvalidInput("--bar must be a level from 0 to 4.")
        if any(rate is not None and not 0 <= rate < 0.5 for rate in (self.miss, self.false_met)):
            raise InvalidInput("--miss and --false-met must be rates from 0 to below 0.5, such as 0.1.")
        return self

    @property
    def marker(self) -> Marker | None:
        if self.miss is None and self.false_met is None:
            return None
        usual = Marker()
        return Marker(
            usual.miss if self.miss is None else self.miss,
            usual.false_met if self.false_met is None else self.false_met,
        )


def rescore(session: str, otherwise: Otherwise, settings: Settings) -> int:
    """Compute the stored evaluation again. Exit code 1 where it does not come out byte for byte, or there is none."""
    forgiving()
    wanted = otherwise.checked()
    interview = _found([session], settings)[0]
    if interview.evaluation is None:
        tell("This interview has no evaluation yet: call finalize_interview, or hold it with chat --score.")
        return 1
    before, same = interview.evaluation, scores.again(interview)
    equal = scores.written(same) == scores.written(before)
    screen(sys.stdout)(_proof(equal, scores.changes(before, same)))
    if wanted != Otherwise():
        screen(sys.stdout)(_would(scores.changes(before, scores.again(interview, wanted.marker, wanted.bar))))
    return 0 if equal else 1


def _proof(equal: bool, changed: list[scores.Change]) -> Iterator[Line]:
    if equal:
        yield Line("The stored marks give the stored evaluation again, byte for byte.")
        return
    yield Line("The stored marks give another evaluation than the stored one, which an older version may have made:")
    yield from _rows(changed)


def _would(changed: list[scores.Change]) -> Iterator[Line]:
    yield Line(
        "With what was asked for, this would change:" if changed else "With what was asked for, nothing changes."
    )
    yield from _rows(changed)


def _rows(changed: list[scores.Change]) -> Iterator[Line]:
    for one in changed:
        yield Line(f"{one.path}: {_told(one.stored)} → {_told(one.now)}", indent=2)


def _told(value: Any) -> str:
    return "none" if value is None else json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value


# beside each other


def compare(sessions: Sequence[str], as_json: bool, settings: Settings) -> int:
    """Two or more interviews for one role beside each other. Exit code 1 where they cannot be compared."""
    forgiving()
    if len(dict.fromkeys(sessions)) < 2:
        raise InvalidInput("Name at least two different interviews.")
    made = [reports.report(one) for one in _found(list(dict.fromkeys(sessions)), settings)]
    if not reports.comparable(made):
        tell("These interviews followed different plans, so their levels cannot be compared.")
        return 1
    rows = reports.comparison(made)
    if as_json:
        sys.stdout.write(_json({"interviews": [one["session_id"] for one in made], "rows": rows}))
    else:
        screen(sys.stdout)(_beside(rows))
    return 0


def _beside(rows: list[dict[str, Any]]) -> Iterator[Line]:
    for row in rows:
        yield Line(row["about"], _HEAD)
        for id, level in row["levels"].items():
            yield Line(f"{id}: {_level(level)}", indent=2)
        if not row["distinguishable"]:
            yield Line("not distinguishable: the intervals overlap, or something was not assessed", _FAINT, indent=2)
        for one, other in row["distinguishable"]:
            yield Line(f"{one} and {other} can be told apart", _FAINT, indent=2)


def _level(level: LevelShape | None) -> str:
    return f"{level['mean']:.1f} of 4, probably {level['low']:.1f} to {level['high']:.1f}" if level else "not assessed"
