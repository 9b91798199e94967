"""What an API server holds around interviews: roles, invitations, and notes about both that are only ever added to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

TEXT, NAME, REASON = 20_000, 200, 1_000
"""The most characters of what somebody writes, of a name, and of a reason."""

LINK_DAYS = 14
"""So long a candidate's link works, unless the invitation says otherwise."""


class What(StrEnum):
    """What a note tells. Notes are never changed: what was decided last counts, and everything before stays readable."""

    APPROVED = "approved"
    CONSENTED = "consented"
    BEGAN = "began"
    """An interview was begun: the first one, or another one after the one before was no longer stored."""

    REFUSED = "refused"
    REVOKED = "revoked"
    ALLOWED = "allowed"
    """More minutes than the invitation says. The note's id is the token under which the interview gets them, once."""

    VIEW = "view"
    """What a reader thought before the recommendation was shown to them."""

    OVERRIDE = "override"
    REMARK = "remark"
    ERASED = "erased"


class State(StrEnum):
    """How far an invitation has come."""

    INVITED = "invited"
    REFUSED = "refused"
    REVOKED = "revoked"
    EXPIRED = "expired"
    STARTED = "started"
    ENDED = "ended"
    PROCESSING = "processing"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class Role:
    """A job that interviews are held for. `text` is what the interviewer reads."""

    id: str
    title: str
    text: str
    language: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """One interview for one candidate. Its id is the session id of the interview, and nobody can guess it.

    `candidate` is what the recruiter calls them, `feedback` whether they may read their own, and with levels or without.
    """

    id: str
    role: str
    candidate: str
    resume: str
    language: str
    created_at: datetime
    link_until: datetime
    minutes: int | None = None
    feedback: bool = False
    feedback_levels: bool = False

    def works(self, now: datetime) -> bool:
        return now < self.link_until


@dataclass(frozen=True, slots=True)
class Stays:
    """How long everything about a candidate stays: the invitation, and what is noted about it, all of it together.

    Each time is at least that for which the interview itself is stored then, so that neither a report nor an interview
    that is under way loses what stands around it.
    """

    waiting: timedelta
    """After the link's end, and after the last word of an interview that goes on beyond it."""

    over: timedelta
    """After the interview has ended or was evaluated."""

    def while_waiting(self, invitation: Invitation, said_at: datetime) -> datetime:
        return max(invitation.link_until, said_at) + self.waiting


@dataclass(frozen=True, slots=True)
class Note:
    """Something that somebody did: a recruiter (by the name of their key) or the candidate."""

    id: str
    subject: str
    """The id of the role or invitation."""

    what: What
    by: str
    at: datetime
    data: Mapping[str, Any] = field(default_factory=dict)


def until(now: datetime, days: int = LINK_DAYS) -> datetime:
    return now + timedelta(days=days)


def lapsed(notes: tuple[Note, ...], stored: bool) -> bool:
    """Whether an interview had begun that is not stored any more, because nobody went on with it in time."""
    return not stored and last(notes, What.BEGAN) is not None


def last(notes: tuple[Note, ...], what: What) -> Note | None:
    return next((note for note in reversed(notes) if note.what is what), None)


def allowed(notes: tuple[Note, ...]) -> dict[str, int]:
    """Minutes that were allowed on top of the invitation's, by the id of the note. What came twice under one id is one."""
    return {note.id: int(note.data["minutes"]) for note in notes if note.what is What.ALLOWED}


def overrides(notes: tuple[Note, ...]) -> dict[str, Note]:
    """The last override of each competency, by its id; those before it stay among the notes."""
    return {str(note.data["competency"]): note for note in notes if note.what is What.OVERRIDE}


def state(invitation: Invitation, notes: tuple[Note, ...], stage: str | None, now: datetime) -> State:
    """`stage` is what get_session_status says of the interview; None while there is none."""
    if stage is not None:
        return State(stage)
    if last(notes, What.REVOKED):
        return State.REVOKED
    if (refused := last(notes, What.REFUSED)) and not _later(last(notes, What.CONSENTED), refused):
        return State.REFUSED
    return State.INVITED if invitation.works(now) else State.EXPIRED


def _later(one: Note | None, other: Note) -> bool:
    return one is not None and one.at > other.at
