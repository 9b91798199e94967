"""`interview-agent chat` as a person at a terminal meets it, and as a pipe drives it."""

import asyncio
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.file_store import FileStore
from interview_agent.application.ports import Change, InterviewStore, Mind
from interview_agent.domain.outcomes import Present
from interview_agent.domain.voices import ENGLISH, VOICES
from interview_agent.entrypoints.chat import Chat, Wanted
from interview_agent.entrypoints.chat_input import GaveUp
from interview_agent.entrypoints.screen import Line
from interview_agent.entrypoints.tools import Tools
from interview_agent.errors import ModelUnavailable, StoreUnavailable
from interview_agent.settings import load
from support.documents import column, docx, pdf
from support.german import ROLE, STORY, german_mind, plain_sentences
from support.minds import ScriptedMind
from support.terminal import Terminal, environment, piped

T = TypeVar("T")
BUILT = "I built the service that takes in carrier updates in Python, and I led its design from the first day on."
LOCK = "One interpreter lock lets only one thread run bytecode at a time, so I used processes for it."


def session_of(shown: str) -> str:
    found = re.search(r"chat --session (\S+)", shown)
    assert found, shown
    return found[1]


def stored(home: Path, session: str) -> dict[str, Any]:
    shown = piped(["show", session, "--json"], environment(home))
    assert shown.returncode == 0, shown.stderr
    document: dict[str, Any] = json.loads(shown.stdout)
    return document


def said(document: dict[str, Any], kind: str = "answer") -> list[str]:
    return [entry["content"] for entry in document["conversation"] if entry["type"] == kind]


# at a terminal


@pytest.mark.requirement("builtin.whole-interview")
def test_a_whole_interview_is_held_at_a_terminal(tmp_path: Path) -> None:
    with Terminal(["chat", "--score"], environment(tmp_path, INTERVIEW_QUESTIONS="3")) as terminal:
        for _ in range(12):
            if "Summary" in terminal.expect("\n> ", "Summary"):
                break
            terminal.type(f"{LOCK}\n")
        else:
            pytest.fail("three questions were not over after twelve answers")
        terminal.expect("Covered")
        terminal.expect("Evaluation")
        assert terminal.ended() == 0
    assert "Question 1 · " in terminal.seen
    assert " topics touched" in terminal.seen


@pytest.mark.requirement("terminal.interrupt", "promise.answer-never-lost")
def test_ctrl_c_loses_nothing_and_the_interview_goes_on_at_the_same_question(tmp_path: Path) -> None:
    with Terminal(["chat"], environment(tmp_path)) as terminal:
        terminal.say(BUILT)
        terminal.expect("Question 2 · ")
        terminal.expect("\n> ")
        terminal.type("half an answ")
        terminal.expect("half an answ")
        assert terminal.interrupt() == 0
    session = session_of(terminal.seen)
    before = stored(tmp_path, session)
    with Terminal(["chat", "--session", session], environment(tmp_path)) as again:
        assert "Question 1 · " not in again.expect("Question 2 · ")
        again.expect("\n> ")
        again.type("\x04")
        assert again.ended() == 0
    assert said(before) == [BUILT]
    assert stored(tmp_path, session)["conversation"] == before["conversation"]
    assert said(before, "question")[1][:40] in again.seen.replace("\n", " ")


@pytest.mark.requirement("promise.answer-never-lost")
def test_a_session_survives_kill_9(tmp_path: Path) -> None:
    with Terminal(["chat", "--session", "mine", "--role", _file(tmp_path)], environment(tmp_path)) as terminal:
        terminal.say(BUILT)
        terminal.expect("Question 2 · ")
        terminal.expect("\n> ")
        terminal.kill()
    with Terminal(["chat", "--session", "mine"], environment(tmp_path)) as again:
        again.expect("Question 2 · ")
        again.say(LOCK)
        again.expect("Question 3 · ")
        again.expect("\n> ")
        again.kill()
    assert said(stored(tmp_path, "mine")) == [BUILT, LOCK]


