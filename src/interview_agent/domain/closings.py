"""The last words of an interview, by the reason for which it ends."""

_CLOSINGS = {
    "covered": "Thank you. We have covered everything I wanted to ask, and your answers are saved. The interview ends here.",
    "question_limit": "Thank you. That was the last question of this interview, and your answers are saved.",
    "time_over": "Thank you. The time for this interview is over, and your answers are saved.",
    "candidate_request": "Thank you for your time. The interview ends here as you asked, and your answers are saved.",
}
_GENERAL = "Thank you for your time. The interview is over, and your answers are saved."


def text(reason: str) -> str:
    return _CLOSINGS.get(reason, _GENERAL)
