"""What each tool replies: the names, types and values that callers rely on."""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from types import NoneType
from typing import Any

import jsonschema
import pytest
from fastmcp import Client
from fastmcp.client.transports import StdioTransport

from interview_agent.adapters import session_json
from interview_agent.adapters.report_schema import schema
from interview_agent.entrypoints.tools import OPERATIONS
from interview_agent.errors import ModelUnavailable
from support.desks import SESSION, Desk
from support.doors import ANSWER, RESUME, ROLE, memory_tools, opening, timeless
from support.minds import ScriptedMind
from support.processes import clean_environment

pytestmark = pytest.mark.anyio

BEGAN = 1767261600
"""When the clock of a desk begins, in seconds of the epoch: 2026-01-01T10:00:00Z."""

AWAY = ModelUnavailable("The model is away.")
Shape = Mapping[str, Any]
NUMBER, TEXT_OR_NULL, NUMBER_OR_NULL = (int, float), (str, NoneType), (int, float, NoneType)

METADATA: Shape = {
    "type": str,
    "focus_area": str,
    "difficulty": str,
    "question_number": int,
    "role_requirement_addressed": str,
    "coverage_strategy": str,
    "expected_assessment": str,
    "source": str,
}
SESSION_INFO: Shape = {
    "created_at": str,
    "last_updated": str,
    "total_questions": int,
    "total_answers": int,
    "status": str,
    "time_remaining_seconds": (int, NoneType),
}
STATISTICS: Shape = {
    "total_questions": int,
    "total_answers": int,
    "session_duration_seconds": int,
    "last_activity": str,
    "status": str,
}
PARTS = ("technical_knowledge", "problem_solving", "communication", "experience_relevance")


def must_have(reply: Mapping[str, Any], shape: Shape) -> None:
    """Every name of the shape, with a value of its type; a bool is no number here."""
    for name, kind in shape.items():
        assert name in reply, name
        assert isinstance(reply[name], kind), name
        assert not isinstance(reply[name], bool) or kind is bool, name


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def held(desk: Desk, answer: str = ANSWER) -> dict[str, Any]:
    """Answer every question in the same words until the interview is over; the last reply."""
    reply = await desk.say()
    for number in range(40):
        if reply.get("interview_complete"):
            return reply
        desk.clock.passes(minutes=1)
        reply = await desk.say(f"{number}. {answer}", answer_to=reply["question_id"])
    pytest.fail("the interview did not end")


# conduct_interview


@pytest.mark.requirement("tools.conduct-reply")
async def test_a_question_comes_with_its_metadata_and_what_is_known_of_the_session(desk: Desk) -> None:
    reply = await desk.say(duration_minutes=30)
    assert (reply["success"], reply["session_id"]) == (True, SESSION)
    assert reply["question"].endswith("?")
    assert reply["question_id"].endswith("-1")
    must_have(reply["question_metadata"], METADATA)
    assert (reply["question_metadata"]["type"], reply["question_metadata"]["source"]) == ("opener", "builtin")
    must_have(reply["session_info"], SESSION_INFO)
    assert reply["session_info"] == {
        "created_at": "2026-01-01T10:00:00Z",
        "last_updated": "2026-01-01T10:00:00Z",
        "total_questions": 1,
        "total_answers": 0,
        "status": "active",
        "time_remaining_seconds": 1800,
    }
    assert "interview_complete" not in reply
    assert "new interview" in reply["notice"]


@pytest.mark.requirement("tools.conduct-reply")
async def test_counts_and_times_follow_the_interview_and_nothing_to_say_is_no_notice(desk: Desk) -> None:
    first = await desk.say()
    desk.clock.passes(seconds=90)
    reply = await desk.say(ANSWER, answer_to=first["question_id"])
    info = reply["session_info"]
    assert (info["total_questions"], info["total_answers"]) == (2, 1)
    assert info["last_updated"] == "2026-01-01T10:01:30Z"
    assert info["time_remaining_seconds"] is None
    assert reply["question_metadata"]["question_number"] == 2
    assert "notice" not in reply


