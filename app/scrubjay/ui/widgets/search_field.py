"""A field to search with, which waits for a pause in the typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_PAUSE = 180
"""Milliseconds without a key before the search starts."""


class SearchField(QLineEdit):
    """Emits `searched` after a pause or on Enter; Escape clears it first, then leaves."""

    searched = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
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
        """Redraw the lens when the theme changed, and fit when the text size did."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_lens"):
            self._tint()
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_name"):
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in one word what it is for where the whole name has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _BESIDE_WORDS
        fits = self.fontMetrics().horizontalAdvance(self._name) <= room
        self.setPlaceholderText(self._name if fits else tr("Search"))

    def _search(self) -> None:
        self._pause.stop()
        if self.text() != self._asked:
            self._asked = self.text()
            self.searched.emit(self._asked)

    def _tint(self) -> None:
        colour = theme.active().colour("ink_faint").name()
        self._lens.setIcon(theme.icon(Icon.SEARCH, colour, QSize(16, 16)))


_BESIDE_WORDS = 56
"""Pixels in the field that its words never have: the lens, the edges."""
_LEADING = QLineEdit.ActionPosition.LeadingPosition
