"""A whole small run, from the command line to the figures."""

import json
from pathlib import Path
from typing import Any

import anyio
import pytest
from fastmcp import FastMCP
from typer.testing import CliRunner

from interview_bench.candidates.people import person
from interview_bench.cli import app
from interview_bench.conducting import Broken, Reply, conduct
from interview_bench.interviewers.naive import Naive
from interview_bench.interviewers.remote import remote
from interview_bench.runs import Hall, technical_sentences

KEYS = """must_have_coverage questions_to_coverage_excess one_question_rate mean_words over_45_words near_repeat_rate re_ask_rate
probe_f1 probe_f1_always probe_f1_never follow_up_relevance follow_up_relevance_swapped adaptivity_tau marker_miss marker_false_met
style_shift_max behaviours_handled false_terminations unlawful_questions questions_checked lawful_refused instructed_changes
question_understood""".split()


def run(tmp_path: Path, *arguments: str) -> dict[str, Any]:
    file = tmp_path / "figures.json"
    result = CliRunner().invoke(app, ["run", "--interviews", "6", "--json", str(file), *arguments])
    assert result.exit_code == 0, result.output
    assert "must_have_coverage" in result.output
    figures: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return figures


@pytest.fixture(scope="module")
def naive(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return run(tmp_path_factory.mktemp("naive"), "--interviewer", "naive")


@pytest.mark.requirement("bench.keys", "bench.repeatable")
def test_the_same_seed_gives_the_same_figures_under_the_keys_of_the_contract(
    naive: dict[str, Any], tmp_path: Path
) -> None:
    assert set(KEYS) <= set(naive)
    assert naive == run(tmp_path, "--interviewer", "naive")


def test_who_does_not_listen_is_not_bent_by_instructions_and_handles_no_request(naive: dict[str, Any]) -> None:
    assert naive["instructed_changes"] == 0
    assert naive["behaviours"]["asks_hint"]["handled"] in (0, None)
    assert naive["follow_up_relevance"] < 0.3


def test_what_an_interviewer_does_not_show_is_null(naive: dict[str, Any]) -> None:
    assert {naive[key] for key in ("marker_miss", "marker_false_met", "lawful_refused")} == {None}


def test_the_naive_interviewer_asks_two_things_at_once_as_such_interviewers_do(naive: dict[str, Any]) -> None:
    assert 0.3 < naive["one_question_rate"] < 0.7


@pytest.mark.requirement("bench.built-in")
def test_the_built_in_interviewer_is_measured_in_memory(tmp_path: Path) -> None:
    figures = run(tmp_path)
    assert figures["interviews_broken_off"] == 0
    assert figures["technical_sentences_tried"] >= 300
    assert figures["marker_miss"] is not None
    assert figures["counts"]["interviews"] == 6


def test_main_interviews_alone_leave_null_what_needs_others(tmp_path: Path) -> None:
    figures = run(tmp_path, "--main-only")
    assert figures["must_have_coverage"] is not None
    others = ("false_terminations", "instructed_changes", "style_shift_max")
    assert [figures[name] for name in others] == [None, None, None]


def test_show_prints_truth_and_marks_beside_each_turn() -> None:
    result = CliRunner().invoke(app, ["show", "--seed", "1", "--interview", "3"])
    assert result.exit_code == 0, result.output
    assert "True level in" in result.output
    assert "marked:" in result.output


def test_there_are_enough_technical_sentences() -> None:
    assert len(set(technical_sentences())) >= 300


class Failing(Naive):
    """Fails at every call, or from one on."""

    def __init__(self, good_calls: int) -> None:
        super().__init__("failing")
        self.left = good_calls

    async def conduct_interview(self, *arguments: Any) -> Reply:
        self.left -= 1
        if self.left < 0:
            return {
                "success": False,
                "error": "The model is away.",
                "error_code": "model_unavailable",
                "retryable": True,
            }
        return await super().conduct_interview(*arguments)


def test_an_interview_that_breaks_off_is_kept_and_one_that_never_begins_is_an_error() -> None:
    held = anyio.run(conduct, Failing(3), person(1, 0).plain(), "session")
    assert (len(held.turns), held.complete, held.reason) == (3, False, "error: model_unavailable")
    with pytest.raises(Broken, match="The model is away"):
        anyio.run(conduct, Failing(0), person(1, 0), "session")


def test_every_technical_sentence_is_said_in_some_interview() -> None:
    async def hold() -> set[str]:
        said = await Hall(Naive(), 1)._sentences()
        return {text for text in technical_sentences() for one in said for turn in one.turns if text in turn.said.text}

    assert anyio.run(hold) == set(technical_sentences())


@pytest.mark.requirement("bench.any-over-mcp")
@pytest.mark.anyio
async def test_an_interviewer_behind_an_mcp_server_is_interviewed_like_one_at_hand() -> None:
    """Only `conduct_interview` is needed; what it does not show stays unknown."""
    server, naive = FastMCP("somebody else's"), Naive()

    @server.tool
    async def conduct_interview(
        resume_content: str,
        role_description: str,
        user_session_id: str,
        candidate_answer: str | None = None,
        answer_to: str | None = None,
    ) -> dict[str, Any]:
        given = (resume_content, role_description, user_session_id, candidate_answer, answer_to)
        return dict(await naive.conduct_interview(*given))

    async with remote(server) as far:
        held = await conduct(far, person(1, 0).plain(), "session")
    near = await conduct(Naive(), person(1, 0).plain(), "session")
    assert held == near
    assert {turn.marks for turn in held.turns} == {None}


@pytest.mark.anyio
async def test_a_server_without_the_tool_is_refused_in_one_sentence() -> None:
    with pytest.raises(Broken, match="offers no tool named conduct_interview"):
        async with remote(FastMCP("empty")):
            pass
