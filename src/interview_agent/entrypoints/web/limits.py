"""Before anything else sees a request: how large it is, how many there were, and what every reply says to a browser."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from math import ceil

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interview_agent.entrypoints.web.problems import Problem
from interview_agent.settings import Settings

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STATIC = "/static/"
_CANDIDATE = ("/api/v1/candidate/", "/i/")
_MOST_BUCKETS = 100_000
_JSON_BYTES = 6
"""A character of an answer may be written as so many bytes for each of its own."""

_REST_OF_REQUEST = 10_000
_READ_ON = 4
"""Times the limit that is still read and dropped: a client that is cut off while it sends never sees the reply."""


class Buckets:
    """For each name a bucket of tokens that fills again: so many requests a minute, and as many at once."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic, most: int = _MOST_BUCKETS) -> None:
        """`most`: so many names are remembered, those that were asked for last."""
        self._size = float(a_minute)
        self._most = most
        self._clock = clock
        self._filled: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._filled)

    def wait(self, name: str) -> float:
        """Take a token; seconds until there is one, if there is none."""
        now = self._clock()
        tokens, at = self._filled.pop(name, (self._size, now))
        tokens = min(self._size, tokens + (now - at) * self._size / 60)
        enough = tokens >= 1
        self._filled[name] = (tokens - 1 if enough else tokens, now)
        if len(self._filled) > self._most:
            self._filled.popitem(last=False)
        return 0.0 if enough else (1 - tokens) * 60 / self._size


class Limits:
    """Refuses what comes too often or is too large."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._links = Buckets(settings.interview_link_rate)
        self._addresses = Buckets(settings.interview_address_rate)
        self._request_bytes = settings.interview_request_bytes
        self._candidate_bytes = _JSON_BYTES * settings.interview_answer_bytes + _REST_OF_REQUEST

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(STATIC):
            await self._app(scope, receive, send)
            return
        if seconds := self._wait(scope):
            await _often(seconds).response()(scope, receive, send)
            return
        most = self._request_bytes if _may_send_documents(scope) else self._candidate_bytes
        if scope["method"] in ("GET", "HEAD"):
            await self._app(scope, receive, send)
        elif (body := await _body(receive, most)) is None:
            await _large(most).response()(scope, receive, send)
        else:
            await self._app(scope, _Replayed(body, receive), send)

    def _wait(self, scope: Scope) -> float:
        address, _ = scope["client"] or ("", 0)
        waits = [self._addresses.wait(address)]
        for beginning in _CANDIDATE:
            if scope["path"].startswith(beginning):
                link = scope["path"][len(beginning) :].partition("/")[0]
                # By digest, so that no link stays in memory longer than its request.
                waits.append(self._links.wait(sha256(link.encode()).hexdigest()))
        return max(waits)


def _may_send_documents(scope: Scope) -> bool:
    """Recruiters alone. Whether their key is good is seen later: bodies are read before."""
    names = {name for name, _ in scope["headers"]}
    return not scope["path"].startswith(_CANDIDATE) and not names.isdisjoint({b"authorization", b"cookie"})


async def _body(receive: Receive, most: int) -> bytes | None:
    """The whole body; None if it is too large."""
    parts: list[bytes] = []
    size = 0
    while size <= most * _READ_ON:
        message = await receive()
        size += len(message.get("body", b""))
        if size <= most:
            parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts) if size <= most else None
    return None


@dataclass(slots=True)
class _Replayed:
    """The body that was read, then whatever comes."""

    body: bytes
    receive: Receive
    given: bool = False

    async def __call__(self) -> Message:
        if self.given:
            return await self.receive()
        self.given = True
        return {"type": "http.request", "body": self.body, "more_body": False}


def _often(seconds: float) -> Problem:
    headers = {"Retry-After": str(ceil(seconds))}
    return Problem(
        429, "too_many_requests", "Too many requests at once. Wait a moment.", retryable=True, headers=headers
    )


def _large(most: int) -> Problem:
    return Problem(413, "too_large", f"The request is larger than {most} bytes. Send less.")


class SafeHeaders:
    """What a browser is told with every reply; nothing but the static files may be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", POLICY)
                headers.setdefault("Referrer-Policy", "no-referrer")
                headers.setdefault("X-Content-Type-Options", "nosniff")
                if not scope["path"].startswith(STATIC):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self._app(scope, receive, tell if scope["type"] == "http" else send)
