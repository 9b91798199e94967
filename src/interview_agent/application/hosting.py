"""What an API server does around interviews: roles, invitations, the candidate's side and the recruiter's.

It reaches the interviewer by its tools alone, so that it may be the core in this process or an agent in a mesh. Nothing is
kept between calls; roles, invitations and notes stand on a shelf, interviews where the interviewer keeps them.
"""

from asyncio import gather
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interview_agent.application.host_ports import Agent, Registry, Reply
from interview_agent.application.planning import Planner, person_key
from interview_agent.domain import hosting
from interview_agent.domain.bank import Bank
from interview_agent.domain.hosting import Invitation, Note, Role, State, What
from interview_agent.domain.languages import DEFAULT, language_of
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import Plan
from interview_agent.errors import InvalidInput, PassingError, SessionNotFound, told

TEXT, NAME, REASON = 20_000, 200, 1_000
"""The most characters of what somebody writes, of a name, and of a reason."""

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


@dataclass(frozen=True, slots=True)
class Host:
    """`new_id` draws an id that nobody can guess. `erase_interview` takes one out of the interviewer's store, and
    `prolong_interview` keeps one there that is not over, for those who go on another day."""

    registry: Registry
    agent: Agent
    planner: Planner
    bank: Bank
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    erase_interview: Callable[[str], Awaitable[None]]
    prolong_interview: Callable[[str], Awaitable[None]]

    # roles

    async def add_role(self, text: str, title: str = "", language: str = "", id: str = "") -> Role:
        """Raises InvalidInput. With an `id` that is taken, the role that has it: a repeated call adds nothing."""
        words = _required(text, "The text of a role")
        named = " ".join(title.split())[:NAME] or _first_line(words)
        spoken = language or language_of(words) or DEFAULT
        return await self.registry.add_role(Role(id or self.new_id(), named, words, spoken, self.clock()))

    async def role(self, id: str) -> Role:
        found = await self.registry.role(id)
        if found is None:
            raise SessionNotFound("There is no role under this id. Check the id.")
        return found

    async def plan(self, role: Role) -> Plan:
        """The plan that an interview for the role would follow now."""
        kept = await self.planner.at_hand(role.text, role.language)
        return kept or plan_of(role.text, self.bank, role.language)

    async def change_plan(self, role: Role, plan: Plan, by: str) -> None:
        """Keep a plan for the role, and note who approved it. Before the first candidate, so that all are asked alike."""
        if await self.fixed(role):
            raise InvalidInput("The plan of a role cannot change once somebody is invited: add the role anew.")
        await self.planner.keep(role.text, plan)
        await self._note(role.id, What.APPROVED, by, {})

    async def fixed(self, role: Role) -> bool:
        """Whether somebody is invited to an interview that follows the role's plan. Roles of the same text share it."""
        alike = [one for one in await self.registry.roles() if _plan_key(one) == _plan_key(role)]
        return any([await self.registry.invited(one.id) for one in alike])

    async def approve(self, role: Role, by: str) -> None:
        await self.planner.keep(role.text, await self.plan(role))
        await self._note(role.id, What.APPROVED, by, {})

    # invitations

    async def invite(self, role: Role, invitation: Invitation) -> Invitation:
        """Raises InvalidInput."""
        _required(invitation.resume, "The résumé")
        _required(invitation.candidate, "The candidate's name or number")
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

    # the candidate's side

    async def consent(self, case: Case) -> Reply:
        """Begin, or go on. The reply is that of conduct_interview."""
        if not hosting.last(case.notes, What.CONSENTED):
            await self._note(case.invitation.id, What.CONSENTED, "candidate", {})
        return await self._conduct(case.invitation, case.role, None, None)

    async def refuse(self, case: Case) -> None:
        if case.status is None:
            await self._note(case.invitation.id, What.REFUSED, "candidate", {})

    async def answer(self, case: Case, text: str, answer_to: str | None) -> Reply:
        """What the candidate says to the open question; the same text and question again are the same answer."""
        self._begun(case)
        return await self._conduct(case.invitation, case.role, text, answer_to)

    async def _conduct(self, invitation: Invitation, role: Role, text: str | None, answer_to: str | None) -> Reply:
        language = invitation.language or None
        brief = (invitation.resume, role.text, invitation.id)
        reply = await self.agent.conduct_interview(*brief, text, invitation.minutes, answer_to, language)
        await self._unless_erased(invitation)
        with suppress(PassingError):  # what was said is stored, and the next turn makes up for it
            await self.prolong_interview(invitation.id)
        return reply

    async def _unless_erased(self, invitation: Invitation) -> None:
        """What came while everything was being erased is erased too."""
        if await self.registry.invitation(invitation.id) is None:
            await self._wipe(invitation)
            raise SessionNotFound("This interview was erased.")

    def _begun(self, case: Case) -> None:
        if not hosting.last(case.notes, What.CONSENTED):
            raise InvalidInput("The interview begins with the candidate's consent.")

    async def end(self, case: Case, reason: str) -> Reply:
        """It is not evaluated yet then, which may take long."""
        return await self.agent.end_interview_session(case.invitation.id, reason)

    async def evaluate(self, case: Case) -> None:
        """Evaluate an interview that is over. Where that fails, whoever asks for the report makes up for it."""
        await self.agent.finalize_interview(case.invitation.id)

    async def remark(self, case: Case, turn: int, text: str) -> None:
        """Something that the candidate wants to be read beside one of their answers."""
        words = _required(text, "A remark")[:TEXT]
        await self._note(case.invitation.id, What.REMARK, "candidate", {"turn": turn, "text": words})
        await self._unless_erased(case.invitation)

    # the recruiter's side

    async def evaluated(self, case: Case) -> Reply:
        """The reply of finalize_interview, which evaluates what was not evaluated yet; `report` is the whole report."""
        if case.status is None:
            raise InvalidInput("There is no report yet: the interview has not begun.")
        return await self.agent.finalize_interview(case.invitation.id)

    async def stored(self, case: Case) -> Reply:
        """The reply of get_interview_session: `session_data`, `statistics` and the `report` so far."""
        return await self.agent.get_interview_session(case.invitation.id)

    async def enter_view(self, case: Case, by: str, view: str, why: str = "") -> None:
        """What a reader thinks before they see what is recommended: yes, maybe or no, with a reason if they like."""
        if view not in ("yes", "maybe", "no"):
            raise InvalidInput("Your own view is yes, maybe or no.")
        await self._note(case.invitation.id, What.VIEW, by, {"view": view, "why": why[:REASON]})

    def has_viewed(self, case: Case, by: str) -> bool:
        return any(note.what is What.VIEW and note.by == by for note in case.notes)

    async def override(self, case: Case, by: str, competency: str, level: float, why: str) -> None:
        """Another level than the computed one, with the reason; both stay. Raises InvalidInput."""
        reason = _required(why, "The reason of an override")[:REASON]
        if not 0 <= level <= 4:
            raise InvalidInput("A level lies between 0 and 4.")
        data = {"competency": competency, "level": level, "why": reason}
        await self._note(case.invitation.id, What.OVERRIDE, by, data)

    async def revoke(self, case: Case, by: str) -> None:
        await self._note(case.invitation.id, What.REVOKED, by, {})

    async def erase(self, case: Case) -> None:
        """Everything that is stored about the candidate."""
        await self._wipe(case.invitation)

    async def _wipe(self, invitation: Invitation) -> None:
        """The interview again at the end: a turn that was under way may have stored it anew."""
        await self.erase_interview(invitation.id)
        await self.registry.forget(invitation)
        await self.erase_interview(invitation.id)

    async def export(self, case: Case) -> Reply:
        """Everything that is stored about the candidate, for them or for another program."""
        reply = await self.stored(case) if case.status else {}
        return {"case": case, "session": reply.get("session_data"), "report": reply.get("report")}

    async def _note(self, subject: str, what: What, by: str, data: Mapping[str, Any]) -> None:
        await self.registry.add_note(Note(self.new_id(), subject, what, by, self.clock(), data))


def _required(text: str, what: str) -> str:
    if not text.strip():
        raise InvalidInput(f"{what} is empty: it is needed.")
    return text.strip()


def _plan_key(role: Role) -> str:
    return person_key(role.text, role.language)


def _first_line(text: str) -> str:
    lines = (line.strip().strip("#*_=- ") for line in text.splitlines())
    return next((line for line in lines if line), "Role")[:NAME]
