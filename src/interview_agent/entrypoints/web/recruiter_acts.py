"""What a recruiter does with an interview: an own view, another level, and its end."""

from fastapi import APIRouter, BackgroundTasks, Depends, Request, Response

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import REASON, What, last
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web.problems import succeeded
from interview_agent.entrypoints.web.recruiter_forms import Faults, TheForm
from interview_agent.entrypoints.web.recruiter_interviews import show
from interview_agent.entrypoints.web.recruiter_reading import OVER
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page, to
from interview_agent.entrypoints.web.security import TheHost, csrf_checked
from interview_agent.errors import InvalidInput

router = APIRouter(prefix="/interviews/{id}", route_class=PageRoute, dependencies=[Depends(csrf_checked)])


@router.post("/view")
async def view(request: Request, id: str, reader: Reader, host: TheHost, form: TheForm) -> Response:
    case, faults = await host.case(id), Faults()
    with faults.about("view"):
        await host.enter_view(_over(case), reader, form["view"], form["why"].strip())
    return await show(request, case, reader, faults, form) if faults else to(f"/interviews/{id}", "viewed")


@router.post("/overrides")
async def override(request: Request, id: str, reader: Reader, host: TheHost, form: TheForm) -> Response:
    case, faults, competency, level = await host.case(id), Faults(), form["competency"], 0.0
    known = {one["id"] for one in succeeded(await host.stored(_over(case)))["report"]["competencies"]}
    if competency not in known:
        raise InvalidInput("This interview's plan has no such competency. Load the page again.")
    with faults.about(f"level:{competency}"):
        level = form.number("level", 0, 4)
    with faults.about(f"why:{competency}"):
        inputs.text(form["why"], "The reason", 4 * REASON)
    if faults:
        return await show(request, case, reader, faults, form.under(competency, "level", "why"))
    await host.override(case, reader, competency, level, form["why"])
    return to(f"/interviews/{id}", "changed")


def _over(case: Case) -> Case:
    """Raises InvalidInput for an interview that nobody can judge yet."""
    if case.state not in OVER:
        raise InvalidInput("The interview is not over yet.")
    return case


@router.post("/allowance")
async def allow(request: Request, id: str, reader: Reader, host: TheHost, form: TheForm) -> Response:
    case, faults, minutes = await host.case(id), Faults(), 0
    with faults.about("more"):
        minutes = form.some_minutes("more")
    if faults:
        return await show(request, case, reader, faults, form)
    await host.allow(case, reader, minutes, form.id("once"))
    request.app.state.changes.tell(id)
    return to(f"/interviews/{id}", "allowed")


@router.post("/end")
async def end(request: Request, id: str, _: Reader, host: TheHost, later: BackgroundTasks) -> Response:
    """It is evaluated after the reply, which may take long."""
    case = await host.case(id)
    if case.status is None:
        raise InvalidInput("The interview has not begun: revoke its link instead.")
    succeeded(await host.end(case, "ended by the recruiter"))
    request.app.state.changes.tell(id)
    later.add_task(host.evaluate, case)
    return to(f"/interviews/{id}", "ended")


@router.post("/finalize")
async def finalize(id: str, _: Reader, host: TheHost) -> Response:
    succeeded(await host.evaluated(await host.case(id)))
    return to(f"/interviews/{id}", "finalized")


@router.post("/revoke")
async def revoke(id: str, reader: Reader, host: TheHost) -> Response:
    case = await host.case(id)
    if last(case.notes, What.REVOKED) is None:
        await host.revoke(case, reader)
    return to(f"/interviews/{id}", "revoked")


@router.get("/erase")
async def ask_before_erasing(request: Request, id: str, _: Reader, host: TheHost) -> Response:
    return page(request, "recruiter_erase.html.j2", case=await host.case(id))


@router.post("/erase")
async def erase(request: Request, id: str, _: Reader, host: TheHost, form: TheForm) -> Response:
    """Only after the candidate's name was typed, so that nobody erases somebody else by a slip."""
    case = await host.case(id)
    if _same(form["candidate"], case.invitation.candidate):
        await host.erase(case)
        return to("/interviews", "erased")
    faults = {"candidate": f"This is not the same. Type {case.invitation.candidate} as it stands above."}
    return page(request, "recruiter_erase.html.j2", 422, case=case, faults=faults)


def _same(typed: str, name: str) -> bool:
    return " ".join(typed.split()).casefold() == " ".join(name.split()).casefold()
