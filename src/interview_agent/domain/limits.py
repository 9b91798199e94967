"""How long and how large an interview may be."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds that the rules of a turn work within; every one is a setting."""

    questions: int = 12
    clarifications: int = 10
    floor: timedelta = timedelta(seconds=30)
    evaluation_floor: timedelta = timedelta(seconds=70)
    closing_turn: timedelta = timedelta(minutes=2)
    pauses: timedelta = timedelta(minutes=10)
    """For so long in all, pauses do not count as time."""

    repeat_window: timedelta = timedelta(seconds=10)
    """A short answer that equals the last one is taken for a repeat only this soon after the question."""

    exact_repeat_over: int = 40
    """Longer answers than this many characters are never given twice by chance."""
