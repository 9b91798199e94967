"""What is asked next: the same agenda for every candidate, follow-ups within a budget, and always an end."""

import random
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_agent.adapters.bank_files import load_bank
from interview_agent.domain import closings
from interview_agent.domain.bank import Bank
from interview_agent.domain.budgets import MOST
from interview_agent.domain.conversation import Question
from interview_agent.domain.dialogue import ANSWERS, Heard, Kind, Move, QuestionType, Signal
from interview_agent.domain.exchange import exchanges
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.limits import Limits
from interview_agent.domain.plan import Competency, Plan
from interview_agent.domain.voices import ENGLISH
from support.banks import small_bank
from support.courses import Held, always, hold, turn_by_turn

BANK, SMALL = load_bank(), small_bank()
ROLES = {
    "backend": "Senior backend engineer\nRequirements:\n- Python and SQL\n- Redis\nNice to have:\n- Kubernetes",
    "frontend": "Frontend developer\nYou must know React and TypeScript. Accessibility is a plus.",
    "unknown": "Rust engineer\nRust is required. Haskell would be nice.",
    "nothing": "We look for a nice person who makes good coffee.",
    "empty": "",
    "everything": " ".join(skill.name for skill in BANK.skills.values() if skill.id != "forms"),
}
PLANS = [pytest.param(plan_of(role, BANK), id=name) for name, role in ROLES.items()]
kinds = st.lists(st.sampled_from(Kind), max_size=40)
limits = st.builds(Limits, questions=st.integers(1, 40), clarifications=st.integers(0, 10))
held_interviews = settings(max_examples=60, deadline=None)


def main_questions(held: Held) -> list[Move]:
    return [question.move for question in held.questions if question.move in (Move.OPEN, Move.ADVANCE, Move.EASE)]


# the agenda


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("kind", [Kind.STRONG, Kind.THIN, Kind.MISSING, Kind.OFF_TOPIC])
def test_the_first_question_opens_and_the_last_one_lets_the_candidate_add_something(plan: Plan, kind: Kind) -> None:
    moves = [question.move for question in hold(plan, BANK, always(kind)).questions]
    assert (moves[0], moves.count(Move.OPEN)) == (Move.OPEN, 1)
    assert (moves[-1], moves.count(Move.WRAP_UP)) == (Move.WRAP_UP, 1)


@pytest.mark.requirement("builtin.must-haves-first")
@pytest.mark.parametrize("plan", PLANS)
def test_must_haves_are_asked_about_first(plan: Plan) -> None:
    asked = [q.focus.competency for q in hold(plan, BANK, always(Kind.STRONG)).questions if q.move is Move.ADVANCE]
    first_time = list(dict.fromkeys(asked))
    must = [plan.competency(id).must_have for id in first_time]  # type: ignore[union-attr]
    assert must == sorted(must, reverse=True)


@pytest.mark.parametrize("plan", PLANS)
def test_every_competency_is_asked_about_before_any_is_asked_about_again(plan: Plan) -> None:
    asked = [q.focus.competency for q in hold(plan, BANK, always(Kind.STRONG)).questions if q.move is Move.ADVANCE]
    assert set(asked[: len(plan.competencies)]) == {competency.id for competency in plan.competencies}


@pytest.mark.requirement("spec.six-types")
@pytest.mark.parametrize("plan", PLANS)
def test_all_six_types_occur_in_a_full_interview_of_thin_and_strong_answers(plan: Plan) -> None:
    held = hold(plan, BANK, turn_by_turn([Kind.STRONG, Kind.THIN] * 20))
    assert {question.type for question in held.questions} == set(QuestionType)


@pytest.mark.requirement("policy.same-anchors")
@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("kind", [Kind.THIN, Kind.MISSING, Kind.DECLINES, Kind.WRONG])
def test_every_candidate_of_a_role_is_first_asked_the_same_question_about_each_competency(
    plan: Plan, kind: Kind
) -> None:
    """However they answer, in the same order and at the same difficulty."""
    assert anchors(plan, kind) == anchors(plan, Kind.STRONG)
    assert [id for id, _, _ in anchors(plan, kind)] == [competency.id for competency in plan.competencies]


