"""`interview-agent chat`: an interview in the terminal, through the same tools as every other door."""

import re
import secrets
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interview_agent import bootstrap
from interview_agent.domain.languages import DEFAULT, language_of
from interview_agent.domain.notices import Notice
from interview_agent.domain.voices import Voice, voice
from interview_agent.entrypoints import chat_view as view
from interview_agent.entrypoints import papers, samples
from interview_agent.entrypoints.background import Background
from interview_agent.entrypoints.chat_input import GaveUp, Reader, reader
from interview_agent.entrypoints.program import program
from interview_agent.entrypoints.screen import Line, Screen, forgiving, screen, tell
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import Settings

Reply = dict[str, Any]
Call = Callable[[], Awaitable[Reply]]

WORDS: dict[str, Callable[[Voice], str]] = {
    "/skip": lambda own: own.not_known,
    "/rephrase": lambda own: own.please_rephrase,
    "/hint": lambda own: own.please_hint,
    "/pause": lambda own: own.please_pause,
}
"""Commands that are answers, in words of the interview's language that are recognised without any model."""

_COMMAND = re.compile(r"/[a-z]+")
_GO_ON = frozenset({"question_not_open", "answer_conflict"})
"""Somebody else has answered this question; the interview goes on with the open one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of the command. Without files the samples serve; with a stored session, what is stored."""

    role: Path | None = None
    resume: Path | None = None
    session: str | None = None
    minutes: int | None = None
    score: bool = False
    plan: Path | None = None
    keep: bool = False


