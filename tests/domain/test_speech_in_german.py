"""Requests in German are recognised by code, and answers with their words in them stay answers."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.domain.speech import Request, request
from interview_agent.domain.voices import VOICES

SAID = Path(__file__).parent / "german"
FAIR_SHARE = 0.7
"""Of requests that no pattern has seen, so many are recognised; the rest is left to whoever listens."""


def asked(name: str) -> list[tuple[Request, str]]:
    """What is asked for, and in which words."""
    speakers = tomllib.loads((SAID / f"{name}.toml").read_text("utf-8")).values()
    return [(Request(kind), words) for said in speakers for kind, all_ in said.items() for words in all_]


def answers(name: str) -> list[str]:
    speakers = tomllib.loads((SAID / f"{name}.toml").read_text("utf-8")).values()
    return [words for said in speakers for words in said]


@pytest.mark.requirement("turn.requests-by-code", "dialogue.german")
@pytest.mark.parametrize(("kind", "words"), asked("requests"))
def test_a_request_in_german_is_recognised(kind: Request, words: str) -> None:
    assert request(words, "de") is kind
    assert request(f"  {words.upper()} ", "de-AT") is kind


@pytest.mark.requirement("turn.requests-by-code", "dialogue.german")
def test_most_requests_that_no_pattern_has_seen_are_recognised_and_none_is_taken_for_another() -> None:
    heard = [(request(words, "de"), kind) for kind, words in asked("requests_held")]
    assert [pair for pair in heard if pair[0] not in (pair[1], None)] == []
    assert sum(found is kind for found, kind in heard) >= FAIR_SHARE * len(heard)


@pytest.mark.requirement("words.technical", "dialogue.german")
@pytest.mark.parametrize("said", [*answers("answers"), *answers("answers_held"), *answers("harmless")])
def test_an_answer_in_german_requests_nothing_whatever_words_are_in_it(said: str) -> None:
    assert request(said, "de") is None


@pytest.mark.requirement("words.technical", "dialogue.german")
@pytest.mark.parametrize("words", [words for _, words in asked("requests") if " " in words])
def test_a_german_request_within_an_answer_is_part_of_the_answer(words: str) -> None:
    bare = words.rstrip(".!?")
    assert request(f"Der Nutzer schrieb: {bare} und der Bot antwortete mit dem Handbuch", "de") is None
    assert request(f"{bare}, das sagte der Betreiber vor dem Ausfall", "de") is None


@pytest.mark.requirement("dialogue.german")
def test_english_requests_are_understood_in_a_german_interview_and_german_ones_in_no_other() -> None:
    assert request("Could you repeat the question, please?", "de") is Request.REPEAT
    assert request("Könnten Sie die Frage bitte wiederholen?", "en") is None
    assert request("Könnten Sie die Frage bitte wiederholen?", "nl") is None


@pytest.mark.requirement("dialogue.german")
def test_umlauts_may_be_written_in_any_way() -> None:
    for words in (
        "Können wir das überspringen?",
        "Koennen wir das ueberspringen?",
        "Ko\u0308nnen wir das u\u0308berspringen?",
    ):
        assert request(words, "de") is Request.DECLINES


@pytest.mark.requirement("page.buttons-spoken")
@pytest.mark.parametrize("code", VOICES)
def test_what_buttons_and_commands_say_is_understood_by_code(code: str) -> None:
    own = VOICES[code]
    said = (own.please_repeat, own.please_rephrase, own.not_known, own.please_hint, own.please_pause)
    kinds = [Request.REPEAT, Request.REPHRASE, Request.DOES_NOT_KNOW, Request.HINT, Request.PAUSE]
    assert [request(words, code) for words in said] == kinds


WORDS = "bitte die frage noch mal können sie ich weiß nicht das möchte interview beenden kurz moment ähm na ja , ? gern"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=60))
def test_any_jumble_of_such_words_is_judged_quickly(words: list[str]) -> None:
    """No input makes the patterns backtrack for long: hypothesis fails an example that takes over 200 ms."""
    assert request(" ".join(words), "de") in (*Request, None)
