"""Says that the answer is coming: three dots, one after the other, and words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

_BEAT = 360
_DOTS = 3


class Thinking(QWidget):
    """Beats while it is visible."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Scrubjay is thinking"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lit = 0
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT)
        self._beat.timeout.connect(self._step)

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the dots, as tall as a line of text."""
        return QSize(36, 22)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        self._beat.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """End."""
        super().hideEvent(event)
        self._beat.stop()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look = theme.active()
        for dot in range(_DOTS):
            painter.setBrush(look.colour("accent" if dot == self._lit else "line_strong"))
            painter.drawEllipse(QPointF(6 + 11 * dot, self.height() / 2), 3.5, 3.5)

    def _step(self) -> None:
        self._lit = (self._lit + 1) % _DOTS
        self.update()
