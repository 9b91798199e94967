"""`interview-agent web`: everything from one process, and a first key and a sample interview to begin with."""

import sys
from collections.abc import AsyncIterator

from interview_agent.application.hosting import Host
from interview_agent.domain import hosting
from interview_agent.domain.hosting import Invitation, State
from interview_agent.entrypoints import samples
from interview_agent.entrypoints import serve as server
from interview_agent.entrypoints.program import program
from interview_agent.entrypoints.screen import forgiving
from interview_agent.entrypoints.web_door import WebDoor
from interview_agent.settings import Settings

LOOPBACK = "127.0.0.1"
_HERE = (LOOPBACK, "::1", "localhost")
FIRST = "recruiter"
SAMPLE_ROLE, SAMPLE_MINUTES = "sample", 30
SAMPLE_CANDIDATE = "Sample candidate"


def serve(settings: Settings, demo: bool) -> None:
    """Until told to stop. `demo`: within this machine alone, whatever HOST says. Raises BadSettings."""
    forgiving()
    alone = {"host": LOOPBACK} if demo else {}
    chosen = guarded(settings.model_copy(update=_quiet(settings) | alone))

    async def greet(web: WebDoor | None) -> None:
        if web is not None:
            sys.stdout.writelines(f"{line}\n" for line in [one async for one in _greeting(web, chosen, demo)])
            sys.stdout.flush()

    server.serve(chosen, greet)


def _quiet(settings: Settings) -> dict[str, str]:
    """A person at a terminal is told what goes wrong, unless more is asked for."""
    return {} if "log_level" in settings.model_fields_set else {"log_level": "WARNING"}


def guarded(settings: Settings) -> Settings:
    """Where candidates reach the port, MCP asks for a key, unless the environment says otherwise."""
    if settings.interview_mcp or settings.host in _HERE:
        return settings
    return settings.model_copy(update={"interview_mcp": "key"})


async def _greeting(web: WebDoor, settings: Settings, demo: bool) -> AsyncIterator[str]:
    whole, site = await web.load(), address(settings)
    await whole.keys.ready()
    yield f"\nInterview Agent is at {site}\n"
    if not await whole.keys.all():
        yield f"  Recruiters sign in at  {site}/sign-in"
        yield f"  with this key          {await whole.keys.add(FIRST)}"
        yield f"                         It is shown this once. `{program()} keys add NAME` makes others.\n"
    else:
        yield f"  Recruiters sign in at  {site}/sign-in  (`{program()} keys add NAME` makes another key)\n"
    if demo:
        from interview_agent.entrypoints.web.security import token

        yield f"  A sample interview     {site}/i/{token(whole.keys, await sample(whole.host))}\n"
    if settings.interview_store == "file":
        yield f"Everything is kept in {settings.file}. Ctrl-C stops the server."


def address(settings: Settings) -> str:
    if settings.interview_public_url:
        return settings.interview_public_url.rstrip("/")
    name = "localhost" if settings.host in (*_HERE, "0.0.0.0", "::") else settings.host  # noqa: S104
    return f"http://{name}:{settings.mcp_mesh_http_port}"


async def sample(host: Host) -> Invitation:
    """The sample interview that is not over yet, or a new one."""
    role = await host.add_role(samples.sample(samples.ROLE), id=SAMPLE_ROLE)
    for state in (State.STARTED, State.INVITED):
        found, _ = await host.page(role.id, state, "", 1)
        if found and found[0].invitation.candidate == SAMPLE_CANDIDATE:
            return found[0].invitation
    now = host.clock()
    return await host.invite(
        role,
        Invitation(
            id=host.new_id(),
            role=role.id,
            candidate=SAMPLE_CANDIDATE,
            resume=samples.sample(samples.RESUME),
            language=role.language,
            created_at=now,
            link_until=hosting.until(now),
            minutes=SAMPLE_MINUTES,
            feedback=True,
        ),
    )
