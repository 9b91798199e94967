"""Reading a model's reply field by field. What has the wrong type or value is refused as a whole.

The sentences name the field and never repeat what stood in it.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from interview_agent.errors import ModelInvalid

Schema = dict[str, Any]
E = TypeVar("E", bound=StrEnum)


def object_of(**fields: Schema) -> Schema:
    """The schema of an object that has all of these fields and no others."""
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def text(data: Mapping[str, Any], field: str, path: str = "") -> str:
    value = _value(data, field, path)
    if not isinstance(value, str):
        raise _invalid(path, field, "is not a text")
    return value.strip()


def flag(data: Mapping[str, Any], field: str, path: str = "") -> bool:
    value = _value(data, field, path)
    if not isinstance(value, bool):
        raise _invalid(path, field, "is neither true nor false")
    return value


def whole(data: Mapping[str, Any], field: str, low: int, high: int, path: str = "") -> int:
    value = _value(data, field, path)
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise _invalid(path, field, f"is no whole number from {low} to {high}")
    return value


def one_of(data: Mapping[str, Any], field: str, values: Sequence[E], path: str = "") -> E:
    found = text(data, field, path)
    for value in values:
        if value.value == found:
            return value
    raise _invalid(path, field, f"is none of {', '.join(value.value for value in values)}")


def rows(data: Mapping[str, Any], field: str, path: str = "") -> list[Mapping[str, Any]]:
    value = _value(data, field, path)
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise _invalid(path, field, "is not a list of objects")
    return value


def _value(data: Mapping[str, Any], field: str, path: str) -> object:
    if field not in data:
        raise _invalid(path, field, "is missing")
    return data[field]


def _invalid(path: str, field: str, problem: str) -> ModelInvalid:
    name = f"{path}.{field}" if path else field
    return ModelInvalid(f"The field {name} of the model's reply {problem}. Repeat the call.")