def anchors(plan: Plan, kind: Kind) -> list[tuple[str, str, int]]:
    first: dict[str, tuple[str, str, int]] = {}
    for q in hold(plan, BANK, always(kind)).questions:
        if q.move is Move.ADVANCE:
            first.setdefault(q.focus.competency, (q.focus.competency, q.bank_id, q.difficulty))
    return list(first.values())


@pytest.mark.requirement("policy.must-haves-soon")
@settings(max_examples=80, deadline=None)
@given(heard=st.lists(st.sampled_from([k for k in Kind if k not in (Kind.END, Kind.ABUSIVE)]), max_size=60))
def test_all_must_haves_are_touched_within_their_number_the_opener_and_one_more(heard: list[Kind]) -> None:
    plan = plan_of(ROLES["backend"], BANK)
    must = {competency.id for competency in plan.competencies if competency.must_have}
    asked = [
        q.focus.competency
        for q in hold(plan, BANK, turn_by_turn(heard)).questions
        if q.move in (Move.OPEN, Move.ADVANCE, Move.EASE)
    ]
    assert must <= set(asked[1 : len(must) + 2])


@pytest.mark.requirement("spec.role-aware")
def test_two_roles_get_different_interviews() -> None:
    backend, frontend = (
        hold(plan_of(ROLES[name], BANK), BANK, always(Kind.STRONG)) for name in ("backend", "frontend")
    )
    assert {"python", "sql", "redis"} <= {question.focus.competency for question in backend.questions}
    assert {"react", "typescript"} <= {question.focus.competency for question in frontend.questions}


@pytest.mark.requirement("builtin.unknown-skills")
def test_a_skill_that_the_bank_does_not_know_is_asked_about_by_its_name() -> None:
    bank = small_bank()
    plan = plan_of("Rust is required.", bank)
    about = [
        question for question in hold(plan, bank, always(Kind.STRONG)).questions if question.focus.competency == "rust"
    ]
    assert len([question for question in about if question.move is Move.ADVANCE]) >= 3
    assert all("Rust" in question.content and "{skill}" not in question.content for question in about)


@pytest.mark.requirement("builtin.unknown-skills")
@pytest.mark.parametrize("plan", PLANS)
def test_no_question_shows_the_blank_of_a_form(plan: Plan) -> None:
    for question in hold(plan, BANK, always(Kind.CLARIFY)).questions:
        shown = (
            question.content,
            question.expects,
            *(p.text for p in question.points),
            *(p.probe for p in question.points),
        )
        assert not [text for text in shown if "{" in text]


@pytest.mark.parametrize("plan", PLANS)
def test_no_main_question_comes_twice(plan: Plan) -> None:
    questions = [q.content for q in hold(plan, BANK, always(Kind.STRONG), Limits(questions=40)).questions]
    assert [text for text, times in Counter(questions).items() if times > 1] == []


# difficulty


def test_strong_answers_lead_to_harder_questions_and_missing_ones_to_easier_ones() -> None:
    plan = Plan((Competency("python", "Python", True, 1.0, "", "python"),), 3, "lexicon")
    hard, easy = (
        [q.difficulty for q in hold(plan, BANK, always(kind)).questions if q.move is Move.ADVANCE]
        for kind in (Kind.STRONG, Kind.MISSING)
    )
    assert hard[0] == easy[0] == 3
    assert sum(hard[1:]) > sum(easy[1:])


@pytest.mark.parametrize("difficulty", [1, 3, 5])
@pytest.mark.parametrize("kind", [Kind.STRONG, Kind.MISSING])
def test_a_difficulty_is_always_one_to_five(difficulty: int, kind: Kind) -> None:
    plan = replace(plan_of(ROLES["backend"], BANK), difficulty=difficulty)
    assert all(1 <= question.difficulty <= 5 for question in hold(plan, BANK, always(kind)).questions)


