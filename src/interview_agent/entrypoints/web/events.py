"""What changes in an interview, as server-sent events: thinking, question, pause, time, ended.

A change by this process is told at once; one by another is seen at the next look.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress

from sse_starlette import ServerSentEvent

from interview_agent.application.hosting import Case, Host
from interview_agent.entrypoints.web.candidate_state import CandidateState, state_of
from interview_agent.entrypoints.web.problems import Problem
from interview_agent.entrypoints.web.security import must_work
from interview_agent.errors import InterviewError

LOOK_SECONDS = 5.0


class Changes:
    """Who listens to which interview in this process, and in which of them the interviewer is at work."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[asyncio.Event]] = {}
        self._working: Counter[str] = Counter()

    def working(self, id: str) -> bool:
        return self._working[id] > 0

    @contextmanager
    def work(self, id: str) -> Iterator[None]:
        """While the interviewer thinks; listeners are told before and after."""
        self._working[id] += 1
        self.tell(id)
        try:
            yield
        finally:
            self._working[id] -= 1
            if not self._working[id]:
                del self._working[id]
            self.tell(id)

    def tell(self, id: str) -> None:
        for listener in self._listeners.get(id, ()):
            listener.set()

    @contextmanager
    def listening(self, id: str) -> Iterator[asyncio.Event]:
        changed = asyncio.Event()
        self._listeners.setdefault(id, set()).add(changed)
        try:
            yield changed
        finally:
            self._listeners[id].discard(changed)
            if not self._listeners[id]:
                del self._listeners[id]


async def stream(host: Host, changes: Changes, case: Case) -> AsyncIterator[ServerSentEvent]:
    """The events of an interview until it, or the link to it, is over. The first tell where it stands, so that nothing is missed before."""
    id, before = case.invitation.id, None
    with changes.listening(id) as changed:
        while before is None or before.phase != "closed":
            now = state_of(case, changes.working(id))
            for name, data in events(before, now):
                yield ServerSentEvent(json.dumps(data), event=name)
            before = now
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), LOOK_SECONDS)
            changed.clear()
            try:
                case = await host.case(id)
                must_work(case, host)
            except (InterviewError, Problem):
                return


def events(before: CandidateState | None, now: CandidateState) -> Iterator[tuple[str, dict[str, object]]]:
    """What a listener that knows one state has to be told of another."""
    if now.phase == "closed":
        yield "ended", {"reason": now.reason}
        return
    if now.thinking != (before.thinking if before else False):
        yield "thinking", {"thinking": now.thinking}
    if now.question_id and now.question_id != (before.question_id if before else None):
        yield "question", {"question": now.question, "question_id": now.question_id, "number": now.number}
    if now.paused != (before.paused if before else False):
        yield "pause", {"paused": now.paused}
    if now.seconds_left is not None and now.seconds_left != (before.seconds_left if before else None):
        yield "time", {"seconds_left": now.seconds_left, "pause_seconds_left": now.pause_seconds_left}
