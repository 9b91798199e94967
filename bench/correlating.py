"""How well two orders agree, and how far that might be off."""

from collections.abc import Sequence
from itertools import groupby
from statistics import StatisticsError, correlation

from interview_bench.dice import dice

DRAWS, TAIL = 500, 0.025

Pairs = Sequence[tuple[float, float]]
"""What was found and what is true, of one interview: its total alone, or each of its competencies."""


def spearman(rows: Sequence[Pairs]) -> float | None:
    """Spearman's rho over all pairs; None where one side does not vary."""
    pairs = [pair for row in rows for pair in row]
    try:
        return correlation(ranks([found for found, _ in pairs]), ranks([true for _, true in pairs]))
    except StatisticsError:
        return None


def interval(rows: Sequence[Pairs], seed: int) -> tuple[float, float] | None:
    """The 95% bootstrap interval of rho over interviews: the same seed gives the same interval."""
    chance = dice(seed, "bootstrap")
    drawn = sorted(rho for _ in range(DRAWS) if (rho := spearman(chance.choices(rows, k=len(rows)))) is not None)
    return (drawn[int(TAIL * len(drawn))], drawn[int((1 - TAIL) * len(drawn))]) if drawn else None


def ranks(values: Sequence[float]) -> list[float]:
    """The place of each value in their order, from 0; equal ones share the mean of their places."""
    found, before = [0.0] * len(values), 0
    for _, group in groupby(sorted(range(len(values)), key=values.__getitem__), key=values.__getitem__):
        places = list(group)
        for place in places:
            found[place] = before + (len(places) - 1) / 2
        before += len(places)
    return found
