"""What comes over HTTP before MCP reads it: not more than the limit, and refused without repeating any of it."""

import json
from typing import Any

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interview_agent.entrypoints import replies
from interview_agent.entrypoints.bodies import Replayed, body_of
from interview_agent.errors import InvalidInput

_JSON = "application/json"
_UNREADABLE = "The request is no JSON-RPC message of MCP: send one as the MCP specification describes it."
_REPEATING = {400: _UNREADABLE, 500: "The request could not be handled; the log of the agent says where. Report it."}


class RequestLimit:
    """Lets requests through up to a number of bytes."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            await self._app(scope, receive, _Reticent(send))
            return
        body = await body_of(receive, self._most)
        if body is None or not _is_text(body):
            refusal = _too_large(self._most) if body is None else Response(_error(_UNREADABLE), 400, media_type=_JSON)
            await refusal(scope, receive, send)
            return
        await self._app(scope, Replayed(body, receive), _Reticent(send))


class _Reticent:
    """Replaces the body of a 400 or 500, in which the MCP library repeats what it could not read."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._refusing = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] in _REPEATING:
            self._refusing = True
            body = _error(_REPEATING[message["status"]])
            await self._send({**message, "headers": _headers(body)})
            await self._send({"type": "http.response.body", "body": body})
        elif not self._refusing:
            await self._send(message)


def _too_large(most: int) -> Response:
    sentence = f"The request is larger than {most} bytes: shorten the texts in it to the parts that matter."
    body = _error(sentence, replies.failure(InvalidInput(sentence), None))
    return Response(body, status_code=413, media_type=_JSON)


def _is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _error(sentence: str, data: replies.Reply | None = None) -> bytes:
    error: dict[str, Any] = {"code": -32600, "message": sentence} | ({"data": data} if data else {})
    return json.dumps({"jsonrpc": "2.0", "id": None, "error": error}).encode()


def _headers(body: bytes) -> list[tuple[bytes, bytes]]:
    return [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
