"""Chance that depends on nothing but its name: the same seed and the same words give the same draw, in any order."""

import random
from functools import cache
from hashlib import blake2b


def dice(*names: object) -> random.Random:
    """A source of chance of its own for what the names say."""
    return random.Random(_number("|".join(map(str, names))))


@cache
def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