# follow-ups


@pytest.mark.requirement("builtin.no-badgering")
@held_interviews
@given(kinds)
def test_the_interviewer_asks_the_same_twice_at_most_and_gives_what_is_asked_for(heard: list[Kind]) -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn(heard))
    followed = Counter((q.follows, q.move) for q in held.questions if q.follows)
    assert all(times <= MOST.get(move, 1) for (_, move), times in followed.items())
    assert MOST[Move.RETURN] == 1


@pytest.mark.requirement("policy.probes")
@held_interviews
@given(kinds)
def test_a_topic_is_probed_once_until_all_must_haves_are_touched_and_twice_at_most(heard: list[Kind]) -> None:
    plan = plan_of(ROLES["backend"], BANK)
    must = {competency.id for competency in plan.competencies if competency.must_have}
    probes, touched = Counter[str](), set[str]()
    for question in hold(plan, BANK, turn_by_turn(heard)).questions:
        if question.move in (Move.ADVANCE, Move.EASE):
            touched.add(question.focus.competency)
        if question.move is Move.PROBE:
            probes[question.focus.competency] += 1
            assert probes[question.focus.competency] <= (2 if must <= touched else 1)


@pytest.mark.requirement("policy.probes")
def test_whoever_has_nothing_to_say_to_a_follow_up_is_not_asked_for_another_point_of_the_question() -> None:
    plan = Plan((Competency("python", "Python", True, 1.0, "", "python"),), 3, "lexicon")
    empty, telling = (
        [q.move for q in hold(plan, BANK, turn_by_turn([Kind.STRONG, Kind.PARTIAL, kind])).questions[:5]]
        for kind in (Kind.THIN, Kind.PARTIAL)
    )
    assert empty == [Move.OPEN, Move.ADVANCE, Move.PROBE, Move.ADVANCE, *empty[4:]]
    assert telling[:4] == [Move.OPEN, Move.ADVANCE, Move.PROBE, Move.PROBE]


@pytest.mark.requirement("policy.eases")
@held_interviews
@given(kinds)
def test_an_easier_question_comes_once_a_topic_and_is_no_harder(heard: list[Kind]) -> None:
    held = hold(plan_of(ROLES["backend"], BANK), BANK, turn_by_turn(heard))
    before: Question | None = None
    eased = Counter(q.focus.competency for q in held.questions if q.move is Move.EASE)
    for question in held.questions:
        if question.move is Move.EASE:
            assert before is not None
            assert (question.focus, question.difficulty <= before.difficulty) == (before.focus, True)
        before = question
    assert all(times == 1 for times in eased.values())


@pytest.mark.requirement("dialogue.every-kind")
@pytest.mark.parametrize(
    ("kind", "move", "same"),
    [
        (Kind.STRONG, Move.ADVANCE, False),
        (Kind.PARTIAL, Move.PROBE, False),
        (Kind.THIN, Move.PROBE, False),
        (Kind.WRONG, Move.PROBE, False),
        (Kind.MISSING, Move.EASE, False),
        (Kind.DECLINES, Move.ADVANCE, False),
        (Kind.REPEAT, Move.REPEAT, True),
        (Kind.CLARIFY, Move.REPHRASE, True),
        (Kind.HINT, Move.HINT, True),
        (Kind.QUESTION_BACK, Move.REPLY, True),
        (Kind.CORRECTION, Move.REPLY, True),
        (Kind.THINKING, Move.REPEAT, True),
        (Kind.OFF_TOPIC, Move.RETURN, True),
        (Kind.ABUSIVE, Move.RETURN, True),
        (Kind.INSTRUCTING, Move.RETURN, True),
        (Kind.PAUSE, Move.REPEAT, True),
        (Kind.END, Move.WRAP_UP, False),
    ],
)
def test_what_was_heard_decides_what_follows(kind: Kind, move: Move, same: bool) -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn([Kind.STRONG, kind]))
    second, third = held.questions[1:3]
    assert third.move is move
    assert (third.follows == second.id) is (same or move is Move.PROBE)
    if same and move is not Move.REPHRASE:
        assert third.bare == second.bare


