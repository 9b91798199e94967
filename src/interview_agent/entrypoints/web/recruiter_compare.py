"""The candidates of one role side by side, in the order of their invitation: pictures of levels, and never a ranking."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any, NamedTuple, cast

from fastapi import APIRouter, Request, Response

from interview_agent.application.hosting import Case, Host
from interview_agent.domain import hosting
from interview_agent.domain.report.comparison import comparison, distinguishable
from interview_agent.domain.report.shapes import LevelShape, Report
from interview_agent.entrypoints.web.problems import succeeded
from interview_agent.entrypoints.web.recruiter_reading import OVER
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page
from interview_agent.entrypoints.web.security import TheHost

router = APIRouter(route_class=PageRoute)

MOST = 1000
"""Nobody compares more; those who were invited before them are left out."""


class Shown(NamedTuple):
    """A candidate with their report. `viewed`: whether who reads has entered their own view of them."""

    case: Case
    report: Report
    viewed: bool


class Candidate(NamedTuple):
    """One line of a comparison."""

    id: str
    name: str
    level: LevelShape | None
    hidden: bool
    changed: str


@router.get("/roles/{id}/compare")
async def compare(request: Request, id: str, reader: Reader, host: TheHost) -> Response:
    role = await host.role(id)
    newest_first, _ = await host.page(id, None, "", MOST)
    cases = newest_first[::-1]
    shown = [await _shown(host, case, reader) for case in cases if case.state in OVER]
    return page(
        request,
        "recruiter_compare.html.j2",
        role=role,
        absent=[case for case in cases if case.state not in OVER],
        groups=[{"shown": group, "rows": _rows(group)} for group in _by_plan(shown)],
    )


async def _shown(host: Host, case: Case, reader: str) -> Shown:
    report = cast(Report, succeeded(await host.stored(case))["report"])
    return Shown(case, report, host.has_viewed(case, reader))


def _by_plan(shown: Sequence[Shown]) -> list[list[Shown]]:
    """Those who were asked by the same plan, since only their levels can be compared."""
    groups: dict[str, list[Shown]] = {}
    for one in shown:
        groups.setdefault(one.report["provenance"]["plan_sha256"], []).append(one)
    return list(groups.values())


def _rows(group: Sequence[Shown]) -> list[dict[str, Any]]:
    total, *others = comparison([one.report for one in group])
    first = group[0].report
    known = {one["name"]: one for one in first["competencies"]}
    rows = [_row("Total", "", total["levels"], first["recommendation"]["bar"], group)]
    for row in others:
        one = known[row["about"]]
        rows.append(_row(one["name"], one["id"], row["levels"], one["bar"], group))
    return rows


def _row(
    about: str, id: str, levels: dict[str, LevelShape | None], bar: float, group: Sequence[Shown]
) -> dict[str, Any]:
    """The total, which has no `id`, stays hidden until who reads has entered their own view."""
    candidates = [_candidate(one, id, levels[one.report["session_id"]]) for one in group]
    levelled = [(one.name, one.level) for one in candidates if one.level and not one.hidden]
    apart, sentence = told_apart(levelled)
    return {"about": about, "bar": bar, "candidates": candidates, "apart": apart, "sentence": sentence}


def _candidate(one: Shown, id: str, level: LevelShape | None) -> Candidate:
    invitation = one.case.invitation
    return Candidate(invitation.id, invitation.candidate, level, not id and not one.viewed, _changed(one.case, id))


def _changed(case: Case, competency: str) -> str:
    note = hosting.overrides(case.notes).get(competency)
    return f"changed to {note.data['level']:.1f} by {note.by}" if note else ""


def told_apart(levelled: Sequence[tuple[str, LevelShape]]) -> tuple[bool, str]:
    """Whether any two can be told apart, and which, in words."""
    if len(levelled) < 2:
        return False, "not distinguishable: fewer than two have a level to show"
    pairs = [
        (name, other)
        for (name, level), (other, other_level) in combinations(levelled, 2)
        if distinguishable(level, other_level)
    ]
    if not pairs:
        return False, "not distinguishable: the intervals overlap"
    told = "; ".join(f"{name} and {other} can be told apart" for name, other in pairs)
    others = len(levelled) * (len(levelled) - 1) // 2 - len(pairs)
    return True, f"{told}; all others are not distinguishable" if others else told
