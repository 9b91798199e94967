"""What an interview for a role is about: the same for every candidate of that role."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Competency:
    """One thing the role needs, with the words of the role that say so."""

    id: str
    name: str
    must_have: bool
    weight: float
    requirement: str
    """Verbatim from the role description; empty where the role does not speak of it."""

    skill: str
    """The part of the question bank that asks about it."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What one question is about."""

    competency: str
    name: str
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Three to eight competencies in the order in which they are asked about, must-haves first.

    `difficulty` is where questions start, 1 to 5, from the seniority of the role. `source` says who made the plan.
    """

    competencies: tuple[Competency, ...]
    difficulty: int
    source: str

    def competency(self, id: str) -> Competency | None:
        return next((c for c in self.competencies if c.id == id), None)


def focus_on(competency: Competency) -> Focus:
    return Focus(competency.id, competency.name, competency.requirement)
