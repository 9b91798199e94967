"""What a question must be before it is put to anybody, whoever wrote it."""

import re
from collections.abc import Iterable, Iterator

from interview_agent.domain import unlawful
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Move
from interview_agent.domain.interview import Question

FEWEST_WORDS, MOST_WORDS = 2, 45
NEAR_REPEAT = 0.8
"""The share of common content words from which two questions count as the same."""

_INVITATION = re.compile(
    r"^(?:[^.?!]{0,80}[.!,:] )?(?:please )?(?:tell|describe|explain|walk|talk|give|share|think|outline|imagine|suppose|take|name|compare|show)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[,;:]\s+|\s+(?=(?:and|or|but)\s)", re.IGNORECASE)
_LINK = re.compile(r"^(?:(?:and|or|but|also|then|so|please)\s+)+", re.IGNORECASE)
_AUXILIARY = r"(?:do|does|did|is|are|was|were|would|will|can|could|should|have|has|had|might|may)"
_PRONOUN = r"(?:you|it|they|we|he|she|i|there|this|that)"
_DIRECT = re.compile(
    rf"^(?P<wh>how|why|what|which|who|whom|where|when)(?! to\b)(?:\s+(?!{_PRONOUN}\b)[\w'-]+){{0,4}}?\s+{_AUXILIARY}\b"
    r"|^(?P<subject>what|who|which)\s+(?:happen|came|went|made|led|chang|drove|caus|decid|saw|help|follow|gave|kept)"
    rf"|^{_AUXILIARY}\s+{_PRONOUN}\b"
    r"|^(?:explain|describe|tell|discuss|justify)\b",
    re.IGNORECASE,
)
_MACHINERY = re.compile(
    r"</?fenced|^\s*</?\w+>|```|^\s*(?:#+ |[{\[]\s*[\"'])|\"question\"\s*:|\bas an ai\b|\bas a (?:large )?language model\b|\bsystem prompt\b"
    r"|\b(?:the|this|your) rubric\b|\brubric points?\b|\bbranch [a-h]\b|\bmy instructions\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"[^\W_]+(?:[+#'.-][^\W_]+)*[+#]*")
_FUNCTION_WORDS = frozenset(
    "a an the and or but if in on at of to for from with by as is are was were be been do does did have has had can could would "
    "should will may might you your yours i me my we us our it its this that these those there what which who whom how why when "
    "where tell describe explain please about one some any so not no more most very just then than into over out up".split()
)


def problems(text: str, branch: Branch, asked: Iterable[Question]) -> tuple[str, ...]:
    """Why a question must not be asked, as sentences for whoever phrases it again; empty if it may be."""
    return (*_form(text), *_content(text, branch, tuple(asked)))


def _form(text: str) -> Iterator[str]:
    words = len(text.split())
    if words < FEWEST_WORDS:
        yield "It is not a complete question."
        return
    if words > MOST_WORDS:
        yield f"It has {words} words; {MOST_WORDS} at most, 30 where possible."
    asks = text.count("?")
    if asks > 1:
        yield "It holds more than one question; ask exactly one."
    elif asks == 1 and not text.rstrip().endswith("?"):
        yield "It must end with its question mark."
    elif not asks and not (_INVITATION.match(text) and text.rstrip().endswith((".", "!"))):
        yield "It does not end as a question; it seems to be cut off."
    elif _asks(_last_sentence(text)) > 1:
        yield "A second question hangs on the first; ask only one thing."


def _content(text: str, branch: Branch, asked: tuple[Question, ...]) -> Iterator[str]:
    if _MACHINERY.search(text):
        yield "It holds something that is not meant for the candidate."
    if topic := unlawful.topic(text):
        yield f"It touches a topic that an interview must not touch ({topic})."
    same_again = branch.move in (Move.REPHRASE, Move.RETURN)
    words = _words(text)
    for question in asked:
        near = _shared(words, _words(question.content)) >= NEAR_REPEAT
        if near and not (same_again and question.id == branch.follows):
            yield f"It repeats question {question.number}."
            return


def _asks(sentence: str) -> int:
    """How many direct questions a sentence puts.

    "A job fails; how would you proceed?" puts one, and so does "How do you decide what to keep and what to drop?", whose
    last words belong to what is decided. "How did it fail, and why was that?" puts two.
    """
    count, before = 0, ""
    for piece in _PIECES.split(sentence):
        bare = _LINK.sub("", piece)
        if direct := _DIRECT.match(bare):
            word = direct["wh"] or direct["subject"] or ""
            parallel = bool(word) and re.search(rf"\w\s+{word}\b", before, re.IGNORECASE) is not None
            count += not parallel
        before += f" {bare}"
    return count


def _last_sentence(text: str) -> str:
    return re.split(r"(?<=[.!])\s+", text.strip())[-1]


def similarity(one: str, other: str) -> float:
    """The share of content words that two questions have in common, 0 to 1."""
    return _shared(_words(one), _words(other))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def _words(text: str) -> frozenset[str]:
    return frozenset(_CONTENT.findall(text.lower())) - _FUNCTION_WORDS
