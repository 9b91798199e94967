"""A store in Redis or Valkey: one string per session, shared by any number of processes."""

from collections.abc import Awaitable
from datetime import datetime, timedelta
from hashlib import sha1
from typing import Any, cast

from redis import exceptions as refusals
from redis.asyncio import Redis

from interview_agent.adapters.redis_health import COUNTERS_KEY, LIVE_KEY, examine, time_of
from interview_agent.adapters.redis_server import DEADLINE_SECONDS, RedisAddress, RedisServer
from interview_agent.adapters.storing import DOCUMENT_LIMIT, ComparingStore, TimeToLive, Write
from interview_agent.application.ports import StoreHealth
from interview_agent.errors import PassingError, SessionUnreadable

KEY_PREFIX = "interview_session:"

_SWAP = """
-- KEYS: document, live sessions by expiry, counters
-- ARGV: expected digest, document or '', milliseconds to live, '1' if active, session id, generated, failed
local old = redis.call('GET', KEYS[1])
if (old and redis.sha1hex(old) or '') ~= ARGV[1] then return 0 end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
if ARGV[4] == '1' then
  redis.call('ZADD', KEYS[2], now + ARGV[3] / 1000, ARGV[5])
else
  redis.call('ZREM', KEYS[2], ARGV[5])
end
-- A hundred at a time: a million at once would hold up everybody for more than half a second.
local gone = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, 100)
if #gone > 0 then redis.call('ZREM', KEYS[2], unpack(gone)) end
if ARGV[6] ~= '0' then redis.call('HINCRBY', KEYS[3], 'generated', ARGV[6]) end
if ARGV[7] ~= '0' then redis.call('HINCRBY', KEYS[3], 'failed', ARGV[7]) end
return 1
"""
_SWAP_SHA = sha1(_SWAP.encode(), usedforsecurity=False).hexdigest()


class RedisStore(ComparingStore):
    """Interviews as JSON, one string each; connects when it is first used."""

    def __init__(
        self,
        address: RedisAddress,
        time_to_live: TimeToLive,
        *,
        document_limit: int = DOCUMENT_LIMIT,
        deadline_seconds: float = DEADLINE_SECONDS,
    ) -> None:
        super().__init__(time_to_live, document_limit)
        self._server = RedisServer(address, deadline_seconds)

    async def _read(self, session_id: str) -> tuple[bytes | None, datetime]:
        async def get(client: Redis) -> list[Any]:
            pipe = client.pipeline(transaction=False)
            pipe.get(KEY_PREFIX + session_id)
            pipe.time()
            return await pipe.execute(raise_on_error=False)

        document, clock = await self._server.step(get)
        for reply in (document, clock):
            if isinstance(reply, refusals.RedisError):
                raise self._server.translated(reply) from reply
        return document, time_of(clock)

    async def _swap(self, session_id: str, write: Write) -> bool:
        keys = (KEY_PREFIX + session_id, LIVE_KEY, COUNTERS_KEY)
        values = (
            write.expected,
            write.document or b"",
            max(1, write.keep_for // timedelta(milliseconds=1)),
            int(write.active),
            session_id,
            write.tally.generated,
            write.tally.failed,
        )

        async def swap(client: Redis) -> bool:
            try:
                reply = client.evalsha(_SWAP_SHA, len(keys), *keys, *cast(Any, values))
                return bool(await cast(Awaitable[int], reply))
            except refusals.NoScriptError:
                reply = client.eval(_SWAP, len(keys), *keys, *cast(Any, values))
                return bool(await cast(Awaitable[int], reply))

        return await self._server.step(swap)

    async def health(self) -> StoreHealth:
        try:
            return await self._server.step(examine)
        except (PassingError, SessionUnreadable) as away:
            return StoreHealth("redis", connected=False, error=away.sentence)

    async def close(self) -> None:
        await self._server.close()
