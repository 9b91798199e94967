"""A shelf in Redis or Valkey: one string a document, shared by any number of processes."""

from collections.abc import Awaitable, Mapping
from datetime import timedelta
from hashlib import sha1
from typing import Any, cast

from redis import exceptions as refusals
from redis.asyncio import Redis

from interview_agent.adapters.redis_server import DEADLINE_SECONDS, RedisAddress, RedisServer
from interview_agent.adapters.shelving import LIFETIMES, SWEEP, lifetime, packed, unpacked

_KEEP = """
-- KEYS: document, keys of its kind in order, those of them that will expire by when
-- ARGV: key, document, milliseconds to live or '', '1' to replace, beginning of the documents' names, most to sweep
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local stands = redis.pcall('GET', KEYS[1])
if ARGV[4] == '1' or type(stands) ~= 'string' then
  stands = ARGV[2]
  if ARGV[3] == '' then
    redis.call('SET', KEYS[1], stands)
    redis.call('ZREM', KEYS[3], ARGV[1])
  else
    redis.call('SET', KEYS[1], stands, 'PX', ARGV[3])
    redis.call('ZADD', KEYS[3], now + ARGV[3], ARGV[1])
  end
end
redis.call('ZADD', KEYS[2], 0, ARGV[1])
-- The server forgets documents by itself; their keys go here. One whose time was moved since gets its new time.
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, ARGV[6])) do
  local left = redis.call('PTTL', ARGV[5] .. key)
  if left >= 0 then
    redis.call('ZADD', KEYS[3], now + left, key)
  else
    redis.call('ZREM', KEYS[3], key)
    if left == -2 then redis.call('ZREM', KEYS[2], key) end
  end
end
return stands
"""
_KEEP_SHA = sha1(_KEEP.encode(), usedforsecurity=False).hexdigest()


class RedisShelf:
    """Documents stand under `interview_{kind}:{key}`, and GET shows them whole. Connects when it is first used."""

    def __init__(self, address: RedisAddress, *, deadline_seconds: float = DEADLINE_SECONDS) -> None:
        self._server = RedisServer(address, deadline_seconds)

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        async def get(client: Redis) -> list[Any]:
            pipe = client.pipeline(transaction=False)
            pipe.get(_name(kind, key))
            if stays := LIFETIMES.get(kind):
                pipe.pexpire(_name(kind, key), stays)
            return await pipe.execute(raise_on_error=False)

        return self._read((await self._server.step(get))[0])

    async def keep(
        self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool, stays: timedelta | None = None
    ) -> Mapping[str, Any]:
        chosen = lifetime(kind, stays)
        milliseconds = chosen // timedelta(milliseconds=1) if chosen else ""
        names = (_name(kind, key), _index(kind), _endings(kind))
        values = (key, packed(document), milliseconds, int(replace), _name(kind, ""), SWEEP)

        async def put(client: Redis) -> bytes:
            arguments = (len(names), *names, *cast(Any, values))
            try:
                return await cast(Awaitable[bytes], client.evalsha(_KEEP_SHA, *arguments))
            except refusals.NoScriptError:
                return await cast(Awaitable[bytes], client.eval(_KEEP, *arguments))

        there = unpacked(await self._server.step(put))
        return there if there is not None else await self.keep(kind, key, document, replace=True, stays=stays)

    async def stay(self, kind: str, key: str, stays: timedelta) -> None:
        """The sweep finds out by itself that the time was moved, but not that there is one for what stayed for good."""
        milliseconds = cast(timedelta, lifetime(kind, stays)) // timedelta(milliseconds=1)

        async def expire(client: Redis) -> None:
            pipe = client.pipeline(transaction=True)
            pipe.pexpire(_name(kind, key), milliseconds)
            pipe.zadd(_endings(kind), {key: 0})
            await pipe.execute()

        await self._server.step(expire)

    async def left(self, kind: str, key: str) -> timedelta | None:
        milliseconds = await self._server.step(lambda client: client.pttl(_name(kind, key)))
        return timedelta(milliseconds=milliseconds) if milliseconds >= 0 else None

    async def all(self, kind: str, beginning: str = "") -> tuple[Mapping[str, Any], ...]:
        async def get(client: Redis) -> list[Any]:
            ends = (f"[{beginning}", f"[{beginning}\xff") if beginning else ("-", "+")
            keys = [key.decode() for key in await client.zrangebylex(_index(kind), *ends)]
            return await client.mget([_name(kind, key) for key in keys]) if keys else []

        found = (unpacked(raw) for raw in await self._server.step(get))
        return tuple(one for one in found if one is not None)

    async def remove(self, kind: str, key: str) -> None:
        async def drop(client: Redis) -> Any:
            pipe = client.pipeline(transaction=False)
            pipe.delete(_name(kind, key))
            pipe.zrem(_index(kind), key)
            pipe.zrem(_endings(kind), key)
            return await pipe.execute()

        await self._server.step(drop)

    async def close(self) -> None:
        await self._server.close()

    def _read(self, reply: Any) -> Mapping[str, Any] | None:
        """What GET replied with. Something that is no string counts as nothing, as every document that cannot be read."""
        if isinstance(reply, refusals.RedisError):
            if "WRONGTYPE" in str(reply):
                return None
            raise self._server.translated(reply) from reply
        return unpacked(reply)


def _index(kind: str) -> str:
    """The keys of a kind, in order, as members of a sorted set: looking through all keys of a server would hold it up."""
    return f"interview_index:{kind}"


def _endings(kind: str) -> str:
    """The keys of what will expire, by when, so that the index forgets them too."""
    return f"interview_endings:{kind}"


def _name(kind: str, key: str) -> str:
    return f"interview_{kind}:{key}"
