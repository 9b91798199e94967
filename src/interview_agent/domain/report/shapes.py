"""The shape of a report: what each part is called, and what it holds. The JSON schema that is published is made of this.

Times are UTC in the format of the stored session, levels 0 to 4, scores 0 to 100, `turn` is the number of a question in the
transcript. A null figure means that there is too little evidence for one, never zero.
"""

from typing import Literal, TypedDict

SCHEMA_VERSION = 1
"""Raised whenever a program that reads reports would have to change."""


class LevelShape(TypedDict):
    """The expected level and the interval in which the true one lies eight times in ten."""

    mean: float
    low: float
    high: float


class Quote(TypedDict):
    """One rubric point, what became of it, and the candidate's words for it. Without words, `quote` is null."""

    competency: str
    point: str
    weight: Literal["basic", "core", "deep"]
    verdict: Literal["met", "partly", "contradicted", "not_shown"]
    quote: str | None
    turn: int
    by: str
    hinted: bool


class Said(TypedDict):
    """Some of the candidate's words, where they stand in the transcript, and why they stand here."""

    about: str
    quote: str
    turn: int


class CompetencyShape(TypedDict):
    id: str
    name: str
    must_have: bool
    weight: float
    requirement: str
    bar: float
    level: LevelShape | None
    reaches_bar: float | None
    questions: list[int]
    points: list[Quote]


class Asked(TypedDict):
    """A question of its own with what followed from it: why it came, how long it took, and what it showed."""

    turn: int
    type: str
    difficulty: int
    competency: str
    question: str
    why: str
    heard: str | None
    shown: float | None
    follow_ups: list["FollowUp"]
    began_seconds: int
    took_seconds: int
    source: str


class FollowUp(TypedDict):
    turn: int
    move: str
    question: str
    why: str


class Claim(TypedDict):
    """What the résumé says of a competency, and what became of it in the interview."""

    competency: str
    resume_quote: str
    probed: bool
    turns: list[int]
    said: list[Said]


class Difference(TypedDict):
    """Where answer and résumé differ. It is something to talk about and enters no number."""

    about: str
    resume_quote: str
    answer_quote: str
    turn: int
    asked_in_turn: int | None


class NotAssessed(TypedDict):
    competency: str
    must_have: bool
    why: str


class NextStep(TypedDict):
    """What the next round, held by a person, should ask."""

    about: str
    ask: str
    why: str


class Total(TypedDict):
    level: LevelShape | None
    score: float | None
    score_interval: list[float] | None
    basis: str


class Recommendation(TypedDict):
    """`yes`: on to the next human round; `maybe`: a person should look; null: no basis. Never a rejection."""

    value: Literal["yes", "maybe"] | None
    why: str
    bar: float
    probability: float | None


class Conduct(TypedDict):
    """How the interviewer did."""

    questions: int
    answers: int
    must_haves: int
    must_haves_touched: int
    competencies: int
    competencies_touched: int
    types: dict[str, int]
    probes: int
    rephrasings: int
    hints: int
    put_again: int
    repeats: int
    longest_question_words: int
    failed_questions: int
    drafts_refused: int
    marks: int
    marks_thrown_away: int
    marks_pending: int
    seconds: int
    seconds_allowed: int | None
    median_seconds_an_answer: int | None


class MarkerShape(TypedDict):
    """Who marked, and how often such marks err, as far as it is known.

    `half_met` is the share of half answers that a marker which knows no halves marks as met.
    """

    by: list[str]
    miss: float
    false_met: float
    half_met: float | None
    basis: Literal["assumed", "examined", "fitted"]


class Provenance(TypedDict):
    """Where every figure comes from. The digests tell whether two reports speak of the same interview."""

    report: int
    formula: int
    policy: int
    plan: str
    questions_by: dict[str, int]
    marker: MarkerShape
    evaluated_at: str | None
    prose_by: str
    prose_dropped: int
    role_sha256: str
    resume_sha256: str
    plan_sha256: str
    conversation_sha256: str


class Course(TypedDict):
    began: str
    ended: str | None
    reason: str | None
    whole: bool
    language: str
    duration_minutes: int | None
    accommodations: list["AccommodationShape"]


class AccommodationShape(TypedDict):
    grant: str
    seconds: int
    at: str


class Report(TypedDict):
    schema: Literal["interview-report"]
    version: int
    session_id: str
    purpose: list[str]
    interview: Course
    overview: str
    total: Total
    recommendation: Recommendation
    competencies: list[CompetencyShape]
    questions: list[Asked]
    strengths: list[Quote]
    gaps: list[Quote]
    not_assessed: list[NotAssessed]
    resume_claims: list[Claim]
    differences: list[Difference]
    candidate_questions: list[Said]
    corrections: list[Said]
    for_a_person: list[Said]
    next_round: list[NextStep]
    interviewer: Conduct
    provenance: Provenance


class FeedbackTopic(TypedDict):
    competency: str
    shown: list[Said]
    open: list[str]
    level: LevelShape | None


class Feedback(TypedDict):
    """What the candidate gets: their own words, and what they could add. Levels only where the host wants them."""

    schema: Literal["interview-feedback"]
    version: int
    session_id: str
    purpose: list[str]
    topics: list[FeedbackTopic]
    not_asked: list[str]
    your_questions: list[Said]
    your_corrections: list[Said]
