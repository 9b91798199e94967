"""How well levels and totals agree with what simulated candidates truly know.

    python -m bench.validity --interviews 1000
    python -m bench.validity --fit --interviews 400 --seed 900

Each candidate has five competencies whose true levels spread evenly from 0 to 4 and correlate. The interviews are held in
memory by the built-in mind, on half b of the topics. The errors that the model of the report takes this mind to make were
found by `--fit` on half a and with other candidates.
"""

import argparse
import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import repeat
from os import cpu_count
from pathlib import Path
from typing import Any

from bench.estimating import marked, totals_covered
from bench.marking import errors
from bench.population import COMPETENCIES, CORRELATION, STRANGE, Applicant, applicants, questions
from bench.sittings import Sitting, sit
from bench.validating import Held, figures
from interview_agent.domain import scoring
from interview_bench.candidates import answering, truth
from interview_bench.candidates.people import STYLES, Nature
from interview_bench.figures import Figure
from interview_bench.report import table

MEASURED, FITTED, SHORT, LONG = "b", "a", 4, 10
FAIR = ("terse", "timid", "non-native")
NATURES = {"bench": Nature(), "strange": STRANGE}
"""How knowing follows from a level: as in all of interview-bench, or by a law that the report's model does not know at all."""

ONE_IN = 8
"""Of so many candidates one is met again: in the styles, as one who does other things than answer, and as one of another nature."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.validity", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--interviews", type=int, default=1_000, help="how many candidates; more are held beside them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=cpu_count() or 1)
    parser.add_argument("--nature", choices=tuple(NATURES), default="bench", help="by which law the candidates know")
    parser.add_argument("--fit", action="store_true", help="only find the errors of the marker, on the other half")
    parser.add_argument("--json", metavar="FILE", help="write the figures to a file; - for standard output")
    options = parser.parse_args()
    if options.fit:
        print(fit(options.interviews, options.seed, options.workers))
        return
    nature = NATURES[options.nature]
    held = run(options.interviews, options.seed, options.workers, nature)
    found = tuple(figures(held))
    _report(document(found, options.seed, nature), found, options.json)


def fit(interviews: int, seed: int, workers: int) -> str:
    """The marker that the built-in mind is, in the form in which `domain/scoring.py` holds it."""
    held = _hold(applicants(seed, interviews, FITTED), FITTED, LONG, workers)
    found, covered = errors(held), totals_covered([marked(one) for one in held])
    lines = [f"{true.value} marked as {mark.value}: {times}" for (true, mark), times in sorted(found.table.items())]
    return "\n".join([*lines, f"totals whose interval holds the truth: {covered:.3f}", str(found.marker())])


def run(interviews: int, seed: int, workers: int = 1, nature: Nature = NATURES["bench"]) -> Held:
    people = [one.but(nature=nature) for one in applicants(seed, interviews, MEASURED)]
    some = people[: max(interviews // ONE_IN, 2)]

    def hold(whom: Iterable[Applicant], number: int = LONG) -> Sequence[Sitting]:
        return _hold(tuple(whom), MEASURED, number, workers)

    return Held(
        seed,
        hold(people, SHORT),
        hold(people),
        hold(one.but(behaves=True) for one in some),
        hold(one.but(nature=STRANGE) for one in some),
        {style: hold(one.but(style=style) for one in some) for style in ("neutral", *FAIR)},
    )


def _hold(people: Sequence[Applicant], half: str, number: int, workers: int) -> Sequence[Sitting]:
    """The interviews of these candidates, in their order, whoever holds them."""
    if workers == 1:
        return [_sit(one, half, number) for one in people]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(_sit, people, repeat(half), repeat(number), chunksize=8))


def _sit(applicant: Applicant, half: str, number: int) -> Sitting:
    return asyncio.run(sit(applicant, questions(half), number))


def simulation(nature: Nature = NATURES["bench"]) -> dict[str, Any]:
    """All that is fixed of the candidates, beside what the report's model believes of them."""
    return {
        "half": MEASURED,
        "questions": [SHORT, LONG],
        "competencies": COMPETENCIES,
        "levels": "even from 0 to 4",
        "correlation": CORRELATION,
        "said_at_once": truth.AT_ONCE,
        "misconception_where_unknown": truth.MISCONCEPTION,
        "near_miss_where_unknown": truth.NEAR_MISS,
        "says_that_it_is_unknown": answering.GIVES_UP,
        "styles": list(STYLES),
        "behaviours": "none, but for *_behaving",
        "nature": asdict(nature),
        "nature_strange": asdict(STRANGE),
        "nature_believed": {
            "slope": scoring.SLOPE,
            "half": scoring.CATEGORY,
            "topic_spread": scoring.SHARED_SD,
            "hardness": 0.0,
        },
        "marker_believed": asdict(scoring.BUILTIN),
    }


def _report(told: Mapping[str, Any], found: tuple[Figure, ...], file: str | None) -> None:
    if file != "-":
        from rich.console import Console

        for name, value in told["simulation"].items():
            print(f"{name}: {value}")
        print()
        Console().print(table("validity", found))
    if file:
        text = json.dumps(told, indent=2) + "\n"
        print(text, end="") if file == "-" else Path(file).write_text(text, encoding="utf-8")


def document(found: Iterable[Figure], seed: int, nature: Nature = NATURES["bench"]) -> dict[str, Any]:
    """The figures by key; beside them intervals, aims and the simulation."""
    shown = tuple(found)
    return {
        **{one.key: _rounded(one.value) for one in shown},
        "intervals": {one.key: [_rounded(end) for end in one.interval] for one in shown if one.interval},
        "aims": {one.key: {"aim": f"{one.aim[0]} {one.aim[1]}", "met": one.met} for one in shown if one.aim},
        "seed": seed,
        "simulation": simulation(nature),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


if __name__ == "__main__":
    main()
