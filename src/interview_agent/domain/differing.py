"""Where an answer says otherwise than the résumé: something to clear up once, and never a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_agent.domain.conversation import Turn
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency, Plan
from interview_agent.domain.voices import ENGLISH, Voice

_PARTS = re.compile(r"[\r\n]+|(?<=[.!?;])\s+|\s+[\u2022|]\s+")
_NAMES = re.compile(r"[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*)*|\S*[+#.]\S*")
_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty".split(),
        (*range(1, 13), 15, 20),
        strict=True,
    )
)
_YEARS = re.compile(rf"\b(\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMBERS)})\s*\+?[\s-]*(?:years?|yrs?)\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:never|not|haven't|hasn't|didn't|don't|no)\b", re.IGNORECASE)
_DONE = r"\b(?:used?|work(?:ed)?|touch(?:ed)?|done|written|built|experience|run|ran|programmed|know)(?: (?:with|in|on|of|any|the|much|at))* "
"""What somebody has not done, before the name of it."""

_OTHERS = re.compile(r"\b(?:we|they|he|she|nobody|colleagues?|team)\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:cv|r[\u00e9e]sum[\u00e9e])\b.*\b(?:generous|exaggerat\w*|overstat\w*|inflat\w*|stretch\w*|whatever|more of|more than|too much|wrong|outdated)\b"
    r"|\b(?:generous|exaggerat\w*|overstat\w*|whatever)\b.*\b(?:cv|r[\u00e9e]sum[\u00e9e])\b|\bonly (?:ever )?read about\b",
    re.IGNORECASE,
)
"""Ways to say that the r\u00e9sum\u00e9 says more than there was."""

LIKE = 1.0
"""Years that two statements may lie apart and still say the same."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A line of the résumé and a sentence of the answer to question `turn`.

    `lead` says so before a question; it is empty where the candidate has cleared it up already. Nothing of the résumé is in
    it but a name that the role has as well, and a number of years.
    """

    competency: Competency
    line: str
    sentence: str
    turn: int
    lead: str


def differing(interview: Interview) -> list[Differing]:
    """Other numbers of years than in the résumé, and things that it names and the candidate says not to have done."""
    plan = interview.plan
    found = (
        [one for turn in interview.turns for one in in_turn(turn, plan, interview.brief.resume_content)] if plan else []
    )
    return sorted(found, key=lambda one: one.turn)


def in_turn(turn: Turn, plan: Plan, resume: str, voice: Voice = ENGLISH) -> Iterator[Differing]:
    for competency in plan.competencies if turn.answers else ():
        if lines := speaking_of(competency, resume):
            yield from _of(turn, competency, lines, voice)


def _of(turn: Turn, competency: Competency, lines: list[str], voice: Voice) -> Iterator[Differing]:
    """Only what names the competency counts: "I never did that" may be about the one thing that was asked."""
    names = _names(competency)
    for sentence in _parts(turn.said):
        if not re.search(names, sentence, re.IGNORECASE):
            continue
        line, lead = lines[0], ""
        if other := _other_years(sentence, lines):
            written, said = (voice.counted(_years(text) or 0) for text in (other, sentence))
            line, lead = other, voice.other_years.format(other=written, name=competency.name, said=said)
        elif not _TAKEN_BACK.search(sentence):
            if not _never(sentence, names):
                continue
            lead = voice.not_done.format(name=competency.name)
        yield Differing(competency, line, sentence, turn.question.number, lead)


def _never(sentence: str, name: str) -> bool:
    """Whether somebody says of themselves not to have done what is named so."""
    undone = re.search(_DONE + name, sentence, re.IGNORECASE)
    return bool(undone and _NEVER.search(sentence[: undone.start()]) and not _OTHERS.search(sentence))


def _other_years(sentence: str, lines: list[str]) -> str | None:
    """The line of the résumé that gives another number of years than the sentence."""
    said = _years(sentence)
    written = [(years, line) for line in lines if (years := _years(line)) is not None]
    if said is None or not written or any(abs(years - said) <= LIKE for years, _ in written):
        return None
    return written[0][1]


def _years(text: str) -> float | None:
    found = _YEARS.findall(text)
    # Two numbers in one sentence may belong to two things, and then nothing can be said.
    return (_NUMBERS.get(found[0].lower()) or float(found[0])) if len(found) == 1 else None


def speaking_of(competency: Competency, resume: str) -> list[str]:
    """The lines of a text that name the competency."""
    return [part for part in _parts(resume) if re.search(_names(competency), part, re.IGNORECASE)]


def _names(competency: Competency) -> str:
    """A pattern of the names in a competency's name, such as Redis in "caching with Redis"; without any, of the whole name."""
    names = _NAMES.findall(re.sub(r"[(),]", " , ", competency.name)) or [competency.name]
    whole = (r"(?<![\w.])" + re.escape(name.strip(".")) + r"(?![\w+#])" for name in names)
    return f"(?:{'|'.join(whole)})"


def _parts(text: str) -> list[str]:
    return [part for one in _PARTS.split(text) if (part := " ".join(one.split()).strip("-*\u2022# "))]
