"""Interviews: the list of all, and one with its report."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State
from interview_agent.entrypoints.web import recruiter_reading as reading
from interview_agent.entrypoints.web import speaking
from interview_agent.entrypoints.web.recruiter_forms import Faults, Form
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page
from interview_agent.entrypoints.web.recruiter_roles import FLASH
from interview_agent.entrypoints.web.security import TheHost, host_of, link
from interview_agent.errors import InvalidInput

router = APIRouter(route_class=PageRoute)

PAGE = 25
_WAITING = {
    State.INVITED: "The candidate has the link and has not begun. What they say will stand here.",
    State.REFUSED: "The candidate read the notice and did not consent. Offer them an interview with a person.",
    State.REVOKED: "The link was revoked before the interview began.",
    State.EXPIRED: "The link was not used in time. Invite anew.",
}
_SOON = "The candidate has consented; the first question is on its way."
_LAPSED = (
    "The candidate had begun, and that interview is no longer stored. While the link works they may begin another one."
)


@router.get("/interviews")
async def interviews(
    request: Request, _: Reader, host: TheHost, role: str = "", state: str = "", after: str = ""
) -> Response:
    """A filter that names nothing that is there is none, and neither is a place in the list."""
    roles = await host.registry.roles()
    wanted = next((one for one in State if one.value == state), None)
    named = next((one.id for one in roles if one.id == role), "")
    try:
        cases, next_after = await host.page(named, wanted, after, PAGE)
    except InvalidInput:
        cases, next_after = await host.page(named, wanted, "", PAGE)
    filters = {"role": named, "state": wanted.value if wanted else ""}
    return page(
        request,
        "recruiter_interviews.html.j2",
        rows=[{"case": case, "time": reading.time_of(case)} for case in cases],
        going=any(case.state in reading.GOING for case in cases),
        newest=f"/interviews?{urlencode(filters)}" if after else "",
        older=f"/interviews?{urlencode(filters | {'after': next_after})}" if next_after else "",
        roles=roles,
        wanted=filters,
    )


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
    viewed = host.has_viewed(case, reader)
    just_invited = request.cookies.get(FLASH) == case.invitation.id
    return page(
        request,
        "recruiter_interview.html.j2",
        422 if faults else 200,
        faults=faults or {},
        given=form.words() if form else {},
        waiting=_LAPSED if case.lapsed else _WAITING.get(case.state, _SOON),
        warning=await speaking.warning(host, case) if case.state is State.INVITED else None,
        goes=await host.goes(case),
        once=host.new_id(),
        link=link(request, case.invitation) if reading.link_works(case) else "",
        just_invited=just_invited,
        **reading.about(case, viewed),
        **await reading.report_of(host, case, viewed),
    )
