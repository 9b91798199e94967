"""A plan as a TOML file for a person to read, change and give back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from interview_agent.adapters import bank_rules
from interview_agent.adapters.bank_files import skill_of
from interview_agent.adapters.toml_entry import Entry, parsed
from interview_agent.domain.anchors import FORMS, NEVER, anchored
from interview_agent.domain.bank import Bank, BankQuestion, Skill
from interview_agent.domain.plan import BAR, FEWEST, MOST, PERSON, TAG, Competency, Plan
from interview_agent.domain.proposals import in_the_role, slug
from interview_agent.domain.recall import named
from interview_agent.errors import InvalidInput

MOST_WEIGHT, MOST_LEVEL = 10.0, 4.0
_HEAD = """What every interview for this role is about, in this order: must-haves first. Change what you like, then check it with
  interview-agent plan ROLE --plan THIS_FILE
and add --keep to use it for every interview for the role from now on."""
_BUILT_IN_IS_ENGLISH = """The questions of the built-in bank are in English. A language model asks them in the interview's language; the built-in
interviewer asks them as they stand."""


# writing


def written(plan: Plan, bank: Bank) -> str:
    """The plan with what a person needs in order to change it: the words of its questions, and what else may be asked."""
    import tomlkit

    document, known = tomlkit.document(), plan.bank(bank)
    _comment(document, _HEAD)
    if plan.language != "en":
        _comment(document, "\n" + _BUILT_IN_IS_ENGLISH)
    document.add(tomlkit.nl())
    document.add("language", tomlkit.item(plan.language))
    document.add(
        "difficulty", tomlkit.item(plan.difficulty).comment("where questions start: 1 (newcomer) to 5 (expert)")
    )
    document.add(
        "bar",
        tomlkit.item(plan.bar).comment(
            "the total level, 0 to 4, that a recommendation needs; set it before the first candidate"
        ),
    )
    competencies = tomlkit.aot()
    for one in plan.competencies:
        competencies.append(_competency(one, known))
    document.add("competency", competencies)
    if plan.skills:
        document.add("skill", tomlkit.item([_skill(skill) for skill in plan.skills]))
    return tomlkit.dumps(document)


def _competency(one: Competency, bank: Bank) -> Any:
    import tomlkit

    table = tomlkit.table()
    table.update({"id": one.id, "name": one.name, "must_have": one.must_have, "weight": one.weight})
    table.add("requirement", one.requirement)
    if not one.requirement:
        table["requirement"].comment("the role does not speak of it")
    table.add("bar", tomlkit.item(one.bar).comment("the level that the role needs in it"))
    table.update({"skill": one.skill, "anchor": one.anchor})
    questions = {q.id: q for q in bank.of(one.skill) if q.type not in NEVER}
    if first := questions.pop(one.anchor, None):
        _comment(table, f"asked first of every candidate: {named(first.text, one.name)}")
    if questions:
        _comment(table, "may be asked later, or instead:")
    for question in questions.values():
        _comment(
            table, f"  {question.id} ({question.type.value}, {question.difficulty}): {named(question.text, one.name)}"
        )
    return table


def _skill(skill: Skill) -> dict[str, Any]:
    return {"id": skill.id, "name": skill.name, "question": [_question(one) for one in skill.questions]}


def _question(question: BankQuestion) -> dict[str, Any]:
    words = {name: getattr(question, name) for name in ("simpler", "hint", "expects", "reference")}
    return {
        "id": question.id,
        "type": question.type.value,
        "difficulty": question.difficulty,
        "text": question.text,
        **{name: text for name, text in words.items() if text and text != question.text},
        "point": [
            {
                "id": point.id,
                "text": point.text,
                "weight": point.weight.value,
                **{name: list(signs) for name in ("signs", "wrong") if (signs := getattr(point, name))},
                **({"probe": point.probe} if point.probe else {}),
            }
            for point in question.points
        ],
    }


def _comment(container: Any, text: str) -> None:
    import tomlkit

    for line in text.split("\n"):
        # A control character would end the comment, and begin a line of TOML.
        container.add(tomlkit.comment("".join(c if c.isprintable() else " " for c in line)))


# reading


@dataclass(frozen=True, slots=True)
class Given:
    """A plan as a person gave it, and what looks odd about it without being wrong."""

    plan: Plan
    warnings: tuple[str, ...]


def read(text: str, file: str, role: str, bank: Bank) -> Given:
    """The plan of a file, must-haves first. Raises InvalidInput with a line for everything that is wrong."""
    faults: list[str] = []
    whole = Entry(parsed(text, file, faults), file, faults)
    if not faults:
        plan = _plan(whole, bank, faults)
    if faults:
        raise InvalidInput("\n".join(dict.fromkeys(faults)))
    return Given(anchored(plan, bank), tuple(_warnings(plan, file, role)))


def _plan(whole: Entry, bank: Bank, faults: list[str]) -> Plan:
    language = whole.text("language", "en")
    if not TAG.fullmatch(language):
        whole.fault("language", "must be the tag of a language, such as en or de")
    difficulty = whole.whole("difficulty", 1, 5, 3)
    bar = whole.number("bar", MOST_LEVEL, BAR)
    skills = _skills(whole, bank_rules.Rules(complete=False, language=language), bank, faults)
    known = bank.beside(skills)
    rows = [whole.inner(row, f"competency {at}") for at, row in enumerate(whole.tables("competency"), start=1)]
    competencies = [_read_competency(row, known) for row in rows]
    if not FEWEST <= len(rows) <= MOST:
        whole.fault("competency", f"a plan has {FEWEST} to {MOST} competencies, this one {len(rows)}")
    for field in ("id", "anchor"):
        for value in bank_rules.repeated(getattr(one, field) for one in competencies):
            whole.fault("competency", f'the {field} "{value}" is used twice')
    whole.no_more()
    ordered = sorted(competencies, key=lambda one: not one.must_have)
    return Plan(tuple(ordered), difficulty, PERSON, language, skills, bar)


def _skills(whole: Entry, rules: bank_rules.Rules, bank: Bank, faults: list[str]) -> tuple[Skill, ...]:
    """The plan's own questions; none while something is wrong with them."""
    before, rows = len(faults), whole.tables("skill")
    for at, row in enumerate(rows, start=1):
        bank_rules.check_skill(whole.inner(row, f"skill {at}"), rules)
    if len(faults) > before:
        return ()
    skills = tuple(skill_of(row) for row in rows)
    ids = [question.id for skill in skills for question in skill.questions]
    replaced = {skill.id for skill in skills}
    others = {q.id for skill in bank.skills.values() if skill.id not in replaced for q in skill.questions}
    for id in (*bank_rules.repeated(ids), *(id for id in ids if id in others)):
        whole.fault("skill", f'the question id "{id}" is used twice')
    return skills


