"""Metrics in the format of Prometheus. No session is ever a label, nor is anything that a caller may choose freely."""

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

from interview_agent.adapters.endings import told
from interview_agent.application.events import (
    CallRefused,
    DraftRefused,
    EvaluationDone,
    Event,
    InterviewEnded,
    InterviewStarted,
    PlanFailed,
    PlanMade,
    QuestionAsked,
    QuestionFailed,
)
from interview_agent.application.ports import ModelHealth, StoreHealth

CONTENT_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 25, 30)
_UNKNOWN = float("nan")


class Metrics:
    """An observer that counts. The gauges are set when somebody looks."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._asked = Counter("interview_questions_asked", "Questions put.", ["type", "source"], registry=registry)
        self._failed = Counter(
            "interview_questions_failed", "Questions not put.", ["code", "source"], registry=registry
        )
        self._refused = Counter("interview_drafts_refused", "Drafts refused by a check.", ["source"], registry=registry)
        self._repaired = Counter("interview_questions_repaired", "Questions put after a repair.", registry=registry)
        self._started = Counter("interview_interviews_started", "Interviews begun.", registry=registry)
        self._ended = Counter("interview_interviews_ended", "Interviews ended.", ["reason"], registry=registry)
        self._evaluated = Counter("interview_evaluations", "Evaluations made.", ["scored"], registry=registry)
        self._plans = Counter("interview_plans", "Plans that a model was asked for.", ["outcome"], registry=registry)
        self._calls = Counter(
            "interview_calls_refused", "Calls answered with an error.", ["tool", "code"], registry=registry
        )
        self._seconds = Histogram(
            "interview_question_seconds", "Time from an answer to its question.", buckets=_SECONDS, registry=registry
        )
        self._store_up = Gauge("interview_store_up", "1 if the store answers.", registry=registry)
        self._latency = Gauge("interview_store_latency_seconds", "One round trip to the store.", registry=registry)
        self._active = Gauge("interview_sessions_active", "Interviews that are going on.", registry=registry)
        self._model_up = Gauge("interview_model_up", "1 if the model's last call succeeded.", registry=registry)

    def __call__(self, event: Event) -> None:
        match event:
            case QuestionAsked():
                self._asked.labels(event.type, event.source).inc()
                self._repaired.inc(event.repaired)
                self._seconds.observe(event.seconds)
            case QuestionFailed():
                self._failed.labels(event.code, event.source).inc()
            case DraftRefused():
                self._refused.labels(event.source).inc()
            case InterviewStarted():
                self._started.inc()
            case InterviewEnded():
                self._ended.labels(told(event.reason)).inc()
            case EvaluationDone():
                self._evaluated.labels("yes" if event.scored else "no").inc()
            case PlanMade():
                self._plans.labels("made").inc()
            case PlanFailed():
                self._plans.labels(event.code).inc()
            case CallRefused():
                self._calls.labels(event.tool, event.code).inc()

    def render(self, store: StoreHealth, model: ModelHealth) -> bytes:
        """Everything that was counted in this process, with the health of this moment."""
        self._store_up.set(store.connected)
        self._latency.set(_UNKNOWN if store.latency_ms is None else store.latency_ms / 1000)
        self._active.set(_UNKNOWN if store.active is None else store.active)
        self._model_up.set(_UNKNOWN if model.available is None else model.available)
        return generate_latest(self._registry)
