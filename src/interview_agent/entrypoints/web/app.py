"""The web application: the API under /api/v1, the candidate's and the recruiter's pages, and their static files."""

from pathlib import Path

from fastapi import Depends, FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from interview_agent import __version__
from interview_agent.application.hosting import Host
from interview_agent.entrypoints.web import api, candidate_pages, openapi, problems, recruiter_pages, security
from interview_agent.entrypoints.web.events import Changes
from interview_agent.entrypoints.web.limits import Limits, SafeHeaders
from interview_agent.entrypoints.web.problems import Problem
from interview_agent.entrypoints.web.recruiter_rendering import page
from interview_agent.entrypoints.web.security import Keeping
from interview_agent.settings import Settings

STATIC = Path(__file__).parent / "static"


def web_app(host: Host, keeping: Keeping, settings: Settings) -> FastAPI:
    """The application as a whole. It closes neither the host nor what it keeps."""
    app = FastAPI(
        title="Interview Agent",
        version=__version__,
        openapi_url=f"{openapi.PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(security.ready)],
        redirect_slashes=False,
    )
    app.state.host, app.state.keeping, app.state.settings = host, keeping, settings
    app.state.changes = Changes()
    app.state.problem_page = _problem_page
    problems.handle_in(app)
    app.include_router(api.router)
    openapi.describe(app)
    for pages in (candidate_pages, recruiter_pages):
        app.include_router(pages.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=STATIC), "static")
    app.add_middleware(Limits, settings=settings)
    app.add_middleware(SafeHeaders)
    return app


def _problem_page(request: Request, problem: Problem) -> Response:
    told = {"heading": "There is nothing here" if problem.status == 404 else "This did not work", "back": "/"}
    return page(request, "recruiter_error.html.j2", problem.status, sentence=problem.detail, **told)