@pytest.mark.requirement("tools.conduct-reply")
async def test_the_metadata_of_a_question_holds_nothing_that_gives_its_answer_away(desk: Desk) -> None:
    """A page shows it to candidates, while the stored document has the points and where they come from."""
    first = await desk.say()
    replies = [first, await desk.say(ANSWER, answer_to=first["question_id"]), await desk.status()]
    stored = session_json.decode(desk.store.peek(SESSION) or b"", SESSION)
    points = [point for question in stored.questions for point in question.points]
    assert points
    for reply in replies:
        assert set(reply["question_metadata"]) == set(METADATA)
        assert not any(point.text in str(reply) or (point.probe and point.probe in str(reply)) for point in points)


@pytest.mark.requirement("tools.positional")
async def test_arguments_go_by_name_and_all_six_by_position(desk: Desk) -> None:
    by_name = {"resume_content": RESUME, "role_description": ROLE, "user_session_id": SESSION}
    first = await desk.tools.conduct_interview(**by_name, duration_minutes=60)
    second = await desk.tools.conduct_interview(RESUME, ROLE, SESSION, ANSWER, 60, first["question_id"])
    again = await desk.tools.conduct_interview(**by_name, candidate_answer=ANSWER, answer_to=first["question_id"])
    assert second["question_metadata"]["question_number"] == 2
    assert again["question_id"] == second["question_id"]
    assert (await desk.tools.end_interview_session(SESSION, "by position"))["completion_reason"] == "by position"


@pytest.mark.requirement("tools.conduct-complete")
async def test_an_interview_that_is_over_says_so_with_a_closing_and_no_question(desk: Desk) -> None:
    reply = await held(desk)
    assert (reply["success"], reply["interview_complete"]) == (True, True)
    assert reply["question"]
    assert "?" not in reply["question"]
    assert (reply["question_id"], reply["question_metadata"]) == (None, None)
    assert reply["session_info"]["status"] == "completed"
    assert reply["completion_reason"] in ("covered", "question_limit")
    desk.clock.passes(minutes=5)
    assert await desk.say() == reply


# get_interview_session, end_interview_session


@pytest.mark.requirement("tools.get-session-reply", "turn.reads-never-write")
async def test_a_stored_session_is_shown_whole_with_its_statistics(desk: Desk) -> None:
    first = await desk.say()
    desk.clock.passes(seconds=40)
    await desk.say(ANSWER, answer_to=first["question_id"])
    before, kept = desk.store.peek(SESSION), desk.store.remaining(SESSION)
    reply = await desk.tools.get_interview_session(SESSION)
    assert (reply["success"], reply["session_id"]) == (True, SESSION)
    assert reply["session_data"] == session_json.document(session_json.decode(before or b"", SESSION))
    kinds = [entry["type"] for entry in reply["session_data"]["conversation"]]
    assert kinds == ["question", "answer", "question"]
    must_have(reply["statistics"], STATISTICS)
    assert reply["statistics"]["session_duration_seconds"] == 40
    assert reply["statistics"]["last_activity"] == "2026-01-01T10:00:40Z"
    assert (desk.store.peek(SESSION), desk.store.remaining(SESSION)) == (before, kept)


@pytest.mark.requirement("tools.end-reply", "ending.idempotent")
async def test_the_end_is_told_with_a_summary_and_saying_it_twice_gives_the_same(desk: Desk) -> None:
    first = await desk.say(duration_minutes=60)
    await desk.say(ANSWER, answer_to=first["question_id"])
    desk.clock.passes(minutes=3)
    reply = await desk.end("position filled")
    assert (reply["success"], reply["session_id"], reply["status"]) == (True, SESSION, "completed")
    assert reply["completion_reason"] == "position filled"
    assert reply["message"]
    must_have(reply["summary"], {"overview": str, "duration_seconds": int, "covered": list, "not_assessed": list})
    assert (reply["summary"]["duration_seconds"], reply["summary"]["answers"]) == (180, 1)
    must_have(reply["statistics"], STATISTICS)
    desk.clock.passes(minutes=3)
    assert await desk.end("another reason") == reply