def test_a_backslash_or_a_pasted_block_makes_an_answer_of_several_lines(tmp_path: Path) -> None:
    with Terminal(["chat", "--session", "mine", "--role", _file(tmp_path)], environment(tmp_path)) as terminal:
        terminal.say("I built the ingestion service in Python, \\")
        terminal.expect("… ")
        terminal.type("and I led its design.\n")
        terminal.expect("Question 2 · ")
        terminal.expect("\n> ")
        terminal.type("\x1b[200~One lock lets only one thread run bytecode at a time.\nSo I used processes.\x1b[201~\n")
        terminal.expect("Question 3 · ")
        terminal.expect("\n> ")
        terminal.kill()
    first, second = said(stored(tmp_path, "mine"))
    assert first == "I built the ingestion service in Python,\nand I led its design."
    assert second == "One lock lets only one thread run bytecode at a time.\nSo I used processes."


def test_commands_help_repeat_rephrase_skip_and_end(tmp_path: Path) -> None:
    with Terminal(["chat", "--session", "mine", "--role", _file(tmp_path)], environment(tmp_path)) as terminal:
        terminal.say("/help")
        terminal.expect("One line is one answer")
        terminal.say("/nonsense")
        terminal.expect("There is no /nonsense")
        terminal.say("/repeat")
        terminal.expect("Question 1 · ")
        terminal.say(BUILT)
        terminal.expect("Question 2 · ")
        terminal.say("/rephrase")
        terminal.expect("Question 3 · ")
        terminal.expect("Put differently")
        terminal.say("/skip")
        terminal.expect("Question 4 · ")
        terminal.say("/end")
        terminal.expect("Summary")
        assert terminal.ended() == 0
    document = stored(tmp_path, "mine")
    assert said(document) == [BUILT, ENGLISH.please_rephrase, "I don't know."]
    assert document["ending"]["reason"] == "candidate_request"


# in a pipe


@pytest.mark.requirement("terminal.piped")
def test_lines_of_a_pipe_drive_a_whole_interview(tmp_path: Path) -> None:
    lines = f"{BUILT}\n\n   \n" + f"{LOCK}\n" * 11
    ran = piped(
        ["chat", "--session", "mine", "--role", _file(tmp_path)], environment(tmp_path, INTERVIEW_QUESTIONS="3"), lines
    )
    assert ran.returncode == 0, ran.stderr
    assert "Summary" in ran.stdout
    assert "\x1b" not in ran.stdout
    document = stored(tmp_path, "mine")
    assert document["status"] == "completed"
    assert all(question in ran.stdout for question in said(document, "question"))
    assert said(document)[0] == BUILT
    assert "" not in said(document)


@pytest.mark.requirement("terminal.piped")
def test_a_pipe_whose_lines_end_leaves_an_interview_that_can_go_on(tmp_path: Path) -> None:
    ran = piped(["chat"], environment(tmp_path), f"{BUILT}\n")
    assert ran.returncode == 0, ran.stderr
    session = session_of(ran.stdout)
    again = piped(["chat", "--session", session], environment(tmp_path))
    assert again.returncode == 0
    assert "Question 2 · " in again.stdout
    assert "Question 1 · " not in again.stdout
    assert said(stored(tmp_path, session)) == [BUILT]


@pytest.mark.requirement("documents.read")
def test_role_and_resume_are_read_from_documents_of_both_kinds(tmp_path: Path) -> None:
    (tmp_path / "role.pdf").write_bytes(pdf(column("Python developer", "Python is required, and Redis.")))
    (tmp_path / "resume.docx").write_bytes(docx(["Ada Example", "Nine years of Python."]))
    files = ["--role", str(tmp_path / "role.pdf"), "--resume", str(tmp_path / "resume.docx")]
    ran = piped(["chat", "--session", "mine", *files], environment(tmp_path / "home"))
    assert ran.returncode == 0, ran.stderr
    document = stored(tmp_path / "home", "mine")
    assert "Python is required, and Redis." in document["role_description"]
    assert "Nine years of Python." in document["resume_content"]


@pytest.mark.requirement("limits.upload")
@pytest.mark.parametrize(
    ("setting", "said"), [({"INTERVIEW_UPLOAD_BYTES": "500"}, "500 bytes"), ({"INTERVIEW_UPLOAD_PAGES": "1"}, "1 page")]
)
def test_how_large_a_document_may_be_can_be_set(tmp_path: Path, setting: dict[str, str], said: str) -> None:
    (tmp_path / "role.pdf").write_bytes(pdf(column("Python developer"), column("Python is required.")))
    ran = piped(["chat", "--role", str(tmp_path / "role.pdf")], environment(tmp_path / "home", **setting))
    assert ran.returncode == 2
    assert ran.stderr.startswith("role.pdf: ")
    assert said in ran.stderr


