"""Before anything else sees a request: how large it is, how many there were, and what every reply says to a browser."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from math import ceil

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interview_agent.entrypoints.bodies import Replayed, body_of
from interview_agent.entrypoints.web.problems import Problem, of_error, told
from interview_agent.entrypoints.web.security import signed_in
from interview_agent.errors import InterviewError
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
BODY_SECONDS = 60.0


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

    def __init__(self, app: ASGIApp, settings: Settings, seconds: float = BODY_SECONDS) -> None:
        """`seconds`: the time in which the whole of a request must have come."""
        self._app = app
        self._seconds = seconds
        self._links = Buckets(settings.interview_link_rate)
        self._addresses = Buckets(settings.interview_address_rate)
        self._request_bytes = settings.interview_request_bytes
        self._candidate_bytes = _JSON_BYTES * settings.interview_answer_bytes + _REST_OF_REQUEST

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(STATIC):
            await self._app(scope, receive, send)
            return
        try:
            received = await self._received(scope, receive)
        except Problem as problem:
            await (await told(Request(scope), problem))(scope, receive, send)
        else:
            await self._app(scope, received, send)

    async def _received(self, scope: Scope, receive: Receive) -> Receive:
        """What the application shall receive from. Raises Problem."""
        if seconds := self._wait(scope):
            raise _often(seconds)
        if scope["method"] in ("GET", "HEAD"):
            return receive
        most = await self._most(scope)
        try:
            async with asyncio.timeout(self._seconds):
                body = await body_of(receive, most)
        except TimeoutError:
            raise _slow(self._seconds) from None
        if body is None:
            raise _large(most)
        return Replayed(body, receive)

    async def _most(self, scope: Scope) -> int:
        """Documents are taken from recruiters alone; who claims to be one and sends little is looked at later."""
        length = Headers(scope=scope).get("Content-Length", "")
        small = length.isdecimal() and int(length) <= min(self._candidate_bytes, self._request_bytes)
        if small or scope["path"].startswith(_CANDIDATE):
            return self._candidate_bytes
        try:
            known = await signed_in(Request(scope))
        except InterviewError as error:
            raise of_error(error) from None
        return self._request_bytes if known else self._candidate_bytes

    def _wait(self, scope: Scope) -> float:
        address, _ = scope["client"] or ("", 0)
        waits = [self._addresses.wait(address)]
        for beginning in _CANDIDATE:
            if scope["path"].startswith(beginning):
                link = scope["path"][len(beginning) :].partition("/")[0]
                # By digest, so that no link stays in memory longer than its request.
                waits.append(self._links.wait(sha256(link.encode()).hexdigest()))
        return max(waits)


def _often(seconds: float) -> Problem:
    headers = {"Retry-After": str(ceil(seconds))}
    return Problem(
        429, "too_many_requests", "Too many requests at once. Wait a moment.", retryable=True, headers=headers
    )


def _slow(seconds: float) -> Problem:
    sentence = f"The request did not arrive within {seconds:g} s. Send it again, over a better line or smaller."
    return Problem(408, "too_slow", sentence, retryable=True)


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
