"""What the built-in interviewer hears in an answer."""

from interview_agent.domain import manners
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind, Signal
from interview_agent.domain.exchange import graded
from interview_agent.domain.rubric import Mark, Point, Verdict
from interview_agent.minds.builtin import acts, evidence, reading
from interview_agent.minds.builtin.smalltalk import is_small_talk

SOURCE = "builtin"
FEW_WORDS = 12
SCRAPS = 4
"""So few words beside an instruction are no answer of their own."""

SHORT = 30
"""Longer answers than this many words are answers, whatever phrases they contain."""

LONGEST_SHORT = 500
"""Characters of so few words, at most; what is longer are no words."""


def listen(turn: Turn, course: Course | None = None) -> Heard:
    """The kind of the answer and its marks, each with the sentence that shows the point."""
    said = manners.without(turn.said, Signal.INSTRUCTION)
    marks = tuple(_marks(said, turn.question.points))
    kind = _kind(turn, said, marks)
    if kind is Kind.CORRECTION:
        corrected = course.corrected.question.points if course and course.corrected else ()
        marks = tuple(mark for mark in _marks(said, corrected) if mark.verdict is not Verdict.NOT_SHOWN)
    return Heard(kind, marks, SOURCE, signals=manners.signals(turn.said))


def _marks(said: str, points: tuple[Point, ...]) -> list[Mark]:
    found = evidence.verdicts(said, points)
    return [Mark(id, verdict, quote, by=SOURCE) for id, (verdict, quote) in found.items()]


def _kind(turn: Turn, said: str, marks: tuple[Mark, ...]) -> Kind:
    points = turn.question.points
    shown = sum(mark.verdict is not Verdict.NOT_SHOWN for mark in marks)
    said = reading.core(said, turn.question.content, shown > 0)
    if shown <= 1 and acts.corrects(acts.plain(said)):
        return Kind.CORRECTION
    if not shown and (special := _special(turn, said)):
        return special
    # Nobody answers with the football, although a point may seem to be shown in it.
    if shown == 1 and len(said.split()) <= SHORT and is_small_talk(acts.plain(said), turn.question.content):
        return Kind.OFF_TOPIC
    if not points:
        return Kind.STRONG if len(said.split()) >= FEW_WORDS else Kind.THIN
    return graded(points, marks)


def _special(turn: Turn, said: str) -> Kind | None:
    """What an utterance is that shows nothing of what was asked, if it is no answer."""
    noted, words = manners.signals(turn.said), len(said.split())
    if Signal.ABUSE in noted and words <= 2 * SHORT:
        return Kind.ABUSIVE
    plain = acts.plain(said)
    if Signal.INSTRUCTION in noted and words <= SCRAPS and acts.requested(plain) is not Kind.MISSING:
        return Kind.INSTRUCTING
    chat = is_small_talk(plain, turn.question.content)
    if words > SHORT or len(plain) > LONGEST_SHORT:
        return Kind.OFF_TOPIC if chat else None
    return acts.requested(plain, chat) or (Kind.OFF_TOPIC if chat else acts.asked(plain))
