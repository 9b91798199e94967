"""The page on which the candidates of one role stand side by side."""

from fastapi import APIRouter, Request, Response

from interview_agent.entrypoints.web.comparing import side_by_side
from interview_agent.entrypoints.web.recruiter_rendering import PageRoute, Reader, page
from interview_agent.entrypoints.web.security import TheHost

router = APIRouter(route_class=PageRoute)


@router.get("/roles/{id}/compare")
async def compare(request: Request, id: str, reader: Reader, host: TheHost) -> Response:
    role = await host.role(id)
    found = await side_by_side(host, id, reader)
    return page(request, "recruiter_compare.html.j2", role=role, absent=found.absent, groups=found.groups)
