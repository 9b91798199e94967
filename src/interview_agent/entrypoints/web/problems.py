"""Errors as problem details (RFC 9457), with the codes of the tools."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from interview_agent.errors import Defect, InterviewError

MEDIA_TYPE = "application/problem+json"
API = "/api/"
RETRY_SECONDS = 2
_STATUS = {
    "invalid_input": 422,
    "session_not_found": 404,
    "question_not_open": 409,
    "answer_conflict": 409,
    "interview_completed": 409,
    "interview_expired": 409,
    "turn_in_progress": 409,
    "store_busy": 503,
    "store_unavailable": 503,
    "model_unavailable": 503,
    "model_invalid": 503,
    "evaluation_unavailable": 503,
}
_OF_HTTP = {
    400: ("unreadable", "The request cannot be read: send it as the API's description says."),
    404: ("not_found", "There is nothing at this address."),
    405: ("method_not_allowed", "This address does not take that method."),
    415: ("unsupported_media_type", "Send JSON, or a form with a file where a file is wanted."),
}
_REASONS = {
    "missing": "is missing",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "string_pattern_mismatch": "must be of the form {pattern}",
    "enum": "must be one of {expected}",
    "literal_error": "must be one of {expected}",
    "json_invalid": "is not valid JSON",
    "model_attributes_type": "must be a JSON object, sent as application/json",
    "dict_type": "must be a JSON object, sent as application/json",
    "list_type": "must be a list",
    "value_error": "must be an uploaded file",
}
"""What would be right, by Pydantic's kind of error. The only values that refuse by themselves here are files."""


class Problem(Exception):
    """Something that the caller is told, in one sentence, with a code for programs."""

    def __init__(
        self, status: int, code: str, detail: str, *, retryable: bool = False, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail = status, code, detail
        self.retryable = retryable
        self.headers = dict(headers or {})

    def document(self) -> dict[str, Any]:
        return {
            "type": f"urn:interview-agent:problem:{self.code}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
            "retryable": self.retryable,
        }

    def response(self) -> Response:
        return JSONResponse(self.document(), self.status, self.headers, MEDIA_TYPE)


def of_code(code: str, sentence: str, retryable: bool) -> Problem:
    headers = {"Retry-After": str(RETRY_SECONDS)} if retryable else {}
    return Problem(_STATUS.get(code, 500), code, sentence, retryable=retryable, headers=headers)


def of_error(error: InterviewError) -> Problem:
    return of_code(error.code, error.sentence, error.retryable)


def succeeded(reply: Mapping[str, Any]) -> Mapping[str, Any]:
    """The reply of a tool. Raises Problem for one that tells of a failure."""
    if not reply["success"]:
        raise of_code(str(reply["error_code"]), str(reply["error"]), bool(reply["retryable"]))
    return reply


def handle_in(app: FastAPI) -> None:
    """Whatever goes wrong in a request becomes a problem; none of it repeats what was sent."""

    @app.exception_handler(Problem)
    async def of_problem(request: Request, problem: Problem) -> Response:
        return await told(request, problem)

    @app.exception_handler(InterviewError)
    async def of_interview(request: Request, error: InterviewError) -> Response:
        return await told(request, of_error(error))

    @app.exception_handler(RequestValidationError)
    async def of_validation(request: Request, error: RequestValidationError) -> Response:
        return await told(request, Problem(422, "invalid_input", _wrong(error)))

    @app.exception_handler(HTTPException)
    async def of_http(request: Request, error: HTTPException) -> Response:
        code, detail = _OF_HTTP.get(error.status_code, ("refused", HTTPStatus(error.status_code).phrase + "."))
        return await told(request, Problem(error.status_code, code, detail, headers=error.headers))

    @app.exception_handler(Exception)
    async def of_defect(request: Request, error: Exception) -> Response:
        structlog.get_logger().error("defect", method=request.method, kind=type(error).__name__)
        return await told(request, of_error(Defect("Something went wrong here; the log says what kind. Report it.")))


async def told(request: Request, problem: Problem) -> Response:
    """At a page, as a page; where signing in is what is missing, the page to sign in at."""
    if request.url.path.startswith(API):
        return problem.response()
    if problem.status == HTTPStatus.UNAUTHORIZED and request.method == "GET":
        return RedirectResponse("/sign-in", HTTPStatus.SEE_OTHER)
    try:
        await request.app.state.keeping.keys.ready()
    except InterviewError:
        return problem.response()
    page: Response = request.app.state.problem_page(request, problem)
    return page


def _wrong(error: RequestValidationError) -> str:
    """Where something is wrong and what would be right, without the value."""
    parts = []
    for one in error.errors():
        place = ".".join(str(part) for part in one["loc"][1:] if str(part).isidentifier()) or str(one["loc"][0])
        parts.append(f"{place}: {_reason(one)}")
    return "; ".join(parts[:5])[:1000]


def _reason(error: Mapping[str, Any]) -> str:
    """Pydantic's own sentences may hold a value; the bounds of a field never do."""
    words = _REASONS.get(str(error["type"]), str(error["type"]).replace("_", " "))
    return words.format_map(error.get("ctx", {}))
