"""Questions that the candidate asks back: answered from the role's own words, or noted for a person."""

import re
from functools import lru_cache

from interview_agent.domain import unlawful
from interview_agent.domain.voices import ENGLISH, Voice

MOST_WORDS = 18
"""A longer sentence is not read out."""

_SENTENCES = re.compile(r"(?<=[.!;])\s+|\n+|\s+[\u2022*]\s+")
_WORD = re.compile(r"[a-z][a-z-]+")
_HOW_MANY = re.compile(r"\bhow (?:large|big|many|much|long|often)\b|\bsize\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|once|twice|weekly|daily|monthly)\b",
    re.IGNORECASE,
)
"""What answers a question of that kind; a sentence that only speaks of teams does not say how large they are."""

_THEMES = (
    "remote hybrid office on-site onsite relocation relocate location located home city",
    "team teams colleagues headcount squad size members people",
    "on-call oncall pager rotation shifts nights weekends duty",
    "salary pay paid compensation bonus range benefits equity",
    "hours schedule overtime part-time full-time contract flexible",
    "stack technologies technology tools languages framework frameworks",
    "report reports manager lead leads leadership",
    "travel travelling traveling trips",
    "start starting begin date",
    "visa sponsorship authorised authorized clearance",
    "product products customers users mission domain",
    "training learn learning mentoring budget growth career promotion",
    "process reviews sprint sprints agile scrum kanban deploy deployment release releases",
)
_GROUPS = tuple(frozenset(theme.split()) for theme in _THEMES)


def reply(asked: str, role: str, voice: Voice = ENGLISH) -> str:
    """A sentence of the role that speaks of what was asked, quoted; else that the question is noted for the team."""
    wanted = _themes(asked)
    if not wanted:
        return voice.noted
    told = [one for one in _sentences(role) if not _HOW_MANY.search(asked) or _NUMBER.search(one)]
    found = max(told, key=lambda sentence: len(wanted & _themes(sentence)), default="")
    if not wanted & _themes(found):
        return voice.noted
    return voice.quoted.format(words=found)


def _themes(text: str) -> set[int]:
    words = set(_WORD.findall(text.lower()))
    return {number for number, group in enumerate(_GROUPS) if words & group}


@lru_cache(maxsize=32)  # a turn lays out what to say if something is asked, whatever is heard then
def _sentences(role: str) -> tuple[str, ...]:
    """What of the role can be read out: whole sentences that ask nothing and touch nothing unlawful."""
    plain = (" ".join(part.split()).strip(" -*\u2022#") for part in _SENTENCES.split(role))
    return tuple(one for one in plain if _readable(one))


def _readable(sentence: str) -> bool:
    return (
        3 <= len(sentence.split()) <= MOST_WORDS
        and not re.search(r"[?<>{}\u201c\u201d]", sentence)
        and unlawful.topic(sentence) is None
    )
