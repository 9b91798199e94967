"""What a model is put through before it interviews: turns of interviews in which it is known what should be heard."""

from collections.abc import Sequence
from dataclasses import dataclass

from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.rubric import Mark, Verdict


@dataclass(frozen=True, slots=True)
class Setting:
    """The interview around a turn: a role, a résumé, and the opener with what was said to it."""

    id: str
    language: str
    role: str
    resume: str
    opener: str
    opening: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What should be heard: one of some kinds, and what was said of which point.

    `either` are points about which people would differ: they count neither way. A point that is not named was not said.
    """

    kinds: tuple[Kind, ...]
    met: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    either: tuple[str, ...] = ()

    def verdict(self, point: str) -> Verdict:
        if point in self.met:
            return Verdict.MET
        if point in self.partly:
            return Verdict.PARTLY
        return Verdict.CONTRADICTED if point in self.contradicted else Verdict.NOT_SHOWN

    def heard(self) -> Heard:
        """The same as a mind would say it that hears everything right."""
        named = (*self.met, *self.partly, *self.contradicted)
        return Heard(self.kinds[0], tuple(Mark(point, self.verdict(point), by=BY) for point in named), BY)


BY = "examination"


@dataclass(frozen=True, slots=True)
class Said:
    """A question of the bank, the words in which it was put if they are not the bank's, and what was said to it."""

    question: str
    answer: str
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One turn of the examination.

    `instructs` says that the answer tells the interviewer what to do; `twin` is the same answer without that, where there
    is one. `earlier` is what was asked and said before, where the answer speaks of it.
    """

    id: str
    theme: str
    setting: Setting
    said: Said
    expected: Expected
    earlier: Said | None = None
    instructs: bool = False
    twin: str = ""

    @property
    def language(self) -> str:
        return self.setting.language


@dataclass(frozen=True, slots=True)
class Exam:
    """All trials, and a digest that changes with any of them."""

    trials: tuple[Trial, ...]
    version: str


def sample(trials: Sequence[Trial], most: int) -> tuple[Trial, ...]:
    """At most so many trials, spread evenly over all of them; the same ones each time."""
    if most >= len(trials):
        return tuple(trials)
    step = len(trials) / most
    return tuple(trials[int((at + 0.5) * step)] for at in range(most))
