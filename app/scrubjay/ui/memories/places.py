"""How far down each memory was read, so that coming back to one goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

SETTLED: Final = 250
"""Milliseconds after which everything is laid out: nothing is scrolled unasked from then on."""


class Places(QObject):
    """Keeps the value of one scroll bar for each of the things it scrolls, by their keys."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._kept: dict[str, int] = {}
        self._wanted: int | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED)
        self._settled.timeout.connect(self._arrive)
        bar.rangeChanged.connect(lambda _least, _most: self._go())
        # Whoever scrolls meanwhile has another place in mind.
        bar.actionTriggered.connect(lambda _action: self._arrive())

    def leave(self, key: str) -> None:
        """Keep the place of what is shown now."""
        if key:
            self._kept[key] = self._bar.value() if self._wanted is None else self._wanted

    def come(self, key: str) -> None:
        """Go to the place of what is shown from now on; the top, where it was never read."""
        self._wanted = self._kept.get(key, 0)
        self._settled.start()
        self._go()

    def _go(self) -> None:
        """Go as far as it goes yet: how much there is to scroll is known once it is laid out."""
        if self._wanted is not None:
            self._bar.setValue(self._wanted)

    def _arrive(self) -> None:
        self._settled.stop()
        self._wanted = None
