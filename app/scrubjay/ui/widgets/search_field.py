"""A field to search with, which waits for a pause in the typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PAUSE = 180
"""Milliseconds without a key before the search starts."""


class SearchField(QLineEdit):
    """Emits `searched` after a pause or on Enter; Escape clears it first, then leaves."""

    searched = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._lens = self.addAction(theme.pixmap(Icon.SEARCH, "#000000", 16), _LEADING)
        self._tint()
        self._asked = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(lambda _text: self._pause.start())
        self.returnPressed.connect(self._search)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Redraw the lens when the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lens"):
            self._tint()

    def _search(self) -> None:
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.searched.emit(self._asked)

    def _tint(self) -> None:
        colour = theme.active().colour("ink_faint").name()
        self._lens.setIcon(theme.icon(Icon.SEARCH, colour, QSize(16, 16)))


_LEADING = QLineEdit.ActionPosition.LeadingPosition
