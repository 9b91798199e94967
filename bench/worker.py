"""A worker of the bench of turns: the six tools behind a Unix socket, one JSON line in and one out.

Every model call is written to an append-only file before the model is asked, so that it counts even if the worker is
killed at the next instruction.
"""

import asyncio
import json
import os
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from bench import doubles
from bench.naive_store import NaiveStore
from interview_agent import bootstrap, settings
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.events import Event, QuestionAsked
from interview_agent.application.patience import Patience
from interview_agent.application.ports import Draft, OutputSchema, Prompt, Repair
from interview_agent.domain.course import Course
from interview_agent.domain.interview import Interview
from interview_agent.entrypoints.tools import Tools
from interview_agent.minds.llm import LlmMind

LINE = 1 << 20
Note = Callable[..., None]

_CALL: ContextVar[str] = ContextVar("call", default="")
_TURN: ContextVar[dict[str, Any]] = ContextVar("turn")


@dataclass(frozen=True, slots=True)
class Work:
    """What one worker is told. `delay` is the longest that its model takes, in seconds."""

    socket: str
    log: str
    url: str
    seed: int
    delay: float
    floor: float
    naive: bool


class NotedMind(LlmMind):
    """The mind as it is, except that its model is told which turn it is asked for."""

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        turn = {"session": interview.session_id, "of": interview.incarnation, "turn": interview.next_number}
        _TURN.set({**turn, "repair": repair is not None})
        return await super().next_turn(interview, course, repair)


def _writer(path: str) -> Note:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(event: str, **facts: Any) -> None:
        line = json.dumps({"event": event, "call": _CALL.get(), "at": time.time(), **facts})
        os.write(file, line.encode() + b"\n")

    return write


def _model(work: Work, note: Note) -> ScriptedModel:
    """A model that takes a little while."""
    dice = random.Random(work.seed)

    async def reply(prompt: Prompt, output: OutputSchema) -> dict[str, Any]:
        note("model", **_TURN.get())
        await asyncio.sleep(dice.uniform(0, work.delay))
        return doubles.reply(prompt, output)

    return ScriptedModel(reply)


def _tools(work: Work, note: Note) -> Tools:
    """The real tools over the real store and mind, with a shorter floor, so that a dead holder is soon replaced."""

    def observe(event: Event) -> None:
        if isinstance(event, QuestionAsked):
            note("asked", session=event.session_id, turn=event.number)

    chosen = settings.load(
        redis_url=work.url,
        interview_store="redis",
        interview_model="mesh",
        interview_questions=40,
        interview_hearing="",
        interview_fallback="error",
        interview_planning="builtin",
        mcp_mesh_registry_url="",
    )
    model, store, floor = _model(work, note), NaiveStore(work.url) if work.naive else None, work.floor
    usual = bootstrap.interviewer(chosen, store=store, model=model, observers=[observe])
    patience = Patience(first=floor * 0.5, repair=floor * 0.3, turn=floor * 0.85, wait=floor, look=(0.02, 0.1))
    limits = replace(usual.limits, floor=timedelta(seconds=floor))
    return Tools(replace(usual, mind=NotedMind(model), limits=limits, patience=patience), chosen)


async def _work(work: Work) -> None:
    note = _writer(work.log)
    tools = _tools(work, note)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        given = json.loads(await reader.readline())
        _CALL.set(uuid4().hex)
        reply = await tools.conduct_interview(**given)
        note("done", code=reply.get("error_code", ""))
        with suppress(OSError):
            writer.write(json.dumps(reply).encode() + b"\n")
            await writer.drain()
            writer.close()

    async with await asyncio.start_unix_server(answer, work.socket, limit=LINE) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_work(Work(**json.loads(sys.argv[1]))))
