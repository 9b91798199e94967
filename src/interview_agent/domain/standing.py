"""What a model may do by its examination, for those who did not examine it. A start loads this and not the counting."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from interview_agent.domain.scoring import Basis, Marker

KIND = "examination"
"""The kind under which it stands on the shelf."""


class Fitness(StrEnum):
    BOTH = "may hear and phrase"
    PHRASES = "may only phrase"
    UNFIT = "unfit"


def key(source: str, prompts: Mapping[str, str]) -> str:
    """Where the examination of a model stands: another wording of a prompt makes it a model that nobody has examined."""
    words = "\n".join([source, *(f"{name} {version}" for name, version in sorted(prompts.items()))])
    return sha256(words.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a model's examination to somebody who did not examine it: as much as was kept, and can be read."""

    source: str
    verdict: Fitness
    examined_at: str
    heard_right: float
    missed: float
    false_met: float

    @property
    def marker(self) -> Marker:
        """How far its marks are to be trusted."""
        return Marker(self.missed, self.false_met, basis=Basis.EXAMINED)

    def rates(self) -> dict[str, Any]:
        """For programs that look at the agent's status."""
        return {
            "verdict": self.verdict.value,
            "examined_at": self.examined_at,
            "heard_right": round(self.heard_right, 3),
            "points_missed": round(self.missed, 3),
            "points_falsely_met": round(self.false_met, 3),
        }

    @property
    def sentence(self) -> str:
        rates = f"heard right {self.heard_right:.0%}, points missed {self.missed:.0%}, falsely met {self.false_met:.0%}"
        return f"{self.verdict.value} (examined {self.examined_at[:10]}: {rates})"


def standing(document: Mapping[str, Any] | None) -> Standing | None:
    """What was kept; None for a document that is none of ours, which is as good as no examination."""
    if document is None:
        return None
    try:
        return Standing(
            source=str(document["source"]),
            verdict=Fitness(document["verdict"]),
            examined_at=str(document["examined_at"]),
            heard_right=_rate(document["heard_right"]),
            missed=_rate(document["points_missed"]),
            false_met=_rate(document["points_falsely_met"]),
        )
    except (TypeError, KeyError, ValueError):
        return None


def _rate(share: Any) -> float:
    """A rate that a model can be taken to have: with nothing or everything seen, not quite nothing or everything."""
    hits, of = int(share["hits"]), int(share["of"])
    if not 0 <= hits <= of:
        raise ValueError("no share")
    return (hits + 0.5) / (of + 1)
