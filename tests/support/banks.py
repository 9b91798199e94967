"""Small question banks, made by hand."""

from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.dialogue import QuestionType
from interview_agent.domain.rubric import Point, Weight

_SUBJECTS = {
    QuestionType.OPENER: "origins",
    QuestionType.TECHNICAL: "internals",
    QuestionType.EXPERIENCE: "deployment",
    QuestionType.PROBLEM_SOLVING: "outage",
    QuestionType.BEHAVIORAL: "disagreement",
    QuestionType.CLARIFICATION: "responsibility",
}


def question(skill: str, name: str, type_: QuestionType, difficulty: int = 3) -> BankQuestion:
    """A question with two points, recognisable by its subject."""
    subject = f"the {_SUBJECTS[type_]} of {name} at level {difficulty}"
    return BankQuestion(
        id=f"{skill}-{type_.value}-{difficulty}",
        type=type_,
        difficulty=difficulty,
        text=f"What would you say about {subject}?",
        simpler=f"What do you know about {subject}?",
        hint="Start with an example.",
        expects=f"an account of {subject}",
        reference="It depends on the load, which I would measure.",
        points=(
            Point("load", "It depends on the load", Weight.CORE, ("load",), "What does it depend on?"),
            Point("measure", "Measure it", Weight.DEEP, ("measure*",), "How would you find out?"),
        ),
    )


def skill(id: str, name: str, *aliases: str, general: bool = False) -> Skill:
    """A skill with questions of every type, at three difficulties for technical ones."""
    types = [(type_, 3) for type_ in QuestionType] + [(QuestionType.TECHNICAL, 1), (QuestionType.TECHNICAL, 5)]
    return Skill(id, name, general, aliases, tuple(question(id, name, type_, level) for type_, level in types))


def small_bank() -> Bank:
    """Two skills, a skill that is only known by name, three general competencies and the forms for any skill."""
    skills = (
        skill("python", "Python", "django"),
        skill("redis", "Redis", "valkey"),
        Skill("rust", "Rust", False, ("rustlang",), ()),
        skill("forms", "{skill}"),
        skill("debugging", "Debugging", "debugging", general=True),
        skill("design", "Design", "system design", general=True),
        skill("collaboration", "Collaboration", "teamwork", general=True),
    )
    return Bank({one.id: one for one in skills}, "small")
