"""A language model that says what it was told to say: for tests, demonstrations and rehearsals without a provider."""

import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from interview_agent.adapters.json_text import as_object
from interview_agent.adapters.model_record import ModelRecord
from interview_agent.application.ports import Completion, ModelHealth, OutputSchema, Prompt
from interview_agent.errors import ModelInvalid, ModelUnavailable

Reply = Mapping[str, Any] | str | Exception
"""An object, a text that holds one, or the failure to raise."""

Script = Callable[[Prompt, OutputSchema], Reply | Awaitable[Reply]]


class ScriptedModel:
    """Replies from a function, or from a list until it is used up; then it is unavailable."""

    def __init__(self, script: Script | Iterable[Reply], name: str = "scripted") -> None:
        self._script = script if callable(script) else _reading(script)
        self._name = name
        self._record = ModelRecord()
        self.calls: list[tuple[Prompt, OutputSchema]] = []

    @property
    def name(self) -> str:
        return self._name

    @property
    def prompts(self) -> list[Prompt]:
        """What was asked, in order."""
        return [prompt for prompt, _ in self.calls]

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion:
        self.calls.append((prompt, output))
        with self._record.watching():
            reply = self._script(prompt, output)
            return self._completion(await reply if inspect.isawaitable(reply) else reply)

    def health(self) -> ModelHealth:
        return self._record.health(self._name)

    def _completion(self, reply: Reply) -> Completion:
        if isinstance(reply, Exception):
            raise reply
        data = as_object(reply)
        if data is None:
            raise ModelInvalid("The scripted reply holds no JSON object. Correct the script.")
        return Completion(data, self._name)


def _reading(replies: Iterable[Reply]) -> Script:
    lines = iter(replies)

    def read(prompt: Prompt, output: OutputSchema) -> Reply:
        return next(lines, ModelUnavailable("The script of the model has no further reply. Add one."))

    return read
