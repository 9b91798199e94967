"""The questions that are known beforehand, as frozen values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.rubric import Point


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question with what a good answer shows.

    `difficulty` runs from 1 (a newcomer knows it) to 5 (few experts go this deep).
    """

    id: str
    type: QuestionType
    difficulty: int
    text: str
    simpler: str
    hint: str
    expects: str
    reference: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill or general competency, the words by which a role names it, and its questions.

    A skill without questions is known by name only. `name_is_a_word` marks names like Go, which mean the skill only where
    a capital shows it. A `broad` one, such as back-end development, says little beside the concrete skills of a role.
    """

    id: str
    name: str
    general: bool
    aliases: tuple[str, ...]
    questions: Sequence[BankQuestion] = ()
    name_is_a_word: bool = False
    broad: bool = False


@dataclass(frozen=True, eq=False)
class Bank:
    """All skills by id. `version` is a digest of the content, so that a report can say what it stands on."""

    skills: dict[str, Skill]
    version: str

    @cached_property
    def by_id(self) -> dict[str, BankQuestion]:
        return {question.id: question for skill in self.skills.values() for question in skill.questions}

    def beside(self, skills: tuple[Skill, ...]) -> "Bank":
        """The bank with further skills in it; one of the same id takes the place of ours."""
        return _beside(self, skills)

    def of(self, skill: str, type: QuestionType | None = None) -> Iterator[BankQuestion]:
        """The questions of a skill, of one type or of all; none for a skill that the bank does not know."""
        if skill in self.skills:
            yield from (q for q in self.skills[skill].questions if type in (None, q.type))


@lru_cache(maxsize=64)
def _beside(bank: Bank, skills: tuple[Skill, ...]) -> Bank:
    # Asked for at each turn of a plan with questions of its own, and much is looked up in the bank that it gives.
    return Bank({**bank.skills, **{skill.id: skill for skill in skills}}, bank.version)
