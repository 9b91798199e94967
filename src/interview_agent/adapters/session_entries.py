"""The conversation of a stored document: each entry as JSON, and back.

What another program put into an entry is kept in its `extras`: `entry` holds the keys beside ours, `metadata` the ones
inside the metadata, where also the values stay that we could not read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from interview_agent.adapters import session_parts
from interview_agent.adapters.session_values import member, moment, number, stamp, text
from interview_agent.domain.conversation import Answer, Closing, Entry, Foreign, Question
from interview_agent.domain.dialogue import DIFFICULTIES, Move, QuestionType
from interview_agent.domain.plan import Focus

_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
_OWN_KEYS = frozenset({"type", "content", "timestamp", "metadata"})
_LEVEL_OF_WORD = {
    "basic": 2, "easy": 2, "beginner": 2, "junior": 2,
    "intermediate": 3, "medium": 3,
    "advanced": 4, "hard": 4, "senior": 4, "expert": 5,
}  # fmt: skip


# to JSON


def written(entry: Entry) -> Any:
    """An entry as it stands in the document."""
    match entry:
        case Question():
            metadata = _question_metadata(entry)
            if "metadata" in entry.extras:
                # What a foreign document says stays in its words ("hard"), except for the id, which answers refer to.
                metadata = {**metadata, **entry.extras["metadata"], "question_id": entry.id}
            return _entry("question", entry, metadata)
        case Answer():
            return _entry("answer", entry, {**entry.extras.get("metadata", {}), **_answer_metadata(entry)})
        case Closing():
            return _entry("closing", entry, dict(entry.extras.get("metadata", {})))
        case Foreign():
            return entry.raw


def _entry(kind: str, entry: Question | Answer | Closing, metadata: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {"type": kind, "content": entry.content, "timestamp": stamp(entry.timestamp)}
    if metadata:
        result["metadata"] = metadata
    return {**result, **entry.extras["entry"]} if "entry" in entry.extras else result


def _question_metadata(question: Question) -> dict[str, Any]:
    always: dict[str, Any] = {
        "question_id": question.id,
        "question_number": question.number,
        "type": question.type.value,
        "difficulty": DIFFICULTIES.get(question.difficulty, "intermediate"),
        "difficulty_level": question.difficulty,
        "focus_area": question.focus.name,
        "role_requirement_addressed": question.focus.requirement,
        "coverage_strategy": question.strategy,
        "expected_assessment": question.expects,
        "move": question.move.value,
        "source": question.source,
    }
    sometimes = {
        "competency": question.focus.competency,
        "rubric": [session_parts.point_json(point) for point in question.points],
        "bank_id": question.bank_id,
        "follows": question.follows,
        "aim": question.aim,
        "lead": question.lead,
        "claim": question.claim,
        "token": question.token,
    }
    always.update((key, value) for key, value in sometimes.items() if value)
    return always


def _answer_metadata(answer: Answer) -> dict[str, Any]:
    metadata: dict[str, Any] = {"answer_to": answer.answer_to}
    if answer.addition:
        metadata["addition"] = True
    if answer.heard is not None:
        metadata["heard"] = session_parts.heard_json(answer.heard)
    if answer.token:
        metadata["token"] = answer.token
    return metadata


# from JSON


Read = tuple[Entry, Any]
"""An entry with its `written` form where that was at hand anyway, else with None."""


def read(conversation: Iterable[Any], incarnation: str, fallback: datetime) -> Iterator[Read]:
    """The entries of a document. `fallback` is the time of those that have none that can be read.

    A question without an id gets one from its place; an answer that does not say what it answers belongs to the latest
    question before it.
    """
    asked, count = "", 0
    for raw in conversation:
        match _kind(raw):
            case "question":
                count += 1
                question, form = _question(raw, incarnation, count, fallback)
                asked = question.id
                yield question, form
            case "answer":
                yield _answer(raw, asked, fallback)
            case "closing":
                at = moment(raw.get("timestamp")) or fallback
                yield Closing(raw["content"], at, _extras(raw, _metadata(raw))), None
            case _:
                yield Foreign(raw), None


def _kind(raw: Any) -> Any:
    """The type of an entry that has words in it; None for any other."""
    return raw.get("type") if isinstance(raw, dict) and isinstance(raw.get("content"), str) else None


def _question(raw: Mapping[str, Any], incarnation: str, place: int, fallback: datetime) -> tuple[Question, Any]:
    metadata = _metadata(raw)
    question = Question(
        content=raw["content"],
        timestamp=moment(raw.get("timestamp")) or fallback,
        id=_id(metadata.get("question_id")) or f"{incarnation}-{place}",
        number=number(metadata.get("question_number"), place),
        type=member(QuestionType, metadata.get("type")) or QuestionType.TECHNICAL,
        difficulty=_difficulty(metadata),
        focus=_focus(metadata),
        move=member(Move, metadata.get("move")) or Move.ADVANCE,
        strategy=text(metadata.get("coverage_strategy")),
        expects=text(metadata.get("expected_assessment")),
        source=text(metadata.get("source"), "unknown"),
        points=session_parts.points(metadata.get("rubric")),
        bank_id=text(metadata.get("bank_id")),
        follows=text(metadata.get("follows")),
        aim=text(metadata.get("aim")),
        lead=text(metadata.get("lead")),
        claim=text(metadata.get("claim")),
        token=text(metadata.get("token")),
    )
    form = written(question)
    if form == raw:
        return question, form
    ours = form["metadata"]
    theirs = {key: value for key, value in metadata.items() if key not in ours or ours[key] != value}
    theirs.pop("question_id", None)
    return replace(question, extras=_extras(raw, theirs)), None


def _id(value: Any) -> str:
    """An id that a caller can send back as `answer_to`; nothing for any other."""
    return value if isinstance(value, str) and _ID.fullmatch(value) else ""


def _difficulty(metadata: Mapping[str, Any]) -> int:
    for value in (metadata.get("difficulty_level"), metadata.get("difficulty")):
        if number(value, 0) in DIFFICULTIES:
            return number(value, 0)
    return _LEVEL_OF_WORD.get(text(metadata.get("difficulty")).strip().lower(), 3)


def _focus(metadata: Mapping[str, Any]) -> Focus:
    return Focus(
        text(metadata.get("competency")),
        text(metadata.get("focus_area")),
        text(metadata.get("role_requirement_addressed")),
    )


def _answer(raw: Mapping[str, Any], asked: str, fallback: datetime) -> tuple[Answer, Any]:
    metadata = _metadata(raw)
    answer = Answer(
        content=raw["content"],
        timestamp=moment(raw.get("timestamp")) or fallback,
        answer_to=text(metadata.get("answer_to"), asked),
        addition=metadata.get("addition") is True,
        heard=session_parts.heard(metadata.get("heard")),
        token=text(metadata.get("token")),
    )
    form = written(answer)
    if form == raw:
        return answer, form
    theirs = {key: value for key, value in metadata.items() if key not in form["metadata"]}
    return replace(answer, extras=_extras(raw, theirs)), None


def _metadata(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The metadata of an entry; what stands there without being an object is kept under a key of its own."""
    match raw.get("metadata"):
        case dict() as metadata:
            return metadata
        case None:
            return {}
        case other:
            return {"foreign": other}


def _extras(raw: Mapping[str, Any], metadata: Mapping[str, Any]) -> dict[str, Any]:
    beside = {key: value for key, value in raw.items() if key not in _OWN_KEYS}
    return {name: dict(part) for name, part in (("entry", beside), ("metadata", metadata)) if part}
