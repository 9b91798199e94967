"""The built-in interviewer: what it hears, and how it goes on."""

import pytest

from interview_agent.bootstrap import bank
from interview_agent.domain.conversation import Answer, Question, Turn
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.rubric import Point, Verdict, Weight, missing
from interview_agent.minds.builtin import hearing
from interview_agent.minds.builtin.matching import quote, sentences
from support.dialogues import AT as START

POINTS = (
    Point("lock", "One lock guards the data", Weight.CORE, ("lock|mutex guard*|protect*",), "What guards the data?"),
    Point("order", "Locks are taken in one order", Weight.BASIC, ("same|fixed order",), "How do you avoid a deadlock?"),
    Point("short", "The lock is held briefly", Weight.DEEP, ("short|brief* time",), "How long is it held?"),
)


def turn(said: str, points: tuple[Point, ...] = POINTS) -> Turn:
    question = Question("How do you share data between threads?", START, "q-1", 1, points=points)
    return Turn(question, (Answer(said, START, "q-1"),))


def heard(said: str) -> Kind:
    return hearing.listen(turn(said)).kind


def test_an_answer_with_every_core_point_and_one_gap_is_strong() -> None:
    assert heard("A mutex protects the map. We always take locks in the same order.") is Kind.STRONG


def test_an_answer_that_leaves_two_points_open_is_partial() -> None:
    assert heard("A mutex protects the map, and that has worked well for us for many years now.") is Kind.PARTIAL


def test_an_answer_that_shows_nothing_is_thin() -> None:
    assert heard("It works quite well.") is Kind.THIN


@pytest.mark.parametrize(
    "said",
    [
        "I don\u2019t know.",
        "Sorry, no idea, honestly.",
        "I have never used threads at work.",
        "I haven't worked with that, but I would like to learn it.",
        "I can't think of an example right now.",
    ],
)
def test_not_knowing_is_heard_in_many_wordings(said: str) -> None:
    assert heard(said) is Kind.MISSING


def test_a_long_answer_that_mentions_not_knowing_is_an_answer() -> None:
    said = "I don't know the exact flag, but a mutex protects the map, and we take both locks in the same order every time."
    assert heard(said) is Kind.STRONG


def test_asking_what_is_meant_is_a_request_to_clarify() -> None:
    assert heard("What do you mean by sharing?") is Kind.CLARIFY


def test_a_question_of_the_candidate_is_heard_as_one() -> None:
    assert heard("How large is the team?") is Kind.QUESTION_BACK


@pytest.mark.requirement("models.verbatim-quotes", "scoring.words-of-the-candidate")
def test_every_mark_quotes_the_sentence_that_shows_it() -> None:
    said = "We had crashes.  A MUTEX protects\nthe map now. Nothing else changed."
    marks = {mark.point: mark for mark in hearing.listen(turn(said)).marks}
    assert (marks["lock"].verdict, marks["lock"].quote) == (Verdict.MET, "A MUTEX protects\nthe map now.")
    assert (marks["order"].verdict, marks["order"].quote) == (Verdict.NOT_SHOWN, "")


def test_a_sentence_that_denies_knowledge_shows_nothing() -> None:
    assert quote("I am not sure how a mutex protects anything.", POINTS[0].signs) is None


def test_signs_match_whole_words_and_marked_beginnings_only() -> None:
    assert quote("The clockwork protects it.", ("lock protect*",)) is None
    assert quote("The lock is protecting it.", ("lock protect*",)) == "The lock is protecting it."


def test_sentences_are_verbatim_and_survive_dots_within_words() -> None:
    said = "We run v1.2 of it. It works!\nYes; really\n- so far\n\nThe end"
    assert list(sentences(said)) == ["We run v1.2 of it.", "It works!", "Yes;", "really", "- so far", "The end"]


def test_a_probe_asks_for_the_most_important_missing_point() -> None:
    marks = hearing.listen(turn("We take locks in the same order.")).marks
    assert [point.id for point in missing(POINTS, marks)] == ["lock", "short"]


def test_the_bank_is_read_once() -> None:
    assert bank() is bank()
