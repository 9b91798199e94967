"""`interview-agent check-question`: the checks that every question must pass, over lines of standard input."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from interview_agent.domain.checks import Setting, problems
from interview_agent.domain.conversation import Question
from interview_agent.domain.names import names_in
from interview_agent.domain.plan import TAG
from interview_agent.errors import InvalidInput

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""When the earlier questions were asked makes no difference to any check."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command. With `interview`, the lines are one interview: each is held against those before it."""

    language: str | None = None
    resume: Path | None = None
    interview: bool = False
    strict: bool = False


def check_question(wanted: Wanted) -> int:
    """Print a line of JSON for each question. Returns the exit code: 1 with `strict` if one failed.

    Raises InvalidInput for a résumé that cannot be read and for a language that is none.
    """
    if wanted.language and not TAG.fullmatch(wanted.language.lower()):
        raise InvalidInput("--language must be the tag of a language, such as en or de.")
    setting = Setting(names=_names(wanted.resume), language=(wanted.language or "").lower())
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        failed = sum(not ok for ok in _checked(sys.stdin, setting, wanted.interview))
    except BrokenPipeError:
        # Whoever read the lines has had enough of them; what is left in the buffer would only fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return 1 if wanted.strict and failed else 0


def _names(resume: Path | None) -> frozenset[str]:
    if resume is None:
        return frozenset()
    from interview_agent.adapters.documents import read_file

    return names_in(read_file(resume))


def _checked(lines: TextIO, setting: Setting, interview: bool) -> Iterator[bool]:
    """Whether each question may be asked, once its line is printed."""
    for line in lines:
        text = line.strip("\ufeff \t\r\n")
        if text:
            reasons = problems(text, setting)
            sys.stdout.write(
                json.dumps({"text": text, "ok": not reasons, "reasons": reasons}, ensure_ascii=False) + "\n"
            )
            sys.stdout.flush()
            yield not reasons
            if interview:
                setting = replace(setting, asked=(*setting.asked, _asked(text, len(setting.asked) + 1)))


def _asked(text: str, number: int) -> Question:
    return Question(text, _NO_TIME, str(number), number)