@pytest.mark.requirement("documents.unreadable")
def test_an_unreadable_document_gets_a_sentence_and_no_session_is_made(tmp_path: Path) -> None:
    (tmp_path / "role.pdf").write_bytes(b"%PDF-1.4 broken")
    ran = piped(["chat", "--role", str(tmp_path / "role.pdf")], environment(tmp_path / "home"))
    assert ran.returncode == 2
    assert ran.stderr.startswith("role.pdf: ")
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "home").exists()


def test_a_session_that_is_not_stored_is_not_begun_with_the_sample(tmp_path: Path) -> None:
    ran = piped(["chat", "--session", "gone"], environment(tmp_path), f"{BUILT}\n")
    assert ran.returncode == 1
    assert "Leave --session out" in ran.stderr


def test_a_time_limit_that_cannot_be_gets_a_sentence(tmp_path: Path) -> None:
    ran = piped(["chat", "--minutes", "241"], environment(tmp_path))
    assert ran.returncode == 2
    assert "duration_minutes" in ran.stderr


@pytest.mark.requirement("environment.bad-values")
def test_a_setting_that_cannot_be_used_gets_a_sentence(tmp_path: Path) -> None:
    ran = piped(["chat"], environment(tmp_path, INTERVIEW_STORE="paper"))
    assert ran.returncode == 2
    assert ran.stderr.startswith("INTERVIEW_STORE: ")
    assert "paper" not in ran.stderr


# when something is away


class Lines:
    """A candidate in a test, whose lines come from a list and who tries again as often as is said."""

    echoes = True

    def __init__(self, *lines: str, patience: int = 0) -> None:
        self._lines, self.patience = list(lines), patience

    def answer(self) -> str:
        if not self._lines:
            raise EOFError
        return self._lines.pop(0)

    def again(self) -> None:
        if self.patience == 0:
            raise GaveUp
        self.patience -= 1

    def answered(self) -> None:
        pass


@dataclass(frozen=True)
class Overheard(Tools):
    """The tools, with all that conduct_interview was given beside role, résumé and session."""

    calls: list[dict[str, Any]]

    async def conduct_interview(self, *brief: Any, **given: Any) -> dict[str, Any]:
        reply = await Tools.conduct_interview(self, *brief, **given)
        self.calls.append({**given, "reply": reply})
        return reply


@dataclass
class Sitting:
    """A chat in this process, with a mind and a store that a test commands."""

    home: Path
    mind: Mind | None = None
    store: InterviewStore | None = None
    shown: list[str] = field(default_factory=list)
    calls: list[dict[str, Any]] = field(default_factory=list)

    def hold(
        self, lines: Lines, session: str | None = None, role: str = "Python developer\nPython is required."
    ) -> int:
        settings = load(interview_store="file", interview_model="builtin", interview_home=self.home)
        interviewer = bootstrap.interviewer(settings, store=self.store)
        interviewer = replace(interviewer, mind=self.mind or interviewer.mind)
        with asyncio.Runner() as runner:
            chat = Chat(
                Overheard(interviewer, settings, self.calls), runner.run, lines, self._show, Wanted(session=session)
            )
            try:
                return chat.hold(role, "Nine years of Python.")
            finally:
                runner.run(interviewer.store.close())

    def _show(self, lines: Iterable[Line]) -> None:
        self.shown += [line.text for line in lines]

    @property
    def text(self) -> str:
        return "\n".join(self.shown)


AWAY = ModelUnavailable("The model is on holiday.")


@pytest.mark.requirement("promise.answer-survives-model")
def test_while_the_model_is_away_the_answer_is_saved_once_and_the_chat_tries_again(tmp_path: Path) -> None:
    mind = ScriptedMind()
    mind.script = [mind.acceptable, AWAY, AWAY, mind.acceptable]
    sitting = Sitting(tmp_path, mind)
    assert sitting.hold(Lines(BUILT, patience=2)) == 0
    assert sitting.text.count("The model is away; your answer is saved.") == 2
    assert "Question 2 · " in sitting.text
    assert said(stored(tmp_path, session_of(sitting.text))) == [BUILT]


