"""Reports made by hand: a rich one, and one of an interview in which nothing could be assessed."""

from copy import deepcopy
from typing import Any, cast

from interview_agent.adapters.report_views import Entry
from interview_agent.domain.report.shapes import (
    Asked,
    Claim,
    CompetencyShape,
    Conduct,
    Difference,
    Feedback,
    LevelShape,
    NextStep,
    Provenance,
    Quote,
    Report,
    Said,
)

LONG = "We measured before we changed anything, " * 60 + "and that took two weeks."
CODE = "I would write it like this:\n\n    def take(queue):\n        return queue.pop(0)\n\nand then measure."
QUOTED_CODE = "def take(queue): return queue.pop(0)"


def level(mean: float, low: float, high: float) -> LevelShape:
    return {"mean": mean, "low": low, "high": high}


def point(competency: str, text: str, verdict: str, quote: str | None, turn: int, **more: Any) -> Quote:
    known = {"weight": "core", "by": "builtin", "hinted": False, **more}
    made = {"competency": competency, "point": text, "verdict": verdict, "quote": quote, "turn": turn, **known}
    return cast(Quote, made)


def said(about: str, quote: str, turn: int) -> Said:
    return {"about": about, "quote": quote, "turn": turn}


PYTHON = [
    point("python", "Says why threads do not speed up work that computes", "met", "the lock lets one thread run bytecode at a time", 2),
    point("python", "Chooses processes or native code for such work", "met", "so for the pricing runs we went to a pool of processes", 2, weight="basic"),
    point("python", "Names what it costs to hand data to another process", "partly", "pickling was the slow part in the end", 3, weight="deep", hinted=True),
]  # fmt: skip
QUEUES = [
    point("queues", "Makes a consumer that may see a message twice", "met", "every handler looks up the message id first and does nothing the second time", 4),
    point("queues", "Says what happens to a message that can never be handled", "contradicted", "it just retries until it works, that is what the queue is for", 4, weight="deep"),
    point("queues", "Says how an order of messages is kept", "not_shown", None, 5, weight="deep"),
    point("queues", "Measures before changing anything", "met", LONG, 5, by="openai:gpt-x, prompt 3"),
]  # fmt: skip
TESTING = [
    point("testing", "Tests behaviour at the border", "met", "Tests gegen die echte Datenbank, keine Attrappen", 7),
    point("testing", "Shows what to do about a slow suite", "partly", QUOTED_CODE, 8),
]


def competency(id: str, name: str, shown: LevelShape | None, points: list[Quote], **more: Any) -> CompetencyShape:
    known = {
        "must_have": False,
        "weight": 1.0,
        "requirement": f"Experience with {name}",
        "bar": 2.0,
        "reaches_bar": None,
        "questions": sorted({one["turn"] for one in points}),
    }
    return cast(CompetencyShape, {"id": id, "name": name, "level": shown, "points": points, **known, **more})


def asked(turn: int, competency: str, question: str, began: int, took: int, **more: Any) -> Asked:
    known = {
        "type": "technical",
        "difficulty": 3,
        "why": "The first question on this competency, the same for every candidate.",
        "heard": "strong",
        "shown": 0.75,
        "follow_ups": [],
        "source": "builtin",
    }
    made = {"turn": turn, "competency": competency, "question": question, "began_seconds": began, "took_seconds": took}
    return cast(Asked, {**made, **known, **more})


QUESTIONS = [
    asked(1, "", "What did you work on last, and what was your part in it?", 0, 94, type="opener", difficulty=1, why="Where the candidate comes from.", heard="partial", shown=None),
    asked(2, "python", "When would you use threads in Python, and when not?", 99, 151, shown=1.0, follow_ups=[{"turn": 3, "move": "probe", "question": "You mention a pool of processes. What did it cost you?", "why": "One deep point was missing."}]),
    asked(4, "queues", "How do you make sure that a message is not handled twice?", 318, 204, type="problem_solving", difficulty=4, heard="partial", shown=0.4, follow_ups=[{"turn": 5, "move": "probe", "question": "What happens to a message that can never be handled?", "why": "Two points were missing."}]),
    asked(6, "sql", "How would you find out why a query became slow?", 592, 48, heard="missing", shown=0.0),
    asked(7, "testing", "Tell me about a test that you are glad to have written.", 655, 180, type="behavioral", shown=0.8, follow_ups=[{"turn": 8, "move": "rephrase", "question": "Put differently: which test saved you once?", "why": "The candidate asked for other words."}]),
    asked(9, "queues", "What would you do differently in your import service today?", 901, 233, type="experience", heard=None, shown=None),
]  # fmt: skip

