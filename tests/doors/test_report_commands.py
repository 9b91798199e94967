"""`interview-agent report`, `rescore` and `compare`: a stored interview for people, programs and auditors."""

import json
from pathlib import Path

import jsonschema
import pytest

from interview_agent.adapters.report_schema import schema
from support.terminal import environment, piped

ROLE = "# Python developer\n\nPython is required. Redis would be nice.\n"
BUILT = "I built the service that takes in carrier updates in Python, and I led its design from the first day on."
LOCK = "One interpreter lock lets only one thread run bytecode at a time."


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """Two evaluated interviews for one role, `one` and `two`."""
    role = tmp_path / "role.md"
    role.write_text(ROLE, encoding="utf-8")
    for session, said in (("one", LOCK), ("two", "I have never looked into that.")):
        done = piped(
            ["chat", "--session", session, "--role", str(role), "--score"],
            environment(tmp_path, INTERVIEW_QUESTIONS="5"),
            f"{BUILT}\n{said}\n" + "I would measure it before I change anything.\n" * 20,
        )
        assert done.returncode == 0, done.stderr
    return tmp_path


@pytest.mark.requirement("report.formats", "report.schema")
def test_the_report_as_json_has_the_schema_that_the_command_prints(held: Path) -> None:
    told = piped(["report", "one", "--format", "json"], environment(held))
    printed = json.loads(piped(["report", "--schema"], environment(held)).stdout)
    assert printed == schema()
    jsonschema.validate(json.loads(told.stdout), printed)


@pytest.mark.requirement("report.formats")
@pytest.mark.parametrize("candidate", [[], ["--candidate"]])
def test_the_report_is_one_html_file_or_markdown_with_the_candidates_words(held: Path, candidate: list[str]) -> None:
    page = held / "report.html"
    done = piped(["report", "one", "--format", "html", "--out", str(page), *candidate], environment(held))
    assert (done.returncode, done.stdout) == (0, "")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert LOCK in html
    assert "http" not in html.replace("http-equiv", "")
    plain = piped(["report", "one", *candidate], environment(held)).stdout
    assert plain.startswith("# ")
    assert LOCK in plain


@pytest.mark.requirement("report.candidate")
def test_the_candidates_form_is_printed_without_levels(held: Path) -> None:
    told = json.loads(piped(["report", "one", "--candidate", "--format", "json"], environment(held)).stdout)
    assert LOCK in [one["quote"] for topic in told["topics"] for one in topic["shown"]]
    assert {topic["level"] for topic in told["topics"]} == {None}


@pytest.mark.requirement("report.rescore")
def test_rescore_proves_the_stored_evaluation_and_shows_what_another_bar_changes(held: Path) -> None:
    plain = piped(["rescore", "one"], environment(held))
    assert (plain.returncode, plain.stdout) == (
        0,
        "The stored marks give the stored evaluation again, byte for byte.\n",
    )
    other = piped(["rescore", "one", "--bar", "0.1", "--miss", "0.4"], environment(held))
    assert "bar: 2.0 \u2192 0.1" in other.stdout
    assert "marker.miss:" in other.stdout


@pytest.mark.requirement("report.comparison")
def test_two_interviews_for_a_role_are_put_beside_each_other(held: Path) -> None:
    told = piped(["compare", "one", "two"], environment(held)).stdout
    assert "Python" in told.splitlines()
    assert "not distinguishable" in told
    rows = json.loads(piped(["compare", "one", "two", "--json"], environment(held)).stdout)["rows"]
    assert rows[0]["about"] == "total"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["report", "nobody"], "No interview is stored"),
        (["report", "one", "--format", "pdf"], "--format must be json, md or html."),
        (["report"], "Name the id of a stored interview"),
        (["rescore", "one", "--bar", "7"], "--bar must be a level from 0 to 4."),
        (["rescore", "one", "--miss", "0.9"], "--miss and --false-met must be rates"),
        (["compare", "one"], "Name at least two different interviews."),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    done = piped(arguments, environment(tmp_path, INTERVIEW_STORE="file"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence)
