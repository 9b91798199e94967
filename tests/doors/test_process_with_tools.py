"""The capability of our llm-service: tolerant in what it takes, exact in what it gives."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage, ModelRequest, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from interview_agent.adapters.direct_chat import DirectChat
from interview_agent.adapters.mesh_model import Endpoint, MeshModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.entrypoints.process_with_tools import Arguments, process

SCHEMA = {"type": "object", "properties": {"question": {"type": "string"}}, "required": ["question"]}
PLAIN = {"name": "ask", "description": "Ask.", "input_schema": SCHEMA}
OPENAI = {"type": "function", "function": {"name": "ask", "description": "Ask.", "parameters": SCHEMA}}
OTHER = {"name": "end", "description": "End."}

Replying = Callable[[list[ModelMessage], AgentInfo], ModelResponse]

pytestmark = pytest.mark.anyio


def chat(reply: Replying) -> DirectChat:
    return DirectChat(FunctionModel(reply, model_name="canned"))


def says(text: str) -> Replying:
    return lambda messages, info: ModelResponse(parts=[TextPart(text)])


class Listener:
    """A model that keeps what it was asked."""

    def __init__(self) -> None:
        self.messages: list[ModelMessage] = []
        self.info: AgentInfo | None = None

    def __call__(self, messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        self.messages, self.info = messages, info
        return ModelResponse(parts=[TextPart("Yes.")])

    __name__ = "listener"

    @property
    def words(self) -> list[str]:
        return [str(part.content) for message in self.messages for part in message.parts if hasattr(part, "content")]

    @property
    def instructions(self) -> str | None:
        last = self.messages[-1]
        return last.instructions if isinstance(last, ModelRequest) else None


async def test_plain_text_comes_back_with_everything_that_is_documented() -> None:
    reply = await process(chat(says("Hello.")), Arguments(text="Hi"))
    assert (reply["success"], reply["content"], reply["tool_calls"]) == (True, "Hello.", [])
    assert (reply["provider"], reply["model"], reply["stop_reason"]) == ("function", "canned", "stop")
    assert reply["usage"]["total_tokens"] == reply["usage"]["input_tokens"] + reply["usage"]["output_tokens"]


@pytest.mark.parametrize("tool", [PLAIN, OPENAI, {"result": [PLAIN]}])
async def test_one_forced_tool_is_a_tool_call_even_when_the_model_replied_in_its_shape(tool: dict[str, Any]) -> None:
    tools = tool if "result" in tool else [tool]
    reply = await process(chat(says('{"question": "Why?"}')), Arguments(text="Hi", tools=tools))
    assert reply["tool_calls"] == [{"id": "call_ask", "name": "ask", "parameters": {"question": "Why?"}}]


async def test_a_model_that_calls_no_tool_has_its_text_told() -> None:
    reply = await process(chat(says("I would rather not.")), Arguments(text="Hi", tools=[PLAIN]))
    assert (reply["success"], reply["content"], reply["tool_calls"]) == (True, "I would rather not.", [])


async def test_several_tools_are_offered_and_called() -> None:
    def call(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        assert [tool.name for tool in info.output_tools] == ["ask", "end"]
        return ModelResponse(parts=[ToolCallPart("end", '{"why": "time"}', tool_call_id="7")])

    reply = await process(chat(call), Arguments(text="Hi", tools=[OPENAI, OTHER]))
    assert reply["tool_calls"] == [{"id": "7", "name": "end", "parameters": {"why": "time"}}]


@pytest.mark.parametrize("force", [True, False])
async def test_force_tool_use_decides_whether_text_will_do(force: bool) -> None:
    listener = Listener()
    await process(chat(listener), Arguments(text="Hi", tools=[PLAIN, OTHER], force_tool_use=force))
    assert listener.info is not None
    assert listener.info.allow_text_output is not force


async def test_who_sends_messages_and_text_and_a_system_prompt_gets_all_of_them() -> None:
    listener = Listener()
    messages = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "One."},
        {"role": "assistant", "content": [{"type": "text", "text": "Two."}]},
    ]
    await process(chat(listener), Arguments(text="Three.", system_prompt="Be kind.", messages=messages))
    assert listener.words == ["One.", "Two.", "Three."]
    assert listener.instructions == "Be kind.\n\nBe brief."


async def test_options_reach_the_model() -> None:
    listener = Listener()
    await process(chat(listener), Arguments(text="Hi", max_tokens=50, temperature=0))
    assert listener.info is not None
    assert listener.info.model_settings == {"max_tokens": 50, "temperature": 0.0}


@pytest.mark.parametrize(
    "arguments",
    [
        Arguments(),
        Arguments(text=7),
        Arguments(text=""),
        Arguments(text="canary", system_prompt=["canary"]),
        Arguments(text="canary", tools="canary"),
        Arguments(text="canary", tools=["canary"]),
        Arguments(text="canary", tools=[{"name": "two words"}]),
        Arguments(text="canary", tools=[PLAIN, OPENAI]),
        Arguments(text="canary", messages={"role": "canary"}),
        Arguments(text="canary", messages=["canary"]),
        Arguments(text="canary", max_tokens=0),
        Arguments(text="canary", max_tokens=True),
        Arguments(text="canary", temperature="hot"),
        Arguments(text="canary", temperature=float("nan")),
        Arguments(text="canary", model=5),
    ],
)
async def test_what_cannot_be_asked_is_refused_as_data(arguments: Arguments) -> None:
    reply = await process(chat(says("never")), arguments)
    assert (reply["success"], reply["error_code"], reply["retryable"]) == (False, "invalid_input", False)
    assert reply["tool_calls"] == []
    assert "canary" not in reply["error"]


async def test_an_outage_of_the_provider_is_data_that_says_it_may_pass() -> None:
    def fail(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        raise ModelHTTPError(429, "canned", "canary")

    reply = await process(chat(fail), Arguments(text="Hi"))
    assert (reply["success"], reply["error_code"], reply["retryable"]) == (False, "model_unavailable", True)
    assert "canary" not in str(reply)


async def test_a_model_of_another_provider_is_not_used_and_the_reply_says_so() -> None:
    reply = await process(chat(says("Hello.")), Arguments(text="Hi", model="anthropic:claude"))
    assert (reply["model"], reply["content"]) == ("canned", "Hello.")
    assert "ignored" in reply["notice"]


async def test_the_service_and_our_own_model_over_the_mesh_understand_each_other() -> None:
    async def call(**arguments: Any) -> object:
        return await process(chat(says('{"question": "Why?"}')), Arguments(**arguments))

    model = MeshModel(lambda: Endpoint("process_with_tools", call))
    done = await model.complete(Prompt("System.", "User."), OutputSchema("ask", "Ask.", SCHEMA))
    assert (done.data, done.model) == ({"question": "Why?"}, "mesh:canned")
