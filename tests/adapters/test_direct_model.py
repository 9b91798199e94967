"""Talking to providers directly: addresses, keys, refusals and odd replies, over real HTTP on loopback."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator

import pytest
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from interview_agent.adapters.direct_model import DirectModel
from interview_agent.adapters.model_providers import ModelAddress
from interview_agent.application.ports import OutputSchema, Prompt
from interview_agent.errors import InvalidInput, ModelInvalid, ModelUnavailable
from support.provider_stub import Canned, ProviderStub, completion, refusal
from support.servers import free_port

PROMPT = Prompt("You are an interviewer.", "The candidate said: canary-in-the-prompt.")
OUTPUT = OutputSchema(
    "next_question",
    "The next question.",
    {"type": "object", "properties": {"question": {"type": "string"}}, "required": ["question"]},
)
KEYS = ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY", "GEMINI_API_KEY", "OPENAI_BASE_URL", "OLLAMA_BASE_URL")

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may reach a vendor, or depend on who runs it."""
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def stub() -> Iterator[ProviderStub]:
    with ProviderStub() as running:
        yield running


def model(stub: ProviderStub, spec: str = "openai-chat:stub", timeout: float = 30.0) -> DirectModel:
    return DirectModel(spec, stub.base_url, timeout=timeout)


def test_importing_the_adapter_loads_no_provider_library() -> None:
    """A CLI that needs no model must not wait seconds for libraries."""
    code = (
        "import sys, interview_agent.adapters.direct_chat as a, interview_agent.adapters.mesh_model as b;"
        "a.DirectChat('openai:gpt'); "
        "print([n for n in ('pydantic_ai', 'openai', 'anthropic', 'google.genai', 'mesh', 'fastmcp') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("spec", ["", "gpt-5", "openai:", ":gpt-5", "nobody:gpt-5", "openai:two words"])
def test_a_spec_without_a_known_provider_is_refused_with_the_way_to_write_it(spec: str) -> None:
    with pytest.raises(InvalidInput, match="provider:model"):
        DirectModel(spec)


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("openai:gpt-5", "openai:gpt-5"),
        ("google-gla:gemini-3", "google:gemini-3"),
        ("ollama:llama3.2:3b", "ollama:llama3.2:3b"),
        (" Anthropic:claude-x ", "anthropic:claude-x"),
    ],
)
def test_the_name_says_provider_and_model(spec: str, name: str) -> None:
    assert DirectModel(spec).name == name


def test_with_a_base_url_any_provider_name_goes() -> None:
    assert ModelAddress.parse("vllm:org/model", "http://127.0.0.1:1/v1").name == "vllm:org/model"


@pytest.mark.requirement("models.direct")
@pytest.mark.parametrize(
    ("spec", "variable"),
    [("openai:m", "OPENAI_API_KEY"), ("anthropic:m", "ANTHROPIC_API_KEY"), ("google:m", "GOOGLE_API_KEY")],
)
async def test_a_missing_key_is_told_by_the_name_of_its_variable(spec: str, variable: str) -> None:
    with pytest.raises(ModelUnavailable, match=variable):
        await DirectModel(spec).complete(PROMPT, OUTPUT)


@pytest.mark.requirement("models.direct")
async def test_a_base_url_needs_no_key_and_gets_chat_completions(stub: ProviderStub) -> None:
    stub.will(completion('{"question": "Why?"}'))
    done = await model(stub, "openai:stub").complete(PROMPT, OUTPUT)
    asked = stub.received[0]
    assert (asked.path, asked.headers["Authorization"]) == ("/v1/chat/completions", "Bearer none")
    assert (done.data, done.model) == ({"question": "Why?"}, "openai:stub-model-2")
    assert (done.usage.input_tokens, done.usage.output_tokens) == (11, 7)


async def test_system_and_user_arrive_apart_and_the_schema_natively(stub: ProviderStub) -> None:
    stub.will(completion('{"question": "Why?"}'))
    await model(stub).complete(PROMPT, OUTPUT)
    body = stub.received[0].body
    assert [(m["role"], m["content"]) for m in body["messages"]] == [("system", PROMPT.system), ("user", PROMPT.user)]
    assert body["response_format"]["json_schema"]["name"] == "next_question"


