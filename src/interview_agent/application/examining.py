"""Putting a mind through an examination, by the same path as in an interview."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from interview_agent.application.drafting import Drafting
from interview_agent.application.events import DraftRefused, Event
from interview_agent.application.patience import Patience
from interview_agent.application.ports import Completion, LanguageModel, Mind, ModelHealth, OutputSchema, Prompt
from interview_agent.domain.asking import Words
from interview_agent.domain.bank import Bank
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Move
from interview_agent.domain.exam import Trial, sample
from interview_agent.domain.interview import Interview
from interview_agent.domain.limits import Limits
from interview_agent.domain.policy import lay_out
from interview_agent.domain.staging import NOW, staged
from interview_agent.domain.tallies import Sat
from interview_agent.errors import ModelInvalid, ModelUnavailable

AWAY_AT_ONCE = 3
"""After so many calls that came to nothing, and none that did not, nobody is there."""

LATE = 0.9
"""The share of the time for an attempt after which a failure is the model's own slowness, and no outage: it counts as a turn
in which it heard nothing, since it has more time here than in an interview."""

ALONE = 24
"""Turns in which a mind phrases for what it is told was heard."""

Tell = Callable[[Sat], None]


class Metered:
    """A language model whose tokens are counted."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.tokens = 0

    @property
    def name(self) -> str:
        return self._model.name

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion:
        completion = await self._model.complete(prompt, output)
        self.tokens += completion.usage.input_tokens + completion.usage.output_tokens
        return completion

    def health(self) -> ModelHealth:
        return self._model.health()


@dataclass(slots=True)
class _Notes:
    """What happened on the way to a question."""

    heard: Heard | None = None
    refused: int = 0

    async def hear(self, heard: Heard) -> None:
        self.heard = heard

    def observe(self, event: Event) -> None:
        self.refused += isinstance(event, DraftRefused)


@dataclass(frozen=True, slots=True)
class Examiner:
    """`meter` is what the mind's model is asked through; a mind without a model has none."""

    mind: Mind
    bank: Bank
    limits: Limits
    patience: Patience
    meter: Metered | None = None

    async def examine(self, trials: Iterable[Trial], tell: Tell) -> None:
        """Each trial in turn: the answer to be heard, and the next question. Raises ModelUnavailable if nobody is there."""
        count, away = 0, 0
        for trial in trials:
            sat = await self.sit(trial)
            count, away = count + 1, away + bool(sat.away or sat.late)
            if away == count == AWAY_AT_ONCE:
                break
            tell(sat)
        if count and away == count:
            raise ModelUnavailable(sat.away or _too_slow(self.patience.first))

    async def phrase(self, trials: Sequence[Trial], tell: Tell) -> None:
        """The question alone, for a part of the trials in which one is left to phrase."""
        wanted = [trial for trial in trials if _left_to_phrase(self._settled(trial))]
        for trial in sample(wanted, ALONE):
            tell(await self.sit(trial, trial.expected.heard()))

    async def sit(self, trial: Trial, told: Heard | None = None) -> Sat:
        """One trial; with `told`, the mind need not hear."""
        notes, began, tokens = _Notes(), monotonic(), self._tokens
        points = tuple(point.id for point in self.bank.by_id[trial.said.question].points)
        sat = Sat(trial, points, told)
        try:
            words, _ = await self._words(trial, told, notes)
        except ModelUnavailable as failure:
            late = monotonic() - began >= LATE * self.patience.repair
            sat = replace(
                sat, heard=told or notes.heard, phrased=late, late=late, away="" if late else failure.sentence
            )
        except ModelInvalid:
            sat = replace(sat, heard=told or notes.heard, phrased=True)
        else:
            phrased = _left_to_phrase(words.branch)
            sat = replace(sat, heard=words.heard, question=words.text, phrased=phrased, passed=phrased)
        repaired = sat.phrased and notes.refused > 0
        return replace(sat, repaired=repaired, seconds=monotonic() - began, tokens=self._tokens - tokens)

    async def _words(self, trial: Trial, told: Heard | None, notes: _Notes) -> tuple[Words, bool]:
        """From an answer to the next question, as in an interview."""
        interview, course = self._course(trial, told)
        drafting = Drafting(self.mind, self.limits, self.patience, notes.observe)
        return await drafting.words(interview, course, NOW, notes.hear)

    def _settled(self, trial: Trial) -> Branch:
        """The branch to take if everything is heard right."""
        return self._course(trial, None)[1].branch(trial.expected.heard())

    def _course(self, trial: Trial, told: Heard | None) -> tuple[Interview, Course]:
        interview, plan = staged(trial, self.bank, told)
        return interview, lay_out(interview, plan, self.bank, self.limits, NOW)

    @property
    def _tokens(self) -> int:
        return self.meter.tokens if self.meter else 0


def _too_slow(seconds: float) -> str:
    return (
        f"It did not answer within {seconds:g} s. The operator looks at its load, or raises INTERVIEW_TURN_SECONDS, of "
        "which an attempt has three fifths."
    )


def _left_to_phrase(branch: Branch) -> bool:
    """Whether a mind has to find words; what is only put again, and the end, have theirs."""
    return branch.move is not Move.CLOSE and not branch.words
