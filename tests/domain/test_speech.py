"""Requests made in so many words are recognised; talk about technology, however violent, is never taken for one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_agent.domain.speech import Request, request, same

LIST = Path(__file__).parents[2] / "src" / "interview_bench" / "data" / "technical_sentences.txt"
SENTENCES = [line for line in LIST.read_text("utf-8").splitlines() if line]

ASKED = {
    Request.REPEAT: (
        "repeat",
        "Repeat, please.",
        "Please repeat.",
        "Repeat the question",
        "Could you repeat?",
        "Could you repeat the question, please?",
        "Sorry, could you repeat that?",
        "Sorry, can you please say that again?",
        "Say that again?",
        "Say it again, please.",
        "Would you read the question once more?",
        "Can I hear the question again?",
        "May we have that again?",
        "I'd like to hear it again.",
        "What was the question again?",
        "What's your question?",
        "Come again?",
        "Pardon?",
        "One more time, please.",
        "Can you ask me the question again?",
    ),
    Request.REPHRASE: (
        "rephrase",
        "Could you rephrase the question?",
        "Can you rephrase that, please?",
        "Please explain the question.",
        "Please clarify that.",
        "Would you put it differently?",
        "Could you ask that in simpler words?",
        "Could you put the question another way?",
        "I don't understand the question.",
        "Sorry, I didn't get your question.",
        "What do you mean?",
        "What do you mean by that?",
    ),
    Request.DOES_NOT_KNOW: (
        "I don't know.",
        "I don\u2019t know.",
        "i dont know",
        "I do not know that.",
        "I really don't know.",
        "Honestly, I don't know the answer.",
        "Sorry, I have no idea.",
        "No idea!",
        "No clue about that.",
        "I can't think of an example.",
        "I cannot answer that question.",
        "I'm not sure.",
        "I'm afraid I am not familiar with that.",
        "I have never used it before.",
        "dunno",
        "idk",
    ),
    Request.DECLINES: (
        "pass",
        "Skip this question, please.",
        "Can we skip this one?",
        "I'd like to pass.",
        "I would rather not answer that.",
        "I'd rather skip this question.",
        "I prefer not to say.",
        "Can we move on to the next question?",
        "Next question, please.",
    ),
    Request.HINT: (
        "Can I have a hint?",
        "Could you give me a small hint, please?",
        "a hint, please",
        "Give me a clue.",
        "I need some help with this question.",
        "Can you help me a bit?",
    ),
    Request.THINKING: (
        "Let me think.",
        "Hmm, let me think about that for a moment.",
        "Give me a moment.",
        "I need a minute to think about it.",
        "Good question.",
        "Hmm.",
    ),
    Request.PAUSE: (
        "Can we take a short break?",
        "I need a break.",
        "Could I have a five minute break, please?",
        "Please pause the interview.",
        "Could we pause for ten minutes?",
    ),
    Request.END: (
        "end the interview",
        "Please stop the interview.",
        "Please end the interview now.",
        "I want to end the interview.",
        "I'd like to stop here.",
        "I would like to quit the interview, thanks.",
        "Can we stop here, please?",
        "Could you please end this interview?",
        "Let's finish the interview here.",
        "I have to leave now, sorry.",
        "I need to end this call.",
        "No, thanks, let's stop.",
    ),
}


@pytest.mark.requirement("turn.requests-by-code")
@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, all_ in ASKED.items() for words in all_])
def test_a_request_in_so_many_words_is_recognised(kind: Request, words: str) -> None:
    assert request(words) is kind
    assert request(f"  {words.upper()}  ") is kind


def test_there_are_enough_technical_sentences_and_no_two_are_the_same() -> None:
    assert len(set(SENTENCES)) == len(SENTENCES) >= 300


@pytest.mark.requirement("words.technical")
@pytest.mark.parametrize("sentence", SENTENCES)
def test_technical_talk_requests_nothing(sentence: str) -> None:
    assert request(sentence) is None


@pytest.mark.requirement("words.technical")
@pytest.mark.parametrize("words", [words for all_ in ASKED.values() for words in all_ if " " in words])
def test_a_request_within_an_answer_is_part_of_the_answer(words: str) -> None:
    """Only a whole utterance asks for something: whoever quotes these words is answering."""
    assert request(f"The user typed: {words.rstrip('.!?')} and the bot replied with the manual") is None
    assert request(f"{words.rstrip('.!?')}, which is what the operator said before the outage") is None


@given(st.text(min_size=161))
def test_long_text_is_never_a_request(text: str) -> None:
    assert len(" ".join(text.split())) <= 160 or request(text) is None


@given(
    st.lists(
        st.sampled_from(
            ["please", "the", "question", "end", "stop", "can", "you", "i", "know", "it", "again", " ", ",", "?"]
        ),
        max_size=60,
    )
)
def test_any_jumble_of_such_words_is_judged_quickly(words: list[str]) -> None:
    """No input makes the patterns backtrack for long: hypothesis fails an example that takes over 200 ms."""
    assert request(" ".join(words)) in (*Request, None)


def test_words_are_the_same_but_for_white_space() -> None:
    assert same(" It\n depends. ", "It depends.")
    assert not same("It depends.", "it depends.")
    assert not same("It depends.", "It depends")
