"""Questions that a team brings: beside ours, in their place, or refused with the place of every fault."""

import re
from pathlib import Path

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.bank_files import brought
from interview_agent.domain.lexicon import plan_of
from interview_agent.entrypoints.bank import bank as check
from interview_agent.errors import InvalidInput
from interview_agent.minds.builtin.matching import quote
from interview_agent.settings import BadSettings, load
from support.banks import small_bank

pytestmark = pytest.mark.requirement("plans.own-bank")
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "bank.md").read_text(encoding="utf-8"), re.DOTALL)[0]
BANK = small_bank()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "team.toml"


def faults(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput) as wrong:
        brought(file, BANK)
    return wrong.value.sentence.splitlines()


def test_the_example_of_the_documentation_is_accepted_and_interviews_ask_about_it(file: Path) -> None:
    file.write_text(EXAMPLE, encoding="utf-8")
    bank = brought(file, BANK)
    assert bank.by_id["ledgers-why-two"].points[0].wrong
    plan = plan_of("You must know double-entry bookkeeping.", bank)
    assert [one.id for one in plan.competencies if one.must_have] == ["ledgers"]
    assert plan.competencies[0].anchor == "ledgers-why-two"


def test_the_signs_of_the_example_are_in_its_reference_answer_and_not_in_its_questions(file: Path) -> None:
    file.write_text(EXAMPLE, encoding="utf-8")
    question = brought(file, BANK).by_id["ledgers-why-two"]
    for point in question.points:
        assert quote(question.reference, point.signs)
        assert not [words for words in (question.text, question.simpler, question.hint) if quote(words, point.signs)]


def test_the_version_of_the_bank_changes_with_what_is_brought(file: Path) -> None:
    file.write_text(EXAMPLE, encoding="utf-8")
    once = brought(file, BANK).version
    assert brought(file, BANK).version == once
    file.write_text(EXAMPLE.replace("difficulty = 2", "difficulty = 3"), encoding="utf-8")
    assert len({BANK.version, once, brought(file, BANK).version}) == 3


def test_a_skill_of_the_same_id_takes_the_place_of_ours(file: Path) -> None:
    file.write_text(EXAMPLE.replace('id = "ledgers"', 'id = "redis"', 1), encoding="utf-8")
    assert [question.id for question in brought(file, BANK).of("redis")] == ["ledgers-why-two"]


def test_one_that_extends_adds_to_ours(file: Path) -> None:
    file.write_text("extends = true\n" + EXAMPLE.replace('id = "ledgers"', 'id = "redis"', 1), encoding="utf-8")
    bank = brought(file, BANK)
    assert len(bank.skills["redis"].questions) == len(BANK.skills["redis"].questions) + 1
    assert {"valkey", "ledger"} <= set(bank.skills["redis"].aliases)
    assert bank.skills["redis"].name == "Redis"


def test_a_folder_of_files_is_read_and_so_is_a_file_of_several_skills(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "two.toml").write_text(
        '[[skill]]\nid = "cobol"\nname = "COBOL"\n[[skill]]\nid = "jcl"\nname = "JCL"\n', encoding="utf-8"
    )
    assert {"ledgers", "cobol", "jcl"} <= brought(tmp_path, BANK).skills.keys()


BAD = [
    ('name = "double-entry ledgers"', "", "team.toml, name: is missing"),
    ('type = "technical"', 'type = "riddle"', 'team.toml, question "ledgers-why-two", type: must be one of'),
    ("difficulty = 2", "difficulty = 0", 'question "ledgers-why-two", difficulty: must be a whole number from 1 to 5'),
    ("difficulty = 2", "difficulty = true", 'question "ledgers-why-two", difficulty: must be a whole number'),
    ('id = "ledgers-why-two"', "", "team.toml, question 1, id: is missing"),
    ('id = "ledgers-why-two"', 'id = "why two?"', "id: must consist of letters"),
    (
        'id = "ledgers-why-two"',
        'id = "redis-technical-3"',
        'question "redis-technical-3", id: there is another question',
    ),
    ('weight = "core"', 'weight = "deep"', 'point: one point or more must have weight = "core"'),
    ('weight = "core"', 'weight = "heavy"', 'point "balance", weight: must be one of'),
    ('id = "blind-spot"', 'id = "balance"', 'point: the id "balance" is used twice'),
    ("hint =", "hnit =", 'question "ledgers-why-two", hnit: is not known here'),
    (
        '["wrong account|party|customer balance*|unnoticed|undetected|zero"]',
        '[" "]',
        'point "blind-spot", signs: must be a list of texts',
    ),
    (
        '["wrong account|party|customer balance*|unnoticed|undetected|zero"]',
        '["a |b"]',
        "each alternative between | needs letters",
    ),
    (
        "Which mistake would still go unnoticed?",
        "Name a mistake.",
        'point "blind-spot", probe: must end with a question mark',
    ),
    ("Why does a ledger write each payment down twice?", "", 'question "ledgers-why-two", simpler: must not be empty'),
    (
        "Why does a payment system record every movement of money as two entries?",
        "What is a ledger, and why would you need one?",
        'question "ledgers-why-two", text: ',
    ),
    ("Why does a ledger write each payment down twice?", "How old are you?", 'question "ledgers-why-two", simpler: '),
    ("aliases = [", "aliases = [1, ", "team.toml, aliases: must be a list of texts"),
    ("[[question]]", "[[question", "team.toml: this is no TOML"),
    ('id = "ledgers"', 'id = "ledgers"\nextends = true', 'skill "ledgers", extends: there is no skill of this id'),
    ('id = "ledgers"', 'id = "ledgers"\nkind = "soft"', "team.toml, kind: must be skill or general"),
]


