"""How one memory is painted in the list."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from scrubjay.domain.memory import MemoryState
from scrubjay.ui import theme
from scrubjay.ui.memories.listing import ROW_ROLE, Index
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.widgets.feeling_dot import paint_feeling
from scrubjay.ui.widgets.strength_bar import paint_strength
from scrubjay.ui.wording import feeling_word, percent, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from scrubjay.ui.memories.rows import Row

LINES: Final = 2
DOT: Final = 10
BAR: Final = QSize(40, 4)
LEADING: Final = 1.35

_INK: Final = {
    MemoryState.ACTIVE: "ink",
    MemoryState.FADED: "ink_soft",
    MemoryState.ARCHIVED: "ink_faint",
    MemoryState.PROPOSED: "ink",
    MemoryState.TRASHED: "ink_faint",
}


class MemoryDelegate(QStyledItemDelegate):
    """Paints a feeling, two lines of text, where it came from, when, and how strong it is."""

    @staticmethod
    def height() -> int:
        """Return the height of every row at the person's text size."""
        sizes = theme.active().sizes
        text = LINES * sizes.body * LEADING
        return round(text + sizes.caption * LEADING + 2 * Space.M + Space.XS)

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height all rows share."""
        return QSize(0, self.height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, or the shape of one that is still loading."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect)
        paint_ground(painter, option, frame)
        inner = frame.adjusted(Space.L, Space.M, -Space.L, -Space.M)
        row = index.data(ROW_ROLE)
        if row is None:
            _paint_waiting(painter, inner)
        else:
            _RowPainting(painter, option, inner).paint(row)
        painter.restore()

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Name the feeling and the strength under the pointer."""
        row = index.data(ROW_ROLE)
        if row is None:
            return False
        shown = tr(
            "{feeling}, strength {strength}",
            feeling=feeling_word(row.feeling),
            strength=percent(row.strength),
        )
        QToolTip.showText(event.globalPos(), shown, view, option.rect)
        return True


