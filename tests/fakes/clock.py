"""A clock that moves only when told to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import final

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
"""A Monday morning."""


@final
class FakeClock:
    """Tells the time it was set to."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = start
        self.seconds = 0.0

    def now(self) -> datetime:
        return self.moment

    def elapsed(self) -> float:
        return self.seconds

    def advance(self, span: timedelta) -> None:
        """Let time pass, on both clocks (a negative span turns only the wall clock back)."""
        self.moment += span
        self.seconds += max(span.total_seconds(), 0.0)
