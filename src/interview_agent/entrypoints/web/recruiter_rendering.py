"""Filling in the recruiter's pages, and the page that says what went wrong."""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from interview_agent.adapters.report_views import pages, plots, wording
from interview_agent.domain.hosting import State
from interview_agent.entrypoints.web.problems import Problem, of_error
from interview_agent.entrypoints.web.security import Recruiter, csrf_token
from interview_agent.errors import InterviewError

if TYPE_CHECKING:
    from jinja2 import Environment

STATES = {
    State.INVITED: "invited",
    State.STARTED: "going on",
    State.ENDED: "over, to be evaluated",
    State.PROCESSING: "being evaluated",
    State.COMPLETED: "evaluated",
    State.REFUSED: "consent refused",
    State.REVOKED: "link revoked",
    State.EXPIRED: "link expired",
}
_DONE = {
    "added": "The role is added. Now read its plan.",
    "approved": "The plan is kept and approved.",
    "viewed": "Your view is entered. Here is what the interview suggests.",
    "changed": "The level is changed. The computed one stays beside it.",
    "allowed": "The candidate has more time, and sees it within seconds.",
    "ended": "The interview is over.",
    "finalized": "The interview is evaluated.",
    "revoked": "The link is revoked.",
    "erased": "Everything about the candidate is erased.",
}
_HEADINGS = {403: "This form is too old", 404: "There is nothing here", 409: "This cannot be done now"}


async def reader(request: Request, name: Recruiter) -> str:
    """The recruiter who reads the page, whose name stands at its top."""
    request.state.reader = name
    return name


Reader = Annotated[str, Depends(reader)]


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    shared: dict[str, Any] = {
        "csrf": csrf_token(request),
        "reader": getattr(request.state, "reader", ""),
        "done": _DONE.get(request.query_params.get("done", ""), ""),
        "tab": "interviews" if request.url.path.startswith("/interviews") else "roles",
        "faults": {},
    }
    return HTMLResponse(_environment().get_template(template).render(shared | values), status)


def to(address: str, done: str = "") -> RedirectResponse:
    """After a form: the page is asked for anew, so that loading it again repeats nothing."""
    return RedirectResponse(f"{address}?done={done}" if done else address, status_code=303)


class PageRoute(APIRoute):
    """A route whose errors are pages for people; whoever is not signed in gets to the sign-in."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answered = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await answered(request)
            except Problem as problem:
                return _refused(request, problem)
            except InterviewError as error:
                return _refused(request, of_error(error))
            except (RequestValidationError, HTTPException):
                return _refused(request, Problem(422, "invalid_input", "The form cannot be read: load the page again."))

        return answer


def _refused(request: Request, problem: Problem) -> Response:
    if problem.status == 401:
        return to("/sign-in")
    back = request.url.path if request.method == "GET" and problem.retryable else "/roles"
    heading = _HEADINGS.get(problem.status, "This did not work")
    made = page(request, "recruiter_error.html.j2", problem.status, heading=heading, sentence=problem.detail, back=back)
    made.headers.update(problem.headers)
    return made


def moment(at: datetime) -> str:
    return wording.moment(at.astimezone(UTC).isoformat())


@cache
def _environment() -> "Environment":
    made = pages.environment("html", _source)
    made.globals.update(words=wording, plots=plots, states=STATES, moment=moment)
    return made


def _source(file: str) -> str:
    """A template of the pages, else one of the report's, whose parts they show."""
    own = resources.files(__package__ or "").joinpath("templates", file)
    return own.read_text(encoding="utf-8") if own.is_file() else pages.source(file)
