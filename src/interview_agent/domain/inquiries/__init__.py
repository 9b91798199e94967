"""Questions that the candidate asks back: answered from the role's own words, or noted for a person.

A sentence is read out only if it says what was asked for. Words in common are not enough: a role speaks of teams, processes and
products in most of its sentences, mostly to say what somebody shall do, and a wrong answer in a company's name is worse than none.
"""

import re
from collections.abc import Iterator

from interview_agent.domain.inquiries import conditions, german, work
from interview_agent.domain.inquiries.sentences import sentences
from interview_agent.domain.inquiries.theme import Theme, plain
from interview_agent.domain.voices import ENGLISH, Voice

MOST_WORDS = 26
"""A longer sentence is not read out."""

BEARABLE = 45
"""Words of a turn, with the question that stays open."""

THEMES = (
    *conditions.PAY,
    *conditions.PLACE,
    *conditions.TIME,
    *conditions.CONTRACT,
    *work.TEAM,
    *work.WORK,
    *german.THEMES,
)

_ASKED = re.compile(r"[^.!?;]*\?")
_NOT_THE_JOB = re.compile(
    r"\bwhy\b|\b(?:do|did|are) you (?:mean|want|ask)|\bwhat do you mean\b|\bare we talking\b|\b(?:is|was) (?:it|this|that) about\b|\bthis interview\b"
    r"|\b(?:should|shall) i (?:talk|speak|tell|take|answer|use|give|start|describe|name|write|assume)\b|\b(?:example|question|scenario)\b"
)
"""Reasons stand in no role, and who asks what the question means does not ask about the job."""


def reply(asked: str, role: str, voice: Voice = ENGLISH, still: str = "") -> str:
    """A sentence of the role that answers what was asked, quoted; else that the question is noted for the team.

    `still` is the question that is put again in the same turn. Of several things that are asked, one is answered.
    """
    spent = len(f"{voice.quoted} {voice.rest} {voice.mine_was} {still}".split())
    short = tuple(one for one in sentences(role) if len(one.split()) <= min(BEARABLE - spent, MOST_WORDS))
    found = [_answer(theme, question, short) for theme, question in _wanted(asked)]
    told = next((one for one in found if one), "")
    if not told:
        return voice.noted
    rest = "" if set(found) == {told} else f" {voice.rest}"
    return f"{voice.quoted.format(words=told)}{rest}"


def _wanted(asked: str) -> Iterator[tuple[Theme, str]]:
    """What is asked about the job, each with the sentence that asks it."""
    said = plain(asked)
    for question in _ASKED.findall(said) or [said]:
        if not _NOT_THE_JOB.search(question):
            yield from ((theme, question) for theme in THEMES if theme.asked_by(question))


def _answer(theme: Theme, question: str, short: tuple[str, ...]) -> str:
    return next((one for one in short if theme.told_by(one, question)), "")
