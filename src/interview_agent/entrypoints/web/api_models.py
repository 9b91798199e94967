"""What the recruiter's API takes and gives."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import Form, Header, Path
from pydantic import BaseModel, Field

from interview_agent.application.hosting import Case
from interview_agent.domain import hosting
from interview_agent.domain.hosting import LINK_DAYS, NAME, REASON, Note, Role, State, What
from interview_agent.domain.moments import stamp
from interview_agent.domain.plan import TAG, Plan

Id = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="A name of your own for this call. The same key gives the same result, however often it is sent.",
    ),
]
Language = Annotated[
    str, Field(pattern=rf"^({TAG.pattern})?$", max_length=35, description="Such as `en` or `de`. Empty: as found.")
]


class NewRole(BaseModel):
    text: str = Field(description="The job description.")
    title: str = Field("", max_length=NAME, description="Empty: the first line of the text.")
    language: Language = ""


class Signed(BaseModel):
    by: str = Field(description="The name of the API key.")
    at: str


class RoleSummary(BaseModel):
    id: str
    title: str
    language: str
    created_at: str


class RoleDetails(RoleSummary):
    text: str
    approved: Signed | None = Field(description="Who has approved the plan last.")
    fixed: bool = Field(description="Somebody is invited, so the plan cannot change any more.")


class Roles(BaseModel):
    items: list[RoleSummary]
    next: str | None = Field(description="Send it as `after` for the next page; null on the last one.")


class PlanDocument(BaseModel):
    """As TOML, with the words of its questions, and what of it a program may want to know."""

    toml: str
    source: str
    language: str
    competencies: list[dict[str, Any]]
    warnings: list[str] = []


class ChangedPlan(BaseModel):
    toml: str = Field(max_length=200_000)


class InvitationTerms(BaseModel):
    """What an interview is held under."""

    role: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    candidate: str = Field(min_length=1, max_length=NAME, description="A name or a number.")
    minutes: int | None = Field(None, ge=1, le=240)
    language: Language = ""
    link_days: int = Field(LINK_DAYS, ge=1, le=365)
    feedback: bool = Field(False, description="The candidate may read feedback afterwards.")
    feedback_levels: bool = Field(False, description="With levels.")


class NewInterview(InvitationTerms):
    resume: str = Field(description="The résumé as text.")


async def terms_of_form(
    role: Annotated[str, Form(pattern=r"^[A-Za-z0-9_-]{1,64}$")],
    candidate: Annotated[str, Form(min_length=1, max_length=NAME)],
    minutes: Annotated[int | None, Form(ge=1, le=240)] = None,
    language: Annotated[str, Form(pattern=rf"^({TAG.pattern})?$", max_length=35)] = "",
    link_days: Annotated[int, Form(ge=1, le=365)] = LINK_DAYS,
    feedback: Annotated[bool, Form()] = False,
    feedback_levels: Annotated[bool, Form()] = False,
) -> InvitationTerms:
    """The same as fields of a form beside a file."""
    return InvitationTerms(
        role=role,
        candidate=candidate,
        minutes=minutes,
        language=language,
        link_days=link_days,
        feedback=feedback,
        feedback_levels=feedback_levels,
    )


class InterviewSummary(BaseModel):
    id: str
    role: str
    role_title: str
    candidate: str
    language: str
    state: State
    lapsed: bool = Field(description="An interview had begun and is no longer stored; the candidate may begin another.")
    minutes: int | None = Field(description="The time limit, with what was allowed on top of it.")
    seconds_left: int | None
    questions_asked: int
    created_at: str
    started_at: str | None
    ended_at: str | None
    link: str
    link_until: str
    feedback: bool
    feedback_levels: bool


class NoteDocument(BaseModel):
    what: What
    by: str
    at: str
    data: dict[str, Any]


class InterviewDetails(InterviewSummary):
    notice: str | None = Field(None, description="After an invitation: that its language cannot be spoken here.")
    kept_until: str | None = Field(description="When everything about the candidate goes by itself, as things stand.")
    notes: list[NoteDocument] = Field(description="All that was done, the oldest first; nothing is ever changed.")
    overrides: dict[str, NoteDocument] = Field(description="The last override of each competency, by its id.")


class Interviews(BaseModel):
    items: list[InterviewSummary]
    next: str | None = Field(description="Send it as `after` for the next page; null on the last one.")


class Entry(BaseModel):
    number: int = Field(description="Of the question; an answer has that of the question it belongs to.")
    kind: Literal["question", "answer", "closing"]
    text: str
    when: str


class Transcript(BaseModel):
    entries: list[Entry]


class View(BaseModel):
    view: Literal["yes", "maybe", "no"]
    why: str = Field("", max_length=REASON)


class Override(BaseModel):
    competency: str = Field(min_length=1, max_length=NAME)
    level: float = Field(ge=0, le=4)
    why: str = Field(min_length=1, max_length=REASON)


class Allowance(BaseModel):
    minutes: int = Field(ge=1, le=240, description="On top of what the candidate has.")


class Ending(BaseModel):
    reason: str = Field(default="ended by the recruiter", min_length=1, max_length=200)


class Export(BaseModel):
    """Everything that is stored about a person. `session` is the stored interview, `report` its whole report."""

    role: dict[str, Any]
    invitation: dict[str, Any]
    notes: list[NoteDocument]
    session: dict[str, Any] | None
    report: dict[str, Any] | None


def role_summary(role: Role) -> RoleSummary:
    return RoleSummary(id=role.id, title=role.title, language=role.language, created_at=stamp(role.created_at))


def role_details(role: Role, notes: tuple[Note, ...], fixed: bool) -> RoleDetails:
    found = hosting.last(notes, What.APPROVED)
    approved = Signed(by=found.by, at=stamp(found.at)) if found else None
    return RoleDetails(**role_summary(role).model_dump(), text=role.text, approved=approved, fixed=fixed)


def plan_document(plan: Plan, toml: str, warnings: tuple[str, ...] = ()) -> PlanDocument:
    rows = [
        {"id": one.id, "name": one.name, "must_have": one.must_have, "weight": one.weight, "bar": one.bar}
        | {"requirement": one.requirement, "anchor": one.anchor}
        for one in plan.competencies
    ]
    told = list(warnings)
    return PlanDocument(toml=toml, source=plan.source, language=plan.language, competencies=rows, warnings=told)


def summary(case: Case, link: str) -> InterviewSummary:
    invitation, status = case.invitation, case.status or {}
    return InterviewSummary(
        id=invitation.id,
        role=case.role.id,
        role_title=case.role.title,
        candidate=invitation.candidate,
        language=invitation.language or case.role.language,
        state=case.state,
        lapsed=case.lapsed,
        minutes=case.minutes,
        seconds_left=status.get("time_remaining_seconds"),
        questions_asked=int(status.get("questions_asked", 0)),
        created_at=stamp(invitation.created_at),
        started_at=status.get("started_at"),
        ended_at=status.get("ended_at"),
        link=link,
        link_until=stamp(invitation.link_until),
        feedback=invitation.feedback,
        feedback_levels=invitation.feedback_levels,
    )


def details(case: Case, link: str, goes: datetime | None, by: str) -> InterviewDetails:
    """As the reader may see it who is named `by`."""
    overridden = {id: noted(note) for id, note in hosting.overrides(case.notes).items()}
    notes = noted_for(by, case.notes)
    kept_until = stamp(goes) if goes else None
    return InterviewDetails(
        **summary(case, link).model_dump(), kept_until=kept_until, notes=notes, overrides=overridden
    )


def noted_for(by: str, notes: tuple[Note, ...]) -> list[NoteDocument]:
    """What others think of a candidate is told to those who have said what they think."""
    viewed = any(note.what is What.VIEW and note.by == by for note in notes)
    return [noted(note if viewed or note.what is not What.VIEW else replace(note, data={})) for note in notes]


def noted(note: Note) -> NoteDocument:
    return NoteDocument(what=note.what, by=note.by, at=stamp(note.at), data=dict(note.data))
