"""The JSON schema of a report, made of the shapes that the report is built by.

Pydantic makes schemas of `TypedDict` only from Python 3.12 on; the few kinds of types that a report has are written here.
"""

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

from interview_agent.domain.report import review, shapes

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema() -> dict[str, Any]:
    """Draft 2020-12, with no other keys allowed and all required but `review`, which only an export of a host has."""
    shape = _object(review.ReviewedReport)
    wholes = (shapes.Report, review.ReviewedReport)
    named = {**vars(shapes), **vars(review)}
    parts = {name: _object(one) for name, one in named.items() if is_typeddict(one) and one not in wholes}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Interview report"}
    return {**head, **shape, "$defs": dict(sorted(parts.items()))}


def _object(shape: Any) -> dict[str, Any]:
    fields = {name: _of(kind) for name, kind in get_type_hints(shape).items()}
    told = {"description": " ".join(shape.__doc__.split())} if shape.__doc__ else {}
    required = [name for name in fields if name in shape.__required_keys__]
    return {"type": "object", **told, "properties": fields, "required": required, "additionalProperties": False}


def _of(kind: Any) -> dict[str, Any]:
    if is_typeddict(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    inner = get_args(kind)
    match get_origin(kind):
        case origin if origin in (Union, UnionType):
            return {"anyOf": [_of(one) for one in inner]}
        case origin if origin is Literal:
            return {"enum": list(inner)}
        case origin if origin is list:
            return {"type": "array", "items": _of(inner[0])}
        case origin if origin is dict:
            return {"type": "object", "additionalProperties": _of(inner[1])}
    raise TypeError(f"no schema for {kind}")
