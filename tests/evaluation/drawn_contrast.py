"""How far the letters of a drawn window stand apart from their ground, read from its pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from scrubjay.ui.theme.contrast import ratio

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

SCALE: Final = 2
"""Drawn larger, a stroke has a core in the full colour and not only softened edges."""
_FEW: Final = 4
"""Pixels of a colour that count as a stroke and not as a blend."""


class Drawing:
    """A window drawn once, to be measured in many places."""

    def __init__(self, window: QWidget) -> None:
        image = QImage(window.size() * SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(Qt.GlobalColor.white)
        window.render(image, QPoint())
        rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
        self._pixels = rows[:, : image.width()] & 0xFFFFFF

    def contrast(self, place: QRect) -> float | None:
        """Return the contrast of the commonest colour there with the one furthest from it.

        The commonest is the ground. None where nothing is drawn on it.
        """
        top, left = place.top() * SCALE, place.left() * SCALE
        bottom, right = (place.bottom() + 1) * SCALE, (place.right() + 1) * SCALE
        part = self._pixels[max(top, 0) : bottom, max(left, 0) : right]
        if not part.size:
            return None
        colours, counts = np.unique(part, return_counts=True)
        ground = _name(int(colours[counts.argmax()]))
        strokes = [int(each) for each, count in zip(colours, counts, strict=True) if count >= _FEW]
        apart = [ratio(_name(each), ground) for each in strokes if _name(each) != ground]
        return max(apart, default=None)


def _name(pixel: int) -> str:
    return f"#{pixel:06X}"
