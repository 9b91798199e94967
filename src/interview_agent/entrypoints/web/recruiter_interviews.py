"""Interviews: the list of all, and one with its report."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State
from interview_agent.entrypoints.web import recruiter_reading as reading
from interview_agent.entrypoints.web.recruiter_forms import Faults, Form
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page
from interview_agent.entrypoints.web.recruiter_roles import FLASH
from interview_agent.entrypoints.web.security import TheHost, host_of, link

router = APIRouter(route_class=PageRoute)

PAGE = 25
_WAITING = {
    State.INVITED: "The candidate has the link and has not begun. What they say will stand here.",
    State.REFUSED: "The candidate read the notice and did not consent. Offer them an interview with a person.",
    State.REVOKED: "The link was revoked before the interview began.",
    State.EXPIRED: "The link was not used in time. Invite anew.",
}


@router.get("/interviews")
async def interviews(request: Request, _: Reader, host: TheHost, role: str = "", state: str = "") -> Response:
    """Filters that name nothing that is there find nothing."""
    found = [
        case
        for case in await host.cases()
        if (not role or case.role.id == role) and (not state or case.state.value == state)
    ]
    last_page = max(-(-len(found) // PAGE), 1)
    number = min(max(_whole(request.query_params.get("page", "")), 1), last_page)
    rows = [{"case": case, "time": reading.time_of(case)} for case in found[PAGE * (number - 1) : PAGE * number]]

    def of(page: int) -> str:
        return f"/interviews?{urlencode({'role': role, 'state': state, 'page': page})}"

    return page(
        request,
        "recruiter_interviews.html.j2",
        rows=rows,
        total=len(found),
        number=number,
        last_page=last_page,
        before=of(number - 1),
        after=of(number + 1),
        roles=await host.registry.roles(),
        wanted={"role": role, "state": state},
    )


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1


@router.get("/interviews/{id}")
async def interview(request: Request, id: str, reader: Reader, host: TheHost) -> Response:
    case = await host.case(id)
    shown = await show(request, case, reader)
    if request.cookies.get(FLASH):
        shown.delete_cookie(FLASH, httponly=True, samesite="strict")
    return shown


async def show(
    request: Request, case: Case, reader: str, faults: Faults | None = None, form: Form | None = None
) -> Response:
    """The page of an interview, again with what was wrong in a form of it."""
    host = host_of(request)
    once = request.cookies.get(FLASH) == case.invitation.id
    return page(
        request,
        "recruiter_interview.html.j2",
        422 if faults else 200,
        faults=faults or {},
        given=form.words() if form else {},
        waiting=_WAITING.get(case.state, "The candidate has consented; the first question is on its way."),
        link=link(request, case.invitation) if once else "",
        **reading.about(case, host.has_viewed(case, reader)),
        **await reading.report_of(host, case),
    )
