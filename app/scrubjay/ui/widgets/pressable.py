"""A line of words that can be pressed: wraps like prose, behaves like a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.widgets.label import Label
from scrubjay.ui.widgets.layout import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from scrubjay.ui.theme.active import TextStyle, Tone


class Pressable(QAbstractButton):
    """Parts under each other on a ground that answers to the pointer and the keyboard.

    Args:
        name: What a screen reader says it is.
        content: What is shown; its parts let the pointer through.
        hint: What pressing does, where the name does not say it.
    """

    def __init__(
        self, name: str, content: QLayout, pressed: Callable[[], object], hint: str = ""
    ) -> None:
        super().__init__()
        self._is_pointed_at = False
        content.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        self.setLayout(content)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked: pressed())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self._is_pointed_at = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self._is_pointed_at = False
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer and the ring of the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._is_pointed_at or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.active().colour("hover"))
            painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
        if self.hasFocus():
            painter.setPen(QPen(theme.active().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
        painter.end()


def pressable_words(
    text: str,
    pressed: Callable[[], object],
    *,
    below: str = "",
    style: TextStyle = "body",
    colour: Tone | None = None,
    hint: str = "",
) -> Pressable:
    """Return words that can be pressed, with small print under them."""
    content = column(Label(text, style, colour), spacing=0)
    if below:
        content.addWidget(Label(below, "caption", "faint"))
    return Pressable(text, content, pressed, hint or below)
