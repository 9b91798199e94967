"""The candidates of one role side by side, in the order of their invitation: levels with intervals, and never a ranking."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, cast

from interview_agent.application.hosting import Case, Host
from interview_agent.domain import hosting
from interview_agent.domain.hosting import Note
from interview_agent.domain.report.comparison import comparison, distinguishable
from interview_agent.domain.report.shapes import LevelShape, Report
from interview_agent.entrypoints.web.problems import succeeded
from interview_agent.entrypoints.web.recruiter_reading import OVER
from interview_agent.errors import SessionNotFound

MOST = 1000
"""Nobody compares more; those who were invited before them are left out."""


class Shown(NamedTuple):
    """A candidate with their report. `viewed`: whether who reads has entered their own view of them."""

    case: Case
    report: Report
    viewed: bool


class Placed(NamedTuple):
    """A candidate in one line of a comparison. What is hidden has no level here, and is not compared either."""

    id: str
    name: str
    level: LevelShape | None
    hidden: bool
    override: Note | None


class Row(NamedTuple):
    """One competency, or the total, which has no `competency`: each candidate's level, and the pairs that can be told apart."""

    about: str
    competency: str
    bar: float
    candidates: tuple[Placed, ...]
    pairs: tuple[tuple[Placed, Placed], ...]

    @property
    def sentence(self) -> str:
        """Whether any two can be told apart, and which, in words."""
        levelled = sum(one.level is not None for one in self.candidates)
        if levelled < 2 and any(one.hidden for one in self.candidates):
            return "compared once you have entered your own view of each"
        if levelled < 2:
            return "nothing to compare: fewer than two of them have a level here"
        if not self.pairs:
            return "not distinguishable: the intervals overlap"
        told = "; ".join(f"{one.name} and {other.name} can be told apart" for one, other in self.pairs)
        others = levelled * (levelled - 1) // 2 - len(self.pairs)
        return f"{told}; all others are not distinguishable" if others else told


class Group(NamedTuple):
    """Those who were asked by one plan: only their levels can be compared."""

    plan: str
    shown: tuple[Shown, ...]
    rows: tuple[Row, ...]


class SideBySide(NamedTuple):
    """The comparable, and those of whom there is no interview to read yet."""

    groups: tuple[Group, ...]
    absent: tuple[Case, ...]


async def side_by_side(host: Host, role: str, reader: str, only: Sequence[str] = ()) -> SideBySide:
    """All candidates of a role, or only some interviews. Raises SessionNotFound for one that is not of the role."""
    newest_first = await _chosen(host, role, only) if only else (await host.page(role, None, "", MOST))[0]
    cases = newest_first[::-1]
    shown = [await _shown(host, case, reader) for case in cases if case.state in OVER]
    return SideBySide(tuple(_by_plan(shown)), tuple(case for case in cases if case.state not in OVER))


async def _chosen(host: Host, role: str, ids: Sequence[str]) -> list[Case]:
    cases = [await host.case(id) for id in dict.fromkeys(ids)]
    if any(case.role.id != role for case in cases):
        raise SessionNotFound("One of these interviews is not for this role. Check the ids.")
    return sorted(cases, key=lambda case: (case.invitation.created_at, case.invitation.id), reverse=True)


async def _shown(host: Host, case: Case, reader: str) -> Shown:
    report = cast(Report, succeeded(await host.stored(case))["report"])
    return Shown(case, report, host.has_viewed(case, reader))


def _by_plan(shown: Sequence[Shown]) -> Iterator[Group]:
    plans: dict[str, list[Shown]] = {}
    for one in shown:
        plans.setdefault(one.report["provenance"]["plan_sha256"], []).append(one)
    return (Group(plan, tuple(group), tuple(_rows(group))) for plan, group in plans.items())


def _rows(group: Sequence[Shown]) -> Iterator[Row]:
    total, *others = comparison([one.report for one in group])
    first = group[0].report
    known = {one["name"]: one for one in first["competencies"]}
    yield _row("Total", "", total["levels"], first["recommendation"]["bar"], group)
    for row in others:
        one = known[row["about"]]
        yield _row(one["name"], one["id"], row["levels"], one["bar"], group)


def _row(about: str, competency: str, levels: dict[str, LevelShape | None], bar: float, group: Sequence[Shown]) -> Row:
    """The total stays hidden until who reads has entered their own view."""
    placed = tuple(_placed(one, competency, levels[one.report["session_id"]]) for one in group)
    pairs = tuple(two for two in combinations(placed, 2) if distinguishable(two[0].level, two[1].level))
    return Row(about, competency, bar, placed, pairs)


def _placed(one: Shown, competency: str, level: LevelShape | None) -> Placed:
    invitation, hidden = one.case.invitation, not competency and not one.viewed
    override = hosting.overrides(one.case.notes).get(competency)
    return Placed(invitation.id, invitation.candidate, None if hidden else level, hidden, override)
