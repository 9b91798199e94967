"""The shapes of a model's replies, and the way from a reply to typed values.

Reading is strict, since not every provider holds its model to a schema: what has the wrong type or value is refused as
a whole. The sentences name the field and never repeat what stood in it.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from interview_agent.application.ports import Draft, OutputSchema
from interview_agent.domain.course import Branch, Course
from interview_agent.domain.dialogue import Heard, Kind, Move
from interview_agent.domain.rubric import Mark, Point, Verdict
from interview_agent.errors import ModelInvalid

QUESTION = r"[A-ZÀ-Þ¿][^?\"\\\n]{10,220}\?"
"""One sentence with its only question mark at the end. Quotation marks and backslashes are left out because some local
servers do not escape what a pattern lets through, and the reply is no JSON then."""

SHORTEST, LONGEST = 12, 222
SHOWN = (Verdict.MET, Verdict.PARTLY, Verdict.CONTRADICTED)
LONGEST_OVERVIEW = 1_200

Schema = dict[str, Any]
E_ = TypeVar("E_", bound=StrEnum)


# the next turn


def turn_schema(course: Course, pattern: bool = True) -> OutputSchema:
    """What is heard and the question; the question alone where the branch is settled.

    Without `pattern`, for a provider that refuses regular expressions, only the length of the question is bounded.
    """
    if course.settled:
        return OutputSchema("next_question", "The next question.", _object(question=_question(pattern, False)))
    points = course.turn.question.points if course.turn else ()
    may_be_empty = any(_in_code(branch) for branch in course.branches)
    fields: Schema = {"heard": {"type": "string", "enum": [kind.value for kind in Kind]}}
    if points:
        fields["marks"] = _marks(points)
    labels = [branch.label for branch in course.branches if not _in_code(branch)]
    fields["branch"] = {"type": "string", "enum": [*labels, ""] if may_be_empty else labels}
    if points and any(branch.move is Move.PROBE for branch in course.branches):
        fields["aim"] = {"type": "string", "enum": ["", *(point.id for point in points)]}
    fields["question"] = _question(pattern, may_be_empty)
    return OutputSchema("next_turn", "What was heard in the last answer, and the next question.", _object(**fields))


def _in_code(branch: Branch) -> bool:
    """Whether nobody has to find words for it."""
    return branch.move is Move.CLOSE or bool(branch.words)


def read_turn(data: Mapping[str, Any], course: Course, by: str) -> Draft:
    """The draft in a reply. Raises ModelInvalid."""
    if course.settled:
        return Draft(None, _text(data, "question"))
    has_points = course.turn is not None and bool(course.turn.question.points)
    kind = _one_of(data, "heard", tuple(Kind))
    # The marks of a correction would be held against the open question, which it does not speak of.
    marks = read_marks(data, "marks", by) if has_points and kind is not Kind.CORRECTION else ()
    aim = _text(data, "aim") if "aim" in data else ""
    branch = _text(data, "branch")
    if branch and branch not in {one.label for one in course.branches}:
        raise _invalid("branch", "is none of the labels that were offered")
    return Draft(Heard(kind, marks, by), _text(data, "question"), branch, aim=aim)


def _question(pattern: bool, may_be_empty: bool) -> Schema:
    schema: Schema = {"type": "string", "minLength": 0 if may_be_empty else SHORTEST, "maxLength": LONGEST}
    if pattern:
        schema["pattern"] = f"^({QUESTION})?$" if may_be_empty else f"^{QUESTION}$"
    return schema


# marks


def marks_schema(points: Mapping[str, Sequence[Point]]) -> OutputSchema:
    """The marks of several answers, each under its own key, so that none can be left out."""
    fields = {key: _marks(offered) for key, offered in points.items()}
    return OutputSchema("marks", "The marks of each answer.", _object(**fields))


def read_marks(data: Mapping[str, Any], field: str, by: str) -> tuple[Mark, ...]:
    """The marks in one field of a reply. Raises ModelInvalid."""
    items = _field(data, field)
    if not isinstance(items, list):
        raise _invalid(field, "is not a list")
    marks = (_mark(item, f"{field}[{at}]", by) for at, item in enumerate(items))
    # Models write not_shown although it is not offered; it says the same as no mark.
    return tuple(mark for mark in marks if mark.verdict is not Verdict.NOT_SHOWN)


def _marks(points: Sequence[Point]) -> Schema:
    mark = _object(
        point={"type": "string", "enum": [point.id for point in points]},
        verdict={"type": "string", "enum": [verdict.value for verdict in SHOWN]},
        quote={"type": "string", "minLength": 1},
    )
    return {"type": "array", "items": mark, "maxItems": len(points)}


def _mark(item: object, path: str, by: str) -> Mark:
    if not isinstance(item, Mapping):
        raise _invalid(path, "is not an object")
    verdict = _one_of(item, "verdict", tuple(Verdict), path)
    return Mark(_text(item, "point", path), verdict, _text(item, "quote", path), by)


# the summary


def summary_schema() -> OutputSchema:
    overview: Schema = {"type": "string", "minLength": 20, "maxLength": LONGEST_OVERVIEW}
    return OutputSchema("summary", "The summary of the interview.", _object(overview=overview))


def read_summary(data: Mapping[str, Any]) -> str:
    """The overview in a reply. Raises ModelInvalid, also for an empty one."""
    overview = _text(data, "overview")
    if not overview:
        raise _invalid("overview", "is empty")
    return overview


# fields


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _field(data: Mapping[str, Any], field: str, path: str = "") -> object:
    if field not in data:
        raise _invalid(_at(path, field), "is missing")
    return data[field]


def _text(data: Mapping[str, Any], field: str, path: str = "") -> str:
    value = _field(data, field, path)
    if not isinstance(value, str):
        raise _invalid(_at(path, field), "is not a text")
    return value.strip()


def _one_of(data: Mapping[str, Any], field: str, values: Sequence[E_], path: str = "") -> E_:
    text = _text(data, field, path)
    for value in values:
        if value.value == text:
            return value
    raise _invalid(_at(path, field), f"is none of {', '.join(value.value for value in values)}")


def _at(path: str, field: str) -> str:
    return f"{path}.{field}" if path else field


def _invalid(field: str, problem: str) -> ModelInvalid:
    return ModelInvalid(f"The field {field} of the model's reply {problem}. Repeat the call.")
