"""Says that something is going on, after a moment in which it might already be over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets.label import Label
from scrubjay.ui.widgets.layout import column

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

_PATIENCE = 250
"""Milliseconds before the bar appears: a flash of it is worse than a short wait."""


class Busy(QWidget):
    """A sentence and a bar; `set_share` turns the moving bar into one that fills."""

    def __init__(self, sentence: str = "") -> None:
        super().__init__()
        self._sentence = Label(sentence, "caption", "soft")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(sentence)
        self.setLayout(column(self._sentence, self._bar, spacing=Space.XS))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(lambda: self._reveal(True))

    def say(self, sentence: str) -> None:
        """Change the sentence."""
        self._sentence.setText(sentence)
        self._bar.setAccessibleName(sentence)

    def set_share(self, share: float | None) -> None:
        """Show how much is done, 0…1; None when that is not known."""
        if share is None:
            self._bar.setRange(0, 0)
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(share * 1000))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Wait a moment before showing anything."""
        super().showEvent(event)
        self._reveal(False)
        self._patience.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Stop waiting."""
        super().hideEvent(event)
        self._patience.stop()

    def _reveal(self, revealed: bool) -> None:
        for part in (self._sentence, self._bar):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing jumps when it appears
            part.setSizePolicy(policy)
            part.setVisible(revealed)
