"""The stored session: an interview as one JSON document, and back.

A document that another program wrote in the same shape loads. Its keys and entries that are unknown here survive a
rewrite; `get` and `update` of every store go through this module, so they all keep the same promise.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import orjson

from interview_agent.adapters import plan_json, session_entries, session_parts
from interview_agent.adapters.session_values import moment, number, stamp, text
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Entry
from interview_agent.domain.interview import Interview, Status
from interview_agent.errors import InvalidInput, SessionUnreadable

SCHEMA_VERSION = 1

_FIXED_KEYS = frozenset(
    {"session_id", "role_description", "resume_content", "conversation", "created_at", "last_updated", "status"}
)
_WORDS_FOR_COMPLETED = frozenset(
    {"completed", "complete", "ended", "finished", "closed", "terminated", "expired", "cancelled", "canceled", "done"}
)
_LONGEST_MINUTES = 7 * 24 * 60
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Loaded:
    """An interview with the JSON of its entries, so that those which stay need not be written again.

    An interview changes by one or two entries a turn, and writing all of them was most of what a late turn cost. The
    JSON of an entry is None where it is not known.
    """

    interview: Interview
    entries: tuple[bytes | None, ...] = ()

    def of(self, place: int, entry: Entry) -> bytes | None:
        """The JSON of the entry if it is the very one that stood in this place, since entries are never changed."""
        same = place < len(self.entries) and self.interview.conversation[place] is entry
        return self.entries[place] if same else None


def encode(interview: Interview) -> bytes:
    """The document of an interview. Raises InvalidInput for text that UTF-8 cannot hold."""
    return dump(interview)[0]


def dump(interview: Interview, before: Loaded | None = None) -> tuple[bytes, Loaded]:
    """Like `encode`, with what was known `before` of its entries, and what is known of them now."""
    try:
        entries = tuple(_entries(interview, before or Loaded(interview)))
        return orjson.dumps(_document(interview, [orjson.Fragment(entry) for entry in entries])), Loaded(
            interview, entries
        )
    except orjson.JSONEncodeError:
        raise InvalidInput(
            "The interview holds characters that are no valid Unicode (half of a surrogate pair) and cannot be stored: "
            "send the text without them."
        ) from None


def _entries(interview: Interview, before: Loaded) -> Iterator[bytes]:
    for place, entry in enumerate(interview.conversation):
        known = before.of(place, entry)
        yield orjson.dumps(session_entries.written(entry)) if known is None else known


def document(interview: Interview) -> dict[str, Any]:
    """The document as a dict, as `get_interview_session` shows it."""
    return _document(interview, [session_entries.written(entry) for entry in interview.conversation])


def _document(interview: Interview, conversation: list[Any]) -> dict[str, Any]:
    fixed = {
        "session_id": interview.session_id,
        "role_description": interview.brief.role_description,
        "resume_content": interview.brief.resume_content,
        "conversation": conversation,
        "created_at": stamp(interview.created_at),
        "last_updated": stamp(interview.last_updated),
        "status": interview.status.value,
    }
    return {**fixed, "schema_version": SCHEMA_VERSION, **interview.extras, **_own(interview)}


def _own(interview: Interview) -> dict[str, Any]:
    """What stands beside the fixed keys; what there is nothing to say about is left out."""
    own = {
        "incarnation": interview.incarnation,
        "duration_minutes": interview.duration_minutes,
        "language": interview.language if interview.language != "en" else None,
        "accommodations": session_parts.accommodations_json(interview.accommodations) or None,
        "pause": interview.pause and session_parts.pause_json(interview.pause),
        "kept_until": interview.kept_until and stamp(interview.kept_until),
        "plan": interview.plan and plan_json.written(interview.plan),
        "floor": interview.floor and session_parts.floor_json(interview.floor),
        "failure": interview.failure and session_parts.failure_json(interview.failure),
        "failures": interview.failures or None,
        "drafts_refused": interview.drafts_refused or None,
        "ending": interview.ending and session_parts.ending_json(interview.ending),
        "late": session_parts.late_json(interview.late) or None,
        "summary": interview.summary,
        "evaluation": interview.evaluation,
    }
    return {key: value for key, value in own.items() if value is not None}


def decode(data: bytes, session_id: str = "") -> Interview:
    """The interview of a document. `session_id` is the id under which it was stored; it wins over the document's own.

    Raises SessionUnreadable for what is no interview.
    """
    return load(data, session_id).interview


def load(data: bytes, session_id: str = "") -> Loaded:
    """Like `decode`, with what its entries are in JSON."""
    stored = _object(data)
    role, resume, conversation = (stored.get(key) for key in ("role_description", "resume_content", "conversation"))
    if not isinstance(role, str) or not isinstance(resume, str):
        raise _unreadable("has no role description or no résumé")
    if not isinstance(conversation, list):
        raise _unreadable("has no list of what was said")
    created, updated = _frame(stored, conversation)
    incarnation = text(stored.get("incarnation")) or _derived_incarnation(stored)
    entries = list(session_entries.read(conversation, incarnation, created))
    _must_be_writable([raw for raw, (_, form) in zip(conversation, entries, strict=True) if form is None])
    interview = Interview(
        session_id=session_id or text(stored.get("session_id")),
        brief=Brief(role, resume),
        created_at=created,
        last_updated=updated,
        incarnation=incarnation,
        conversation=tuple(entry for entry, _ in entries),
        status=_status(stored.get("status")),
        **_own_facts(stored),
    )
    known = tuple(None if form is None else orjson.dumps(form) for _, form in entries)
    return Loaded(replace(interview, extras=_extras(stored, _own(interview))), known)


def _object(data: bytes) -> dict[str, Any]:
    try:
        stored = orjson.loads(data)
    except orjson.JSONDecodeError:
        # The error quotes the document, so it does not travel on.
        raise _unreadable("is not JSON") from None
    if not isinstance(stored, dict):
        raise _unreadable("is not a JSON object")
    _must_be_writable({key: value for key, value in stored.items() if key != "conversation"})
    return stored


def _must_be_writable(part: dict[str, Any] | list[Any]) -> None:
    """The library reads far deeper nesting than it writes."""
    try:
        orjson.dumps(part)
    except orjson.JSONEncodeError:
        raise _unreadable("is nested more deeply than can be written again") from None


def _unreadable(why: str) -> SessionUnreadable:
    return SessionUnreadable(
        f"What is stored under this session id {why}. It is left as it is: look at it in the store, or use another id."
    )


def _frame(stored: Mapping[str, Any], conversation: list[Any]) -> tuple[datetime, datetime]:
    """When the interview began and was last changed; where the document does not say, as its entries suggest."""
    created, updated = moment(stored.get("created_at")), moment(stored.get("last_updated"))
    if created and updated:
        return created, updated
    stamps = [at for entry in conversation if isinstance(entry, dict) and (at := moment(entry.get("timestamp")))]
    created = created or min(stamps, default=updated or _EPOCH)
    return created, updated or max(stamps, default=created)


def _derived_incarnation(stored: Mapping[str, Any]) -> str:
    """For a document that has none: the same for as long as another program uses it."""
    kept = repr([stored.get(key) for key in ("session_id", "created_at", "role_description")])
    return "f" + sha256(kept.encode()).hexdigest()[:10]


def _minutes(value: Any) -> int | None:
    """A duration that another program may have stored; one that no interview has means none."""
    minutes = number(value, 0)
    return minutes if 0 < minutes <= _LONGEST_MINUTES else None


def _language(value: Any) -> str:
    """The tag of a language, as `de`; what is none means English."""
    tag = text(value).strip().lower()
    return tag if _LANGUAGE.fullmatch(tag) else "en"


def _status(value: Any) -> Status:
    return Status.COMPLETED if text(value).strip().lower() in _WORDS_FOR_COMPLETED else Status.ACTIVE


def _own_facts(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "duration_minutes": _minutes(stored.get("duration_minutes")),
        "language": _language(stored.get("language")),
        "accommodations": session_parts.accommodations(stored.get("accommodations")),
        "pause": session_parts.pause(stored.get("pause")),
        "kept_until": moment(stored.get("kept_until")),
        "plan": plan_json.read(stored.get("plan")),
        "floor": session_parts.floor(stored.get("floor")),
        "failure": session_parts.failure(stored.get("failure")),
        "failures": number(stored.get("failures"), 0),
        "drafts_refused": number(stored.get("drafts_refused"), 0),
        "ending": session_parts.ending(stored.get("ending")),
        "late": session_parts.late(stored.get("late")) or {},
        "summary": session_parts.summary(stored.get("summary")),
        "evaluation": session_parts.evaluation(stored.get("evaluation")),
    }


def _extras(stored: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """All that this module would not write itself, also values under our keys that it could not read."""
    extras = {key: value for key, value in stored.items() if key not in _FIXED_KEYS and key not in own}
    if extras.get("schema_version") == SCHEMA_VERSION:
        del extras["schema_version"]
    return extras
