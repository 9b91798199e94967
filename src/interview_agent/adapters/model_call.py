"""One request to a pydantic-ai model within a deadline, with every foreign failure told in our words.

What a provider says about a failure is never repeated: it may hold the prompt, or a part of a key.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_agent.adapters.model_providers import ModelAddress, build
from interview_agent.errors import ModelInvalid, ModelUnavailable

if TYPE_CHECKING:
    import httpx
    from pydantic_ai.exceptions import ModelHTTPError
    from pydantic_ai.messages import ModelMessage, ModelResponse
    from pydantic_ai.models import Model, ModelRequestParameters
    from pydantic_ai.profiles import ModelProfile
    from pydantic_ai.settings import ModelSettings

    Asking = Callable[[ModelProfile], tuple[Sequence[ModelMessage], ModelRequestParameters]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A model, with the HTTP client that it speaks through."""

    model: Model
    client: httpx.AsyncClient


class ModelCall:
    """Sends requests to the model that `build` makes: one for each event loop, since HTTP clients belong to a loop."""

    def __init__(
        self, name: str, build: Callable[[httpx.AsyncClient], Model], key_names: Sequence[str], timeout: float
    ) -> None:
        self.name = name
        self._build = build
        self._key_names = key_names
        self._timeout = timeout
        self._lines: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = weakref.WeakKeyDictionary()

    @classmethod
    def to(cls, spec: str | Model, base_url: str | None, timeout: float) -> ModelCall:
        """Raises InvalidInput for a spec that names no provider; nothing is loaded yet."""
        if isinstance(spec, str):
            address = ModelAddress.parse(spec, base_url)
            return cls(address.name, lambda client: build(address, client), address.key_names, timeout)
        return cls(f"{spec.system}:{spec.model_name}", lambda client: spec, (), timeout)

    async def load(self) -> Model:
        """The model for this loop. Loading the libraries takes seconds, so it happens in a thread."""
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            made = await asyncio.to_thread(self._loaded)
            self._lines.setdefault(loop, made)
        return self._lines[loop].model

    async def close(self) -> None:
        """Close the connections of the running event loop. The next request opens others."""
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.client.aclose()

    async def send(self, asking: Asking, settings: ModelSettings) -> ModelResponse:
        """The reply to what `asking` makes of the model's profile once the library is loaded.

        It may be cut off; `checked` tells. Raises ModelUnavailable or ModelInvalid.
        """
        try:
            async with asyncio.timeout(self._timeout):
                model = await self.load()
                return await self._request(model, *asking(model.profile), settings)
        except TimeoutError as error:
            raise ModelUnavailable(
                f"The model {self.name} did not answer within {self._timeout:g} seconds. Repeat the call in a moment."
            ) from error

    def checked(self, response: ModelResponse) -> ModelResponse:
        """The same, if the model came to an end. Raises ModelInvalid for a reply that is cut off or withheld."""
        if response.finish_reason == "length":
            raise ModelInvalid(f"The reply of the model {self.name} was cut off. Repeat the call.")
        if response.finish_reason == "content_filter":
            raise ModelInvalid(f"The model {self.name} withheld its reply. Repeat the call.")
        return response

    def _loaded(self) -> _Line:
        import httpx
        import pydantic_ai.direct  # noqa: F401  loaded here, in the thread, because it takes seconds

        client = httpx.AsyncClient(timeout=self._timeout, follow_redirects=True)
        return _Line(self._build(client), client)

    async def _request(
        self,
        model: Model,
        messages: Sequence[ModelMessage],
        parameters: ModelRequestParameters,
        settings: ModelSettings,
    ) -> ModelResponse:
        import httpx
        from pydantic_ai.direct import model_request
        from pydantic_ai.exceptions import ModelAPIError, ModelHTTPError, UnexpectedModelBehavior, UserError

        try:
            return await model_request(model, messages, model_settings=settings, model_request_parameters=parameters)
        except ModelHTTPError as error:
            raise ModelUnavailable(self._refused(error)) from error
        except (ModelAPIError, httpx.HTTPError, ConnectionError) as error:
            raise ModelUnavailable(
                f"The model {self.name} cannot be reached. The operator checks that its service runs, and its address."
            ) from error
        except UserError as error:
            raise ModelUnavailable(
                f"The model {self.name} cannot be used as it is set up. The operator checks its name and options."
            ) from error
        except (UnexpectedModelBehavior, ValueError, AttributeError, TypeError, LookupError) as error:
            # The last three, too: the library takes a reply apart before it has checked its shape.
            raise ModelInvalid(
                f"The model {self.name} sent a reply that its protocol does not know. "
                "The operator checks the address; the same call may be repeated."
            ) from error

    def _refused(self, error: ModelHTTPError) -> str:
        return f"The model {self.name} {refusal(error.status_code, self._key_names)}"


def refusal(status: int, key_names: Sequence[str]) -> str:
    """The rest of a sentence that begins with the model: what an HTTP status means, and who acts."""
    keys = f" ({' or '.join(key_names)})" if key_names else ""
    if status in (401, 403):
        return f"refused the request (HTTP {status}). The operator must check the key in the environment{keys}."
    if status == 404:
        return "is not known at its address (HTTP 404). The operator checks the name of the model and the base URL."
    if status == 429:
        return "is overloaded or its quota is used up (HTTP 429). Repeat the call a little later."
    if status >= 500 or status == 408:
        return f"has trouble of its own (HTTP {status}). Repeat the call a little later."
    return f"refused the request (HTTP {status}). The operator checks the model's name and how long its input may be."
