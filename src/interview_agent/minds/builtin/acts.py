"""What an utterance is that is no answer, by the wordings of it and by how much else is said."""

import re
from functools import cache

from interview_agent.domain.dialogue import Kind
from interview_agent.minds.builtin.smalltalk import speaks_of_work
from interview_agent.minds.builtin.wordings import (
    asking,
    correcting,
    ending,
    job,
    pausing,
    thinking,
    unclear,
    unknowing,
    withholding,
)

_Listened = tuple[tuple[Kind, tuple[str, ...]], ...]
_SURE: _Listened = (
    (Kind.HINT, asking.HINT),
    (Kind.REPEAT, asking.REPEAT),
    (Kind.PAUSE, pausing.PAUSE),
    (Kind.REPEAT, asking.NOT_HEARD),
    (Kind.CLARIFY, unclear.CLARIFY),
    (Kind.END, ending.END),
    (Kind.DECLINES, withholding.WITHHOLDS),
    (Kind.MISSING, unknowing.MISSING),
    (Kind.DECLINES, withholding.SKIPS),
)
"""In this order: who asks for a hint may say first that he does not know, and who does not follow does not know what is meant."""

_BARE: _Listened = (
    (Kind.HINT, asking.HINT_BARE),
    (Kind.REPEAT, asking.REPEAT_BARE),
    (Kind.PAUSE, pausing.PAUSE_BARE),
    (Kind.CLARIFY, unclear.CLARIFY_BARE),
    (Kind.END, ending.END_BARE),
    (Kind.DECLINES, withholding.WITHHOLDS_BARE),
    (Kind.MISSING, unknowing.MISSING_BARE),
    (Kind.DECLINES, withholding.SKIPS_BARE),
)
"""Enough only where no word of work stands beside them, and the text speaks to somebody."""

_ALOUD: _Listened = ((Kind.THINKING, thinking.THINKING),)

BRIEF = 10
"""Somebody who thinks aloud in so few words says nothing else beside."""

BESIDE = 5
"""With more words than these in sentences of another kind, an utterance is an answer that also asks something."""

LONGEST = 1_000
"""Characters of a text that may be a request; a longer one says something, whatever it asks for beside. Some wordings take
seconds to search a text of twenty thousand without a full stop."""

OPENING = 200
"""Characters in which somebody says that what follows belongs to an earlier answer."""

_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\s+-\s+")
_PARTS = re.compile(r"(?<=[.!?;:])\s+|,\s+|\s+-\s+")
_CLAUSES = re.compile(r"[.!?;:,]+\s+|\s+(?:-|and|but|so|though|although|because|since|hence|therefore|yet)\s+")
_DOES = re.compile(
    r"(?:i|we|you)(?:'d|'ll| would| could| can)? "
    r"(?!would|am|was|have to|need|want|think|hope|guess|know|rather|prefer|like|love|admit)\w+"
)
_POLITE = re.compile(
    r"(?:sorry|thank|please|i(?:'m| am) (?:sorry|afraid)|to be |can we|could we|let's|maybe we|may we|next|i would like"
    r"|i'd like|i hope|i will|i think)"
)
_TO_SOMEBODY = re.compile(
    r"[?]|\b(?:please|pls|sorry|pardon|excuse|afraid|unfortunately|honest(?:ly)?|frank(?:ly)?|thanks?|apolog\w+|let's|let us"
    r"|(?:can|could|would|will|may|might|shall) (?:you|i|we|u)|(?:i'd|i would) (?:like|rather|prefer|appreciate|need)|i need|question|interview)\b"
    r"|^(?:no|nope|nah|hm+|uh+|um+|oh|ugh|ok(?:ay)?|well|wait|hello|hey|one sec)\b"
)
"""What shows that a text speaks to the interviewer, and now."""

_OF_THEM = re.compile(
    r"\b(?:you|your|we|us|our|here|i|my|(?:this|that|the) (?:team|company|job|role|position|office|place|department)|colleagues|coworkers|boss)\b"
)


def plain(said: str) -> str:
    """A text as it is searched."""
    return " ".join(said.replace("\u2019", "'").lower().split())


def corrects(plain: str) -> bool:
    """Whether a text says that it corrects an earlier answer, which a long one has to do at its beginning."""
    return says(correcting.CORRECTION, plain[:OPENING])


