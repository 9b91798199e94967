"""What doctor finds."""

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact about the set-up, and what to do about it where something is to be done."""

    mark: Mark
    subject: str
    sentence: str
    remedy: str = ""
