"""One simulated interview, from the first question to the closing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from interview_bench.candidates.answering import Memory, Said, answer, knows
from interview_bench.candidates.people import Person
from interview_bench.factbank import fact_bank
from interview_bench.transcript import Transcript, Turn
from interview_bench.understanding import Understood

MOST_TURNS = 70
"""An interviewer that still asks after so many questions has lost its way."""

TRIES = 3
"""How often a call is made whose error says that a repeat may help."""

Reply = Mapping[str, Any]


class Interviewer(Protocol):
    """Anything with a `conduct_interview` tool."""

    @property
    def name(self) -> str: ...

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        """The open question, or the closing."""

    async def session(self, session: str) -> Reply | None:
        """The stored document, where the interviewer shows it."""


class Broken(Exception):
    """No interview can be begun, so that nothing can be measured."""


async def conduct(interviewer: Interviewer, person: Person, session: str, *, marks: bool = True) -> Transcript:
    """Hold one interview, and fetch the marks afterwards.

    One that breaks off with an error later than its first question is kept as it is, and not complete.
    """
    turns, memory, reply = list[Turn](), Memory(), await _call(interviewer, person, session, None, None)
    if not reply.get("success"):
        raise Broken(f"conduct_interview: {reply.get('error', 'no reply that can be read')}")
    source = str((reply.get("question_metadata") or {}).get("source", ""))
    while reply.get("success") and not reply.get("interview_complete") and len(turns) < MOST_TURNS:
        question, question_id = str(reply["question"]), reply.get("question_id")
        said, taken, memory = answer(person, memory, question)
        turns.append(Turn(question, reply.get("question_metadata") or {}, taken, said, _held(person, taken)))
        reply = await _call(interviewer, person, session, said.text, question_id)
    ended = bool(reply.get("interview_complete"))
    closing = str(reply.get("question", "")) if ended else ""
    reason = str(reply.get("completion_reason") or "") if reply.get("success") else f"error: {reply.get('error_code')}"
    if marks:
        turns = _marked(turns, await interviewer.session(session))
    return Transcript(person, tuple(turns), ended, closing, reason, source)


async def _call(
    interviewer: Interviewer, person: Person, session: str, text: str | None, answer_to: str | None
) -> Reply:
    """One call, made again where the error says so: an answer that was received is kept, and not stored twice."""
    reply: Reply = {}
    for _ in range(TRIES):
        reply = await interviewer.conduct_interview(person.resume, person.role.text, session, text, answer_to)
        if reply.get("success") or not reply.get("retryable"):
            break
    return reply


def _held(person: Person, taken: Understood) -> Mapping[str, str]:
    topic = fact_bank().by_id.get(taken.topic)
    return dict(knows(person, taken.skill, topic)) if topic else {}


def _marked(turns: list[Turn], document: Reply | None) -> list[Turn]:
    """The turns with what the interviewer wrote down about their answers; answers are found by their text, in order."""
    entries = [entry for entry in (document or {}).get("conversation", ()) if entry.get("type") == "answer"]
    marked = []
    for turn in turns:
        at = next((n for n, entry in enumerate(entries) if entry.get("content") == turn.said.text), None)
        heard = _heard(entries[at]) if at is not None else {}
        entries = entries[at + 1 :] if at is not None else entries
        marked.append(replace(turn, marks=_verdicts(heard), heard=str(heard.get("kind", ""))))
    return marked


def _heard(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    heard = (entry.get("metadata") or {}).get("heard")
    return heard if isinstance(heard, dict) else {}


def _verdicts(heard: Mapping[str, Any]) -> Mapping[str, str] | None:
    marks = heard.get("marks")
    if not isinstance(marks, list):
        return None
    return {str(mark["point"]): str(mark["verdict"]) for mark in marks if isinstance(mark, dict) and "point" in mark}


def nothing_special(said: Said) -> bool:
    """Whether an answer is one, with nothing but a clean sentence beside it."""
    return said.act == "answer" and said.beside in ("", "sentence")
