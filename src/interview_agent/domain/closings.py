"""Why an interview ends."""

from datetime import datetime

from interview_agent.domain.dialogue import Heard, Kind, Move
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits


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
