"""Draws a line of a list: a name, small print under it, and something at its far end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from scrubjay.ui import theme
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.wording import isolated

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

DETAIL: Final = Qt.ItemDataRole.UserRole + 1
"""Small print under the name, or ""."""
END: Final = Qt.ItemDataRole.UserRole + 2
"""What stands at the far end, in small print."""

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Names end in … before what stands at the far end."""

    def __init__(self, parent: QObject | None = None, *, two_lines: bool = False) -> None:
        super().__init__(parent)
        self._two_lines = two_lines

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of one line, or of two."""
        sizes = theme.active().sizes
        height = round(sizes.body * 1.4) + 2 * Space.S
        if self._two_lines:
            height += round(sizes.caption * 1.5)
        return QSize(0, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the chosen line, and its words in their places."""
        painter.save()
        look = theme.active()
        place: QRect = option.rect
        chosen = QStyle.StateFlag.State_Selected in option.state
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Radius.SMALL, Radius.SMALL)
        inner = place.adjusted(Space.M, Space.S, -Space.M, -Space.S)
        top = QRect(inner)
        painter.setFont(_font(painter, look.sizes.caption))
        if self._two_lines:
            top.setHeight(round(look.sizes.body * 1.4))
            below = QRect(inner)
            below.setTop(top.bottom())
            painter.setPen(look.colour("ink_soft"))
            _words(painter, option, below, str(index.data(DETAIL) or ""))
        end = str(index.data(END) or "")
        painter.setPen(look.colour("ink_soft" if chosen else "ink_faint"))
        taken = _words(painter, option, top, end, at_end=True) + Space.M if end else 0
        left = QRect(top)
        left.setWidth(top.width() - taken)
        painter.setPen(look.colour("ink"))
        painter.setFont(_font(painter, look.sizes.body))
        shown = QStyle.visualRect(_direction(option), top, left)
        _words(painter, option, shown, str(index.data()))
        painter.restore()


def _words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    text: str,
    *,
    at_end: bool = False,
) -> int:
    """Write one line of text at the reading side of a place, and return how wide it is."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
    across = QStyle.visualAlignment(_direction(option), side)
    # Somebody's words may run the other way than the window; they keep their own direction.
    painter.drawText(place, int(across | Qt.AlignmentFlag.AlignVCenter), isolated(shown))
    return metrics.horizontalAdvance(shown)


def _direction(option: QStyleOptionViewItem) -> Qt.LayoutDirection:
    direction: Qt.LayoutDirection = option.direction
    return direction


def _font(painter: QPainter, pixels: int) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    return font
