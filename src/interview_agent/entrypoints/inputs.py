"""Checking what callers send, in one place, before anything else sees it."""

import re
from dataclasses import dataclass
from typing import Any

from interview_agent.domain.brief import Brief
from interview_agent.domain.outcomes import Call
from interview_agent.errors import InvalidInput
from interview_agent.settings import Settings

SESSION_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
REASON_CHARACTERS = 200
MINUTES = (1, 240)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that show nothing: a text of these alone is empty."""


def session_id(value: Any, name: str = "session_id") -> str:
    """A session id as it may be part of a key."""
    if value is None:
        raise InvalidInput(f"{name} is missing: send it as text.")
    if not isinstance(value, str) or not SESSION_ID.fullmatch(value):
        raise InvalidInput(
            f"{name} must be 1 to 128 letters, digits, dots, underscores, colons or hyphens, without spaces. Send another one."
        )
    return value


def text(value: Any, name: str, most: int) -> str:
    """Text that is not empty, not too long and can be stored. `most` counts bytes of UTF-8."""
    if value is None:
        raise InvalidInput(f"{name} is missing: send it as text.")
    if not isinstance(value, str):
        raise InvalidInput(f"{name} must be text, not {_kind(value)}.")
    if not value.translate(_INVISIBLE).strip():
        raise InvalidInput(f"{name} is empty: send its text{_or_leave_out(name)}.")
    if len(value) > most or len(_utf8(value, name)) > most:
        raise InvalidInput(f"{name} is longer than {most} bytes: shorten it to the parts that matter.")
    if "\0" in value:
        raise InvalidInput(f"{name} contains NUL characters: remove them and send it again.")
    return value


def _utf8(value: str, name: str) -> bytes:
    try:
        return value.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidInput(f"{name} contains broken characters (lone surrogates): send it as valid Unicode.") from None


def _or_leave_out(name: str) -> str:
    return ", or leave it out to get the open question" if name == "candidate_answer" else ""


def _kind(value: Any) -> str:
    """The JSON name of a value's type; never the value."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "something else")


def minutes(value: Any) -> int | None:
    if value is None:
        return None
    least, most = MINUTES
    if type(value) is not int or not least <= value <= most:
        raise InvalidInput(
            f"duration_minutes must be a whole number from {least} to {most}, or left out for no time limit."
        )
    return value


def language(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value.strip().lower()):
        raise InvalidInput("language must be the tag of a language, such as en or de, or left out to follow the role.")
    return value.strip().lower()


def reason(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > REASON_CHARACTERS or not value.isprintable():
        raise InvalidInput(f"reason must be text of 1 to {REASON_CHARACTERS} printable characters on one line.")
    return value.strip()


@dataclass(frozen=True, slots=True)
class Checked:
    """The limits of the settings, applied to a call of `conduct_interview`."""

    settings: Settings

    def call(self, token: str, given: dict[str, Any]) -> Call:
        """The call, or InvalidInput for the first thing that is wrong with it."""
        answer, answer_to = given.get("candidate_answer"), given.get("answer_to")
        return Call(
            session_id=session_id(given.get("user_session_id"), "user_session_id"),
            brief=Brief(
                role_description=text(
                    given.get("role_description"), "role_description", self.settings.interview_role_bytes
                ),
                resume_content=text(
                    given.get("resume_content"), "resume_content", self.settings.interview_resume_bytes
                ),
            ),
            token=token,
            answer=None if answer is None else text(answer, "candidate_answer", self.settings.interview_answer_bytes),
            duration_minutes=minutes(given.get("duration_minutes")),
            answer_to=None if answer_to is None else session_id(answer_to, "answer_to"),
            language=language(given.get("language")) or self.settings.interview_language,
        )