@pytest.mark.requirement("dialogue.open-question-stays")
@pytest.mark.parametrize("kind", [Kind.QUESTION_BACK, Kind.THINKING, Kind.OFF_TOPIC, Kind.HINT, Kind.CORRECTION])
def test_an_answer_after_a_request_counts_for_the_question_that_stayed_open(kind: Kind) -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn([Kind.STRONG, kind, Kind.STRONG]))
    second = held.questions[1]
    exchange = next(one for one in exchanges(held.interview.turns) if one.root.id == second.id)
    assert exchange.quality in (Kind.STRONG, Kind.PARTIAL)  # what is met after a hint counts as partly


@pytest.mark.requirement("dialogue.abuse")
def test_abuse_is_answered_calmly_once_and_ends_the_interview_at_the_second_time() -> None:
    plan = plan_of(ROLES["backend"], SMALL)
    held = hold(plan, SMALL, turn_by_turn([Kind.STRONG, Kind.ABUSIVE, Kind.STRONG, Kind.ABUSIVE]))
    calm = held.questions[2]
    assert calm.content.startswith(ENGLISH.calm)
    assert (held.closed, len(held.questions)) == (True, 4)
    assert held.courses[-1].branch(Heard(Kind.ABUSIVE)).strategy == "conduct"


@pytest.mark.requirement("dialogue.abuse")
def test_an_answer_with_abuse_in_it_ends_the_interview_too_once_it_was_answered_calmly() -> None:
    plan = plan_of(ROLES["backend"], SMALL)
    held = hold(plan, SMALL, turn_by_turn([Kind.STRONG, Kind.ABUSIVE, Kind.STRONG]))
    again = Heard(Kind.STRONG, signals=(Signal.ABUSE,))
    assert held.courses[-1].warned
    assert held.courses[-1].branch(again).move is Move.CLOSE


@pytest.mark.requirement("dialogue.hint-once")
def test_a_hint_is_given_once() -> None:
    held = hold(plan_of(ROLES["backend"], BANK), BANK, turn_by_turn([Kind.STRONG, Kind.HINT, Kind.HINT]))
    _, root, hinted, after = held.questions[:4]
    assert BANK.by_id[root.bank_id].hint.lower() in hinted.content.lower()
    assert after.move is not Move.HINT


@pytest.mark.requirement("policy.types", "spec.six-types")
@pytest.mark.parametrize("plan", PLANS)
@settings(max_examples=15, deadline=None)
@given(heard=st.lists(st.sampled_from(sorted(ANSWERS)), max_size=40))
def test_every_full_interview_has_all_six_types(plan: Plan, heard: list[Kind]) -> None:
    held = hold(plan, BANK, turn_by_turn(heard))
    assert {question.type for question in held.questions} == set(QuestionType)


@pytest.mark.requirement("policy.claims")
@pytest.mark.parametrize("kind", sorted(ANSWERS))
def test_at_most_one_question_in_five_is_about_the_resume(kind: Kind) -> None:
    resume = "Ten years of Python, Redis, PostgreSQL and Kubernetes."
    held = hold(plan_of(ROLES["backend"], BANK), BANK, always(kind), Limits(questions=40), resume=resume)
    claimed = [question.claim for question in held.questions if question.claim]
    assert len(claimed) * 5 <= len(main_questions(held))
    assert set(claimed) <= {"Python", "Redis", "PostgreSQL", "Kubernetes"}
    assert claimed


