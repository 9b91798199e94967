"""The shape of what people have put beside a report. It is no part of one, and changes no figure of it.

A report is a function of the stored interview alone; whoever hosts interviews adds this when a report is exported.
"""

from typing import Literal, NotRequired, TypedDict

from interview_agent.domain.report.shapes import Report

WITHHELD = "Shown once you have entered your own view of the interview."
"""What stands in the place of what a reader shall not know yet."""


class LevelChange(TypedDict):
    """Another level than the computed one. Both stay; of several for one competency the last counts."""

    by: str
    at: str
    competency: str
    level: float
    why: str


class Remark(TypedDict):
    """What the candidate wants to be read beside one of their answers; turn 0 is the whole interview."""

    by: str
    at: str
    turn: int
    text: str


class View(TypedDict):
    """What a reader thought before they saw what is recommended."""

    by: str
    at: str
    view: Literal["yes", "maybe", "no"]
    why: str


class Review(TypedDict):
    """What people have put beside a report, the oldest first. Views are there for readers who have entered their own."""

    overrides: list[LevelChange]
    remarks: list[Remark]
    views: list[View]


class ReviewedReport(Report):
    review: NotRequired[Review]
