"""Finding the JSON object in what a model wrote."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.adapters.json_text import as_object, find_object

texts = st.text(st.characters(codec="utf-8"), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
objects = st.dictionaries(texts, values, max_size=4)
prose = st.text(st.characters(codec="utf-8", exclude_characters='{}"'), max_size=40)


@given(objects, prose, prose, st.booleans())
def test_an_object_is_found_between_any_prose(data: dict[str, Any], before: str, after: str, ascii_only: bool) -> None:
    assert find_object(before + json.dumps(data, ensure_ascii=ascii_only) + after) == data


@given(objects)
def test_an_object_is_found_in_a_fence(data: dict[str, Any]) -> None:
    assert find_object(f"Here you are:\n```json\n{json.dumps(data, indent=2)}\n```\nAnything else?") == data


@given(st.text(max_size=200))
def test_whatever_the_text_the_outcome_is_an_object_or_nothing(text: str) -> None:
    found = find_object(text)
    assert found is None or json.loads(json.dumps(found)) == found


@given(st.dictionaries(texts, values, min_size=1, max_size=4), st.data())
def test_no_part_of_an_object_that_is_cut_off_passes_for_it(data: dict[str, Any], draw: st.DataObject) -> None:
    text = json.dumps({"outer": data})
    assert find_object(text[: draw.draw(st.integers(0, len(text) - 1))]) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No braces at all.",
        "[1, 2, 3]",
        '"only a string"',
        "{question: 'not JSON'}",
        '{"question": "cut o',
        '{"score": NaN}',
        '{"score": 1e999}',
        '{"half": "\\ud83d"}',
        '{"a": 1, broken {"kind": "answer"}}',
        '{"a":' * 50_000,
        "{" * 50_000,
        '{"' * 50_000,
    ],
)
def test_what_holds_no_whole_object_gives_none(text: str) -> None:
    assert find_object(text) is None


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"q": "What does {x: 1} mean in \\"this\\"?"}', {"q": 'What does {x: 1} mean in "this"?'}),
        ('Use {braces} like so: {"q": 1}', {"q": 1}),
        ('An empty {} and then {"q": 1}', {"q": 1}),
        ("Only an empty one: {}", {}),
        ('<think>maybe {"q": "draft"}</think>{"q": "final"}', {"q": "final"}),
        ('{"q": "</think>"}', {"q": "</think>"}),
        ('{"broken": ,} but {"q": 1}', {"q": 1}),
        ('{"q": 1}{"q": 2}', {"q": 1}),
    ],
)
def test_the_object_that_was_meant_is_taken(text: str, data: dict[str, Any]) -> None:
    assert find_object(text) == data


@pytest.mark.parametrize("value", [None, 1, ["a"], {1: "a"}, {"a": object()}, {"a": float("inf")}, {"a": "\ud83d"}])
def test_decoded_values_that_are_no_storable_object_give_none(value: object) -> None:
    assert as_object(value) is None


def test_a_decoded_object_is_taken_as_it_is() -> None:
    assert as_object({"a": [1]}) == {"a": [1]}
