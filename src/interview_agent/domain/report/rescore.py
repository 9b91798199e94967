"""Computing an evaluation again from what is stored: the same figures, or what another marker or bar would change."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from interview_agent.domain.interview import Interview
from interview_agent.domain.report.document import marker_of
from interview_agent.domain.report.evaluation import evaluation
from interview_agent.domain.scoring import Marker


@dataclass(frozen=True, slots=True)
class Change:
    """A figure by its path, such as `competencies.Python.level.mean`, as it is stored and as it would be."""

    path: str
    stored: Any
    now: Any


def again(interview: Interview, marker: Marker | None = None, bar: float | None = None) -> dict[str, Any]:
    """The evaluation, made again at the time of the stored one; `marker` or `bar` None: those that it was made with."""
    stored: Mapping[str, Any] = interview.evaluation or {}
    errs = marker or marker_of(interview)[0]
    at = datetime.fromisoformat(str(stored.get("evaluation_timestamp") or interview.last_updated.isoformat()))
    given = stored.get("bar") if bar is None else bar
    level = float(given) if isinstance(given, int | float) else None
    return evaluation(interview, str(stored.get("evaluated_by", "")), at, errs, level)


def changes(stored: Mapping[str, Any], now: Mapping[str, Any], path: str = "") -> list[Change]:
    """Every figure that differs, in the order of the new one."""
    found: list[Change] = []
    for key in dict.fromkeys((*now, *stored)):
        at, before, after = f"{path}{key}", stored.get(key), now.get(key)
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            found += changes(before, after, f"{at}.")
        elif before != after:
            found.append(Change(at, before, after))
    return found


def written(evaluation: Mapping[str, Any]) -> str:
    """An evaluation byte for byte: two of them are the same if these texts are."""
    return json.dumps(evaluation, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
