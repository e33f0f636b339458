"""Carries the news of a connection, told on any thread, to the thread of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.facade import Network


class NetworkWatch(QObject):
    """Calls `told` now and whenever a connection opened or ended, until it is closed down."""

    changed = Signal()

    def __init__(self, network: Network, told: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.changed.connect(lambda: told())  # noqa: PLW0108 - results are not for Qt
        self._end = network.watch(self.changed.emit)
        told()

    def close_down(self) -> None:
        """Stop listening."""
        self._end()