def _read_competency(row: Entry, bank: Bank) -> Competency:
    name = " ".join(row.text("name", most=80).split())
    id = bank_rules.identity(row) if row.has("id") else slug(name)
    skill, anchor = row.text("skill", FORMS), row.text("anchor", "")
    questions = {q.id: q for q in bank.of(skill)}
    if not questions:
        row.fault("skill", f'there are no questions under "{skill}": name a part of the bank, or leave it out')
    elif anchor and (anchor not in questions or questions[anchor].type in NEVER):
        row.fault("anchor", f'"{anchor}" is no question of "{skill}" that can be asked first')
    read = Competency(
        id=id,
        name=name,
        must_have=row.flag("must_have"),
        weight=row.number("weight", MOST_WEIGHT, 1.0),
        requirement=row.text("requirement", ""),
        skill=skill,
        anchor=anchor,
        bar=row.number("bar", MOST_LEVEL, BAR),
    )
    row.no_more()
    return read


def _warnings(plan: Plan, file: str, role: str) -> Iterator[str]:
    for one in plan.competencies:
        if one.requirement and not in_the_role(one.requirement, role):
            yield f"{file}, {one.name}, requirement: these words are not in the role; reports will show them as the role's."
    for skill in plan.skills:
        bare = [q.id for q in skill.questions if not all(point.signs for point in q.points)]
        if bare:
            yield f"{file}, skill {skill.id}: without signs the built-in interviewer has only the words of the points to tell by what answers to {', '.join(bare)} show."
