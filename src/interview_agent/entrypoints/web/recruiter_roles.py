"""Roles: what they say, the plan to read, change and approve, and invitations."""

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from interview_agent.adapters import plan_files
from interview_agent.domain.bank import Bank
from interview_agent.domain.hosting import NAME, Invitation, Role, What, last, until
from interview_agent.domain.plan import Plan
from interview_agent.domain.recall import named
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web import speaking
from interview_agent.entrypoints.web.recruiter_forms import Faults, Form, TheForm, shown
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page, to
from interview_agent.entrypoints.web.recruiter_uploads import document
from interview_agent.entrypoints.web.security import TheHost, TheSettings, csrf_checked, host_of
from interview_agent.errors import InvalidInput

router = APIRouter(route_class=PageRoute, dependencies=[Depends(csrf_checked)])

FLASH = "invited"
"""The cookie that lets the page after an invitation show its link, once."""

LISTED = 50
"""Interviews on the page of their role; all of them are in the list of interviews."""

_FLASH_SECONDS = 120
_FEEDBACKS = (
    ("none", "Nothing but their transcript"),
    ("words", "What was noted of their answers, in words"),
    ("levels", "The same, with levels"),
)


@router.get("/roles")
async def roles(request: Request, _: Reader) -> Response:
    return await _all(request)


@router.post("/roles")
async def add(request: Request, _: Reader, host: TheHost, settings: TheSettings, form: TheForm) -> Response:
    faults, text, language = Faults(), "", ""
    with faults.about("file" if form.upload("file") else "text"):
        text = await document(form, "text", settings, settings.interview_role_bytes)
    with faults.about("language"):
        language = form.language("language")
    if faults:
        return await _all(request, faults, form)
    role = await host.add_role(text, form["title"][:NAME], language, form.id("once"))
    return to(f"/roles/{role.id}", "added")


async def _all(request: Request, faults: Faults | None = None, form: Form | None = None) -> Response:
    host = host_of(request)
    newest = sorted(await host.registry.roles(), key=lambda role: role.created_at, reverse=True)
    rows = [
        {
            "role": role,
            "approved": last(await host.registry.notes(role.id), What.APPROVED),
            "invited": len(await host.registry.invited(role.id)),
        }
        for role in newest
    ]
    return page(
        request,
        "recruiter_roles.html.j2",
        422 if faults else 200,
        rows=rows,
        once=host.new_id(),
        faults=faults or {},
        given=shown(form, text="", title="", language=""),
    )


@router.get("/roles/{id}")
async def role(request: Request, id: str, _: Reader, host: TheHost) -> Response:
    return await _one(request, await host.role(id))


@router.post("/roles/{id}/plan/figures")
async def change_figures(request: Request, id: str, reader: Reader, host: TheHost, form: TheForm) -> Response:
    """Keep the plan with other weights and bars, and approve it."""
    role, faults = await host.role(id), Faults()
    plan = _figured(await host.plan(role), form, faults)
    if faults:
        return await _one(request, role, faults, form)
    await host.change_plan(role, plan, reader)
    return to(f"/roles/{id}", "approved")


def _figured(plan: Plan, form: Form, faults: Faults) -> Plan:
    bar, competencies = plan.bar, []
    for one in plan.competencies:
        weight, own_bar = one.weight, one.bar
        with faults.about(f"weight:{one.id}"):
            weight = form.number(f"weight:{one.id}", 0.1, plan_files.MOST_WEIGHT)
        with faults.about(f"bar:{one.id}"):
            own_bar = form.number(f"bar:{one.id}", 0.1, plan_files.MOST_LEVEL)
        competencies.append(replace(one, weight=weight, bar=own_bar))
    with faults.about("bar"):
        bar = form.number("bar", 0.1, plan_files.MOST_LEVEL)
    return replace(plan, competencies=tuple(competencies), bar=bar)


