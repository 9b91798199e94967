"""Which plan an interview follows: one that a person has kept for the role, one that a model made, or the lexicon's.

A model needs longer for a plan than a candidate should wait for a first question. So its call runs in the background from
the first turn on, and the second turn takes the plan if it is there by then, as does every later interview for the role.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from time import monotonic
from typing import Protocol

from interview_agent.application.events import Event, PlanFailed, PlanMade
from interview_agent.domain.anchors import anchored
from interview_agent.domain.bank import Bank
from interview_agent.domain.interview import Interview
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.plan import LEXICON, PERSON, POLICY_VERSION, Plan
from interview_agent.errors import Defect, InterviewError, ModelUnavailable

LOOK_SECONDS = 2.0
"""A turn looks for a kept plan no longer than this: the lexicon's serves, and the candidate waits."""

MAKING_SECONDS = 60.0
_ROLES = 32
"""Of so many roles the plan made by their words alone is remembered."""


class PlanMaker(Protocol):
    """Makes a plan from the words of a role. Raises ModelUnavailable or ModelInvalid."""

    @property
    def source(self) -> str:
        """Who makes it, in words that stay the same from one start of the program to the next."""

    @property
    def version(self) -> str:
        """Changes whenever it would make another plan from the same role."""

    async def plan(self, role: str, language: str) -> Plan: ...


class Plans(Protocol):
    """Where plans are kept. Raises StoreUnavailable or StoreBusy."""

    async def find(self, key: str) -> Plan | None: ...

    async def keep(self, key: str, plan: Plan, *, replace: bool) -> None: ...

    async def close(self) -> None: ...


class Planner:
    """Keeps nothing but the calls that are under way. Without a maker no model is asked for plans."""

    def __init__(
        self,
        plans: Plans,
        bank: Bank,
        observe: Callable[[Event], None],
        maker: PlanMaker | None = None,
        seconds: float = MAKING_SECONDS,
        given: Plan | None = None,
        may_plan: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """`given` is the plan of every interview that begins here, whatever is kept.

        `may_plan` says whether the maker's questions are of use: a model that may only phrase does not hear their points.
        """
        self.maker = maker
        self._plans = plans
        self._bank = bank
        self._observe = observe
        self._seconds = seconds
        self._given = given
        self._may_plan = may_plan
        # All candidates of a role get the same one.
        self._by_lexicon = lru_cache(_ROLES)(lambda role, language: plan_of(role, bank, language))
        self._running: dict[str, asyncio.Task[None]] = {}

    async def plan_for(self, interview: Interview) -> Plan:
        """The plan of the next turn. Only at the beginning another one than the interview has already."""
        if self._settled(interview):
            return interview.plan or self._lexicon_plan(interview)
        role, language = interview.brief.role_description, interview.language
        if self._given is not None:
            return self._given
        kept = await self.at_hand(role, language)
        if kept is None and interview.next_number == 1:
            self.begin(role, language)
        return kept or interview.plan or self._lexicon_plan(interview)

    async def at_hand(self, role: str, language: str) -> Plan | None:
        """A plan that is kept for the role, a person's before a model's. A store that is away has none."""
        keys = [person_key(role, language)]
        if self.maker is not None:
            keys.append(self._key(self.maker, role, language))
        with suppress(InterviewError, TimeoutError):
            async with asyncio.timeout(LOOK_SECONDS):
                for key in keys:
                    if plan := await self._plans.find(key):
                        return anchored(plan, self._bank)
        return None

    def begin(self, role: str, language: str) -> None:
        """Let the model make the plan in the background, unless it is at it already."""
        if self.maker is None:
            return
        key = self._key(self.maker, role, language)
        if key not in self._running:
            task = asyncio.get_running_loop().create_task(self._make(self.maker, key, role, language))
            self._running[key] = task
            task.add_done_callback(lambda done: self._ended(key, done))

    async def keep(self, role: str, plan: Plan) -> None:
        """Keep a person's plan for a role, in the place of the one before. Raises StoreUnavailable or StoreBusy."""
        await self._plans.keep(person_key(role, plan.language), replace(plan, source=PERSON), replace=True)

    @property
    def under_way(self) -> tuple[asyncio.Task[None], ...]:
        """The plans that are being made."""
        return tuple(self._running.values())

    async def close(self) -> None:
        """Give up what is under way, and the connection to what is kept."""
        for task in list(self._running.values()):
            if not task.get_loop().is_closed():
                task.get_loop().call_soon_threadsafe(task.cancel)
        here = [task for task in self._running.values() if task.get_loop() is asyncio.get_running_loop()]
        await asyncio.gather(*here, return_exceptions=True)
        await self._plans.close()

    def _settled(self, interview: Interview) -> bool:
        """Whether no other plan may come: before the first question a kept one may, before the second a model's."""
        provisional = interview.plan is None or interview.plan.source == LEXICON
        return not provisional or interview.next_number > (2 if self.maker else 1)

    def _lexicon_plan(self, interview: Interview) -> Plan:
        return self._by_lexicon(interview.brief.role_description, interview.language)

    async def _make(self, maker: PlanMaker, key: str, role: str, language: str) -> None:
        began = monotonic()
        try:
            async with asyncio.timeout(self._seconds):
                wanted = self._may_plan is None or await self._may_plan()
                if wanted and await self._plans.find(key) is None:
                    plan = await maker.plan(role, language)
                    await self._plans.keep(key, plan, replace=False)
                    self._observe(PlanMade(plan.source, len(plan.competencies), monotonic() - began))
        except TimeoutError:
            self._observe(PlanFailed(ModelUnavailable.code))
        except InterviewError as error:
            self._observe(PlanFailed(error.code))

    def _ended(self, key: str, task: "asyncio.Task[None]") -> None:
        self._running.pop(key, None)
        if not task.cancelled() and task.exception() is not None:
            self._observe(PlanFailed(Defect.code))

    def _key(self, maker: PlanMaker, role: str, language: str) -> str:
        return _digest(role, language, self._bank.version, maker.version, str(POLICY_VERSION), maker.source)


def person_key(role: str, language: str) -> str:
    """The place of a person's plan. Neither a new bank nor a new prompt takes it away."""
    return _digest(role, language, PERSON)


def _digest(role: str, *others: str) -> str:
    """Of the role without its white space, which every way of copying a text changes."""
    return sha256("\0".join((" ".join(role.split()), *others)).encode()).hexdigest()[:32]
