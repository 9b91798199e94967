"""The words of the candidate's page, one file a language. Another language is another file of the same keys."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

Words = Mapping[str, Any]
DEFAULT = "en"


def words_for(language: str, accepted: str) -> Words:
    """The words in the interview's language, else in the best of what the browser accepts, else in English.

    `accepted` is the header Accept-Language.
    """
    known = languages()
    wanted = (code.split("-")[0].lower() for code in (language, *_by_weight(accepted)))
    return words(next((code for code in wanted if code in known), DEFAULT))


@cache
def languages() -> frozenset[str]:
    names = (file.name for file in resources.files(__package__).joinpath("words").iterdir())
    return frozenset(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


@cache
def words(code: str) -> Words:
    text = resources.files(__package__).joinpath("words", f"{code}.toml").read_text(encoding="utf-8")
    return {"code": code, **tomllib.loads(text)}


def duration(words: Words, seconds: int) -> str:
    """How long something is, in whole days, or in hours below two days."""
    hours = max(round(seconds / 3600), 1)
    number, unit = (hours // 24, "day") if hours >= 48 else (hours, "hour")
    return counted(words, unit, number)


def counted(words: Words, unit: str, number: int) -> str:
    """So many days, hours or minutes."""
    one: str = words["plural"][unit if number == 1 else f"{unit}s"]
    return one.format(number=number)


def _by_weight(accepted: str) -> list[str]:
    weighed = [_weighed(one) for one in accepted[:500].split(",")]
    return [code for code, _ in sorted(weighed, key=lambda one: -one[1])]


def _weighed(one: str) -> tuple[str, float]:
    code, _, weight = one.partition(";")
    try:
        return code.strip(), float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return code.strip(), 0.0
