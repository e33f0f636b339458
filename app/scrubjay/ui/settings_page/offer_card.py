"""One model on a card: a choice where it is in place, an offer where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QRadioButton, QSizePolicy, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.settings_page.control import SettingRow
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import FlowLayout, Label, column, ground
from scrubjay.ui.widgets.label import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


_MARK = 72
"""Pixels of the card that the name has not: the mark and the edges."""


class OfferCard(SettingRow):
    """A name one can choose, lines about it, and room for buttons at its foot."""

    def __init__(self, name: str, lines: Sequence[str], *, is_here: bool = True) -> None:
        super().__init__(name, " ".join(lines))
        self._frame = QFrame()
        ground(self._frame, "card")
        self.button = QRadioButton(name.replace("&", "&&"))
        self.button.setAccessibleName(name)
        self.button.setAccessibleDescription(" ".join(lines))
        self.button.setEnabled(is_here)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.toggled.connect(self._toggled)
        self._foot = FlowLayout(spacing=Space.S)
        self._foot.setContentsMargins(0, Space.XS, 0, 0)
        foot = QWidget()
        foot.setLayout(self._foot)
        inset = Space.XXL - Space.XS
        words = column(spacing=Space.HAIR, margins=(inset, 0, 0, 0))
        for line in filter(None, lines):
            words.addWidget(Label(line, "caption", "soft"))
        words.addWidget(foot)
        edges = (Space.M, Space.S, Space.M, Space.M)
        self._frame.setLayout(column(self.button, words, spacing=0, margins=edges))
        self.setLayout(column(self._frame, spacing=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """End a name that is too long in …; the tooltip has it whole."""
        super().resizeEvent(event)
        room = event.size().width() - _MARK
        metrics = self.button.fontMetrics()
        shown = metrics.elidedText(self.label, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setToolTip(plain_tooltip(self.label) if shown != self.label else "")

    def add(self, part: QWidget) -> None:
        """Put something at the foot."""
        self._foot.addWidget(part)

    def has_keyboard(self) -> bool:
        """Report whether the keyboard is on one of its controls."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _toggled(self, checked: bool) -> None:
        self._frame.setProperty("chosen", checked)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
