"""The candidate's side of a German interview: what the buttons say, and what comes back."""

import pytest

from interview_agent.domain.languages import language_of
from interview_agent.domain.voices import ENGLISH, VOICES
from support.api import Candidate
from support.german import ROLE, STORY, german_mind, plain_sentences
from support.sites import Site

GERMAN = VOICES["de"]


def answers(state: dict[str, object]) -> list[str]:
    said = state["said"]
    assert isinstance(said, list)
    return [one["text"] for one in said if one["kind"] == "answer"]


@pytest.mark.requirement("page.buttons-spoken", "dialogue.one-language")
def test_the_whole_of_a_german_interview_by_a_model_is_german(site: Site) -> None:
    site.mind = german_mind()
    site.restart()
    candidate = Candidate(site.invite(site.role(ROLE)))
    asked = candidate.begin()
    asked = candidate.post("/answers", {"text": STORY, "answer_to": asked["question_id"]}).json()
    assert candidate.post("/repeat").json()["question_id"] == asked["question_id"]
    assert candidate.post("/pause").json()["notice"] == GERMAN.paused
    other = candidate.post("/rephrase").json()
    assert other["question"] != asked["question"]
    candidate.post("/unknown")
    ended = candidate.post("/end").json()
    assert answers(ended) == [STORY, GERMAN.please_rephrase, GERMAN.not_known]
    assert {language_of(one["text"]) for one in ended["said"] if one["kind"] != "answer"} <= {"de", None}
    assert [text for text in plain_sentences(ENGLISH) if text in str(ended["said"])] == []
    assert ended["said"][-1]["text"] == GERMAN.ended


@pytest.mark.requirement("page.buttons-spoken")
def test_the_invitation_decides_what_the_buttons_say_and_the_built_in_interviewer_understands_them(site: Site) -> None:
    candidate = Candidate(site.invite(language="de"))
    asked = candidate.begin()
    assert candidate.post("/repeat").json()["question_id"] == asked["question_id"]
    assert candidate.post("/pause").json()["question_id"] == asked["question_id"]
    other = candidate.post("/rephrase").json()
    assert other["question_id"] != asked["question_id"]
    left = candidate.post("/unknown").json()
    assert answers(left) == [GERMAN.please_rephrase, GERMAN.not_known]


@pytest.mark.requirement("page.buttons-spoken")
def test_in_a_language_without_words_of_its_own_the_buttons_speak_english(site: Site) -> None:
    candidate = Candidate(site.invite(language="fr"))
    candidate.begin()
    assert answers(candidate.post("/rephrase").json()) == [ENGLISH.please_rephrase]
