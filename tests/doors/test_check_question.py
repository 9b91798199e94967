"""`interview-agent check-question`: a team checks its own questions."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.terminal import environment, piped

pytestmark = pytest.mark.requirement("questions.command")


def checked(tmp_path: Path, text: str, *options: str) -> tuple[int, list[dict[str, Any]]]:
    done = piped(["check-question", *options], environment(tmp_path), text)
    assert done.stderr == ""
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_each_line_gets_its_verdict_and_what_to_change(tmp_path: Path) -> None:
    code, verdicts = checked(tmp_path, "How would you find a slow query?\n\n  How old are you?  \n")
    assert code == 0
    assert verdicts[0] == {"text": "How would you find a slow query?", "ok": True, "reasons": []}
    assert verdicts[1]["text"] == "How old are you?"
    assert verdicts[1]["ok"] is False
    assert verdicts[1]["reasons"] == ["It touches a topic that an interview must not touch (age); ask about the work."]
    assert len(verdicts) == 2


def test_strict_tells_by_the_exit_code_whether_all_may_be_asked(tmp_path: Path) -> None:
    assert checked(tmp_path, "How old are you?\n", "--strict")[0] == 1
    assert checked(tmp_path, "How would you find a slow query?\n", "--strict")[0] == 0


def test_lines_are_held_against_each_other_only_as_one_interview(tmp_path: Path) -> None:
    text = "How would you find a slow query?\nHow do you locate slow queries?\n"
    assert [v["ok"] for v in checked(tmp_path, text)[1]] == [True, True]
    assert [v["ok"] for v in checked(tmp_path, text, "--interview")[1]] == [True, False]


def test_the_language_and_the_name_to_avoid_can_be_given(tmp_path: Path) -> None:
    german = "Wie finden Sie eine langsame Abfrage in der Datenbank?\n"
    assert [v["ok"] for v in checked(tmp_path, german, "--language", "de")[1]] == [True]
    assert [v["ok"] for v in checked(tmp_path, german, "--language", "en")[1]] == [False]
    assert [v["ok"] for v in checked(tmp_path, german)[1]] == [True]
    resume = tmp_path / "resume.txt"
    resume.write_text("Maria Schmidt\nEngineer\n", encoding="utf-8")
    _, (verdict,) = checked(tmp_path, "How would Schmidt do that?\n", "--resume", str(resume))
    assert verdict["reasons"] == ["It uses a personal name; ask without one."]


def test_a_line_that_is_far_too_long_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    _, verdicts = checked(tmp_path, "very " * 4_000 + "\nHow would you find a slow query?\n")
    assert [v["ok"] for v in verdicts] == [False, True]
    assert verdicts[0]["reasons"][0].startswith("It has 19,999 characters")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--language", "English!"], "--language must be the tag of a language"),
        (["--resume", "nowhere.txt"], "nowhere.txt: there is no such file"),
    ],
)
def test_an_option_that_cannot_be_gets_a_sentence(tmp_path: Path, options: list[str], sentence: str) -> None:
    done = piped(["check-question", *options], environment(tmp_path), "How would you find a slow query?\n")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(sentence)
