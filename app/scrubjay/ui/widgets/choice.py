"""One of several ways, each with a sentence: a radio button on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QRadioButton

from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets.card import ground
from scrubjay.ui.widgets.label import Label
from scrubjay.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent


class Choice(QFrame):
    """A title one can press anywhere on the card, and what choosing it means."""

    def __init__(
        self, title: str, sentence: str, chosen: Callable[[], object], *, enabled: bool = True
    ) -> None:
        super().__init__()
        ground(self, "card")
        self.button = QRadioButton(title.replace("&", "&&"))
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(sentence)
        self.button.toggled.connect(self._toggled)
        self._chosen = chosen
        self._sentence = Label(sentence, "caption", "soft")
        self._sentence.setContentsMargins(Space.XXL - Space.XS, 0, 0, 0)
        edges = (Space.M, Space.S, Space.M, Space.M if sentence else Space.S)
        body = column(self.button, spacing=0, margins=edges)
        if sentence:
            body.addWidget(self._sentence)
        self.setLayout(body)
        self.setEnabled(enabled)
        if enabled:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if self.isEnabled():
            self.button.setChecked(True)
            self.button.setFocus()
        super().mousePressEvent(event)

    def _toggled(self, checked: bool) -> None:
        self.setProperty("chosen", checked)
        self.style().unpolish(self)
        self.style().polish(self)
        if checked:
            self._chosen()
