"""The ways in which a turn may go on."""

from dataclasses import dataclass, field, replace

from interview_agent.domain.conversation import Turn
from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType, Signal
from interview_agent.domain.exchange import settled
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Mark, Point, Verdict, merged, missing
from interview_agent.domain.voices import ENGLISH, Voice


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to go on: `anchor` is the question in the bank's words, `points` what a good answer to it shows.

    For a probe there is no anchor: it asks for what the answer left out of `points`. `words` is the question as it will be
    put, where no mind has to phrase it; `lead` are words that go before it, whoever phrases it. `claim` is what the résumé
    says that the question is tied to. `reviewed` says that the anchor is in the very words of the bank, which were checked
    for what must not be asked when they came into it.
    """

    label: str
    kinds: tuple[Kind, ...]
    move: Move
    type: QuestionType
    focus: Focus
    difficulty: int
    anchor: str = ""
    points: tuple[Point, ...] = field(
        default=(), hash=False
    )  # long, and branches that differ in them differ elsewhere too
    expects: str = ""
    strategy: str = ""
    bank_id: str = ""
    follows: str = ""
    words: str = ""
    lead: str = ""
    claim: str = ""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """The answered turn (none at the opener), what is already known to have been heard in it, and the branches.

    `before` is what was said to the same question earlier and `earlier` its marks, `aims` the points that were asked for by a
    probe already. `warned`
    says that abuse was answered calmly before, `corrected` is the turn that a correction would belong to, `reply` what is
    said to a question that the candidate asked, `voice` what code speaks with.
    """

    turn: Turn | None
    heard: Heard | None
    branches: tuple[Branch, ...]
    before: str = ""
    earlier: tuple[Mark, ...] = ()
    aims: tuple[str, ...] = ()
    warned: bool = False
    corrected: Turn | None = None
    reply: str = ""
    voice: Voice = ENGLISH

    def settle(self, heard: Heard) -> Heard:
        """What was heard, with what code knows better: how good the answer is by its marks, and what a correction is about."""
        from interview_agent.domain import manners  # its patterns are many, and nobody needs them for a first question

        points = self.turn.question.points if self.turn else ()
        noted = manners.signals(self.turn.said) if self.turn else ()
        heard = replace(heard, signals=tuple(dict.fromkeys((*heard.signals, *noted))))
        if heard.kind is Kind.CORRECTION:
            return replace(heard, about=self.corrected.question.id if self.corrected else "")
        return settled(heard, points, self.earlier)

    def branch(self, heard: Heard | None) -> Branch:
        """The branch that follows from what was heard; the first one where nothing had to be heard."""
        kind = heard.kind if heard else None
        if heard and self.warned and Signal.ABUSE in heard.signals:
            kind = Kind.ABUSIVE
        if heard and self._adds_nothing(heard):
            # Whoever has nothing to say to a follow-up is not asked for yet another point of the same question.
            kind = Kind.MISSING
        return next((branch for branch in self.branches if kind in branch.kinds), self.branches[0])

    def leaving(self, branch: Branch, heard: Heard | None) -> str:
        """The words before a question that comes instead of the open one, if something else than an answer was heard."""
        if heard is None or branch.move not in (Move.ADVANCE, Move.EASE, Move.WRAP_UP):
            return ""
        return self.reply if heard.kind is Kind.QUESTION_BACK else self.voice.instead(heard.kind)

    def _adds_nothing(self, heard: Heard) -> bool:
        to_a_probe = self.turn is not None and self.turn.question.move is Move.PROBE
        shows = any(mark.verdict is not Verdict.NOT_SHOWN for mark in heard.marks)
        return to_a_probe and heard.kind in (Kind.PARTIAL, Kind.THIN) and not shows

    def wanting(self, heard: Heard | None, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """What a probe may ask for: the points that were neither shown nor asked for yet, the most important first."""
        left = missing(points, merged(self.earlier, heard.marks if heard else ()))
        return tuple(point for point in left if point.id not in self.aims)

    @property
    def settled(self) -> Branch | None:
        """The branch to take, where no mind has to listen first."""
        if len(self.branches) == 1 or self.turn is None:
            return self.branches[0]
        return self.branch(self.heard) if self.heard else None
