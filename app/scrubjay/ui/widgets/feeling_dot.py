"""The feeling of a memory as a coloured dot; its word is the tooltip and the spoken name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import feeling_word, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SIDE = 10


class FeelingDot(QWidget):
    """A filled dot for a feeling; a ring where there is none."""

    def __init__(self, feeling: str | None = None) -> None:
        super().__init__()
        self._feeling: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_feeling(feeling)

    def set_feeling(self, feeling: str | None) -> None:
        """Show another feeling: a name of `EMOTIONS`, or None for neutral."""
        self._feeling = feeling
        words = tr("Feeling: {word}", word=feeling_word(feeling))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the dot."""
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot or the ring."""
        painter = QPainter(self)
        paint_feeling(painter, QRectF(self.rect()), self._feeling)


def paint_feeling(painter: QPainter, place: QRectF, feeling: str | None) -> None:
    """Draw the dot into a square place; list delegates draw with the same hand."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.active().feeling(feeling)
    if feeling is None or feeling == "neutral":
        pen = painter.pen()
        pen.setColor(colour)
        pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    painter.drawEllipse(place.adjusted(1, 1, -1, -1))
    painter.restore()
