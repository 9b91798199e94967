"""Buckets of tokens, what listeners are told of two states, and what an agent in a mesh may do wrong."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from interview_agent import errors
from interview_agent.entrypoints.agent_in_mesh import CAPABILITIES, AgentInMesh, Proxies
from interview_agent.entrypoints.web.candidate_state import CandidateState
from interview_agent.entrypoints.web.events import events
from interview_agent.entrypoints.web.limits import Buckets
from interview_agent.entrypoints.web.problems import Problem


@pytest.mark.requirement("web.rates")
def test_a_bucket_is_empty_after_its_size_and_fills_with_time() -> None:
    now = 0.0
    buckets = Buckets(6, lambda: now)
    assert [buckets.wait("a") for _ in range(6)] == [0] * 6
    assert buckets.wait("a") == pytest.approx(10)
    assert buckets.wait("b") == 0
    now = 4.0
    assert buckets.wait("a") == pytest.approx(6)
    now = 10.0
    assert buckets.wait("a") == 0
    now = 1e6
    assert [buckets.wait("a") for _ in range(6)] == [0] * 6
    assert buckets.wait("a") > 0


@pytest.mark.requirement("web.rates")
def test_many_names_do_not_fill_the_memory() -> None:
    buckets = Buckets(1, lambda: 0.0, most=100)
    for number in range(1_000):
        buckets.wait(str(number))
    assert len(buckets) == 100
    assert buckets.wait("999") > 0


def state(**others: Any) -> CandidateState:
    usual: dict[str, Any] = {
        "phase": "interview", "role": "R", "candidate": "C", "language": "en", "minutes": 30, "seconds_left": 100,
        "question": "Why?", "question_id": "q-1", "number": 1, "said": [], "thinking": False, "next": "answer",
        "feedback": False, "reason": None, "notice": None,
        "paused": False, "pause_seconds_left": None, "question_language": "en", "remarks": [],
    }  # fmt: skip
    return CandidateState(**usual | others)


@pytest.mark.requirement("web.events")
@pytest.mark.parametrize(
    ("before", "now", "names"),
    [
        (None, state(), ["question", "time"]),
        (None, state(thinking=True, question_id=None), ["thinking", "time"]),
        (state(), state(), []),
        (state(), state(seconds_left=99), ["time"]),
        (state(), state(thinking=True), ["thinking"]),
        (state(), state(paused=True, pause_seconds_left=60), ["pause"]),
        (state(paused=True), state(question_id="q-2"), ["question", "pause"]),
        (None, state(paused=True), ["question", "pause", "time"]),
        (state(thinking=True), state(question_id="q-2"), ["thinking", "question"]),
        (state(), state(phase="closed"), ["ended"]),
        (None, state(phase="closed"), ["ended"]),
        (state(phase="notice", seconds_left=None, question_id=None), state(seconds_left=None), ["question"]),
    ],
)
def test_a_listener_is_told_what_has_changed(before: Any, now: CandidateState, names: list[str]) -> None:
    assert [name for name, _ in events(before, now)] == names


async def hung(**_: Any) -> object:
    return await asyncio.Event().wait()


async def broken(**_: Any) -> object:
    raise RuntimeError


def replying(reply: object) -> Callable[..., Any]:
    async def proxy(**_: Any) -> object:
        return reply

    return proxy


@pytest.mark.anyio
@pytest.mark.requirement("web.mesh")
@pytest.mark.parametrize("proxy", [None, hung, broken, replying("nonsense"), replying({"result": {}}), replying(None)])
async def test_an_agent_that_is_away_is_a_problem_that_passes(proxy: Any) -> None:
    async def find() -> Proxies:
        return {} if proxy is None else {"get_session_status": proxy}

    agent = AgentInMesh(find, 0.05)
    with pytest.raises(Problem) as raised:
        await agent.get_session_status("s")
    assert (raised.value.status, raised.value.code, raised.value.retryable) == (503, "agent_away", True)
    assert not await agent.there()


@pytest.mark.anyio
@pytest.mark.requirement("web.mesh")
async def test_a_reply_is_taken_out_of_its_packing() -> None:
    async def find() -> Proxies:
        return {
            name: replying([{"type": "text", "text": '{"success": true, "status": "started"}'}])
            for name in CAPABILITIES
        }

    agent = AgentInMesh(find, 5)
    assert await agent.finalize_interview("s") == {"success": True, "status": "started"}
    assert await agent.there()


def test_an_error_that_was_told_is_the_same_error_again() -> None:
    assert type(errors.told("store_busy", "Wait.")) is errors.StoreBusy
    assert type(errors.told("internal", "Ours.")) is errors.Defect
    assert type(errors.told("never_heard_of", "?")) is errors.Defect
    assert errors.told("invalid_input", "Send text.").sentence == "Send text."
