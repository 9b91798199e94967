"""What a model proposes as a plan, and what of it may become one: all that stands on the words of the role."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from interview_agent.domain import checks, lexicon, unlawful
from interview_agent.domain.anchors import FORMS, anchored
from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.plan import FEWEST, MOST, Competency, Plan
from interview_agent.domain.rubric import Weight

OWN = "own"
FEWEST_POINTS, MOST_POINTS = 2, 5
"""Of a question."""

LONGEST_NAME = 60
_ALIKE = {"'": "['\u2018\u2019]", '"': '["\u201c\u201d]', "-": "[-\u2013\u2014]"}
_ALIKE |= {variant: ways for ways in tuple(_ALIKE.values()) for variant in ways[1:-1]}
"""Characters that a keyboard or a word processor sets in one way or another, which makes no other words of it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One competency as it was proposed. `skill` is a part of the bank, or `own`, which comes with its own questions."""

    name: str
    must_have: bool
    weight: float
    requirement: str
    skill: str
    questions: tuple[BankQuestion, ...] = ()

    @property
    def id(self) -> str:
        return self.skill if self.skill != OWN else f"{OWN}-{slug(self.name)}"


def slug(name: str) -> str:
    """A name as a part of an id: `C++ and CUDA` is `cplusplus-and-cuda`."""
    plain = name.lower().replace("+", "plus").replace("#", "sharp")
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:40] or sha256(name.encode()).hexdigest()[:8]


def settled(proposals: Iterable[Proposal], role: str, bank: Bank, language: str, source: str) -> Plan | None:
    """The plan that is left of the proposals, must-haves first; None if nothing is left.

    What the role does not say is dropped, what is said twice is merged, questions that may not be asked are dropped, and
    where fewer than three competencies are left the plan from the words of the role fills up.
    """
    merged = _merged(_sound(proposals, role, bank, language))
    if not merged:
        return None
    found = [_competency(one) for one in merged]
    taken = {one.id for one in found}
    spare = (one for one in lexicon.plan_of(role, bank, language).competencies if one.id not in taken)
    found += [one for one, _ in zip(spare, range(FEWEST - len(found)), strict=False)]
    chosen = sorted(found, key=lambda one: not one.must_have)[:MOST]
    asked = {one.skill for one in chosen}
    skills = tuple(Skill(one.id, one.name, False, (), one.questions) for one in merged if one.questions)
    own = tuple(skill for skill in skills if skill.id in asked)
    return anchored(Plan(tuple(chosen), lexicon.difficulty(role), source, language, own), bank)


def _sound(proposals: Iterable[Proposal], role: str, bank: Bank, language: str) -> Iterator[Proposal]:
    for one in proposals:
        words, name = in_the_role(one.requirement, role), " ".join(one.name.split())
        if not words or not name or len(name) > LONGEST_NAME or unlawful.topic(name):
            continue
        named = replace(one, name=name, requirement=words)
        if one.skill in bank.skills and bank.skills[one.skill].questions:
            yield replace(named, questions=())
        else:
            yield _with_questions(replace(named, skill=OWN), language)


def _with_questions(own: Proposal, language: str) -> Proposal:
    """With those of its questions that may be asked, numbered."""
    sound = [question for question in own.questions if may_be_asked(question, language)]
    numbered = (replace(question, id=f"{own.id}-{n}") for n, question in enumerate(sound, start=1))
    return replace(own, questions=tuple(numbered))


def in_the_role(requirement: str, role: str) -> str:
    """The words of the role that a requirement quotes, as they stand there; empty if the role does not say so.

    White space, case, and how a keyboard sets quotation marks and dashes make no difference.
    """
    words = ("".join(_ALIKE.get(c) or re.escape(c) for c in word) for word in requirement.split())
    pattern = r"\s+".join(words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)", role, re.IGNORECASE) if pattern else None
    return _short(found.group()) if found else ""


def _short(words: str) -> str:
    return words if len(words) <= lexicon.REQUIREMENT else words[: lexicon.REQUIREMENT].rsplit(None, 1)[0]


def may_be_asked(question: BankQuestion, language: str) -> bool:
    """Whether a question and its probes pass the checks, and one of several points is what an answer must not miss."""
    setting = checks.Setting(language=language)
    texts = (question.text, *(point.probe for point in question.points if point.probe))
    core = any(point.weight is Weight.CORE for point in question.points)
    return core and len(question.points) >= FEWEST_POINTS and not any(checks.problems(text, setting) for text in texts)


def _merged(proposals: Iterable[Proposal]) -> list[Proposal]:
    """One for each part of the bank and each name; what is said of it anywhere counts."""
    merged: dict[str, Proposal] = {}
    for one in proposals:
        first = merged.get(one.id, one)
        merged[one.id] = replace(
            first,
            must_have=first.must_have or one.must_have,
            weight=max(first.weight, one.weight),
            questions=first.questions or one.questions,
        )
    return list(merged.values())


def _competency(one: Proposal) -> Competency:
    skill = one.id if one.skill != OWN or one.questions else FORMS
    anchor = one.questions[0].id if one.questions else ""
    return Competency(one.id, one.name, one.must_have, one.weight, one.requirement, skill, anchor)
