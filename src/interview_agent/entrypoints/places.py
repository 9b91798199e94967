"""Where a command looks for a stored interview."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from interview_agent import bootstrap
from interview_agent.application.interviewer import Interviewer
from interview_agent.domain.interview import Interview
from interview_agent.errors import SessionNotFound
from interview_agent.settings import Settings, load

T = TypeVar("T")


def places(settings: Settings) -> list[Settings]:
    """Where chat keeps interviews and where servers do, unless the environment says which; no model is needed."""
    if "interview_store" in settings.model_fields_set:
        return [load(interview_model="builtin")]
    found = [load(interview_model="builtin", interview_store=name) for name in ("file", "redis")]
    return found if settings.file.exists() else found[1:]


async def in_its_place(settings: Settings, use: Callable[[Interviewer], Awaitable[T]]) -> T:
    """What comes of it in the first place that has the interview. Raises SessionNotFound and what `use` raises."""
    missing = SessionNotFound("No interview is stored under this id.")
    for place in places(settings):
        interviewer = bootstrap.interviewer(place)
        try:
            return await use(interviewer)
        except SessionNotFound as error:
            missing = error
        finally:
            await interviewer.close()
    raise missing


async def stored(session_id: str, settings: Settings) -> Interview:
    """The interview, from the first place that has it. Raises SessionNotFound."""

    async def look(interviewer: Interviewer) -> Interview:
        interview, _ = await interviewer.get(session_id)
        return interview

    return await in_its_place(settings, look)
