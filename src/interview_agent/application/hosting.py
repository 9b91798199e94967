"""What an API server does around interviews: roles, invitations, the candidate's side and the recruiter's.

It reaches the interviewer by its tools, so that it may be the core in this process or an agent in a mesh. Nothing is kept
between calls; roles, invitations and notes stand on a shelf, interviews where the interviewer keeps them.
"""

from dataclasses import dataclass

from interview_agent.application.host_ports import Reply
from interview_agent.application.invitations import Case, Invitations
from interview_agent.application.roles import required
from interview_agent.domain import hosting
from interview_agent.domain.hosting import REASON, TEXT, What
from interview_agent.domain.keeping import kept_until
from interview_agent.domain.moments import read
from interview_agent.errors import InvalidInput, SessionNotFound

__all__ = ["Case", "Host"]


@dataclass(frozen=True, slots=True)
class Host(Invitations):
    """An interview from both sides, on top of what is done with roles and invitations."""

    # the candidate's side

    async def consent(self, case: Case) -> Reply:
        """Begin, or go on. The reply is that of conduct_interview. What has begun stays as long as the link works."""
        invitation = case.invitation
        if case.lapsed or not hosting.last(case.notes, What.CONSENTED):
            await self._note(invitation, What.CONSENTED, "candidate", {})
        reply = await self._conduct(case, None, None)
        await self.interviews.update(invitation.id, kept_until(invitation.link_until))
        await self._grant(invitation)
        if reply["success"] and (case.status is None or not hosting.last(case.notes, What.BEGAN)):
            await self._note(invitation, What.BEGAN, "candidate", {})
            await self.registry.begin(invitation)
        return reply

    async def refuse(self, case: Case) -> None:
        if case.status is None:
            await self._note(case.invitation, What.REFUSED, "candidate", {})

    async def answer(self, case: Case, text: str, answer_to: str | None) -> Reply:
        """What the candidate says to the open question; the same text and question again are the same answer."""
        self._begun(case)
        return await self._conduct(case, text, answer_to)

    async def _conduct(self, case: Case, text: str | None, answer_to: str | None) -> Reply:
        invitation, language = case.invitation, case.invitation.language or None
        brief = (invitation.resume, case.role.text, invitation.id)
        reply = await self.agent.conduct_interview(*brief, text, invitation.minutes, answer_to, language)
        await self._keep(case, bool(reply.get("interview_complete")))
        await self._unless_erased(invitation)
        return reply

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
        """Something that the candidate wants to be read beside one of their answers. The same once more adds nothing.

        Raises InvalidInput for a question that was not asked.
        """
        words = required(text, "A remark")[:TEXT]
        if turn > int((case.status or {}).get("questions_asked", 0)):
            raise InvalidInput("That question was not asked: a remark goes with a question by its number, or with 0.")
        if any(one.what is What.REMARK and one.data == {"turn": turn, "text": words} for one in case.notes):
            return
        await self._note(case.invitation, What.REMARK, "candidate", {"turn": turn, "text": words})

    # the recruiter's side

    async def languages(self) -> frozenset[str] | None:
        """What the interviewer speaks, as tags; None where it may speak any, or does not say."""
        spoken = (await self.agent.get_agent_status()).get("configuration", {}).get("languages")
        return None if spoken is None else frozenset(spoken)

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

    async def export(self, case: Case) -> Reply:
        """Everything that is stored about the candidate, for them or for another program."""
        reply = await self.stored(case) if case.status else {}
        return {"case": case, "session": reply.get("session_data"), "report": reply.get("report")}
