"""From days and strengths to places on the paper of the curve, and back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Maps [first, last] days and [0, 1] of strength onto a rectangle.

    Attributes:
        mirrored: Time runs from right to left, as the text around it does.
    """

    first: float
    last: float
    paper: QRectF
    mirrored: bool = False

    def x(self, day: float) -> float:
        """Return the horizontal place of a day."""
        share = (day - self.first) / (self.last - self.first)
        if self.mirrored:
            share = 1.0 - share
        return self.paper.left() + share * self.paper.width()

    def y(self, strength: float) -> float:
        """Return the vertical place of a strength; 1 lies on top."""
        return self.paper.bottom() - strength * self.paper.height()

    def point(self, day: float, strength: float) -> QPointF:
        """Return the place of both."""
        return QPointF(self.x(day), self.y(strength))

    def day(self, x: float) -> float:
        """Return the day at a horizontal place, within the paper."""
        share = (x - self.paper.left()) / self.paper.width()
        share = min(max(share, 0.0), 1.0)
        if self.mirrored:
            share = 1.0 - share
        return self.first + share * (self.last - self.first)
