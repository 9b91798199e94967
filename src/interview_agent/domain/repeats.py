"""Telling a repeated call from something new that the candidate says."""

from datetime import datetime

from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.notices import Notice
from interview_agent.domain.outcomes import Call
from interview_agent.domain.speech import same
from interview_agent.errors import AnswerConflict, QuestionNotOpen


def says(turn: Turn, call: Call) -> bool:
    """Whether the call says again what was said in this turn."""
    if call.answer_to and call.answer_to != turn.question.id:
        return False
    parts = (*(answer.content for answer in turn.answers), turn.said)
    return call.answer is not None and any(same(call.answer, part) for part in parts)


def was_said(interview: Interview, turn: Turn | None, call: Call) -> bool:
    if turn:
        return says(turn, call)
    return call.answer is not None and any(same(call.answer, answer.content) for answer in interview.answers)


def must_repeat(interview: Interview, call: Call) -> None:
    """Accept an answer to a question that is no longer open only if it is the answer that was given then."""
    turn = next((turn for turn in interview.turns if turn.question.id == call.answer_to), None)
    if turn is None:
        if _came_unasked(interview, call):
            return
        raise QuestionNotOpen(
            "answer_to names no question of this interview (it may have been started anew). Nothing was stored: "
            "call conduct_interview without an answer to get the open question."
        )
    if call.answer is not None and not says(turn, call):
        raise AnswerConflict(
            "That question is already answered, with other words, and the first answer stands. Nothing was stored: "
            "call conduct_interview without an answer to get the open question."
        )


def _came_unasked(interview: Interview, call: Call) -> bool:
    """Whether this is the answer, to a question from before an expiry, with which the interview was started anew."""
    unasked = (answer.content for answer in interview.answers if not answer.answer_to)
    return call.answer is not None and any(same(call.answer, content) for content in unasked)


def repeat_by_chance(
    interview: Interview, question: Question, call: Call, now: datetime, limits: Limits
) -> tuple[Notice, ...] | None:
    """The notices of a repeat without `answer_to`; None if this is an answer of its own.

    People say "I don't know" twice, so short text is taken for a repeat only right after the question.
    """
    before = next((turn for turn in reversed(interview.turns) if turn.answers), None)
    if call.answer is None or not was_said(interview, before, call):
        return None
    if len(call.answer.strip()) > limits.exact_repeat_over:
        return ()
    return (Notice.TAKEN_FOR_REPEAT,) if now - question.timestamp < limits.repeat_window else None
