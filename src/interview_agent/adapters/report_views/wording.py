"""The words of a report: headings, labels, and figures as a person says them. Both forms of it speak with these.

A figure that is not there is said in words. It never becomes a zero.
"""

from datetime import datetime

from interview_agent.domain.report.review import WITHHELD
from interview_agent.domain.report.shapes import (
    Asked,
    CompetencyShape,
    Course,
    LevelShape,
    Recommendation,
    Report,
    Total,
)

VERDICTS = {"met": "met", "partly": "partly met", "contradicted": "contradicted", "not_shown": "not shown"}
SIGNS = {"met": "●", "partly": "◐", "contradicted": "✕", "not_shown": "○"}
"""Beside the words, so that a list can be skimmed; told apart by shape and not by colour."""

SPEAKERS = {"question": "Interviewer", "answer": "Candidate", "closing": "Interviewer"}

RECOMMENDATIONS = {
    "yes": "On to the next human round",
    "maybe": "A person should look at this one",
    None: "No recommendation: there is no basis for one",
}

VIEWS = {"yes": "Yes", "maybe": "Maybe", "no": "No"}
"""What a reader may think of the next round."""

COMPUTED = "The total is made of the computed levels: a changed one does not enter it."
NO_TOPIC = "in general"
"""What an opening question, for one, is about."""

_ENDINGS = {
    "covered": "everything planned was covered",
    "question_limit": "the last question was answered",
    "time_over": "the time was over",
    "candidate_request": "the candidate asked to end",
    "conduct": "ended by the interviewer, for a person to look at",
}
_HEARD = {
    "strong": "a strong answer",
    "partial": "a part of the answer",
    "thin": "little",
    "wrong": "something contradicted",
    "missing": "does not know",
    "declines": "declines to answer",
}
_MONTHS = "January February March April May June July August September October November December".split()


def plain(word: str) -> str:
    """A name from the data as words: `problem_solving` is problem solving."""
    return word.replace("_", " ") if word.isidentifier() else word


def count(number: int, one: str, more: str = "") -> str:
    return f"{number} {one if number == 1 else more or one + 's'}"


def figure(value: float) -> str:
    return f"{value:.1f}"


def chance(value: float | None) -> str:
    """A probability in per cent, which never looks like a certainty."""
    if value is None:
        return "not enough evidence"
    if value > 0.99:
        return "more than 99%"
    return "less than 1%" if value < 0.01 else f"{100 * value:.0f}%"


def clock(seconds: int | None) -> str:
    """A time span as minutes and seconds."""
    if seconds is None:
        return "not known"
    return f"{seconds // 60}:{seconds % 60:02} min"


def moment(text: str | None) -> str:
    """A time of the stored session as people write it; what cannot be read as one stays as it is."""
    if text is None:
        return "not yet"
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M} UTC"


def level(shown: LevelShape | None) -> str:
    return "not assessed" if shown is None else f"{figure(shown['mean'])} of 4"


def interval(shown: LevelShape | None) -> str:
    return "not enough evidence" if shown is None else f"{figure(shown['low'])} to {figure(shown['high'])}"


def changed(level: float, by: str) -> str:
    """That a person has put another level beside the computed one."""
    return f"changed to {figure(level)} by {by}"


def level_in_words(name: str, shown: LevelShape | None, bar: float) -> str:
    """One level as a sentence: what a picture of it says to those who do not see it."""
    stated = "not assessed" if shown is None else f"level {level(shown)}, 80% interval {interval(shown)}"
    return f"{name}: {stated}; the bar is {figure(bar)}"


def shown_in_words(share: float | None) -> str:
    return "not marked" if share is None else f"{100 * share:.0f}% of the points shown"


def standing(one: CompetencyShape) -> str:
    """Where a competency stands against its bar."""
    if one["level"] is None:
        return f"Not assessed: there is not enough evidence for a level. The bar is {figure(one['bar'])}."
    reached = f"; the level reaches it with a probability of {chance(one['reaches_bar'])}"
    return (
        f"Level {level(one['level'])}; eight times in ten the true level lies between "
        f"{figure(one['level']['low'])} and {figure(one['level']['high'])}. "
        f"The bar is {figure(one['bar'])}{reached if one['reaches_bar'] is not None else ''}."
    )


def total(of: Total) -> str:
    return "Not enough evidence" if of["level"] is None else level(of["level"])


def advised(advice: Recommendation) -> str:
    return "Not shown yet" if advice["why"] == WITHHELD else RECOMMENDATIONS[advice["value"]]


def decision(value: str | None) -> str:
    return "A person decides." if value is None else "This is a suggestion. A person decides."


def heard(kind: str | None) -> str:
    return "nothing yet" if kind is None else _HEARD.get(kind, plain(kind))


def score(of: Total) -> str:
    if of["score"] is None:
        return "Not enough evidence for a total."
    low, high = of["score_interval"] or (None, None)
    between = f", with an 80% interval from {low:.0f} to {high:.0f}" if low is not None and high is not None else ""
    return f"{of['score']:.0f} of 100{between}."


def reservations(report: Report) -> list[str]:
    """What somebody who reads the total must know besides."""
    pending = report["interviewer"]["marks_pending"]
    waits = f"{count(pending, 'answer is', 'answers are')} not marked yet: what was said there enters no figure yet."
    unknown = "How often these marks err was never measured: cautious values are assumed, which makes intervals wider."
    return [waits] * bool(pending) + [unknown] * (report["provenance"]["marker"]["basis"] == "assumed")


def ending(course: Course) -> str:
    """How the interview came to its end, and whether it took its full course."""
    if course["ended"] is None:
        return "Not over yet"
    why = _ENDINGS.get(course["reason"] or "", plain(course["reason"] or "no reason given"))
    return f"{'Complete' if course['whole'] else 'Broken off'}: {why}"


def length(report: Report) -> int:
    """How many seconds the time axis has to hold."""
    ends = (one["began_seconds"] + one["took_seconds"] for one in report["questions"])
    return max(ends, default=0)


def topics(report: Report) -> list[tuple[str, list[Asked]]]:
    """The questions by topic, in the order in which the topics came up."""
    found: dict[str, list[Asked]] = {}
    for one in report["questions"]:
        found.setdefault(one["competency"], []).append(one)
    return list(found.items())