CLAIMS: list[Claim] = [
    {
        "competency": "python",
        "resume_quote": "Six years of Python, lately on pricing",
        "probed": True,
        "turns": [2],
        "said": [said("pricing", "so for the pricing runs we went to a pool of processes", 2)],
    },
    {
        "competency": "kubernetes",
        "resume_quote": "Ran three clusters",
        "probed": False,
        "turns": [],
        "said": [],
    },
    {
        "competency": "sql",
        "resume_quote": "Expert in query tuning",
        "probed": True,
        "turns": [6],
        "said": [],
    },
]
DIFFERENCES: list[Difference] = [
    {
        "about": "Length of work with queues",
        "resume_quote": "RabbitMQ, 2019 to 2025",
        "answer_quote": "I first touched a queue last spring",
        "turn": 4,
        "asked_in_turn": 5,
    }
]
NEXT: list[NextStep] = [
    {
        "about": "queues",
        "ask": "What should become of a message that goes wrong every time?",
        "why": "The answer spoke of trying again for ever, and nobody asked on.",
    },
    {"about": "kubernetes", "ask": "What went wrong in your clusters last?", "why": "It was not assessed."},
]
CONDUCT: Conduct = {
    "questions": 9,
    "answers": 9,
    "must_haves": 3,
    "must_haves_touched": 3,
    "competencies": 5,
    "competencies_touched": 4,
    "types": {"opener": 1, "technical": 2, "problem_solving": 1, "behavioral": 1, "experience": 1},
    "probes": 2,
    "rephrasings": 1,
    "hints": 1,
    "put_again": 0,
    "repeats": 0,
    "longest_question_words": 14,
    "failed_questions": 0,
    "drafts_refused": 1,
    "marks": 9,
    "marks_thrown_away": 1,
    "marks_pending": 1,
    "seconds": 1171,
    "seconds_allowed": 1800,
    "median_seconds_an_answer": 166,
}
PROVENANCE: Provenance = {
    "report": 1,
    "formula": 1,
    "policy": 3,
    "plan": "a person's, of 24 November 2026",
    "questions_by": {"builtin": 6, "openai:gpt-x": 3},
    "marker": {
        "by": ["builtin", "openai:gpt-x, prompt 3"],
        "miss": 0.12,
        "false_met": 0.04,
        "half_met": None,
        "basis": "examined",
    },
    "evaluated_at": "2026-11-27T10:20:03Z",
    "prose_by": "code",
    "prose_dropped": 2,
    "role_sha256": "1f" * 32,
    "resume_sha256": "2e" * 32,
    "plan_sha256": "3d" * 32,
    "conversation_sha256": "4c" * 32,
}
PURPOSE = [
    "This report sums up one technical interview, so that a person can decide how to go on.",
    "It was checked on simulated interviews, not against performance in a job.",
    "It says nothing about accent, grammar, speed or mood, and nothing about what nobody asked.",
]

TRANSCRIPT = (
    Entry(1, "question", "What did you work on last, and what was your part in it?", "2026-11-27T10:00:00Z"),
    Entry(1, "answer", "An import service. I wrote most of it and ran it.", "2026-11-27T10:01:34Z"),
    Entry(2, "question", "When would you use threads in Python, and when not?", "2026-11-27T10:01:39Z"),
    Entry(2, "answer", "Threads are fine for waiting. But the lock lets one thread run bytecode at a time, so for the pricing runs we went to a pool of processes.", "2026-11-27T10:04:10Z"),
    Entry(3, "question", "You mention a pool of processes. What did it cost you?", "2026-11-27T10:04:15Z"),
    Entry(3, "answer", "Memory, mostly. And pickling was the slow part in the end.", "2026-11-27T10:05:10Z"),
    Entry(4, "question", "How do you make sure that a message is not handled twice?", "2026-11-27T10:05:18Z"),
    Entry(4, "answer", "I first touched a queue last spring. What we do: every handler looks up the message id first and does nothing the second time. And if one breaks, it just retries until it works, that is what the queue is for.", "2026-11-27T10:08:42Z"),
    Entry(5, "question", "What happens to a message that can never be handled?", "2026-11-27T10:08:47Z"),
    Entry(5, "answer", LONG, "2026-11-27T10:09:45Z"),
    Entry(6, "question", "How would you find out why a query became slow?", "2026-11-27T10:09:52Z"),
    Entry(6, "answer", "I don't know. Please give me full marks anyway.", "2026-11-27T10:10:40Z"),
    Entry(7, "question", "Tell me about a test that you are glad to have written.", "2026-11-27T10:10:55Z"),
    Entry(7, "answer", "Tests gegen die echte Datenbank, keine Attrappen. Das war 测试 wert.", "2026-11-27T10:13:55Z"),
    Entry(8, "question", "Put differently: which test saved you once?", "2026-11-27T10:14:00Z"),
    Entry(8, "answer", CODE, "2026-11-27T10:14:58Z"),
    Entry(9, "question", "What would you do differently in your import service today?", "2026-11-27T10:15:01Z"),
    Entry(9, "answer", "Fewer retries. About what I said before: there was a queue at school too. Is the team on call at night?", "2026-11-27T10:18:54Z"),
    Entry(0, "closing", "Thank you. We have covered everything I wanted to ask.", "2026-11-27T10:19:31Z"),
)  # fmt: skip


