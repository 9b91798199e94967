"""What the built-in interviewer hears in an answer."""

from interview_agent.domain import manners
from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind, Signal
from interview_agent.domain.exchange import graded
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.minds.builtin import acts, evidence, examples, likeness, reading
from interview_agent.minds.builtin.meaning import Meaning
from interview_agent.minds.builtin.smalltalk import is_small_talk

SOURCE = "builtin"
FEW_WORDS = 12
SCRAPS = 4
"""So few words beside an instruction are no answer of their own."""

SHORT = 30
"""Longer answers than this many words are answers, whatever phrases they contain."""

REQUESTS = frozenset({Kind.HINT, Kind.REPEAT, Kind.CLARIFY, Kind.QUESTION_BACK, Kind.PAUSE, Kind.END})

LONGEST_SHORT = 500
"""Characters of so few words, at most; what is longer are no words."""


def listen(turn: Turn, course: Course | None = None, meaning: Meaning | None = None) -> Heard:
    """The kind of the answer and its marks, each with the sentence that shows the point.

    With `meaning`, points without signs are recognised in other words too.
    """
    said = manners.without(turn.said, Signal.INSTRUCTION)
    marks = _answered(said, _marks(said, turn.question, meaning))
    kind = _kind(turn, said, marks)
    if kind is Kind.CORRECTION:
        marks = _corrected(said, course, meaning)
    return Heard(kind, marks, SOURCE, signals=manners.signals(turn.said))


def _corrected(said: str, course: Course | None, meaning: Meaning | None) -> tuple[Mark, ...]:
    """What a correction shows of the question that it belongs to."""
    if course is None or course.corrected is None:
        return ()
    found = _marks(said, course.corrected.question, meaning)
    return tuple(mark for mark in found if mark.verdict is not Verdict.NOT_SHOWN)


def _marks(said: str, question: Question, meaning: Meaning | None) -> tuple[Mark, ...]:
    """By signs and by what others said of a point; by its own words where its author gave neither.

    A sign of the opposite stays one.
    """
    known = examples.of(question.bank_id)
    found = evidence.verdicts(said, question.points, known)
    bare = {
        one.id
        for one in question.points
        if not one.signs and one.id not in known and found[one.id][0] is Verdict.NOT_SHOWN
    }
    if bare:
        by_words = likeness.verdicts(said, question.points, question.bare, meaning)
        found |= {id: by_words[id] for id in bare}
    return tuple(Mark(id, verdict, quote, by=SOURCE) for id, (verdict, quote) in found.items())


def _answered(said: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without what a short text seems to show where it only asks for something."""
    if len(said.split()) > SHORT:
        return marks
    return tuple(Mark(one.point, Verdict.NOT_SHOWN, by=SOURCE) if _requests(one.quote) else one for one in marks)


def _requests(quote: str) -> bool:
    """Whether what seems to show a point asks the interviewer for something, or takes something back."""
    plain = acts.plain(quote)
    return acts.requested(plain) in REQUESTS or acts.corrects(plain)


def _kind(turn: Turn, said: str, marks: tuple[Mark, ...]) -> Kind:
    points = turn.question.points
    shown = sum(mark.verdict is not Verdict.NOT_SHOWN for mark in marks)
    said = reading.core(said, turn.question.content, shown > 0)
    plain = acts.plain(said)
    if (shown <= 1 and acts.corrects(plain)) or (not shown and acts.may_correct(plain)):
        return Kind.CORRECTION
    if not shown and (special := _special(turn, said)):
        return special
    # Nobody answers with the football, although a point may seem to be shown in it.
    if shown == 1 and len(said.split()) <= SHORT and is_small_talk(plain, turn.question.content):
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
