"""Every setting, read from the environment once, at start."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from interview_agent.application.patience import Patience
from interview_agent.domain.hosting import Stays
from interview_agent.domain.interview import Interview, Status
from interview_agent.domain.limits import Limits

Positive = Annotated[int, Field(gt=0)]
Lifetime = Annotated[int, Field(gt=0, le=100 * 365 * 24 * 3600)]
"""Seconds, a hundred years at most: a longer time is a slip of the keyboard, and overflows where dates are computed."""

Seconds = Annotated[float, Field(gt=0, le=24 * 3600, allow_inf_nan=False)]
AFTER_DEADLINE = timedelta(minutes=15)
"""An interview stays at least this long beyond its deadline, so that a late answer still finds it."""

LONGEST_TIME = timedelta(days=1)
"""No interview with a time limit stays longer than this for its time alone."""


class Settings(BaseSettings):
    """The environment variables have the names of the fields, in capitals."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    redis_host: str = "localhost"
    redis_port: int = Field(6379, ge=1, le=65535)
    redis_password: SecretStr = SecretStr("")
    redis_db: int = Field(0, ge=0)
    redis_url: SecretStr = SecretStr("")
    """Wins over host, port, password and database."""

    mcp_mesh_registry_url: str = ""
    mcp_mesh_http_port: int = Field(8084, ge=0, le=65535)
    host: str = "127.0.0.1"

    interview_model: str = ""
    """`mesh`, `builtin` or `provider:model`; empty: mesh where a registry is set, else builtin."""

    interview_model_base_url: str = ""
    interview_hearing: Literal["", "model", "builtin"] = ""
    interview_planning: Literal["auto", "model", "builtin"] = "auto"
    """`auto`: by the model, where a model interviews and hears."""

    interview_bank: str = ""
    """A team's own questions: a file, or a folder of them."""

    interview_fallback: Literal["error", "builtin"] = "error"
    interview_store: Literal["redis", "file", "memory"] = "redis"
    interview_home: Path = Path("~/.local/share/interview-agent")
    interview_mcp: Literal["", "open", "key"] = ""
    """Whether MCP asks for an API key beside the pages; empty: only in `web`, where others than this machine reach it."""

    interview_public_url: str = Field("", pattern=r"^(https?://[^\s/?#]+(/[^\s?#]*)?)?$")
    """Where people reach the pages, for the links that they are given; empty: where the request came to."""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"

    interview_session_ttl: Lifetime = 7200
    interview_completed_ttl: Lifetime = 30 * 24 * 3600
    interview_questions: int = Field(12, ge=1, le=40)
    interview_clarifications: int = Field(10, ge=0, le=40)
    interview_pause_minutes: int = Field(10, ge=0, le=240)
    interview_language: str = Field("", pattern=r"^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$")
    """The language of every interview, as `de`; empty: that of its role."""

    interview_resume_bytes: Positive = 100_000
    interview_role_bytes: Positive = 50_000
    interview_answer_bytes: Positive = 20_000
    interview_request_bytes: Positive = 16_000_000
    interview_document_bytes: Positive = 4_000_000
    interview_upload_bytes: Positive = 10_000_000
    interview_upload_pages: Positive = 50
    interview_upload_seconds: Seconds = 20.0
    interview_link_rate: Positive = 120
    interview_address_rate: Positive = 1200
    """Requests a minute to the web application, by one candidate's link and from one network address."""

    interview_turn_seconds: Seconds = 25.0
    interview_evaluation_seconds: Seconds = 60.0

    @model_validator(mode="after")
    def _mesh_needs_a_shared_store(self) -> "Settings":
        if self.interview_store == "memory" and self.mcp_mesh_registry_url:
            raise ValueError("INTERVIEW_STORE=memory keeps sessions in one process and cannot serve a mesh; use redis")
        if self.interview_mcp == "key" and self.mcp_mesh_registry_url:
            raise ValueError(
                "INTERVIEW_MCP=key is for a server alone; in a mesh other agents call without one; leave it out"
            )
        return self

    @property
    def model(self) -> str:
        return self.interview_model or ("mesh" if self.mcp_mesh_registry_url else "builtin")

    @property
    def plans_by_model(self) -> bool:
        """Whether the model plans too. One that only phrases would be given points that nobody recognises."""
        if self.interview_planning == "auto":
            return self.model != "builtin" and self.interview_hearing != "builtin"
        return self.interview_planning == "model"

    @property
    def file(self) -> Path:
        return self.interview_home.expanduser() / "interviews.sqlite3"

    @property
    def limits(self) -> Limits:
        return Limits(
            questions=self.interview_questions,
            clarifications=self.interview_clarifications,
            pauses=timedelta(minutes=self.interview_pause_minutes),
            floor=timedelta(seconds=self.interview_turn_seconds + 5),
            evaluation_floor=timedelta(seconds=self.interview_evaluation_seconds + 10),
        )

    @property
    def patience(self) -> Patience:
        """First attempt and repair share the turn as 15 and 8 share 25 seconds; a plan takes 60 for these 25."""
        turn = self.interview_turn_seconds
        return Patience(
            first=turn * 15 / 25,
            repair=turn * 8 / 25,
            turn=turn,
            wait=turn + 2,
            evaluation=self.interview_evaluation_seconds,
            planning=turn * 60 / 25,
        )

    def time_to_live(self, interview: Interview, now: datetime) -> timedelta:
        """How long an interview stays in the store from now on."""
        if interview.status is Status.COMPLETED:
            return timedelta(seconds=self.interview_completed_ttl)
        left, until = interview.time_left(now), interview.kept_until
        for_its_time = left + AFTER_DEADLINE if left is not None else timedelta()
        for_its_link = until - now if until is not None else timedelta()
        return max(timedelta(seconds=self.interview_session_ttl), for_its_time, for_its_link)

    @property
    def stays(self) -> Stays:
        """How long what stands around interviews stays: as long as they do, at least."""
        longest = timedelta(seconds=max(self.interview_completed_ttl, self.interview_session_ttl))
        return Stays(waiting=max(longest, LONGEST_TIME), over=timedelta(seconds=self.interview_completed_ttl))


class BadSettings(Exception):
    """A setting that cannot be used; the sentence names the variable."""


def load(**overrides: object) -> Settings:
    """The settings of this environment. Raises BadSettings with one line for each bad variable, without its value."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as invalid:
        lines = (f"{'_'.join(map(str, e['loc'])).upper() or 'settings'}: {e['msg']}" for e in invalid.errors())
        raise BadSettings("; ".join(lines)) from None
