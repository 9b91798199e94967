"""Candidates of one role beside each other, for programs."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State
from interview_agent.entrypoints.web import comparing, openapi
from interview_agent.entrypoints.web.api_models import Id, NoteDocument, noted
from interview_agent.entrypoints.web.security import Recruiter, TheHost, csrf_checked

router = APIRouter(prefix="/roles", tags=["roles"], responses=openapi.RECRUITER, dependencies=[Depends(csrf_checked)])
Chosen = Annotated[
    list[Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]],
    Query(max_length=100, description="Ids of interviews, one each time; none: all who were invited."),
]


class Level(BaseModel):
    mean: float
    low: float = Field(description="Eight times in ten the true level lies between `low` and `high`.")
    high: float


class Compared(BaseModel):
    interview: str
    level: Level | None = Field(description="Null: not assessed, or withheld.")
    withheld: bool = Field(description="The total is shown once you have entered your own view of this interview.")
    override: NoteDocument | None = Field(description="To what a person has changed this level, who, when and why.")


class ComparedRow(BaseModel):
    about: str
    competency: str | None = Field(description="Null for the total.")
    bar: float
    levels: list[Compared] = Field(description="In the order of invitation.")
    distinguishable: list[tuple[str, str]] = Field(
        description="The pairs whose intervals do not overlap. No others can be told apart by their interviews."
    )
    in_words: str


class ComparedInterview(BaseModel):
    id: str
    candidate: str
    state: State
    viewed: bool = Field(description="Whether you have entered your own view.")


class ComparedGroup(BaseModel):
    """Those who were asked by one plan. Others were asked about other things, and are not compared with them."""

    plan_sha256: str
    interviews: list[ComparedInterview]
    rows: list[ComparedRow]


class Comparison(BaseModel):
    """In the order of invitation. This is no ranking, and nothing in it is a recommendation."""

    role: str
    role_title: str
    groups: list[ComparedGroup]
    absent: list[ComparedInterview] = Field(description="Those of whom there is no interview to read yet.")


@router.get("/{id}/comparison")
async def compare(by: Recruiter, host: TheHost, id: Id, interview: Chosen = []) -> Comparison:  # noqa: B006 - FastAPI copies it
    """Candidates side by side: what can be told apart by their interviews, and what cannot."""
    role = await host.role(id)
    found = await comparing.side_by_side(host, id, by, interview)
    absent = [_interview(case, host.has_viewed(case, by)) for case in found.absent]
    return Comparison(role=role.id, role_title=role.title, groups=[_group(one) for one in found.groups], absent=absent)


def _group(group: comparing.Group) -> ComparedGroup:
    interviews = [_interview(one.case, one.viewed) for one in group.shown]
    return ComparedGroup(plan_sha256=group.plan, interviews=interviews, rows=[_row(row) for row in group.rows])


def _interview(case: Case, viewed: bool) -> ComparedInterview:
    return ComparedInterview(
        id=case.invitation.id, candidate=case.invitation.candidate, state=case.state, viewed=viewed
    )


def _row(row: comparing.Row) -> ComparedRow:
    return ComparedRow(
        about=row.about,
        competency=row.competency or None,
        bar=row.bar,
        levels=[_compared(one) for one in row.candidates],
        distinguishable=[(one.id, other.id) for one, other in row.pairs],
        in_words=row.sentence,
    )


def _compared(one: comparing.Placed) -> Compared:
    level = Level(**one.level) if one.level else None
    override = noted(one.override) if one.override else None
    return Compared(interview=one.id, level=level, withheld=one.hidden, override=override)
