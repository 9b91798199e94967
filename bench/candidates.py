"""Candidates as networks make them: they say things twice and at once, hang up, and do not give up.

With `answer_to` a call is exact, however late it arrives; without it the contract knows only the last answer. So before a
candidate answers without it, all that is still on its way has to arrive.
"""

import asyncio
import random
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from bench import crew
from bench.crew import Reply
from bench.truth import REFUSED, Ledger

ROLE = """Backend developer
Requirements: Python, SQL, Redis, Docker, Kubernetes. You test what you build, you debug what you run, and you work well
with others."""
RESUME = "Eight years of services in Python with PostgreSQL and Redis; ran them on Kubernetes; mentored two colleagues."

COMMON = ("I don't know.", "Indexes, mostly.", "No idea.")
"""Short answers that are given again and again, so only `answer_to` tells a repeat from another answer."""

PATIENCE = 60.0
"""For how many seconds a caller repeats a call before it gives up."""


@dataclass(slots=True)
class Candidate:
    """One candidate with several callers. `turns` answers are given, unless the interview or the time ends before."""

    session: str
    sockets: list[str]
    ledger: Ledger
    dice: random.Random
    turns: int
    until: float
    _on_their_way: list["asyncio.Task[Any]"] = field(default_factory=list)

    async def interview(self) -> None:
        reply = await self._persist(None, None)
        for number in range(1, self.turns + 1):
            if not reply.get("question_id") or time.monotonic() > self.until:
                break
            reply = await self._turn(number, str(reply["question_id"]))
        await self._all_arrived()

    async def _turn(self, number: int, question_id: str) -> Reply:
        """Answer the open question in one of the ways, and come back with the next one."""
        exact = self.dice.random() < 0.6
        if not exact:
            await self._all_arrived()
        text = f"{self.session}, turn {number}: I measured first, and then changed one thing after another."
        if exact and self.dice.random() < 0.15:
            text = self.dice.choice(COMMON)
        ways = (self._alone, self._copies, self._unheard, self._rivals, self._impatient)
        way = self.dice.choices(ways, (3, 3, 2, 2, 1))[0]
        reply = await way(text, question_id if exact else None, question_id)
        if not exact:
            await self._all_arrived()
        return reply if reply.get("question_id") not in (None, question_id) else await self._persist(None, None)

    async def _alone(self, text: str, answer_to: str | None, question_id: str) -> Reply:
        return await self._persist(text, answer_to)

    async def _copies(self, text: str, answer_to: str | None, question_id: str) -> Reply:
        """The same answer several times at once; the first reply counts, the others come when they come."""
        return await self._first_of([self._persist(text, answer_to) for _ in range(self.dice.randint(2, 4))])

    async def _unheard(self, text: str, answer_to: str | None, question_id: str) -> Reply:
        """The answer, and no wait for the reply; then the same again, as somebody who was cut off does."""
        if answer_to:
            self.ledger.note((self.session, text, answer_to), None)
            await crew.leave(self._somebody(), self._given(text, answer_to))
        else:
            self._send_off(self._once(text, answer_to))
        await asyncio.sleep(self.dice.uniform(0, 0.03))
        return await self._persist(text, answer_to)

    async def _rivals(self, text: str, answer_to: str | None, question_id: str) -> Reply:
        """Other texts at the same time. One of them wins, and the others are told so."""
        for rival in range(self.dice.randint(1, 2)):
            other = f"{text} On second thought, rival {rival} at {question_id} says that I would do it the other way."
            self._send_off(self._once(other, self.dice.choice((question_id, None))))
        # Exact, because a rival that is filed in between would make a repeat without answer_to an answer of its own.
        return await self._persist(text, question_id)

    async def _impatient(self, text: str, answer_to: str | None, question_id: str) -> Reply:
        """Asks for the question again and again while the answer is being dealt with."""
        for _ in range(self.dice.randint(2, 4)):
            self._send_off(self._once(None, None))
        return await self._persist(text, answer_to)

    async def _first_of(self, callers: list[Coroutine[Any, Any, Reply]]) -> Reply:
        tasks = [self._send_off(caller) for caller in callers]
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        reply: Reply = next(iter(done)).result()
        return reply

    async def _persist(self, text: str | None, answer_to: str | None) -> Reply:
        """Repeat a call until its reply is a question, a closing or a refusal. An empty reply: given up."""
        until, pause = time.monotonic() + PATIENCE, 0.02
        while time.monotonic() < until:
            reply = await self._once(text, answer_to)
            if reply and (reply["success"] or reply["error_code"] in REFUSED or not reply["retryable"]):
                return reply
            self.ledger.retries += 1
            await asyncio.sleep(self.dice.uniform(0, pause))
            pause = min(pause * 1.5, 0.5)
        self.ledger.given_up += 1
        return {}

    async def _once(self, text: str | None, answer_to: str | None) -> Reply | None:
        reply = await crew.call(self._somebody(), self._given(text, answer_to))
        self.ledger.note((self.session, text, answer_to) if text else None, reply)
        return reply

    def _given(self, text: str | None, answer_to: str | None) -> dict[str, Any]:
        given = {"resume_content": RESUME, "role_description": ROLE, "user_session_id": self.session}
        extra = {"candidate_answer": text, "answer_to": answer_to}
        return given | {key: value for key, value in extra.items() if value}

    def _somebody(self) -> str:
        return self.dice.choice(self.sockets)

    def _send_off(self, caller: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        task = asyncio.create_task(caller)
        self._on_their_way.append(task)
        return task

    async def _all_arrived(self) -> None:
        tasks, self._on_their_way = self._on_their_way, []
        await asyncio.gather(*tasks)
