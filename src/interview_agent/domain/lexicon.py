"""A plan from the words of a role alone, without any model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from interview_agent.domain.anchors import FORMS, anchored
from interview_agent.domain.bank import Bank, Skill
from interview_agent.domain.plan import LEXICON, Competency, Plan

SKILLS, GENERALS, FEWEST_GENERALS, MOST, CHOICES, FEWEST_CONCRETE = 6, 3, 2, 8, 3, 2
DEFAULT_GENERALS = ("debugging", "design", "collaboration", "testing", "delivery")
WEIGHTS = {"must": 2.0, "nice": 1.0, "general": 1.0, "assumed": 0.5}
REQUIREMENT = 200

_WORD = re.compile(r"(?:(?<![A-Za-z0-9])\.)?[A-Za-z0-9+#]+(?:\.[A-Za-z0-9+#]+)*")
_ITEM = re.compile(r"\s*[-*\u2022]\s")
_STOP = re.compile(r"(?<=[.;!?])\s+")
_NICE = re.compile(
    r"\b(?:nice.to.have|preferred|desir(?:ed|able)|bonus|a plus|pluses|would be (?:great|nice|good)|good to have|advantage(?:ous)?|optional|not required|even better|ideally)\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|requir(?:ed|es|ements?)|essential|minimum|mandatory|qualifications|you(?:'ll| will) need|need to have|responsib|what you(?:'ll| will) do|you have|key objectives)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:must|requir(?:ed|es|ements?)|essential|mandatory|qualifications|you(?:'ll| will)? need|need to have|(?:what )?you(?:'ll| will)? bring|what you have|your (?:profile|skills)|skills)\b",
    re.IGNORECASE,
)
"""A heading over what is needed, and not over what there is to do."""

_CHOICE = re.compile(
    r"\b(?:at least one|one or more|one of|any of|some of|either|such as|for example|e\.g\.|etc|or similar|or equivalent|or comparable|and other|and more|composed of|consists? of|made up of|skills including)\b",
    re.IGNORECASE,
)
"""A sentence that names skills in passing, or a choice of which nobody needs all."""
_OF_THOSE = re.compile(r"\b(?:one|some|any)(?: or more)? of (?:those|these|them)\b", re.IGNORECASE)
"""The same, said of a list in another sentence of the line."""

_SENIORITY = (
    (2, re.compile(r"\b(?:intern|junior|entry.level|graduate|trainee|apprentice|associate)\b", re.IGNORECASE)),
    (4, re.compile(r"\b(?:staff|principal|lead|architect|head of|expert|distinguished)\b", re.IGNORECASE)),
)
_TITLE = 200


@dataclass(slots=True)
class _Mention:
    """How a role speaks of one skill."""

    skill: Skill
    first: int
    words: str
    times: int = 0
    must: bool = False
    needed: bool = False
    in_title: bool = False
    only_as_choice: bool = True
    sentences: set[int] = field(default_factory=set)

    @property
    def rank(self) -> tuple[bool, bool, bool, int, int]:
        """What the title names comes first, then what the bank knows well, then what is named most often and earliest."""
        return (not self.must, not self.in_title, not self.skill.questions, -min(self.times, 3), self.first)

    def seen(self, sentence: int, nice: bool, choice: bool, in_title: bool, needed: bool) -> None:
        self.times += sentence not in self.sentences
        self.sentences.add(sentence)
        self.must |= not (nice or choice)
        self.needed |= needed and not (nice or choice)
        self.only_as_choice &= choice
        self.in_title |= in_title


@dataclass(frozen=True, slots=True)
class _Section:
    """What a heading says of all that stands below it."""

    nice: bool = False
    needed: bool = False


def _section(line: str, before: _Section) -> _Section:
    """The section that a line begins, or the one that it stands in."""
    if _is_heading(line) and (_NICE.search(line) or _MUST.search(line) or _NEEDED.search(line)):
        nice = bool(_NICE.search(line))
        return _Section(nice, not nice and bool(_NEEDED.search(line)))
    return _Section() if line.lstrip().startswith("#") or _is_title(line) else before


def _is_title(line: str) -> bool:
    """A line that is nothing but a heading: it ends with a colon, and no item of a list does."""
    return _is_heading(line) and line.strip().rstrip("*_ ").endswith(":") and not _ITEM.match(line)


def plan_of(role: str, bank: Bank, language: str = "en") -> Plan:
    """Three to eight competencies that the role speaks of, the strongest first; general ones fill up what is missing.

    The same role always gets the same plan. `language` is that of the interview; the questions are as the bank has them.
    """
    mentions = sorted(_mentions(role, bank).values(), key=lambda m: m.rank)
    skills = _worth_asking([m for m in mentions if not m.skill.general])[:SKILLS]
    general = sorted((m for m in mentions if m.skill.general), key=lambda m: not m.needed)
    generals = general[: min(GENERALS, MOST - len(skills))]
    competencies = [_competency(m, "must" if m.must else "nice") for m in skills]
    competencies += [_competency(m, "must" if m.needed else "general") for m in generals]
    competencies += _assumed(bank, competencies, len(generals))
    ordered = tuple(sorted(competencies, key=lambda c: not c.must_have))
    return anchored(Plan(ordered, difficulty(role), LEXICON, language), bank)


def _worth_asking(skills: list[_Mention]) -> list[_Mention]:
    """Without broad fields beside concrete skills, and without all of a list of which one would do."""
    concrete = [m for m in skills if not m.skill.broad]
    chosen = [m for m in concrete if m.only_as_choice][:CHOICES]
    kept = [m for m in concrete if not m.only_as_choice or m in chosen]
    return kept if len(kept) >= FEWEST_CONCRETE else kept + [m for m in skills if m.skill.broad]


def _competency(mention: _Mention, standing: str) -> Competency:
    skill = mention.skill
    return Competency(
        id=skill.id,
        name=skill.name,
        must_have=standing == "must",
        weight=WEIGHTS[standing],
        requirement=mention.words,
        skill=skill.id if skill.questions else FORMS,
    )


def _assumed(bank: Bank, known: list[Competency], generals: int) -> list[Competency]:
    """General competencies that any technical role needs, so that there are at least two of them and three in all."""
    taken = {competency.id for competency in known}
    missing = max(FEWEST_GENERALS - generals, 3 - len(known), 0)
    spare = [id for id in DEFAULT_GENERALS if id in bank.skills and id not in taken][:missing]
    return [Competency(id, bank.skills[id].name, False, WEIGHTS["assumed"], "", id) for id in spare]


def difficulty(role: str) -> int:
    """Where questions start, by the seniority that the beginning of the role names."""
    return next((level for level, pattern in _SENIORITY if pattern.search(role[:_TITLE])), 3)


def _mentions(role: str, bank: Bank) -> dict[str, _Mention]:
    aliases, found, section, offset = _aliases(bank), dict[str, _Mention](), _Section(), 0
    for line in role.splitlines(keepends=True):
        section = _section(line, section)
        for start, sentence in _sentences(line):
            nice = bool(_NICE.search(sentence)) or (section.nice and not _MUST.search(sentence))
            named = list(_named_in(sentence, aliases))
            choice = (
                bool(_CHOICE.search(sentence) or _OF_THOSE.search(line))
                and len({skill.id for _, skill in named if not skill.general}) > 1
            )
            for at, skill in named:
                place = offset + start + at
                mention = found.setdefault(skill.id, _Mention(skill, place, _around(line, start + at)))
                mention.seen(offset + start, nice, choice, place < _TITLE, section.needed)
        offset += len(line)
    return found


def names_of(text: str, bank: Bank) -> dict[str, str]:
    """The skills that a text names, by id, each with the words that name it first."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        for at, skill in _named_in(line, _aliases(bank)):
            found.setdefault(skill.id, _name_at(line, at, bank, skill))
    return found


