"""A measure as counts an interview: added up they give the value, and drawn again and again its interval."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from interview_bench.dice import dice

Counts = tuple[float, ...]
DRAWS, LOW, HIGH = 1000, 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value, and the 95% interval of a bootstrap over interviews where there is one; None: nothing to measure."""

    value: float | None
    interval: tuple[float, float] | None = None


def share(counts: Counts) -> float | None:
    """Of two counts, the first as a share of the second."""
    return counts[0] / counts[1] if counts[1] else None


def f1(counts: Counts) -> float | None:
    """F1 of true positives, false positives and false negatives."""
    right, wrong, missed = counts
    return 2 * right / (2 * right + wrong + missed) if right + wrong + missed else None


def total(rows: Iterable[Counts]) -> Counts:
    return tuple(map(sum, zip(*rows, strict=True)))


def estimate(rows: Sequence[Counts], value: Callable[[Counts], float | None], seed: int) -> Estimate:
    """The value of all interviews together, and how far it might be off: the same seed gives the same interval."""
    rows = [row for row in rows if any(row)]
    if not rows or (found := value(total(rows))) is None:
        return Estimate(None)
    chance = dice(seed, "bootstrap")
    drawn = (value(total(chance.choices(rows, k=len(rows)))) for _ in range(DRAWS))
    values = sorted(one for one in drawn if one is not None)
    return Estimate(found, (values[int(LOW * len(values))], values[min(int(HIGH * len(values)), len(values) - 1)]))
