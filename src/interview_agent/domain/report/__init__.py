"""What an interview has shown, computed by code from what was asked, said and marked."""

from interview_agent.domain.report.evaluation import (
    BAR,
    FULL_COURSE,
    answers,
    evaluation,
    examined,
    facts,
    levels,
    pending,
    thrown_away,
)

__all__ = ["BAR", "FULL_COURSE", "answers", "evaluation", "examined", "facts", "levels", "pending", "thrown_away"]
