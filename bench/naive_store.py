"""What everybody writes first: read, change, write, and the last writer wins. Here only to be compared with."""

import asyncio
from datetime import UTC, datetime
from typing import TypeVar

from redis.asyncio import Redis
from redis.exceptions import RedisError

from interview_agent.adapters import session_json
from interview_agent.adapters.redis_store import KEY_PREFIX
from interview_agent.application.ports import Change, Snapshot, StoreHealth
from interview_agent.errors import StoreUnavailable

T = TypeVar("T")


class NaiveStore:
    """Loses what was written between its reading and its writing."""

    def __init__(self, url: str) -> None:
        self._client = Redis.from_url(url, socket_timeout=2)

    async def get(self, session_id: str) -> Snapshot:
        try:
            found = await self._client.get(KEY_PREFIX + session_id)
        except (RedisError, OSError) as error:
            raise StoreUnavailable("The session store cannot be reached. Repeat the call.") from error
        return Snapshot(None if found is None else session_json.decode(found, session_id), datetime.now(UTC))

    async def update(self, session_id: str, change: Change[T]) -> T:
        snapshot = await self.get(session_id)
        after, outcome = change(snapshot.interview, snapshot.now)
        if after is not None and after != snapshot.interview:
            try:
                await self._client.set(KEY_PREFIX + session_id, session_json.encode(after), ex=7200)
            except (RedisError, OSError) as error:
                raise StoreUnavailable("The session store cannot be reached. Repeat the call.") from error
        return outcome

    async def health(self) -> StoreHealth:
        await asyncio.sleep(0)
        return StoreHealth("naive", connected=True)

    async def close(self) -> None:
        await self._client.aclose()
