"""Whether follow-ups come where the truth needs them, and whether they take up what was said.

A follow-up is a question on the topic that is open, which nobody asked to hear again.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from interview_bench.measures.rates import Counts
from interview_bench.transcript import Transcript, Turn
from interview_bench.words import FUNCTION, sentences, stem, words

BEFORE, AFTER, CLARIFICATIONS = 1, 2, 7
"""Follow-ups a subject until all must-haves are touched, and in all; follow-ups and repeats in an interview."""

ANSWERED = frozenset({"answer", "emptiness"})
NEGATED = frozenset(
    {"not", "never", "no", "don't", "didn't", "cannot", "can't", "haven't", "doesn't", "without", "isn't", "won't"}
)


@dataclass(frozen=True, slots=True)
class Decision:
    """After an answer: whether the truth needs a follow-up, and whether one came. `allowed`: the budget had room."""

    needed: bool
    probed: bool
    allowed: bool


def decisions(transcript: Transcript, half: str) -> Iterator[Decision]:
    """After each answer on a topic of the half (openers aside): was more needed, and was it asked for?

    Needed: a core fact, or two facts, of the topic have not been rightly said so far. Budget: one follow-up a subject until all
    must-haves are touched, then two at most, and seven clarifications of ten, as three are kept for what a candidate may ask
    for; none after anything but an answer, nor is one needed where nothing was said to the one before.
    """
    probes: Counter[str] = Counter()
    clarifications = 0
    left = set(transcript.person.role.must_haves)
    for number, role, turn in transcript.with_roles():
        if role != "opening":
            left.discard(turn.taken.skill)
        probes[turn.taken.skill] += role == "follow_up"
        clarifications += role in ("follow_up", "again")
        if _counts(turn, half, role):
            allowed = probes[turn.taken.skill] < (BEFORE if left else AFTER) and clarifications < CLARIFICATIONS
            # Whoever has nothing to say to a follow-up has said that there is no more to come.
            silent = role == "follow_up" and not turn.said.told
            yield Decision(not silent and _needed(transcript, number, turn), _probed(transcript, number), allowed)


def _counts(turn: Turn, half: str, role: str) -> bool:
    topic = turn.topic
    open_to_more = turn.said.act in ANSWERED and role != "closing"
    return topic is not None and topic.half == half and topic.type != "opener" and open_to_more


def _needed(transcript: Transcript, number: int, turn: Turn) -> bool:
    return turn.topic is not None and turn.topic.needs_more(transcript.said_on(number))


def _probed(transcript: Transcript, number: int) -> bool:
    return number + 1 < len(transcript.turns) and transcript.roles[number + 1] == "follow_up"


def probe_counts(transcript: Transcript, half: str) -> Counts:
    """Follow-ups that were needed, that were not (or beyond the budget), and that were needed and did not come."""
    right = wrong = missed = 0
    for one in decisions(transcript, half):
        needed = one.needed and one.allowed
        right += needed and one.probed
        wrong += one.probed and not needed
        missed += needed and not one.probed
    return right, wrong, missed


def always_counts(transcript: Transcript, half: str) -> Counts:
    """The same had it probed wherever the budget allows."""
    allowed = [one for one in decisions(transcript, half) if one.allowed]
    needed = sum(one.needed for one in allowed)
    return needed, len(allowed) - needed, 0


def never_counts(transcript: Transcript, half: str) -> Counts:
    """The same had it never probed: nothing right, all that was needed missed."""
    return 0, 0, sum(one.needed for one in decisions(transcript, half) if one.allowed)


def probes_an_answer(transcript: Transcript, half: str) -> Counts:
    """Follow-ups, and answers that might have got one."""
    found = [one.probed for one in decisions(transcript, half)]
    return sum(found), len(found)


def follow_ups(transcript: Transcript, half: str) -> Iterator[tuple[Turn, Turn]]:
    """Follow-ups on topics of the half, each after the turn whose answer it follows."""
    for number, role, turn in transcript.with_roles():
        if role == "follow_up" and number and turn.topic and turn.topic.half == half and turn.topic.type != "opener":
            yield transcript.turns[number - 1], turn


def aims_at_missing(transcript: Transcript, number_said: frozenset[str], turn: Turn) -> bool:
    """Whether a follow-up asks for a fact that had not been rightly said; asking for more in general does where one is left."""
    topic = turn.topic
    if topic is None:
        return False
    return turn.taken.fact not in number_said if turn.taken.fact else topic.needs_more(number_said)


def relevance(transcript: Transcript, half: str) -> Counts:
    """Follow-ups that aim at a fact truly absent and take up something said and not negated in the answer before, of all."""
    good = asked = 0
    for number, role, turn in transcript.with_roles():
        if role == "follow_up" and number and turn.topic and turn.topic.half == half and turn.topic.type != "opener":
            root = transcript.turns[transcript.root_of(number)].question
            aimed = aims_at_missing(transcript, transcript.said_on(number - 1), turn)
            good += aimed and takes_up(turn.question, root, transcript.turns[number - 1].said.text)
            asked += 1
    return good, asked


def swapped(transcript: Transcript, other: Transcript, half: str) -> Counts:
    """The same follow-ups held against another candidate's answers on other topics: what taking up is worth by chance."""
    good = asked = 0
    answers = [turn for turn in other.turns if turn.said.told]
    for number, role, turn in transcript.with_roles():
        if role == "follow_up" and number and turn.topic and turn.topic.half == half and turn.topic.type != "opener":
            foreign = [one.said.text for one in answers if one.taken.topic != turn.taken.topic]
            if foreign:
                root = transcript.turns[transcript.root_of(number)].question
                aimed = aims_at_missing(transcript, transcript.said_on(number - 1), turn)
                good += aimed and takes_up(turn.question, root, foreign[number % len(foreign)])
                asked += 1
    return good, asked


def takes_up(question: str, root: str, answer: str) -> bool:
    """Whether a question holds a word of content that the answer said and did not negate, and its root did not hold."""
    return bool((_content(question) - _content(root)) & _affirmed(answer))


def _affirmed(answer: str) -> frozenset[str]:
    """The words of content of the sentences without a negation, and of the part before it in those with one."""
    kept: set[str] = set()
    for sentence in sentences(answer):
        spoken = words(sentence)
        until = next((n for n, word in enumerate(spoken) if word in NEGATED), len(spoken))
        kept |= _content(" ".join(spoken[:until]))
    return frozenset(kept)


def _content(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION and len(word) > 2)
