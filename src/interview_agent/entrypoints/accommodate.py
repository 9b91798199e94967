"""`interview-agent accommodate`: more time for a candidate who was promised it."""

import asyncio
from uuid import uuid4

from interview_agent.domain.interview import Interview
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.places import in_its_place
from interview_agent.entrypoints.screen import forgiving, tell
from interview_agent.errors import InterviewError, InvalidInput
from interview_agent.settings import Settings

MINUTES = (1, 240)


def accommodate(session: str, minutes: int, settings: Settings) -> int:
    """Grant the time and return the exit code: 1 where the interview is not found or takes no more time."""
    forgiving()
    try:
        granted = asyncio.run(_granted(inputs.session_id(session), _checked(minutes), settings))
    except InvalidInput:
        raise
    except InterviewError as error:
        tell(error.sentence)
        return 1
    tell(f"Granted {minutes} min: the interview {session} now ends at {granted.deadline:%Y-%m-%d %H:%M} UTC.")
    return 0


def _checked(minutes: int) -> int:
    least, most = MINUTES
    if not least <= minutes <= most:
        raise InvalidInput(f"The minutes must be a whole number from {least} to {most}.")
    return minutes


async def _granted(session: str, minutes: int, settings: Settings) -> Interview:
    token = uuid4().hex
    return await in_its_place(settings, lambda interviewer: interviewer.accommodate(session, minutes, token))
