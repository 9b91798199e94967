"""What the interviewer needs from the world, as protocols. Adapters and minds implement them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar, runtime_checkable

from interview_agent.application.events import Event
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark
from interview_agent.domain.scoring import Marker
from interview_agent.domain.standing import Standing

T = TypeVar("T")

Change = Callable[[Interview | None, datetime], tuple[Interview | None, T]]
"""A pure function from the stored interview (or none) and the store's time to the interview that shall be stored, and
an outcome. A store may apply it several times before one of its results is written."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An interview as it was read, with the store's time of the reading."""

    interview: Interview | None
    now: datetime


@dataclass(frozen=True, slots=True)
class StoreHealth:
    """What a store says of itself. `latency_ms` is one round trip; `details` is backend-specific, without secrets."""

    kind: str
    connected: bool
    latency_ms: float | None = None
    active: int | None = None
    generated: int | None = None
    failed: int | None = None
    version: str = ""
    warnings: tuple[str, ...] = ()
    error: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


class InterviewStore(Protocol):
    """Where interviews live. All methods raise StoreUnavailable when the store is away; `health` does not raise."""

    async def get(self, session_id: str) -> Snapshot:
        """Read without writing. Raises SessionUnreadable for a document that is no interview."""

    async def update(self, session_id: str, change: Change[T]) -> T:
        """The one way to write: load, apply the change, store if nobody was faster, else apply it again.

        What the change returns unchanged is not written. An error raised by the change passes through and nothing is
        written. Raises StoreBusy after eight lost races, SessionUnreadable, InvalidInput for a document over the limit.
        """

    async def health(self) -> StoreHealth: ...

    async def close(self) -> None: ...


class Shelf(Protocol):
    """Where small documents live beside interviews: plans by role, examinations by model, roles and invitations.

    `kind` is a word such as `plan`, `key` a digest or a name without spaces. A document whose time is over is gone from
    every method at once. All methods raise StoreUnavailable when the store is away.
    """

    async def find(self, kind: str, key: str) -> Mapping[str, Any] | None:
        """The document that stands there, if one does."""

    async def keep(
        self, kind: str, key: str, document: Mapping[str, Any], *, replace: bool, stays: timedelta | None = None
    ) -> Mapping[str, Any]:
        """Put a document there, and return the one that stands there now: without `replace`, the first one stays.

        It goes by itself after `stays`; without, after the time that its kind has, or never.
        """

    async def stay(self, kind: str, key: str, stays: timedelta) -> None:
        """Let a document go by itself after this time from now, and not before; nothing where none is there."""

    async def left(self, kind: str, key: str) -> timedelta | None:
        """How long a document still stays; None where none is there, or where it stays for good."""

    async def all(self, kind: str, beginning: str = "") -> tuple[Mapping[str, Any], ...]:
        """The documents of a kind whose keys begin so, in the order of their keys."""

    async def remove(self, kind: str, key: str) -> None:
        """Take a document away, if it is there."""

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """What a mind proposes: what it heard (none at the opener) and the words of one question.

    `branch` is the label of the branch that the mind says it chose; code checks it against what was heard. `aim` is the
    point that a probe asks for, where the mind says so; `lead` are words before the question that belong to no ask.
    """

    heard: Heard | None
    question: str
    branch: str = ""
    aim: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """A draft that was refused, and why, for the second attempt."""

    question: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marking:
    """How a mind marks: by which version of its rules or prompts, and how often its marks err, where that was measured."""

    version: str = ""
    errors: Marker | None = None


class Mind(Protocol):
    """Hears answers and phrases questions. Raises ModelUnavailable or ModelInvalid, nothing else."""

    @property
    def source(self) -> str:
        """Who this is, as `question_metadata.source` says it: `builtin`, `openai:gpt-…`, `mesh:…`."""

    @property
    def languages(self) -> frozenset[str] | None:
        """The languages that it understands, as tags; None for a mind that may understand any."""

    @property
    def marking(self) -> Marking:
        """How it marks now; how it marked before is stored with the marks."""

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        """Hear the last answer, unless `course.heard` says it already, and phrase a question for the branch that follows."""

    async def mark(self, interview: Interview, turns: tuple[Turn, ...]) -> tuple[tuple[Mark, ...], ...]:
        """Mark the answers of turns that have no marks yet: one tuple of marks for each turn, in order."""

    async def summarise(self, interview: Interview, facts: Mapping[str, Any]) -> str | None:
        """A short overview in prose that adds nothing to the facts; None from a mind that writes no prose."""

    def health(self) -> "ModelHealth": ...


@runtime_checkable
class Examined(Protocol):
    """A mind whose part depends on its examination; its health says what was found last."""

    async def hears(self) -> bool:
        """Whether the model itself hears and marks."""

    async def look_up(self) -> Standing | None:
        """The examination, looked for where it is kept if that is some time ago. Does not raise."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt in two parts. `system` stays the same during an interview, `user` grows at its end."""

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class OutputSchema:
    """The shape of the wanted reply: a JSON schema (an object) with a name (`[a-z_]+`) and a sentence about it."""

    name: str
    description: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Usage:
    """What a completion has cost, in tokens."""

    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model replied: one JSON object, not yet checked against the schema."""

    data: Mapping[str, Any]
    model: str
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class ModelHealth:
    """What is known of a model without asking it anything. `available` None: nobody has tried yet.

    `examined` is the verdict of its examination, `UNEXAMINED` if there is none, and empty where nothing depends on it.
    """

    source: str
    available: bool | None
    last_error: str = ""
    last_success_at: datetime | None = None
    examined: str = ""
    examination: Standing | None = None


UNEXAMINED = "not examined"


class LanguageModel(Protocol):
    """One structured completion at a time. Raises ModelUnavailable (away, refused, out of time) and ModelInvalid (no JSON
    object in the reply, or the reply was cut off). Does not retry: the caller owns the deadline."""

    @property
    def name(self) -> str: ...

    async def complete(self, prompt: Prompt, output: OutputSchema) -> Completion: ...

    def health(self) -> ModelHealth: ...


class Observer(Protocol):
    """Is told what happened, in frozen records without anybody's words. Must not raise."""

    def __call__(self, event: Event) -> None: ...
