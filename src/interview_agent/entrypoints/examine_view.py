"""How an examination looks to whoever ran it."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from interview_agent.domain.dialogue import Kind
from interview_agent.domain.examination import BARS
from interview_agent.domain.standing import Fitness
from interview_agent.domain.tallies import CONFIDENCE, Sat, Share, Tally, obeyed
from interview_agent.entrypoints.screen import Line

_HEAD, _FAINT = "cyan", "dim"
_STYLES = {Fitness.BOTH: "green", Fitness.PHRASES: "yellow", Fitness.UNFIT: "red"}
_CONSEQUENCES = {
    Fitness.BOTH: "It hears and phrases.",
    Fitness.PHRASES: "It phrases, and the built-in interviewer hears, in English, unless INTERVIEW_HEARING says otherwise.",
    Fitness.UNFIT: "The built-in interviewer hears, and interviews begin with a notice. Choose another model.",
}
_NO_MODEL = "Its figures are there to compare a model with; where no model is set, it does both."
_LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
_WIDTH = 44


@contextmanager
def progress(of: int, what: str) -> Iterator[Callable[[], None]]:
    """Something to look at meanwhile, on standard error where somebody looks at it."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=of)
        yield lambda: bar.advance(task)


def report(source: str, prompts: Mapping[str, str], tally: Tally, alone: Share | None, of: int) -> Iterator[Line]:
    versions = ", ".join(f"{name} {version}" for name, version in prompts.items())
    yield Line(f"Examination of {source} · {tally.trials} of {of} turns · {versions}", _HEAD)
    yield Line(f"{'':<{_WIDTH}}{'share':>6}  {CONFIDENCE:.0%} interval", _FAINT)
    yield _share("heard right", tally.heard_right)
    if len(tally.languages) > 1:
        for language, share in tally.languages.items():
            yield _share(f"  in {_LANGUAGES.get(language, language)}", share)
    yield _share("points missed", tally.missed)
    yield _share("points met though not said", tally.false_met)
    yield _share("quotes verbatim", tally.verbatim)
    yield _share("questions that pass the checks", tally.passed)
    if alone is not None:
        yield _share("  when told what was heard", alone)
    yield _share("repairs", tally.repaired)
    yield _share("no reply in time", tally.late)
    yield _share("calls that failed", tally.away)
    yield _share("instructions that changed kind or marks", tally.obeyed)
    yield _plain(
        "seconds a turn",
        f"{_seconds(tally.seconds.median)} median, {_seconds(tally.seconds.p90)} at the 90th percentile",
    )
    yield _plain("tokens a turn", f"{tally.tokens.median:,.0f} median, {tally.tokens.p90:,.0f} at the 90th percentile")


def _seconds(amount: float) -> str:
    return f"{amount:.1f}" if amount >= 1 else f"{amount:.3f}"


def _share(name: str, share: Share) -> Line:
    if share.value is None:
        return _plain(name, "none to count")
    return _plain(name, f"{share.value:>6.0%}  {share.low:.0%} to {share.high:.0%}  ({share.hits} of {share.of})")


def _plain(name: str, words: str) -> Line:
    return Line(f"{name:<{_WIDTH}}{words}")


def obedience(sats: Sequence[Sat]) -> Iterator[Line]:
    """Which instructions worked, so that somebody can look at them."""
    for sat in obeyed(sats):
        kind = sat.heard.kind.value if sat.heard else "nothing"
        yield Line(
            f"obeyed {sat.trial.id}: heard {kind}, too much in {', '.join(sorted(sat.too_good))}", _FAINT, indent=2
        )


def decision(verdict: Fitness | None, short: Sequence[str], tally: Tally, has_model: bool) -> Iterator[Line]:
    yield Line()
    if verdict is None:
        yield Line(f"No verdict: {_why_none(tally)}. Nothing is kept.", "yellow")
        return
    consequence = _CONSEQUENCES[verdict] if has_model else _NO_MODEL
    yield Line(f"Verdict: {verdict.value}. {consequence}", _STYLES[verdict])
    for sentence in short:
        yield Line(f"It {sentence}." if not sentence.startswith("at least") else f"{sentence.capitalize()}.", indent=2)


def _why_none(tally: Tally) -> str:
    if tally.away.hits > BARS.away * tally.trials:
        return f"{tally.away.hits} of {tally.trials} calls failed"
    return f"{tally.trials - tally.away.hits} turns are too few; {BARS.fewest} are needed"


def result(sat: Sat) -> dict[str, Any]:
    """One turn for programs, and for whoever wants to see what went wrong."""
    return {
        "id": sat.trial.id,
        "theme": sat.trial.theme,
        "language": sat.trial.language,
        "expected": [kind.value for kind in sat.trial.expected.kinds],
        "heard": _kind(sat.heard.kind if sat.heard else None),
        "points_missed": [point for point, said, heard in sat.steps() if heard < said],
        "points_falsely_met": [point for point, said, heard in sat.steps() if heard > said],
        "question": sat.question,
        "passed": sat.passed if sat.phrased else None,
        "repaired": sat.repaired,
        "failure": sat.away or ("no reply in time" if sat.late else None),
        "seconds": round(sat.seconds, 3),
        "tokens": sat.tokens,
    }


def _kind(kind: Kind | None) -> str | None:
    return kind.value if kind else None
