"""`interview-agent show`: a stored interview as a person reads it."""

import json
from pathlib import Path

import pytest

from support.servers import Server
from support.terminal import environment, piped

BUILT = "I built the service that takes in carrier updates in Python, and I led its design from the first day on."
LOCK = "One interpreter lock lets only one thread run bytecode at a time."


@pytest.fixture
def role(tmp_path: Path) -> str:
    path = tmp_path / "role.md"
    path.write_text("# Python developer\n\nPython is required.\n", encoding="utf-8")
    return str(path)


@pytest.mark.requirement("terminal.show")
def test_a_finished_interview_is_shown_with_questions_answers_summary_and_evaluation(tmp_path: Path, role: str) -> None:
    held = piped(
        ["chat", "--session", "mine", "--role", role, "--score"], environment(tmp_path), f"{BUILT}\n{LOCK}\n/end\n"
    )
    assert held.returncode == 0, held.stderr
    shown = piped(["show", "mine"], environment(tmp_path))
    assert shown.returncode == 0, shown.stderr
    rows = shown.stdout.splitlines()
    assert rows[0] == "Session mine · completed · 3 questions, 2 answers"
    assert rows[1] == "Role: Python developer"
    assert [rows.index(f"  {text}") for text in (BUILT, LOCK)] == sorted(
        rows.index(f"  {text}") for text in (BUILT, LOCK)
    )
    assert any(row.startswith("Question 2 · Python") for row in rows)
    assert f"      “{LOCK}”" in rows
    assert {"Summary", "Evaluation"} <= set(rows)


@pytest.mark.requirement("terminal.show")
def test_json_is_the_stored_document(tmp_path: Path, role: str) -> None:
    piped(["chat", "--session", "mine", "--role", role], environment(tmp_path), f"{BUILT}\n")
    shown = piped(["show", "mine", "--json"], environment(tmp_path))
    document = json.loads(shown.stdout)
    assert document["session_id"] == "mine"
    assert [entry["type"] for entry in document["conversation"]] == ["question", "answer", "question"]


def test_a_session_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    shown = piped(["show", "nobody"], environment(tmp_path, INTERVIEW_STORE="file"))
    assert shown.returncode == 1
    assert shown.stdout == ""
    assert shown.stderr.startswith("No interview is stored under this session id")


def test_an_id_that_cannot_be_gets_a_sentence(tmp_path: Path) -> None:
    shown = piped(["show", "no body"], environment(tmp_path, INTERVIEW_STORE="file"))
    assert shown.returncode == 2
    assert shown.stderr.startswith("session_id must be")


def test_a_session_in_redis_is_found_without_saying_where(valkey_server: Server, tmp_path: Path) -> None:
    document = {
        "session_id": "theirs",
        "role_description": "Python developer",
        "resume_content": "Nine years.",
        "conversation": [
            {"type": "question", "content": "What have you built?", "timestamp": "2026-01-01T10:00:00Z"},
            {"type": "answer", "content": "A \x1b[2Jqueue.", "timestamp": "2026-01-01T10:01:00Z"},
            {"type": "remark", "text": "of a kind that is not ours"},
        ],
        "created_at": "2026-01-01T10:00:00Z",
        "last_updated": "2026-01-01T10:01:00Z",
        "status": "active",
    }
    with valkey_server.client() as client:
        client.set("interview_session:theirs", json.dumps(document), ex=60)
    shown = piped(["show", "theirs"], environment(tmp_path, REDIS_PORT=str(valkey_server.port)))
    assert shown.returncode == 0, shown.stderr
    assert "What have you built?" in shown.stdout
    assert "queue." in shown.stdout
    assert "\x1b" not in shown.stdout
