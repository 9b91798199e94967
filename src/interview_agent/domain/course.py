"""The ways in which a turn may go on."""

from dataclasses import dataclass

from interview_agent.domain.dialogue import Heard, Kind, Move, QuestionType
from interview_agent.domain.interview import Turn
from interview_agent.domain.plan import Focus
from interview_agent.domain.rubric import Point


@dataclass(frozen=True, slots=True)
class Branch:
    """One way to go on: `anchor` is the question in the bank's words, `points` what a good answer to it shows.

    For a probe there is no anchor: it asks for what the answer left out of `points`.
    """

    label: str
    kinds: tuple[Kind, ...]
    move: Move
    type: QuestionType
    focus: Focus
    difficulty: int
    anchor: str = ""
    points: tuple[Point, ...] = ()
    expects: str = ""
    strategy: str = ""
    bank_id: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The answered turn (none at the opener), what is already known to have been heard in it, and the branches."""

    turn: Turn | None
    heard: Heard | None
    branches: tuple[Branch, ...]

    def branch(self, heard: Heard | None) -> Branch:
        """The branch that follows from what was heard; the first one where nothing had to be heard."""
        kind = heard.kind if heard else None
        return next((branch for branch in self.branches if kind in branch.kinds), self.branches[0])

    @property
    def settled(self) -> Branch | None:
        """The branch to take, where no mind has to listen first."""
        if len(self.branches) == 1 or self.turn is None:
            return self.branches[0]
        return self.branch(self.heard) if self.heard else None
