"""Whether the same knowledge counts the same in another voice."""

from collections.abc import Mapping, Sequence

from interview_bench.measures.marking import credit
from interview_bench.measures.probing import probes_an_answer
from interview_bench.measures.rates import share, total
from interview_bench.transcript import Transcript

Shift = Mapping[str, float | None]


def shifts(by_style: Mapping[str, Sequence[Transcript]], half: str) -> Mapping[str, Shift]:
    """By style, beside neutral: the change in the share of said points that were met, and in follow-ups an answer."""
    if not by_style:
        return {}
    neutral = _figures(by_style["neutral"], half)
    found = {style: _figures(transcripts, half) for style, transcripts in by_style.items() if style != "neutral"}
    return {
        style: {name: _difference(value, neutral[name]) for name, value in figures.items()}
        for style, figures in found.items()
    }


def worst(shift: Mapping[str, Shift]) -> float | None:
    """The largest change of any style, whichever way it goes."""
    return max((abs(v) for figures in shift.values() for v in figures.values() if v is not None), default=None)


def _figures(transcripts: Sequence[Transcript], half: str) -> Shift:
    return {
        "met": share(total(credit(one, half) for one in transcripts)),
        "probes": share(total(probes_an_answer(one, half) for one in transcripts)),
    }


def _difference(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other
