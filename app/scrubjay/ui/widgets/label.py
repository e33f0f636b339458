"""Text that is never taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent

    from scrubjay.ui.theme.active import TextStyle, Tone

ZERO_WIDTH_SPACE = "\u200b"
_LONGEST_WORD = 24
"""Longer runs without a space are given places where they may be broken."""


class Label(QLabel):
    """Wrapping plain text at a place in the type scale.

    `QLabel` would guess the format and render a pasted note as markup; this one cannot.
    """

    def __init__(
        self,
        text: str = "",
        style: TextStyle = "body",
        tone: Tone | None = None,
        *,
        selectable: bool = False,
        wraps: bool = True,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if wraps:
            # Without this a wrapped label asks for the width of its longest word.
            self.setMinimumWidth(0)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        theme.text(self, style, tone)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show the text in its own direction; very long words become breakable."""
        direction = direction_of(text)
        if direction is None:
            self.unsetLayoutDirection()
        else:
            self.setLayoutDirection(direction)
        super().setText(breakable(text) if self.wordWrap() else text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected as it was written, without the places to break it."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            self.copy()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy; Qt's own menu would copy the places to break it as well."""
        if not self.hasSelectedText():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Copy")).triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        QApplication.clipboard().setText(self.selectedText().replace(ZERO_WIDTH_SPACE, ""))


class ElidedLabel(QLabel):
    """One line of plain text that ends in … where it does not fit; the tooltip has it whole."""

    def __init__(self, text: str = "", style: TextStyle = "body", tone: Tone | None = None) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.text(self, style, tone)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """Show the first line of the text as far as it fits."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._elide()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return a width that lets a row shrink, and the height of a line."""
        return QSize(0, self.fontMetrics().height())

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the whole text on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._whole) + 2, metrics.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide for the new width."""
        super().resizeEvent(event)
        self._elide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Elide again when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        width = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        super().setText(shown)
        explain(self, self._whole if shown != self._whole else "")


def direction_of(text: str) -> Qt.LayoutDirection | None:
    """Return the direction of the first letter that has one; None for digits and marks alone."""
    for letter in text:
        kind = bidirectional(letter)
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
    return None


def breakable(text: str) -> str:
    """Return the text with invisible break points inside runs too long for any line."""
    if len(text) <= _LONGEST_WORD:
        return text
    return " ".join(_broken(word) for word in text.split(" "))


def _broken(word: str) -> str:
    if len(word) <= _LONGEST_WORD:
        return word
    pieces = [word[i : i + _LONGEST_WORD] for i in range(0, len(word), _LONGEST_WORD)]
    return ZERO_WIDTH_SPACE.join(pieces)


def explain(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip; a screen reader hears its words, not the markup that keeps them."""
    widget.setToolTip(plain_tooltip(text) if text else "")
    widget.setAccessibleDescription(text)


def plain_tooltip(text: str) -> str:
    """Return text that Qt's tooltip shows as it is: Qt guesses the format, so escape it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>"
