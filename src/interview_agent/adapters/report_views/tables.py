"""Facts as rows of tables: the interview, how the interviewer did, and where the figures come from."""

from interview_agent.adapters.report_views.wording import clock, count, ending, moment, plain
from interview_agent.domain.report.shapes import Conduct, Course, Provenance

_GRANTS = {"extra_time": "extra time", "pause": "a pause"}


def accommodations(course: Course) -> list[str]:
    return [
        f"{_GRANTS.get(one['grant'], plain(one['grant']))} of {clock(one['seconds'])}, {moment(one['at'])}"
        for one in course["accommodations"]
    ]


def counts(numbers: dict[str, int]) -> str:
    return ", ".join(f"{plain(name)} {number}" for name, number in numbers.items()) or "none"


def conduct(of: Conduct) -> list[tuple[str, str]]:
    """How the interviewer did, as rows of a table."""
    allowed = "no limit was set" if of["seconds_allowed"] is None else clock(of["seconds_allowed"])
    return [
        ("Questions", str(of["questions"])),
        ("Answers", str(of["answers"])),
        ("Must-haves touched", f"{of['must_haves_touched']} of {of['must_haves']}"),
        ("Competencies touched", f"{of['competencies_touched']} of {of['competencies']}"),
        ("Kinds of question", counts(of["types"])),
        ("Probes for what was missing", str(of["probes"])),
        ("Questions put in other words", str(of["rephrasings"])),
        ("Hints", str(of["hints"])),
        ("Questions put again", str(of["put_again"])),
        ("Questions that repeat another", str(of["repeats"])),
        ("Longest question", count(of["longest_question_words"], "word")),
        ("Questions that could not be prepared at once", str(of["failed_questions"])),
        ("Drafts of questions that were refused", str(of["drafts_refused"])),
        ("Marks", str(of["marks"])),
        ("Marks thrown away, because their quote was never said", str(of["marks_thrown_away"])),
        ("Answers whose marks are pending", str(of["marks_pending"])),
        ("Time used", clock(of["seconds"])),
        ("Time allowed", allowed),
        ("Median time for an answer", clock(of["median_seconds_an_answer"])),
    ]


_KNOWN = {
    "assumed": "never measured: cautious values are assumed",
    "examined": "measured in its examination",
    "fitted": "fitted to simulated answers whose truth is known",
}


def provenance(of: Provenance) -> list[tuple[str, str]]:
    """Where the figures come from, as rows of a table."""
    marker = of["marker"]
    known = _KNOWN.get(marker["basis"], marker["basis"])
    return [
        ("Marked by", ", ".join(marker["by"]) or "nobody yet"),
        ("Points the marker misses", f"{100 * marker['miss']:.0f}% ({known})"),
        ("Points it takes for met that are not", f"{100 * marker['false_met']:.0f}% ({known})"),
        ("Evaluated", moment(of["evaluated_at"])),
        ("Plan", of["plan"]),
        ("Questions by", counts(of["questions_by"])),
        ("Connecting sentences by", of["prose_by"]),
        ("Sentences dropped for want of a quote or figure", str(of["prose_dropped"])),
        ("Versions", f"report {of['report']}, formula {of['formula']}, policy {of['policy']}"),
    ]


def digests(of: Provenance) -> list[tuple[str, str]]:
    """What tells whether two reports speak of the same interview."""
    return [
        ("Role", of["role_sha256"]),
        ("Résumé", of["resume_sha256"]),
        ("Plan", of["plan_sha256"]),
        ("Conversation", of["conversation_sha256"]),
    ]


def interview(course: Course) -> list[tuple[str, str]]:
    """The interview itself, as rows of a table."""
    planned = course["duration_minutes"]
    return [
        ("Began", moment(course["began"])),
        ("Ended", moment(course["ended"])),
        ("How it ended", ending(course)),
        ("Language", course["language"] or "not known"),
        ("Planned time", "no limit was set" if planned is None else count(planned, "minute")),
        ("Accommodations", "; ".join(accommodations(course)) or "none"),
    ]
