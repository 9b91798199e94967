"""What a Redis or Valkey server says of itself, and what an operator should change."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError

from interview_agent.application.ports import StoreHealth

LIVE_KEY = "interview_sessions:live"
COUNTERS_KEY = "interview_agent:counters"


def time_of(clock: tuple[int, int]) -> datetime:
    """The reply of TIME, in UTC."""
    seconds, microseconds = clock
    return datetime.fromtimestamp(seconds, UTC) + timedelta(microseconds=microseconds)


async def examine(client: Redis) -> StoreHealth:
    """Two round trips for the server's facts and one for the living sessions. Raises what redis-py raises."""
    started = time.perf_counter()
    await client.ping()
    latency = (time.perf_counter() - started) * 1000
    pipe = client.pipeline(transaction=False)
    for section in ("server", "persistence", "memory"):
        pipe.info(section)
    pipe.time()
    pipe.hgetall(COUNTERS_KEY)
    pipe.config_get("appendfsync")
    *sections, clock, counters, synced = await pipe.execute(raise_on_error=False)
    if isinstance(clock, RedisError):
        raise clock
    # A user without the right to INFO or CONFIG still gets the rest.
    facts = {key: value for part in (*sections, synced) if isinstance(part, dict) for key, value in part.items()}
    counted = counters if isinstance(counters, dict) else {}
    return StoreHealth(
        "redis",
        connected=True,
        latency_ms=latency,
        active=await client.zcount(LIVE_KEY, time_of(clock).timestamp(), "+inf"),
        generated=int(counted.get(b"generated", 0)),
        failed=int(counted.get(b"failed", 0)),
        version=str(facts.get("valkey_version") or facts.get("redis_version") or ""),
        warnings=_warnings(facts),
        details=_details(facts),
    )


def _details(facts: dict[str, Any]) -> dict[str, Any]:
    wanted = ("server_name", "aof_enabled", "aof_last_write_status", "rdb_last_bgsave_status", "appendfsync")
    return {key: facts[key] for key in (*wanted, "maxmemory_policy", "maxmemory", "used_memory") if key in facts}


def _warnings(facts: dict[str, Any]) -> tuple[str, ...]:
    warnings = []
    if facts.get("aof_enabled") == 0:
        warnings.append("Redis would lose acknowledged answers if it is killed: turn on appendonly.")
    elif facts.get("appendfsync", "always") != "always":
        warnings.append("Redis may lose the answers of the last second if it is killed: set appendfsync always.")
    if facts.get("maxmemory", 0) > 0 and facts.get("maxmemory_policy") != "noeviction":
        warnings.append("Redis would throw interviews away when its memory is full: set maxmemory-policy noeviction.")
    return tuple(warnings)
