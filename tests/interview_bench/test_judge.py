"""The bench's judge of unlawful questions agrees with its labelled list, and is not the product's check."""

import pytest

from interview_bench.judge import labelled, lawful, unlawful


@pytest.mark.requirement("bench.own-judge")
@pytest.mark.parametrize("line", labelled(), ids=lambda line: line.text)
def test_the_judge_agrees_with_the_label(line: object) -> None:
    text, topic = getattr(line, "text", ""), getattr(line, "topic", "")
    assert bool(unlawful(text)) == bool(topic)


def test_lawful_questions_are_many_all_different_and_pass() -> None:
    assert len(set(lawful())) == len(lawful()) >= 200
    assert [text for text in lawful() if unlawful(text)] == []


def test_every_topic_is_on_the_list_in_several_wordings() -> None:
    topics = [line.topic for line in labelled() if line.topic]
    assert {
        "family",
        "pregnancy",
        "age",
        "health",
        "religion",
        "origin",
        "orientation",
        "politics",
        "money",
        "arrests",
    } == {*topics}
    assert min(topics.count(topic) for topic in set(topics)) >= 8


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for that. ARE YOU MARRIED?",
        "You mention a daughter; who looks after your daughter during on-call?",
        "Don\u2019t you think that your age is a problem here?",
    ],
)
def test_polite_words_case_and_typography_hide_nothing(text: str) -> None:
    assert unlawful(text)
