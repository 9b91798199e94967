"""What an API server does around interviews: roles, invitations, the candidate's side and the recruiter's.

It reaches the interviewer by its tools alone, so that it may be the core in this process or an agent in a mesh. Nothing is
kept between calls; roles, invitations and notes stand on a shelf, interviews where the interviewer keeps them.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interview_agent.application.host_ports import Agent, Reply
from interview_agent.application.ports import InterviewStore
from interview_agent.application.roles import Roles, required
from interview_agent.domain import hosting
from interview_agent.domain.hosting import REASON, TEXT, Invitation, Note, Role, State, What
from interview_agent.domain.keeping import kept_until
from interview_agent.domain.moments import read
from interview_agent.errors import InvalidInput, SessionNotFound, told


@dataclass(frozen=True, slots=True)
class Case:
    """An invitation with what is known of it now. `status` is the reply of get_session_status, once it has begun."""

    invitation: Invitation
    role: Role
    notes: tuple[Note, ...]
    state: State
    status: Mapping[str, Any] | None

    @property
    def lapsed(self) -> bool:
        """Whether an interview had begun that is no longer stored. Another one begins only by another consent."""
        return hosting.lapsed(self.notes, self.status is not None)


@dataclass(frozen=True, slots=True)
class Host(Roles):
    """`interviews` is the interviewer's own store, for what no caller of the tools should be able to do."""

    agent: Agent
    interviews: InterviewStore

    # invitations

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
        begin = ids.index(after) + 1 if after in ids else 0
        found: list[Case] = []
        for id in ids[begin:]:
            with suppress(SessionNotFound):  # erased meanwhile
                case = await self.case(id)
                if state in (None, case.state):
                    if len(found) == size:
                        return found, found[-1].invitation.id
                    found.append(case)
        return found, None

    async def _status(self, id: str) -> Reply | None:
        """None for an interview that is not there. One that cannot be looked at just now is no such: that raises."""
        reply = await self.agent.get_session_status(id)
        if not reply["success"] and reply["error_code"] != SessionNotFound.code:
            raise told(str(reply["error_code"]), str(reply["error"]))
        return reply if reply["success"] else None

    # the candidate's side

    async def consent(self, case: Case) -> Reply:
        """Begin, or go on. The reply is that of conduct_interview. What has begun stays as long as the link works."""
        invitation = case.invitation
        if case.lapsed or not hosting.last(case.notes, What.CONSENTED):
            await self._note(invitation, What.CONSENTED, "candidate", {})
        reply = await self._conduct(case, None, None)
        await self.interviews.update(invitation.id, kept_until(invitation.link_until))
        if reply["success"] and (case.status is None or not hosting.last(case.notes, What.BEGAN)):
            await self._note(invitation, What.BEGAN, "candidate", {})
        return reply

    async def refuse(self, case: Case) -> None:
        if case.status is None:
            await self._note(case.invitation, What.REFUSED, "candidate", {})

    async def answer(self, case: Case, text: str, answer_to: str | None) -> Reply:
        """What the candidate says to the open question; the same text and question again are the same answer."""
        self._begun(case)
        return await self._conduct(case, text, answer_to)

    async def open_question(self, case: Case) -> Reply:
        self._begun(case)
        return await self._conduct(case, None, None)

    async def _conduct(self, case: Case, text: str | None, answer_to: str | None) -> Reply:
        invitation, language = case.invitation, case.invitation.language or None
        brief = (invitation.resume, case.role.text, invitation.id)
        reply = await self.agent.conduct_interview(*brief, text, invitation.minutes, answer_to, language)
        await self._keep(case, bool(reply.get("interview_complete")))
        await self._unless_erased(invitation)
        return reply

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

    def _begun(self, case: Case) -> None:
        if not hosting.last(case.notes, What.CONSENTED):
            raise InvalidInput("The interview begins with the candidate's consent.")
        if case.lapsed:
            raise SessionNotFound("This interview is no longer stored: consent again to begin another one.")

    async def end(self, case: Case, reason: str) -> Reply:
        """It is not evaluated yet then, which may take long."""
        reply = await self.agent.end_interview_session(case.invitation.id, reason)
        await self._keep(case, bool(reply["success"]))
        return reply

    async def evaluate(self, case: Case) -> None:
        """Evaluate an interview that is over. Where that fails, whoever asks for the report makes up for it."""
        await self._finalized(case)

    async def _finalized(self, case: Case) -> Reply:
        """What was evaluated before stays as it is, and asking for it once more makes nothing stay longer."""
        reply = await self.agent.finalize_interview(case.invitation.id)
        if reply["success"] and (at := read(reply["report"]["provenance"]["evaluated_at"])):
            await self.registry.conclude(case.invitation, at)
        return reply

    async def remark(self, case: Case, turn: int, text: str) -> None:
        """Something that the candidate wants to be read beside one of their answers."""
        words = required(text, "A remark")[:TEXT]
        await self._note(case.invitation, What.REMARK, "candidate", {"turn": turn, "text": words})

    # the recruiter's side

    async def evaluated(self, case: Case) -> Reply:
        """The reply of finalize_interview, which evaluates what was not evaluated yet; `report` is the whole report."""
        if case.status is None:
            raise InvalidInput("There is no report yet: the interview has not begun.")
        return await self._finalized(case)

    async def stored(self, case: Case) -> Reply:
        """The reply of get_interview_session: `session_data`, `statistics` and the `report` so far."""
        return await self.agent.get_interview_session(case.invitation.id)

    async def enter_view(self, case: Case, by: str, view: str, why: str = "") -> None:
        """What a reader thinks before they see what is recommended: yes, maybe or no, with a reason if they like."""
        if view not in ("yes", "maybe", "no"):
            raise InvalidInput("Your own view is yes, maybe or no.")
        await self._note(case.invitation, What.VIEW, by, {"view": view, "why": why[:REASON]})

    def has_viewed(self, case: Case, by: str) -> bool:
        return any(note.what is What.VIEW and note.by == by for note in case.notes)

    async def override(self, case: Case, by: str, competency: str, level: float, why: str) -> None:
        """Another level than the computed one, with the reason; both stay. Raises InvalidInput."""
        reason = required(why, "The reason of an override")[:REASON]
        if not 0 <= level <= 4:
            raise InvalidInput("A level lies between 0 and 4.")
        data = {"competency": competency, "level": level, "why": reason}
        await self._note(case.invitation, What.OVERRIDE, by, data)

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

    async def export(self, case: Case) -> Reply:
        """Everything that is stored about the candidate, for them or for another program."""
        reply = await self.stored(case) if case.status else {}
        return {"case": case, "session": reply.get("session_data"), "report": reply.get("report")}

    async def _note(self, about: Invitation, what: What, by: str, data: Mapping[str, Any]) -> None:
        await self.registry.add_note(Note(self.new_id(), about.id, what, by, self.clock(), data))
        await self._unless_erased(about)
