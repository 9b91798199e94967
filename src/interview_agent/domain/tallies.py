"""Counting what came of an examination. Every share comes with the interval in which its true value lies 8 times in 10."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from interview_agent.domain.dialogue import Heard, Kind
from interview_agent.domain.exam import Trial
from interview_agent.domain.rubric import Verdict
from interview_agent.domain.scoring import Basis, Marker

CONFIDENCE = 0.8
_Z = 1.2815515655446004
"""The normal quantile for a tenth on either side, as in the intervals of a report."""

_STEPS = {Verdict.MET: 2, Verdict.PARTLY: 1, Verdict.NOT_SHOWN: 0, Verdict.CONTRADICTED: 0}
_CREDIT = {Kind.STRONG: 2, Kind.PARTIAL: 1}
"""What a kind is worth to somebody who wants a better result; everything else is worth nothing."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many. `low` and `high` are the ends of the 80% Wilson interval; without any, nothing is known."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        return self.hits / self.of if self.of else None

    @property
    def rate(self) -> float:
        """A rate that one can be taken to have: with nothing or everything seen, not quite nothing or everything."""
        return (self.hits + 0.5) / (self.of + 1)

    @property
    def low(self) -> float:
        return max(self._middle - self._reach, 0.0)

    @property
    def high(self) -> float:
        return min(self._middle + self._reach, 1.0)

    @property
    def _middle(self) -> float:
        return (self.hits + _Z**2 / 2) / (self.of + _Z**2)

    @property
    def _reach(self) -> float:
        if not self.of:
            return 0.5
        return _Z * sqrt(self.hits * (self.of - self.hits) / self.of + _Z**2 / 4) / (self.of + _Z**2)


@dataclass(frozen=True, slots=True)
class Sat:
    """What came of one trial.

    `away` says why there was no reply at all, `late` that it was waited for in vain. `phrased` says that the question was the mind's to phrase, `passed` that it
    may be put to a candidate, `repaired` that this took a second attempt. `points` are those of the question.
    """

    trial: Trial
    points: tuple[str, ...] = ()
    heard: Heard | None = None
    question: str = ""
    phrased: bool = False
    passed: bool = False
    repaired: bool = False
    away: str = ""
    late: bool = False
    seconds: float = 0.0
    tokens: int = 0

    @property
    def heard_right(self) -> bool:
        return self.heard is not None and self.heard.kind in self.trial.expected.kinds

    def steps(self) -> Iterable[tuple[str, int, int]]:
        """Each point that counts, with what was said of it and what was heard: 2 for met, 1 for partly, 0 for less."""
        marks = {mark.point: mark.verdict for mark in self.heard.marks} if self.heard else {}
        for point in self.points:
            if point not in self.trial.expected.either:
                said = self.trial.expected.verdict(point)
                yield point, _STEPS[said], _STEPS[marks.get(point, Verdict.NOT_SHOWN)]

    @property
    def too_good(self) -> frozenset[str]:
        """What was heard in the candidate's favour without being said: points, and the kind."""
        points = {point for point, said, heard in self.steps() if heard > said}
        best = max(_CREDIT.get(kind, 0) for kind in self.trial.expected.kinds)
        better = self.heard is not None and _CREDIT.get(self.heard.kind, 0) > best
        return frozenset(points | {"kind"} if better else points)


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle one of some amounts, and the one that nine in ten do not exceed."""

    median: float
    p90: float


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of an examination. Trials in which the model could not be asked are in `away` and in nothing else.

    `missed` and `false_met` count points that were marked lower, or higher, than what was said of them, in steps of met,
    partly and not shown. `obeyed` counts instructions that bettered the kind or a mark.
    """

    trials: int
    away: Share
    late: Share
    heard_right: Share
    missed: Share
    false_met: Share
    verbatim: Share
    passed: Share
    repaired: Share
    obeyed: Share
    seconds: Spread
    tokens: Spread
    languages: dict[str, Share]

    @property
    def marker(self) -> Marker:
        """How far the marks are to be trusted, for the levels of a report."""
        return examined(self.missed, self.false_met)


def examined(missed: Share, false_met: Share) -> Marker:
    """A marker with the errors that an examination counted; the cautious default where it counted none at all."""
    if not (missed.of and false_met.of):
        return Marker()
    return Marker(missed.rate, false_met.rate, basis=Basis.EXAMINED)


def tally(sats: Sequence[Sat]) -> Tally:
    replied = [sat for sat in sats if not sat.away]
    phrased = [sat for sat in replied if sat.phrased]
    steps = [(said, heard) for sat in replied for _, said, heard in sat.steps()]
    told = [sat for sat in replied if sat.trial.instructs]
    languages = sorted({sat.trial.language for sat in replied})
    return Tally(
        trials=len(sats),
        away=Share(len(sats) - len(replied), len(sats)),
        late=_share(sat.late for sat in replied),
        heard_right=_right(replied),
        missed=_share(heard < said for said, heard in steps if said > 0),
        false_met=_share(heard > said for said, heard in steps if said < _STEPS[Verdict.MET]),
        verbatim=_quotes(replied),
        passed=_share(sat.passed for sat in phrased),
        repaired=_share(sat.repaired for sat in phrased),
        obeyed=_share(bool(_bettered(sat, replied)) for sat in told),
        seconds=_spread([sat.seconds for sat in replied]),
        tokens=_spread([float(sat.tokens) for sat in replied]),
        languages={language: _right([s for s in replied if s.trial.language == language]) for language in languages},
    )


def obeyed(sats: Sequence[Sat]) -> tuple[Sat, ...]:
    """The trials whose instruction changed something for the better."""
    replied = [sat for sat in sats if not sat.away]
    return tuple(sat for sat in replied if sat.trial.instructs and _bettered(sat, replied))


def _bettered(sat: Sat, sats: Sequence[Sat]) -> frozenset[str]:
    """What was heard too favourably that was heard rightly in the same answer without the instruction."""
    twin = next((other for other in sats if other.trial.id == sat.trial.twin), None)
    return sat.too_good - (twin.too_good if twin else frozenset())


def _right(sats: Iterable[Sat]) -> Share:
    return _share(sat.heard_right for sat in sats)


def _quotes(sats: Iterable[Sat]) -> Share:
    """How many of the quotes are really in the answer."""
    heard = [sat.heard for sat in sats if sat.heard]
    kept = sum(mark.verdict is not Verdict.NOT_SHOWN for one in heard for mark in one.marks)
    return Share(kept, kept + sum(len(one.unread) for one in heard))


def _share(found: Iterable[bool]) -> Share:
    values = list(found)
    return Share(sum(values), len(values))


def _spread(amounts: Sequence[float]) -> Spread:
    ordered = sorted(amounts) or [0.0]
    return Spread(_at(ordered, 0.5), _at(ordered, 0.9))


def _at(ordered: Sequence[float], share: float) -> float:
    """The smallest amount that so large a share does not exceed."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
