"""What a marker makes of points, counted beside what was truly said."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bench.sittings import Sitting
from interview_agent.domain.rubric import Verdict
from interview_agent.domain.scoring import Basis, Marker

STEPS = {Verdict.MET: 2, Verdict.PARTLY: 1, Verdict.NOT_SHOWN: 0, Verdict.CONTRADICTED: 0}
KNOWS_HALVES = 0.5
"""Whoever marks this share of half answers as partly tells halves from the rest."""

Pair = tuple[Verdict, Verdict]
"""What was truly said of a point, and what was marked."""


@dataclass(frozen=True, slots=True)
class Errors:
    """So many points of each pair."""

    table: Counter[Pair]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "Errors":
        return cls(Counter(pairs))

    @property
    def missed(self) -> float:
        """Points marked lower than they were said, of all that were said at all; as an examination counts them."""
        return self._share(lambda true, _: true > 0, lambda true, marked: marked < true)

    @property
    def false_met(self) -> float:
        """Points marked higher than they were said, of all that were not wholly said."""
        return self._share(lambda true, _: true < 2, lambda true, marked: marked > true)

    def share(self, true: int, marked: Callable[[int], bool]) -> float:
        """Of the points of which nothing (0), half (1) or all (2) was said, those that were marked like this."""
        return self._share(lambda said, _: said == true, lambda _, found: marked(found))

    def marker(self) -> Marker:
        """The parameters of the model for this marker."""
        if self.share(1, lambda found: found == 1) >= KNOWS_HALVES:
            return Marker(self.missed, self.false_met, basis=Basis.FITTED)
        miss, false_met = self.share(2, lambda found: found < 2), self.share(0, lambda found: found > 0)
        return Marker(miss, false_met, self.share(1, lambda found: found == 2), Basis.FITTED)

    def _share(self, of: Callable[[int, int], bool], counts: Callable[[int, int], bool]) -> float:
        steps = [(STEPS[true], STEPS[marked], times) for (true, marked), times in self.table.items()]
        all_of_them = sum(times for true, marked, times in steps if of(true, marked))
        return sum(n for true, marked, n in steps if of(true, marked) and counts(true, marked)) / max(all_of_them, 1)


def errors(sittings: Iterable[Sitting]) -> Errors:
    return Errors.of(pair for sitting in sittings for pair in sitting.pairs)
