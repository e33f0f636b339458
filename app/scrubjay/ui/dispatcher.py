"""The one crossing from the lanes to the thread of the windows."""

from __future__ import annotations

import logging
import sys
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

log = logging.getLogger(__name__)


class QtDispatcher(QObject):
    """Runs callables on the thread this object was made on, in the order they were posted.

    `deque.append` and `popleft` are atomic, so posting takes no lock. A burst wakes the event
    loop once: the signal is only sent for the first callable after a drain has begun.
    """

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_awake = False
        self._is_closed = False
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def post(self, action: Callable[[], None]) -> None:
        """Run the action soon, on the home thread; may be called from any thread."""
        if self._is_closed:
            return
        self._waiting.append(action)
        if not self._is_awake:
            self._is_awake = True
            self._woken.emit()

    def close(self) -> None:
        """Drop what waits and take nothing more: the windows are gone."""
        self._is_closed = True
        self._waiting.clear()

    def _drain(self) -> None:
        # Cleared first: whatever is posted from here on wakes the loop again.
        self._is_awake = False
        for _ in range(len(self._waiting)):
            self._guarded(self._waiting.popleft())

    def _guarded(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Exception:  # noqa: BLE001 - one of three places: a failure must not lose the rest
            # The top-level hook writes the crash report and tells the person.
            sys.excepthook(*sys.exc_info())
