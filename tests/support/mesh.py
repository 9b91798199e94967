"""A real mesh: the registry's binary, our llm-service, and a gate at which a model's call can be held."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

import httpx

from support.model_server import cache_folder
from support.processes import Web, clean_environment
from support.servers import free_port, missing

_BINARIES = Path("node_modules/@mcpmesh/cli-linux-x64/bin")


def binary(name: str) -> Path:
    """One of the mesh's programs; the test is skipped, or fails in CI, where it is not there."""
    chosen = os.environ.get("INTERVIEW_MESH_BIN")
    folder = Path(chosen) if chosen else cache_folder() / "mesh" / _BINARIES
    if not (folder / name).exists():
        missing("The registry of the mesh is not there: make servers fetches it, with npm, on Linux.")
    return folder / name


class Registry(Web):
    """The registry, with an empty memory."""

    def __init__(self, directory: Path) -> None:
        port = free_port()
        # A failed provider is noticed sooner than by default, so that the tests are shorter.
        settings = {"PORT": str(port), "HEALTH_CHECK_INTERVAL": "2", "DEFAULT_TIMEOUT_THRESHOLD": "8"}
        environment = clean_environment(HOST="127.0.0.1", **settings)
        super().__init__([str(binary("mcp-mesh-registry"))], directory, environment, port)

    def agents(self) -> dict[str, dict[str, Any]]:
        """What is registered and well, by name."""
        return {agent["name"]: agent for agent in self.all_agents()}

    def all_agents(self) -> list[dict[str, Any]]:
        found = httpx.get(f"{self.url}/agents", timeout=5, trust_env=False).json()["agents"]
        return [agent for agent in found if agent["status"] == "healthy"]

    def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """What `meshctl call` prints of a tool's reply."""
        command = [str(binary("meshctl")), "call", tool, json.dumps(arguments), "--registry-url", self.url, "--raw"]
        command += ["--timeout", "120"]
        done = subprocess.run(command, capture_output=True, check=False, timeout=130, env=clean_environment())
        assert done.returncode == 0, done.stderr.decode()
        return _reply(json.loads(done.stdout))


def _reply(printed: dict[str, Any]) -> dict[str, Any]:
    """The tool's own reply out of the protocol's envelope."""
    result: dict[str, Any] = printed.get("result", printed)
    return result.get("structuredContent") or json.loads(result["content"][0]["text"])


class LlmService(Web):
    """`interview-agent llm-service`, in front of an OpenAI-compatible server."""

    def __init__(self, directory: Path, registry: Registry, base_url: str) -> None:
        port = free_port()
        command = [sys.executable, "-m", "interview_agent", "llm-service", "openai-chat:smollm2"]
        command += ["--base-url", base_url, "--port", str(port)]
        environment = clean_environment(
            HOST="127.0.0.1", MCP_MESH_REGISTRY_URL=registry.url, MCP_MESH_LOG_LEVEL="DEBUG"
        )
        super().__init__(command, directory, environment, port)

    def ready(self) -> None:
        self.until("/ready", lambda reply: reply.status_code == 200, "is ready")


class Gate:
    """A wire to a server that can be cut, and on which calls can be held: they wait then until the gate opens."""

    def __init__(self, server_port: int) -> None:
        self._server_port = server_port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._open = threading.Event()
        self._cut = False
        self.held = threading.Event()
        self.open()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.set()
        self._listening.close()

    def open(self) -> None:
        self._cut = False
        self._open.set()

    def close(self) -> None:
        """Hold every call that comes; `held` tells when one has come."""
        self.held.clear()
        self._cut = False
        self._open.clear()

    def cut(self) -> None:
        """Refuse every call that comes, at once."""
        self._cut = True
        self._open.set()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = self._far()
                if far is None:
                    near.close()
                    continue
                threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _far(self) -> socket.socket | None:
        with contextlib.suppress(OSError):
            return None if self._cut else socket.create_connection(("127.0.0.1", self._server_port))
        return None

    def _carry(self, source: socket.socket, target: socket.socket, there: bool) -> None:
        try:
            while (data := source.recv(1 << 16)) and not self._cut:
                if there and not self._open.is_set():
                    self.held.set()
                    self._open.wait()
                target.sendall(data)
        except OSError:
            return
        finally:
            for end in (source, target):
                # Only shutting down wakes the thread that reads from it.
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
