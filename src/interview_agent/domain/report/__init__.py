"""What an interview has shown, computed by code from what was asked, said and marked."""

from interview_agent.domain.report import beside
from interview_agent.domain.report.basis import answers, examined, levels, pending, thrown_away
from interview_agent.domain.report.comparison import comparable, comparison, distinguishable
from interview_agent.domain.report.document import report
from interview_agent.domain.report.evaluation import FULL_COURSE, evaluation, judged
from interview_agent.domain.report.feedback import feedback
from interview_agent.domain.report.prose import grounded
from interview_agent.domain.report.summary import facts

__all__ = [
    "FULL_COURSE", "answers", "beside", "comparable", "comparison", "distinguishable", "evaluation", "examined", "facts", "feedback",
    "grounded", "judged", "levels", "pending", "report", "thrown_away",
]  # fmt: skip
