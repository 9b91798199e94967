"""Roles and their plans."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Query, UploadFile

from interview_agent.adapters import plan_files
from interview_agent.application.roles import without_front_matter
from interview_agent.domain.hosting import Role
from interview_agent.domain.plan import TAG
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web import openapi
from interview_agent.entrypoints.web.api_models import (
    ChangedPlan,
    Id,
    IdempotencyKey,
    NewRole,
    PlanDocument,
    RoleDetails,
    Roles,
    plan_document,
    role_details,
    role_summary,
)
from interview_agent.entrypoints.web.once import Once
from interview_agent.entrypoints.web.security import Recruiter, TheHost, TheSettings, cookie_checked, on_the_spot
from interview_agent.entrypoints.web.uploads import text_of
from interview_agent.errors import InvalidInput

router = APIRouter(prefix="/roles", tags=["roles"], responses=openapi.RECRUITER, dependencies=[Depends(cookie_checked)])
MOST_AT_ONCE = 100
After = Annotated[str, Query(pattern=r"^[A-Za-z0-9_-]{0,64}$", description="`next` of the page before.")]
Size = Annotated[int, Query(ge=1, le=MOST_AT_ONCE)]


@router.post("", status_code=201)
async def create(
    by: Recruiter,
    host: TheHost,
    settings: TheSettings,
    new: NewRole,
    once: Annotated[Once, on_the_spot(Once)],
    idempotency_key: IdempotencyKey = None,
) -> RoleDetails:
    """Add a role from its description."""
    inputs.text(new.text, "text", settings.interview_role_bytes)
    inputs.text(new.title or "-", "title", 4 * len(new.title) + 1)
    id = once.id("role", by, idempotency_key)
    role = await host.add_role(new.text, new.title, new.language, id)
    title, text = without_front_matter(new.text.strip())
    sent = (text, new.language or role.language, " ".join((new.title or title).split()) or role.title)
    once.must_be_same((role.text, role.language, role.title), sent)
    return await _details(host, role)


@router.post("/file", status_code=201)
async def create_from_file(
    by: Recruiter,
    host: TheHost,
    settings: TheSettings,
    file: Annotated[UploadFile, File(description="Text, Markdown, PDF or DOCX.")],
    once: Annotated[Once, on_the_spot(Once)],
    title: Annotated[str, Form(max_length=200)] = "",
    language: Annotated[str, Form(pattern=rf"^({TAG.pattern})?$", max_length=35)] = "",
    idempotency_key: IdempotencyKey = None,
) -> RoleDetails:
    """Add a role from a document."""
    new = NewRole(text=await text_of(file, settings), title=title, language=language)
    return await create(by, host, settings, new, once, idempotency_key)


@router.get("")
async def listed(_: Recruiter, host: TheHost, after: After = "", size: Size = 50) -> Roles:
    """The roles, the newest first."""
    found = sorted(await host.registry.roles(), key=lambda one: (one.created_at, one.id), reverse=True)
    at = next((place for place, one in enumerate(found, start=1) if one.id == after), None if after else 0)
    if at is None:
        raise InvalidInput("The list cannot go on there: there is no such role. Begin with its first page.")
    page = found[at : at + size]
    return Roles(items=[role_summary(one) for one in page], next=page[-1].id if at + size < len(found) else None)


@router.get("/{id}")
async def read(_: Recruiter, host: TheHost, id: Id) -> RoleDetails:
    """One role."""
    return await _details(host, await host.role(id))


@router.get("/{id}/plan")
async def plan(_: Recruiter, host: TheHost, id: Id) -> PlanDocument:
    """What interviews for the role are about."""
    found = await host.plan(await host.role(id))
    return plan_document(found, plan_files.written(found, host.bank))


@router.put("/{id}/plan")
async def change_plan(by: Recruiter, host: TheHost, id: Id, changed: ChangedPlan) -> PlanDocument:
    """Put another plan in the place of this one, which approves it. Only until the first candidate is invited."""
    role = await host.role(id)
    given = plan_files.read(changed.toml, "plan", role.text, host.bank)
    await host.change_plan(role, given.plan, by)
    return plan_document(given.plan, plan_files.written(given.plan, host.bank), given.warnings)


@router.post("/{id}/plan/approve")
async def approve(by: Recruiter, host: TheHost, id: Id) -> RoleDetails:
    """Approve the plan as it stands: every interview for the role follows it from now on."""
    role = await host.role(id)
    await host.approve(role, by)
    return await _details(host, role)


async def _details(host: TheHost, role: Role) -> RoleDetails:
    return role_details(role, await host.registry.notes(role.id), await host.fixed(role))
