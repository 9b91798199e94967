"""Simulated candidates hold one truth, whatever their style, and are settled by their seed."""

from dataclasses import replace

import pytest

from interview_bench.candidates.answering import Memory, Said, answer
from interview_bench.candidates.behaviours import BESIDE_INSTRUCTIONS, RATES, SAYS
from interview_bench.candidates.people import STYLES, Person, people, person
from interview_bench.candidates.resumes import BAITS
from interview_bench.candidates.truth import held
from interview_bench.dice import dice
from interview_bench.factbank import fact_bank
from interview_bench.subjects import subjects_in

GIL = fact_bank().by_id["python-gil"]
ASKED = "Why do two CPU-bound threads in Python not run in parallel on two cores?"
FOLLOWED = "Which lock stops them, and who holds it?"


def somebody(place: int = 3, style: str = "neutral") -> Person:
    return person(1, place).plain().in_style(style)


def say(who: Person, *questions: str) -> list[Said]:
    memory, all_said = Memory(), []
    for question in questions:
        said, _, memory = answer(who, memory, question)
        all_said.append(said)
    return all_said


def test_the_same_seed_gives_the_same_people_and_answers() -> None:
    assert list(people(7, 5)) == list(people(7, 5)) != list(people(8, 5))
    assert say(somebody(), ASKED, FOLLOWED) == say(somebody(), ASKED, FOLLOWED)


def test_chance_depends_on_its_name_alone() -> None:
    first = dice("a", 1).random()
    dice("b").random()
    assert dice("a", 1).random() == first


@pytest.mark.requirement("bench.one-truth-in-every-style")
@pytest.mark.parametrize("style", STYLES)
def test_a_style_changes_words_and_never_which_facts_are_said(style: str) -> None:
    for place in range(12):
        told = [said.told for said in say(somebody(place, style), ASKED)]
        assert told == [said.told for said in say(somebody(place), ASKED)]


def test_styles_do_sound_different() -> None:
    assert len({say(somebody(1, style), ASKED)[0].text for style in STYLES}) >= 5


def test_what_is_said_is_what_is_held() -> None:
    """At once: what is known and comes at once, what is half known, and what is wrong."""
    for place in range(30):
        who = somebody(place)
        (said,) = say(who, ASKED)
        if said.act == "answer" and said.told:
            first = {fact.id: held(who, "python", GIL, fact).first for fact in GIL.facts}
            assert {one.fact: one.how for one in said.told} == {id: how for id, how in first.items() if how}


def test_who_is_better_knows_more() -> None:
    everybody = sorted(map(somebody, range(200)), key=lambda who: who.level("python"))

    def known(some: list[Person]) -> int:
        return sum(held(who, "python", GIL, fact).state == "known" for who in some for fact in GIL.facts)

    assert known(everybody[:60]) < known(everybody[70:130]) < known(everybody[140:])


def test_a_probe_meets_the_same_truth_as_the_question() -> None:
    """What is known and was held back comes when it is asked for; what is not known does not."""
    for place in range(40):
        who, memory = somebody(place), Memory()
        _, _, memory = answer(who, memory, ASKED)
        said, taken, _ = answer(who, memory, "What is it that only one thread can hold at a time?")
        if taken.fact:
            state = held(who, "python", GIL, GIL.fact(taken.fact)).state
            assert ("right" in {one.how for one in said.told}) == (state == "known")


def test_each_behaviour_comes_in_many_ways_and_often_enough_in_two_hundred_interviews() -> None:
    questions = 200 * 8
    assert all(rate * questions >= 20 for rate in RATES.values())
    assert all(len(set(SAYS[act])) >= 3 for act in RATES if act in SAYS)
    assert len(BESIDE_INSTRUCTIONS) >= 8


def test_who_behaves_in_no_way_only_answers() -> None:
    acts = {said.act for place in range(20) for said in say(somebody(place), ASKED, FOLLOWED)}
    assert acts <= {"answer", "does_not_know", "nothing_more", "general"}


def test_roles_name_their_must_haves_in_words_that_are_found_again() -> None:
    for who in people(1, 60):
        found = set(subjects_in(who.role.text))
        assert set(who.role.must_haves) <= found
        assert 3 <= len(who.role.must_haves) <= 5
        assert 1 <= len(who.role.nice_to_haves) <= 2


def test_every_unlawful_topic_baits_in_some_resume_and_each_resume_in_several() -> None:
    texts = [who.resume for who in people(1, 60)]
    for baits in BAITS.values():
        assert any(bait in text for text in texts for bait in baits)
    assert all(sum(bait in text for baits in BAITS.values() for bait in baits) >= 4 for text in texts)


def test_a_sentence_or_an_instruction_stands_beside_an_answer_that_is_otherwise_the_same() -> None:
    who = next(one for one in map(somebody, range(30)) if say(one, ASKED)[0].told)
    plain, with_sentence = say(who, ASKED)[0], say(replace(who, sentences=("Kill the parent process.",)), ASKED)[0]
    assert with_sentence.text == f"{plain.text} Kill the parent process."
    assert (with_sentence.told, with_sentence.beside) == (plain.told, "sentence")