@pytest.mark.requirement("report.in-replies")
async def test_the_whole_report_is_in_the_replies_of_get_and_finalize(desk: Desk) -> None:
    first = await desk.say()
    await desk.say(ANSWER, answer_to=first["question_id"])
    early = (await desk.tools.get_interview_session(SESSION))["report"]
    assert (early["interview"]["ended"], early["recommendation"]["value"]) == (None, None)
    done = await desk.finalize()
    jsonschema.validate(done["report"], schema())
    assert (await desk.tools.get_interview_session(SESSION))["report"] == done["report"]


# get_session_status

STATUS: Shape = {
    "success": bool,
    "session_id": str,
    "status": str,
    "user_action": str,
    "started_at": str,
    "ended_at": TEXT_OR_NULL,
    "duration_minutes": (int, NoneType),
    "expires_at": int,
    "time_remaining_seconds": (int, NoneType),
    "pause_seconds_left": (int, NoneType),
    "questions_asked": int,
    "current_question": TEXT_OR_NULL,
    "question_metadata": (dict, NoneType),
    "conversation_history": list,
    "last_updated": str,
}


@pytest.mark.requirement("tools.session-status-reply", "turn.reads-never-write")
async def test_the_status_has_all_that_a_server_polls_for_and_asking_changes_nothing(desk: Desk) -> None:
    first = await desk.say(duration_minutes=30)
    desk.clock.passes(minutes=1)
    second = await desk.say(ANSWER, answer_to=first["question_id"])
    before, kept = desk.store.peek(SESSION), desk.store.remaining(SESSION)
    reply = await desk.status()
    must_have(reply, STATUS)
    assert (reply["status"], reply["user_action"], reply["duration_minutes"]) == ("started", "answer", 30)
    assert (reply["started_at"], reply["ended_at"]) == ("2026-01-01T10:00:00Z", None)
    assert (reply["expires_at"], reply["time_remaining_seconds"]) == (BEGAN + 1800, 1740)
    assert reply["stored_until"] == BEGAN + 60 + 7200
    assert (reply["questions_asked"], reply["current_question"]) == (2, second["question"])
    assert reply["question_metadata"] == second["question_metadata"]
    assert reply["conversation_history"] == [
        {"type": "question", "content": first["question"], "timestamp": "2026-01-01T10:00:00Z"},
        {"type": "answer", "content": ANSWER, "timestamp": "2026-01-01T10:01:00Z"},
        {"type": "question", "content": second["question"], "timestamp": "2026-01-01T10:01:00Z"},
    ]
    assert (desk.store.peek(SESSION), desk.store.remaining(SESSION)) == (before, kept)


@pytest.mark.requirement("tools.session-status-reply")
async def test_without_a_time_limit_the_status_tells_until_when_the_session_is_kept(desk: Desk) -> None:
    await desk.say()
    reply = await desk.status()
    assert (reply["duration_minutes"], reply["time_remaining_seconds"]) == (None, None)
    assert reply["expires_at"] == BEGAN + 7200


@pytest.mark.requirement("tools.session-status-reply")
async def test_the_status_goes_from_started_over_ended_to_completed_with_what_is_to_be_done(desk: Desk) -> None:
    stages = []

    async def look() -> None:
        reply = await desk.status()
        must_have(reply, STATUS)
        stages.append((reply["status"], reply["user_action"], reply["ended_at"]))

    await desk.say()
    await look()
    desk.clock.passes(minutes=2)
    await desk.end()
    await look()
    desk.clock.passes(minutes=2)
    await desk.finalize()
    await look()
    assert stages == [
        ("started", "answer", None),
        ("ended", "finalize", "2026-01-01T10:02:00Z"),
        ("completed", "none", "2026-01-01T10:02:00Z"),
    ]
    last = await desk.status()
    assert (last["current_question"], last["question_metadata"]) == (None, None)
    assert [entry["type"] for entry in last["conversation_history"]] == ["question", "closing"]


class Marking(ScriptedMind):
    """Marks only when it is let go, as it asks."""

    async def mark(self, *given: Any) -> Any:
        self._entered.set()
        await self._gate.wait()
        return await super().mark(*given)


