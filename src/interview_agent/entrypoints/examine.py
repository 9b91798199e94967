"""`interview-agent examine`: a model is put through labelled turns before it interviews anybody."""

import asyncio
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from interview_agent import bootstrap
from interview_agent.adapters.exam_files import load_exam
from interview_agent.application.examining import Examiner
from interview_agent.domain.exam import Exam, Trial, sample
from interview_agent.domain.examination import Examination, figures, hears, phrases, shortcomings, verdict
from interview_agent.domain.standing import KIND
from interview_agent.domain.tallies import Sat, Share, Tally, tally
from interview_agent.entrypoints import examine_view as view
from interview_agent.entrypoints.examine_model import Examinee, examinee
from interview_agent.entrypoints.screen import forgiving, screen, tell
from interview_agent.errors import InterviewError, ModelUnavailable
from interview_agent.settings import Settings

INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command."""

    file: Path | None = None
    limit: int | None = None


@dataclass(slots=True)
class Results:
    """What came of the trials so far. `alone` are those in which only a question was asked for."""

    sats: list[Sat] = field(default_factory=list)
    alone: list[Sat] = field(default_factory=list)

    @property
    def tally(self) -> Tally:
        return tally(self.sats)

    @property
    def alone_passed(self) -> Share | None:
        return tally(self.alone).passed if self.alone else None


def examine(wanted: Wanted, settings: Settings) -> int:
    """Examine, print, and keep the result. Returns the exit code; raises InvalidInput or BadSettings for a model of nobody."""
    forgiving()
    exam = load_exam()
    trials = sample(exam.trials, wanted.limit or len(exam.trials))
    one, results = examinee(settings), Results()
    try:
        if wanted.file:
            wanted.file.touch()
        asyncio.run(_run(one, trials, results))
    except KeyboardInterrupt:
        _show(one, results, len(trials))
        tell(f"Interrupted after {len(results.sats)} of {len(trials)} turns. Nothing is kept.")
        return INTERRUPTED
    except ModelUnavailable as away:
        tell(f"The model {one.mind.source} is unreachable, and nothing is kept. {away.sentence}")
        return 1
    except OSError as failure:
        tell(f"{wanted.file} cannot be written: {failure.strerror}.")
        return 1
    return _conclude(one, exam, results, wanted, settings)


async def _run(one: Examinee, trials: tuple[Trial, ...], results: Results) -> None:
    """All trials; and once more without hearing, for a mind that did not do well in both at once."""
    examiner = Examiner(one.mind, bootstrap.bank(), one.settings.limits, one.settings.patience, one.meter)
    await one.load()
    with view.progress(len(trials), f"examining {one.mind.source}") as advance:
        await examiner.examine(trials, _taken(results.sats, advance))
    found = results.tally
    if not (hears(found) and phrases(found.passed)):
        with view.progress(len(trials), "questions alone") as advance:
            await examiner.phrase(trials, _taken(results.alone, advance))


def _taken(sats: list[Sat], advance: Callable[[], None]) -> Callable[[Sat], None]:
    """Keeps what came of a trial at once, so that it can be shown whatever happens later."""

    def take(sat: Sat) -> None:
        sats.append(sat)
        advance()

    return take


def _conclude(one: Examinee, exam: Exam, results: Results, wanted: Wanted, settings: Settings) -> int:
    found, alone, now = results.tally, results.alone_passed, datetime.now(UTC)
    decided = verdict(found, alone)
    _show(one, results, len(results.sats))
    screen(sys.stdout)(view.decision(decided, shortcomings(found, alone), found, one.meter is not None))
    head: dict[str, Any] = {"source": one.mind.source, "verdict": None, "exam": exam.version} | figures(found, alone)
    kept = True
    if decided is not None:
        examination = Examination(one.mind.source, decided, now, found, alone, exam.version, one.prompts)
        head = examination.document()
        kept = asyncio.run(_keep(examination, settings))
    if wanted.file:
        document = head | {"results": [view.result(sat) for sat in results.sats]}
        wanted.file.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if kept and decided is not None else 1


def _show(one: Examinee, results: Results, of: int) -> None:
    if results.sats:
        screen(sys.stdout)(view.report(one.mind.source, one.prompts, results.tally, results.alone_passed, of))
        screen(sys.stdout)(view.obedience(results.sats))


async def _keep(examination: Examination, settings: Settings) -> bool:
    """Put it where the interviewer will look for it; whether that succeeded anywhere."""
    kept = False
    if settings.interview_store == "memory":
        tell("Not kept: INTERVIEW_STORE is memory, which ends with this command. Set it to redis or file.")
        return False
    for place in _places(settings):
        shelf = bootstrap.open_shelf(place)
        try:
            await shelf.keep(KIND, examination.key, examination.document(), replace=True)
        except InterviewError as away:
            tell(f"Not kept for interviews in {place.interview_store}: {away.sentence}")
        else:
            kept = True
        finally:
            await shelf.close()
    return kept


def _places(settings: Settings) -> list[Settings]:
    """Where chat keeps interviews and where servers do, unless the environment says which."""
    if "interview_store" in settings.model_fields_set:
        return [settings]
    return [settings.model_copy(update={"interview_store": name}) for name in ("file", "redis")]
