"""How long an interview stays that somebody was invited to, as a pure change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from interview_agent.domain.interview import Interview
from interview_agent.domain.moments import whole


def kept_until(at: datetime) -> Callable[[Interview | None, datetime], tuple[Interview | None, None]]:
    """Let it stay until then at least, while it is under way: whoever is invited for days may come back within them."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, None]:
        return found and replace(found, kept_until=whole(at)), None

    return change