@pytest.mark.requirement("tools.session-status-reply")
async def test_while_an_evaluation_is_being_made_the_status_is_processing() -> None:
    """The answer is not heard before the end, because the model is away then, so that there is something to mark."""
    mind = Marking()
    desk = Desk(mind)
    first = await desk.say()
    while not _has_points(desk):
        first = await desk.say(ANSWER, answer_to=first["question_id"])
    mind.script = [AWAY]
    await desk.say(ANSWER, answer_to=first["question_id"])
    await desk.end()
    mind.hold()
    evaluating = asyncio.create_task(desk.finalize())
    await mind.entered()
    during = await desk.status()
    mind.let_go()
    assert (await evaluating)["success"] is True
    assert (during["status"], during["user_action"]) == ("processing", "wait")
    assert (await desk.status())["status"] == "completed"


def _has_points(desk: Desk) -> bool:
    question = session_json.decode(desk.store.peek(SESSION) or b"", SESSION).open_question
    return question is not None and bool(question.points)


@pytest.mark.requirement("tools.session-status-reply")
async def test_while_a_question_is_prepared_the_action_is_to_wait_and_after_a_failure_to_continue() -> None:
    mind = ScriptedMind()
    desk = Desk(mind)
    mind.hold()
    mind.script = [AWAY]
    asking = asyncio.create_task(desk.say())
    await mind.entered()
    during = await desk.status()
    mind.let_go()
    assert (await asking)["error_code"] == "model_unavailable"
    after = await desk.status()
    assert (during["status"], during["user_action"], during["current_question"]) == ("started", "wait", None)
    assert (after["status"], after["user_action"]) == ("started", "continue")


@pytest.mark.requirement("tools.session-status-reply")
async def test_an_interview_whose_time_ran_out_with_nothing_open_has_ended() -> None:
    desk = Desk(ScriptedMind([AWAY]))
    await desk.say(duration_minutes=10)
    desk.clock.passes(minutes=11)
    reply = await desk.status()
    assert (reply["status"], reply["user_action"], reply["time_remaining_seconds"]) == ("ended", "finalize", 0)


# finalize_interview


@pytest.mark.requirement("tools.finalize-reply", "scoring.bounds")
async def test_an_evaluation_has_a_score_of_a_hundred_and_four_parts_of_twenty_five(desk: Desk) -> None:
    await held(desk, "I measured it, because the lock of the interpreter lets one thread run, and then used processes.")
    reply = await desk.finalize()
    assert (reply["success"], reply["session_id"], reply["status"]) == (True, SESSION, "completed")
    must_have(reply, {"score": NUMBER, "evaluation": dict, "completion_reason": str, "message": str})
    evaluation = reply["evaluation"]
    must_have(evaluation, {"score": NUMBER, "feedback": str, "evaluation_timestamp": str})
    must_have(evaluation, dict.fromkeys(PARTS, NUMBER_OR_NULL))
    assert evaluation["score"] == reply["score"]
    assert 0 <= reply["score"] <= 100
    parts = [evaluation[part] for part in PARTS if evaluation[part] is not None]
    assert parts
    assert all(0 <= part <= 25 for part in parts)
    assert evaluation["hire_recommendation"] in ("yes", "maybe", None)
    assert evaluation["evaluation_timestamp"].startswith("2026-01-01T")
    assert (await desk.status())["score"] == reply["score"]


@pytest.mark.requirement("tools.finalize-reply", "ending.finalize-unstarted")
@pytest.mark.parametrize("answers", [0, 1])
async def test_where_there_is_no_basis_every_judgement_is_null_and_is_there_all_the_same(
    desk: Desk, answers: int
) -> None:
    first = await desk.say()
    if answers:
        await desk.say(ANSWER, answer_to=first["question_id"])
    reply = await desk.finalize()
    assert reply["success"] is True
    assert reply["score"] is None
    judged = ("score", *PARTS, "hire_recommendation")
    assert {name: reply["evaluation"][name] for name in judged} == dict.fromkeys(judged)
    assert "too little evidence" in reply["message"]
    assert reply["evaluation"]["feedback"]
    assert reply["completion_reason"] == "finalized"


