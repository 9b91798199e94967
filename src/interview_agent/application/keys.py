"""The keys that recruiters sign in with. A key is shown once; what is kept tells only whether a key is the right one."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from interview_agent.application.ports import Shelf
from interview_agent.domain.moments import stamp
from interview_agent.errors import Defect, InvalidInput

API_KEY, SECRET, LEFT = "api_key", "secret", "left"
KEY_BYTES, _VISIT_BYTES = 32, 16
_SIGNING = "signing"
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ApiKey:
    """`id` is the digest under which it is kept, `name` the one under which its holder's notes are written."""

    id: str
    name: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Visit:
    """A browser that somebody has signed in with: the id of their key, and a name of its own."""

    key: str
    name: str


class Keys:
    """API keys, and the secret that links and cookies are signed with; both are shared by all who share the shelf."""

    def __init__(self, shelf: Shelf, clock: Callable[[], datetime]) -> None:
        self._shelf = shelf
        self._clock = clock
        self._secret = ""

    async def add(self, name: str) -> str:
        """A new key, which nobody can read again. Raises InvalidInput for a name that is taken or is none."""
        named = " ".join(name.split())
        if not named or len(named) > _LONGEST_NAME or not named.isprintable():
            raise InvalidInput(f"The name of a key is 1 to {_LONGEST_NAME} printable characters: choose another one.")
        if any(one.name == named for one in await self.all()):
            raise InvalidInput("There is a key of this name already: choose another name, or remove that key first.")
        key = secrets.token_urlsafe(KEY_BYTES)
        document = {"id": _digest(key), "name": named, "created_at": stamp(self._clock())}
        await self._shelf.keep(API_KEY, document["id"], document, replace=False)
        return key

    async def all(self) -> tuple[ApiKey, ...]:
        found = [ApiKey(**one) for one in await self._shelf.all(API_KEY)]
        return tuple(sorted(found, key=lambda one: (one.created_at, one.name)))

    async def remove(self, name: str) -> None:
        """Raises InvalidInput where there is no such key."""
        found = [one for one in await self.all() if one.name == name]
        if not found:
            raise InvalidInput("There is no key of this name: `keys list` shows those there are.")
        for one in found:
            await self._shelf.remove(API_KEY, one.id)

    async def find(self, key: str) -> ApiKey | None:
        """Whose key it is, if it is one."""
        return await self.known(_digest(key))

    async def known(self, id: str) -> ApiKey | None:
        """The key that is kept under a digest, unless it was removed."""
        document = await self._shelf.find(API_KEY, id)
        same = document is not None and hmac.compare_digest(str(document["id"]).encode(), id.encode())
        return ApiKey(**document) if document and same else None

    def visit(self, key: ApiKey) -> Visit:
        return Visit(key.id, secrets.token_urlsafe(_VISIT_BYTES))

    async def visiting(self, visit: Visit) -> ApiKey | None:
        """The key of a visit, unless it was removed or the visit has ended."""
        return None if await self._shelf.find(LEFT, visit.name) else await self.known(visit.key)

    async def leave(self, visit: Visit) -> None:
        """End a visit for good."""
        await self._shelf.keep(LEFT, visit.name, {"at": stamp(self._clock())}, replace=True)

    async def ready(self) -> None:
        """Look the secret up once in a process. It is drawn by whichever process comes first."""
        if not self._secret:
            drawn = {"value": secrets.token_urlsafe(KEY_BYTES)}
            self._secret = str((await self._shelf.keep(SECRET, _SIGNING, drawn, replace=False))["value"])

    @property
    def secret(self) -> str:
        """What links and cookies are signed with, once it is `ready`."""
        if not self._secret:
            raise Defect("The signing secret was asked for before it was looked up.")
        return self._secret

    async def close(self) -> None:
        await self._shelf.close()


def _digest(key: str) -> str:
    """A key is drawn, not chosen, so that a plain digest of it cannot be searched for."""
    return sha256(key.encode("utf-8", "replace")).hexdigest()
