"""What the callers were told, against what is stored in the end and how often a model was asked."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

STORED = frozenset({"", "model_unavailable", "model_invalid", "turn_in_progress"})
"""Codes of replies that say the answer is kept; the empty one is success."""

REFUSED = frozenset({"question_not_open", "answer_conflict", "interview_completed", "interview_expired"})
"""Codes of replies that say nothing was stored."""

AWAY = frozenset({"store_unavailable", "store_busy"})
OVERRAN = 0.9
"""A call that had the floor for this share of its time counts as having overrun it."""

Event = Mapping[str, Any]
Said = tuple[str, str, str | None]
"""Session, text, and the question it was sent for, if that was said."""


@dataclass(slots=True)
class Ledger:
    """All that callers were told of their answers, and how often they had to repeat themselves."""

    told: dict[Said, set[str]] = field(default_factory=lambda: defaultdict(set))
    codes: Counter[str] = field(default_factory=Counter)
    calls: int = 0
    retries: int = 0
    unheard: int = 0
    given_up: int = 0

    def note(self, said: Said | None, reply: Mapping[str, Any] | None) -> None:
        """Take down one call and its reply; none if the caller got none."""
        self.calls += 1
        self.unheard += reply is None
        code = "unheard" if reply is None else str(reply.get("error_code", ""))
        self.codes[code or "success"] += 1
        if said:
            self.told[said].add(code)

    @property
    def acknowledged(self) -> list[Said]:
        return [said for said, codes in self.told.items() if codes & STORED]

    @property
    def refused(self) -> list[Said]:
        """Answers of which every reply said that they were not stored."""
        return [said for said, codes in self.told.items() if codes and codes <= REFUSED]


def stored_answers(documents: Mapping[str, Mapping[str, Any]]) -> Counter[Said]:
    """How often each answer is in the documents: under the question it answers, and under none for an exact text."""
    found: Counter[Said] = Counter()
    for session, document in documents.items():
        for entry in _of("answer", document):
            found[session, entry["content"], entry.get("metadata", {}).get("answer_to", "")] += 1
    return found


def compare(ledger: Ledger, documents: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    """Answers lost or doubled, refused ones that are stored all the same, and questions asked over an open one."""
    stored = stored_answers(documents)
    texts: Counter[tuple[str, str]] = Counter()
    for (session, text, _), times in stored.items():
        texts[session, text] += times

    def kept(said: Said) -> int:
        session, text, question = said
        return stored[said] if _is_common(text) and question else texts[session, text]

    doubled = sum(n - 1 for (_, text, _), n in stored.items() if _is_common(text) and n > 1)
    doubled += sum(n - 1 for (_, text), n in texts.items() if not _is_common(text) and n > 1)
    return {
        "answers_given": len(ledger.acknowledged),
        "answers_lost": sum(1 for said in ledger.acknowledged if not kept(said)),
        "answers_doubled": doubled,
        "refused_but_stored": sum(1 for said in _never_stored(ledger) if kept(said)),
        "questions_doubled": sum(_doubled_questions(document) for document in documents.values()),
    }


def _never_stored(ledger: Ledger) -> list[Said]:
    """Refused answers whose text was accepted under no other form of the call."""
    accepted = {(session, text) for (session, text, _), codes in ledger.told.items() if codes - REFUSED}
    return [said for said in ledger.refused if (said[0], said[1]) not in accepted]


def _is_common(text: str) -> bool:
    """Whether several questions may be answered with these same words."""
    return len(text) <= 40


def _doubled_questions(document: Mapping[str, Any]) -> int:
    """Questions that came while another was open, or with a number that another has."""
    questions = [entry.get("metadata", {}) for entry in _of("question", document)]
    answered = {entry.get("metadata", {}).get("answer_to") for entry in _of("answer", document)}
    left_open = sum(1 for question in questions[:-1] if question.get("question_id") not in answered)
    numbers = Counter(question.get("question_number") for question in questions)
    return left_open + sum(n - 1 for n in numbers.values())


def _of(kind: str, document: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    return (entry for entry in document["conversation"] if entry["type"] == kind)


@dataclass(slots=True)
class _ModelCall:
    turn: tuple[str, str, int]
    at: float
    repair: bool
    asked: bool = False
    done_at: float | None = None
    code: str = ""

    def came_to_nothing(self, floor: float) -> bool:
        """Whether another call had to ask again: its worker died, its store was away, or it overran its time."""
        if self.asked:
            return False
        return self.done_at is None or self.code in AWAY or self.done_at - self.at >= OVERRAN * floor


def model_calls(events: Iterable[Event], floor: float) -> dict[str, int]:
    """Model calls beyond one a turn: `extra` without excuse, `excused` where the one before came to nothing."""
    turns: dict[tuple[str, str, int], list[_ModelCall]] = defaultdict(list)
    for call in _read(events):
        turns[call.turn].append(call)
    extra = excused = 0
    for calls in turns.values():
        for at in range(1, len(calls)):
            if all(before.came_to_nothing(floor) for before in calls[:at]):
                excused += 1
            else:
                extra += 1
    everything = [call for calls in turns.values() for call in calls]
    return {
        "model_calls": len(everything),
        "extra_model_calls": extra,
        "excused_model_calls": excused,
        "repairs": sum(call.repair for call in everything),
        "floors_left_by_the_dead": sum(not call.asked and call.done_at is None for call in everything),
        "floors_overrun": sum(_overran(call, floor) for call in everything),
    }


def _overran(call: _ModelCall, floor: float) -> bool:
    return not call.asked and call.done_at is not None and call.done_at - call.at >= OVERRAN * floor


def _read(events: Iterable[Event]) -> list[_ModelCall]:
    """The model calls in order, each with what became of the tool call that it was made in."""
    calls: list[_ModelCall] = []
    latest: dict[str, _ModelCall] = {}
    for event in events:
        name = event["call"]
        if event["event"] == "model":
            latest[name] = _ModelCall((event["session"], event["of"], event["turn"]), event["at"], event["repair"])
            calls.append(latest[name])
        elif event["event"] == "asked" and name in latest:
            latest[name].asked = True
        elif event["event"] == "done" and name in latest:
            latest[name].done_at, latest[name].code = event["at"], event["code"]
    return calls
