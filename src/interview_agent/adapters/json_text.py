"""The JSON object in what a model wrote: bare, fenced or with prose around it.

Strict on purpose. An object that is cut off or malformed is skipped as a whole: one that stands inside it is only a
part of a reply, and would pass for the reply.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

_OPENING = re.compile(r'\{\s*["}]')
_THOUGHTS = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*"|[{}]', re.DOTALL)


def find_object(text: str) -> dict[str, Any] | None:
    """The first object in the text that has content, else an empty one, else None."""
    thoughts = _THOUGHTS.match(text)
    position, empty = thoughts.end() if thoughts else 0, None
    while opening := _OPENING.search(text, position):
        found, end = _decode(text, opening.start())
        if found:
            return found
        if end is None:
            break
        empty, position = found if empty is None else empty, end
    return empty


def as_object(value: object) -> dict[str, Any] | None:
    """The same for what may have been decoded already: an object with string keys, or text that holds one."""
    if isinstance(value, str):
        return find_object(value)
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value) and _storable(value):
        return dict(value)
    return None


def _decode(text: str, start: int) -> tuple[dict[str, Any] | None, int | None]:
    """The object that begins here, if it is one, and where to look on; None for nowhere."""
    try:
        value, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None, _end_of_block(text, start)
    return (value if _storable(value) else None), end


def _end_of_block(text: str, start: int) -> int | None:
    """Behind the brace that closes the one at `start`; braces inside strings do not count."""
    depth = 0
    for mark in _MARKS.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(mark.group(), 0)
        if depth == 0 and mark.group() == "}":
            return mark.end()
    return None


def _storable(value: object) -> bool:
    """Whether it can be written again as JSON in UTF-8: no half surrogates, no infinities, nothing foreign."""
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError):
        return False
    return True


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=_refuse)
