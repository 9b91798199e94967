"""The description of the API, OpenAPI 3.1, with every reply that it can give."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from interview_agent.entrypoints.web.problems import MEDIA_TYPE

PREFIX = "/api/v1"
_DESCRIPTION = """Roles, interviews and reports. Errors are problem details (RFC 9457) with the codes of the tools; one that is
`retryable` may be repeated as it is. What creates takes an `Idempotency-Key`: the same key gives the same result."""


class ProblemDetails(BaseModel):
    """What went wrong, and whether the same call may succeed later."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    retryable: bool


_PROBLEM = {"content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}}
_MEANING = {
    400: "The request cannot be read.",
    401: "No valid API key, and not signed in.",
    403: "Not allowed.",
    404: "There is nothing under this id or link.",
    408: "The request did not arrive in time.",
    409: "It cannot be done as things stand.",
    410: "The link is over: it has expired, or was taken back.",
    413: "The request is too large.",
    415: "The request is of a kind that is not taken.",
    422: "Something in the request is wrong.",
    429: "Too many requests at once.",
    500: "A defect here.",
    503: "The store or the model is away. Nothing is lost; repeat the call.",
}


Responses = dict[int | str, dict[str, Any]]


def _problems(*statuses: int) -> Responses:
    always = (400, 404, 408, 413, 415, 422, 429, 500, 503)
    return {status: {"description": _MEANING[status], **_PROBLEM} for status in sorted({*always, *statuses})}


RECRUITER = _problems(401, 403, 409)
CANDIDATE = _problems(403, 409, 410)
EVENTS: Responses = {200: {"description": "Events.", "content": {"text/event-stream": {"schema": {"type": "string"}}}}}
REPORTS: Responses = {
    200: {
        "description": "The report.",
        "content": {
            "application/json": {"schema": {"type": "object", "description": "See `interview-agent report --schema`."}},
            "text/markdown": {"schema": {"type": "string"}},
            "text/html": {"schema": {"type": "string"}},
        },
    }
}


def describe(app: FastAPI) -> None:
    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def _document(app: FastAPI) -> dict[str, Any]:
    made = get_openapi(title=app.title, version=app.version, description=_DESCRIPTION, routes=app.routes)
    parts = made.setdefault("components", {})
    parts.setdefault("schemas", {})["ProblemDetails"] = ProblemDetails.model_json_schema()
    parts["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "`interview-agent keys add`"}
    }
    for path, operations in made["paths"].items():
        if not path.startswith(f"{PREFIX}/candidate/"):
            for operation in operations.values():
                operation["security"] = [{"key": []}]
    return made