@pytest.mark.requirement("turn.doors-send-answer-to")
def test_every_answer_is_sent_with_the_question_that_it_belongs_to(tmp_path: Path) -> None:
    """Also one that is sent again, one after a repeat of the question, and a command that is an answer."""
    mind = ScriptedMind()
    mind.script = [mind.acceptable, AWAY]
    sitting = Sitting(tmp_path, mind)
    assert sitting.hold(Lines(BUILT, "/repeat", LOCK, "/skip", "/rephrase", patience=1)) == 0
    shown, sent = "", []
    for call in sitting.calls:
        if "candidate_answer" in call:
            sent.append(call["candidate_answer"])
            assert call["answer_to"] == shown
        shown = call["reply"].get("question_id") or shown
    assert sent == [BUILT, BUILT, LOCK, "I don't know.", ENGLISH.please_rephrase]


@pytest.mark.requirement("dialogue.one-language", "page.buttons-spoken")
def test_the_commands_speak_german_in_a_german_interview(tmp_path: Path) -> None:
    sitting, german = Sitting(tmp_path, german_mind()), VOICES["de"]
    assert sitting.hold(Lines(STORY, "/hint", "/rephrase", "/pause", "/skip", "/end"), role=ROLE) == 0
    sent = [call["candidate_answer"] for call in sitting.calls if "candidate_answer" in call]
    assert sent == [STORY, german.please_hint, german.please_rephrase, german.please_pause, german.not_known]
    assert german.no_hint in sitting.text
    assert german.paused in sitting.text
    assert german.candidate_request in sitting.text
    assert [text for text in plain_sentences(ENGLISH) if text in sitting.text] == []


def test_who_does_not_wait_for_the_model_is_told_how_to_come_back(tmp_path: Path) -> None:
    mind = ScriptedMind()
    mind.script = [mind.acceptable, AWAY, mind.acceptable]
    sitting = Sitting(tmp_path, mind)
    assert sitting.hold(Lines(BUILT)) == 1
    session = session_of(sitting.text)
    assert sitting.hold(Lines(), session) == 0
    assert "Question 2 · " in sitting.text
    assert said(stored(tmp_path, session)) == [BUILT]


class Leaving(FileStore):
    """A file store that cannot be reached once it has stored a question."""

    async def update(self, session_id: str, change: Change[T]) -> T:
        if (await self.get(session_id)).interview is not None and self.gone:
            raise StoreUnavailable("The store is on holiday.")
        outcome = await super().update(session_id, change)
        self.gone = isinstance(outcome, Present)
        return outcome

    gone = False


def test_an_answer_that_did_not_reach_the_store_is_handed_back(tmp_path: Path) -> None:
    settings = load(interview_store="file", interview_home=tmp_path)
    sitting = Sitting(tmp_path, store=Leaving(settings.file, settings.time_to_live))
    assert sitting.hold(Lines(BUILT, patience=1)) == 1
    assert "The session store is away; your answer is kept here." in sitting.text
    assert "did not reach the store" in sitting.text
    assert sitting.text.count(BUILT) == 2  # once as it was said, once to be sent later
    assert said(stored(tmp_path, session_of(sitting.text))) == []


def test_the_chat_goes_on_where_another_sitting_has_answered(tmp_path: Path) -> None:
    first = Sitting(tmp_path)
    assert first.hold(Lines()) == 0
    session = session_of(first.text)
    other = Sitting(tmp_path)

    class Late(Lines):
        """Answers the open question only after somebody else did."""

        def answer(self) -> str:
            assert other.hold(Lines(BUILT), session) == 0
            self.answer = super().answer  # type: ignore[method-assign]
            return "Something else about Python, which comes too late."

    assert first.hold(Late(LOCK), session) == 0
    assert said(stored(tmp_path, session)) == [BUILT, LOCK]


def _file(folder: Path) -> str:
    path = folder / "role.md"
    path.write_text("# Python developer\n\nPython is required, and Redis.\n", encoding="utf-8")
    return str(path)
