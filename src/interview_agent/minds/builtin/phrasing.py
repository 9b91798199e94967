"""How the built-in interviewer puts a question: the bank's words, with a few of the candidate's own before a follow-up."""

from interview_agent.domain import manners, sameness
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Kind, Move, Signal
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Point, Weight
from interview_agent.minds.builtin import evidence, examples
from interview_agent.minds.builtin.echo import echo

MORE = (
    "What would you add to that about {topic}, from your own work?",
    "Which detail of it have you left out so far, speaking of {topic}?",
    "What else about {topic} seems important to you here?",
)
CORE = 0.5
"""So much nearer may an answer have come to a core point than to another one, for the core point to be asked for."""

FAR = -3.0
"""An answer that is farther from points than this has come near to none of them, whatever little word it shares with one."""

THANKS = ("Thank you.", "Thanks, that is noted.", "All right.", "Thank you, that helps.")
"""Never a verdict on the answer."""

EASED = "That is fine."


def words(interview: Interview, branch: Branch, target: Point | None) -> str:
    if branch.move is not Move.PROBE:
        return branch.anchor
    if target:
        return target.probe
    ways = [way.format(topic=_topic(branch)) for way in MORE]
    return next((way for way in ways if not _was_asked(interview, way)), ways[-1])


def _topic(branch: Branch) -> str:
    return branch.focus.name.split(" (")[0]


def target(interview: Interview, course: Course, branch: Branch, heard: Heard | None) -> Point | None:
    """The point that a follow-up asks for: one that is missing and can be asked for, and surely was not said.

    Core points first, unless the answer came near to one of them: somebody who has said a thing in words that were not
    recognised must not be asked for it again. Short probes of two topics may be the same words, and then the second time ask
    for nothing.
    """
    if branch.move is not Move.PROBE or course.turn is None:
        return None
    said = manners.without(f"{course.before}\n\n{course.turn.said}", Signal.INSTRUCTION)
    likely = evidence.likelihoods(said, branch.points, examples.of(branch.bank_id))
    wanting = [point for point in course.wanting(heard, branch.points) if point.probe]
    free = (point for point in wanting if not _was_asked(interview, point.probe))
    return min(
        free, key=lambda point: max(likely[point.id], FAR) - (CORE if point.weight is Weight.CORE else 0), default=None
    )


def _was_asked(interview: Interview, probe: str) -> bool:
    return any(sameness.same(question.bare, probe) for question in interview.questions)


def lead(interview: Interview, course: Course, branch: Branch, heard: Heard | None) -> str:
    """A few words that show the candidate where the conversation goes."""
    if interview.last_turn is None:
        return ""
    said = course.leaving(branch, heard) or _thanks(interview, heard)
    match branch.move:
        case Move.PROBE:
            own = echo(course, heard)
            return f"You said \u201c{own}\u201d." if own else ""
        case Move.REPHRASE:
            same = branch.anchor == interview.last_turn.question.bare
            return "Just about this part:" if same else "Put differently:"
        case Move.EASE:
            return course.leaving(branch, heard) or EASED
        case Move.ADVANCE:
            return _onward(interview, branch, said)
        case _:
            return said


def _onward(interview: Interview, branch: Branch, said: str) -> str:
    if branch.claim:
        return f"{said} Your r\u00e9sum\u00e9 mentions {branch.claim}."
    last, topic = interview.last_turn, _topic(branch)
    if last is None or branch.focus.competency != last.question.focus.competency:
        return f"{said} Now to {topic}:"
    # After the opener the subject may have become another one; from then on the question before says what it is about.
    asked = {q.focus.competency for q in interview.questions if q.move is not Move.OPEN and not q.follows}
    return said if branch.focus.competency in asked else f"{said} More on {topic}:"


def _thanks(interview: Interview, heard: Heard | None) -> str:
    if heard and heard.kind in (Kind.MISSING, Kind.DECLINES):
        return EASED
    return THANKS[interview.next_number % len(THANKS)]