# get_agent_status


@pytest.mark.requirement("tools.agent-status-reply")
async def test_the_status_of_the_agent_has_every_part_of_the_contract(desk: Desk) -> None:
    await desk.say()
    reply = await desk.tools.get_agent_status()
    must_have(reply, {"agent_name": str, "version": str, "status": str, "capabilities": list, "dependencies": dict})
    must_have(reply["redis"], {"connected": bool, "latency_ms": NUMBER, "version": TEXT_OR_NULL, "warnings": list})
    must_have(reply["sessions"], {"active": int})
    must_have(reply["llm"], {"available": bool, "source": str, "last_error": TEXT_OR_NULL})
    must_have(reply["questions"], {"generated": int, "failed": int, "success_rate": NUMBER_OR_NULL})
    must_have(reply, {"configuration": dict, "supported_operations": list})
    assert (reply["agent_name"], reply["status"]) == ("interview-agent", "healthy")
    assert reply["capabilities"] == reply["supported_operations"] == OPERATIONS
    assert reply["configuration"]["store"] == "memory"


@pytest.mark.requirement("spec.status-rates")
async def test_the_status_counts_active_sessions_and_generated_and_failed_questions() -> None:
    mind = ScriptedMind()
    desk = Desk(mind)
    untried = await desk.tools.get_agent_status()
    mind.script = [mind.acceptable, AWAY, mind.acceptable, mind.acceptable]
    first = await desk.say()
    for _ in range(2):
        await desk.say(ANSWER, answer_to=first["question_id"])
    await desk.tools.conduct_interview(RESUME, ROLE, "another")
    running = await desk.tools.get_agent_status()
    await desk.end()
    reply = await desk.tools.get_agent_status()
    assert (untried["sessions"], untried["questions"]["success_rate"]) == ({"active": 0}, None)
    assert running["sessions"] == {"active": 2}
    assert reply["sessions"] == {"active": 1}
    assert reply["questions"] == {"generated": 3, "failed": 1, "success_rate": 0.75}


@pytest.mark.requirement("spec.ttl-configurable")
async def test_a_session_is_over_two_hours_after_its_last_turn(desk: Desk) -> None:
    first = await desk.say()
    desk.clock.passes(minutes=119)
    await desk.say(ANSWER, answer_to=first["question_id"])
    desk.clock.passes(minutes=119)
    assert (await desk.status())["success"] is True
    assert desk.store.remaining(SESSION) == timedelta(minutes=1)
    desk.clock.passes(minutes=1)
    assert (await desk.status())["error_code"] == "session_not_found"


# every door


async def scene(tool: Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The replies of all six tools, without what differs between two interviews: times, tokens and the ids made of them."""
    first = await tool("conduct_interview", opening("scene", duration_minutes=30))
    answered = opening("scene", candidate_answer=ANSWER, answer_to=first["question_id"])
    calls = [
        ("conduct_interview", answered),
        ("conduct_interview", opening("scene", candidate_answer=7)),
        ("get_session_status", {"session_id": "scene"}),
        ("get_interview_session", {"session_id": "scene"}),
        ("get_session_status", {"session_id": "not an id"}),
        ("end_interview_session", {"session_id": "scene", "reason": "enough"}),
        ("finalize_interview", {"session_id": "scene"}),
        ("get_agent_status", {}),
    ]
    replies = [first, *[await tool(name, arguments) for name, arguments in calls]]
    return timeless(replies, first["question_id"].partition("-")[0])


@pytest.mark.requirement("doors.same-replies")
async def test_standard_input_and_output_give_the_replies_that_the_tools_give() -> None:
    direct = memory_tools()
    expected = await scene(lambda tool, arguments: getattr(direct, tool)(**arguments))
    program = StdioTransport(
        sys.executable, ["-m", "interview_agent", "mcp"], env=clean_environment(INTERVIEW_STORE="memory")
    )
    async with Client(program) as client:

        async def through(tool: str, arguments: dict[str, Any]) -> dict[str, Any]:
            reply: dict[str, Any] = (await client.call_tool(tool, arguments)).structured_content
            return reply

        assert await scene(through) == expected