@pytest.mark.parametrize(("old", "new", "told"), BAD)
def test_a_fault_is_told_by_file_question_and_field(old: str, new: str, told: str, file: Path) -> None:
    assert old in EXAMPLE
    found = faults(file, EXAMPLE.replace(old, new, 1))
    assert [line for line in found if told in line], found


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(EXAMPLE.replace("difficulty = 2", "difficulty = 9"), encoding="utf-8")
    with pytest.raises(InvalidInput) as wrong:
        brought(tmp_path, BANK)
    assert [line.partition(",")[0] for line in wrong.value.sentence.splitlines()] == ["one.toml", "two.toml"]


@pytest.mark.parametrize("points", [1, 6])
def test_a_question_has_two_to_five_points(points: int, file: Path) -> None:
    head, point, *_ = EXAMPLE.split("[[question.point]]")
    rows = [point.replace("balance", f"balance-{n}") for n in range(points)]
    assert f"this one {points}" in "\n".join(faults(file, "[[question.point]]".join((head, *rows))))


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b""])
def test_a_file_that_is_none_gets_a_sentence(content: bytes | None, file: Path) -> None:
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InvalidInput, match=r"^team.toml"):
        brought(file, BANK)


def test_the_agent_refuses_a_bank_with_a_fault_by_the_name_of_the_setting(file: Path) -> None:
    file.write_text(EXAMPLE.replace("difficulty = 2", "difficulty = 9"), encoding="utf-8")
    settings = load(
        interview_bank=str(file), interview_store="memory", interview_model="builtin", mcp_mesh_registry_url=""
    )
    with pytest.raises(BadSettings, match=r"^INTERVIEW_BANK: team.toml, question .*, difficulty"):
        bootstrap.interviewer(settings)


def test_an_interview_is_held_from_what_was_brought(file: Path) -> None:
    file.write_text(EXAMPLE, encoding="utf-8")
    settings = load(
        interview_bank=str(file), interview_store="memory", interview_model="builtin", mcp_mesh_registry_url=""
    )
    assert "ledgers-why-two" in bootstrap.interviewer(settings).bank.by_id


def test_the_command_counts_what_is_there_and_says_what_is_thin(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(EXAMPLE, encoding="utf-8")
    assert check(file) == 0
    shown = capsys.readouterr().out
    assert "ledgers is new: 1 questions (1 technical)" in shown
    assert "no question of the type experience, problem_solving, behavioral" in shown
    assert "no sign of the point" not in shown


def test_the_command_notes_signs_that_do_not_fit(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(EXAMPLE.replace("wrong account|party|customer", "penguin"), encoding="utf-8")
    assert check(file) == 0
    assert "ledgers-why-two, blind-spot: no sign of the point is in the reference answer" in capsys.readouterr().out


@pytest.mark.requirement("builtin.own-words")
def test_a_point_needs_no_signs_and_the_command_tells_where_its_words_do_not_do(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = re.sub(r"signs = \[[^\]]*\]\n", "", EXAMPLE)
    file.write_text(bare.replace("The entries must sum to zero", "Money moves as two entries"), encoding="utf-8")
    assert check(file) == 0
    assert not any(point.signs for question in brought(file, BANK).of("ledgers") for point in question.points)
    file.write_text(
        bare.replace(
            'text = "The entries must sum to zero, so a lost or half-booked one shows"', 'text = "Two entries"'
        ),
        encoding="utf-8",
    )
    assert check(file) == 0
    assert "ledgers-why-two, balance: the point says nothing that the question does not" in capsys.readouterr().out
    file.write_text(
        bare.replace("A payment to the wrong account still balances", "Penguins swim underneath icebergs"),
        encoding="utf-8",
    )
    assert check(file) == 0
    assert "ledgers-why-two, blind-spot: the words of the point are not in the reference" in capsys.readouterr().out


@pytest.mark.requirement("plans.reference-alone")
def test_a_reference_answer_alone_is_enough(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(EXAMPLE[: EXAMPLE.index("[[question.point]]")], encoding="utf-8")
    (question,) = brought(file, BANK).of("ledgers")
    assert [point.text[:20] for point in question.points] == [
        "Every movement debit",
        "If they do not, some",
        "It does not help whe",
    ]
    assert check(file) == 0


@pytest.mark.requirement("plans.reference-alone")
def test_a_reference_answer_that_says_too_little_is_told(file: Path) -> None:
    text = EXAMPLE[: EXAMPLE.index("[[question.point]]")]
    file.write_text(re.sub(r'reference = "[^"]*"', 'reference = "Balance."', text), encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"point: write 2 to 5, or a reference answer of several sentences"):
        brought(file, BANK)


def test_the_command_tells_faults_and_fails(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(EXAMPLE.replace("difficulty = 2", "difficulty = 9"), encoding="utf-8")
    assert check(file) == 1
    assert "difficulty: must be a whole number" in capsys.readouterr().err
