"""Building a page a few milliseconds at a time, so that no key waits for all of it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BUDGET: Final = 8.0
"""Milliseconds of one turn of the event loop after which the next step waits for another."""
PAUSE: Final = 4
"""Milliseconds between two turns: what was pressed or is to be drawn meanwhile comes first."""
FIRST: Final = 16
"""Milliseconds before the first turn: the page one came to is painted by then."""


class Gradually(QObject):
    """Takes steps in their order, in later turns of the event loop.

    A step is never interrupted: each should take less than the budget by itself.

    Args:
        parent: With it the steps that are left are given up.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._is_closed = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    @property
    def is_done(self) -> bool:
        """Whether no step is left."""
        return not self._steps

    def begin(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take these steps, and none of those that are left from before."""
        self._steps = deque(() if self._is_closed else steps)
        if self._steps:
            self._timer.start(FIRST)

    def take_first(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take these steps before those that are left; for a step that turned out to be many."""
        self._steps.extendleft(() if self._is_closed else reversed(tuple(steps)))

    def finish(self) -> None:
        """Take all steps that are left, now: somebody needs what they make."""
        self._take(None)

    def give_up(self) -> None:
        """Take no further step."""
        self.begin(())
        self._timer.stop()

    def close(self) -> None:
        """Take no further step, and none of those that may still be asked for."""
        self._is_closed = True
        self.give_up()

    def _turn(self) -> None:
        self._timer.setInterval(PAUSE)
        self._take(BUDGET)

    def _take(self, budget: float | None) -> None:
        # Held until the step is done: a page nobody holds any more may be collected at any moment,
        # also in the middle of making a part of it, which would then have no place to go to.
        held: QObject = self
        while (above := held.parent()) is not None:
            held = above
        self._clock.start()
        while self._steps:
            self._steps.popleft()()
            if budget is not None and self._clock.nsecsElapsed() / 1e6 > budget:
                break
        if not self._steps:
            self._timer.stop()


def close_all(top: QObject) -> None:
    """Let nothing more be built in a page that goes."""
    for each in top.findChildren(Gradually):
        each.close()
