"""The door of the recruiter's pages: a key is changed into a cookie, and the cookie given back."""

from fastapi import APIRouter, Depends, Request, Response

from interview_agent.entrypoints.web.recruiter_forms import TheForm
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, page, to
from interview_agent.entrypoints.web.security import csrf_checked, sign_in, sign_out, signed_in

router = APIRouter(route_class=PageRoute, dependencies=[Depends(csrf_checked)])


@router.get("/")
async def home(request: Request) -> Response:
    return to("/roles" if await signed_in(request) else "/sign-in")


@router.get("/sign-in")
async def door(request: Request) -> Response:
    return to("/roles") if await signed_in(request) else page(request, "recruiter_sign_in.html.j2")


@router.post("/sign-in")
async def enter(request: Request, form: TheForm) -> Response:
    inside = to("/roles")
    if await sign_in(request, inside, form["key"]):
        return inside
    faults = {"key": "This key is not known here: it is mistyped, or was removed."}
    return page(request, "recruiter_sign_in.html.j2", 403, faults=faults)


@router.post("/sign-out")
async def leave(request: Request) -> Response:
    outside = to("/sign-in")
    await sign_out(request, outside)
    return outside
