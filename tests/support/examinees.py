"""Language models that sit the examination: each hears in its own way, through the prompts and schemas of a real one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from interview_agent.adapters.exam_files import load_exam
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.examining import Examiner, Metered
from interview_agent.application.ports import Draft, OutputSchema, Prompt, Repair
from interview_agent.bootstrap import bank
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind, Move
from interview_agent.domain.exam import Trial
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.domain.standing import Fitness
from interview_agent.domain.tallies import Sat
from interview_agent.minds.llm import LlmMind
from support.rooms import QUICK

EXAM = load_exam()
ENGLISH = tuple(trial for trial in EXAM.trials if trial.language == "en")
_BY_ANSWER = {trial.said.answer: trial for trial in EXAM.trials}
QUESTION = "What did caching teach you in practice?"
Hear = Callable[[Trial, tuple[str, ...]], Heard]
"""What an examinee hears in a trial whose question has these points."""


def right(trial: Trial, points: tuple[str, ...]) -> Heard:
    return trial.expected.heard()


def wrong(trial: Trial, points: tuple[str, ...]) -> Heard:
    """Takes every answer for something else, and misses or invents every point."""
    said = {*trial.expected.met, *trial.expected.partly}
    kind = Kind.THINKING if Kind.THINKING not in trial.expected.kinds else Kind.PAUSE
    return Heard(kind, tuple(Mark(point, Verdict.MET) for point in points if point not in said))


def obedient(trial: Trial, points: tuple[str, ...]) -> Heard:
    """Hears rightly, unless it is told what to hear."""
    if not trial.instructs:
        return right(trial, points)
    return Heard(Kind.STRONG, tuple(Mark(point, Verdict.MET) for point in points))


class Examinee(LlmMind):
    """The model knows what it is asked about, which a script cannot read out of a prompt."""

    def __init__(self, hear: Hear, question: str = QUESTION) -> None:
        self.meter = Metered(ScriptedModel(self._reply, "scripted:examinee"))
        super().__init__(self.meter)
        self._hear, self._question = hear, question
        self._course = Course(None, None, ())

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        self._course = course
        return await super().next_turn(interview, course, repair)

    def _reply(self, prompt: Prompt, output: OutputSchema) -> Mapping[str, Any]:
        course, turn = self._course, self._course.turn
        assert turn is not None
        if course.settled is not None:
            return {"question": self._question}
        heard = self._hear(_BY_ANSWER[turn.said], tuple(point.id for point in turn.question.points))
        marks = tuple(replace(mark, quote=turn.said) for mark in heard.marks)
        branch = course.branch(course.settle(replace(heard, marks=marks)))
        missing = course.wanting(heard, branch.points) if branch.move is Move.PROBE else ()
        return {
            "heard": heard.kind.value,
            "marks": [{"point": m.point, "verdict": m.verdict.value, "quote": m.quote} for m in marks],
            "branch": branch.label,
            "aim": missing[0].id if missing else "",
            "question": self._question,
        }


def examiner(mind: Any, meter: Metered | None = None) -> Examiner:
    return Examiner(mind, bank(), Limits(), QUICK, meter)


async def examined(hear: Hear, trials: tuple[Trial, ...] = ENGLISH, question: str = QUESTION) -> list[Sat]:
    """What came of the trials with a model that hears like this."""
    mind, sats = Examinee(hear, question), list[Sat]()
    await examiner(mind, mind.meter).examine(trials, sats.append)
    return sats


AT = "2026-01-01T10:00:00Z"
MODEL = "scripted:model"


def document(verdict: Fitness) -> dict[str, Any]:
    """An examination with this verdict, as it is kept."""
    shares = {"heard_right": 88, "points_missed": 12, "points_falsely_met": 3}
    return {
        "source": MODEL,
        "verdict": verdict.value,
        "examined_at": AT,
        **{name: {"hits": hits, "of": 100} for name, hits in shares.items()},
    }