@pytest.mark.requirement("policy.uncertainty")
def test_second_questions_go_where_weight_and_uncertainty_are_greatest() -> None:
    plan = plan_of(ROLES["backend"], BANK)
    held = hold(plan, BANK, always(Kind.STRONG))
    asked = [q.focus.competency for q in held.questions if q.move is Move.ADVANCE]
    again = asked[len(plan.competencies) :]
    weights = {competency.id: competency.weight for competency in plan.competencies}
    assert weights[again[0]] == max(weights.values())


@pytest.mark.requirement("policy.time")
def test_probes_give_way_when_the_time_is_needed_for_what_was_not_touched() -> None:
    plan = plan_of(ROLES["backend"], BANK)
    short = hold(plan, BANK, always(Kind.PARTIAL), minutes=10, pace=timedelta(minutes=1))
    long = hold(plan, BANK, always(Kind.PARTIAL), minutes=120, pace=timedelta(minutes=1))
    assert sum(q.move is Move.PROBE for q in short.questions) < sum(q.move is Move.PROBE for q in long.questions)
    touched = {q.focus.competency for q in short.questions if q.move is Move.ADVANCE}
    assert len(touched) >= 5


@pytest.mark.requirement("policy.accommodation")
@pytest.mark.parametrize("kind", sorted(ANSWERS))
def test_more_time_changes_nothing_but_the_time(kind: Kind) -> None:
    plan = plan_of(ROLES["backend"], BANK)
    whole, more = (hold(plan, BANK, always(kind), minutes=minutes) for minutes in (120, 240))
    assert [q.content for q in whole.questions] == [q.content for q in more.questions]


def test_a_follow_up_stays_with_the_question_that_it_follows() -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn([Kind.STRONG, Kind.CLARIFY, Kind.THIN]))
    _, root, rephrased, probe, *_ = held.questions
    assert (rephrased.move, probe.move) == (Move.REPHRASE, Move.PROBE)
    for question in (rephrased, probe):
        assert question.type is QuestionType.CLARIFICATION
        assert (question.follows, question.focus, question.points, question.difficulty) == (
            root.id, root.focus, root.points, root.difficulty
        )  # fmt: skip


def test_a_rephrased_question_is_in_simpler_words() -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn([Kind.STRONG, Kind.CLARIFY]))
    root, rephrased = held.questions[1:3]
    assert rephrased.content == SMALL.by_id[root.bank_id].simpler


# branches


@pytest.mark.requirement("turn.code-assigns-metadata")
@held_interviews
@given(kinds)
def test_the_branches_of_every_turn_cover_every_kind_exactly_once(heard: list[Kind]) -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn(heard))
    for course in held.courses[1:]:
        assert Counter(kind for branch in course.branches for kind in branch.kinds) == Counter(Kind)
        labels = [branch.label for branch in course.branches]
        assert labels == list("abcdefghijklmnopq"[: len(labels)])


@pytest.mark.parametrize("plan", PLANS)
def test_the_opener_needs_no_listening(plan: Plan) -> None:
    opening = hold(plan, BANK, always(Kind.STRONG)).courses[0]
    assert opening.settled is opening.branches[0]


# the end


def check_end(held: Held, limits: Limits) -> None:
    """It ends, within its limits, and no question that was put is lost: each has its answer before another one comes."""
    clarifications = sum(1 for question in held.questions if question.follows)
    closing = sum(1 for question in held.questions if question.move is Move.WRAP_UP)
    assert held.closed
    assert len(main_questions(held)) <= max(limits.questions, 1)
    assert clarifications <= limits.clarifications
    assert len(held.questions) == len(main_questions(held)) + clarifications + closing
    assert closing == 1 or held.courses[-1].warned
    roots = [question.id for question in held.questions if not question.follows]
    open_ = ""
    for question in held.questions:
        assert question.follows in ("", open_), "a follow-up belongs to the question that is open"
        open_ = question.id if question.id in roots else open_


