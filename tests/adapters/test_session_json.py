"""The stored document: ours come back as they were, and those of other programs load and keep what is theirs."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from interview_agent.adapters.session_json import decode, encode
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Closing, Question
from interview_agent.domain.dialogue import Heard, Kind, QuestionType
from interview_agent.domain.interview import Floor, Interview, Purpose
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.errors import InvalidInput
from support.generated import interviews

TEN = datetime(2026, 1, 1, 10, tzinfo=UTC)


def an_interview() -> Interview:
    return Interview("s", Brief("Backend developer", "Ten years of Python"), TEN, TEN, "abc")


@given(interviews)
@settings(max_examples=150, deadline=None)
def test_an_interview_comes_back_as_it_was(interview: Interview) -> None:
    assert decode(encode(interview)) == interview


@pytest.mark.requirement("stored.shape")
def test_the_document_has_the_shape_that_others_read() -> None:
    question = Question(
        "What is a lock?", TEN, "abc-1", 1, QuestionType.OPENER, 4, Focus("c1", "Concurrency", "writes threaded code")
    )
    answer = Answer("It excludes.", TEN.replace(minute=1), "abc-1")
    document = json.loads(encode(an_interview().recorded(question, answer, at=answer.timestamp)))
    asked, said = document["conversation"]
    assert {key: asked[key] for key in ("type", "content", "timestamp")} == {
        "type": "question",
        "content": "What is a lock?",
        "timestamp": "2026-01-01T10:00:00Z",
    }
    assert asked["metadata"]["type"] == "opener"
    assert asked["metadata"]["difficulty"] == "advanced"
    assert asked["metadata"]["difficulty_level"] == 4
    assert asked["metadata"]["focus_area"] == "Concurrency"
    assert asked["metadata"]["role_requirement_addressed"] == "writes threaded code"
    assert asked["metadata"]["question_id"] == "abc-1"
    assert said["metadata"] == {"answer_to": "abc-1"}
    assert document["last_updated"] == "2026-01-01T10:01:00Z"


@pytest.mark.requirement("stored.shape", "stored.status")
def test_what_there_is_nothing_to_say_about_is_left_out() -> None:
    assert json.loads(encode(an_interview())) == {
        "session_id": "s",
        "role_description": "Backend developer",
        "resume_content": "Ten years of Python",
        "conversation": [],
        "created_at": "2026-01-01T10:00:00Z",
        "last_updated": "2026-01-01T10:00:00Z",
        "status": "active",
        "schema_version": 1,
        "incarnation": "abc",
    }


def test_the_end_of_the_floor_keeps_its_milliseconds() -> None:
    until = TEN.replace(microsecond=250_000)
    interview = replace(an_interview(), floor=Floor("t", Purpose.TURN, 2, until))
    document = json.loads(encode(interview))
    assert document["floor"]["until"] == "2026-01-01T10:00:00.250Z"
    assert decode(encode(interview)) == interview


def test_what_was_heard_stands_with_the_answer() -> None:
    heard = Heard(Kind.PARTIAL, (Mark("p1", Verdict.MET, "It excludes", "builtin"),), "builtin")
    answer = Answer("It excludes.", TEN, "abc-1", heard=heard)
    document = json.loads(encode(an_interview().recorded(answer, at=TEN)))
    assert document["conversation"][0]["metadata"]["heard"] == {
        "kind": "partial",
        "by": "builtin",
        "marks": [{"point": "p1", "verdict": "met", "quote": "It excludes", "by": "builtin"}],
    }


def test_an_answer_that_nobody_asked_for_stays_unasked() -> None:
    question = Question("Q?", TEN, "abc-1", 1)
    interview = an_interview().recorded(question, Answer("early", TEN, answer_to=""), at=TEN)
    assert next(decode(encode(interview)).answers).answer_to == ""


def test_text_that_is_no_unicode_is_refused_without_showing_it() -> None:
    with pytest.raises(InvalidInput) as refused:
        encode(an_interview().recorded(Answer("secret\ud800", TEN), at=TEN))
    assert "secret" not in refused.value.sentence


@pytest.mark.requirement("stored.status")
def test_a_closing_is_stored_as_such() -> None:
    over = an_interview().completed("completed", "Thank you.", TEN, "t")
    document = json.loads(encode(over))
    assert document["status"] == "completed"
    assert document["ending"] == {"reason": "completed", "ended_at": "2026-01-01T10:00:00Z", "token": "t"}
    assert document["conversation"] == [
        {"type": "closing", "content": "Thank you.", "timestamp": "2026-01-01T10:00:00Z"}
    ]
    assert decode(encode(over)).conversation == (Closing("Thank you.", TEN),)
