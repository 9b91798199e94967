"""What a failure looks like, for every error code as it comes about; and that nothing else ever comes out of a tool."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.file_store import FileStore
from interview_agent.entrypoints.tools import OPERATIONS, Tools
from interview_agent.errors import InterviewError, ModelInvalid, ModelUnavailable
from interview_agent.settings import load
from support.benches import two_hours
from support.desks import SESSION, Contended, Desk
from support.doors import ANSWER, RESUME, ROLE
from support.minds import ScriptedMind
from support.servers import free_port

pytestmark = pytest.mark.anyio

CANARY = "canary7f3a"
OTHER = "I would rather talk about the parser that I wrote in Python for the log files of our routers."
Reply = dict[str, Any]
AWAY, USELESS = ModelUnavailable("The model is away."), ModelInvalid("The model said something useless.")


async def a_bad_id(folder: Path) -> Reply:
    return await Desk().tools.get_session_status("not an id")


async def an_unknown_session(folder: Path) -> Reply:
    return await Desk().status()


async def a_document_that_is_no_interview(folder: Path) -> Reply:
    desk = Desk()
    desk.store.plant(SESSION, b"not JSON", timedelta(hours=1))
    return await desk.status()


async def an_answer_to_a_question_of_nobody(folder: Path) -> Reply:
    desk = Desk()
    await desk.say()
    return await desk.say(ANSWER, answer_to="elsewhere-1")


async def another_answer_to_an_answered_question(folder: Path) -> Reply:
    desk = Desk()
    first = await desk.say()
    await desk.say(ANSWER, answer_to=first["question_id"])
    return await desk.say(OTHER, answer_to=first["question_id"])


async def an_answer_after_the_end(folder: Path) -> Reply:
    desk = Desk()
    await desk.say()
    await desk.end()
    return await desk.say(ANSWER)


async def a_call_after_the_time_with_nothing_open(folder: Path) -> Reply:
    desk = Desk(ScriptedMind([AWAY]))
    await desk.say(duration_minutes=10)
    desk.clock.passes(minutes=11)
    return await desk.say()


async def a_call_while_another_one_takes_long(folder: Path) -> Reply:
    mind = ScriptedMind()
    desk = Desk(mind, wait=0.05)
    mind.hold()
    asking = asyncio.create_task(desk.say())
    await mind.entered()
    reply = await desk.say()
    mind.let_go()
    await asking
    return reply


async def a_store_that_is_away(folder: Path) -> Reply:
    (folder / "blocked").write_text("a file where a folder should be")
    return await Desk(other_store=FileStore(folder / "blocked" / "i.db", two_hours)).status()


async def a_store_in_which_others_are_faster(folder: Path) -> Reply:
    return await Desk(other_store=Contended(two_hours)).say()


async def a_model_that_is_away(folder: Path) -> Reply:
    return await Desk(ScriptedMind([AWAY])).say()


async def a_model_that_is_useless_twice(folder: Path) -> Reply:
    return await Desk(ScriptedMind([USELESS, USELESS])).say()


async def marks_that_cannot_be_had(folder: Path) -> Reply:
    """An answer to a question with rubric points, which nobody has heard when the model goes away."""
    mind = ScriptedMind(no_marks=AWAY)
    desk = Desk(mind)
    reply = await desk.say()
    for number in range(3):
        mind.script = [mind.acceptable] if number < 2 else [AWAY]
        reply = await desk.say(f"{number}. {ANSWER}", answer_to=reply["question_id"])
    return await desk.finalize()


async def a_defect(folder: Path) -> Reply:
    return await Desk(ScriptedMind([RuntimeError(CANARY)])).say()


CAUSES: dict[str, Callable[[Path], Awaitable[Reply]]] = {
    "invalid_input": a_bad_id,
    "session_not_found": an_unknown_session,
    "session_unreadable": a_document_that_is_no_interview,
    "question_not_open": an_answer_to_a_question_of_nobody,
    "answer_conflict": another_answer_to_an_answered_question,
    "interview_completed": an_answer_after_the_end,
    "interview_expired": a_call_after_the_time_with_nothing_open,
    "turn_in_progress": a_call_while_another_one_takes_long,
    "store_unavailable": a_store_that_is_away,
    "store_busy": a_store_in_which_others_are_faster,
    "model_unavailable": a_model_that_is_away,
    "model_invalid": a_model_that_is_useless_twice,
    "evaluation_unavailable": marks_that_cannot_be_had,
    "internal": a_defect,
}
PASSING = {
    "turn_in_progress",
    "store_busy",
    "store_unavailable",
    "model_unavailable",
    "model_invalid",
    "evaluation_unavailable",
}


def _codes(kind: type[InterviewError]) -> set[str]:
    return {kind.code}.union(*(_codes(one) for one in kind.__subclasses__()))


def test_every_error_code_has_its_cause_here() -> None:
    assert set(CAUSES) == _codes(InterviewError)


@pytest.mark.requirement("tools.failure-shape", "errors.retryable")
@pytest.mark.parametrize("code", CAUSES)
async def test_a_failure_says_what_to_do_and_whether_the_same_call_may_succeed_later(code: str, tmp_path: Path) -> None:
    reply = await CAUSES[code](tmp_path)
    expired = {"expired": True} if code == "interview_expired" else {}
    assert reply == {
        "success": False,
        "error": reply["error"],
        "error_code": code,
        "retryable": code in PASSING,
        "session_id": None if code == "invalid_input" else SESSION,
        **expired,
    }
    assert reply["error"].endswith(".")
    assert CANARY not in reply["error"]
    assert not any(words in reply["error"] for words in (RESUME, ROLE, ANSWER, OTHER))


@pytest.mark.requirement("tools.never-raise")
@pytest.mark.parametrize("tool", OPERATIONS)
@pytest.mark.parametrize("junk", [None, 7, float("nan"), b"\xff", [[]], {"a": {}}, object(), "\ud800", "x" * 200_000])
async def test_whatever_is_passed_the_caller_gets_a_dict(tool: str, junk: Any) -> None:
    function = getattr(Desk().tools, tool)
    takes = function.__code__.co_argcount - 1
    reply = await function(*[junk] * takes)
    assert isinstance(reply, dict)
    assert reply["success"] is (tool == "get_agent_status")


@pytest.mark.requirement("tools.never-raise")
@pytest.mark.parametrize("broken", [ValueError(CANARY), KeyError(CANARY), RecursionError(CANARY), OSError(CANARY)])
async def test_an_error_that_nobody_foresaw_is_a_reply_too_and_the_interview_goes_on(broken: Exception) -> None:
    mind = ScriptedMind()
    desk = Desk(mind)
    mind.script = [mind.acceptable, broken, mind.acceptable]
    first = await desk.say()
    reply = await desk.say(ANSWER, answer_to=first["question_id"])
    assert (reply["success"], reply["error_code"]) == (False, "internal")
    assert CANARY not in str(reply)
    again = await desk.say(ANSWER, answer_to=first["question_id"])
    assert (again["success"], again["session_info"]["total_answers"]) == (True, 1)


@pytest.mark.requirement("tools.agent-status-no-secrets")
@pytest.mark.parametrize("by_url", [False, True])
async def test_the_status_of_the_agent_holds_no_password_key_or_credential(
    by_url: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the store cannot be reached, and the reason is told with its address."""
    port = free_port()
    monkeypatch.setenv("OPENAI_API_KEY", CANARY)
    settings = load(
        redis_host="127.0.0.1",
        redis_port=port,
        redis_password=CANARY,
        redis_url=f"redis://user:{CANARY}@127.0.0.1:{port}/0" if by_url else "",
        interview_store="redis",
        interview_model="openai:gpt-5-mini",
        interview_model_base_url=f"http://user:{CANARY}@127.0.0.1:1/v1",
        mcp_mesh_registry_url=f"http://user:{CANARY}@127.0.0.1:1",
    )
    tools = Tools(bootstrap.interviewer(settings), settings)
    reply = await tools.get_agent_status()
    await tools.interviewer.store.close()
    assert reply["status"] == "unhealthy"
    assert f"127.0.0.1:{port}" in reply["redis"]["error"]
    assert CANARY not in str(reply)
    assert CANARY not in repr(settings.redis_password) + repr(settings.redis_url)
