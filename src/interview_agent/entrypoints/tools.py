"""The six tools as plain async functions. They return a dict and never raise to the caller."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from interview_agent import __version__
from interview_agent.application.events import CallRefused
from interview_agent.application.interviewer import Interviewer
from interview_agent.entrypoints import inputs, replies
from interview_agent.entrypoints.replies import Reply
from interview_agent.errors import Defect, InterviewError
from interview_agent.settings import Settings

AGENT = "interview-agent"
OPERATIONS = [
    "conduct_interview",
    "get_interview_session",
    "end_interview_session",
    "get_agent_status",
    "get_session_status",
    "finalize_interview",
]


@dataclass(frozen=True, slots=True)
class Tools:
    """The tools of one interviewer."""

    interviewer: Interviewer
    settings: Settings

    async def conduct_interview(
        self,
        resume_content: Any = None,
        role_description: Any = None,
        user_session_id: Any = None,
        candidate_answer: Any = None,
        duration_minutes: Any = None,
        answer_to: Any = None,
        language: Any = None,
    ) -> Reply:
        """Start or continue an interview: the answer to the open question in, the next question out.

        Repeating a call is safe. Without an answer it gives the open question again; `answer_to` (the question_id that the
        answer belongs to) makes a repeated answer exact.
        """
        given = {
            "resume_content": resume_content,
            "role_description": role_description,
            "user_session_id": user_session_id,
            "candidate_answer": candidate_answer,
            "duration_minutes": duration_minutes,
            "answer_to": answer_to,
            "language": language,
        }

        async def conduct() -> Reply:
            call = inputs.Checked(self.settings).call(_token(), given)
            return replies.conducted(await self.interviewer.conduct(call))

        return await self._answered("conduct_interview", user_session_id, conduct)

    async def get_interview_session(self, session_id: Any = None) -> Reply:
        """The stored session with its conversation, and statistics about it."""

        async def get() -> Reply:
            interview, snapshot = await self.interviewer.get(inputs.session_id(session_id))
            return replies.stored(interview, snapshot.now)

        return await self._answered("get_interview_session", session_id, get)

    async def end_interview_session(self, session_id: Any = None, reason: Any = "completed") -> Reply:
        """Complete an interview and summarise it. Saying it twice gives the same."""

        async def end() -> Reply:
            why = inputs.reason(reason)
            return replies.ended(await self.interviewer.closer.end(inputs.session_id(session_id), why, _token()))

        return await self._answered("end_interview_session", session_id, end)

    async def get_session_status(self, session_id: Any = None) -> Reply:
        """Where an interview stands: for a server that polls."""

        async def status() -> Reply:
            interview, snapshot = await self.interviewer.get(inputs.session_id(session_id))
            kept = self.settings.time_to_live(interview, interview.last_updated)
            return replies.status(interview, snapshot.now, interview.last_updated + kept)

        return await self._answered("get_session_status", session_id, status)

    async def finalize_interview(self, session_id: Any = None) -> Reply:
        """Complete and evaluate an interview; a failed evaluation can be repeated."""

        async def finalize() -> Reply:
            return replies.finalized(await self.interviewer.closer.finalize(inputs.session_id(session_id), _token()))

        return await self._answered("finalize_interview", session_id, finalize)

    async def get_agent_status(self) -> Reply:
        """How this agent and what it depends on are doing."""

        async def status() -> Reply:
            store, model = await self.interviewer.health()
            return replies.agent(AGENT, __version__, store, model, self._configuration(), OPERATIONS)

        return await self._answered("get_agent_status", None, status)

    async def _answered(self, tool: str, session_id: Any, work: Callable[[], Awaitable[Reply]]) -> Reply:
        named = session_id if isinstance(session_id, str) and inputs.SESSION_ID.fullmatch(session_id) else None
        try:
            return await work()
        except InterviewError as error:
            self.interviewer.observe(CallRefused(tool, error.code))
            return replies.failure(error, named)
        except Exception as defect:  # the outermost border: whatever it is, the caller gets a reply and no traceback
            # Loaded where it is needed: it brings Rich along, and a first question in a terminal needs neither.
            import structlog

            from interview_agent.adapters import logs

            if not structlog.is_configured():  # the terminal's commands log nothing else, and load this only now
                logs.configure(self.settings.log_level)

            # Only the kind and the place: the text of an unforeseen error may hold what a candidate wrote.
            structlog.get_logger().error("defect", tool=tool, kind=type(defect).__name__, place=_place(defect))
            self.interviewer.observe(CallRefused(tool, Defect.code))
            return replies.failure(
                Defect("Something went wrong inside the agent; its log says where. Report it."), named
            )

    def _configuration(self) -> Reply:
        settings, languages = self.settings, self.interviewer.mind.languages
        return {
            "model": settings.model,
            "languages": None if languages is None else sorted(languages),
            "hearing": settings.interview_hearing or "default",
            "fallback": settings.interview_fallback,
            "store": settings.interview_store,
            "session_ttl_seconds": settings.interview_session_ttl,
            "completed_ttl_seconds": settings.interview_completed_ttl,
            "questions": settings.interview_questions,
            "clarifications": settings.interview_clarifications,
            "mesh": bool(settings.mcp_mesh_registry_url),
        }


def _token() -> str:
    return uuid4().hex


def _place(error: BaseException) -> str:
    """File and line where an error arose."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "unknown"
