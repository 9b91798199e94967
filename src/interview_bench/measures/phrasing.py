"""How questions are put: one at a time, short, none twice, and none for what was already said."""

import re

from interview_bench.measures.rates import Counts
from interview_bench.transcript import Transcript, Turn
from interview_bench.understanding import understanding
from interview_bench.words import meaning, overlap, sentences, words

LONG = 45
NEAR, LEAST = 0.75, 3
"""Two questions with so much of their content in common are nearly one, if they have so many words of content."""

SURELY = 0.45
"""By so much a question must sound more like asking for a fact that was said than for any that was not."""

_QUOTED = re.compile(r"\u201c[^\u201d]*\u201d")
_ASKS = r"(?:do|did|does|would|will|was|were|is|are|has|have|had|can|could|should|might)"
_SECOND = re.compile(
    rf"(?:\band\b|\bas well as\b)\s+(?:also\s+)?(?:(?:how|why|what|which|when|where|who)\s+{_ASKS}\b|(?:would|could|can|did|do|have|are|were)\s+you\b)"
    r"|\band\s+(?:why|how|what\s+for|for\s+whom|what\s+happened|what\s+(?:was|were|is)\b)(?=\s*\?|\s+\w+)"
    r"|,?\s*\band\s+(?:please\s+)?(?:describe|explain|tell|give|share|walk|discuss|elaborate)\b",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"\band\s+(?:how|what|which|when|where|who|why)\s+(?:to|not)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^(?:please|also|then|and|now|so|great[,.!]?|okay[,.]?)?[,\s]*(?:tell|describe|explain|walk|give|share|talk|discuss|include|elaborate|provide|name|outline|compare)\b",
    re.IGNORECASE,
)


def asks(text: str) -> int:
    """How many things a question asks for: question marks, sentences that tell the candidate to tell, and second asks hung on.

    The candidate's own words in quotation marks ask for nothing.
    """
    plain = _QUOTED.sub("", text)
    found = sum(sentence.endswith("?") or bool(_IMPERATIVE.match(sentence)) for sentence in sentences(plain))
    return found + len(_SECOND.findall(_EMBEDDED.sub("", plain)))


def one_question(transcript: Transcript) -> Counts:
    """Questions that ask for one thing, of all questions."""
    return sum(asks(turn.question) <= 1 for turn in transcript.turns), len(transcript.turns)


def length(transcript: Transcript) -> Counts:
    """Words of all questions, and their number."""
    return sum(len(turn.question.split()) for turn in transcript.turns), len(transcript.turns)


def too_long(transcript: Transcript) -> int:
    """Questions of more than 45 words."""
    return sum(len(turn.question.split()) > LONG for turn in transcript.turns)


def near_repeats(transcript: Transcript) -> Counts:
    """Questions that nearly equal an earlier one of the interview although nothing called for it, of all questions."""
    repeated = 0
    for number, role, turn in transcript.with_roles():
        earlier = [other.question for other in transcript.turns[:number]]
        repeated += role != "again" and any(near(turn.question, other) for other in earlier)
    return repeated, len(transcript.turns)


def near(one: str, other: str) -> bool:
    """Whether two questions are nearly the same: in their content, or word for word where they have little of it."""
    first, second = meaning(_asking(one)), meaning(_asking(other))
    if min(len(first), len(second)) < LEAST:
        return words(_asking(one)) == words(_asking(other))
    return overlap(first, second) >= NEAR


def re_asks(transcript: Transcript, half: str) -> Counts:
    """Follow-ups for a fact that was rightly said before, of all questions on topics of the half."""
    again = asked = 0
    for number, role, turn in transcript.with_roles():
        if turn.topic and turn.topic.half == half and role in ("root", "follow_up"):
            asked += 1
            again += role == "follow_up" and _asks_for_said(
                turn, transcript.said_on(number - 1) if number else frozenset()
            )
    return again, asked


def _asks_for_said(turn: Turn, said: frozenset[str]) -> bool:
    """Only what clearly asks for something said: whoever listens takes a doubtful question for a new one."""
    scores = understanding().facts_asked(turn.taken.topic, turn.question)
    told = max((score for fact, score in scores.items() if fact in said), default=0.0)
    other = max((score for fact, score in scores.items() if fact not in said), default=0.0)
    return told > 0 and told >= other + SURELY


def _asking(text: str) -> str:
    return " ".join(sentence for sentence in sentences(text) if sentence.endswith("?")) or text
