"""Time that passes only when a test says so."""

from datetime import UTC, datetime, timedelta


class ManualClock:
    def __init__(self, now: datetime = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **by: float) -> None:
        """Let time pass: `passes(seconds=11)`."""
        self.now += timedelta(**by)
