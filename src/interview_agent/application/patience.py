"""How long things may take, in seconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """`turn` bounds everything a holder of the floor does, so it stays below the floor itself."""

    first: float = 15.0
    repair: float = 8.0
    turn: float = 25.0
    wait: float = 27.0
    look: tuple[float, float] = (0.1, 0.5)
    """Who waits looks again after this long, at first and at last."""

    summary: float = 15.0
    evaluation: float = 60.0
    planning: float = 60.0