def _name_at(line: str, at: int, bank: Bank, skill: Skill) -> str:
    """The words of a line from this place on that are a name of the skill, the longest that are."""
    words = list(_WORD.finditer(line, at))[:4]
    for last in reversed(words):
        named = tuple(match.group().lower() for match in words if match.start() <= last.start())
        if _aliases(bank).get(named) is skill:
            return line[at : last.end()]
    return skill.name


def _sentences(line: str) -> Iterator[tuple[int, str]]:
    """The sentences of a line, each with its place: what one says of a skill holds for no other."""
    starts = [0, *(match.end() for match in _STOP.finditer(line))]
    return ((start, line[start:end]) for start, end in pairwise((*starts, len(line))))


def _is_heading(line: str) -> bool:
    bare = line.strip().strip("#*_ ")
    return (
        bool(bare)
        and len(bare.split()) <= 8
        and (bare.endswith(":") or line.lstrip().startswith(("#", "**")) or not re.match(r"\s*[-*•]", line))
    )


@lru_cache(maxsize=4)
def _aliases(bank: Bank) -> dict[tuple[str, ...], Skill]:
    """Every name of every skill, as its words; a skill with questions wins over one that is only known by name."""
    known = sorted(bank.skills.values(), key=lambda skill: bool(skill.questions))
    return {
        tuple(_WORD.findall(alias.lower())): skill
        for skill in known
        if skill.id != FORMS
        for alias in ((*skill.aliases,) if skill.general else (skill.name, *skill.aliases))
    }


def _named_in(line: str, aliases: dict[tuple[str, ...], Skill]) -> Iterator[tuple[int, Skill]]:
    # Each word is lowered by itself: lowering the line first could move the words, as it lengthens some letters.
    words = [(match.start(), match.end(), match.group().lower()) for match in _WORD.finditer(line)]
    i = 0
    while i < len(words):
        start, end, _ = words[i]
        i += 1
        for length in (4, 3, 2, 1):
            named = tuple(word for _, _, word in words[i - 1 : i - 1 + length])
            skill = aliases.get(named)
            if skill and (not _is_word_of(skill, named) or _is_a_name(line, start, end)):
                yield start, skill
                i += len(named) - 1
                break


def _is_word_of(skill: Skill, named: tuple[str, ...]) -> bool:
    return skill.name_is_a_word and named == (skill.name.lower(),)


def _is_a_name(line: str, start: int, end: int) -> bool:
    """Whether the word has a capital that no beginning of a sentence explains, or stands alone as an item of a list."""
    before, after = line[:start].rstrip(" \t(\"'"), line[end:].strip()
    begins = not before or before[-1] in ".!?:-*\u2022#>"
    return line[start].isupper() and (not begins or (bool(before) and (not after or after[0] in ",/|;)")))


def _around(line: str, at: int) -> str:
    """The words of the role around a place, verbatim and not longer than a line of print."""
    stripped = line.strip()
    if len(stripped) <= REQUIREMENT:
        return stripped
    sentence = line.rfind(". ", 0, at)
    start = max(sentence + 2 if sentence >= 0 else 0, at - REQUIREMENT // 2, 0)
    if start and line[start - 1] != " ":
        start = line.find(" ", start, at) + 1 or at
    cut = line[start : start + REQUIREMENT]
    return (cut.rsplit(" ", 1)[0] if len(line) > start + REQUIREMENT else cut).strip()
