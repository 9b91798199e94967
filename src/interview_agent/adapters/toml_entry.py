"""One table of a TOML file that a person wrote. What is wrong is taken down with its place, all of it at once."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

import tomli

E = TypeVar("E", bound=StrEnum)


def parsed(text: str, file: str, faults: list[str]) -> dict[str, Any]:
    """The document of a TOML file; an empty one, and a fault, for what is none."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as wrong:
        faults.append(f"{file}: this is no TOML: {wrong}")
        return {}


class Entry:
    """Reads field by field; a harmless value stands in for one that is wrong. `place` is how a fault names the table."""

    def __init__(self, value: object, place: str, faults: list[str]) -> None:
        self.place = place
        self._faults = faults
        self._values: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
        self._read: set[str] = set()
        if not isinstance(value, Mapping):
            faults.append(f"{place}: must be a table")

    def inner(self, value: object, name: str) -> "Entry":
        """A table within this one."""
        return Entry(value, f"{self.place}, {name}", self._faults)

    def fault(self, field: str, sentence: str) -> None:
        self._faults.append(f"{self.place}, {field}: {sentence}")

    def has(self, field: str) -> bool:
        return field in self._values

    def text(self, field: str, default: str | None = None, most: int = 2_000) -> str:
        """Without a default the field is needed, and must not be empty."""
        value = self._value(field, default)
        if not isinstance(value, str):
            self.fault(field, "must be a text in quotation marks")
        elif default is None and not value.strip() and field in self._values:
            self.fault(field, "must not be empty")
        elif len(value) > most:
            self.fault(field, f"has {len(value)} characters; {most} at most")
        return value if isinstance(value, str) else ""

    def whole(self, field: str, low: int, high: int, default: int | None = None) -> int:
        value = self._value(field, default)
        if field not in self._values:
            return low if default is None else default
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            self.fault(field, f"must be a whole number from {low} to {high}")
            return low
        return value

    def number(self, field: str, most: float, default: float) -> float:
        value = self._value(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= most:
            self.fault(field, f"must be a number above 0, {most:g} at most")
            return default
        return float(value)

    def flag(self, field: str, default: bool = False) -> bool:
        value = self._value(field, default)
        if not isinstance(value, bool):
            self.fault(field, "must be true or false")
        return value is True

    def one_of(self, field: str, kind: type[E]) -> E | None:
        value = self._value(field, None)
        found = next((one for one in kind if one.value == value), None)
        if found is None and field in self._values:
            self.fault(field, f"must be one of {', '.join(one.value for one in kind)}")
        return found

    def texts(self, field: str, needed: bool = False) -> tuple[str, ...]:
        value = self._value(field, None if needed else [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            if field in self._values:
                self.fault(field, "must be a list of texts, none of them empty")
            return ()
        if needed and not value:
            self.fault(field, "must not be empty")
        return tuple(value)

    def tables(self, field: str) -> list[Any]:
        value = self._values.get(field, [])
        self._read.add(field)
        if not isinstance(value, list):
            self.fault(field, f"must be tables, each under [[{field}]]")
            return []
        return value

    def no_more(self) -> None:
        """Whatever was not read until now is a key that nobody knows, most likely a slip of the pen."""
        for field in self._values.keys() - self._read:
            self.fault(field, f"is not known here; known are {', '.join(sorted(self._read))}")

    def _value(self, field: str, default: Any) -> Any:
        self._read.add(field)
        if field not in self._values and default is None:
            self.fault(field, "is missing")
            return ""
        return self._values.get(field, default)
