"""The traps of deployed llm-services, one by one."""

import asyncio
import json
from typing import Any

import pytest

from interview_agent.adapters.mesh_model import Endpoint, MeshModel
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable

PROMPT = Prompt("You are an interviewer.", "The candidate said: canary.")
SCHEMA = {"type": "object", "properties": {"question": {"type": "string"}}, "required": ["question"]}
OUTPUT = OutputSchema("next_question", "The next question.", SCHEMA)
DATA = {"question": "Why?"}
CALLED = {"success": True, "content": "", "tool_calls": [{"id": "1", "name": "next_question", "parameters": DATA}]}
FAILED = {"success": False, "error": "Invalid tools: canary has no function", "tool_calls": []}

pytestmark = pytest.mark.anyio


class Service:
    """Gives the replies in order, the last one for ever; a reply may be an exception or made from the arguments."""

    def __init__(self, *replies: object) -> None:
        self.asked: list[dict[str, Any]] = []
        self._replies = list(replies)

    async def __call__(self, **arguments: Any) -> object:
        self.asked.append(arguments)
        reply = self._replies.pop(0) if len(self._replies) > 1 else self._replies[0]
        if isinstance(reply, Exception):
            raise reply
        return reply(arguments) if callable(reply) else reply


def over(service: Service, kind: Any = "process_with_tools", **options: Any) -> MeshModel:
    return MeshModel(lambda: Endpoint(kind, service), **options)


async def test_everything_is_sent_in_system_prompt_and_text_and_no_messages_at_all() -> None:
    """One provider drops both when there are messages."""
    service = Service(CALLED)
    await over(service).complete(PROMPT, OUTPUT)
    asked = service.asked[0]
    assert "messages" not in asked
    assert asked["text"] == PROMPT.user
    assert asked["system_prompt"].startswith(PROMPT.system)
    assert asked["force_tool_use"] is True
    assert asked["tools"] == [{"name": "next_question", "description": "The next question.", "input_schema": SCHEMA}]


async def test_options_are_sent_only_if_they_were_given() -> None:
    service = Service(CALLED)
    await over(service).complete(PROMPT, OUTPUT)
    await over(service, max_tokens=300, temperature=0.1).complete(PROMPT, OUTPUT)
    assert not {"model", "max_tokens", "temperature"} & set(service.asked[0])
    assert (service.asked[1]["max_tokens"], service.asked[1]["temperature"]) == (300, 0.1)


async def test_without_a_service_the_operator_is_told_to_start_one() -> None:
    with pytest.raises(ModelUnavailable, match="No llm-service is registered in the mesh"):
        await MeshModel(lambda: None).complete(PROMPT, OUTPUT)


async def test_a_service_that_appears_later_is_used() -> None:
    found: list[Endpoint] = []
    model = MeshModel(lambda: found[0] if found else None)
    with pytest.raises(ModelUnavailable):
        await model.complete(PROMPT, OUTPUT)
    found.append(Endpoint("process_with_tools", Service(CALLED)))
    assert (await model.complete(PROMPT, OUTPUT)).data == DATA


@pytest.mark.parametrize(
    "reply",
    [
        CALLED,
        json.dumps(CALLED),
        {"result": CALLED},
        {"result": json.dumps(CALLED)},
        [CALLED],
        {"type": "text", "text": json.dumps(CALLED)},
        CALLED | {"tool_calls": {"result": CALLED["tool_calls"]}},
        CALLED | {"tool_calls": [{"name": "next_question", "parameters": json.dumps(DATA)}]},
        CALLED | {"tool_calls": [{"name": "next_question", "input": DATA}]},
        CALLED | {"tool_calls": [{"function": {"name": "next_question", "arguments": json.dumps(DATA)}}]},
        CALLED | {"tool_calls": [{"name": "misspelt", "parameters": DATA}]},
        CALLED | {"error": None},
        {"success": True, "content": json.dumps(DATA), "tool_calls": []},
        {"success": True, "content": f"Here it is:\n```json\n{json.dumps(DATA)}\n```", "tool_calls": None},
        {"success": True, "content": DATA},
        {"success": True, "content": [{"type": "text", "text": json.dumps(DATA)}], "tool_calls": []},
    ],
)
async def test_the_object_is_found_however_it_is_wrapped(reply: object) -> None:
    """Among them: success with plain text and no tool call, where force_tool_use was ignored."""
    assert (await over(Service(reply)).complete(PROMPT, OUTPUT)).data == DATA


@pytest.mark.parametrize("reply", ["", "canary", None, 7, [], {}, CALLED | {"tool_calls": []}, {"success": True}])
async def test_a_reply_without_an_object_is_invalid(reply: object) -> None:
    with pytest.raises(ModelInvalid) as caught:
        await over(Service(reply)).complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence


