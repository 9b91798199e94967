"""A few of the candidate's own words, to take up in a follow-up."""

import re
from collections.abc import Iterator

from interview_agent.domain import manners, unlawful
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Signal
from interview_agent.domain.rubric import Verdict
from interview_agent.minds.builtin import matching

FEWEST, MOST = 2, 9
"""Words of an echo."""

CUT = " \u2026"

_BREAK = re.compile(
    r"[,;:()\u2013\u2014]|\s-\s|\b(?:and|but|so|because|which|that|who|when|while|where|if|then|or|as|since|until|although|though)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    "a an the this that these those it its they them their there here is are was were be been being do does did done have has "
    "had having i we you he she my our your his her me us to of in on at for with by from as into about over after before so "
    "and or but if not no yes just only really very quite much many more most some any all also too then than would could "
    "should will can may might must think guess believe know maybe perhaps probably basically actually obviously like well "
    "ok okay yeah um uh hm great question thing things something anything lot kind sort bit way one two get got go going "
    "make makes made let say said mean means usually always often sometimes sure course".split()
)
_HEDGE = re.compile(
    r"^(?:(?:well|ok|okay|so|yes|yeah|obviously|basically|actually|honestly|maybe|perhaps|um+|uh+|i (?:think|guess|believe|would say)|as far as i know)[\s,]+)+",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|no|never|none|nothing|without|cannot|\w+n't|hardly|neither|nor)\b", re.IGNORECASE)


def echo(course: Course, heard: Heard | None) -> str:
    """The part of the answer that says most, in its own words; empty where nothing is fit to be repeated.

    Taken from what was marked as shown if there is such, so that a follow-up stands on what was said and not on a guess.
    """
    if course.turn is None:
        return ""
    marks = heard.marks if heard else ()
    shown = [clause for mark in marks if mark.verdict is Verdict.MET for clause in clauses(mark.quote)]
    best = max(shown or list(clauses(manners.without(course.turn.said, Signal.INSTRUCTION))), key=_worth, default="")
    return best if _content(best) >= (1 if shown else 2) else ""


def clauses(text: str) -> Iterator[str]:
    """The clauses of a text that can be quoted: a few words each, nothing negated, asked or private.

    One that is too long is cut, which its last character says.
    """
    for sentence in matching.sentences(text):
        if "?" in sentence:
            continue
        breaks = list(_BREAK.finditer(sentence))
        starts = [0, *(match.end() for match in breaks)]
        ends = [*(match.start() for match in breaks), len(sentence)]
        for start, end in zip(starts, ends, strict=True):
            if clause := _trimmed(sentence[start:end]):
                yield clause


def _trimmed(clause: str) -> str:
    words = _HEDGE.sub("", clause.strip(" .!\"'\u201c\u201d`*")).split()
    kept = words[:MOST]
    while kept and kept[-1].lower().strip(".,") in _PLAIN:
        kept.pop()
    own = " ".join(kept).strip(" .,;:!\"'")
    fit = len(own.split()) >= FEWEST and not _NEGATED.search(own) and not re.search(r"[<>{}\u201c\u201d\"]", own)
    if not fit or unlawful.topic(own) is not None:
        return ""
    return f"{own}{CUT}" if len(words) > MOST else own


def _worth(clause: str) -> tuple[bool, int]:
    """A whole clause before one that was cut, and of those the one with most in it."""
    return not clause.endswith(CUT), _content(clause)


def _content(clause: str) -> int:
    return sum(word.lower().strip(".,'") not in _PLAIN for word in clause.split())
