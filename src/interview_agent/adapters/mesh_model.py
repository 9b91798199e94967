"""A language model that some service in the mesh provides.

The door that joins the mesh binds `find`; this module does not know the mesh. Every failure of its proxies is a bare
RuntimeError, sometimes without text, and a provider that hangs would hold a call for minutes, so the deadline is ours.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from interview_agent.adapters.mesh_replies import (
    ToolForm,
    bare_answer,
    cut_off,
    data_in,
    failed,
    native_request,
    replier,
    smells_of_tools,
    tools_request,
    unwrapped,
    usage_in,
)
from interview_agent.adapters.model_record import ModelRecord, utc_now
from interview_agent.application.ports import Completion, ModelHealth, OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable

_OTHER: dict[ToolForm, ToolForm] = {"plain": "openai", "openai": "plain"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What the mesh found: the contract that it speaks, the proxy, and the provider's name if one is known."""

    kind: Literal["process_with_tools", "llm"]
    call: Callable[..., Awaitable[object]]
    provider: str = ""


class MeshModel:
    """One structured completion at a time, from whatever `find` says is there at that moment."""

    def __init__(
        self,
        find: Callable[[], Endpoint | None],
        timeout: float = 15.0,
        max_tokens: int | None = None,
        temperature: float | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._find = find
        self._timeout = timeout
        asked = {"max_tokens": max_tokens, "temperature": temperature}
        self._options = {key: value for key, value in asked.items() if value is not None}
        self._record = ModelRecord(clock)
        self._form: ToolForm = "plain"
        self._replier = ""

    @property
    def name(self) -> str:
        """`mesh:` with the model that replied last; before the first reply, with the provider if it is known."""
        endpoint = None if self._replier else self._find()
        known = self._replier or (endpoint.provider if endpoint else "")
        return f"mesh:{known}" if known else "mesh"

    def health(self) -> ModelHealth:
        return self._record.health(self.name)

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion:
        with self._record.watching():
            reply = await self._reply(self._found(), prompt, output)
            return self._completion(reply, output)

    def _found(self) -> Endpoint:
        endpoint = self._find()
        if endpoint is None:
            raise ModelUnavailable(
                "No llm-service is registered in the mesh. The operator starts one; repeat the call a little later."
            )
        return endpoint

    async def _reply(self, endpoint: Endpoint, prompt: Prompt, output: OutputSchema) -> object:
        """The unpacked reply, within one deadline however many forms of the tool are tried."""
        try:
            async with asyncio.timeout(self._timeout):
                if endpoint.kind == "llm":
                    return unwrapped(await endpoint.call(**native_request(prompt, output, self._options)))
                return await self._with_tools(endpoint, prompt, output)
        except TimeoutError as error:
            raise ModelUnavailable(
                f"The llm-service did not answer within {self._timeout:g} seconds. Repeat the call in a moment."
            ) from error
        except (RuntimeError, OSError) as error:
            raise ModelUnavailable(
                "The llm-service in the mesh cannot be reached or gave up. "
                "The operator looks at its log; repeat the call a little later."
            ) from error

    async def _with_tools(self, endpoint: Endpoint, prompt: Prompt, output: OutputSchema) -> object:
        """In the form of tools that worked last; if that may be what failed, once in the other."""
        try:
            reply = await self._ask(endpoint, prompt, output, self._form)
        except RuntimeError as error:
            if not smells_of_tools(str(error)):
                raise
        else:
            if not (isinstance(reply, Mapping) and failed(reply) and smells_of_tools(str(reply.get("error")))):
                return reply
        other = _OTHER[self._form]
        reply = await self._ask(endpoint, prompt, output, other)
        if isinstance(reply, Mapping) and not failed(reply):
            self._form = other
        return reply

    async def _ask(self, endpoint: Endpoint, prompt: Prompt, output: OutputSchema, form: ToolForm) -> object:
        return unwrapped(await endpoint.call(**tools_request(prompt, output, form), **self._options))

    def _completion(self, reply: object, output: OutputSchema) -> Completion:
        if not isinstance(reply, Mapping):
            raise _unusable("no JSON object")
        if failed(reply):
            raise _reported(reply)
        if cut_off(reply):
            raise _unusable("a reply that was cut off")
        data = data_in(reply, output.name)
        data = bare_answer(reply) if data is None else data
        if data is None:
            raise _unusable("no JSON object")
        self._replier = replier(reply) or self._replier
        return Completion(data, self.name, usage_in(reply))


def _unusable(what: str) -> ModelInvalid:
    return ModelInvalid(f"The llm-service answered with {what}. Repeat the call.")


def _reported(reply: Mapping[str, Any]) -> ModelInvalid | ModelUnavailable:
    """Its own words are not repeated, for they may hold the prompt."""
    if reply.get("error_code") == ModelInvalid.code:
        return _unusable("a reply of its model that cannot be used")
    return ModelUnavailable(
        "The llm-service reported a failure. The operator looks at its log, its key and its quota; "
        "repeat the call a little later."
    )
