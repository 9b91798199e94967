"""Roles, invitations and notes as documents on a shelf, of which every kind of store has one."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from interview_agent.adapters.storing import Clock, utc_now
from interview_agent.application.ports import Shelf
from interview_agent.domain.hosting import Invitation, Note, Role, Stays, What

ROLE, INVITATION, NOTE = "role", "invitation", "note"
INVITED = "invited"
"""What a list needs to know of an invitation, without the résumé."""

GOING = "going"
"""The interviews that are under way, so that whoever keeps the time need not look at all."""

_SAME = timedelta(seconds=2)
"""Moments as near as this are one, so that asking for a report again writes nothing."""

_MOMENTS = frozenset({"created_at", "link_until", "at"})


class Hosted:
    """A note's key begins with its subject and its moment, so that the notes about one thing come in order.

    What is about a candidate goes by itself, all of it together.
    """

    def __init__(self, shelf: Shelf, stays: Stays, clock: Clock = utc_now) -> None:
        self._shelf = shelf
        self._stays = stays
        self._clock = clock

    async def add_role(self, role: Role) -> Role:
        return _role(await self._shelf.keep(ROLE, role.id, _document(role), replace=False))

    async def role(self, id: str) -> Role | None:
        found = await self._shelf.find(ROLE, id)
        return _role(found) if found else None

    async def roles(self) -> tuple[Role, ...]:
        return tuple(_role(one) for one in await self._shelf.all(ROLE))

    async def add_invitation(self, invitation: Invitation) -> Invitation:
        """It is listed after it stands: what comes a second time is listed as the first."""
        now = self._clock()
        document, stays = _document(invitation), self._stays.while_waiting(invitation, now) - now
        kept = _invitation(await self._shelf.keep(INVITATION, invitation.id, document, replace=False, stays=stays))
        await self._list(kept)
        return kept

    async def _list(self, invitation: Invitation) -> None:
        listed = {"id": invitation.id, "at": _written(invitation.created_at), "goes": True}
        stays = await self.left(invitation)
        await self._shelf.keep(INVITED, _listed(invitation), listed, replace=True, stays=stays)

    async def invitation(self, id: str) -> Invitation | None:
        found = await self._shelf.find(INVITATION, id)
        return _invitation(found) if found else None

    async def invited(self, role: str = "") -> tuple[str, ...]:
        found = await self._shelf.all(INVITED, f"{role}." if role else "")
        for old in (str(one["id"]) for one in found if not one.get("goes")):
            await self._let_go(old)
        newest = sorted(found, key=lambda one: (str(one["at"]), str(one["id"])), reverse=True)
        return tuple(str(one["id"]) for one in newest)

    async def left(self, invitation: Invitation) -> timedelta | None:
        return await self._shelf.left(INVITATION, invitation.id)

    async def _let_go(self, id: str) -> None:
        """One that is listed since before such documents went by themselves. Whatever is stored now, this is late enough."""
        if invitation := await self.invitation(id):
            await self.prolong(invitation, self._clock())
            await self._list(invitation)

    async def prolong(self, invitation: Invitation, said_at: datetime) -> None:
        stays, left = self._stays.while_waiting(invitation, said_at) - self._clock(), await self.left(invitation)
        if left is None or left < stays:
            await self._stay(invitation, stays)

    async def begin(self, invitation: Invitation) -> None:
        stays = await self.left(invitation)
        await self._shelf.keep(GOING, invitation.id, {"id": invitation.id}, replace=True, stays=stays)

    async def settle(self, invitation: Invitation) -> None:
        if await self._shelf.find(GOING, invitation.id):
            await self._shelf.remove(GOING, invitation.id)

    async def going(self) -> tuple[str, ...]:
        return tuple(str(one["id"]) for one in await self._shelf.all(GOING))

    async def conclude(self, invitation: Invitation, over_at: datetime) -> None:
        await self.settle(invitation)
        stays, left = over_at + self._stays.over - self._clock(), await self.left(invitation)
        if left is None or abs(left - stays) > _SAME:
            await self._stay(invitation, stays)

    async def _stay(self, invitation: Invitation, stays: timedelta) -> None:
        """The invitation first: a note that is added meanwhile takes its time from there."""
        await self._shelf.stay(INVITATION, invitation.id, stays)
        await self._shelf.stay(INVITED, _listed(invitation), stays)
        for note in await self.notes(invitation.id):
            await self._shelf.stay(NOTE, _key(note), stays)

    async def add_note(self, note: Note) -> None:
        """It stays as long as the invitation that it is about, looked up again afterwards since that may be moved meanwhile."""
        stays = await self._shelf.left(INVITATION, note.subject)
        await self._shelf.keep(NOTE, _key(note), _document(note), replace=False, stays=stays)
        if later := await self._shelf.left(INVITATION, note.subject):
            await self._shelf.stay(NOTE, _key(note), later)

    async def notes(self, subject: str) -> tuple[Note, ...]:
        return tuple(_note(one) for one in await self._shelf.all(NOTE, f"{subject}."))

    async def forget(self, invitation: Invitation) -> None:
        """The invitation last, so that who is interrupted can begin again; then once more what came meanwhile."""
        await self._forget_notes(invitation)
        await self.settle(invitation)
        await self._shelf.remove(INVITED, _listed(invitation))
        await self._shelf.remove(INVITATION, invitation.id)
        await self._forget_notes(invitation)

    async def _forget_notes(self, invitation: Invitation) -> None:
        for note in await self.notes(invitation.id):
            await self._shelf.remove(NOTE, _key(note))

    async def close(self) -> None:
        await self._shelf.close()


def _listed(invitation: Invitation) -> str:
    return f"{invitation.role}.{invitation.id}"


def _key(note: Note) -> str:
    return f"{note.subject}.{note.at.timestamp():017.6f}.{note.id}"


def _document(value: Role | Invitation | Note) -> dict[str, Any]:
    return {name: _written(each) for name, each in asdict(value).items()}


def _written(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _read(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {name: datetime.fromisoformat(value) if name in _MOMENTS else value for name, value in stored.items()}


def _role(stored: Mapping[str, Any]) -> Role:
    return Role(**_read(stored))


def _invitation(stored: Mapping[str, Any]) -> Invitation:
    return Invitation(**_read(stored))


def _note(stored: Mapping[str, Any]) -> Note:
    return Note(**{**_read(stored), "what": What(stored["what"])})
