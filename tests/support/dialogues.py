"""A small interview in several states, and its courses, for the tests of prompts and minds."""

from dataclasses import replace
from datetime import UTC, datetime

from interview_agent.domain.brief import Brief
from interview_agent.domain.conversation import Answer, Closing, Entry, Foreign, Question, Turn
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency, Focus, Plan
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight

AT = datetime(2026, 1, 1, 10, tzinfo=UTC)
PYTHON = Focus("python", "Python", "Strong Python")
SQL = Focus("sql", "SQL")

HASH = Point("hash", "A dictionary finds an entry by the hash of its key", Weight.CORE, probe="How does it find one?")
MUTABLE = Point("mutable", "A list can change once it is stored", Weight.CORE, probe="What may happen to a list later?")

OPENER = Question(
    "Which part of your work is closest to this role?", AT, "inc-1", 1, QuestionType.OPENER, 1, PYTHON, Move.OPEN
)
TUPLES = Question(
    "Why can a tuple of strings serve as a dictionary key while a list cannot?",
    AT,
    "inc-2",
    2,
    QuestionType.TECHNICAL,
    2,
    PYTHON,
    points=(HASH, MUTABLE),
)
ABOUT_WORK = Answer("I wrote the import of Mailroom, an order service.", AT, "inc-1")
ABOUT_TUPLES = Answer("Because a tuple is hashable: `hash(t)` finds the slot, if a < b or not.", AT, "inc-2")
HEARD = Heard(Kind.PARTIAL, (Mark("hash", Verdict.MET, "a tuple is hashable", "scripted"),), "scripted")

PLAN = Plan(
    (
        Competency("python", "Python", True, 2.0, "Strong Python", "python"),
        Competency("sql", "SQL", False, 1.0, "SQL is a plus", "sql"),
    ),
    3,
    "lexicon",
)

ADVANCE = Branch(
    "a", (Kind.STRONG, Kind.MISSING), Move.ADVANCE, QuestionType.EXPERIENCE, SQL, 3, "Which query did you make faster?"
)
PROBE = Branch(
    "b",
    (Kind.PARTIAL, Kind.THIN),
    Move.PROBE,
    QuestionType.CLARIFICATION,
    PYTHON,
    2,
    points=(HASH, MUTABLE),
    follows="inc-2",
)
REPHRASE = Branch(
    "c",
    (Kind.CLARIFY,),
    Move.REPHRASE,
    QuestionType.CLARIFICATION,
    PYTHON,
    2,
    "Why does Python accept a tuple as a key, but no list?",
    follows="inc-2",
)
RETURN = Branch(
    "d",
    (Kind.QUESTION_BACK, Kind.OFF_TOPIC),
    Move.RETURN,
    QuestionType.CLARIFICATION,
    PYTHON,
    2,
    follows="inc-2",
    words=TUPLES.content,
    lead="Let us come back to the question:",
)
WRAP_UP = Branch(
    "a", tuple(Kind), Move.WRAP_UP, QuestionType.CLARIFICATION, Focus("", "closing"), 1, "What would you like to add?"
)
CLOSE = Branch("b", (Kind.OFF_TOPIC,), Move.CLOSE, QuestionType.CLARIFICATION, Focus("", "closing"), 1)
OPEN = Branch("a", (), Move.OPEN, QuestionType.OPENER, PYTHON, 1, "What is the largest thing you built in Python?")

BRANCHES = (ADVANCE, PROBE, REPHRASE, RETURN)


def interview(
    *entries: Entry, role: str = "Backend developer. Strong Python; SQL is a plus.", resume: str = "Wrote Mailroom."
) -> Interview:
    return Interview("s-1", Brief(role, resume), AT, AT, "inc", conversation=entries, plan=PLAN)


def in_the_middle() -> Interview:
    """Two questions with their answers; nobody has listened to the second one yet."""
    return interview(OPENER, ABOUT_WORK, TUPLES, ABOUT_TUPLES)


def with_everything() -> Interview:
    """An entry of every kind that a conversation may hold."""
    return interview(
        Answer("Here I am again.", AT),
        OPENER,
        ABOUT_WORK,
        Foreign({"type": "remark", "content": "The line was cut."}),
        Foreign({"type": "beep", "length": 3}),
        TUPLES,
        ABOUT_TUPLES,
        replace(ABOUT_TUPLES, content="And a list may change.", addition=True),
        Closing("Thank you for your time.", AT),
    )


def answered(question: Question, *answers: Answer) -> Turn:
    return Turn(question, answers)


def open_course(*branches: Branch, heard: Heard | None = None) -> Course:
    """The course after the answer about tuples."""
    return Course(answered(TUPLES, ABOUT_TUPLES), heard, branches or BRANCHES)
