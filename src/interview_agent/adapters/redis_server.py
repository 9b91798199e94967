"""The connection to Redis or Valkey that everything kept there shares, with every failure told in our words."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

from redis import exceptions as refusals
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff

from interview_agent.errors import InterviewError, SessionUnreadable, StoreUnavailable

R = TypeVar("R")

DEADLINE_SECONDS = 5.0
_CONNECTIONS = 16

_PASSING = (refusals.ConnectionError, refusals.TimeoutError, OSError, refusals.ReadOnlyError)
"""What a new connection may cure. A demoted server is among it: its name may point elsewhere by now."""

_REASONS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    (
        (refusals.AuthenticationError, refusals.AuthenticationWrongNumberOfArgsError),
        "refuses the password: check REDIS_PASSWORD or the password in REDIS_URL",
    ),
    ((refusals.BusyLoadingError,), "is still loading its data"),
    ((refusals.ReadOnlyError,), "is a read-only replica: point REDIS_HOST or REDIS_URL to the primary"),
    ((refusals.OutOfMemoryError,), "has no memory left: raise its maxmemory"),
    (
        (refusals.TimeoutError, TimeoutError),
        "does not answer in time: check that it runs, is not overloaded, and that its address is right",
    ),
    (
        (refusals.ConnectionError, OSError),
        "cannot be reached: check that it runs, and REDIS_HOST and REDIS_PORT or REDIS_URL",
    ),
)


@dataclass(frozen=True, slots=True)
class RedisAddress:
    """Where the server is. `url` wins over the parts; `rediss://` encrypts. No password: an empty one."""

    host: str = "localhost"
    port: int = 6379
    password: str = field(default="", repr=False)
    db: int = 0
    url: str = field(default="", repr=False)

    @property
    def shown(self) -> str:
        """The address as it may be shown: without user and password."""
        if not self.url:
            return f"{self.host}:{self.port}"
        try:
            place = urlsplit(self.url).netloc
        except ValueError:
            place = ""
        # In a badly written URL the first slash may stand within the password.
        misread = not place or ("@" in self.url and "@" not in place)
        return "the address in REDIS_URL" if misread else place.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class _Line:
    """The connections of one event loop, and turns for using them.

    A pool that makes callers wait for a free connection starves some of them; a semaphore serves them in order.
    """

    client: Redis
    turns: asyncio.Semaphore


class RedisServer:
    """Connects when it is first used, separately in each event loop that uses it."""

    def __init__(self, address: RedisAddress, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        self._address = address
        self._deadline_seconds = deadline_seconds
        self._lines: dict[asyncio.AbstractEventLoop, _Line] = {}
        self._lock = threading.Lock()

    async def close(self) -> None:
        """Give back the connections of all loops that still run; a loop that has stopped has none any more."""
        with self._lock:
            lines, self._lines = self._lines, {}
        for loop, line in lines.items():
            await _hang_up(line.client, loop)

    async def step(self, work: Callable[[Redis], Awaitable[R]]) -> R:
        """Do one thing with the server within the deadline, and say in our words why it could not be done."""
        line = self._line()
        try:
            async with asyncio.timeout(self._deadline_seconds), line.turns:
                return await work(line.client)
        except (refusals.RedisError, OSError) as error:
            raise self.translated(error) from error

    def _line(self) -> _Line:
        loop = asyncio.get_running_loop()
        with self._lock:
            line = self._lines.get(loop)
            if line is None:
                for stopped in [other for other in self._lines if other.is_closed()]:
                    del self._lines[stopped]
                line = self._lines[loop] = _Line(Redis.from_pool(self._pool()), asyncio.Semaphore(_CONNECTIONS))
            return line

    def _pool(self) -> ConnectionPool:
        settings: dict[str, Any] = {
            "socket_timeout": 2,
            "socket_connect_timeout": 1,
            "health_check_interval": 15,
            "retry": Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.5), 4),
            "retry_on_error": [*_PASSING],
        }
        address = self._address
        if not address.url:
            settings |= {"host": address.host, "port": address.port, "db": address.db}
            return ConnectionPool(**settings, password=address.password or None)
        try:
            return ConnectionPool.from_url(address.url, **settings)
        except ValueError:
            # The error may quote the URL, and the URL holds the password.
            raise StoreUnavailable(
                "REDIS_URL cannot be read: write it as redis://:password@host:6379/0, the password percent-encoded."
            ) from None

    def translated(self, error: Exception) -> InterviewError:
        """What a failure means to whoever made the call."""
        if isinstance(error, refusals.ResponseError) and "WRONGTYPE" in str(error):
            return SessionUnreadable(
                "What is stored under this session id is not a string. It is left as it is: look at it in the store, "
                "or use another id."
            )
        reason = next((words for kinds, words in _REASONS if isinstance(error, kinds)), None)
        reason = reason or f"refused a command ({_code(error)}): look at its log and at the rights of its user"
        return StoreUnavailable(
            f"The session store (Redis at {self._address.shown}) {reason}. Nothing is lost; repeat the call."
        )


def _code(error: Exception) -> str:
    """The first word of a refusal, such as NOPERM; what follows it may quote the command."""
    word = str(error).partition(" ")[0]
    return word if word.isalpha() and word.isupper() else type(error).__name__


async def _hang_up(client: Redis, loop: asyncio.AbstractEventLoop) -> None:
    try:
        if loop is asyncio.get_running_loop():
            await client.aclose()
        elif loop.is_running():
            closing = asyncio.run_coroutine_threadsafe(client.aclose(), loop)
            await asyncio.wait_for(asyncio.wrap_future(closing), 1)
    except (refusals.RedisError, OSError):
        # A connection that cannot be closed is broken already.
        return
