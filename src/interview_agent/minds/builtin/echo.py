"""A few of the candidate's own words, to take up in a follow-up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_agent.domain import manners, unlawful
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Signal
from interview_agent.domain.rubric import Verdict
from interview_agent.minds.builtin import examples, matching, vectors
from interview_agent.minds.builtin.vectors import Vector

FEWEST, MOST = 2, 9
"""Words of an echo."""

CUT = " \u2026"

NEAR, RELATED = 0.1, 0.03
"""What shows nothing is quoted if its sentence is so near the subject, and the clause itself so like it. Of answers about something
else one in twenty has such a clause; to quote any more would hold up words that have nothing to do with the question."""

_SHOWN = (Verdict.MET, Verdict.PARTLY)

_BREAK = re.compile(
    r"[,:](?!\d)|[;()\u2013\u2014]|\s-\s|\b(?:and|but|so|because|which|that|who|when|while|where|if|then|or|as|since|until|although|though)\b",
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
_NEGATED = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|without|cannot|\w+n't|hardly|neither|nor)\b", re.IGNORECASE
)


def echo(course: Course, heard: Heard | None) -> str:
    """The part of the answer that has most to do with the question, in its own words; empty where no part has.

    Taken from what was marked as shown if there is such, so that a follow-up stands on what was said and not on a guess. Where
    nothing was shown, the answer may be beside the question, and then the follow-up is put plainly.
    """
    if course.turn is None:
        return ""
    question = course.turn.question
    about = _About(examples.subject(question), frozenset(_vector(question.bare)))
    shown = (mark.quote for mark in (heard.marks if heard else ()) if mark.verdict in _SHOWN)
    whole = manners.without(course.turn.said, Signal.INSTRUCTION)
    near = (one for one in matching.sentences(whole) if about.likeness(one) >= NEAR)
    return about.best("\n\n".join(shown), 0.0) or about.best("\n\n".join(near), RELATED)


@dataclass(frozen=True, slots=True)
class _About:
    """What was asked: the subject, and the words of the question, which are none of the candidate's own."""

    subject: Vector
    asked: frozenset[str]

    def best(self, text: str, related: float) -> str:
        """The clause that says most about the subject; a whole one before one that was cut, and one with words of their own."""
        fit = (clause for clause in clauses(text) if _content(clause) >= FEWEST and self.likeness(clause) >= related)
        return max(fit, key=self._worth, default="")

    def likeness(self, words: str) -> float:
        return vectors.cosine(_vector(words), self.subject)

    def _worth(self, clause: str) -> tuple[bool, bool, float, int]:
        words = _vector(clause)
        said = sum(self.subject.get(word, 0.0) for word in words)
        return bool(words.keys() - self.asked), not clause.endswith(CUT), said, _content(clause)


def _vector(clause: str) -> Vector:
    return vectors.vector(matching.claimed(clause))


def clauses(text: str) -> Iterator[str]:
    """The clauses of a text that can be quoted: a few words each, nothing negated, asked or private.

    What follows a negation in its sentence is not quoted either: without it, the words may say the opposite.
    One that is too long is cut, which its last character says.
    """
    for sentence in matching.sentences(text):
        if "?" in sentence:
            continue
        breaks = list(_BREAK.finditer(sentence))
        starts = [0, *(match.end() for match in breaks)]
        ends = [*(match.start() for match in breaks), len(sentence)]
        for start, end in zip(starts, ends, strict=True):
            if _NEGATED.search(sentence[start:end]):
                break
            if clause := _trimmed(sentence[start:end]):
                yield clause


def _trimmed(clause: str) -> str:
    words = _HEDGE.sub("", clause.strip(" .!\"'\u201c\u201d`*")).split()
    kept = words[:MOST]
    while kept and kept[-1].lower().strip(".,") in _PLAIN:
        kept.pop()
    own = " ".join(kept).strip(" .,;:!\"'")
    fit = len(own.split()) >= FEWEST and not re.search(r"[<>{}\u201c\u201d\"]", own)
    if not fit or unlawful.topic(own) is not None:
        return ""
    return f"{own}{CUT}" if len(words) > MOST else own


def _content(clause: str) -> int:
    return sum(word.lower().strip(".,'") not in _PLAIN for word in clause.split())
