"""deploy/compose.yaml and the Dockerfile, as far as they can be read and followed without a container engine."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "deploy" / "compose.yaml").read_text())["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
"""Those that run in our own image."""


def instructions(name: str) -> list[str]:
    return re.findall(rf"^\s*{name}\s+(.+)$", DOCKERFILE, re.MULTILINE)


def environment(service: str) -> dict[str, str]:
    """What its process finds: of the image, and over it what the service has; without the path of programs."""
    image = dict(pair.split("=", 1) for line in instructions("ENV") for pair in shlex.split(line))
    image.pop("PATH")
    return image | OURS[service].get("environment", {})


def command(service: str) -> list[str]:
    given: list[str] = OURS[service].get("command") or json.loads(instructions("CMD")[-1])
    return given


def health_check() -> list[str]:
    found: list[str] = json.loads(next(re.finditer(r"HEALTHCHECK.*?CMD\s+(\[.+\])", DOCKERFILE)).group(1))
    return found
