"""What people have put beside a report, laid out where a reader meets it: at a level, at an answer.

What readers think of the next round is not in a document: it is passed on to others, who should judge first.
"""

from collections.abc import Iterable
from typing import Any

from interview_agent.adapters.report_views import wording
from interview_agent.domain.report.review import LevelChange, Remark, Review
from interview_agent.domain.report.shapes import Report

NOTHING = Review(overrides=[], remarks=[], views=[])


def beside(review: Review, report: Report, answered: Iterable[int]) -> dict[str, Any]:
    """For the templates. `answered` are the turns with an answer in the transcript."""
    overrides = {one["id"]: _of(one["id"], review) for one in report["competencies"]}
    return {
        "overrides": overrides,
        "changed": {
            id: wording.changed(found[-1]["level"], found[-1]["by"]) for id, found in overrides.items() if found
        },
        "remarks_on": _by_turn(review, set(answered)),
    }


def _of(competency: str, review: Review) -> list[LevelChange]:
    return [one for one in review["overrides"] if one["competency"] == competency]


def _by_turn(review: Review, answered: set[int]) -> dict[int, list[Remark]]:
    """Under 0 those on a turn without an answer."""
    found: dict[int, list[Remark]] = {turn: [] for turn in answered | {0}}
    for one in review["remarks"]:
        found[one["turn"] if one["turn"] in answered else 0].append(one)
    return found
