"""From marks to levels: one small Bayesian model, computed the same way for every candidate.

A competency has a level from 0 to 4. A point of a question is shown with a probability that rises with the level and falls
with the difficulty; all points of a question and its probes share one random term, because five points of one question are
not five independent proofs. Marks are observations through a marker that makes errors. `docs/scoring.md` derives it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import erf, exp, prod, sqrt

from interview_agent.domain.rubric import Verdict, Weight

FORMULA_VERSION = 2
"""Which formula turns marks into levels. Whoever changes a figure that it gives raises it."""

PRIOR_SD = 4 / sqrt(12)
"""The standard deviation of a level about which nothing is known."""

GRID = tuple(step / 10 for step in range(41))
"""The levels that are considered, all equally likely beforehand."""

SLOPE, CATEGORY, SHARED_SD = 1.7, 0.68, 0.8
DEPTH = {Weight.BASIC: -0.5, Weight.CORE: 0.0, Weight.DEEP: 0.5}
_NODES = (
    (-3.750439717725742, 0.0005482688559722),
    (-2.366759410734541, 0.0307571239675864),
    (-1.154405394739968, 0.2401231786050126),
    (0.0, 0.4571428571428571),
    (1.154405394739968, 0.2401231786050126),
    (2.366759410734541, 0.0307571239675864),
    (3.750439717725742, 0.0005482688559722),
)
"""Seven Gauss-Hermite nodes and weights of the standard normal distribution."""

TAIL = 0.1
_TAIL_SD = 1.2815515655446004


FEWEST_QUESTIONS, FEWEST_POINTS = 3, 6
"""Below this much evidence there is no score."""

TOGETHER = 0.3
"""How far the errors of a person's levels go together. Each level is drawn to the middle of the scale on its own, since none
may colour another, and people who are good at one thing are often good at others. It widens the interval of a total and
moves no mean. Fitted on half a: without it, the interval of a total held the truth in 60 of 100 interviews instead of 79."""

RAREST, WORST = 1e-6, 0.45
"""No marker never errs; and one that errs more often than the second hears nothing, and is taken to err this often."""


class Basis(StrEnum):
    """How the errors of a marker are known."""

    ASSUMED = "assumed"
    EXAMINED = "examined"
    FITTED = "fitted"


@dataclass(frozen=True, slots=True)
class Marker:
    """How often whoever marks sees one step less than was said (of met, partly, not shown), and one step more.

    Two steps at once take both errors. A marker that knows no halves has `half_met`, the share of half answers that it marks
    as met; its errors then lead from met to not shown and back at once. The default is for a marker that nobody has
    examined: cautious, as bad as one that an examination would just let pass.
    """

    miss: float = 0.3
    false_met: float = 0.12
    half_met: float | None = None
    basis: Basis = Basis.ASSUMED


BUILTIN = Marker(miss=0.12, false_met=0.08, half_met=0.26, basis=Basis.FITTED)
"""The built-in mind, as `python -m bench.validity --fit` found it on half a of the topics. It hardly ever marks *partly*."""


@dataclass(frozen=True, slots=True)
class Observed:
    """A verdict on a point of this weight."""

    weight: Weight
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one question and its probes have shown of a competency. `difficulty` is 1 to 5."""

    difficulty: int
    observed: tuple[Observed, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """An expected level from 0 to 4 with its 80% interval and standard deviation."""

    mean: float
    low: float
    high: float
    sd: float

    def reaches(self, bar: float) -> float:
        """The probability that the true level is at least `bar`, by the normal approximation."""
        return 0.5 * (1 - erf((bar - self.mean) / (max(self.sd, 1e-9) * sqrt(2))))


def distinguishable(one: Level, other: Level) -> bool:
    """Whether two levels can be told apart at all: their intervals do not overlap."""
    return one.low > other.high or other.low > one.high


def enough(evidence: Iterable[Evidence]) -> bool:
    """Whether there is so much evidence, over all competencies, that a total may be called a score."""
    seen = [len(one.observed) for one in evidence if one.observed]
    return len(seen) >= FEWEST_QUESTIONS and sum(seen) >= FEWEST_POINTS


def level(evidence: Iterable[Evidence], marker: Marker = Marker()) -> Level | None:
    """The level that the evidence speaks for; None without any."""
    seen = tuple(one for one in evidence if one.observed)
    return _level(seen, marker) if seen else None


@lru_cache(maxsize=1024)
def _level(seen: tuple[Evidence, ...], marker: Marker) -> Level:
    """Kept, because the next turn asks for the levels of all competencies again, and has changed one of them."""
    likelihood = [prod(values) for values in zip(*(_question(one, marker) for one in seen), strict=True)]
    total = sum(likelihood)
    posterior = [value / total for value in likelihood]
    mean = sum(theta * p for theta, p in zip(GRID, posterior, strict=True))
    variance = sum((theta - mean) ** 2 * p for theta, p in zip(GRID, posterior, strict=True))
    return Level(mean, _quantile(posterior, TAIL), _quantile(posterior, 1 - TAIL), sqrt(variance))


def combined(levels: Iterable[tuple[Level, float]]) -> Level | None:
    """The weighted mean of levels, each given with its weight; None of nothing."""
    pairs = list(levels)
    whole = sum(weight for _, weight in pairs)
    if not whole:
        return None
    mean = sum(one.mean * weight for one, weight in pairs) / whole
    parts = [one.sd * weight / whole for one, weight in pairs]
    sd = sqrt((1 - TOGETHER) * sum(part**2 for part in parts) + TOGETHER * sum(parts) ** 2)
    return Level(mean, max(mean - _TAIL_SD * sd, 0.0), min(mean + _TAIL_SD * sd, 4.0), sd)


@lru_cache(maxsize=1024)
def _question(evidence: Evidence, marker: Marker) -> tuple[float, ...]:
    """How likely all marks of one question are at each level of the grid, over the random term that they share.

    Kept, because the next turn asks for it again: the policy weighs how uncertain each level still is.
    """
    marks = [_table(one.weight, one.verdict, evidence.difficulty, marker) for one in evidence.observed]
    return tuple(
        sum(weight * prod(mark[at][node] for mark in marks) for node, (_, weight) in enumerate(_NODES))
        for at in range(len(GRID))
    )


@lru_cache(maxsize=1024)
def _table(weight: Weight, verdict: Verdict, difficulty: int, marker: Marker) -> tuple[tuple[float, ...], ...]:
    """How likely one mark is at each level and each node of the shared term."""
    seen = Observed(weight, verdict)
    return tuple(
        tuple(_mark(seen, theta + SHARED_SD * node - (difficulty - 1), marker) for node, _ in _NODES) for theta in GRID
    )


def _mark(observed: Observed, ease: float, marker: Marker) -> float:
    """How likely one mark is, given how far the level lies above the difficulty."""
    x = SLOPE * (ease - DEPTH[observed.weight])
    nothing, met = 1 - _sigmoid(x + CATEGORY), _sigmoid(x - CATEGORY)
    chances = _chances(observed.verdict, marker)
    return sum(chance * truth for chance, truth in zip(chances, (nothing, 1 - nothing - met, met), strict=True))


def _chances(verdict: Verdict, marker: Marker) -> tuple[float, float, float]:
    """How likely a verdict is where truly nothing was shown, half of the point, and all of it; up to a common factor.

    Every verdict may be an error, also *partly*: were it never one, half an answer to an easy question would be worth
    less than none, because only none could be blamed on the marker. *Contradicted* is as likely an error as *not shown*.
    """
    more, less = (min(max(rate, RAREST), WORST) for rate in (marker.false_met, marker.miss))
    met = (more**2, more, 1 - less - less**2)
    partly = (more, 1 - less - more, less)
    not_shown = (1 - more - more**2, less, less**2)
    if marker.half_met is not None:
        half = min(max(marker.half_met, more), 1 - less)
        met, not_shown = (more, half, 1 - less), (1 - more, 1 - half, less)
        # It says *partly* so rarely that the share is not known; what lies in the middle keeps the order of the verdicts.
        partly = (sqrt(met[0] * not_shown[0]), sqrt(met[1] * not_shown[1]), sqrt(met[2] * not_shown[2]))
    return {Verdict.MET: met, Verdict.PARTLY: partly}.get(verdict, not_shown)


def _sigmoid(x: float) -> float:
    return 1 / (1 + exp(-x))


def _quantile(posterior: list[float], share: float) -> float:
    """The level below which this share of the posterior lies, interpolated between grid points."""
    below = 0.0
    for theta, p in zip(GRID, posterior, strict=True):
        if below + p >= share:
            inside = (share - below) / p if p else 0.0
            return min(max(theta - 0.05 + 0.1 * inside, 0.0), 4.0)
        below += p
    return GRID[-1]
