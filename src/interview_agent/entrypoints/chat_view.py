"""What the terminal shows of an interview, as lines made from the replies of the tools."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from interview_agent.entrypoints.screen import Line

Reply = Mapping[str, Any]

HELP = (
    "One line is one answer. End a line with \\ to go on in the next, or paste a whole block.",
    "/repeat     ask the same question again",
    "/rephrase   ask it in other words",
    "/hint       ask for a hint",
    "/skip       I don't know: go on with something else",
    "/pause      take a short break; the question stays open",
    "/end        end the interview here and sum it up",
    "/help       this list",
    "To send an answer that begins with /, put a space before it.",
    "Ctrl-C or Ctrl-D leaves. What you have sent is stored, and you can come back.",
)
HINT = "One line is one answer; a \\ at its end goes on in the next. /help lists what else you can type; Ctrl-C leaves."
SAVED_FAILURES = frozenset({"model_unavailable", "model_invalid", "turn_in_progress"})
"""With these an answer that came with the call is in the store all the same."""

SHOWN = 2
"""Points of a topic that the end of an interview shows; more of them nobody reads in a terminal."""

TITLE = 70
_HEAD, _ASKED, _FAINT, _TROUBLE = "cyan", "bold", "dim", "yellow"


def welcome(role: str, samples: str, interactive: bool) -> Iterator[Line]:
    """`samples` names what was not given as a file and is taken from the package."""
    yield Line(f"Interview: {title(role)}", _HEAD)
    if samples:
        yield Line(f"This is a sample {samples}; name your own with --role FILE and --resume FILE.", _FAINT)
    if interactive:
        yield Line(HINT, _FAINT)
    yield Line()


def title(role: str) -> str:
    """The first line of a role that says something, not longer than a title."""
    first = next((line for line in map(_bare, role.splitlines()) if line), "")
    return first if len(first) <= TITLE else f"{first[:TITLE].rsplit(' ', 1)[0]} …"


def _bare(line: str) -> str:
    """A line without the marks of Markdown, or of the front matter that a page of a site begins with."""
    return line.strip().strip("#*_=-").strip().removeprefix("title:").strip(" \"'")


def helping() -> Iterator[Line]:
    yield from (Line(line, _FAINT) for line in HELP)


def question(reply: Reply, session: Reply | None) -> Iterator[Line]:
    """The question with what it is about and how far along it is. `session` holds the statistics, where they are known."""
    about, info = reply["question_metadata"], reply["session_info"]
    facts = (
        f"Question {about['question_number']}",
        about["focus_area"],
        about["type"].replace("_", " "),
        _progress(session),
        time_left(info["time_remaining_seconds"]),
    )
    yield Line(" · ".join(fact for fact in facts if fact), _HEAD)
    yield Line(reply["question"], _ASKED)
    yield from notice(reply)


def notice(reply: Reply) -> Iterator[Line]:
    if "notice" in reply:
        yield Line(reply["notice"], _FAINT)


def _progress(session: Reply | None) -> str:
    progress = (session or {}).get("progress")
    return f"{progress['touched']} of {progress['topics']} topics touched" if progress else ""


def time_left(seconds: int | None) -> str:
    if seconds is None:
        return ""
    return f"{round(seconds / 60)} min left" if seconds >= 90 else f"{seconds} s left"


def trouble(reply: Reply, answered: bool) -> Iterator[Line]:
    """A failure that may pass, with what has become of the answer."""
    code = reply["error_code"]
    what = {"turn_in_progress": "The next question is not ready yet"}.get(
        code, "The model is away" if code in SAVED_FAILURES else "The session store is away"
    )
    kept = ("; your answer is saved" if code in SAVED_FAILURES else "; your answer is kept here") if answered else ""
    yield Line(f"{what}{kept}.", _TROUBLE)
    yield Line(reply["error"], _FAINT)


def moment() -> Iterator[Line]:
    yield Line("One moment …", _FAINT)


def refused(sentence: str) -> Iterator[Line]:
    yield Line(sentence, _TROUBLE)


def closing(reply: Reply) -> Iterator[Line]:
    yield Line(reply["question"], _ASKED)


# the end


def summary(reply: Reply) -> Iterator[Line]:
    """What end_interview_session found out."""
    found = reply["summary"]
    yield Line("Summary", _HEAD)
    minutes = max(round(found["duration_seconds"] / 60), 1)
    yield Line(f"{_count(found['answers'], 'answer')} to {_count(found['questions'], 'question')} in {minutes} min.")
    if found["source"] != "facts":  # else it says in a sentence what the lists below say
        yield Line(found["overview"])
    yield from _covered(found["covered"])
    yield from _findings("Strengths", found["strengths"])
    yield from _findings("Gaps", found["gaps"])
    if found["not_assessed"]:
        names = (f"{one['competency']}{' (must have)' if one['must_have'] else ''}" for one in found["not_assessed"])
        yield Line("Not assessed", _HEAD)
        yield Line(", ".join(names), indent=2)
    if "session_id" in reply and (found["strengths"] or found["gaps"]):
        points = _count(len(found["strengths"]) + len(found["gaps"]), "point")
        yield Line(f"All {points} with what was said, and what a person should ask next:", _FAINT)
        yield Line(f"interview-agent report {reply['session_id']}", _ASKED, indent=2)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _covered(covered: list[Reply]) -> Iterator[Line]:
    if covered:
        yield Line("Covered", _HEAD)
    for one in covered:
        numbers = one["question_numbers"]
        asked = f"question{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
        yield Line(f"{one['competency']} ({asked}): level {_level(one['level'])}", indent=2)


def _level(level: Reply) -> str:
    return f"{level['mean']:.1f} of 4, probably {level['low']:.1f} to {level['high']:.1f}"


def _findings(heading: str, findings: list[Reply]) -> Iterator[Line]:
    """A point or two of each topic with the candidate's words; the report has all of them."""
    if findings:
        yield Line(heading, _HEAD)
    for topic, found in groupby(sorted(findings, key=itemgetter("competency")), itemgetter("competency")):
        points = list(found)
        yield Line(topic, indent=2)
        for point in points[:SHOWN]:
            yield Line(f"{_VERDICTS.get(point.get('verdict', ''), '')}{point['point']}", indent=4)
            if point["quote"]:
                yield Line(f"“{point['quote']}”", _FAINT, indent=6)
        if len(points) > SHOWN:
            yield Line(f"and {len(points) - SHOWN} more", _FAINT, indent=4)


