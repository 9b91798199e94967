"""`interview-agent plan`: printed, changed, given back, kept, and followed by the next interview."""

import json
from pathlib import Path

import pytest
import tomli

from support.documents import docx
from support.plans import ROLE
from support.terminal import environment, piped

pytestmark = pytest.mark.requirement("plans.by-person")


@pytest.fixture
def role(tmp_path: Path) -> Path:
    file = tmp_path / "role.md"
    file.write_text(ROLE, encoding="utf-8")
    return file


def planned(*arguments: str, home: Path, lines: str = "", **settings: str) -> tuple[int, str, str]:
    ran = piped(["plan", *arguments], environment(home, **settings), lines)
    return ran.returncode, ran.stdout, ran.stderr


def ids(text: str) -> list[str]:
    return [one["id"] for one in tomli.loads(text)["competency"]]


def followed(home: Path, *arguments: str) -> dict[str, object]:
    """The plan of an interview that is begun and left."""
    ran = piped(["chat", "--session", "mine", *arguments], environment(home))
    assert ran.returncode == 0, ran.stderr
    document = json.loads(piped(["show", "mine", "--json"], environment(home)).stdout)
    plan: dict[str, object] = document["plan"]
    return plan


def test_a_plan_is_printed_for_a_file_or_for_standard_input(role: Path, tmp_path: Path) -> None:
    by_file = planned(str(role), home=tmp_path)
    piped_in = planned("-", home=tmp_path, lines=ROLE)
    assert by_file == piped_in
    assert by_file[0] == 0
    assert ids(by_file[1])[0] == "python"


def test_the_role_may_be_a_document_as_in_chat(tmp_path: Path) -> None:
    file = tmp_path / "role.docx"
    file.write_bytes(docx(ROLE.splitlines()))
    assert ids(planned(str(file), home=tmp_path)[1])[0] == "python"


def test_a_changed_plan_is_checked_kept_and_followed(role: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    assert planned(str(role), "--out", str(file), home=tmp_path)[:2] == (0, "")
    file.write_text(file.read_text(encoding="utf-8").replace("difficulty = 3", "difficulty = 1"), encoding="utf-8")
    checked = planned(str(role), "--plan", str(file), home=tmp_path)
    assert checked[:2] == (0, "")
    assert "plan.toml is a sound plan" in checked[2]
    assert "is kept" not in checked[2]
    assert "is kept in" in planned(str(role), "--plan", str(file), "--keep", home=tmp_path)[2]
    assert "difficulty = 1" in planned(str(role), home=tmp_path)[1]
    plan = followed(tmp_path, "--role", str(role))
    assert (plan["source"], plan["difficulty"]) == ("person", 1)


def test_chat_follows_a_plan_that_is_kept_for_nobody_else(role: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    planned(str(role), "--out", str(file), home=tmp_path)
    plan = followed(tmp_path, "--role", str(role), "--plan", str(file))
    assert plan["source"] == "person"
    again = piped(["chat", "--session", "other", "--role", str(role)], environment(tmp_path))
    assert again.returncode == 0
    document = json.loads(piped(["show", "other", "--json"], environment(tmp_path)).stdout)
    assert document["plan"]["source"] == "lexicon"


def test_chat_can_keep_it_too(role: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    planned(str(role), "--out", str(file), home=tmp_path)
    followed(tmp_path, "--role", str(role), "--plan", str(file), "--keep")
    document = json.loads(piped(["show", "mine", "--json"], environment(tmp_path)).stdout)
    assert document["plan"]["source"] == "person"
    piped(["chat", "--session", "other", "--role", str(role)], environment(tmp_path))
    other = json.loads(piped(["show", "other", "--json"], environment(tmp_path)).stdout)
    assert other["plan"] == document["plan"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.md"], "nowhere.md"),
        (["ROLE", "--plan", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (["ROLE", "--plan", "ROLE"], "this is no TOML"),
        (["ROLE", "--model"], "INTERVIEW_MODEL names one"),
        (["ROLE", "--plan", "ROLE", "--model"], "--plan checks a plan that is there"),
        (["ROLE", "--language", "German"], "--language takes the tag"),
        (["-"], "There is no role on standard input"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(arguments: list[str], told: str, role: Path, tmp_path: Path) -> None:
    code, shown, error = planned(*(str(role) if one == "ROLE" else one for one in arguments), home=tmp_path)
    assert (code, shown) == (2, "")
    assert told in error
    assert "Traceback" not in error


def test_a_plan_is_not_kept_where_nothing_lasts(role: Path, tmp_path: Path) -> None:
    code, _, error = planned(str(role), "--keep", home=tmp_path, INTERVIEW_STORE="memory")
    assert code == 2
    assert error.startswith("INTERVIEW_STORE: memory keeps no plan")


def test_a_plan_for_interviews_in_another_language_says_so(role: Path, tmp_path: Path) -> None:
    shown = planned(str(role), "--language", "de", home=tmp_path)[1]
    assert tomli.loads(shown)["language"] == "de"
    assert "built-in bank are in English" in shown
