"""`interview-agent bank`: a team's own questions, checked and counted."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from interview_agent.adapters.bank_files import brought, load_bank
from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.recall import named
from interview_agent.domain.rubric import Point, Verdict
from interview_agent.entrypoints.screen import Line, forgiving, screen, tell
from interview_agent.errors import InvalidInput
from interview_agent.minds.builtin import likeness
from interview_agent.minds.builtin.matching import quote

NEEDED = (QuestionType.TECHNICAL, QuestionType.EXPERIENCE, QuestionType.PROBLEM_SOLVING, QuestionType.BEHAVIORAL)


def bank(place: Path) -> int:
    """Print what is wrong, or what is there. The exit code is 1 where something is wrong."""
    forgiving()
    ours = load_bank()
    try:
        merged = brought(place, ours)
    except InvalidInput as wrong:
        tell(wrong)
        return 1
    screen(sys.stdout)(_lines(merged, ours))
    return 0


def _lines(merged: Bank, ours: Bank) -> Iterator[Line]:
    for skill in merged.skills.values():
        before = ours.skills.get(skill.id)
        if skill != before:
            new = _new(skill, before)
            types = ", ".join(f"{n} {type_.value}" for type_, n in Counter(q.type for q in new).items())
            questions = f"{len(new)} questions ({types})" if new else "known by name"
            yield Line(f"{skill.id} {_standing(skill, before)}: {questions}")
            yield from (Line(f"note: {note}", indent=2) for note in (*_gaps(skill), *_unrecognised(new)))
    total = sum(len(skill.questions) for skill in merged.skills.values())
    yield Line(f"With this there are {total} questions.")


def _new(skill: Skill, before: Skill | None) -> tuple[BankQuestion, ...]:
    known = before.questions if before else ()
    return tuple(question for question in skill.questions if question not in known)


def _standing(skill: Skill, before: Skill | None) -> str:
    if before is None:
        return "is new"
    extends = set(before.questions) <= set(skill.questions)
    return "adds to ours" if extends and before.questions else "takes the place of ours"


def _gaps(skill: Skill) -> Iterator[str]:
    missing = [type_.value for type_ in NEEDED if all(question.type is not type_ for question in skill.questions)]
    if skill.questions and missing:
        yield f"no question of the type {', '.join(missing)}"


def _unrecognised(questions: tuple[BankQuestion, ...]) -> Iterator[str]:
    """Signs that miss what their own author calls a good answer, or find it in the question; words that do."""
    for question in questions:
        for point in question.points:
            yield from (f"{question.id}, {point.id}: {note}" for note in _of_signs(question, point) if point.signs)
        yield from _of_words(question)


def _of_signs(question: BankQuestion, point: Point) -> Iterator[str]:
    if not quote(question.reference, point.signs):
        yield "no sign of the point is in the reference answer"
    if any(quote(named(words, "Rust"), point.signs) for words in (question.text, question.simpler, question.hint)):
        yield "a sign of the point is in the question's own words"


def _of_words(question: BankQuestion) -> Iterator[str]:
    """Points without signs that their own words do not show, not even in the reference answer."""
    bare = tuple(point for point in question.points if not point.signs)
    if not bare:
        return
    silent = {point.id for point in likeness.silent(question.points, question.text)}
    shown = likeness.verdicts(question.reference, question.points, question.text)
    for point in bare:
        if point.id in silent:
            yield f"{question.id}, {point.id}: the point says nothing that the question does not; give it signs"
        elif shown[point.id][0] is not Verdict.MET:
            yield f"{question.id}, {point.id}: the words of the point are not in the reference answer; give it signs"
