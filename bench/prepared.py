"""Interviews of a wanted length, and the tools to go on with them, over a model that takes no time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bench import doubles
from interview_agent import bootstrap, settings
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import InterviewStore, Observer
from interview_agent.domain.bank import Bank
from interview_agent.domain.brief import Brief
from interview_agent.domain.interview import Interview, whole
from interview_agent.domain.plan import Competency, Plan
from interview_agent.entrypoints.tools import Tools

SESSION, INCARNATION = "bench-overhead", "bench"
ROLE = "Backend developer. " + "You build services in Python, keep them fast, and write down why. " * 30
RESUME = "Eight years of services in Python. " + "Ran PostgreSQL and Redis for a shop with two million users. " * 60
ANSWER = (
    "I measured where the time went, found one query that read a whole table, and gave it the index it lacked. " * 4
)
KEEP = timedelta(hours=2)
USUAL, COMPETENCIES = 30, 8


def tools(redis_url: str, observers: Iterable[Observer] = (), store: InterviewStore | None = None) -> Tools:
    """The real tools over Redis, or over another store. The limit of questions is out of the way."""
    chosen = settings.load(
        redis_url=redis_url, interview_store="redis", interview_model="mesh", interview_hearing="",
        interview_fallback="error", interview_planning="builtin", mcp_mesh_registry_url="",
    )  # fmt: skip
    usual = bootstrap.interviewer(chosen, store=store, model=ScriptedModel(doubles.reply), observers=tuple(observers))
    return Tools(replace(usual, limits=replace(usual.limits, questions=1000)), chosen)


def call(session: str, turn: int) -> dict[str, Any]:
    """The arguments with which the question of a turn is answered."""
    return {
        "resume_content": RESUME,
        "role_description": ROLE,
        "user_session_id": session,
        "candidate_answer": ANSWER,
        "answer_to": f"{INCARNATION}-{turn}",
    }


async def documents(lengths: Iterable[int]) -> dict[int, bytes]:
    """The stored session before the answer of each of these turns, as the tools themselves have written it.

    Up to 30 turns the plan is as large as one may be; a longer interview needs every skill of the bank.
    """
    usual, long = {n for n in lengths if n <= USUAL}, {n for n in lengths if n > USUAL}
    found = await _documents(usual, COMPETENCIES) if usual else {}
    return found | (await _documents(long, None) if long else {})


async def _documents(wanted: set[int], competencies: int | None) -> dict[int, bytes]:
    store = MemoryStore(lambda interview, now: KEEP)
    conducting, found = tools("", store=store), {}
    await store.update(SESSION, lambda _, now: (_begun(now, competencies), None))
    reply = await conducting.conduct_interview(RESUME, ROLE, SESSION)
    for turn in range(1, max(wanted) + 1):
        if reply.get("question_id") is None:
            raise SystemExit(f"The interview came to its end after {turn - 1} turns: {reply.get('error')}")
        if turn in wanted:
            found[turn] = store.peek(SESSION) or b""
        reply = await conducting.conduct_interview(**call(SESSION, turn) | {"candidate_answer": f"{turn}. {ANSWER}"})
    return found


def renamed(document: bytes, session: str) -> bytes:
    """The document under another session id."""
    return document.replace(f'"{SESSION}"'.encode(), f'"{session}"'.encode(), 1)


def _begun(now: datetime, competencies: int | None) -> Interview:
    at = whole(now)
    return Interview(SESSION, Brief(ROLE, RESUME), at, at, INCARNATION, plan=_plan(bootstrap.bank(), competencies))


def _plan(bank: Bank, most: int | None) -> Plan:
    named = [skill for skill in bank.skills.values() if skill.questions and skill.id != "forms"]
    competencies = (Competency(s.id, s.name, not s.general, 1.0, "", s.id) for s in named[:most])
    return Plan(tuple(competencies), 3, "lexicon")
