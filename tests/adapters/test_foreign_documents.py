"""Documents of other programs load, and keep what is theirs."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_agent.adapters.session_json import decode, encode
from interview_agent.domain.conversation import Foreign
from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.interview import Interview, Status
from interview_agent.errors import SessionUnreadable
from support.desks import SESSION, Desk
from support.doors import ANSWER
from support.generated import json_values, theirs

pytestmark = pytest.mark.anyio

TEN = datetime(2026, 1, 1, 10, tzinfo=UTC)
FOREIGN: dict[str, Any] = {
    "session_id": "s",
    "role_description": "Backend developer",
    "resume_content": "Ten years of Python",
    "conversation": [
        {"type": "question", "content": "Q1?", "timestamp": "2026-01-01T10:00:00Z", "metadata": {"difficulty": "hard"}},
        {"type": "answer", "content": "A1", "timestamp": "2026-01-01T10:01:00Z"},
    ],
    "created_at": "2026-01-01T10:00:00Z",
    "last_updated": "2026-01-01T10:01:00Z",
    "status": "active",
}


def foreign(**changes: Any) -> dict[str, Any]:
    return {**deepcopy(FOREIGN), **changes}


def loaded(document: Any) -> Interview:
    return decode(json.dumps(document).encode(), "s")


def rewritten(document: Any) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(encode(loaded(document)))
    return result


@pytest.mark.requirement("stored.foreign-loads")
def test_a_plain_document_of_another_program_loads() -> None:
    interview = loaded(FOREIGN)
    question, answer = next(interview.questions), next(interview.answers)
    assert interview.created_at == TEN
    assert (question.id, question.number, question.difficulty) == (f"{interview.incarnation}-1", 1, 4)
    assert (answer.answer_to, answer.addition) == (question.id, False)
    assert interview.open_question is None


@pytest.mark.requirement("turn.foreign-ids")
def test_a_foreign_incarnation_does_not_change_while_the_document_is_used() -> None:
    first = loaded(FOREIGN)
    grown = foreign(status="completed", last_updated="2026-01-02T10:00:00Z", conversation=[])
    assert first.incarnation == loaded(grown).incarnation == loaded(rewritten(FOREIGN)).incarnation
    assert first.incarnation.startswith("f")
    assert len(first.incarnation) == 11
    assert first.incarnation != loaded(foreign(created_at="2026-01-01T10:00:01Z")).incarnation


@pytest.mark.requirement("turn.foreign-lenient")
@pytest.mark.parametrize(
    "word", ["completed", "complete", "Ended", "FINISHED", "closed", "terminated", "expired", "cancelled", " done "]
)
def test_words_for_the_end_mean_completed(word: str) -> None:
    assert loaded(foreign(status=word)).status is Status.COMPLETED


@pytest.mark.requirement("turn.foreign-lenient")
@pytest.mark.parametrize("word", ["active", "in_progress", "started", "", None, 3, ["completed"]])
def test_any_other_status_means_active(word: Any) -> None:
    assert loaded(foreign(status=word)).status is Status.ACTIVE


@pytest.mark.parametrize(
    "stamp",
    [
        "2026-01-01T10:00:00Z",
        "2026-01-01T10:00:00.987654Z",
        "2026-01-01T12:00:00+02:00",
        "2026-01-01T10:00:00",
        "2026-01-01 10:00:00",
        1767261600,
        1767261600.5,
        1767261600123,
    ],
)
def test_times_load_in_every_usual_form(stamp: Any) -> None:
    assert loaded(foreign(created_at=stamp)).created_at == TEN


@pytest.mark.parametrize("stamp", [None, "", "yesterday", True, [], 1e300, "0001-01-01T00:00:00+14:00"])
def test_a_time_that_cannot_be_read_is_taken_from_what_stands_around_it(stamp: Any) -> None:
    document = foreign(created_at=stamp, last_updated=stamp)
    document["conversation"].append({"type": "question", "content": "Q2?", "timestamp": stamp})
    interview = loaded(document)
    assert interview.created_at == TEN
    assert interview.last_updated == TEN.replace(minute=1)
    assert [question.timestamp for question in interview.questions] == [TEN, TEN]


@pytest.mark.requirement("stored.status")
@pytest.mark.parametrize(("word", "stored"), [("Ended", "completed"), ("in_progress", "active"), (None, "active")])
def test_an_odd_status_is_stored_as_one_of_ours(word: Any, stored: str) -> None:
    assert rewritten(foreign(status=word))["status"] == stored


@pytest.mark.requirement("stored.foreign-loads", "turn.foreign-survives")
async def test_an_interview_that_another_program_began_is_carried_on() -> None:
    document = foreign(recruiter={"id": 7})
    document["conversation"].append({"type": "question", "content": "Q2?", "timestamp": "2026-01-01T10:02:00Z"})
    desk = Desk()
    desk.store.plant(SESSION, json.dumps(document).encode(), timedelta(hours=1))
    open_ = await desk.say()
    reply = await desk.say(ANSWER, answer_to=open_["question_id"])
    after = json.loads(desk.store.peek(SESSION) or b"")
    assert open_["question"] == "Q2?"
    assert (reply["success"], reply["question_metadata"]["question_number"]) == (True, 3)
    assert [entry["content"] for entry in after["conversation"][:4]] == ["Q1?", "A1", "Q2?", ANSWER]
    assert (after["recruiter"], after["role_description"]) == ({"id": 7}, "Backend developer")


def test_a_document_without_any_time_begins_at_the_epoch() -> None:
    document = {key: FOREIGN[key] for key in ("role_description", "resume_content")} | {"conversation": []}
    assert loaded(document).created_at == loaded(document).last_updated == datetime.fromtimestamp(0, UTC)


@pytest.mark.requirement("turn.foreign-lenient")
@pytest.mark.parametrize("metadata", [None, "text", 3, [], {}])
def test_odd_metadata_loads_and_is_kept(metadata: Any) -> None:
    document = foreign()
    document["conversation"][0]["metadata"] = metadata
    stored = rewritten(document)["conversation"][0]["metadata"]
    assert stored["question_id"] == f"{loaded(document).incarnation}-1"
    assert stored.get("foreign") == (metadata or None if metadata != [] else [])


@pytest.mark.requirement("turn.foreign-lenient")
def test_several_entries_of_one_kind_in_a_row_load() -> None:
    def entry(kind: str, content: str) -> dict[str, Any]:
        return {"type": kind, "content": content, "timestamp": "2026-01-01T10:00:00Z"}

    said = [("answer", "A0"), ("question", "Q1"), ("question", "Q2"), ("answer", "A1"), ("answer", "A2")]
    interview = loaded(foreign(conversation=[entry(*each) for each in said]))
    incarnation = interview.incarnation
    assert [question.id for question in interview.questions] == [f"{incarnation}-1", f"{incarnation}-2"]
    assert [answer.answer_to for answer in interview.answers] == ["", f"{incarnation}-2", f"{incarnation}-2"]


@pytest.mark.requirement("turn.foreign-survives")
def test_what_is_not_ours_survives_a_rewrite_as_it_was() -> None:
    document = foreign(recruiter={"id": 7}, plan="ask about Python", evaluation=None, schema_version="2.0")
    document["conversation"][0] |= {"audio": "q1.ogg"}
    document["conversation"][0]["metadata"] |= {"type": "coding", "topic": ["locks"]}
    document["conversation"][1] |= {"confidence": 0.9, "metadata": {"language": "en", "heard": "well"}}
    document["conversation"] += [{"type": "system", "content": "A note"}, "a word", 3, None, {"type": "question"}]
    after = rewritten(document)
    for key in ("recruiter", "plan", "schema_version"):
        assert after[key] == document[key]
    question, answer, *others = after["conversation"]
    assert question["audio"] == "q1.ogg"
    assert {key: question["metadata"][key] for key in ("type", "topic", "difficulty")} == {
        "type": "coding",
        "topic": ["locks"],
        "difficulty": "hard",
    }
    assert answer["confidence"] == 0.9
    assert {key: answer["metadata"][key] for key in ("language", "heard")} == {"language": "en", "heard": "well"}
    assert others == document["conversation"][2:]
    assert [type(entry) for entry in loaded(document).conversation[2:]] == [Foreign] * 5


def test_what_we_hear_takes_the_place_of_what_could_not_be_read() -> None:
    document = foreign()
    document["conversation"][1]["metadata"] = {"heard": "well"}
    heard = Heard(Kind.STRONG, (), "builtin")
    again = decode(encode(loaded(document).hearing(heard)))
    assert next(again.answers).heard == heard


def test_the_id_under_which_a_document_was_stored_is_its_id() -> None:
    without = foreign()
    del without["session_id"]
    assert loaded(without).session_id == "s"
    assert decode(json.dumps(foreign(session_id="other")).encode(), "s").session_id == "s"
    assert decode(json.dumps(FOREIGN).encode()).session_id == "s"


@pytest.mark.requirement("turn.unreadable")
@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"secret",
        b"\xff\xfe",
        b'"secret"',
        b"[1]",
        b"null",
        b'{"secret": NaN}',
        orjson.dumps(foreign(role_description=None)),
        orjson.dumps(foreign(resume_content=3)),
        orjson.dumps(foreign(conversation={"secret": 1})),
    ],
)
def test_what_is_no_interview_is_unreadable_and_not_shown(document: bytes) -> None:
    with pytest.raises(SessionUnreadable) as unreadable:
        decode(document, "s")
    assert "secret" not in unreadable.value.sentence
    assert unreadable.value.__cause__ is None


@pytest.mark.requirement("scoring.bounds")
@pytest.mark.parametrize("score", [400, -1, "90", True])
def test_an_evaluation_of_another_program_is_kept_but_is_none_of_ours(score: Any) -> None:
    evaluation = {
        "score": score,
        "score_interval": None,
        "hire_recommendation": "yes",
        "feedback": "great",
        "evaluated_by": "them",
    }
    interview = decode(orjson.dumps(foreign(evaluation=evaluation, summary={"text": "fine"})), "s")
    assert (interview.evaluation, interview.summary) == (None, None)
    assert json.loads(encode(interview))["evaluation"] == evaluation


@pytest.mark.parametrize("minutes", [10**12, 99_999, -5, 0, "30", True])
def test_a_duration_that_no_interview_has_means_none(minutes: Any) -> None:
    interview = decode(orjson.dumps(foreign(duration_minutes=minutes)), "s")
    assert interview.deadline is None


def test_a_moment_at_the_end_of_the_calendar_is_no_moment() -> None:
    interview = decode(orjson.dumps(foreign(created_at="9999-12-31T23:59:59Z", duration_minutes=30)), "s")
    assert interview.created_at == TEN
    assert interview.deadline == TEN + timedelta(minutes=30)


@pytest.mark.parametrize("id", ["two words", "\u00e9", "x" * 129, "", 7])
def test_a_question_id_that_nobody_could_send_back_is_replaced(id: Any) -> None:
    said = [{"type": "question", "content": "Q1?", "metadata": {"question_id": id}}]
    question = next(decode(orjson.dumps(foreign(conversation=said)), "s").questions)
    assert question.id.endswith("-1")
    assert question.id.isascii()


def test_what_is_nested_too_deeply_to_be_written_again_is_unreadable() -> None:
    deep = b'{"x":' * 300 + b"1" + b"}" * 300
    document = orjson.dumps(FOREIGN)[:-1] + b',"deep":' + deep + b"}"
    with pytest.raises(SessionUnreadable, match="nested"):
        decode(document, "s")


_KEYS = st.sampled_from(
    [*FOREIGN, "plan", "floor", "failure", "failures", "ending", "late", "summary", "evaluation", "duration_minutes"]
)
_ENTRIES = st.lists(
    st.fixed_dictionaries(
        {"type": st.sampled_from(["question", "answer", "closing", "note"]), "content": json_values},
        optional={"timestamp": json_values, "metadata": json_values | theirs},
    ),
    max_size=3,
)


@given(st.dictionaries(_KEYS, json_values, max_size=5), _ENTRIES)
@settings(max_examples=150, deadline=None)
def test_any_json_is_an_interview_that_survives_a_rewrite_or_is_unreadable(
    odd: dict[str, Any], said: list[Any]
) -> None:
    try:
        interview = decode(orjson.dumps({**FOREIGN, "conversation": said, **odd}), "s")
    except SessionUnreadable:
        return
    assert decode(encode(interview), "s") == interview
