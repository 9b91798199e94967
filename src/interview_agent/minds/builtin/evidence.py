"""Whether an answer shows a rubric point: the signs of the point, and how much a sentence speaks of it rather than of others.

People say a thing in more ways than signs foresee. So a sentence is weighed: a sign that matches whole counts most, one that
lacks a single term counts something, and so does each word by which the point is recognised beyond those that speak as well
for another point of the same question. The weights were fitted to sentences of one half of the bench's facts
(`interview_bench/facts`); what is published comes from the other half.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from interview_agent.domain.rubric import Point, Verdict
from interview_agent.minds.builtin import matching, reading
from interview_agent.minds.builtin.matching import Words

SIGN, ALMOST, LEAD, WORD = 2.56, 0.68, 0.89, 0.29
"""What a whole sign counts, one with a term missing, each word of a lead over other points, and each word of content."""

ENOUGH = 4.51
LEADS = (-4, 5)
FEWEST_WORDS, MOST_WORDS = 7, 12
"""A longer sentence says no more of a point for its length, and a short one with a whole sign in it no less."""

_PLAIN = frozenset(
    "a an the and or but if so of to in on at for with by from as is are was were be been it its that this these those i we you "
    "they he she my our your their me us them not no do does did have has had can could would will when which who what how why "
    "there then than one just only also very more most all any some into out up about "
    # what can be said of anything says nothing of a point
    "value values quality synergies leverage leveraging holistic sustainable excellence committed commitment strategic strategy passion "
    "passionate innovative innovation best deliver delivers great greatly extremely always exceed expectations real".split()
)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """All words, and beginnings of words, by which the signs of a point recognise it."""

    exact: frozenset[str]
    stems: tuple[str, ...]

    def counts(self, words: tuple[tuple[str, ...], ...]) -> int:
        return sum(any(form in self.exact or form.startswith(self.stems) for form in word) for word in words)


def verdicts(said: str, points: tuple[Point, ...]) -> dict[str, tuple[Verdict, str]]:
    """What an answer says of each point, and the sentence that says it.

    A sign of the opposite goes before all others: who gets a point wrong has used its words too.
    """
    read = list(reading.read(said))
    weighed = [(sentence, dict(_weights(words, points))) for sentence, words in read]
    return {point.id: _verdict(point, read, weighed) for point in points}


def likelihoods(said: str, points: tuple[Point, ...]) -> dict[str, float]:
    """How much the sentence of an answer that says most of a point says of it; below `ENOUGH` it does not count as shown."""
    weighed = [dict(_weights(words, points)) for _, words in reading.read(said)]
    return {point.id: max((one[point.id] for one in weighed), default=0.0) for point in points}


def _verdict(
    point: Point, read: list[tuple[str, Words]], weighed: list[tuple[str, dict[str, float]]]
) -> tuple[Verdict, str]:
    against = (sentence for sentence, words in read if any(matching.shows(words, sign) for sign in point.wrong))
    if wrong := next(against, None):
        return Verdict.CONTRADICTED, wrong
    sentence, weights = max(weighed, key=lambda one: one[1][point.id], default=("", {point.id: 0.0}))
    return (Verdict.MET, sentence) if weights[point.id] >= ENOUGH else (Verdict.NOT_SHOWN, "")


def _weights(words: Words, points: tuple[Point, ...]) -> Iterator[tuple[str, float]]:
    """How much one sentence shows of each point."""
    content = tuple(dict.fromkeys(word for word in words if word[0] not in _PLAIN))
    counts = {point.id: _vocabulary(point.signs).counts(content) for point in points}
    for point in points:
        others = max((count for id, count in counts.items() if id != point.id), default=0)
        lead = min(max(counts[point.id] - others, LEADS[0]), LEADS[1])
        weight = LEAD * lead + WORD * min(len(content), MOST_WORDS)
        # What shows nothing of a point's own words need not be held against its signs.
        yield point.id, weight + (_by_sign(words, point.signs, len(content)) if counts[point.id] else 0.0)


def _by_sign(words: Words, signs: tuple[str, ...], length: int) -> float:
    most = max((matching.share(words, sign) for sign in signs), default=0.0)
    if most == 1:
        return SIGN + WORD * max(FEWEST_WORDS - length, 0)
    return ALMOST if most >= matching.ALMOST else 0.0


@lru_cache(maxsize=4096)
def _vocabulary(signs: tuple[str, ...]) -> _Vocabulary:
    terms = [term for sign in signs for term in matching.terms(sign) if not term.absent]
    exact = frozenset(word for term in terms for word in term.exact)
    return _Vocabulary(exact - _PLAIN, tuple({stem for term in terms for stem in term.stems}))