async def test_a_pattern_in_the_schema_reaches_the_server_unchanged(stub: ProviderStub) -> None:
    shape = {"type": "string", "pattern": "^[A-Z][^?]{15,180}\\?$"}
    schema = {"type": "object", "properties": {"question": shape}, "required": ["question"]}
    stub.will(completion('{"question": "Why?"}'))
    await model(stub).complete(PROMPT, OutputSchema("q", "A question.", schema))
    assert stub.received[0].body["response_format"]["json_schema"]["schema"]["properties"]["question"] == shape


@pytest.mark.requirement("models.direct")
async def test_ollama_takes_its_address_from_the_environment(
    stub: ProviderStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLLAMA_BASE_URL", stub.base_url)
    stub.will(completion('{"question": "Why?"}'))
    assert (await DirectModel("ollama:llama3.2").complete(PROMPT, OUTPUT)).data == {"question": "Why?"}


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "check the key in the environment"),
        (403, "check the key in the environment"),
        (404, "name of the model"),
        (400, "refused the request"),
        (429, "quota"),
        (500, "trouble of its own"),
        (503, "trouble of its own"),
    ],
)
async def test_a_refusal_is_told_once_in_our_words(stub: ProviderStub, status: int, words: str) -> None:
    """No retries, and nothing of what the provider wrote: it may repeat the prompt or the key."""
    stub.will(refusal(status, "canary-in-the-refusal"))
    with pytest.raises(ModelUnavailable, match=words) as caught:
        await model(stub).complete(PROMPT, OUTPUT)
    assert len(stub.received) == 1
    assert "canary" not in caught.value.sentence


@pytest.mark.parametrize(
    "canned",
    [
        Canned(b"<html>canary of a proxy</html>", content_type="text/html"),
        Canned(b"canary, not JSON"),
        Canned(b"[]"),
        Canned(b"{}"),
        Canned(b'{"choices": []}'),
        Canned(b'{"choices": "canary", "model": 7}'),
        completion(None),
        completion(""),
        completion('{"question": "canary that is cut o', finish_reason="length"),
        completion('{"question": "canary"}', finish_reason="content_filter"),
    ],
    ids=lambda canned: canned.body[-60:].decode(),
)
async def test_a_reply_that_cannot_be_used_is_invalid(stub: ProviderStub, canned: Canned) -> None:
    stub.will(canned)
    with pytest.raises(ModelInvalid) as caught:
        await model(stub).complete(PROMPT, OUTPUT)
    assert "canary" not in caught.value.sentence


async def test_a_dropped_connection_is_an_outage_and_is_not_repeated(stub: ProviderStub) -> None:
    stub.will(Canned(drop=True), completion('{"question": "Why?"}'))
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        await model(stub).complete(PROMPT, OUTPUT)
    assert len(stub.received) == 1


async def test_nobody_at_the_address_is_an_outage() -> None:
    with pytest.raises(ModelUnavailable, match="cannot be reached"):
        await DirectModel("openai-chat:m", f"http://127.0.0.1:{free_port()}/v1").complete(PROMPT, OUTPUT)


async def test_a_silent_server_is_given_up_at_the_deadline(stub: ProviderStub) -> None:
    stub.will(Canned(hang=True))
    asked = model(stub, timeout=0.3)
    await asked.load()
    with pytest.raises(ModelUnavailable, match=r"within 0\.3 seconds"):
        await asked.complete(PROMPT, OUTPUT)


def test_one_model_serves_several_event_loops(stub: ProviderStub) -> None:
    stub.will(completion('{"question": "One?"}'), completion('{"question": "Two?"}'))
    asked = model(stub)
    found = [asyncio.run(asked.complete(PROMPT, OUTPUT)).data["question"] for _ in range(2)]
    assert found == ["One?", "Two?"]


async def test_options_that_were_given_are_sent_and_others_are_not(stub: ProviderStub) -> None:
    stub.will(completion('{"q": 1}'), completion('{"q": 1}'))
    await DirectModel("openai-chat:m", stub.base_url, temperature=0.2).complete(PROMPT, OUTPUT)
    await model(stub).complete(PROMPT, OUTPUT)
    assert [asked.body.get("temperature") for asked in stub.received] == [0.2, None]


async def test_a_path_that_a_local_server_calls_itself_is_not_taken_for_a_name() -> None:
    def reply(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        return ModelResponse(parts=[TextPart('{"q": 1}')], model_name="/srv/weights.gguf")

    asked = DirectModel(FunctionModel(reply, model_name="local"))
    assert (await asked.complete(PROMPT, OUTPUT)).model == "function:local"