@pytest.mark.requirement("builtin.ends", "limits.questions", "limits.clarifications")
@held_interviews
@given(kinds, limits)
def test_whatever_is_heard_an_interview_ends_within_its_limits(heard: list[Kind], limits: Limits) -> None:
    check_end(hold(plan_of(ROLES["backend"], SMALL), SMALL, turn_by_turn(heard), limits), limits)


@pytest.mark.requirement("builtin.ends")
def test_a_thousand_interviews_by_chance_all_end_within_their_limits() -> None:
    chance, plans = random.Random(7), [plan_of(role, SMALL) for role in ROLES.values()]
    for _ in range(1000):
        limits = Limits(questions=chance.randint(1, 12), clarifications=chance.randint(0, 10))
        heard = chance.choices(list(Kind), weights=[chance.random() for _ in Kind], k=30)
        check_end(hold(chance.choice(plans), SMALL, turn_by_turn(heard), limits), limits)


@pytest.mark.requirement("builtin.ends")
@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("kind", list(Kind))
def test_whoever_always_answers_in_the_same_way_gets_to_the_end(plan: Plan, kind: Kind) -> None:
    check_end(hold(plan, BANK, always(kind)), Limits())


@pytest.mark.requirement("limits.questions")
def test_twelve_questions_are_asked_unless_set_otherwise() -> None:
    assert len(main_questions(hold(plan_of(ROLES["backend"], BANK), BANK, always(Kind.STRONG)))) == 12


@pytest.mark.requirement("limits.clarifications")
def test_ten_clarifications_are_asked_at_most() -> None:
    held = hold(plan_of(ROLES["backend"], BANK), BANK, always(Kind.CLARIFY))
    assert sum(1 for question in held.questions if question.follows) == Limits().clarifications == 10


@pytest.mark.requirement("limits.closing-turn")
@pytest.mark.parametrize("kind", list(Kind))
def test_two_minutes_before_the_end_only_the_wrap_up_is_asked(kind: Kind) -> None:
    held = hold(plan_of(ROLES["backend"], BANK), BANK, always(kind), minutes=10, pace=timedelta(minutes=1))
    last = held.questions[-1]
    assert held.closed
    if kind not in (Kind.ABUSIVE, Kind.END):
        assert last.move is Move.WRAP_UP or last.follows == held.questions[-2].id
        wrapped = next(q for q in held.questions if q.move is Move.WRAP_UP)
        assert wrapped.timestamp - held.interview.created_at <= timedelta(minutes=8)


def test_an_interview_that_is_too_short_for_questions_still_opens_and_closes() -> None:
    held = hold(plan_of(ROLES["backend"], BANK), BANK, always(Kind.STRONG), minutes=1)
    assert [question.move for question in held.questions] == [Move.OPEN, Move.WRAP_UP]


@pytest.mark.parametrize(
    ("limits", "minutes", "reason"),
    [
        (Limits(), 5, "time_over"),
        (Limits(questions=3), None, "question_limit"),
        (Limits(questions=40), None, "covered"),
    ],
)
def test_the_reason_of_the_end_says_why(limits: Limits, minutes: int | None, reason: str) -> None:
    held = hold(plan_of(ROLES["backend"], SMALL), SMALL, always(Kind.STRONG), limits, minutes)
    assert closings.reason(held.interview, None, limits, held.interview.last_updated) == reason


def test_an_interview_without_a_bank_still_opens_and_closes() -> None:
    empty = Bank({}, "empty")
    held = hold(plan_of(ROLES["backend"], empty), empty, always(Kind.THIN))
    assert [question.move for question in held.questions] == [Move.OPEN, Move.WRAP_UP]


# the bank


@pytest.mark.requirement("builtin.skills", "builtin.types")
def test_the_bank_has_at_least_twelve_skills_with_questions_of_all_six_types() -> None:
    skills = [skill for skill in BANK.skills.values() if skill.questions and not skill.general and skill.id != "forms"]
    assert len(skills) >= 12
    assert all(len(skill.questions) >= 5 for skill in skills)
    assert all({question.type for question in skill.questions} == set(QuestionType) for skill in skills)
