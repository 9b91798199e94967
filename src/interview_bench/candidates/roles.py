"""Role descriptions of our own, whose must-haves are known."""

from dataclasses import dataclass
from random import Random

from interview_bench.dice import dice
from interview_bench.subjects import Subject, subjects

FAMILIES = (
    ("Backend Engineer", ("python", "java", "go", "csharp", "ruby", "sql", "redis", "kubernetes", "api_design",
                          "distributed_systems", "testing", "rust", "kotlin", "php", "elasticsearch")),
    ("Frontend Engineer", ("javascript", "typescript", "react", "accessibility", "testing", "api_design", "cicd", "mobile")),
    ("Platform Engineer", ("kubernetes", "terraform", "linux", "cloud", "cicd", "observability", "go", "python", "security", "rust")),
    ("Data Engineer", ("python", "sql", "data_engineering", "cloud", "distributed_systems", "scala", "machine_learning", "java",)),
    ("Mobile Developer", ("mobile", "kotlin", "typescript", "react", "testing", "api_design", "accessibility", "cicd", "unity")),
    ("Machine Learning Engineer", ("python", "machine_learning", "data_engineering", "cloud", "kubernetes", "sql", "testing", "observability")),
    ("Security Engineer", ("security", "linux", "cloud", "terraform", "python", "observability", "cicd", "kubernetes")),
    ("Full Stack Developer", ("typescript", "react", "sql", "api_design", "python", "ruby", "java", "csharp", "php", "redis",
                              "testing", "salesforce", "accessibility")),
)  # fmt: skip
"""A kind of job, and the subjects that it may ask for."""

SENIORITY = (("Junior ", 2), ("", 4), ("Senior ", 4), ("Lead ", 1))
MUST_HAVES, NICE_TO_HAVES = (3, 5), (1, 2)

COMPANIES = (
    "We build route planning for regional parcel carriers.",
    "Our product helps dental practices to run their appointments.",
    "We operate the ticket shop of forty museums.",
    "Our software steers the heating of ten thousand flats.",
    "We are a lender for small workshops, with ninety people in two cities.",
    "We make the scheduling tool that bus companies in three countries rely on.",
)
DUTIES = (
    "You look after features from the first idea until they run in production",
    "You keep what we run in good health and improve it step by step",
    "You work with product people and designers every day",
    "You help less experienced members of the team to grow",
    "You take part in a rota outside office hours, about one week in six",
    "You talk to the people who use what you have built",
)
MUST_FORMS = ("{}", "Solid experience with {}", "You know {} well", "Good command of {}", "Several years with {}")
NICE_FORMS = ("{}", "Some exposure to {}", "{} is a plus", "First contact with {}")
TEMPLATES = (
    "# {title}\n\n{company}\n\n## What you bring\n{musts}\n\n## Nice to have\n{nices}\n\n## What you will do\n{duties}\n",
    "{title}\n\nAbout us\n{company}\n\nResponsibilities\n{duties}\n\nRequirements\n{musts}\n\nPreferred\n{nices}\n",
    "Position: {title}\n\n{company}\n\nMust have:\n{musts}\n\nNice to have:\n{nices}\n\nYour tasks:\n{duties}\n",
    "{title}\n\n{company}\n\nYour responsibilities:\n{duties}\n\nRequired skills:\n{musts}\n\nBonus points:\n{nices}\n",
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role as an interviewer reads it, and the subjects that it truly requires and would like."""

    text: str
    title: str
    must_haves: tuple[str, ...]
    nice_to_haves: tuple[str, ...]


def role(key: str) -> Role:
    chance = dice(key, "role")
    job, fitting = chance.choice(FAMILIES)
    title = chance.choices([name for name, _ in SENIORITY], [often for _, often in SENIORITY])[0] + job
    musts, nices = chance.randint(*MUST_HAVES), chance.randint(*NICE_TO_HAVES)
    wanted = chance.sample(fitting, musts + nices)
    must_haves, nice_to_haves = tuple(wanted[:musts]), tuple(wanted[musts:])
    return Role(_text(chance, title, must_haves, nice_to_haves), title, must_haves, nice_to_haves)


def _text(chance: Random, title: str, must_haves: tuple[str, ...], nice_to_haves: tuple[str, ...]) -> str:
    return chance.choice(TEMPLATES).format(
        title=title,
        company=chance.choice(COMPANIES),
        musts=_list(chance, MUST_FORMS, must_haves),
        nices=_list(chance, NICE_FORMS, nice_to_haves),
        duties="\n".join(f"- {duty}" for duty in chance.sample(DUTIES, 3)),
    )


def _list(chance: Random, forms: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    return "\n".join(f"- {chance.choice(forms).format(_named(chance, subjects()[id]))}" for id in wanted)


def _named(chance: Random, subject: Subject) -> str:
    return chance.choice(subject.named)
