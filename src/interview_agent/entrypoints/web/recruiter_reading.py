"""An interview as a recruiter reads it: its state in words, what people did with it, and the report with its transcript."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple, cast

from interview_agent.adapters import report_views as views
from interview_agent.adapters.report_views import wording
from interview_agent.adapters.report_views.sections import REPORT
from interview_agent.application.hosting import Case, Host
from interview_agent.domain import hosting
from interview_agent.domain.hosting import Note, State, What
from interview_agent.domain.report.shapes import Report
from interview_agent.entrypoints.web.problems import succeeded
from interview_agent.entrypoints.web.reading import interview_in, review_of

OVER = frozenset({State.ENDED, State.PROCESSING, State.COMPLETED})
GOING = frozenset({State.INVITED, State.STARTED, State.ENDED, State.PROCESSING})
"""What is so will be otherwise before long."""

_FORMATS = (("html", "HTML"), ("md", "Markdown"), ("json", "JSON"))
_AFTER_VIEW = ("recommendation", "total")
_OWN = ("competencies", "strengths", "gaps", "claims", "differences", "not_assessed", "candidate_questions")
_MORE = ("corrections", "next_round", "for_a_person", "questions", "interviewer", "provenance", "transcript")

_FOREMOST = ("view", "recommendation", "competencies", "for_a_person", "transcript", "manage")


class Done(NamedTuple):
    """A line of the history: who did what, when, and with what reason."""

    by: str
    did: str
    at: datetime
    why: str = ""


def time_of(case: Case) -> str:
    """How long an interview took, or has left, and how far it has come."""
    if case.status is None:
        return f"{wording.count(case.minutes, 'minute')} planned" if case.minutes else "no limit"
    if case.state is State.STARTED:
        left = case.status["time_remaining_seconds"]
        asked = f"{wording.count(case.status['questions_asked'], 'question')} asked"
        return f"{'no limit' if left is None else f'{wording.clock(left)} left'}, {asked}"
    began, ended = case.status["started_at"], case.status["ended_at"] or case.status["last_updated"]
    took = datetime.fromisoformat(ended) - datetime.fromisoformat(began)
    planned = f" of {case.minutes}:00" if case.minutes else ""
    return f"took {wording.clock(int(took.total_seconds()))}{planned}"


def about(case: Case, viewed: bool) -> dict[str, Any]:
    """What a page about an interview says of it without its report."""
    revoked = hosting.last(case.notes, What.REVOKED)
    return {
        "case": case,
        "time": time_of(case),
        "over": case.state in OVER,
        "going": case.state in GOING,
        "viewed": viewed,
        "revoked": revoked,
        "formats": _FORMATS,
        "api": f"/api/v1/interviews/{case.invitation.id}",
        "may": list(_may(case, revoked)),
        "contents": _contents(case.state in OVER, viewed),
    }


def link_works(case: Case) -> bool:
    return case.state in (State.INVITED, State.STARTED, State.REFUSED) and not hosting.last(case.notes, What.REVOKED)


def _may(case: Case, revoked: Note | None) -> Iterator[tuple[str, str]]:
    """What can be done now, as the last part of an address and the words of a button."""
    if case.state is State.STARTED:
        yield "end", "End the interview now"
    if case.state in (State.ENDED, State.PROCESSING):
        yield "finalize", "Evaluate now"
    if revoked is None and case.state in (State.INVITED, State.STARTED, State.REFUSED, *OVER):
        yield "revoke", "Revoke the candidate's link"


def _contents(over: bool, viewed: bool) -> list[tuple[str, str, bool]]:
    """The parts of the page: where each is, what it is called, and whether a small screen names it as well."""
    first = [] if not over else list(_AFTER_VIEW) if viewed else ["view"]
    titles = {
        "view": "Your view first",
        "manage": "Manage",
        "history": "Who did what",
        **{id: section.title for id, section in REPORT.items()},
    }
    return [(id, titles[id], id in _FOREMOST) for id in (*first, *_OWN, *_MORE, "manage", "history")]


async def report_of(host: Host, case: Case, whole: bool) -> dict[str, Any]:
    """What the report's templates are filled with; `report` is None while there is nothing to report.

    Not `whole`, without what other readers think.
    """
    if case.status is None:
        return {"report": None, "history": list(history(case, {}))}
    stored = succeeded(await host.stored(case))
    report = cast(Report, stored["report"])
    review = review_of(case.notes, whole)
    lines = views.lines(views.entries(interview_in(stored)))
    names = {one["id"]: one["name"] for one in report["competencies"]}
    return {
        **views.values(report, lines, case.role.title, review),
        "opinions": review["views"],
        "said_lines": (),  # the transcript of this page can be reached by the keyboard
        "transcript": lines,
        "history": list(history(case, names)),
    }


def history(case: Case, names: dict[str, str]) -> Iterator[Done]:
    """What people did, the oldest first. What others think of the candidate is said with the recommendation only."""
    for note in case.notes:
        did = _DID[note.what]
        if note.what is What.OVERRIDE:
            id = str(note.data["competency"])
            did = f"changed the level of {names.get(id, id)} to {wording.figure(note.data['level'])}"
        elif note.what is What.ALLOWED:
            did = f"allowed {wording.count(note.data['minutes'], 'more minute')}"
        elif note.what is What.REMARK:
            did = f"remarked on turn {note.data['turn']}" if note.data["turn"] else "remarked on the interview"
        by = "The candidate" if note.by == "candidate" and note.what in _CANDIDATES else note.by
        yield Done(by, did, note.at, str(note.data["why"]) if note.what is What.OVERRIDE else "")


_DID = {
    What.APPROVED: "approved the plan",
    What.CONSENTED: "consented to the interview",
    What.BEGAN: "began the interview",
    What.REFUSED: "did not consent to the interview",
    What.REVOKED: "revoked the link",
    What.ALLOWED: "allowed more time",
    What.VIEW: "entered their own view",
    What.OVERRIDE: "changed a level",
    What.REMARK: "remarked on an answer",
    What.ERASED: "erased the interview",
}
_CANDIDATES = (What.CONSENTED, What.BEGAN, What.REFUSED, What.REMARK)
