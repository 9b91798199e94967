"""Every language model of ours behind one rig, so that one contract can be put to all of them."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.profiles import ModelProfile

from interview_agent.adapters.direct_model import DirectModel
from interview_agent.adapters.mesh_model import Endpoint, MeshModel
from interview_agent.adapters.scripted_model import Reply, ScriptedModel
from interview_agent.application.ports import LanguageModel, OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable
from support.provider_stub import Canned, ProviderStub, completion, refusal

TIMEOUT = 20.0


@dataclass(frozen=True, slots=True)
class Says:
    """What the model will do: reply with an object, or with text that holds none; cut off, or in full."""

    data: Mapping[str, Any] | None = None
    text: str = ""
    cut_off: bool = False

    @property
    def written(self) -> str:
        whole = self.text if self.data is None else json.dumps(self.data)
        return whole[:-4] if self.cut_off else whole


@dataclass(frozen=True, slots=True)
class Fails:
    words: str = "canary"


@dataclass(frozen=True, slots=True)
class Hangs:
    pass


Outcome = Says | Fails | Hangs


class Rig:
    """A language model, what it will do next, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self._outcomes: deque[Outcome] = deque()
        self.model: LanguageModel

    def will(self, *outcomes: Outcome) -> None:
        self._outcomes.extend(outcomes)

    def next(self) -> Outcome:
        self.asked += 1
        return self._outcomes.popleft()


async def never() -> None:
    await asyncio.Event().wait()


def scripted(timeout: float) -> Rig:
    rig = Rig()

    def reply(prompt: Prompt, output: OutputSchema) -> Reply:
        outcome = rig.next()
        if isinstance(outcome, Says):
            return ModelInvalid("The script says that it was cut off.") if outcome.cut_off else outcome.written
        return ModelUnavailable("The script says that it is away.")

    rig.model = ScriptedModel(reply)
    return rig


def functional(profile: ModelProfile) -> Callable[[float], Rig]:
    def make(timeout: float) -> Rig:
        rig = Rig()

        async def reply(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
            outcome = rig.next()
            if isinstance(outcome, Fails):
                raise ModelHTTPError(503, "canned", outcome.words)
            if isinstance(outcome, Hangs):
                await never()
                raise AssertionError("unreachable")
            tool = info.output_tools[0].name if info.output_tools and outcome.data is not None else ""
            part = ToolCallPart(tool, outcome.written) if tool else TextPart(outcome.written)
            return ModelResponse(parts=[part], finish_reason="length" if outcome.cut_off else "stop")

        rig.model = DirectModel(FunctionModel(reply, model_name="canned", profile=profile), timeout=timeout)
        return rig

    return make


def over_http(stub: ProviderStub, timeout: float) -> Rig:
    rig = Rig()

    def will(*outcomes: Outcome) -> None:
        stub.will(*(_canned(outcome) for outcome in outcomes))

    rig.will = will  # type: ignore[method-assign]  # the stub keeps the queue, on its side of the wire
    rig.model = DirectModel("openai-chat:canned", stub.base_url, timeout=timeout)
    return rig


def _canned(outcome: Outcome) -> Canned:
    if isinstance(outcome, Says):
        return completion(outcome.written, "length" if outcome.cut_off else "stop")
    return Canned(hang=True) if isinstance(outcome, Hangs) else refusal(503, outcome.words)


def mesh_with_tools(timeout: float) -> Rig:
    rig = Rig()

    async def call(**arguments: Any) -> object:
        outcome = rig.next()
        if isinstance(outcome, Hangs):
            await never()
        if not isinstance(outcome, Says):
            return {"success": False, "error": "canary", "tool_calls": []}
        calls = [{"id": "1", "name": arguments["tools"][0]["name"], "parameters": outcome.data}]
        reply = {"success": True, "content": outcome.written, "model": "canned", "usage": {"input_tokens": 3}}
        ending = "max_tokens" if outcome.cut_off else "end_turn"
        return reply | {"tool_calls": calls if outcome.data else [], "stop_reason": ending}

    rig.model = MeshModel(lambda: Endpoint("process_with_tools", call), timeout=timeout)
    return rig


def mesh_native(timeout: float) -> Rig:
    rig = Rig()

    async def call(**arguments: Any) -> object:
        outcome = rig.next()
        if isinstance(outcome, Hangs):
            await never()
        if not isinstance(outcome, Says):
            raise RuntimeError("")
        return {"role": "assistant", "content": outcome.written, "_mesh_usage": {"prompt_tokens": 3, "model": "canned"}}

    rig.model = MeshModel(lambda: Endpoint("llm", call), timeout=timeout)
    return rig
