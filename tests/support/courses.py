"""Interviews that are run by the policy alone: it says what to ask, a test says what is heard."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from interview_agent.domain.bank import Bank
from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Kind, Move, Signal
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.plan import Plan
from interview_agent.domain.policy import lay_out
from interview_agent.domain.rubric import Mark, Verdict

BEGAN = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
DEFAULTS = Limits()
MOST_TURNS = 200
"""No interview comes near this; it only keeps a test of endless ones from being endless itself."""


@dataclass(frozen=True)
class Held:
    """An interview up to its closing, with the course of every turn."""

    interview: Interview
    courses: tuple[Course, ...]
    closed: bool

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(self.interview.questions)


def hold(
    plan: Plan,
    bank: Bank,
    hears: Callable[[int], Kind],
    limits: Limits = DEFAULTS,
    minutes: int | None = None,
    pace: timedelta = timedelta(minutes=1),
    resume: str = "resume",
) -> Held:
    """Hold an interview in which the answer to question n is heard as `hears(n)`."""
    interview = Interview("s", Brief("role", resume), BEGAN, BEGAN, "inc", plan=plan, duration_minutes=minutes)
    now, courses = BEGAN, list[Course]()
    while len(courses) < MOST_TURNS:
        course = lay_out(interview, plan, bank, limits, now)
        courses.append(course)
        heard = course.settle(_heard(hears(interview.next_number - 1), course)) if course.turn else None
        branch = course.branch(heard)
        interview = interview.hearing(heard) if heard else interview
        if branch.move is Move.CLOSE:
            return Held(interview, tuple(courses), True)
        question = asked(branch, interview, now)
        now += pace
        interview = interview.recorded(question, Answer("An answer", now, question.id), at=now)
    return Held(interview, tuple(courses), False)


def _heard(kind: Kind, course: Course) -> Heard:
    """What is heard, with marks that make the answer of this kind by their own weight."""
    points = course.turn.question.points if course.turn else ()
    shown = points if kind is Kind.STRONG else points[:1]
    verdict = {Kind.STRONG: Verdict.MET, Kind.PARTIAL: Verdict.PARTLY, Kind.WRONG: Verdict.CONTRADICTED}.get(kind)
    marks = [Mark(point.id, verdict, "An answer", "test") for point in shown] if verdict else []
    signals = (Signal.ABUSE,) if kind is Kind.ABUSIVE else ()
    return Heard(kind, tuple(marks), "test", signals=signals)


def asked(branch: Branch, interview: Interview, now: datetime) -> Question:
    number = interview.next_number
    return Question(
        content=f"{branch.lead} {branch.words or branch.anchor or f'A probe, number {number}?'}".strip(),
        timestamp=now,
        id=f"inc-{number}",
        number=number,
        type=branch.type,
        difficulty=branch.difficulty,
        focus=branch.focus,
        move=branch.move,
        points=branch.points,
        bank_id=branch.bank_id,
        follows=branch.follows,
        lead=branch.lead,
        claim=branch.claim,
    )


def turn_by_turn(kinds: Iterable[Kind]) -> Callable[[int], Kind]:
    """Hears these kinds one after another, and strong answers when they are used up."""
    heard = list(kinds)
    return lambda number: heard[number - 1] if number <= len(heard) else Kind.STRONG


def always(kind: Kind) -> Callable[[int], Kind]:
    return lambda number: kind
