"""From interviews to how well they tell candidates apart: each reading of the same answers gives levels, and these are compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from bench.correlating import Pairs
from bench.sittings import Shown, Sitting
from interview_agent.domain import scoring
from interview_agent.domain.scoring import BUILTIN, Basis, Evidence, Level, Marker

PRIOR = 2.0
"""What is taken for a level or a total that there is none of: the middle of the scale."""

PERFECT = Marker(0.0, 0.0, basis=Basis.FITTED)


@dataclass(frozen=True, slots=True)
class Read:
    """One interview as one way of reading it has it: the levels by competency, and the total, if there is enough for one."""

    sitting: Sitting
    levels: Mapping[str, Level]
    total: Level | None

    @property
    def of_total(self) -> Pairs:
        return ((self.total.mean if self.total else PRIOR, self._truth(self.sitting.truth)),)

    @property
    def of_competencies(self) -> Pairs:
        means = {id: one.mean for id, one in self.levels.items()}
        return tuple((means.get(id, PRIOR), true) for id, true in self.sitting.truth.items())

    @property
    def held(self) -> tuple[bool, ...]:
        """Whether the interval of each level holds the truth."""
        return tuple(one.low <= self.sitting.truth[id] <= one.high for id, one in self.levels.items())

    @property
    def total_held(self) -> bool | None:
        """The same for the total, beside the truth about the competencies that it is made of."""
        return self.total.low <= self._truth(self.levels) <= self.total.high if self.total else None

    def _truth(self, of: Mapping[str, object]) -> float:
        weights = {id: self.sitting.weights[id] for id in of}
        return sum(self.sitting.truth[id] * weight for id, weight in weights.items()) / sum(weights.values())


def marked(sitting: Sitting, marker: Marker = BUILTIN) -> Read:
    """By the interviewer's marks, as a report has it."""
    return _read(sitting, sitting.marked, marker)


def said(sitting: Sitting) -> Read:
    """By what was truly said."""
    return _read(sitting, sitting.said, PERFECT)


def independent(sitting: Sitting) -> Read:
    """By the interviewer's marks, as if each point were a question of its own."""
    apart = {id: tuple(_apart(evidence)) for id, evidence in sitting.marked.items()}
    return _read(sitting, apart, BUILTIN)


def _apart(evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    for one in evidence:
        yield from (Evidence(one.difficulty, (observed,)) for observed in one.observed)


def _read(sitting: Sitting, shown: Shown, marker: Marker) -> Read:
    levels = {id: one for id, evidence in shown.items() if (one := scoring.level(evidence, marker))}
    sufficient = scoring.enough(one for evidence in shown.values() for one in evidence)
    total = scoring.combined((one, sitting.weights[id]) for id, one in levels.items()) if sufficient else None
    return Read(sitting, levels, total)


def covered(reads: Sequence[Read]) -> float:
    return fmean(held for read in reads for held in read.held)


def totals_covered(reads: Sequence[Read]) -> float | None:
    held = [read.total_held for read in reads if read.total_held is not None]
    return fmean(held) if held else None


def without_total(reads: Sequence[Read]) -> float:
    return fmean(read.total is None for read in reads)


def shift(styled: Sequence[Read], neutral: Sequence[Read]) -> float:
    """By how many levels a style moves the totals of the same people."""
    pairs = [(a.total.mean, b.total.mean) for a, b in zip(styled, neutral, strict=True) if a.total and b.total]
    return fmean(one - other for one, other in pairs) if pairs else 0.0