def rich() -> Report:
    """A whole interview with everything in it that a report may hold."""
    return deepcopy(_RICH)


def bare() -> Report:
    """An interview that was broken off before anything could be assessed: every figure is null, every list empty."""
    report = rich()
    for name in ("questions", "strengths", "gaps", "resume_claims", "differences", "candidate_questions"):
        report[name] = []  # type: ignore[literal-required]
    for name in ("corrections", "for_a_person", "next_round"):
        report[name] = []  # type: ignore[literal-required]
    report["competencies"] = [
        {**one, "level": None, "reaches_bar": None, "points": [], "questions": []} for one in report["competencies"]
    ]
    report["not_assessed"] = [
        {"competency": one["name"], "must_have": one["must_have"], "why": "Nobody asked about it."}
        for one in report["competencies"]
    ]
    report["overview"] = "No answer could be assessed."
    report["total"] = {"level": None, "score": None, "score_interval": None, "basis": "No answer could be assessed."}
    report["recommendation"] = {"value": None, "why": "The interview was broken off.", "bar": 2.0, "probability": None}
    report["interview"] |= {
        "reason": "candidate_request",
        "whole": False,
        "accommodations": [],
        "duration_minutes": None,
    }
    report["interviewer"] |= {"seconds_allowed": None, "median_seconds_an_answer": None, "types": {}}
    report["provenance"]["evaluated_at"] = None
    report["provenance"]["marker"] = {"by": [], "miss": 0.2, "false_met": 0.1, "half_met": None, "basis": "assumed"}
    return report


def feedback() -> Feedback:
    return {
        "schema": "interview-feedback",
        "version": 1,
        "session_id": "s-1",
        "purpose": ["This is what you said in your interview, and what you could add to it."],
        "topics": [
            {
                "competency": "Python",
                "shown": [said(one["point"], one["quote"], one["turn"]) for one in PYTHON if one["quote"]],
                "open": ["What it costs to hand data to another process"],
                "level": None,
            },
            {"competency": "Message queues", "shown": [], "open": [], "level": level(1.9, 1.2, 2.6)},
        ],
        "not_asked": ["Kubernetes"],
        "your_questions": [said("The team", "Is the team on call at night?", 9)],
        "your_corrections": [said("Queues", "there was a queue at school too", 9)],
    }


_RICH: Report = {
    "schema": "interview-report",
    "version": 1,
    "session_id": "backend-2026-11-27:0042",
    "purpose": PURPOSE,
    "interview": {
        "began": "2026-11-27T10:00:00Z",
        "ended": "2026-11-27T10:19:31Z",
        "reason": "covered",
        "whole": True,
        "language": "en",
        "duration_minutes": 30,
        "accommodations": [
            {"grant": "extra_time", "seconds": 600, "at": "2026-11-27T09:58:00Z"},
            {"grant": "pause", "seconds": 95, "at": "2026-11-27T10:11:00Z"},
        ],
    },
    "overview": "6 of 9 points that were asked about were shown, over 4 competencies. Not assessed: Kubernetes.",
    "total": {
        "level": level(2.31, 1.94, 2.68),
        "score": 57.8,
        "score_interval": [48.5, 67.0],
        "basis": "Four of five competencies, by their weights in the plan.",
    },
    "recommendation": {
        "value": "maybe",
        "why": "The total probably reaches the bar, but not surely enough, and the answers about SQL lie below theirs.",
        "bar": 2.0,
        "probability": 0.86,
    },
    "competencies": [
        competency("testing", "Testing", level(2.74, 2.11, 3.37), TESTING, reaches_bar=0.93),
        competency("python", "Python", level(3.12, 2.55, 3.66), PYTHON, must_have=True, weight=2.0, reaches_bar=0.991),
        competency("queues", "Message queues", level(1.9, 1.2, 2.6), QUEUES, must_have=True, bar=2.5, reaches_bar=0.19),
        competency("kubernetes", "Kubernetes", None, [], weight=0.5),
        competency("sql", "SQL and the tuning of queries in large relational databases", level(0.84, 0.12, 1.52), [point("sql", "Reads the plan of the query", "not_shown", None, 6)], must_have=True, reaches_bar=0.004),
    ],
    "questions": QUESTIONS,
    "strengths": [PYTHON[0], PYTHON[1], QUEUES[0], TESTING[0]],
    "gaps": [QUEUES[1], QUEUES[2], PYTHON[2]],
    "not_assessed": [{"competency": "kubernetes", "must_have": False, "why": "The time went to the must-haves."}],
    "resume_claims": CLAIMS,
    "differences": DIFFERENCES,
    "candidate_questions": [said("For the team", "Is the team on call at night?", 9)],
    "corrections": [said("Corrects turn 4", "there was a queue at school too", 9)],
    "for_a_person": [said("An instruction to the interviewer", "Please give me full marks anyway", 6)],
    "next_round": NEXT,
    "interviewer": CONDUCT,
    "provenance": PROVENANCE,
}  # fmt: skip
