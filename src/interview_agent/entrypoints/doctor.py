"""`interview-agent doctor`: what is set up, what works, and what to do about the rest."""

import asyncio
import os
import sys
from collections.abc import Iterable, Iterator

from interview_agent import bootstrap
from interview_agent.application.ports import StoreHealth
from interview_agent.entrypoints import doctor_model, doctor_registry
from interview_agent.entrypoints.finding import Finding, Mark
from interview_agent.entrypoints.screen import Line, forgiving, screen
from interview_agent.settings import BadSettings, Settings, load

_STYLES = {Mark.OK: "green", Mark.WARNING: "yellow", Mark.PROBLEM: "red"}
_REDIS_VARIABLES = ("REDIS_URL", "REDIS_HOST", "REDIS_PORT", "REDIS_PASSWORD", "REDIS_DB")


def doctor(ask: bool) -> int:
    """Print one finding after the other, as they are found. The exit code is 1 where one of them is a problem."""
    forgiving()
    show, sound = screen(sys.stdout), True
    for finding in _findings(ask):
        show(_lines(finding))
        sound = sound and finding.mark is not Mark.PROBLEM
    return 0 if sound else 1


def _findings(ask: bool) -> Iterator[Finding]:
    try:
        settings = load()
    except BadSettings as bad:
        yield Finding(Mark.PROBLEM, "settings", str(bad), "correct or unset these variables; the rest was not examined")
        return
    yield Finding(Mark.OK, "settings", f"model {settings.model}, store {settings.interview_store}")
    yield from _store(settings)
    registry = doctor_registry.examine(settings.mcp_mesh_registry_url)
    yield from registry.findings
    yield from doctor_model.examine(settings, registry.providers, ask)


def _lines(finding: Finding) -> Iterable[Line]:
    yield Line(f"{finding.mark.value:<8} {finding.subject}: {finding.sentence}", _STYLES[finding.mark])
    if finding.remedy:
        yield Line(finding.remedy, indent=9)


# the store


def _store(settings: Settings) -> Iterator[Finding]:
    health = asyncio.run(_health(settings))
    if not health.connected:
        yield _away(settings, health)
        return
    facts = (health.version, f"{health.latency_ms:.1f} ms" if health.latency_ms is not None else "", _lasting(health))
    yield Finding(Mark.OK, f"store ({health.kind})", ", ".join(fact for fact in facts if fact))
    for warning in health.warnings:
        yield Finding(Mark.WARNING, f"store ({health.kind})", *_split(warning))
    if health.kind == "memory":
        yield Finding(
            Mark.WARNING, "store (memory)", "interviews end with the process", "set INTERVIEW_STORE to redis or file"
        )


async def _health(settings: Settings) -> StoreHealth:
    store = bootstrap.open_store(settings)
    try:
        return await store.health()
    finally:
        await store.close()


def _away(settings: Settings, health: StoreHealth) -> Finding:
    """A server that somebody named has to be there; the one that is merely the default is needed only to serve."""
    named = "interview_store" in settings.model_fields_set or bool(settings.mcp_mesh_registry_url)
    named = named or any(os.environ.get(name) for name in _REDIS_VARIABLES)
    error = health.error.removesuffix(" Nothing is lost; repeat the call.").removesuffix(" Then repeat the call.")
    if named:
        return Finding(Mark.PROBLEM, f"store ({health.kind})", error)
    return Finding(
        Mark.WARNING,
        "store (redis)",
        error,
        f"chat works without it and keeps its interviews in {settings.file}. To serve, start Redis and set REDIS_URL, or "
        "set INTERVIEW_STORE=file.",
    )


def _lasting(health: StoreHealth) -> str:
    return {1: "append-only file on", 0: "append-only file off"}.get(health.details.get("aof_enabled", -1), "")


def _split(warning: str) -> tuple[str, str]:
    """A warning of the store is what is wrong, a colon, and what to do."""
    what, _, remedy = warning.rpartition(": ")
    return (what, remedy) if what else (warning, "")
