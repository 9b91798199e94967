"""Whether an answer shows a rubric point: the signs of the point, what others said of it, and what the rest of the answer is about.

People say a thing in more ways than signs foresee, and use the words of a point for something else. So evidence of several
kinds is weighed: signs that match whole or lack a term, how rare the words are that the sentence shares with the signs, how
like the sentence is to what was said of this point rather than of the others of the question or beside it, and how near the
whole answer is to the question. The weights were fitted to one half of the bench's facts (`interview_bench/facts`); what is
published comes from the other half.
"""

from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache
from math import log1p

from interview_agent.domain.rubric import Point, Verdict
from interview_agent.minds.builtin import examples, matching, reading, vectors
from interview_agent.minds.builtin.examples import Examples
from interview_agent.minds.builtin.frequencies import rarity
from interview_agent.minds.builtin.matching import Words
from interview_agent.minds.builtin.vectors import Vector

FEWEST_WORDS, MOST_WORDS = 7, 12
"""A longer sentence says no more of a point for its length, and a short one with a whole sign in it no less."""

MOST_LEAD = 5


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for one point in one sentence; as weights, what each of it counts.

    `whole` and `almost` are of its signs, `words` the rarity of the words that it shares with them, `lead` how many more they
    are than those of any other point. `like` and `beside` are the likeness to one example each, `centre` and `elsewhere` to what
    the examples of this point and of another one have in common. `near` is how much the whole answer is about the question.
    """

    whole: float
    almost: float
    words: float
    lead: float
    length: float
    like: float
    beside: float
    centre: float
    elsewhere: float
    near: float

    def times(self, weights: "Features") -> float:
        pairs: Iterator[tuple[float, float]] = zip(astuple(self), astuple(weights), strict=True)
        return sum(one * weight for one, weight in pairs)


@dataclass(frozen=True, slots=True)
class Scale:
    """What each kind of evidence weighs, and how much is enough to count a point as shown."""

    weights: Features
    enough: float

    def over(self, shown: Features) -> float:
        """By how much the evidence is more than enough."""
        return shown.times(self.weights) - self.enough


BY_EXAMPLES = Scale(
    Features(
        whole=2.24, almost=0.76, words=0.065, lead=0.21, length=0.13,
        like=2.3, beside=-4.1, centre=6.2, elsewhere=-10.4, near=6.4,
    ),
    enough=4.6,
)  # fmt: skip
BY_SIGNS = Scale(
    Features(whole=3.7, almost=0.68, words=0, lead=0.89, length=0.29, like=0, beside=0, centre=0, elsewhere=0, near=0),
    enough=4.51,
)
"""For the questions of a team, which have no examples."""

NOTHING = -5.0
"""How far an answer is from showing a point that says nothing at all."""

AGAINST = 2.7
"""What a sign of the opposite takes away: who gets a point wrong has used its words too."""


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """All words, and beginnings of words, by which the signs of a point recognise it."""

    exact: frozenset[str]
    stems: tuple[str, ...]

    def among(self, words: Words) -> Words:
        return tuple(word for word in words if any(form in self.exact or form.startswith(self.stems) for form in word))


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: Words
    content: Words
    vector: Vector


Known = Mapping[str, Examples]

Verdicts = dict[str, tuple[Verdict, str]]
"""By the id of a point: the verdict, and the sentence of the answer for it."""


def verdicts(said: str, points: tuple[Point, ...], known: Known = examples.NEVER) -> Verdicts:
    """What an answer says of each point, and the sentence that says it. `known` is what others said of the points."""
    read = _read(said)
    weighed = _weighed(read, points, known)
    return {point.id: _verdict(weighed[point.id], _against(point, read)) for point in points}


def likelihoods(said: str, points: tuple[Point, ...], known: Known = examples.NEVER) -> dict[str, float]:
    """By how much what an answer says of each point is more than enough to count as shown; below 0 it does not."""
    found = _weighed(_read(said), points, known)
    return {id: max((weight for weight, _ in weights), default=NOTHING) for id, weights in found.items()}


def _verdict(weighed: list[tuple[float, str]], against: str | None) -> tuple[Verdict, str]:
    weight, quote = max(weighed, key=lambda one: one[0], default=(NOTHING, ""))
    if weight >= (AGAINST if against else 0.0):
        return Verdict.MET, quote
    return (Verdict.CONTRADICTED, against) if against else (Verdict.NOT_SHOWN, "")


def _against(point: Point, read: tuple[_Sentence, ...]) -> str | None:
    """The sentence that says the opposite of a point, if there is one."""
    return next((one.text for one in read if any(matching.shows(one.words, sign) for sign in point.wrong)), None)


def _read(said: str) -> tuple[_Sentence, ...]:
    spoken = dict(reading.read(said)).items()
    return tuple(_Sentence(text, words, vectors.content(words), vectors.vector(words)) for text, words in spoken)


def _weighed(
    read: tuple[_Sentence, ...], points: tuple[Point, ...], known: Known
) -> dict[str, list[tuple[float, str]]]:
    """By how much each sentence shows more than enough of each point."""
    found: dict[str, list[tuple[float, str]]] = {point.id: [] for point in points}
    near = _nearness(read, known)
    for one in read:
        for id, shown in features(one, points, known, near).items():
            scale = BY_EXAMPLES if id in known else BY_SIGNS
            found[id].append((scale.over(shown), one.text))
    return found


def _nearness(read: tuple[_Sentence, ...], known: Known) -> float:
    """How much the answer is about the question: as much as the sentence that is most, so that an aside takes nothing away."""
    asked = vectors.centre(one.centre for one in known.values())
    return max((vectors.cosine(one.vector, asked) for one in read), default=0.0)


def features(one: _Sentence, points: tuple[Point, ...], known: Known, near: float) -> dict[str, Features]:
    shared = {point.id: _vocabulary(point.signs).among(one.content) for point in points}
    centres = {
        point.id: vectors.cosine(one.vector, known[point.id].centre) if point.id in known else 0.0 for point in points
    }
    return {point.id: _features(one, point, known.get(point.id), near, shared, centres) for point in points}


def _features(
    one: _Sentence,
    point: Point,
    known: Examples | None,
    near: float,
    shared: dict[str, Words],
    centres: dict[str, float],
) -> Features:
    own = shared[point.id]
    # What shows nothing of a point's own words need not be held against its signs.
    shares = [matching.share(one.words, sign) for sign in point.signs] if own else []
    # Nor need what shares no word with any example of the point be held against each.
    like = known if known and centres[point.id] else None
    return Features(
        whole=log1p(shares.count(1)),
        almost=float(any(matching.ALMOST <= share < 1 for share in shares)),
        words=sum(rarity(word[0]) for word in own),
        lead=min(
            max(len(own) - max((len(w) for id, w in shared.items() if id != point.id), default=0), -MOST_LEAD),
            MOST_LEAD,
        ),
        length=min(max(len(one.content), FEWEST_WORDS if 1 in shares else 0), MOST_WORDS),
        like=_likest(one.vector, like.right if like else ()),
        beside=_likest(one.vector, like.beside if like else ()),
        centre=centres[point.id],
        elsewhere=max((value for id, value in centres.items() if id != point.id), default=0.0),
        near=near,
    )


def _likest(vector: Vector, others: tuple[Vector, ...]) -> float:
    return max((vectors.cosine(vector, other) for other in others), default=0.0)


@lru_cache(maxsize=4096)
def _vocabulary(signs: tuple[str, ...]) -> _Vocabulary:
    terms = [term for sign in signs for term in matching.terms(sign) if not term.absent]
    exact = frozenset(word for term in terms for word in term.exact)
    return _Vocabulary(exact - vectors.PLAIN, tuple({stem for term in terms for stem in term.stems}))
