"""A first interview that nobody holds, so that the first candidate need not wait for what a first turn loads."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.application.interviewer import Interviewer
from interview_agent.domain.brief import Brief
from interview_agent.domain.outcomes import Call
from interview_agent.entrypoints import samples
from interview_agent.minds.builtin import BuiltinMind
from interview_agent.settings import Settings

SESSION = "rehearsal"
ANSWER = "I measured first where the time went, and then moved the slow part out of the request."


async def rehearse(interviewer: Interviewer, settings: Settings) -> None:
    """Ask a first question, and where the built-in mind may have to listen hear an answer, in a thread and a store of its own."""
    mind = interviewer.mind if isinstance(interviewer.mind, BuiltinMind) else BuiltinMind()
    listens = "builtin" in (settings.model, settings.interview_hearing, settings.interview_fallback)
    alone = replace(
        interviewer,
        store=MemoryStore(lambda interview, now: timedelta(minutes=1)),
        mind=mind,
        planner=None,
        fallback=None,
        observe=lambda event: None,
    )
    await asyncio.to_thread(lambda: asyncio.run(_held(alone, (None, ANSWER) if listens else (None,))))


async def _held(interviewer: Interviewer, answers: tuple[str | None, ...]) -> None:
    brief = Brief(samples.sample(samples.ROLE), samples.sample(samples.RESUME))
    for place, answer in enumerate(answers):
        await interviewer.conduct(Call(SESSION, brief, f"token{place}", answer))
