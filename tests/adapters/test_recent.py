"""What a process remembers of an interview is what decoding its document would give, and it does not remember much."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings

from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.recent import INTERVIEWS, LARGEST, Recent
from interview_agent.adapters.session_json import Loaded, decode, dump, encode, load
from interview_agent.adapters.storing import digest
from interview_agent.domain import asking, ending, turn
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.outcomes import Call
from support.generated import heards, interviews

ODD = datetime(2026, 1, 1, 10, 0, 0, 123_456, UTC)
TEN = ODD.replace(microsecond=0)
HOUR = timedelta(hours=1)
BRIEF = Brief("Backend developer", "Ten years of Python")


def begun(session_id: str = "s", resume: str = "Ten years of Python") -> Interview:
    question = Question("What do you build?", TEN, "abc-1", 1)
    return Interview(session_id, Brief("Backend developer", resume), TEN, TEN, "abc").recorded(question, at=TEN)


def written(interview: Interview) -> tuple[bytes, str, Loaded]:
    document, loaded = dump(interview)
    return document, digest(document), loaded


def kept(recent: Recent, interview: Interview) -> bool:
    """Whether an interview that was just written is remembered, seen by its not being decoded again."""
    document, state, loaded = written(interview)
    recent.keep(interview.session_id, document, state, loaded)
    return recent.read(interview.session_id, document, state) is loaded


@given(interviews)
@settings(max_examples=150, deadline=None)
def test_what_is_remembered_is_what_decoding_gives(interview: Interview) -> None:
    recent = Recent()
    document, state, loaded = written(interview)
    recent.keep(interview.session_id, document, state, loaded)
    found = recent.read(interview.session_id, document, state)
    assert found is not None
    assert found.interview == decode(document, interview.session_id)


@given(interviews, heards)
@settings(max_examples=150, deadline=None)
def test_an_entry_that_stays_is_written_as_before(interview: Interview, heard: Heard) -> None:
    before = load(encode(interview), interview.session_id)
    after = before.interview.hearing(heard).recorded(Answer("More.", TEN, "abc-1"), at=TEN)
    document, loaded = dump(after, before)
    assert document == encode(after)
    assert dump(after, loaded)[0] == document


@pytest.mark.anyio
async def test_a_store_reads_what_its_document_says_after_every_change() -> None:
    """Also where the clock is finer than what is stored."""
    store = MemoryStore(lambda interview, now: HOUR, clock=lambda: ODD)
    call = Call("s", BRIEF, token="t" * 32)
    changes = (
        turn.hear(call, Limits()),
        asking.give_up(call.token, "model_unavailable", "It is away."),
        turn.hear(replace(call, token="u" * 32, answer="More."), Limits()),
        ending.end("completed", "v" * 32, HOUR),
        ending.released("v" * 32),
        ending.finish("w" * 32, HOUR),
    )
    for change in changes:
        await store.update("s", change)
        assert (await store.get("s")).interview == decode(store.peek("s") or b"", "s")


@pytest.mark.anyio
async def test_what_another_program_stored_meanwhile_is_read() -> None:
    store = MemoryStore(lambda interview, now: HOUR)
    await store.update("s", lambda found, now: (begun(), None))
    theirs = begun().recorded(Answer("Theirs.", TEN, "abc-1"), at=TEN)
    store.plant("s", encode(theirs), HOUR)
    assert (await store.get("s")).interview == theirs
    store.uproot("s")
    assert (await store.get("s")).interview is None


def test_an_interview_under_way_is_remembered() -> None:
    assert kept(Recent(), begun())


def test_an_interview_that_is_over_is_not_remembered() -> None:
    assert not kept(Recent(), begun().completed("completed", "Thank you.", TEN, "t"))


def test_what_another_program_added_is_not_remembered() -> None:
    """Its values can be changed by whoever is given the interview."""
    assert not kept(Recent(), replace(begun(), extras={"x": {"theirs": 1}}))
    assert not kept(Recent(), begun().recorded(Answer("A", TEN, "abc-1", extras={"entry": {"x": []}}), at=TEN))


def test_an_interview_whose_document_is_gone_is_forgotten() -> None:
    recent, (document, state, loaded) = Recent(), written(begun())
    recent.keep("s", document, state, loaded)
    assert recent.read("s", None, "") is None
    assert recent.read("s", document, state) is not loaded


def test_only_the_last_interviews_are_remembered() -> None:
    recent, states = Recent(), [written(begun(f"s{number}")) for number in range(INTERVIEWS + 1)]
    for number, state in enumerate(states):
        recent.keep(f"s{number}", *state)
    remembered = [recent.read(f"s{number}", *states[number][:2]) is states[number][2] for number in (INTERVIEWS, 1, 0)]
    assert remembered == [True, True, False]


def test_a_very_large_interview_is_not_remembered() -> None:
    assert not kept(Recent(), begun(resume="x" * LARGEST))
