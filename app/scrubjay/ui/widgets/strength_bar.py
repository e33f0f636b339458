"""How strong a memory is, as a short bar. The word says it too: colour is never alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from scrubjay.domain.retention import FADED_BELOW
from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import percent, strength_word, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent

_SIZE = QSize(56, 6)


class StrengthBar(QWidget):
    """A bar for a strength in 0…1, with its word as tooltip and accessible name."""

    def __init__(self, strength: float = 1.0) -> None:
        super().__init__()
        self._strength = strength
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_strength(strength)

    def set_strength(self, strength: float) -> None:
        """Show another strength, 0…1."""
        self._strength = min(max(strength, 0.0), 1.0)
        words = tr(
            "Strength {share}: {word}", share=percent(strength), word=strength_word(strength)
        )
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the bar."""
        return _SIZE

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove and the filled part."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_strength(painter, self.rect(), self._strength, mirrored=mirrored)


def paint_strength(
    painter: QPainter, place: QRect, strength: float, *, mirrored: bool = False
) -> None:
    """Draw the bar into a place; list delegates draw with the same hand."""
    look = theme.active()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    groove = QRectF(place)
    radius = groove.height() / 2
    painter.setBrush(look.colour("line"))
    painter.drawRoundedRect(groove, radius, radius)
    filled = QRectF(groove)
    filled.setWidth(max(groove.width() * strength, groove.height()))
    if mirrored:
        filled.moveRight(groove.right())
    painter.setBrush(look.colour("accent" if strength >= FADED_BELOW else "line_strong"))
    painter.drawRoundedRect(filled, radius, radius)
    painter.restore()
