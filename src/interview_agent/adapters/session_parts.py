"""The parts of an interview that are values of their own: each as JSON, and back.

What cannot be read as a whole is None (a rubric: empty), and the reader keeps the stored value as it was.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import orjson

from interview_agent.adapters.session_values import fine_moment, fine_stamp, member, moment, stamp
from interview_agent.domain.dialogue import Heard, Kind, Signal
from interview_agent.domain.interview import Accommodation, Ending, Failure, Floor, Grant, Pause, Purpose
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight

# to JSON


def heard_json(heard: Heard) -> dict[str, Any]:
    marks = [{"point": m.point, "verdict": m.verdict.value, "quote": m.quote, "by": m.by} for m in heard.marks]
    told: dict[str, Any] = {"kind": heard.kind.value, "by": heard.by, "marks": marks}
    if heard.unread:
        told["unread"] = list(heard.unread)
    if heard.signals:
        told["signals"] = [signal.value for signal in heard.signals]
    if heard.about:
        told["about"] = heard.about
    if heard.version:
        told["version"] = heard.version
    return told


def late_json(late: Mapping[str, Heard]) -> dict[str, Any]:
    return {question: heard_json(heard) for question, heard in late.items()}


def point_json(point: Point) -> dict[str, Any]:
    told: dict[str, Any] = {"id": point.id, "text": point.text, "weight": point.weight.value}
    if point.signs:
        told["signs"] = list(point.signs)
    if point.probe:
        told["probe"] = point.probe
    if point.wrong:
        told["wrong"] = list(point.wrong)
    return told


def floor_json(floor: Floor) -> dict[str, Any]:
    return {
        "token": floor.token,
        "purpose": floor.purpose.value,
        "turn": floor.turn,
        "until": fine_stamp(floor.until),
    }


def pause_json(pause: Pause) -> dict[str, Any]:
    return {"since": stamp(pause.since), "most": pause.most}


def accommodations_json(accommodations: tuple[Accommodation, ...]) -> list[dict[str, Any]]:
    return [
        {"grant": one.grant.value, "seconds": one.seconds, "at": stamp(one.at), "token": one.token}
        for one in accommodations
    ]


def failure_json(failure: Failure) -> dict[str, Any]:
    return {"code": failure.code, "sentence": failure.sentence, "turn": failure.turn}


def ending_json(ending: Ending) -> dict[str, Any]:
    return {"reason": ending.reason, "ended_at": stamp(ending.at), "token": ending.token}


# from JSON; marks and points, of which a document has hundreds, without patterns, which take ten times as long


def heard(value: Any) -> Heard | None:
    if not isinstance(value, dict):
        return None
    known, by, rows = member(Kind, value.get("kind")), value.get("by"), value.get("marks")
    unread, signals = value.get("unread", ()), value.get("signals", ())
    about, version = value.get("about", ""), value.get("version", "")
    if known is None or not isinstance(by, str) or not isinstance(rows, list) or not _all_text(unread):
        return None
    marks = [mark for row in rows if (mark := _mark(row))]
    if len(marks) < len(rows) or not _all_text(signals) or not isinstance(about, str) or not isinstance(version, str):
        return None
    told = tuple(signal for row in signals if (signal := member(Signal, row)))
    return Heard(known, tuple(marks), by, tuple(unread), told, about, version)


def late(value: Any) -> dict[str, Heard] | None:
    rows = {question: heard(row) for question, row in value.items()} if isinstance(value, dict) else {"": None}
    known = {question: row for question, row in rows.items() if row is not None}
    return known if len(known) == len(rows) else None


def _mark(value: Any) -> Mark | None:
    if not isinstance(value, dict):
        return None
    known = member(Verdict, value.get("verdict"))
    point, quote, by = value.get("point"), value.get("quote"), value.get("by")
    if known is None or not isinstance(point, str) or not isinstance(quote, str) or not isinstance(by, str):
        return None
    return Mark(point, known, quote, by)


def points(value: Any) -> tuple[Point, ...]:
    """The rubric of a question; none at all if a part of it cannot be read."""
    try:
        return _points(orjson.dumps(value)) if isinstance(value, list) else ()
    except orjson.JSONEncodeError:  # nested more deeply than can be written
        return ()


@lru_cache(maxsize=1024)
def _points(rubric: bytes) -> tuple[Point, ...]:
    # Every candidate of a role is asked about the same points, and reading them was much of what a late turn cost.
    rows = orjson.loads(rubric)
    read = tuple(point for row in rows if (point := _point(row)))
    return read if len(read) == len(rows) else ()


def _point(value: Any) -> Point | None:
    if not isinstance(value, dict):
        return None
    known = member(Weight, value.get("weight"))
    id, words, probe = value.get("id"), value.get("text"), value.get("probe", "")
    if known is None or not isinstance(id, str) or not isinstance(words, str) or not isinstance(probe, str):
        return None
    signs, wrong = value.get("signs", ()), value.get("wrong", ())
    if not _all_text(signs) or not _all_text(wrong):
        return None
    return Point(id, words, known, tuple(signs), probe, tuple(wrong))


def _all_text(value: Any) -> bool:
    return value == () or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def floor(value: Any) -> Floor | None:
    match value:
        case {"token": str(token), "purpose": str(purpose), "turn": int(turn), "until": until}:
            known, end = member(Purpose, purpose), fine_moment(until)
            return Floor(token, known, turn, end) if known is not None and end is not None else None
    return None


def pause(value: Any) -> Pause | None:
    match value:
        case {"since": since, "most": int(most)} if most >= 0 and (at := moment(since)):
            return Pause(at, most)
    return None


def accommodations(value: Any) -> tuple[Accommodation, ...]:
    """The time that was added; none at all if a part of it cannot be read."""
    rows = [_accommodation(row) for row in value] if isinstance(value, list) else []
    return tuple(row for row in rows if row is not None) if None not in rows else ()


def _accommodation(value: Any) -> Accommodation | None:
    match value:
        case {"grant": str(grant), "seconds": int(seconds), "at": at, "token": str(token)}:
            known, when = member(Grant, grant), moment(at)
            return Accommodation(known, seconds, when, token) if known and when and seconds >= 0 else None
    return None


def failure(value: Any) -> Failure | None:
    match value:
        case {"code": str(code), "sentence": str(sentence), "turn": int(turn)}:
            return Failure(code, sentence, turn)
    return None


def ending(value: Any) -> Ending | None:
    match value:
        case {"reason": str(reason), "ended_at": ended_at, "token": str(token)}:
            at = moment(ended_at)
            return Ending(reason, at, token) if at is not None else None
    return None


def summary(value: Any) -> dict[str, Any] | None:
    """A summary, if it is one of ours: another program may keep something else under the name."""
    ours = isinstance(value, dict) and value.keys() >= {"source", "overview", "duration_seconds", "covered", "gaps"}
    return value if ours else None


def evaluation(value: Any) -> dict[str, Any] | None:
    """An evaluation, if it is one of ours and its score is one."""
    if not isinstance(value, dict) or not value.keys() >= {
        "score",
        "score_interval",
        "hire_recommendation",
        "feedback",
        "evaluated_by",
    }:
        return None
    score = value["score"]
    number = isinstance(score, int | float) and not isinstance(score, bool)
    return value if score is None or (number and 0 <= score <= 100) else None
