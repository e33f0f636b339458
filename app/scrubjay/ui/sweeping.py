"""Keeps the interpreter from looking through everything it holds while a person is at the window.

Its collector of cycles now and then goes through every object that lives longer, in one go and on
whichever thread happens to ask for memory: with a model, an index and a long chat loaded that holds
up all threads for a tenth of a second and more. What has lived for a while is therefore set aside
(`gc.freeze`), and only what came since is looked through: every half a minute, or as soon as there
is so much of it that looking would be felt. While nobody is at the window everything is looked
through after all, once for each time something came.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST: Final = 5_000
"""Milliseconds after which what the start has left is set aside."""
EVERY: Final = 1_000
"""Milliseconds from one look at how much came to the next."""
_LOOKS: Final = 30
"""After so many looks whatever came is swept."""
_MUCH: Final = 5
"""Collections of the middle age, each of some thousand objects: it takes a few milliseconds."""
_SELDOM: Final = 1_000_000
"""Younger collections after which the interpreter would look through everything by itself."""


def _is_somebody_here() -> bool:
    return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


class Sweeping(QObject):
    """Works for as long as its parent lives."""

    def __init__(
        self, parent: QObject | None, is_somebody_here: Callable[[], bool] = _is_somebody_here
    ) -> None:
        super().__init__(parent)
        self._is_somebody_here = is_somebody_here
        self._looks = 0
        self._is_clean = False
        self._before = gc.get_threshold()
        gc.set_threshold(*self._before[:2], _SELDOM)
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def begin(self) -> None:
        """Set aside what there is, unseen: the start leaves little, and somebody waits for it."""
        self._timer.setInterval(EVERY)
        gc.freeze()

    def close_down(self) -> None:
        """Leave the collector as it was, with all there is before it: a window may be gone."""
        self._timer.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()

    def look(self) -> None:
        """Sweep if it is time to."""
        if self._timer.interval() != EVERY:
            self.begin()
            return
        self._looks += 1
        if self._looks >= _LOOKS or gc.get_count()[2] >= _MUCH:
            self._looks = 0
            self.sweep()

    def sweep(self) -> None:
        """Look through what came since the last time; through everything where nobody waits."""
        if self._is_somebody_here():
            self._is_clean = False
        elif self._is_clean and gc.get_count()[2] == 0:
            return
        else:
            gc.unfreeze()
            self._is_clean = True
        gc.collect()
        gc.freeze()
