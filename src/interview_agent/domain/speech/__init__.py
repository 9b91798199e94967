"""What can be told from words alone, before any mind listens: repeats, and requests made in so many words."""

import re
from functools import cache

from interview_agent.domain.languages import primary
from interview_agent.domain.speech import english, german
from interview_agent.domain.speech.shapes import Request, Tongue

__all__ = ["TONGUES", "Request", "request", "same"]

ENGLISH = "en"
TONGUES: dict[str, Tongue] = {ENGLISH: english.TONGUE, "de": german.TONGUE}
_LONGEST = 160
"""A request in so many words is short. Longer text is an answer and is not searched, whatever it contains."""


def same(one: str, other: str) -> bool:
    """Whether two texts are the same but for white space."""
    return one == other or one.split() == other.split()


def request(text: str, language: str = ENGLISH) -> Request | None:
    """The request that the whole utterance makes, in the language of the interview or in English, if it makes one.

    Only complete utterances count: "please stop the interview" asks to stop, "I stop the process and abort" does not.
    """
    if len(" ".join(text.split())) > _LONGEST:
        return None
    spoken = dict.fromkeys((primary(language), ENGLISH))
    return next((found for code in spoken if code in TONGUES and (found := _requested(text, code))), None)


def _requested(text: str, code: str) -> Request | None:
    plain = TONGUES[code].plain(text)
    return next((kind for kind, pattern in _patterns(code).items() if pattern.fullmatch(plain)), None)


@cache
def _patterns(code: str) -> dict[Request, re.Pattern[str]]:
    # Compiled when an answer comes: the first question need not wait for it.
    return TONGUES[code].patterns()
