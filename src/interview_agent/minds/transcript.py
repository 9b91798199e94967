"""The conversation as a prompt shows it.

Each entry is written without a look at what comes after it, so that what a model has read of an interview is always the
beginning of what it reads next, and a provider need not read it twice.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from interview_agent.domain.conversation import Answer, Closing, Entry, Foreign, Question
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Weight
from interview_agent.prompts.fences import fence, line


def transcript(interview: Interview, *, points: bool = False) -> str:
    """All that was said, entry by entry, in fences; empty before the first question.

    With `points`, each question with those that may be marked in its answer. Whoever only phrases does without them: what
    a model has not read, it cannot give away.
    """
    return "".join(f"{title}\n{text}\n" for title, text in _written(interview, points))


def _written(interview: Interview, points: bool) -> Iterator[tuple[str, str]]:
    numbers: dict[str, int] = {}
    for entry in interview.conversation:
        if isinstance(entry, Question):
            numbers[entry.id] = entry.number
        if shown := _shown(entry, numbers):
            yield shown
        if points and isinstance(entry, Question) and entry.points:
            yield f"Points of question {entry.number}:", "\n".join(_points(entry, numbers))


def _shown(entry: Entry, numbers: Mapping[str, int]) -> tuple[str, str] | None:
    match entry:
        case Question():
            return f"Question {entry.number}:", fence(entry.content, "question")
        case Answer():
            return _title(entry, numbers), fence(entry.content, "answer")
        case Closing():
            return "The interviewer closed:", fence(entry.content, "closing")
        case Foreign():
            return _foreign(entry.raw)


def _points(question: Question, numbers: Mapping[str, int]) -> Iterator[str]:
    """What may be marked in the answer. It stays where it stood when the question is long past, for the cache's sake."""
    if question.follows in numbers:
        yield f"those of question {numbers[question.follows]}"
        return
    for point in question.points:
        core = " (core)" if point.weight is Weight.CORE else ""
        yield f"- {line(point.id)}{core}: {line(point.text)}"


def _title(answer: Answer, numbers: Mapping[str, int]) -> str:
    number = numbers.get(answer.answer_to)
    if number is None:
        return "A remark of the candidate from an earlier session:"
    return f"Added to the answer to question {number}:" if answer.addition else f"Answer to question {number}:"


def _foreign(raw: Any) -> tuple[str, str] | None:
    """An entry of another program, if it holds text; its type is a stranger's word too and stays in the fence."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("content"), str):
        return None
    kind = raw.get("type")
    content = f"{kind}: {raw['content']}" if isinstance(kind, str) and kind else raw["content"]
    return "An entry of another program:", fence(content, "entry")
