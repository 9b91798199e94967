"""What a host of interviews needs from elsewhere: an interviewer by its tools, and a place for what it holds itself."""

from datetime import datetime, timedelta
from typing import Any, Protocol

from interview_agent.domain.hosting import Invitation, Note, Role

Reply = dict[str, Any]


class Agent(Protocol):
    """The tools: here in this process, or as capabilities of a mesh. They reply with a dict whatever happens."""

    async def conduct_interview(
        self,
        resume_content: Any = None,
        role_description: Any = None,
        user_session_id: Any = None,
        candidate_answer: Any = None,
        duration_minutes: Any = None,
        answer_to: Any = None,
        language: Any = None,
    ) -> Reply: ...

    async def get_interview_session(self, session_id: Any = None) -> Reply: ...

    async def end_interview_session(self, session_id: Any = None, reason: Any = "completed") -> Reply: ...

    async def get_session_status(self, session_id: Any = None) -> Reply: ...

    async def finalize_interview(self, session_id: Any = None) -> Reply: ...

    async def get_agent_status(self) -> Reply: ...


class Registry(Protocol):
    """Where roles, invitations and notes are kept. Raises StoreUnavailable."""

    async def add_role(self, role: Role) -> Role:
        """The role that stands under its id then: the first one stays, so that a repeated call adds nothing."""

    async def role(self, id: str) -> Role | None: ...

    async def roles(self) -> tuple[Role, ...]: ...

    async def add_invitation(self, invitation: Invitation) -> Invitation:
        """It goes by itself, with everything that is noted about it, as `hosting.Stays` says."""

    async def prolong(self, invitation: Invitation, said_at: datetime) -> None:
        """Something was said then in an interview that goes on: let nothing about it go before its time. Never shortens."""

    async def conclude(self, invitation: Invitation, over_at: datetime) -> None:
        """The interview has ended then, or was evaluated: let everything about it go with it."""

    async def begin(self, invitation: Invitation) -> None:
        """Note that its interview is under way."""

    async def settle(self, invitation: Invitation) -> None:
        """It is under way no more; `conclude` and `forget` settle it too."""

    async def going(self) -> tuple[str, ...]:
        """The ids of those that are under way."""

    async def left(self, invitation: Invitation) -> timedelta | None:
        """How long the invitation and the notes about it still stay."""

    async def invitation(self, id: str) -> Invitation | None: ...

    async def invited(self, role: str = "") -> tuple[str, ...]:
        """The ids of the invitations, of one role or of all, the newest first; cheap where they are many."""

    async def add_note(self, note: Note) -> None: ...

    async def notes(self, subject: str) -> tuple[Note, ...]:
        """The notes about a role or an invitation, the oldest first."""

    async def forget(self, invitation: Invitation) -> None:
        """Take away an invitation and everything that was noted about it."""
