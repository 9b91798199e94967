"""One contract for every language model: over every wire, scripted, direct and through the mesh."""

from collections.abc import Callable, Iterator

import pytest

from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable
from support.language_models import (
    TIMEOUT,
    Fails,
    Hangs,
    Rig,
    Says,
    functional,
    mesh_native,
    mesh_with_tools,
    over_http,
    scripted,
)
from support.provider_stub import ProviderStub

PROMPT = Prompt("You are an interviewer.", "canary of the candidate")
OUTPUT = OutputSchema(
    "next_question",
    "The next question.",
    {"type": "object", "properties": {"question": {"type": "string"}}, "required": ["question"]},
)
QUESTION = {"question": "Why?", "inner": {"kind": "answer"}}

Make = Callable[[float], Rig]

RIGS: dict[str, Make] = {
    "scripted": scripted,
    "direct-native": functional({"supports_json_schema_output": True}),
    "direct-tool": functional({"supports_json_schema_output": False, "supports_tools": True}),
    "direct-prompted": functional({"supports_json_schema_output": False, "supports_tools": False}),
    "mesh-tools": mesh_with_tools,
    "mesh-native": mesh_native,
}

pytestmark = pytest.mark.anyio


@pytest.fixture(params=[*RIGS, "direct-http"])
def make(request: pytest.FixtureRequest) -> Iterator[Make]:
    if request.param in RIGS:
        yield RIGS[request.param]
        return
    with ProviderStub() as stub:
        yield lambda timeout: over_http(stub, timeout)


@pytest.fixture
def rig(make: Make) -> Rig:
    return make(TIMEOUT)


async def test_an_object_comes_back_whole(rig: Rig) -> None:
    rig.will(Says(QUESTION))
    done = await rig.model.complete(PROMPT, OUTPUT)
    assert done.data == QUESTION
    assert done.model
    assert min(done.usage.input_tokens, done.usage.output_tokens) >= 0


@pytest.mark.parametrize("text", ["", "What is a canary?", '["canary"]'])
async def test_a_reply_without_an_object_is_invalid(rig: Rig, text: str) -> None:
    rig.will(Says(text=text))
    with pytest.raises(ModelInvalid) as caught:
        await rig.model.complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence


async def test_a_reply_that_was_cut_off_is_invalid(rig: Rig) -> None:
    rig.will(Says(QUESTION, cut_off=True))
    with pytest.raises(ModelInvalid):
        await rig.model.complete(PROMPT, OUTPUT)


async def test_an_outage_is_told_without_anybodys_words(rig: Rig) -> None:
    rig.will(Fails("canary"))
    with pytest.raises(ModelUnavailable) as caught:
        await rig.model.complete(PROMPT, OUTPUT)
    assert caught.value.sentence
    assert "canary" not in caught.value.sentence


async def test_a_model_that_hangs_is_given_up(make: Make) -> None:
    rig = make(0.3)
    rig.will(Hangs())
    with pytest.raises(ModelUnavailable):
        await rig.model.complete(PROMPT, OUTPUT)


async def test_after_an_outage_the_same_model_works_again(rig: Rig) -> None:
    rig.will(Fails(), Says(QUESTION))
    with pytest.raises(ModelUnavailable):
        await rig.model.complete(PROMPT, OUTPUT)
    assert (await rig.model.complete(PROMPT, OUTPUT)).data == QUESTION


async def test_one_completion_asks_once(make: Make) -> None:
    """Whether to try again is the caller's decision, and its deadline."""
    rig = make(TIMEOUT)
    rig.will(Fails(), Says(QUESTION))
    with pytest.raises(ModelUnavailable):
        await rig.model.complete(PROMPT, OUTPUT)
    done = await rig.model.complete(PROMPT, OUTPUT)
    assert done.data == QUESTION


async def test_health_follows_what_happened(rig: Rig) -> None:
    before = rig.model.health()
    rig.will(Fails(), Says(text="no object"), Says(QUESTION))
    with pytest.raises(ModelUnavailable) as away:
        await rig.model.complete(PROMPT, OUTPUT)
    failed = rig.model.health()
    with pytest.raises(ModelInvalid) as invalid:
        await rig.model.complete(PROMPT, OUTPUT)
    useless = rig.model.health()
    await rig.model.complete(PROMPT, OUTPUT)
    after = rig.model.health()
    assert (before.available, before.last_error, before.last_success_at) == (None, "", None)
    assert (failed.available, failed.last_error, failed.last_success_at) == (False, away.value.sentence, None)
    assert (useless.available, useless.last_error) == (True, invalid.value.sentence)
    assert (after.available, after.last_error) == (True, "")
    assert after.last_success_at is not None
    assert after.last_success_at.tzinfo is not None
    assert after.source == rig.model.name
