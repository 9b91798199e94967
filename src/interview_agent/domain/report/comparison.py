"""Two or more candidates for one role beside each other: what can be told apart, and never a ranking."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from interview_agent.domain.report.shapes import LevelShape, Report

SAME_PLAN = "They were asked by different plans, so their levels cannot be compared."


def comparable(reports: Iterable[Report]) -> bool:
    """Whether all were interviewed by one plan."""
    return len({one["provenance"]["plan_sha256"] for one in reports}) == 1


def distinguishable(one: LevelShape | None, other: LevelShape | None) -> bool:
    """Whether two levels can be told apart: their intervals do not overlap."""
    return one is not None and other is not None and (one["low"] > other["high"] or other["low"] > one["high"])


def comparison(reports: Sequence[Report]) -> list[dict[str, Any]]:
    """A row for the total and for each competency, with each candidate's level and the pairs that can be told apart."""
    names = list(dict.fromkeys(c["name"] for one in reports for c in one["competencies"]))
    rows = [("total", [one["total"]["level"] for one in reports])]
    rows += [(name, [_level(one, name) for one in reports]) for name in names]
    return [_row(about, levels, reports) for about, levels in rows]


def _level(report: Report, name: str) -> LevelShape | None:
    return next((c["level"] for c in report["competencies"] if c["name"] == name), None)


def _row(about: str, levels: list[LevelShape | None], reports: Sequence[Report]) -> dict[str, Any]:
    ids = [one["session_id"] for one in reports]
    apart = [[ids[a], ids[b]] for a, b in combinations(range(len(ids)), 2) if distinguishable(levels[a], levels[b])]
    return {"about": about, "levels": dict(zip(ids, levels, strict=True)), "distinguishable": apart}