@router.post("/roles/{id}/plan")
async def change_plan(request: Request, id: str, reader: Reader, host: TheHost, form: TheForm) -> Response:
    """Keep the plan as somebody wrote it, and approve it."""
    role, faults = await host.role(id), Faults()
    with faults.about("plan"):
        await host.change_plan(role, _written_by_hand(form["plan"], role, request), reader)
    return await _one(request, role, faults, form) if faults else to(f"/roles/{id}", "approved")


def _written_by_hand(text: str, role: Role, request: Request) -> Plan:
    """Raises InvalidInput."""
    plan = plan_files.read(text.replace("\r\n", "\n"), "plan", role.text, host_of(request).bank).plan
    if plan.language != role.language:
        raise InvalidInput(f'plan, language: must stay "{role.language}", the language of the role')
    return plan


async def _one(request: Request, role: Role, faults: Faults | None = None, form: Form | None = None) -> Response:
    host = host_of(request)
    plan = await host.plan(role)
    cases, more = await host.page(role.id, None, "", LISTED)
    approved = last(await host.registry.notes(role.id), What.APPROVED)
    return page(
        request,
        "recruiter_role.html.j2",
        422 if faults else 200,
        role=role,
        cases=cases,
        more=more,
        approved=approved,
        locked=await host.fixed(role),
        once=host.new_id(),
        faults=faults or {},
        given=shown(form, candidate="", resume="", minutes="30", language=role.language, feedback="none"),
        feedbacks=_FEEDBACKS,
        spoken=sorted(await speaking.spoken(host) or ()),
        **_plan(plan, role, request),
    )


def _plan(plan: Plan, role: Role, request: Request) -> dict[str, Any]:
    bank = host_of(request).bank
    questions = {question.id: question for skill in plan.bank(bank).skills.values() for question in skill.questions}
    toml = plan_files.written(plan, bank)
    return {
        "plan": plan,
        "toml": toml,
        "warnings": _odd(toml, role, bank),
        "competencies": [
            {
                "id": one.id,
                "name": one.name,
                "must_have": one.must_have,
                "weight": one.weight,
                "bar": one.bar,
                "requirement": one.requirement,
                "first": named(questions[one.anchor].text, one.name) if one.anchor in questions else "",
            }
            for one in plan.competencies
        ],
    }


def _odd(toml: str, role: Role, bank: Bank) -> tuple[str, ...]:
    """What looks odd about a plan. One that a model made may hold what no file could; it is shown all the same."""
    try:
        return plan_files.read(toml, "plan", role.text, bank).warnings
    except InvalidInput as wrong:
        return tuple(wrong.sentence.splitlines())


@router.post("/roles/{id}/invitations")
async def invite(request: Request, id: str, _: Reader, host: TheHost, settings: TheSettings, form: TheForm) -> Response:
    role, faults = await host.role(id), Faults()
    if not (await host.fixed(role) or last(await host.registry.notes(role.id), What.APPROVED)):
        raise InvalidInput("Approve the plan of this role first, then invite.")
    resume, minutes, language = "", None, ""
    with faults.about("candidate"):
        inputs.text(form["candidate"], "The name or number", NAME)
    with faults.about("file" if form.upload("file") else "resume"):
        resume = await document(form, "resume", settings, settings.interview_resume_bytes)
    with faults.about("minutes"):
        minutes = form.minutes("minutes")
    with faults.about("language"):
        language = form.language("language") or role.language
    if faults:
        return await _one(request, role, faults, form)
    now, feedback = host.clock(), form["feedback"]
    invitation = await host.invite(
        role,
        Invitation(
            id=form.id("once") or host.new_id(),
            role=role.id,
            candidate=" ".join(form["candidate"].split()),
            resume=resume,
            language=language,
            created_at=now,
            link_until=until(now),
            minutes=minutes,
            feedback=feedback in ("words", "levels"),
            feedback_levels=feedback == "levels",
        ),
    )
    answer = to(f"/interviews/{invitation.id}")
    answer.set_cookie(FLASH, invitation.id, _FLASH_SECONDS, httponly=True, samesite="strict")
    return answer