class Stopped(Exception):
    """The chat cannot go on: a sentence, and the exit code."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def chat(wanted: Wanted, settings: Settings) -> int:
    """Hold an interview, or go on with one. Returns the exit code; raises InvalidInput for a document."""
    forgiving()
    role, resume = papers.text(wanted.role, settings), papers.text(wanted.resume, settings)
    interviewer = bootstrap.interviewer(settings, plan=papers.plan(wanted.plan, wanted.keep, role, settings))
    with Background() as background:
        talk = Chat(Tools(interviewer, settings), background.run, reader(), screen(sys.stdout), wanted)
        try:
            return talk.hold(role, resume)
        finally:
            background.run(interviewer.close())


@dataclass(slots=True)
class Chat:
    """One sitting of one candidate. What is said is stored by the tools; this only remembers what is under way."""

    tools: Tools
    run: Callable[[Any], Any]
    reader: Reader
    show: Screen
    wanted: Wanted
    session: str = ""
    brief: tuple[str, str] = ("", "")
    unsent: str = field(default="", init=False)

    def hold(self, role: str | None, resume: str | None) -> int:
        try:
            reply = self._begin(role, resume)
            while not reply.get("interview_complete"):
                self._put(reply)
                reply = self._next(reply)
            self._finish(reply)
        except (KeyboardInterrupt, EOFError):
            self.show([] if self.reader.echoes else [Line()])
            return self._leave()
        except GaveUp:
            return self._leave() or 1
        except Stopped as stopped:
            tell(stopped)
            return stopped.code
        return 0

    # beginning

    def _begin(self, role: str | None, resume: str | None) -> Reply:
        stored = self._stored() if self.wanted.session else None
        if stored is None:
            return self._start(role, resume)
        self.session, self.brief = self.wanted.session or "", (stored["resume_content"], stored["role_description"])
        self.show(view.welcome(stored["role_description"], "", not self.reader.echoes))
        if role or resume or self.wanted.plan:
            told = "This session has its role, résumé and plan already; the files named now are not used."
            self.show(view.refused(told))
        return self._conduct(duration_minutes=self.wanted.minutes)

    def _stored(self) -> Reply | None:
        """The stored session that was asked for; None for an id to be used for a new one."""
        reply = self._call(lambda: self.tools.get_interview_session(self.wanted.session))
        if reply["success"]:
            document: Reply = reply["session_data"]
            return document
        if reply["error_code"] == "session_not_found" and (self.wanted.role or self.wanted.resume):
            return None
        hint = " Leave --session out to start a new one." if reply["error_code"] == "session_not_found" else ""
        raise Stopped(reply["error"] + hint, 2 if reply["error_code"] == "invalid_input" else 1)

    def _start(self, role: str | None, resume: str | None) -> Reply:
        missing = [name for name, given in (("role", role), ("résumé", resume)) if not given]
        role, resume = role or samples.sample(samples.ROLE), resume or samples.sample(samples.RESUME)
        self.session, self.brief = self.wanted.session or f"chat-{secrets.token_hex(4)}", (resume, role)
        self.show(view.welcome(role, " and ".join(missing), not self.reader.echoes))
        reply = self._conduct(duration_minutes=self.wanted.minutes)
        news = reply.pop("notice", "").removeprefix(Notice.STARTED).strip()  # that the interview is new is none
        return reply | {"notice": news} if news else reply

    # the interview

    def _put(self, reply: Reply) -> None:
        stored = self.run(self.tools.get_interview_session(self.session))
        self.show([*view.question(reply, stored.get("statistics")), Line()])

    def _next(self, asked: Reply) -> Reply:
        """Listen until something leads to another question, or to the same one again."""
        while True:
            said = self.reader.answer()
            if self.reader.echoes:
                self.show([Line(f"> {said}"), Line()])
            reply = self._take(said, asked)
            if reply is not None:
                self.show([] if self.reader.echoes else [Line()])
                return reply

    def _take(self, said: str, asked: Reply) -> Reply | None:
        command = said.strip() if not said.startswith(" ") else ""
        if not said.strip():
            return None
        if command == "/help":
            self.show(view.helping())
            return None
        if command == "/repeat":
            return self._conduct()
        if command == "/end":
            return self._end()
        if command not in WORDS and _COMMAND.fullmatch(command):
            self.show(view.refused(f"There is no {command}; /help lists what there is. A space before it sends it."))
            return None
        return self._answer(self._words(command) or said.strip(), asked["question_id"])

    def _words(self, command: str) -> str:
        """What a command says in the candidate's name; nothing if it is none."""
        spoken = self.tools.settings.interview_language or language_of(self.brief[1]) or DEFAULT
        return WORDS[command](voice(spoken)) if command in WORDS else ""

    def _answer(self, text: str, question_id: str) -> Reply | None:
        self.unsent = text
        reply = self._call(lambda: self._conducted(candidate_answer=text, answer_to=question_id), answered=True)
        self.unsent = ""
        if reply["success"]:
            return reply
        self.show(view.refused(reply["error"]))
        if reply["error_code"] == "invalid_input":
            return None
        if reply["error_code"] in _GO_ON:
            return self._conduct()
        raise Stopped("The interview cannot go on here.", 1)

    def _end(self) -> Reply:
        self._needed(lambda: self.tools.end_interview_session(self.session, "candidate_request"))
        return self._conduct()

    def _finish(self, reply: Reply) -> None:
        self.show([*view.closing(reply), Line()])
        self.show(view.summary(self._needed(lambda: self.tools.end_interview_session(self.session))))
        if self.wanted.score:
            self.show([Line(), *view.evaluation(self._needed(lambda: self.tools.finalize_interview(self.session)))])

    # calls

    def _conduct(self, **more: Any) -> Reply:
        return self._needed(lambda: self._conducted(**more))

    async def _conducted(self, **more: Any) -> Reply:
        resume, role = self.brief
        return await self.tools.conduct_interview(resume, role, self.session, **more)

    def _needed(self, call: Call) -> Reply:
        """A reply without which the chat cannot go on."""
        reply = self._call(call)
        if not reply["success"]:
            raise Stopped(reply["error"], 2 if reply["error_code"] == "invalid_input" else 1)
        return reply

    def _call(self, call: Call, answered: bool = False) -> Reply:
        """A reply, after as many attempts as a failure that may pass takes."""
        while True:
            if self._slow:
                self.show(view.moment())
            reply: Reply = self.run(call())
            if reply["success"] or not reply["retryable"]:
                self.reader.answered()
                return reply
            if reply["error_code"] in view.SAVED_FAILURES:
                self.unsent = ""
            self.show(view.trouble(reply, answered))
            self.reader.again()

    @property
    def _slow(self) -> bool:
        """Whether somebody looks at a screen on which nothing would happen for seconds."""
        return self.tools.settings.model != "builtin" and not self.reader.echoes

    # leaving

    def _leave(self) -> int:
        """Say how to come back. Whatever was received is stored already."""
        if self.unsent:
            self.show(view.unsent(self.unsent))
        status = self.run(self.tools.get_session_status(self.session)) if self.session else {"success": False}
        command = f"{program()} chat --session {self.session}{' --score' if self.wanted.score else ''}"
        if status["success"]:
            self.show(view.left(status, command))
        elif self.session:
            self.show(view.refused(f"{status['error']} If it comes back, go on with: {command}"))
        return 0
