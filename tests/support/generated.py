"""Hypothesis strategies for interviews as our code makes them: whole seconds, UTC, JSON values in free mappings."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Closing, Entry, Foreign, Question
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType, Signal
from interview_agent.domain.interview import (
    Accommodation,
    Ending,
    Failure,
    Floor,
    Grant,
    Interview,
    Pause,
    Purpose,
    Status,
)
from interview_agent.domain.plan import Competency, Focus, Plan
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight

SUMMARY = {"source": "facts", "overview": "Nothing.", "duration_seconds": 1, "covered": [], "gaps": []}
EVALUATION = {
    "score": None,
    "score_interval": None,
    "hire_recommendation": None,
    "feedback": "Nothing.",
    "evaluated_by": "builtin",
}
"""What tells a summary and an evaluation of ours from what another program keeps under the name."""


words = st.text(max_size=12)
ids = st.from_regex(r"[A-Za-z0-9._:-]{1,8}", fullmatch=True)
numbers = st.integers(min_value=1, max_value=99)
levels = st.integers(min_value=1, max_value=5)
fine_moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
moments = fine_moments.map(lambda moment: moment.replace(microsecond=0))
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=5,
)
objects = st.dictionaries(words, json_values, max_size=2)
their_keys = words.map("x-{}".format)
theirs = st.dictionaries(their_keys, json_values, max_size=2)
some = st.dictionaries(their_keys, json_values, min_size=1, max_size=2)
extras = st.fixed_dictionaries({}, optional={"entry": some, "metadata": some})

points = st.builds(
    Point,
    ids,
    words,
    st.sampled_from(Weight),
    st.lists(words, max_size=2).map(tuple),
    words,
    st.lists(words, max_size=2).map(tuple),
)
marks = st.builds(Mark, ids, st.sampled_from(Verdict), words, words)
heards = st.builds(
    Heard,
    st.sampled_from(Kind),
    st.lists(marks, max_size=2).map(tuple),
    words,
    st.lists(words, max_size=2).map(tuple),
    st.lists(st.sampled_from(Signal), max_size=2).map(tuple),
    words,
)
competencies = st.builds(Competency, ids, words, st.booleans(), st.floats(0, 1), words, words)
plans = st.builds(Plan, st.lists(competencies, max_size=3).map(tuple), levels, words)

questions = st.builds(
    Question,
    content=words,
    timestamp=moments,
    id=ids,
    number=numbers,
    type=st.sampled_from(QuestionType),
    difficulty=levels,
    focus=st.builds(Focus, words, words, words),
    move=st.sampled_from(Move),
    strategy=words,
    expects=words,
    source=words,
    points=st.lists(points, max_size=2).map(tuple),
    bank_id=words,
    follows=words,
    aim=words,
    lead=words,
    claim=words,
    token=words,
    extras=extras,
)
answers = st.builds(
    Answer,
    content=words,
    timestamp=moments,
    answer_to=words,
    addition=st.booleans(),
    heard=st.none() | heards,
    token=words,
    extras=extras,
)
closings = st.builds(Closing, content=words, timestamp=moments, extras=extras)
foreigners = st.builds(
    Foreign,
    json_values | st.fixed_dictionaries({"type": st.just("system"), "content": json_values}, optional={"x": words}),
)
entries: st.SearchStrategy[Entry] = questions | answers | closings | foreigners

interviews = st.builds(
    Interview,
    session_id=ids,
    brief=st.builds(Brief, words, words),
    created_at=moments,
    last_updated=moments,
    incarnation=ids,
    conversation=st.lists(entries, max_size=4).map(tuple),
    status=st.sampled_from(Status),
    duration_minutes=st.none() | numbers,
    language=st.sampled_from(["en", "de", "pt-br"]),
    accommodations=st.lists(
        st.builds(Accommodation, st.sampled_from(Grant), st.integers(0, 9_000), moments, words), max_size=2
    ).map(tuple),
    pause=st.none() | st.builds(Pause, moments, st.integers(0, 900)),
    plan=st.none() | plans,
    floor=st.none() | st.builds(Floor, ids, st.sampled_from(Purpose), st.integers(0, 40), fine_moments),
    failure=st.none() | st.builds(Failure, words, words, st.integers(0, 40)),
    failures=st.integers(0, 9),
    drafts_refused=st.integers(0, 9),
    ending=st.none() | st.builds(Ending, words, moments, words),
    late=st.dictionaries(ids, heards, max_size=2),
    summary=st.none() | objects.map(lambda more: {**more, **SUMMARY}),
    evaluation=st.none() | objects.map(lambda more: {**more, **EVALUATION}),
    extras=theirs,
)
