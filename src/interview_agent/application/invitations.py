"""What a host does with invitations: what is known of each, what is noted about it, more time, and its end on the shelf."""

from asyncio import gather
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interview_agent.application.host_ports import Agent, Reply
from interview_agent.application.ports import InterviewStore
from interview_agent.application.roles import Roles, required
from interview_agent.domain import hosting
from interview_agent.domain.accommodating import more_time
from interview_agent.domain.hosting import Invitation, Note, Role, State, What
from interview_agent.errors import InterviewCompleted, InvalidInput, SessionNotFound, told

AT_ONCE = 20
"""So many interviews of a list are looked at at the same time: in a mesh each is a call to another process."""


@dataclass(frozen=True, slots=True)
class Case:
    """An invitation with what is known of it now. `status` is the reply of get_session_status, once it has begun."""

    invitation: Invitation
    role: Role
    notes: tuple[Note, ...]
    state: State
    status: Mapping[str, Any] | None

    @property
    def minutes(self) -> int | None:
        """The time limit, with what was allowed on top of it."""
        minutes = self.invitation.minutes
        return None if minutes is None else minutes + sum(hosting.allowed(self.notes).values())

    @property
    def may_be_allowed_more(self) -> bool:
        """Whether there is a time limit, and the interview is not over."""
        return self.invitation.minutes is not None and self.state in (State.INVITED, State.REFUSED, State.STARTED)

    @property
    def lapsed(self) -> bool:
        """Whether an interview had begun that is no longer stored. Another one begins only by another consent."""
        return hosting.lapsed(self.notes, self.status is not None)


@dataclass(frozen=True, slots=True)
class Invitations(Roles):
    """`interviews` is the interviewer's own store, for what no caller of the tools should be able to do."""

    agent: Agent
    interviews: InterviewStore

    async def invite(self, role: Role, invitation: Invitation) -> Invitation:
        """Raises InvalidInput."""
        required(invitation.resume, "The résumé")
        required(invitation.candidate, "The candidate's name or number")
        return await self.registry.add_invitation(invitation)

    async def case(self, id: str) -> Case:
        """Raises SessionNotFound."""
        invitation = await self.registry.invitation(id)
        if invitation is None:
            raise SessionNotFound("There is no interview under this id: it never was, or it was erased. Check the id.")
        role = await self.role(invitation.role)
        notes = await self.registry.notes(invitation.id)
        begun = hosting.last(notes, What.CONSENTED)
        status = await self._status(invitation.id) if begun else None
        stage = str(status["status"]) if status else None
        return Case(invitation, role, notes, hosting.state(invitation, notes, stage, self.clock()), status)

    async def page(self, role: str, state: State | None, after: str, size: int) -> tuple[list[Case], str | None]:
        """Up to so many of them, the newest first, and the id to go on after; None at the end."""
        ids = await self.registry.invited(role)
        if after and after not in ids:
            raise InvalidInput("The list cannot go on there: that interview is gone. Begin with its first page.")
        begin = ids.index(after) + 1 if after else 0
        found: list[Case] = []
        for at in range(begin, len(ids), AT_ONCE):
            for case in await gather(*map(self._case_if_any, ids[at : at + AT_ONCE])):
                if case and state in (None, case.state):
                    if len(found) == size:
                        return found, found[-1].invitation.id
                    found.append(case)
        return found, None

    async def _case_if_any(self, id: str) -> Case | None:
        with suppress(SessionNotFound):  # erased meanwhile
            return await self.case(id)
        return None

    async def _status(self, id: str) -> Reply | None:
        """None for an interview that is not there. One that cannot be looked at just now is no such: that raises."""
        reply = await self.agent.get_session_status(id)
        if not reply["success"] and reply["error_code"] != SessionNotFound.code:
            raise told(str(reply["error_code"]), str(reply["error"]))
        return reply if reply["success"] else None

    async def allow(self, case: Case, by: str, minutes: int, id: str = "") -> Note:
        """More minutes than the invitation says, also while the interview is under way. Nobody can take them back.

        With an `id` that has come before, nothing is added: the note that stands is returned. Raises InvalidInput where
        there is no time limit, and InterviewCompleted for an interview that is over.
        """
        note = next((note for note in case.notes if note.id == id), None)
        if note is None:
            _must_be_open(case)
            note = await self._note(case.invitation, What.ALLOWED, by, {"minutes": minutes}, id)
        await self._grant(case.invitation)
        return note

    async def _grant(self, invitation: Invitation) -> None:
        """All that was allowed, to an interview that is there. It knows by the notes' ids what it has already."""
        for id, minutes in hosting.allowed(await self.registry.notes(invitation.id)).items():
            # One that has not begun gets it when it begins; to one that has just ended it is of no use.
            with suppress(SessionNotFound, InterviewCompleted):
                await self.interviews.update(invitation.id, more_time(minutes, id))

    async def revoke(self, case: Case, by: str) -> None:
        await self._note(case.invitation, What.REVOKED, by, {})

    async def goes(self, case: Case) -> datetime | None:
        """When everything about the candidate goes by itself, if nothing more is said."""
        left = await self.registry.left(case.invitation)
        return self.clock() + left if left else None

    async def erase(self, case: Case) -> None:
        """Everything that is stored about the candidate."""
        await self._wipe(case.invitation)

    async def _wipe(self, invitation: Invitation) -> None:
        """The interview again at the end: a turn that was under way may have stored it anew."""
        for forget in (self._erase_interview, self.registry.forget, self._erase_interview):
            await forget(invitation)

    async def _erase_interview(self, invitation: Invitation) -> None:
        await self.interviews.update(invitation.id, lambda before, now: (None, None))

    async def _note(self, about: Invitation, what: What, by: str, data: Mapping[str, Any], id: str = "") -> Note:
        note = Note(id or self.new_id(), about.id, what, by, self.clock(), data)
        await self.registry.add_note(note)
        await self._unless_erased(about)
        return note

    async def _keep(self, case: Case, over: bool) -> None:
        """After something was said. Before the link's end everything stays long enough for an interview that goes on."""
        now = self.clock()
        if over and case.state is State.STARTED:
            await self.registry.conclude(case.invitation, now)
        elif not over and now > case.invitation.link_until:
            await self.registry.prolong(case.invitation, now)

    async def _unless_erased(self, invitation: Invitation) -> None:
        """What came while everything was being erased is erased too."""
        if await self.registry.invitation(invitation.id) is None:
            await self._wipe(invitation)
            raise SessionNotFound("This interview was erased.")


def _must_be_open(case: Case) -> None:
    """For more time."""
    if case.invitation.minutes is None:
        raise InvalidInput("This interview has no time limit, so there is nothing to add to.")
    if not case.may_be_allowed_more:
        raise InterviewCompleted("This interview is over, or its link is: its time cannot change any more.")