@pytest.mark.parametrize("reason", ["max_tokens", "length", "MAX_TOKENS"])
async def test_a_cut_off_shows_only_in_the_stop_reason(reason: str) -> None:
    with pytest.raises(ModelInvalid, match="cut off"):
        await over(Service(CALLED | {"stop_reason": reason})).complete(PROMPT, OUTPUT)


@pytest.mark.parametrize("error", ["canary: quota", "", None])
async def test_a_failure_that_comes_as_data_is_an_outage(error: str | None) -> None:
    with pytest.raises(ModelUnavailable) as caught:
        await over(Service({"success": False, "error": error, "tool_calls": []})).complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence


async def test_a_failure_that_our_own_service_calls_invalid_is_invalid() -> None:
    with pytest.raises(ModelInvalid):
        await over(Service({"success": False, "error": "x", "error_code": "model_invalid"})).complete(PROMPT, OUTPUT)


@pytest.mark.parametrize(
    "error", [RuntimeError(""), RuntimeError("HTTP call failed: canary"), ConnectionError("canary")]
)
async def test_a_bare_exception_of_the_proxy_is_an_outage(error: Exception) -> None:
    service = Service(error)
    with pytest.raises(ModelUnavailable) as caught:
        await over(service).complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence
    assert len(service.asked) == 1


@pytest.mark.parametrize("failure", [FAILED, RuntimeError("tools.0.function: field required")])
async def test_the_other_form_of_tools_is_tried_once_and_remembered(failure: object) -> None:
    service = Service(failure, CALLED)
    model = over(service)
    first, second = await model.complete(PROMPT, OUTPUT), await model.complete(PROMPT, OUTPUT)
    openai = {"type": "function", "function": {"name": "next_question", "description": "The next question."}}
    openai["function"]["parameters"] = SCHEMA  # type: ignore[index]  # a literal of mixed values
    assert (first.data, second.data) == (DATA, DATA)
    assert [asked["tools"][0].get("type") for asked in service.asked] == [None, "function", "function"]
    assert service.asked[1]["tools"] == [openai]


async def test_both_forms_of_tools_may_fail() -> None:
    service = Service(FAILED)
    with pytest.raises(ModelUnavailable):
        await over(service).complete(PROMPT, OUTPUT)
    assert len(service.asked) == 2


async def test_a_service_that_hangs_is_given_up_at_our_deadline() -> None:
    async def hang(**arguments: Any) -> object:
        return await asyncio.Event().wait()

    with pytest.raises(ModelUnavailable, match=r"0\.05 seconds"):
        await MeshModel(lambda: Endpoint("llm", hang), timeout=0.05).complete(PROMPT, OUTPUT)


@pytest.mark.requirement("models.native-llm")
async def test_the_native_contract_gets_the_schema_in_its_parameters() -> None:
    service = Service({"role": "assistant", "content": json.dumps(DATA), "_mesh_usage": {"completion_tokens": 4}})
    done = await over(service, "llm", temperature=0.3).complete(PROMPT, OUTPUT)
    request = service.asked[0]["request"]
    assert done.data == DATA
    assert done.usage.output_tokens == 4
    assert [message["content"] for message in request["messages"]] == [PROMPT.system, PROMPT.user]
    assert request["model_params"] == {
        "output_schema": SCHEMA,
        "output_type_name": "next_question",
        "temperature": 0.3,
    }


@pytest.mark.requirement("models.native-llm")
@pytest.mark.parametrize(
    "reply",
    [{"role": "assistant", "content": DATA}, json.dumps({"role": "assistant", "content": json.dumps(DATA)}), DATA],
)
async def test_native_content_may_be_decoded_or_without_its_envelope(reply: object) -> None:
    assert (await over(Service(reply), "llm").complete(PROMPT, OUTPUT)).data == DATA


@pytest.mark.parametrize("reply", [{"error": "canary"}, {"role": "assistant", "content": "", "_mesh_usage": {}}])
async def test_a_native_reply_without_an_answer_is_an_error(reply: object) -> None:
    with pytest.raises((ModelInvalid, ModelUnavailable)) as caught:
        await over(Service(reply), "llm").complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        (CALLED, "mesh"),
        (CALLED | {"provider": "claude"}, "mesh:claude"),
        (CALLED | {"provider": "openai", "model": "gpt-5"}, "mesh:gpt-5"),
        (CALLED | {"model": "two\nlines", "provider": 7}, "mesh"),
    ],
)
async def test_the_name_says_who_replied(reply: object, name: str) -> None:
    model = over(Service(reply))
    assert model.name == "mesh"
    assert (await model.complete(PROMPT, OUTPUT)).model == name
    assert model.name == name


@pytest.mark.parametrize("usage", [None, "many", {"input_tokens": "3"}, {"input_tokens": -1}, {"input_tokens": None}])
async def test_an_odd_usage_counts_as_nothing(usage: object) -> None:
    done = await over(Service(CALLED | {"usage": usage})).complete(PROMPT, OUTPUT)
    assert (done.usage.input_tokens, done.usage.output_tokens) == (0, 0)
