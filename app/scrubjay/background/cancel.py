"""Asking work to stop."""

from __future__ import annotations

import threading

from scrubjay.domain.errors import Cancelled


class CancelToken:
    """Set by whoever wants work to stop, looked at by the work. Safe from any thread.

    Two wishes are kept apart: `cancel` is final, `give_way` only asks a chore to come back later
    because somebody is waiting for its lane.
    """

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._give_way = threading.Event()

    def cancel(self) -> None:
        """Ask for the end of the work."""
        self._cancelled.set()

    def give_way(self) -> None:
        """Ask for the lane; the work is begun anew later."""
        self._give_way.set()

    def begin_anew(self) -> None:
        """Take back the wish for the lane, for the next attempt."""
        self._give_way.clear()

    @property
    def is_cancelled(self) -> bool:
        """Whether the end was asked for."""
        return self._cancelled.is_set()

    def should_stop(self) -> bool:
        """Report either wish: what a language model is given as `cancelled`."""
        return self._cancelled.is_set() or self._give_way.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the work should stop."""
        if self.should_stop():
            raise Cancelled
