"""What is copied from memory stays in the clipboard for a minute, and no longer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT: Final = 60_000
"""Milliseconds: time to switch windows and paste, not to be forgotten there."""


class Clipping(QObject):
    """Copies one value at a time; what somebody else copied since is left alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self.fading = QTimer(self)
        self.fading.setSingleShot(True)
        self.fading.setInterval(KEPT)
        self.fading.timeout.connect(self.empty)

    def copy(self, text: str) -> None:
        """Put a text into the clipboard; it leaves a minute after the last one."""
        self._text = text
        QGuiApplication.clipboard().setText(text)
        self.fading.start()

    def empty(self) -> None:
        """Take the text out of the clipboard, if it is still there."""
        self.fading.stop()
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
