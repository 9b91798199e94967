"""What can be told from words alone, before any mind listens: repeats, and requests made in so many words."""

import re
from enum import StrEnum
from functools import cache


class Request(StrEnum):
    """Something that the candidate asks of the interviewer instead of answering, or says in place of an answer."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    DOES_NOT_KNOW = "does_not_know"
    END = "end"


def same(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space."""
    return one == other or one.split() == other.split()


_POLITE = r"(?:(?:please|sorry|pardon|excuse me|hm+|um+|uh+|oh|ok(?:ay)?|well|hi|thanks|thank you|no|honestly|i'm afraid|i am afraid)[\s,.!:;-]+)*"
_TAIL = (
    r"(?:[\s,]+(?:please|now|here|today|thanks|thank you|sorry|for me|then|this one|that one|at all|off hand|offhand))*"
)


def _whole(*ways: str) -> re.Pattern[str]:
    """Matches an utterance that consists of nothing but one of these; anything more is an answer, not a request."""
    return re.compile(rf"\s*{_POLITE}(?:{'|'.join(ways)}){_TAIL}[\s.!?]*", re.IGNORECASE)


_INTERVIEW = r"(?:(?:the|this|our) interview|(?:this|our) (?:conversation|call|session))"
_QUESTION = r"(?:the|that|this|your)(?: last)? question"
_IT = r"(?:that|it)"
_YOU = r"(?:(?:can|could|would|will) you (?:please )?|i(?:'d| would) like you to |i (?:want|need) you to |please )"
"""Puts it beyond doubt that the interviewer is asked: "repeat it" alone may be what a client does after a time-out."""

_MAY_YOU = r"(?:(?:(?:can|could|would|will) you |(?:can|could|may) (?:i|we) |i(?:'d| would) like (?:you )?to |i (?:want|need|have|wish|prefer) (?:you )?to |let(?:'s|s| us) )(?:please )?)"
_AGAIN = r"(?: (?:once more|once again|again|one more time))"
_OTHERWISE = r"(?:differently|another way|in other words|in simpler words|more simply)"

_REQUESTS = {
    Request.REPEAT: (
        rf"{_YOU}?repeat",
        rf"{_MAY_YOU}?(?:repeat|say|ask|read)(?: me)? {_QUESTION}{_AGAIN}?",
        rf"{_YOU}(?:repeat|say|ask|read)(?: me)? {_IT}{_AGAIN}?",
        rf"(?:repeat|say|ask|read) {_IT}{_AGAIN}?,? please",
        rf"say {_IT}{_AGAIN}",
        rf"{_MAY_YOU}?(?:hear|have) (?:{_QUESTION}|{_IT}){_AGAIN}",
        r"(?:what was|what's) (?:the|that|your) question(?: again)?",
        r"(?:come again|say again|pardon|pardon me)",
        r"(?:once more|one more time),? please",
    ),
    Request.REPHRASE: (
        rf"{_YOU}?rephrase",
        rf"{_MAY_YOU}?(?:rephrase|reword|simplify|clarify|explain) {_QUESTION}",
        rf"{_YOU}(?:rephrase|reword|simplify|clarify|explain) {_IT}",
        rf"(?:rephrase|reword|simplify|clarify|explain) {_IT},? please",
        rf"{_MAY_YOU}?(?:put|say|ask|phrase) {_QUESTION} {_OTHERWISE}",
        rf"{_YOU}(?:put|say|ask|phrase) {_IT} {_OTHERWISE}",
        r"i (?:don't|do not|didn't|did not) (?:understand|get|follow) (?:the|that|this|your) question",
        r"what do you mean(?: by (?:that|this|it))?",
    ),
    Request.DOES_NOT_KNOW: (
        (
            r"i (?:really |honestly |just |simply )?(?:don't|do not|dont|wouldn't|would not) (?:really |actually )?know"
            r"(?: (?:that|this|it|the answer|anything about (?:that|this|it)|about (?:that|this|it)|how))?"
        ),
        r"(?:i have |i've |i've got )?no (?:idea|clue)(?: about (?:that|this|it))?",
        r"i (?:can't|cannot|can not|couldn't) (?:answer|say|think of (?:an example|one|anything|any))(?: (?:that|this|it))?(?: question)?",
        r"(?:i'm|i am) not (?:sure|familiar with (?:that|this|it))",
        rf"{_MAY_YOU}?(?:pass|skip)(?: (?:this|{_QUESTION}))?",
        r"(?:i(?:'ve| have) )?never (?:used|heard of|worked with|done|seen) (?:that|this|it|one)(?: before)?",
        r"dunno",
        r"idk",
    ),
    Request.END: (
        r"(?:end|stop|finish|quit|leave|close|terminate|abort|cancel) (?:the|this|our) interview",
        rf"{_MAY_YOU}(?:end|stop|finish|quit|leave|close|terminate|abort|cancel) {_INTERVIEW}",
        rf"{_MAY_YOU}(?:end|stop|finish|quit|leave)",
    ),
}
_LONGEST = 160
"""A request in so many words is short. Longer text is an answer and is not searched, whatever it contains."""


@cache
def _patterns() -> dict[Request, re.Pattern[str]]:
    # Compiled when an answer comes: the first question need not wait for it.
    return {kind: _whole(*ways) for kind, ways in _REQUESTS.items()}


def request(text: str) -> Request | None:
    """The request that the whole utterance makes, if it makes one.

    Only complete utterances count: "please stop the interview" asks to stop, "I stop the process and abort" does not.
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    if len(plain) > _LONGEST:
        return None
    return next((kind for kind, pattern in _patterns().items() if pattern.fullmatch(plain)), None)
