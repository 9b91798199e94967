"""The mind that is a language model: what it asks of the model, and what it makes of the reply."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import Draft, OutputSchema, Prompt, Repair
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.errors import ModelInvalid, ModelUnavailable
from interview_agent.minds.llm import LlmMind
from interview_agent.minds.transcript import transcript
from support.dialogues import (
    ABOUT_TUPLES,
    ABOUT_WORK,
    BRANCHES,
    CLOSE,
    HASH,
    HEARD,
    MUTABLE,
    OPEN,
    OPENER,
    PROBE,
    TUPLES,
    answered,
    in_the_middle,
    interview,
    open_course,
    with_everything,
)

pytestmark = pytest.mark.anyio

MARK = {"point": "hash", "verdict": "met", "quote": "a tuple is hashable"}
REPLY: dict[str, Any] = {"heard": "partial", "marks": [MARK], "branch": "b", "question": "How is an entry found again?"}
TURN = answered(TUPLES, ABOUT_TUPLES)


async def next_turn(reply: Any, course: Course | None = None, told: Interview | None = None, **more: Any) -> Draft:
    mind = LlmMind(ScriptedModel([reply]))
    return await mind.next_turn(told or in_the_middle(), course or open_course(), **more)


async def asked(
    course: Course, told: Interview | None = None, repair: Repair | None = None
) -> tuple[Prompt, OutputSchema]:
    """What the model is asked for a course, whatever it replies."""
    model = ScriptedModel([{}])
    with pytest.raises(ModelInvalid):
        await LlmMind(model).next_turn(told or in_the_middle(), course, repair)
    return model.calls[0]


def fields(output: OutputSchema) -> Mapping[str, Any]:
    properties = output.schema["properties"]
    assert output.schema["required"] == list(properties)
    assert output.schema["additionalProperties"] is False
    assert isinstance(properties, Mapping)
    return properties


# what it replies


async def test_what_was_heard_and_the_question_come_from_one_call() -> None:
    model = ScriptedModel([REPLY], name="scripted:one")
    draft = await LlmMind(model).next_turn(in_the_middle(), open_course())
    marks = (Mark("hash", Verdict.MET, "a tuple is hashable", "scripted:one"),)
    assert draft == Draft(Heard(Kind.PARTIAL, marks, "scripted:one"), "How is an entry found again?", "b")
    assert len(model.calls) == 1


async def test_a_settled_branch_needs_the_question_alone() -> None:
    draft = await next_turn({"question": "  How is an entry found again? "}, open_course(heard=HEARD))
    assert draft == Draft(None, "How is an entry found again?", aim="mutable")


async def test_a_question_may_be_empty() -> None:
    """At the end of an interview there is none; whether it may be missing is judged where drafts are judged."""
    assert (await next_turn({**REPLY, "question": ""})).question == ""


async def test_a_mark_of_not_shown_says_the_same_as_no_mark() -> None:
    reply = {**REPLY, "marks": [{**MARK, "verdict": "not_shown", "quote": ""}]}
    draft = await next_turn(reply)
    assert draft.heard == Heard(Kind.PARTIAL, (), "scripted")


async def test_marks_are_not_expected_where_no_points_were_offered() -> None:
    course = replace(open_course(), turn=answered(OPENER, ABOUT_WORK))
    draft = await next_turn({key: REPLY[key] for key in ("heard", "branch", "question")}, course)
    assert draft.heard == Heard(Kind.PARTIAL, (), "scripted")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"heard": None}, "heard"),
        ({"heard": "brilliant"}, "heard"),
        ({"marks": "none"}, "marks"),
        ({"marks": [MARK, "hash"]}, "marks[1]"),
        ({"marks": [{**MARK, "verdict": "yes"}]}, "marks[0].verdict"),
        ({"marks": [{**MARK, "quote": 7}]}, "marks[0].quote"),
        ({"marks": [{"verdict": "met", "quote": "x"}]}, "marks[0].point"),
        ({"branch": "z"}, "branch"),
        ({"branch": 1}, "branch"),
        ({"question": ["How?"]}, "question"),
    ],
)
async def test_a_reply_of_the_wrong_shape_is_refused_by_the_name_of_its_field(change: Any, field: str) -> None:
    with pytest.raises(ModelInvalid, match=f"The field {re.escape(field)} of the model's reply"):
        await next_turn({**REPLY, **change})


@pytest.mark.parametrize("field", REPLY)
async def test_no_field_may_be_missing(field: str) -> None:
    with pytest.raises(ModelInvalid, match=f"The field {field} of the model's reply is missing"):
        await next_turn({key: value for key, value in REPLY.items() if key != field})


async def test_a_refusal_never_repeats_what_the_reply_held() -> None:
    secret = "CANARY-words-of-a-candidate"
    for bad in ({"heard": secret}, {"branch": secret}, {"marks": [{**MARK, "verdict": secret}]}, {"marks": [secret]}):
        with pytest.raises(ModelInvalid) as refused:
            await next_turn({**REPLY, **bad})
        assert secret not in refused.value.sentence


async def test_an_unreachable_model_stays_an_unreachable_model() -> None:
    with pytest.raises(ModelUnavailable, match="away"):
        await next_turn(ModelUnavailable("The model is away."))


# what it asks for


async def test_the_schema_offers_kinds_points_and_labels() -> None:
    _, output = await asked(open_course())
    offered = fields(output)
    assert list(offered) == ["heard", "marks", "branch", "aim", "question"]
    assert offered["heard"]["enum"] == [kind.value for kind in Kind]
    assert offered["branch"]["enum"] == ["a", "b", "c", ""]
    assert offered["aim"]["enum"] == ["", "hash", "mutable"]
    mark = offered["marks"]["items"]["properties"]
    assert mark["point"]["enum"] == ["hash", "mutable"]
    assert mark["verdict"]["enum"] == ["met", "partly", "contradicted"]


async def test_the_schema_of_a_settled_branch_holds_the_question_alone() -> None:
    _, output = await asked(open_course(heard=HEARD))
    assert list(fields(output)) == ["question"]


async def test_no_marks_are_asked_for_where_there_are_no_points() -> None:
    _, output = await asked(replace(open_course(), turn=answered(OPENER, ABOUT_WORK)))
    assert list(fields(output)) == ["heard", "branch", "question"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Why did you choose a tuple here?", True),
        ("Why did you choose a tuple", False),
        ("Why a tuple? Why no list?", False),
        ("why did you choose a tuple here?", False),
        ("Why\ndid you choose a tuple here?", False),
        ("W" + "h" * 230 + "?", False),
        ("", False),
    ],
)
async def test_the_pattern_fits_one_whole_question(text: str, fits: bool) -> None:
    _, output = await asked(open_course(*BRANCHES[:3]))
    assert bool(re.search(fields(output)["question"]["pattern"], text)) is fits


async def test_a_branch_that_closes_allows_an_empty_question() -> None:
    _, output = await asked(open_course(*BRANCHES[:3], replace(CLOSE, label="d")))
    question = fields(output)["question"]
    assert question["minLength"] == 0
    assert re.search(question["pattern"], "")
    assert re.search(question["pattern"], "Why did you choose a tuple here?")


async def test_a_question_in_words_of_code_may_be_left_empty() -> None:
    _, output = await asked(open_course())
    assert re.search(fields(output)["question"]["pattern"], "")


async def test_the_pattern_can_be_left_out() -> None:
    model = ScriptedModel([REPLY])
    await LlmMind(model, pattern=False).next_turn(in_the_middle(), open_course(*BRANCHES[:3]))
    question = fields(model.calls[0][1])["question"]
    assert "pattern" not in question
    assert question["minLength"] > 0


# what it says


async def test_what_was_read_once_is_the_beginning_of_what_is_read_next() -> None:
    conversation = with_everything().conversation
    seen = []
    for length in range(1, len(conversation) + 1):
        told = replace(with_everything(), conversation=conversation[:length])
        prompt, _ = await asked(open_course(), told)
        seen.append((prompt.system, prompt.user.partition("\n# Your task now")[0]))
    assert len({system for system, _ in seen}) == 1
    for (_, earlier), (_, later) in pairwise(seen):
        assert later.startswith(earlier)


def test_what_is_heard_later_does_not_change_the_transcript() -> None:
    assert transcript(in_the_middle()) == transcript(in_the_middle().hearing(HEARD))


def test_an_answer_that_nobody_asked_for_is_a_remark_of_an_earlier_session() -> None:
    shown = transcript(interview(replace(ABOUT_WORK, answer_to=""), OPENER))
    assert shown.startswith("A remark of the candidate from an earlier session:\n<fenced-answer>")


def test_an_entry_of_another_program_is_shown_only_if_it_holds_text() -> None:
    shown = transcript(with_everything())
    assert "remark: The line was cut." in shown
    assert "beep" not in shown


async def test_every_branch_is_offered_with_its_label_its_kinds_and_its_words() -> None:
    prompt, _ = await asked(open_course())
    for branch in BRANCHES[:3]:
        assert f"\n{branch.label} (heard: {', '.join(branch.kinds)}). " in prompt.user
        assert branch.anchor in prompt.user
    assert f"- hash (core): {HASH.text}" in prompt.user


async def test_a_branch_whose_words_are_code_is_not_offered() -> None:
    prompt, _ = await asked(open_course())
    assert "question_back" not in prompt.user
    draft = await next_turn({**REPLY, "heard": "question_back", "branch": "", "question": ""})
    assert (draft.branch, draft.question) == ("", "")


async def test_a_settled_probe_asks_for_the_point_that_was_not_shown() -> None:
    prompt, _ = await asked(open_course(PROBE, heard=HEARD))
    assert MUTABLE.probe in prompt.user
    assert HASH.probe not in prompt.user
    assert MUTABLE.text not in prompt.user


async def test_a_repair_shows_the_attempt_and_the_reasons() -> None:
    repair = Repair("What is a tuple? And why?", ("It holds more than one question; ask exactly one.",))
    prompt, _ = await asked(open_course(heard=HEARD), repair=repair)
    assert "<fenced-attempt>\nWhat is a tuple? And why?\n</fenced-attempt>" in prompt.user
    assert "- It holds more than one question; ask exactly one." in prompt.user


async def test_an_interview_without_a_plan_is_conducted_all_the_same() -> None:
    told = replace(interview(), plan=None)
    prompt, _ = await asked(Course(None, None, (OPEN,)), told)
    assert "# The plan" not in prompt.system


async def test_nothing_of_a_long_resume_is_cut() -> None:
    resume = "line of a resume\n" * 5_000 + "the last line"
    prompt, _ = await asked(
        open_course(), replace(in_the_middle(), brief=replace(interview().brief, resume_content=resume))
    )
    assert resume in prompt.system


# marks and the summary


async def test_several_answers_are_marked_in_one_call_and_in_order() -> None:
    met = {"point": "mutable", "verdict": "partly", "quote": "it grows"}
    model = ScriptedModel([{"answer_1": [], "answer_2": [met]}])
    marks = await LlmMind(model).mark(in_the_middle(), (TURN, TURN))
    assert marks == ((), (Mark("mutable", Verdict.PARTLY, "it grows", "scripted"),))
    assert len(model.calls) == 1


async def test_an_answer_left_out_of_the_marks_is_an_invalid_reply() -> None:
    """Taking it for an answer that shows nothing would be a judgement that nobody made."""
    with pytest.raises(ModelInvalid, match="answer_2"):
        await LlmMind(ScriptedModel([{"answer_1": []}])).mark(in_the_middle(), (TURN, TURN))


async def test_answers_without_points_are_not_sent() -> None:
    model = ScriptedModel([{"answer_2": []}])
    without = answered(OPENER, ABOUT_WORK)
    assert await LlmMind(model).mark(in_the_middle(), (without, TURN)) == ((), ())
    assert ABOUT_WORK.content not in model.prompts[0].user
    assert await LlmMind(ScriptedModel([])).mark(in_the_middle(), (without,)) == ((),)
    assert await LlmMind(ScriptedModel([])).mark(in_the_middle(), ()) == ()


async def test_marks_are_made_without_the_resume() -> None:
    model = ScriptedModel([{"answer_1": []}])
    await LlmMind(model).mark(in_the_middle(), (TURN,))
    sent = model.prompts[0].system + model.prompts[0].user
    assert in_the_middle().brief.resume_content not in sent


async def test_the_summary_comes_from_the_facts_alone() -> None:
    model = ScriptedModel([{"overview": " Python was covered. SQL was not.\n"}])
    said = await LlmMind(model).summarise(in_the_middle(), {"gaps": ["a list may change"]})
    assert said == "Python was covered. SQL was not."
    assert "a list may change" in model.prompts[0].user
    assert "Mailroom" not in model.prompts[0].system + model.prompts[0].user


@pytest.mark.parametrize("reply", [{}, {"overview": None}, {"overview": "  "}])
async def test_an_unusable_summary_is_an_invalid_reply(reply: Any) -> None:
    with pytest.raises(ModelInvalid, match="overview"):
        await LlmMind(ScriptedModel([reply])).summarise(in_the_middle(), {})


def test_its_name_and_health_are_those_of_the_model() -> None:
    model = ScriptedModel([], name="scripted:two")
    mind = LlmMind(model)
    assert mind.source == "scripted:two"
    assert mind.health() == model.health()
