"""The candidate's page: the notice, and the frame in which the rest happens by the API under the link's token."""

from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FunctionLoader, StrictUndefined

from interview_agent.application.hosting import Case
from interview_agent.domain.hosting import State
from interview_agent.entrypoints.web.problems import Problem, of_error
from interview_agent.entrypoints.web.security import TheSettings, candidate_case
from interview_agent.entrypoints.web.words import Words, counted, duration, words_for
from interview_agent.errors import InterviewError

API = "/api/v1/candidate"
router = APIRouter()


@router.get("/i/{token}", response_class=HTMLResponse)
async def candidate(request: Request, token: Annotated[str, Path()], settings: TheSettings) -> HTMLResponse:
    """Whatever is wrong with the link is said in a page, not in JSON: a person reads it."""
    accepted = request.headers.get("Accept-Language", "")
    try:
        case = await candidate_case(request, token)
    except Problem as problem:
        return _gone(words_for("", accepted), problem)
    except InterviewError as error:
        return _gone(words_for("", accepted), of_error(error))
    words = words_for(case.invitation.language, accepted)
    kept = duration(words, round(settings.stays.waiting.total_seconds()))
    shown, longest = _shown(case, words), settings.interview_answer_bytes
    return _page("candidate.html.j2", words, 200, **shown, api=f"{API}/{token}", days=kept, longest=longest)


def _shown(case: Case, words: Words) -> dict[str, object]:
    """`store` names the interview in the browser's storage. It gives nothing away: the id is not in it."""
    store = sha256(case.invitation.id.encode()).hexdigest()[:16]
    return {
        "role": case.role.title,
        "minutes": counted(words, "minute", case.minutes) if case.minutes else "",
        "store": store,
        "begun": case.state is not State.INVITED,
        "lapsed": case.lapsed,
    }


def _gone(words: Words, problem: Problem) -> HTMLResponse:
    why = {404: "unknown", 410: "expired"}.get(problem.status, "busy")
    return _page("candidate_gone.html.j2", words, problem.status, why=why)


def _page(template: str, words: Words, status: int, **values: object) -> HTMLResponse:
    filled = (
        _environment()
        .get_template(template)
        .render(words=words, lang=words["code"], direction=words["direction"], **values)
    )
    return HTMLResponse(filled, status, {"Content-Language": words["code"]})


@cache
def _environment() -> Environment:
    def source(name: str) -> str:
        return resources.files(__package__).joinpath("templates", name).read_text(encoding="utf-8")

    return Environment(
        loader=FunctionLoader(source),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
