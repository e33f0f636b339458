"""The empty Forms page: a place to drop a form on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Radius
from scrubjay.ui.widgets import Button, EmptyState, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent


class DropArea(QWidget):
    """Says what can be done here; its outline answers while a file is held over it."""

    def __init__(self, choose: Callable[[], object], paste: Callable[[], object]) -> None:
        super().__init__()
        self._hovered = False
        words = EmptyState(
            Icon.FORMS,
            tr("Fill a form from memory"),
            tr(
                "Drop a saved web page, a PDF or a Word document here. You see every value and "
                "the words it comes from before anything is filled. Scrubjay fills a copy, and "
                "never sends it."
            ),
            Button(tr("Open a form…"), choose, "primary", Icon.OPEN),
            Button(tr("Paste source…"), paste),
        )
        self.setLayout(column(words))

    def set_hovered(self, *, on: bool) -> None:
        """Show that a drop would be taken."""
        self._hovered = on
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.active()
        colour = look.colour("accent" if self._hovered else "line_strong")
        pen = QPen(colour, 2 if self._hovered else 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("accent_soft") if self._hovered else Qt.BrushStyle.NoBrush)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, Radius.LARGE, Radius.LARGE)
        painter.end()
