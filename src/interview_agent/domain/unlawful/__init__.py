"""Topics that a job interview must not touch, as far as patterns can tell them from technical talk.

English, German, French and Spanish are known. A text is held against each language that it may be in, whatever the
language of the interview is.
"""

from functools import cache

from interview_agent.domain.unlawful import english, french, german, spanish
from interview_agent.domain.unlawful.shapes import Patterns, Tongue, compiled, folded

TONGUES: tuple[Tongue, ...] = (english.TONGUE, german.TONGUE, french.TONGUE, spanish.TONGUE)
FRAGMENT = 6
"""So many words or fewer ask something even without a word for the person: "Married or single?"."""


def topic(text: str) -> str | None:
    """The unlawful topic that a question touches, if any."""
    plain = folded(text)
    words = _words(plain)
    known = [at for at, tongue in enumerate(TONGUES) if not tongue.gate.isdisjoint(words)]
    for at in known or range(len(TONGUES)):
        personal = len(words) <= FRAGMENT or not TONGUES[at].personal.isdisjoint(words)
        if found := _patterns(at).topic(plain, personal):
            return found
    return None


def _words(plain: str) -> tuple[str, ...]:
    return tuple("".join(c if c.isalnum() else " " for c in plain).split())


@cache
def _patterns(at: int) -> Patterns:
    # Compiled when a question in the language comes: most interviews never need more than one.
    return compiled(TONGUES[at])
