"""Whether difficulty follows the answers."""

from collections.abc import Iterator, Sequence
from math import sqrt

from interview_bench.transcript import Transcript, Turn

EASIEST, HARDEST = 1, 5
Pair = tuple[int, float]


def steps(transcript: Transcript, half: str) -> Iterator[Pair]:
    """From each root question of a subject to the next: the direction of the difficulty, and how good the answer truly was.

    Good: the share of the topic's facts that were rightly said, follow-ups included. Left out are openers, answers that were none,
    and steps that the ends of the scale forbid: a bad answer at the easiest, a good one at the hardest.
    """
    last: dict[str, int] = {}
    for number, role, turn in transcript.with_roles():
        topic = turn.topic
        if role != "root" or topic is None or topic.type == "opener":
            continue
        before = last.get(turn.taken.skill)
        last[turn.taken.skill] = number
        if before is not None and (pair := _step(transcript, before, topic.difficulty, half)):
            yield pair


def _step(transcript: Transcript, before: int, difficulty: int, half: str) -> Pair | None:
    topic = transcript.turns[before].topic
    family = [n for n in range(len(transcript.turns)) if transcript.root_of(n) == before]
    if topic is None or topic.half != half or not any(_answered(transcript.turns[n]) for n in family):
        return None
    quality = len(transcript.said_on(family[-1])) / len(topic.facts)
    at_the_end = (topic.difficulty == EASIEST and quality < 0.5) or (topic.difficulty == HARDEST and quality >= 0.5)
    step = difficulty - topic.difficulty
    return None if at_the_end else ((step > 0) - (step < 0), quality)


def _answered(turn: Turn) -> bool:
    return turn.said.act in ("answer", "does_not_know")


def tau_b(pairs: Sequence[Pair]) -> float | None:
    """Kendall's tau-b of the two sides of the pairs: 1 if they always rise together, None if one of them never changes."""
    agree = ties_left = ties_right = 0
    for place, (left, right) in enumerate(pairs):
        for other_left, other_right in pairs[:place]:
            one, two = _sign(left - other_left), _sign(right - other_right)
            agree += one * two
            ties_left += one == 0
            ties_right += two == 0
    every = len(pairs) * (len(pairs) - 1) // 2
    spread = sqrt((every - ties_left) * (every - ties_right))
    return agree / spread if spread else None


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
