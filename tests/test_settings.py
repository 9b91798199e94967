"""Settings as the environment gives them: what they do, what their defaults are, and what is said of bad ones."""

from datetime import timedelta
from pathlib import Path

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.memory_store import MemoryStore
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.domain.conversation import Answer
from interview_agent.domain.interview import whole
from interview_agent.entrypoints.tools import Tools
from interview_agent.errors import InvalidInput
from interview_agent.settings import BadSettings, Settings, load
from support.benches import PASSWORD
from support.clocks import ManualClock
from support.doors import ANSWER, RESUME, ROLE, opening
from support.interviews import begin, begun, complete
from support.servers import Server

pytestmark = pytest.mark.anyio

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing of the machine's own settings."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return monkeypatch


# Redis


async def stored_at(database: int, server: Server) -> list[bytes]:
    with server.client() as client:
        client.select(database)
        return sorted(key for key in client.keys("interview_session:*"))


async def begin_one(session: str) -> None:
    store = bootstrap.open_store(load())
    await store.update(session, begin(session))
    await store.close()


@pytest.mark.requirement("environment.redis", "environment.store")
async def test_host_port_password_and_database_lead_to_redis(guarded: Server, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REDIS_HOST", "127.0.0.1")
    environment.setenv("REDIS_PORT", str(guarded.port))
    environment.setenv("REDIS_PASSWORD", PASSWORD)
    environment.setenv("REDIS_DB", "3")
    await begin_one("by-parts")
    assert await stored_at(3, guarded) == [b"interview_session:by-parts"]


@pytest.mark.requirement("environment.redis")
async def test_the_url_wins_over_all_four_parts(guarded: Server, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REDIS_HOST", "elsewhere.invalid")
    environment.setenv("REDIS_PORT", "1")
    environment.setenv("REDIS_PASSWORD", "wrong")
    environment.setenv("REDIS_DB", "3")
    environment.setenv("REDIS_URL", f"redis://:{PASSWORD}@127.0.0.1:{guarded.port}/5")
    await begin_one("by-url")
    assert await stored_at(5, guarded) == [b"interview_session:by-url"]
    assert await stored_at(3, guarded) == []


@pytest.mark.requirement("environment.redis")
async def test_an_empty_password_means_none(valkey_server: Server, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REDIS_PORT", str(valkey_server.port))
    environment.setenv("REDIS_PASSWORD", "")
    environment.setenv("REDIS_DB", "")
    await begin_one("without")
    assert b"interview_session:without" in await stored_at(0, valkey_server)


@pytest.mark.requirement("environment.redis")
def test_without_any_variable_redis_is_expected_on_this_machine() -> None:
    settings = load()
    assert (settings.redis_host, settings.redis_port, settings.redis_db) == ("localhost", 6379, 0)
    assert (settings.redis_password.get_secret_value(), settings.redis_url.get_secret_value()) == ("", "")


# Which store, which model


@pytest.mark.requirement("environment.store")
async def test_file_keeps_interviews_in_the_home_of_the_settings(
    tmp_path: Path, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("INTERVIEW_STORE", "file")
    environment.setenv("INTERVIEW_HOME", str(tmp_path / "home"))
    await begin_one("s")
    assert (tmp_path / "home" / "interviews.sqlite3").is_file()
    assert (await bootstrap.open_store(load()).get("s")).interview is not None


@pytest.mark.requirement("environment.store")
@pytest.mark.parametrize(
    ("named", "kind"), [(None, "redis"), ("redis", "redis"), ("file", "file"), ("memory", "memory")]
)
async def test_the_store_is_the_one_that_is_named_and_redis_otherwise(
    named: str | None, kind: str, tmp_path: Path, valkey_server: Server, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("INTERVIEW_HOME", str(tmp_path))
    environment.setenv("REDIS_PORT", str(valkey_server.port))
    if named:
        environment.setenv("INTERVIEW_STORE", named)
    store = bootstrap.open_store(load())
    health = await store.health()
    await store.close()
    assert (health.kind, health.connected) == (kind, True)


@pytest.mark.requirement("environment.store", "environment.bad-values")
def test_a_mesh_is_not_served_from_the_memory_of_one_process(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("INTERVIEW_STORE", "memory")
    environment.setenv("MCP_MESH_REGISTRY_URL", "http://127.0.0.1:8000")
    with pytest.raises(BadSettings, match=r"INTERVIEW_STORE=memory .* use redis"):
        load()


@pytest.mark.requirement("environment.model")
@pytest.mark.parametrize(
    ("named", "registry", "source"),
    [
        ("", "", "builtin"),
        ("", "http://127.0.0.1:8000", "scripted"),
        ("mesh", "http://127.0.0.1:8000", "scripted"),
        ("builtin", "http://127.0.0.1:8000", "builtin"),
    ],
)
async def test_the_model_is_the_one_that_is_named_or_the_meshs_or_none(
    named: str, registry: str, source: str, environment: pytest.MonkeyPatch
) -> None:
    """In a mesh, the model is what the mesh's door passes on."""
    environment.setenv("INTERVIEW_MODEL", named)
    environment.setenv("MCP_MESH_REGISTRY_URL", registry)
    offered = ScriptedModel([], name="scripted")
    assert bootstrap.interviewer(load(), model=offered).mind.source == source


@pytest.mark.requirement("environment.model")
@pytest.mark.parametrize("spec", ["openai:gpt-5-mini", "anthropic:claude-x", "ollama:llama3.2:3b"])
def test_a_provider_and_model_may_be_named_also_in_a_mesh(spec: str, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("INTERVIEW_MODEL", spec)
    environment.setenv("MCP_MESH_REGISTRY_URL", "http://127.0.0.1:8000")
    assert bootstrap.interviewer(load()).mind.source == spec


@pytest.mark.requirement("environment.model", "promise.no-silent-replacement", "environment.bad-values")
@pytest.mark.parametrize("named", ["mesh", "gpt-5"])
def test_a_model_that_cannot_be_had_is_refused_and_not_replaced(named: str, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("INTERVIEW_MODEL", named)
    with pytest.raises(BadSettings, match=r"^INTERVIEW_MODEL: "):
        bootstrap.interviewer(load())


@pytest.mark.requirement("plans.in-the-background")
@pytest.mark.parametrize(
    ("planning", "model", "hearing", "by_model"),
    [
        ("", "openai:gpt-5-mini", "", True),
        ("", "openai:gpt-5-mini", "model", True),
        ("", "openai:gpt-5-mini", "builtin", False),
        ("", "builtin", "", False),
        ("builtin", "openai:gpt-5-mini", "", False),
        ("model", "openai:gpt-5-mini", "builtin", True),
    ],
)
def test_the_model_plans_where_it_hears_unless_told_otherwise(
    planning: str, model: str, hearing: str, by_model: bool, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("INTERVIEW_PLANNING", planning)
    environment.setenv("INTERVIEW_MODEL", model)
    environment.setenv("INTERVIEW_HEARING", hearing)
    planner = bootstrap.interviewer(load()).planner
    assert planner is not None
    assert (planner.maker is not None) is by_model
    assert planner.maker is None or planner.maker.source == model


@pytest.mark.requirement("environment.bad-values")
def test_a_model_that_is_to_plan_must_be_named(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("INTERVIEW_PLANNING", "model")
    with pytest.raises(BadSettings, match=r"^INTERVIEW_PLANNING: .* INTERVIEW_MODEL"):
        bootstrap.interviewer(load())


# How long and how large


def desk_with(clock: ManualClock) -> tuple[Tools, MemoryStore]:
    """The tools over a store in memory, with the settings of the environment."""
    settings = load()
    store = MemoryStore(settings.time_to_live, clock=clock)
    return Tools(bootstrap.interviewer(settings, store=store), settings), store


@pytest.mark.requirement("spec.ttl-configurable")
@pytest.mark.parametrize(("set_to", "expected"), [(None, 2 * HOUR), ("600", timedelta(minutes=10))])
async def test_a_session_is_kept_from_its_last_turn_for_two_hours_or_as_long_as_is_set(
    set_to: str | None, expected: timedelta, environment: pytest.MonkeyPatch
) -> None:
    if set_to:
        environment.setenv("INTERVIEW_SESSION_TTL", set_to)
    clock = ManualClock()
    tools, store = desk_with(clock)
    first = await tools.conduct_interview(RESUME, ROLE, "s")
    assert store.remaining("s") == expected
    clock.passes(minutes=5)
    assert store.remaining("s") == expected - timedelta(minutes=5)
    await tools.conduct_interview(**opening("s", candidate_answer=ANSWER, answer_to=first["question_id"]))
    assert store.remaining("s") == expected


@pytest.mark.requirement("stored.ttl-completed")
@pytest.mark.parametrize(("set_to", "expected"), [(None, 30 * DAY), ("86400", DAY)])
async def test_a_completed_interview_is_kept_for_thirty_days_or_as_long_as_is_set(
    set_to: str | None, expected: timedelta, environment: pytest.MonkeyPatch
) -> None:
    if set_to:
        environment.setenv("INTERVIEW_COMPLETED_TTL", set_to)
    tools, store = desk_with(ManualClock())
    await tools.conduct_interview(RESUME, ROLE, "s")
    await tools.end_interview_session("s")
    assert store.remaining("s") == expected


@pytest.mark.requirement("spec.ttl-configurable", "stored.ttl-completed")
async def test_redis_itself_forgets_a_session_when_the_settings_say_so(
    valkey_server: Server, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("REDIS_PORT", str(valkey_server.port))
    environment.setenv("INTERVIEW_SESSION_TTL", "600")
    environment.setenv("INTERVIEW_COMPLETED_TTL", "86400")
    await begin_one("times")
    with valkey_server.client() as client:
        active = client.pttl("interview_session:times")
        store = bootstrap.open_store(load())
        await store.update("times", complete)
        await store.close()
        completed = client.pttl("interview_session:times")
    assert 590_000 < active <= 600_000
    assert 86_390_000 < completed <= 86_400_000


@pytest.mark.requirement("turn.ttl-covers-duration")
@pytest.mark.parametrize(
    ("minutes", "passed", "expected"),
    [(240, 0, 255), (240, 100, 155), (240, 200, 120), (105, 0, 120), (106, 0, 121), (30, 0, 120), (30, 20, 120)],
)
async def test_an_active_interview_is_kept_for_its_time_left_and_a_quarter_of_an_hour_if_that_is_longer(
    minutes: int, passed: int, expected: int
) -> None:
    clock = ManualClock()
    tools, store = desk_with(clock)
    first = await tools.conduct_interview(RESUME, ROLE, "s", None, minutes)
    assert store.remaining("s") == timedelta(minutes=max(120, minutes + 15))
    clock.passes(minutes=passed)
    await tools.conduct_interview(RESUME, ROLE, "s", ANSWER, None, first["question_id"])
    assert store.remaining("s") == timedelta(minutes=expected)


@pytest.mark.requirement("limits.document")
async def test_a_session_of_four_megabytes_is_stored_and_one_byte_more_is_not() -> None:
    store = bootstrap.open_store(load(interview_store="memory"))
    assert isinstance(store, MemoryStore)
    await store.update("s", begin("s"))
    now = (await store.get("s")).now

    async def say(characters: int) -> int:
        interview = begun("s", now).recorded(Answer("x" * characters, whole(now)), at=now)
        await store.update("s", lambda found, at: (interview, None))
        return len(store.peek("s") or b"")

    around = await say(1) - 1
    assert await say(4_000_000 - around) == 4_000_000
    with pytest.raises(InvalidInput, match="4,000,000 bytes"):
        await say(4_000_000 - around + 1)


@pytest.mark.requirement("limits.questions", "limits.clarifications", "limits.upload")
def test_the_limits_are_those_of_the_contract_unless_set_otherwise(environment: pytest.MonkeyPatch) -> None:
    usual = load()
    environment.setenv("INTERVIEW_QUESTIONS", "40")
    environment.setenv("INTERVIEW_CLARIFICATIONS", "0")
    other = load()
    assert (usual.limits.questions, usual.limits.clarifications) == (12, 10)
    assert (usual.interview_upload_bytes, usual.interview_upload_pages) == (10_000_000, 50)
    assert (other.limits.questions, other.limits.clarifications) == (40, 0)


# What cannot be used

BAD_VALUES = [
    ("REDIS_PORT", "sixtyfour"),
    ("REDIS_PORT", "70123"),
    ("REDIS_DB", "-31"),
    ("MCP_MESH_HTTP_PORT", "70123"),
    ("INTERVIEW_HEARING", "nobody"),
    ("INTERVIEW_MCP", "closed"),
    ("INTERVIEW_PUBLIC_URL", "jobs.example.com"),
    ("INTERVIEW_PLANNING", "nobody"),
    ("INTERVIEW_FALLBACK", "nobody"),
    ("INTERVIEW_STORE", "paper"),
    ("LOG_LEVEL", "LOUD"),
    ("INTERVIEW_SESSION_TTL", "-77"),
    ("INTERVIEW_SESSION_TTL", "9" * 15),
    ("INTERVIEW_COMPLETED_TTL", "forever"),
    ("INTERVIEW_QUESTIONS", "41"),
    ("INTERVIEW_CLARIFICATIONS", "-31"),
    ("INTERVIEW_PAUSE_MINUTES", "-7"),
    ("INTERVIEW_LANGUAGE", "Klingon!"),
    ("INTERVIEW_TURN_SECONDS", "inf"),
    ("INTERVIEW_TURN_SECONDS", "nan"),
    ("INTERVIEW_EVALUATION_SECONDS", "1e300"),
    *((f"INTERVIEW_{name}", "-77") for name in ("RESUME_BYTES", "ROLE_BYTES", "ANSWER_BYTES", "REQUEST_BYTES")),
    *((f"INTERVIEW_{name}", "1.5e9x") for name in ("DOCUMENT_BYTES", "UPLOAD_BYTES", "UPLOAD_PAGES", "LINK_RATE")),
    ("INTERVIEW_ADDRESS_RATE", "-77"),
    ("INTERVIEW_UPLOAD_SECONDS", "nan"),
]


@pytest.mark.requirement("environment.bad-values")
@pytest.mark.parametrize(("variable", "value"), BAD_VALUES)
def test_a_value_that_cannot_be_used_is_told_by_the_name_of_its_variable_and_not_repeated(
    variable: str, value: str, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv(variable, value)
    with pytest.raises(BadSettings) as bad:
        load()
    name, _, sentence = str(bad.value).partition(": ")
    assert name == variable
    assert value not in sentence
    assert bad.value.__cause__ is None


@pytest.mark.requirement("environment.bad-values")
def test_all_bad_values_are_told_at_once(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REDIS_PORT", "canary")
    environment.setenv("LOG_LEVEL", "canary")
    with pytest.raises(BadSettings, match=r"REDIS_PORT: .*; LOG_LEVEL: ") as bad:
        load()
    assert "canary" not in str(bad.value)


@pytest.mark.requirement("environment.bad-values")
def test_every_setting_whose_values_are_limited_has_a_bad_one_here() -> None:
    texts = {"redis_host", "redis_password", "redis_url", "mcp_mesh_registry_url", "host", "interview_home"}
    texts |= {"interview_model", "interview_model_base_url", "interview_bank"}
    assert {name.upper() for name in Settings.model_fields.keys() - texts} == {name for name, _ in BAD_VALUES}


def test_secrets_are_not_shown_with_the_settings(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REDIS_PASSWORD", "canary")
    environment.setenv("REDIS_URL", "redis://:canary@127.0.0.1:6379/0")
    settings = load()
    assert "canary" not in f"{settings} {settings!r}"