def may_correct(plain: str) -> bool:
    """Whether a text speaks of what was said before, and of a change: it corrects something, if it is no answer."""
    opening = plain[:OPENING]
    return says(correcting.REFERS, opening) and says(correcting.CHANGES, opening)


def requested(plain: str, chat: bool = False) -> Kind | None:
    """What a short text asks for, or says instead of an answer; None for an answer. `chat` is what seems everyday talk."""
    if len(plain) > LONGEST:
        return None
    works = speaks_of_work(plain)
    if not works and _TO_SOMEBODY.search(plain) and _heard(plain, _BARE[:1]):
        return Kind.HINT
    if found := _heard(plain, _SURE):
        return found
    if _compiled((thinking.FILLERS,)).fullmatch(plain):
        return Kind.THINKING
    if asks_about_the_job(plain):
        return Kind.QUESTION_BACK
    aloud = _heard(plain, _ALOUD)
    if works or chat or (aloud and len(plain.split()) <= BRIEF):
        return aloud
    return (_heard(plain, _BARE) if _TO_SOMEBODY.search(plain) else None) or aloud


def asks_back(plain: str) -> bool:
    """Whether a text is a question, and not one at the end of an answer."""
    parts = [part.strip() for part in _PARTS.split(plain) if part.strip()]
    questions = [n for n, part in enumerate(parts) if _asks(part)]
    if not questions or _is_unsure(parts[questions[-1]]):
        return False
    told = (
        part
        for n, part in enumerate(parts)
        if n not in questions and (n > questions[-1] or not says((job.LEADS_IN,), part))
    )
    return sum(len(part.split()) for part in told) <= 3 and (plain.endswith("?") or _about_the_job(plain))


def asks_about_the_job(plain: str) -> bool:
    """Whether a text is a question about the job, the company or the interview."""
    return asks_back(plain) and says((job.JOB,), plain)


def asked(plain: str) -> Kind | None:
    """What any other question is: about those who ask and working with them, or about what was asked; None for no question."""
    if not asks_back(plain):
        return None
    return Kind.QUESTION_BACK if _OF_THEM.search(plain) else Kind.CLARIFY


def says(wordings: tuple[str, ...], plain: str) -> bool:
    return _compiled(wordings).search(plain) is not None


@cache
def _compiled(wordings: tuple[str, ...]) -> re.Pattern[str]:
    # Compiled when the first answer comes; the first question need not wait for it.
    return re.compile("|".join(wordings))


def _heard(plain: str, listened: _Listened) -> Kind | None:
    return next((kind for kind, wordings in listened if says(wordings, plain) and _alone(plain, kind, wordings)), None)


def _alone(plain: str, kind: Kind, wordings: tuple[str, ...]) -> bool:
    """Whether there is nothing beside a request that answers."""
    return not (_offers(plain) if kind is Kind.MISSING else _answers_beside(plain, wordings))


def _answers_beside(plain: str, wordings: tuple[str, ...]) -> bool:
    """Whether the sentences that do not make the request say something of their own."""
    others = (one for one in _SENTENCES.split(plain) if not says(wordings, one))
    return sum(len(one.split()) for one in others if not _is_aside(one)) > BESIDE


def _is_aside(sentence: str) -> bool:
    """A sentence that only leads to a request: thanks, an excuse, a trouble, or another request."""
    return says((job.LEADS_IN,), sentence) or any(says(wordings, sentence) for _, wordings in (*_SURE, *_ALOUD))


def _offers(plain: str) -> bool:
    """Whether somebody who does not know a thing says what he does know, or would do."""
    nothing = (*unknowing.MISSING, *unknowing.MISSING_BARE, *unknowing.EXCUSES)
    rest = (one.strip() for one in _CLAUSES.split(plain) if not says(nothing, one))
    return any(len(one.split()) >= (3 if _DOES.match(one) else 5) for one in rest if not _POLITE.match(one))


def _asks(part: str) -> bool:
    return says((job.ASKS,), part) and (part.endswith("?") or says((job.JOB,), part))


def _about_the_job(plain: str) -> bool:
    return says((job.JOB,), plain) or says((job.YOU_DO,), plain)


def _is_unsure(part: str) -> bool:
    """An answer in the form of a question: "is it the lock?"."""
    return says((job.TENTATIVE,), part) and not says((job.JOB,), part)
