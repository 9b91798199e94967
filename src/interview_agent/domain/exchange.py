"""A question with all that followed from it, and how well it was answered in the end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.dialogue import ANSWERS, Heard, Kind, Move
from interview_agent.domain.rubric import Mark, Point, Verdict, Weight, counts_more, merged, missing
from interview_agent.domain.scoring import Evidence, Observed

GRADED = frozenset({Kind.STRONG, Kind.PARTIAL, Kind.THIN, Kind.WRONG})
"""Kinds of answers that differ by what they show; code decides between them where there are marks."""


_COUNTS = {Verdict.MET: 1.0, Verdict.PARTLY: 0.5}


def graded(points: tuple[Point, ...], marks: tuple[Mark, ...]) -> Kind:
    """How good an answer is by its marks: strong leaves out no core point and at most one other."""
    left = missing(points, marks)
    shown = {mark.verdict for mark in marks}
    if not any(point.weight is Weight.CORE for point in left) and len(left) < 2:
        return Kind.STRONG
    if shown & {Verdict.MET, Verdict.PARTLY}:
        return Kind.PARTIAL
    return Kind.WRONG if Verdict.CONTRADICTED in shown else Kind.THIN


def settled(heard: Heard, points: tuple[Point, ...], earlier: tuple[Mark, ...] = ()) -> Heard:
    """What was heard, with the kind that follows from the marks; `earlier` are those of the same exchange before.

    A mind says what was shown and code how much that is. Where a quote had to be thrown away, the marks are not the whole
    of it, and the mind's word stands.
    """
    if heard.kind not in GRADED or not points or heard.unread:
        return heard
    kind = graded(points, merged(earlier, heard.marks))
    wrong = kind is Kind.THIN and heard.kind is Kind.WRONG
    return replace(heard, kind=Kind.WRONG if wrong else kind)


@dataclass(frozen=True)
class Exchange:
    """A question of its own, with its probes, rephrasings, hints and returns, and later corrections of what was said."""

    turns: tuple[Turn, ...]
    corrections: tuple[Turn, ...] = ()

    @cached_property
    def root(self) -> Question:
        return self.turns[0].question

    @property
    def answered(self) -> bool:
        return any(turn.answers for turn in self.turns)

    @property
    def pending(self) -> bool:
        return any(turn.answers and turn.heard is None for turn in self.turns)

    @cached_property
    def marks(self) -> tuple[tuple[Mark, Question], ...]:
        """The last word on each point, and the question it was said to. What is met only after a hint counts as partly."""
        words: dict[str, tuple[Mark, Question]] = {}
        hinted = False
        for turn in (*self.turns, *self.corrections):
            hinted = hinted or turn.question.move is Move.HINT
            for given in self._given(turn):
                mark = _less(given) if hinted else given
                before = words.get(mark.point)
                if before is None or (mark != before[0] and counts_more(mark.verdict, before[0].verdict)):
                    words[mark.point] = (mark, turn.question)
        return tuple(words.values())

    def _given(self, turn: Turn) -> Iterator[Mark]:
        """The marks of one turn. A point of an answer that has none was not shown in it, unless it could not be read."""
        heard = turn.heard
        if heard is None:
            return
        if turn in self.corrections:
            yield from heard.marks
        elif heard.kind in ANSWERS:
            given = {mark.point: mark for mark in heard.marks}
            for point in self.root.points:
                if point.id in given:
                    yield given[point.id]
                elif point.id not in heard.unread:
                    yield Mark(point.id, Verdict.NOT_SHOWN, by=heard.by)

    @cached_property
    def quality(self) -> Kind | None:
        """How well the question was answered in the end; None where nothing was said that is an answer."""
        kinds = self._kinds
        if not kinds:
            return None
        kind = graded(self.root.points, tuple(mark for mark, _ in self.marks)) if self.root.points else kinds[-1]
        return Kind.MISSING if kind is Kind.THIN and Kind.MISSING in kinds else kind

    @cached_property
    def _kinds(self) -> tuple[Kind, ...]:
        """What was heard that is an answer."""
        return tuple(turn.heard.kind for turn in self.turns if turn.heard and turn.heard.kind in ANSWERS)

    @cached_property
    def share(self) -> float | None:
        """How much of what a good answer shows was shown, 0 to 1; a point that was partly shown counts half.

        None where nothing was said that is an answer, or the question has no points.
        """
        if not self._kinds or not self.root.points:
            return None
        return sum(_COUNTS.get(mark.verdict, 0.0) for mark, _ in self.marks) / len(self.root.points)

    @cached_property
    def evidence(self) -> Evidence:
        weights = {point.id: point.weight for point in self.root.points}
        seen = (Observed(weights[mark.point], mark.verdict) for mark, _ in self.marks if mark.point in weights)
        return Evidence(self.root.difficulty, tuple(seen))

    def hinted_before(self, question: Question) -> bool:
        """Whether a hint had been given when this question of the exchange was answered."""
        hints = [turn.question.number for turn in self.turns if turn.question.move is Move.HINT]
        return any(number <= question.number for number in hints)

    def spent(self, move: Move) -> int:
        """How often this was done about the question."""
        return sum(turn.question.move is move for turn in self.turns[1:])


def _less(mark: Mark) -> Mark:
    return replace(mark, verdict=Verdict.PARTLY) if mark.verdict is Verdict.MET else mark


def exchanges(turns: Iterable[Turn]) -> tuple[Exchange, ...]:
    """The questions of their own in the order in which they were asked, each with what followed from it."""
    groups: dict[str, list[Turn]] = {}
    corrected: dict[str, list[Turn]] = {}
    for turn in turns:
        groups.setdefault(turn.question.follows or turn.question.id, []).append(turn)
        if turn.heard and turn.heard.about:
            corrected.setdefault(turn.heard.about, []).append(turn)
    return tuple(Exchange(tuple(group), tuple(corrected.get(id, ()))) for id, group in groups.items())
