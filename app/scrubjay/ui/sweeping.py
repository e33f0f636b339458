"""Keeps the interpreter from looking through everything it holds while a person is at the window.

Its collector of cycles now and then goes through every object that lives longer, in one go and on
whichever thread happens to ask for memory: with a model, an index and a long chat loaded that holds
up all threads for a tenth of a second and more. What has lived for a while is therefore set aside
(`gc.freeze`), and only what came since is looked through, every half a minute. While nobody is at
the window everything is looked through after all.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST: Final = 5_000
"""Milliseconds after which what the start has left is looked through and set aside."""
EVERY: Final = 30_000
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
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Look through what came since the last time; through everything where nobody waits."""
        self._timer.setInterval(EVERY)
        young, older, _oldest = gc.get_threshold()
        gc.set_threshold(young, older, _SELDOM)
        if not self._is_somebody_here():
            gc.unfreeze()
        gc.collect()
        gc.freeze()
