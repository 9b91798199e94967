"""The words of the candidate's page, in each language."""

import re
from typing import Any

import pytest

from interview_agent.entrypoints.web.words import DEFAULT, counted, duration, languages, words, words_for


def sentences(code: str) -> dict[str, str]:
    found = {}
    for part, content in words(code).items():
        named = content if isinstance(content, dict) else {"": content}
        found |= {f"{part}.{key}": text for key, text in named.items()}
    return found


@pytest.mark.requirement("page.languages")
@pytest.mark.parametrize("code", sorted(languages() - {DEFAULT}))
def test_each_language_has_every_sentence_with_what_is_put_into_it(code: str) -> None:
    ours, theirs = sentences(DEFAULT), sentences(code)
    assert theirs.keys() == ours.keys()
    for key, text in theirs.items():
        assert text.strip(), key
        assert re.findall(r"\{\w+\}", text) == re.findall(r"\{\w+\}", ours[key]), key


@pytest.mark.requirement("page.languages")
@pytest.mark.parametrize(
    ("language", "accepted", "spoken"),
    [
        ("de", "en", "de"),
        ("de-AT", "", "de"),
        ("ja", "fr;q=0.9, de;q=0.8, en;q=0.2", "de"),
        ("", "en;q=0.4, de-CH", "de"),
        ("", "de;q=0, en", "en"),
        ("ja", "fr, *;q=0.5", "en"),
        ("../en", "..;q=x,;q=,,", "en"),
        ("", "", "en"),
    ],
)
def test_the_invitation_decides_then_the_browser_then_english(language: str, accepted: str, spoken: str) -> None:
    assert words_for(language, accepted)["code"] == spoken


@pytest.mark.parametrize(
    ("seconds", "said"), [(1, "1 hour"), (7200, "2 hours"), (48 * 3600, "2 days"), (30 * 24 * 3600, "30 days")]
)
def test_how_long_things_are_kept_is_said_in_hours_or_days(seconds: int, said: str) -> None:
    english: Any = words("en")
    assert duration(english, seconds) == said


def test_one_is_counted_in_the_singular() -> None:
    assert [counted(words(code), "minute", number) for code in ("en", "de") for number in (1, 30)] == [
        "1 minute",
        "30 minutes",
        "1 Minute",
        "30 Minuten",
    ]
