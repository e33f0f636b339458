"""How long one turn of the event loop may be worked in before whoever waits gets their turn."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Allowance:
    """Asked after each piece of work whether another one may follow.

    Args:
        seconds: Of one turn. A piece is never interrupted, so a turn may take one piece longer.
        clock: Returns seconds, for durations only.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._end = 0.0

    def begin(self) -> None:
        """Begin a turn."""
        self._end = self._clock() + self._seconds

    @property
    def is_spent(self) -> bool:
        """Whether what is left has to wait for another turn."""
        return self._clock() >= self._end
