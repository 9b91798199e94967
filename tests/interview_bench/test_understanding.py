"""Candidates understand questions from their words alone, whoever asks."""

import pytest

from interview_bench.factbank import fact_bank
from interview_bench.listening import accuracy, labelled_questions
from interview_bench.subjects import subjects, subjects_in
from interview_bench.understanding import Talk, Understood, understanding

GIL = Understood("topic", "python", "python-gil")


@pytest.mark.requirement("bench.question-understood")
def test_nine_of_ten_labelled_questions_of_several_interviewers_are_understood() -> None:
    rightly, topics = accuracy(labelled_questions())
    assert rightly >= 0.9
    assert topics >= 0.6


def test_the_labelled_list_holds_two_hundred_questions_of_four_interviewers() -> None:
    listed = labelled_questions()
    known = {(topic.id, fact.id) for topic in fact_bank().topics for fact in topic.facts}
    assert len({(one.text, one.context) for one in listed}) == len(listed) == 200
    assert {one.by for one in listed} == {"built-in", "language model", "human", "small model"}
    assert {one.skill for one in listed} - {""} <= set(subjects())
    assert {(one.topic, one.fact) for one in listed if one.fact} <= known


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("Why do two CPU-bound Python threads not run in parallel?", "fact", "python-gil"),
        ("Thank you. Why can a list not be the key of a dict in Python?", "topic", "python-dict-key"),
        (
            "Thank you. Now to SQL: What is the difference between a LEFT JOIN and an INNER JOIN?",
            "topic",
            "sql-join-types",
        ),
        ("Could you tell me more about that?", "fact", "python-gil"),
        ("Do you have any questions for us?", "closing", ""),
        ("To begin, please tell me about yourself.", "opening", ""),
    ],
)
def test_a_question_is_taken_for_what_it_is_about(text: str, kind: str, topic: str) -> None:
    taken = understanding().question(text, Talk(GIL))
    assert (taken.kind, taken.topic) == (kind, topic)


def test_a_question_that_comes_again_is_known_by_its_words_whatever_goes_before() -> None:
    heard = (("Why does CPython run one thread at a time?", GIL),)
    taken = understanding().question(
        "Gladly. My question was: Why does CPython run one thread at a time?", Talk(GIL, heard)
    )
    assert taken == Understood("repeat", "python", "python-gil")


def test_an_unknown_subject_is_asked_about_by_its_name() -> None:
    taken = understanding().question("Which one idea should a newcomer to Rust get first?")
    assert (taken.skill, taken.topic) == ("rust", "forms-first-idea")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("How do you test Go services that use Redis?", ("go", "redis")),
        ("Where do you go from here?", ()),
        ("JavaScript or Java?", ("javascript", "java")),
        ("React Native apps in C#", ("react", "csharp")),
    ],
)
def test_subjects_are_found_by_name_and_not_inside_other_words(text: str, named: tuple[str, ...]) -> None:
    assert subjects_in(text) == named
