"""Roles, invitations and notes as documents on a shelf, of which every kind of store has one."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from interview_agent.application.ports import Shelf
from interview_agent.domain.hosting import Invitation, Note, Role, What

ROLE, INVITATION, NOTE = "role", "invitation", "note"
INVITED = "invited"
"""What a list needs to know of an invitation, without the résumé."""

_MOMENTS = frozenset({"created_at", "link_until", "at"})


class Hosted:
    """A note's key begins with its subject and its moment, so that the notes about one thing come in order."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add_role(self, role: Role) -> Role:
        return _role(await self._shelf.keep(ROLE, role.id, _document(role), replace=False))

    async def role(self, id: str) -> Role | None:
        found = await self._shelf.find(ROLE, id)
        return _role(found) if found else None

    async def roles(self) -> tuple[Role, ...]:
        return tuple(_role(one) for one in await self._shelf.all(ROLE))

    async def add_invitation(self, invitation: Invitation) -> Invitation:
        """It is listed after it stands: what comes a second time is listed as the first."""
        kept = _invitation(await self._shelf.keep(INVITATION, invitation.id, _document(invitation), replace=False))
        listed = {"id": kept.id, "at": _written(kept.created_at)}
        await self._shelf.keep(INVITED, _listed(kept), listed, replace=True)
        return kept

    async def invitation(self, id: str) -> Invitation | None:
        found = await self._shelf.find(INVITATION, id)
        return _invitation(found) if found else None

    async def invited(self, role: str = "") -> tuple[str, ...]:
        found = await self._shelf.all(INVITED, f"{role}." if role else "")
        newest = sorted(found, key=lambda one: (str(one["at"]), str(one["id"])), reverse=True)
        return tuple(str(one["id"]) for one in newest)

    async def add_note(self, note: Note) -> None:
        await self._shelf.keep(NOTE, _key(note), _document(note), replace=False)

    async def notes(self, subject: str) -> tuple[Note, ...]:
        return tuple(_note(one) for one in await self._shelf.all(NOTE, f"{subject}."))

    async def forget(self, invitation: Invitation) -> None:
        """The invitation last, so that who is interrupted can begin again; then once more what came meanwhile."""
        await self._forget_notes(invitation)
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
