"""What happened to a language model lately, for its health; nothing is asked of the model."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from interview_agent.application.ports import ModelHealth
from interview_agent.errors import ModelInvalid, ModelUnavailable


def utc_now() -> datetime:
    return datetime.now(UTC)


class ModelRecord:
    """Remembers the last failure and the last success. A success clears the failure."""

    def __init__(self, clock: Callable[[], datetime] = utc_now) -> None:
        self._clock = clock
        self._available: bool | None = None
        self._last_error = ""
        self._last_success_at: datetime | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take down how the call inside ends. A model that answered nonsense is available all the same."""
        with self.watching_failures():
            yield
        self._available, self._last_error, self._last_success_at = True, "", self._clock()

    @contextmanager
    def watching_failures(self) -> Iterator[None]:
        """The same for a step whose success does not say yet that the model answers."""
        try:
            yield
        except (ModelUnavailable, ModelInvalid) as error:
            self._available, self._last_error = isinstance(error, ModelInvalid), error.sentence
            raise

    def health(self, source: str) -> ModelHealth:
        return ModelHealth(source, self._available, self._last_error, self._last_success_at)
