"""Who may do what: recruiters by API key or the cookie that it was changed into, candidates by a sealed link.

A link names one interview, in a form that only we can make and read. It can be neither guessed nor listed; it expires with its invitation and can be revoked, both of
which are looked up each time.
"""

import hmac
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import astuple, dataclass
from hashlib import sha256, sha512
from typing import Annotated, Any, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from fastapi import Depends, Path, Request, Response
from itsdangerous import BadSignature, URLSafeTimedSerializer

from interview_agent.application.hosting import Case, Host
from interview_agent.application.keys import ApiKey, Keys, Visit
from interview_agent.domain.hosting import Invitation, State, What, last
from interview_agent.entrypoints.web.problems import Problem
from interview_agent.errors import SessionNotFound
from interview_agent.settings import Settings

T = TypeVar("T")

COOKIE = "interview_agent"
_LINK = b"candidate-link"
_TOKEN = re.compile(r"[A-Za-z0-9_-]+")
SIGNED_IN_SECONDS = 12 * 3600
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN_PAGES = frozenset({"same-origin", "none"})
_LONGEST = 500
"""Characters of a token or key that are looked at."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the web application needs besides the host."""

    keys: Keys


def host_of(request: Request) -> Host:
    host: Host = request.app.state.host
    return host


def keys_of(request: Request) -> Keys:
    keeping: Keeping = request.app.state.keeping
    return keeping.keys


async def ready(request: Request) -> None:
    """Before everything else in each request: what signatures are checked with is there."""
    await keys_of(request).ready()


def settings_of(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


# candidates


def token(keys: Keys, invitation: Invitation) -> str:
    """The sealed name of an invitation, the same each time. Whoever has it does not learn the id from it."""
    return urlsafe_b64encode(_seal(keys.secret).encrypt(invitation.id.encode(), [_LINK])).decode().rstrip("=")


def link(request: Request, invitation: Invitation) -> str:
    """The candidate's whole link."""
    site = settings_of(request).interview_public_url or str(request.base_url)
    return f"{site.rstrip('/')}/i/{token(keys_of(request), invitation)}"


async def candidate_case(request: Request, token: Annotated[str, Path(max_length=_LONGEST)]) -> Case:
    """The interview that the link names. Raises Problem: 404 for a link that is none, 410 for one that is over."""
    try:
        case = await host_of(request).case(_opened(keys_of(request), token))
    except (InvalidTag, SessionNotFound, ValueError):
        raise Problem(
            404, "link_unknown", "This link is not complete, or was never given out. Copy it again."
        ) from None
    must_work(case, host_of(request))
    return case


def must_work(case: Case, host: Host) -> None:
    """An interview that has begun can be brought to its end after the link's last day."""
    another = "Ask the people who invited you for another one."
    if last(case.notes, What.REVOKED):
        raise Problem(410, "link_revoked", f"This link was taken back. {another}")
    if not case.invitation.works(host.clock()) and case.state is not State.STARTED:
        raise Problem(410, "link_expired", f"This link does not work any more. {another}")


def _opened(keys: Keys, token: str) -> str:
    """The id that a token seals, in the one way in which we write it. Raises InvalidTag or ValueError."""
    if not _TOKEN.fullmatch(token):
        raise InvalidTag
    sealed = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    if urlsafe_b64encode(sealed).decode().rstrip("=") != token:
        raise InvalidTag
    return _seal(keys.secret).decrypt(sealed, [_LINK]).decode()


def _seal(secret: str) -> AESSIV:
    """Encrypts and authenticates at once, and needs no number that is used once: the same name gives the same link."""
    return AESSIV(sha512(b"seal:" + secret.encode()).digest())


# recruiters


async def signed_in(request: Request) -> ApiKey | None:
    """The key that a request brings, in its header or in the cookie, while it is not removed."""
    keys = keys_of(request)
    await keys.ready()
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer" and key:
        return await keys.find(key.strip()[:_LONGEST])
    visit = _visit(keys, request)
    return await keys.visiting(visit) if visit else None


def _visit(keys: Keys, request: Request) -> Visit | None:
    """What the cookie says, if it is ours and not too old."""
    try:
        return Visit(*_cookies(keys.secret).loads(_cookie(request), max_age=SIGNED_IN_SECONDS))
    except (BadSignature, UnicodeError, TypeError):
        return None


async def recruiter(request: Request) -> str:
    """The name of the key. Raises Problem 401."""
    key = await signed_in(request)
    if key is None:
        sentence = "Sign in, or send a valid API key as `Authorization: Bearer KEY`."
        raise Problem(401, "not_signed_in", sentence, headers={"WWW-Authenticate": "Bearer"})
    return key.name


async def sign_in(request: Request, response: Response, key: str) -> ApiKey | None:
    """Whose key it is; the browser gets a cookie that stands for it."""
    found = await keys_of(request).find(key.strip()[:_LONGEST])
    if found:
        value = _text(_cookies(keys_of(request).secret).dumps(astuple(keys_of(request).visit(found))))
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, value, SIGNED_IN_SECONDS, httponly=True, samesite="strict", secure=secure)
    return found


async def sign_out(request: Request, response: Response) -> None:
    """The cookie is worth nothing from now on, wherever a copy of it may be."""
    if visit := _visit(keys_of(request), request):
        await keys_of(request).leave(visit)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


def _cookies(secret: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt="recruiter-cookie", signer_kwargs={"digest_method": sha256})


def _cookie(request: Request) -> str:
    return request.cookies.get(COOKIE, "")[: 2 * _LONGEST]


# forms


def csrf_token(request: Request) -> str:
    """For the forms of a page: it belongs to the cookie with which the page was asked for."""
    secret = keys_of(request).secret
    return hmac.new(secret.encode(), b"csrf:" + _cookie(request).encode("utf-8", "replace"), sha256).hexdigest()


async def csrf_checked(request: Request) -> None:
    """Raises Problem 403 for a change that a page of somebody else has asked for."""
    if request.method in _SAFE or request.headers.get("Authorization"):
        return
    from_here = request.headers.get("Sec-Fetch-Site", "none") in _OWN_PAGES
    if not from_here or not hmac.compare_digest(await _sent(request), csrf_token(request).encode()):
        raise Problem(403, "form_expired", "This form is too old, or not from this page. Load the page again.")


async def cookie_checked(request: Request) -> None:
    """The same for calls that may do without a page: who brings no cookie has nothing that another site could use."""
    if _cookie(request):
        await csrf_checked(request)


async def _sent(request: Request) -> bytes:
    sent = request.headers.get("X-CSRF-Token")
    kind = request.headers.get("Content-Type", "")
    if sent is None and kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        sent = str((await request.form()).get("csrf", ""))
    return (sent or "").encode("utf-8", "replace")


def _text(signed: str | bytes) -> str:
    return signed if isinstance(signed, str) else signed.decode()


def on_the_spot(look: Callable[[Request], T]) -> Any:
    """A dependency that is looked up where it is asked for: a plain function would be handed to a thread, which costs more."""

    async def looked(request: Request) -> T:
        return look(request)

    return Depends(looked)


CandidateCase = Annotated[Case, Depends(candidate_case)]
Recruiter = Annotated[str, Depends(recruiter)]
TheHost = Annotated[Host, on_the_spot(host_of)]
TheSettings = Annotated[Settings, on_the_spot(settings_of)]