class _RowPainting:
    """One row being painted: where its parts go in either direction of writing."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRectF) -> None:
        self._painter = painter
        self._inner = inner
        self._direction = option.direction
        self._is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._body = QFont(option.font)
        self._body.setPixelSize(theme.active().sizes.body)
        self._caption = QFont(option.font)
        self._caption.setPixelSize(theme.active().sizes.caption)

    def paint(self, row: Row) -> None:
        """Paint all parts of the row, a short one in the middle of its height."""
        line = theme.active().sizes.body * LEADING
        below = theme.active().sizes.caption * LEADING
        indent = DOT + Space.M
        metrics = QFontMetricsF(self._caption)
        beside = BAR.width() + Space.S + metrics.horizontalAdvance(percent(1.0))
        side = max(metrics.horizontalAdvance(row.when) + 1, beside)
        middle = self._inner.width() - indent - side - Space.M
        lines = two_lines(row.text, self._body, middle, self._direction)
        used = len(lines) * line + Space.XS + below
        self._inner.setTop(self._inner.top() + max((self._inner.height() - used) / 2, 0))
        self._paint_dot(row, line)
        self._paint_text(row, lines, self._at(indent, 0, middle, line))
        self._paint_detail(row, self._at(indent, used - below, middle, below))
        self._paint_side(row, self._at(self._inner.width() - side, 0, side, line), line)

    def _at(self, start: float, top: float, width: float, height: float) -> QRectF:
        """Return a part placed from the side where reading begins."""
        left = self._inner.left() + start
        if self._direction == Qt.LayoutDirection.RightToLeft:
            left = self._inner.right() - start - width
        return QRectF(left, self._inner.top() + top, width, height)

    def _paint_dot(self, row: Row, line: float) -> None:
        self._painter.setPen(Qt.PenStyle.SolidLine)
        paint_feeling(self._painter, self._at(0, (line - DOT) / 2, DOT, DOT), row.feeling)

    def _paint_text(self, row: Row, lines: list[QTextLayout], first: QRectF) -> None:
        self._painter.setPen(theme.active().colour("ink_faint" if row.is_old else _INK[row.state]))
        for number, layout in enumerate(lines):
            layout.draw(self._painter, first.topLeft() + QPointF(0, number * first.height()))

    def _paint_detail(self, row: Row, space: QRectF) -> None:
        """Paint the badges, then what is left of kind and source."""
        metrics = QFontMetricsF(self._caption)
        self._painter.setFont(self._caption)
        start = 0.0
        for badge in row.badges:
            width = metrics.horizontalAdvance(badge) + 2 * Space.S
            if start + width > space.width():
                break
            self._paint_badge(badge, self._within(space, start, width))
            start += width + Space.XS
        rest = self._within(space, start, max(space.width() - start, 0.0))
        self._painter.setPen(theme.active().colour("ink_faint"))
        shown = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, rest.width())
        self._painter.drawText(rest, self._near(), shown)

    def _paint_badge(self, badge: str, place: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(
            theme.active().colour("surface" if self._is_chosen else "accent_soft")
        )
        self._painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        self._painter.setPen(theme.active().colour("accent_text"))
        self._painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), badge)

    def _paint_side(self, row: Row, space: QRectF, line: float) -> None:
        self._painter.setFont(self._caption)
        self._painter.setPen(theme.active().colour("ink_faint"))
        self._painter.drawText(space, self._far(), row.when)
        mirrored = self._direction == Qt.LayoutDirection.RightToLeft
        below = theme.active().sizes.caption * LEADING
        top = space.top() + line + Space.XS
        track = QRect(0, round(top + (below - BAR.height()) / 2), BAR.width(), BAR.height())
        track.moveLeft(round(space.left() if mirrored else space.right() - BAR.width()))
        paint_strength(self._painter, track, row.strength, mirrored=mirrored)
        room = space.width() - BAR.width() - Space.S
        left = space.right() - room if mirrored else space.left()
        number = QRectF(left, top, room, below)
        self._painter.setPen(theme.active().colour("ink_faint"))
        self._painter.drawText(number, self._far(), percent(row.strength))

    def _within(self, space: QRectF, start: float, width: float) -> QRectF:
        left = space.left() + start
        if self._direction == Qt.LayoutDirection.RightToLeft:
            left = space.right() - start - width
        return QRectF(left, space.top(), width, space.height())

    def _near(self) -> int:
        return self._aligned(Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)

    def _far(self) -> int:
        return self._aligned(Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)

    def _aligned(self, ltr: Qt.AlignmentFlag, rtl: Qt.AlignmentFlag) -> int:
        side = rtl if self._direction == Qt.LayoutDirection.RightToLeft else ltr
        # Absolute: AlignLeft would otherwise mean "where the text begins".
        return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, frame: QRectF) -> None:
    """Draw the ground of a line: selected, pointed at, with the keyboard, or plain."""
    state = option.state
    place = frame.adjusted(Space.XS, 1, -Space.XS, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.active().colour("accent_soft"))
        painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.active().colour("hover"))
        painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
    else:
        painter.setPen(QPen(theme.active().colour("line"), 1))
        ground = frame.bottom() - 0.5
        painter.drawLine(QLineF(frame.left() + Space.L, ground, frame.right() - Space.L, ground))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.active().colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Radius.SMALL, Radius.SMALL)


def _paint_waiting(painter: QPainter, inner: QRectF) -> None:
    """Paint two grey lines where text is about to be."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.active().colour("sunken"))
    line = theme.active().sizes.body * LEADING
    for number, share in enumerate((0.7, 0.4)):
        bar = QRectF(inner.left(), inner.top() + number * line, inner.width() * share, line * 0.6)
        painter.drawRoundedRect(bar, Radius.SMALL, Radius.SMALL)


def two_lines(
    text: str,
    font: QFont,
    width: float,
    side: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> list[QTextLayout]:
    """Break a text into at most two laid-out lines, the last one shortened if need be.

    They stand at the side where the window is read from.
    """
    first = _line(text, font, width, side)
    end = first.lineAt(0).textLength() if first.lineCount() else len(text)
    if end >= len(text):
        return [first]
    rest = QFontMetricsF(font).elidedText(text[end:], Qt.TextElideMode.ElideRight, width)
    return [_line(text[:end], font, width, side), _line(rest, font, width, side)]


def _line(text: str, font: QFont, width: float, side: Qt.LayoutDirection) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    if side is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    # The words of each text follow each other as its own language is read.
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if _reads_from_right(text)
        else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _reads_from_right(text: str) -> bool:
    """Tell the direction of a text by its first letter that has one."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