_VERDICTS = {"not_shown": "not shown: ", "partly": "in part: ", "contradicted": "said otherwise: "}


def evaluation(reply: Reply) -> Iterator[Line]:
    """What finalize_interview computed."""
    found = reply["evaluation"]
    yield Line("Evaluation", _HEAD)
    if found["score"] is None:
        yield Line("No score.", indent=2)
    else:
        low, high = found["score_interval"]
        yield Line(f"Score {found['score']:g} of 100, probably {low:g} to {high:g}", indent=2)
    yield Line(_RECOMMENDATIONS[found["hire_recommendation"]], indent=2)
    yield Line(found["feedback"], indent=2)


_RECOMMENDATIONS = {
    "yes": "Recommendation: on to the next round with a person",
    "maybe": "Recommendation: a person should look at this interview",
    None: "No recommendation: there is too little to base one on",
}


# leaving


def left(status: Reply, command: str) -> Iterator[Line]:
    """How to come back to an interview that is not over."""
    number, until = status["questions_asked"], datetime.fromtimestamp(status["stored_until"], UTC).astimezone()
    kept = f"It is kept until {until:%Y-%m-%d %H:%M}."
    where = f"You stopped at question {number}." if number else "No question was asked yet."
    yield Line(f"{where} All that was sent is saved. {kept} To go on:", _FAINT)
    yield Line(command, _ASKED, indent=2)


def unsent(answer: str) -> Iterator[Line]:
    yield Line("Your last answer did not reach the store. Keep these words, to send them when you come back:", _TROUBLE)
    yield Line(answer, indent=2)
