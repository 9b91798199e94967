"""What the candidate gets: their own words, what they could add, and no figure unless the host wants it."""

from interview_agent.domain.interview import Interview
from interview_agent.domain.report import basis, people
from interview_agent.domain.report.document import marker_of
from interview_agent.domain.report.evaluation import Judged, judged
from interview_agent.domain.report.shapes import SCHEMA_VERSION, Feedback, FeedbackTopic, Quote

PURPOSE = (
    "This is what the interview noted of your answers, in your own words. A machine asked and marked; people decide.",
    (
        "Points under \u201ccould be added\u201d were asked about and not recognised in what you said. You may have said them in words "
        "that were not recognised: tell the people who invited you, and they can look at the transcript."
    ),
)


def feedback(interview: Interview, with_levels: bool = False) -> Feedback:
    found = judged(interview, marker_of(interview)[0])
    points = list(basis.quotes(found.asked))
    return {
        "schema": "interview-feedback",
        "version": SCHEMA_VERSION,
        "session_id": interview.session_id,
        "purpose": list(PURPOSE),
        "topics": [
            _topic(c.id, c.name, found, points, with_levels)
            for c in basis.competencies(interview)
            if any(one["competency"] == c.name for one in points)
        ],
        "not_asked": [one["competency"] for one in people.not_assessed(found)],
        "your_questions": people.candidate_questions(interview),
        "your_corrections": people.corrections(interview),
    }


def _topic(id: str, name: str, found: Judged, points: list[Quote], with_levels: bool) -> FeedbackTopic:
    mine = [one for one in points if one["competency"] == name]
    level = found.levels.get(id)
    return {
        "competency": name,
        "shown": [
            {"about": one["point"], "quote": one["quote"], "turn": one["turn"]}
            for one in mine
            if one["verdict"] in ("met", "partly") and one["quote"]
        ],
        "open": list(dict.fromkeys(one["point"] for one in mine if one["verdict"] == "not_shown")),
        "level": basis.figures(level) if with_levels and level else None,
    }
