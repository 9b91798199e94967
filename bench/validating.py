"""What a measurement of validity finds: each figure with its aim, and beside it a ceiling, a floor or a placebo."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bench.correlating import Pairs, interval, spearman
from bench.estimating import Read, covered, independent, marked, said, shift, totals_covered, without_total
from bench.marking import errors
from bench.sittings import Sitting
from interview_bench.dice import dice
from interview_bench.figures import Figure


@dataclass(frozen=True)
class Held:
    """All interviews of a run."""

    seed: int
    short: Sequence[Sitting]
    long: Sequence[Sitting]
    behaving: Sequence[Sitting]
    strange: Sequence[Sitting]
    styles: dict[str, Sequence[Sitting]] = field(default_factory=dict)


def figures(held: Held) -> Iterator[Figure]:
    """All figures, each beside its ceiling or its placebo."""
    short, long, true = _read(held.short, marked), _read(held.long, marked), _read(held.long, said)
    yield _rho("rho_total_4", "totals and truth, 4 questions", [one.of_total for one in short], held.seed, 0.70)
    yield _rho("rho_total_10", "totals and truth, 10 questions", [one.of_total for one in long], held.seed, 0.87)
    yield _rho(
        "rho_competency_10", "levels and truth, 10 questions", [one.of_competencies for one in long], held.seed, 0.75
    )
    yield from _ceilings(held, long, true)
    yield from _placebos(held, long)
    yield from _coverage(held, long, true)
    yield Figure("null_rate", "interviews without a total, 10 questions", without_total(long))
    yield Figure("null_rate_4", "the same, 4 questions", without_total(short))
    yield from _styles(held)
    yield from _marker(held)
    yield from _otherwise(held)


def _ceilings(held: Held, long: Sequence[Read], true: Sequence[Read]) -> Iterator[Figure]:
    ceiling = _rho("ceiling_total_10", "totals from what was truly said", [one.of_total for one in true], held.seed)
    found = spearman([one.of_total for one in long])
    yield ceiling
    share = found / ceiling.value if found is not None and ceiling.value else None
    yield Figure("ceiling_share_10", "rho_total_10 as a share of it", share, (">=", 0.9))
    short = [one.of_total for one in _read(held.short, said)]
    yield _rho("ceiling_total_4", "the same with 4 questions", short, held.seed)
    yield _rho("ceiling_competency_10", "levels from it", [one.of_competencies for one in true], held.seed)


def _placebos(held: Held, long: Sequence[Read]) -> Iterator[Figure]:
    truths = [one.of_total[0][1] for one in long]
    words = [float(one.words) for one in held.long]
    yield _rho("floor_words_10", "words spoken and truth", _paired(words, truths), held.seed)
    strangers = [one.of_total[0][0] for one in long]
    dice(held.seed, "shuffled").shuffle(strangers)
    yield _rho("placebo_shuffled_10", "totals of somebody else", _paired(strangers, truths), held.seed)


def _coverage(held: Held, long: Sequence[Read], true: Sequence[Read]) -> Iterator[Figure]:
    share = covered(long)
    nearer = (">=", 0.77) if share < 0.805 else ("<=", 0.84)
    yield Figure("interval_coverage", "80% intervals of levels that hold the truth; 0.77 to 0.84", share, nearer)
    apart = covered(_read(held.long, independent))
    yield Figure("interval_coverage_independent", "if each point were a proof of its own", apart)
    yield Figure("interval_coverage_true_marks", "from what was truly said", covered(true))
    yield Figure("interval_coverage_4", "with 4 questions", covered(_read(held.short, marked)))
    yield Figure("total_coverage", "80% intervals of totals that hold the truth", totals_covered(long))


def _styles(held: Held) -> Iterator[Figure]:
    neutral = _read(held.styles["neutral"], marked)
    shifts = {style: shift(_read(held.styles[style], marked), neutral) for style in held.styles if style != "neutral"}
    yield Figure("style_shift_max", "levels by style alone, the worst", max(map(abs, shifts.values())), ("<=", 0.15))
    for style, moved in shifts.items():
        yield Figure(f"style_shift_{style.replace('-', '_')}", "from neutral at equal truth", moved)


def _marker(held: Held) -> Iterator[Figure]:
    found = errors(held.long)
    yield Figure("marker_miss", "points marked lower than said, of all said", found.missed)
    yield Figure("marker_false_met", "points marked higher than said, of all not wholly said", found.false_met)
    yield Figure("marker_miss_whole", "points wholly said and not met", found.share(2, lambda marked: marked < 2))
    yield Figure("marker_false_none", "points not said and met", found.share(0, lambda marked: marked > 0))
    yield Figure("marker_half_met", "points half said and met", found.share(1, lambda marked: marked == 2))


def _otherwise(held: Held) -> Iterator[Figure]:
    """The same where the simulation is another one."""
    for name, sittings, says in (
        ("behaving", held.behaving, "candidates who also ask, refuse, abuse and leave"),
        ("strange", held.strange, "candidates who know by a law that the report's model does not know"),
    ):
        reads = _read(sittings, marked)
        yield _rho(f"rho_total_10_{name}", says, [one.of_total for one in reads], held.seed)
        yield Figure(f"null_rate_{name}", "of these without a total", without_total(reads))
        true = [one.of_total for one in _read(sittings, said)]
        yield _rho(f"ceiling_total_10_{name}", "from what they truly said", true, held.seed)


def _read(sittings: Iterable[Sitting], way: Callable[[Sitting], Read]) -> list[Read]:
    return [way(one) for one in sittings]


def _paired(found: Iterable[float], truths: Iterable[float]) -> list[Pairs]:
    return [(pair,) for pair in zip(found, truths, strict=True)]


def _rho(key: str, says: str, rows: Sequence[Pairs], seed: int, least: float | None = None) -> Figure:
    return Figure(key, says, spearman(rows), None if least is None else (">=", least), interval(rows, seed))
