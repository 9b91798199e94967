"""Why an interview ends, and its last words by that reason."""

from datetime import datetime

from interview_agent.domain.dialogue import Heard, Kind, Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits

_CLOSINGS = {
    "covered": "Thank you. We have covered everything I wanted to ask, and your answers are saved. The interview ends here.",
    "question_limit": "Thank you. That was the last question of this interview, and your answers are saved.",
    "time_over": "Thank you. The time for this interview is over, and your answers are saved.",
    "candidate_request": "Thank you for your time. The interview ends here as you asked, and your answers are saved.",
    "conduct": "I am ending the interview here. Your answers are saved, and a person will look at what was said.",
}
_GENERAL = "Thank you for your time. The interview is over, and your answers are saved."


def text(reason: str) -> str:
    return _CLOSINGS.get(reason, _GENERAL)


def reason(interview: Interview, heard: Heard | None, limits: Limits, now: datetime) -> str:
    """The reason for which an interview closes after its closing turn."""
    if any(turn.heard and turn.heard.kind is Kind.END for turn in interview.turns) or (
        heard and heard.kind is Kind.END
    ):
        return "candidate_request"
    left = interview.time_left(now)
    if left is not None and left <= limits.closing_turn:
        return "time_over"
    asked = sum(q.move in (Move.OPEN, Move.ADVANCE, Move.EASE) for q in interview.questions)
    return "question_limit" if asked >= limits.questions else "covered"
