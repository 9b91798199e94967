"""What code itself says to a candidate: the same sentences in each language, fit to stand before a question."""

import re
from dataclasses import asdict, replace
from datetime import timedelta

import pytest

from interview_agent.domain.checks import Setting, problems
from interview_agent.domain.conversation import Question
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.languages import language_of
from interview_agent.domain.notices import Notice, told
from interview_agent.domain.voices import ENGLISH, VOICES, Voice, speaking, voice
from support.dialogues import AT, interview

ELSEWHERE = [VOICES[code] for code in VOICES if code != "en"]
REASONS = ("covered", "question_limit", "time_over", "candidate_request", "conduct", "anything else")
AGAIN = (
    Kind.REPEAT,
    Kind.THINKING,
    Kind.PAUSE,
    Kind.OFF_TOPIC,
    Kind.INSTRUCTING,
    Kind.ABUSIVE,
    Kind.CORRECTION,
)
QUESTION = {
    "en": "How did you find out in your last project that the cache of the service was the bottleneck and not the database?",
    "de": "Wie haben Sie in Ihrem letzten Projekt herausgefunden, dass der Cache des Dienstes der Engpass war und nicht die Datenbank?",
}


def sentences(own: Voice) -> dict[str, str]:
    return {key: text for key, text in asdict(own).items() if key != "code"}


@pytest.mark.requirement("dialogue.one-language")
@pytest.mark.parametrize("own", ELSEWHERE, ids=lambda own: own.code)
def test_each_language_has_every_sentence_with_what_is_put_into_it(own: Voice) -> None:
    ours, theirs = sentences(ENGLISH), sentences(own)
    assert theirs.keys() == ours.keys()
    for key, text in theirs.items():
        assert text.strip() == text != "", key
        assert text != ours[key], key
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", ours[key])), key


@pytest.mark.requirement("dialogue.one-language")
@pytest.mark.parametrize("own", VOICES.values(), ids=lambda own: own.code)
def test_every_sentence_is_in_its_language(own: Voice) -> None:
    said = sentences(own)
    assert {key: found for key, text in said.items() if (found := language_of(text)) not in (own.code, None)} == {}
    assert language_of(" ".join(said.values())) == own.code


@pytest.mark.requirement("dialogue.one-language")
@pytest.mark.parametrize("own", VOICES.values(), ids=lambda own: own.code)
def test_a_question_may_be_put_with_any_of_them_before_it(own: Voice) -> None:
    leads = {*(own.again(kind) for kind in AGAIN), *(own.instead(kind) for kind in Kind), own.hinting("")}
    asked = QUESTION[own.code]
    assert {
        lead: found for lead in leads if (found := problems(f"{lead} {asked}".strip(), Setting(language=own.code)))
    } == {}


@pytest.mark.requirement("dialogue.one-language")
def test_a_hint_in_another_language_is_none() -> None:
    german, ours, theirs = voice("de"), "Think of what the lock is for.", "Denken Sie an das, was die Sperre schützt."
    assert german.hinting(ours) == german.no_hint
    assert german.hinting(theirs) == f"{german.hint} {theirs}"
    assert ENGLISH.hinting(ours) == f"{ENGLISH.hint} think of what the lock is for."


@pytest.mark.requirement("dialogue.one-language")
def test_every_reason_has_its_last_words_in_each_language() -> None:
    for own in VOICES.values():
        said = [own.closing(reason) for reason in REASONS]
        assert len(set(said)) == len(REASONS)
        assert {language_of(text) for text in said} == {own.code}


@pytest.mark.requirement("dialogue.one-language")
@pytest.mark.parametrize(
    ("tag", "code"), [("de", "de"), ("de-CH", "de"), ("DE", "de"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_a_language_without_a_file_is_spoken_to_in_english(tag: str, code: str) -> None:
    assert voice(tag).code == code


@pytest.mark.requirement("dialogue.one-language")
def test_code_speaks_the_language_in_which_the_questions_are_asked() -> None:
    """A mind that asks in English, whatever the interview's language is, gets no German sentence before its questions."""

    def asked(*texts: str) -> Voice:
        put = (Question(text, AT + timedelta(minutes=n), f"inc-{n}", n) for n, text in enumerate(texts, 1))
        return speaking(replace(interview(*put), language="de"))

    assert asked().code == "de"
    assert asked("Redis?").code == "de"
    assert asked(QUESTION["de"]).code == "de"
    assert asked(QUESTION["en"]).code == "en"
    assert asked(QUESTION["de"], QUESTION["de"], QUESTION["en"]).code == "de"


@pytest.mark.requirement("dialogue.one-language")
def test_notices_for_the_candidate_are_in_the_language_of_the_interview_and_those_for_programs_in_english() -> None:
    german = voice("de")
    theirs = [told(notice, german) for notice in (Notice.PAUSED, Notice.NO_HURRY, Notice.ADDED)]
    assert theirs == [german.paused, german.no_hurry, german.text_added]
    assert told(Notice.STARTED, german) == Notice.STARTED
    assert [told(notice, ENGLISH) for notice in Notice] == list(Notice)
