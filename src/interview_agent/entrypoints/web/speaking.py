"""What whoever invites should know of the languages that the interviewer speaks."""

import asyncio

from interview_agent.application.hosting import Case, Host
from interview_agent.domain.notices import of_language
from interview_agent.entrypoints.web.problems import Problem
from interview_agent.errors import InterviewError

_PATIENCE = 3.0
"""Seconds: nobody waits longer to invite because an agent elsewhere is slow."""


async def spoken(host: Host) -> frozenset[str] | None:
    """As tags; None where it may be any, or nobody can say just now."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await host.languages()
    except (TimeoutError, Problem, InterviewError):
        return None


async def warning(host: Host, case: Case) -> str | None:
    """A sentence, where the interview that somebody is invited to would be in a language that is not spoken."""
    language = case.invitation.language or case.role.language
    return next((notice.value for notice in of_language(language, await spoken(host))), None)
