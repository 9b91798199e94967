"""The web application with all that it stands on, in one process or in front of an agent elsewhere."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from fastapi import FastAPI

from interview_agent import bootstrap
from interview_agent.application.host_ports import Agent
from interview_agent.application.hosting import Host
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.keys import Keys
from interview_agent.application.ports import InterviewStore
from interview_agent.application.timekeeping import Timekeeper
from interview_agent.entrypoints.web.app import web_app
from interview_agent.entrypoints.web.problems import Problem
from interview_agent.entrypoints.web.security import Keeping
from interview_agent.errors import InterviewError
from interview_agent.settings import Settings

LOOK_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Whole:
    """What it is made of."""

    app: FastAPI
    host: Host
    keys: Keys
    store: InterviewStore
    timekeeper: Timekeeper

    async def keep_time(self) -> None:
        """End what is due to end, until cancelled. What cannot be looked at now is looked at the next time."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            with suppress(InterviewError, Problem):
                for id in await self.timekeeper.going():
                    with suppress(InterviewError, Problem):
                        if await self.timekeeper.look_at(id):
                            self.app.state.changes.tell(id)

    async def close(self) -> None:
        """Everything that it has opened, where nobody else closes the store and the planner."""
        await self.keys.close()
        await self.host.planner.close()
        await self.store.close()


def whole(settings: Settings, agent: Agent, interviewer: Interviewer | None = None) -> Whole:
    """`interviewer` is the agent's own where it is in this process: both then share a store, and plans."""
    shelf = bootstrap.open_shelf(settings)
    store, planner = (interviewer.store, interviewer.planner) if interviewer else (bootstrap.open_store(settings), None)
    host = bootstrap.host(settings, agent, shelf=shelf, store=store, planner=planner)
    keys = Keys(shelf, host.clock)
    return Whole(web_app(host, Keeping(keys), settings), host, keys, store, Timekeeper(host))
