"""A shelf in Redis or Valkey: one string a document, shared by any number of processes."""

from collections.abc import Mapping
from typing import Any

from redis import exceptions as refusals
from redis.asyncio import Redis

from interview_agent.adapters.redis_server import DEADLINE_SECONDS, RedisAddress, RedisServer
from interview_agent.adapters.shelving import LIFETIMES, packed, unpacked


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

    async def keep(self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool) -> Mapping[str, Any]:
        raw, name, stays = packed(document), _name(kind, key), LIFETIMES.get(kind)

        async def put(client: Redis) -> Any:
            pipe = client.pipeline(transaction=False)
            pipe.zadd(_index(kind), {key: 0})
            pipe.set(name, raw, px=stays, nx=not replace)
            pipe.get(name)
            replies = await pipe.execute(raise_on_error=False)
            for reply in replies[:2]:
                if isinstance(reply, refusals.RedisError):
                    raise reply
            return replies[2]

        stands = await self._server.step(put)
        if replace:
            return document
        there = self._read(stands)
        return there if there is not None else await self.keep(kind, key, document, replace=True)

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


def _name(kind: str, key: str) -> str:
    return f"interview_{kind}:{key}"
