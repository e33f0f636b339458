"""How a stretch of time and a line that was said are painted in the timeline."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from scrubjay.domain.life import Level
from scrubjay.ui import theme
from scrubjay.ui.memories.delegate import DOT, LEADING, paint_ground, two_lines
from scrubjay.ui.memories.timeline_model import NODE_ROLE, SUMMED, TimelineModel
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets.feeling_dot import paint_feeling

if TYPE_CHECKING:
    from scrubjay.ui.memories.timeline_model import Index, Node
    from scrubjay.ui.memories.timeline_rows import Leaf
    from scrubjay.ui.theme.tokens import TypeScale


class TimelineDelegate(QStyledItemDelegate):
    """A title with its feeling and small print; days and episodes say what they were about."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a height that does not depend on what is still to be read."""
        node = TimelineModel.node(index)
        return QSize() if node is None else QSize(0, height(node.item.level, theme.active().sizes))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        node = index.data(NODE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect)
        paint_ground(painter, option, frame)
        inner = frame.adjusted(Space.M, Space.S, -Space.L, -Space.S)
        _Painting(painter, option, inner).paint(node)
        painter.restore()


@lru_cache(maxsize=32)
def height(level: Level | None, sizes: TypeScale) -> int:
    """Return the height of a line; asked for every line there is, so it is worked out once."""
    if level is None:
        return round(2 * sizes.body * LEADING + 2 * Space.S)
    summary = sizes.caption * LEADING + Space.HAIR if level in SUMMED else 0.0
    return round(title_height(level, sizes) + summary + 2 * Space.S)


def title_height(level: Level | None, sizes: TypeScale) -> float:
    """Return the height of the line a title stands in."""
    return (sizes.lead if level is Level.YEAR else sizes.body) * LEADING


def paint_arrow(painter: QPainter, place: QRectF, *, is_open: bool, mirrored: bool) -> None:
    """Draw an arrow that points down where a branch is open, else where reading goes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.active().colour("ink_faint"), 1.5))
    painter.translate(place.center())
    turned = 90 if is_open else 180 if mirrored else 0
    painter.rotate(turned)
    painter.drawPolyline([QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)])
    painter.restore()


class _Painting:
    """One line being painted: where its parts go in either direction of writing."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRectF) -> None:
        self._painter = painter
        self._inner = inner
        self._mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._font = option.font

    def paint(self, node: Node) -> None:
        """Paint a stretch, or what was said."""
        if node.item.level is None:
            self._paint_leaf(node.item)
            return
        item, sizes = node.item, theme.active().sizes
        title = self._sized(sizes.lead if item.level is Level.YEAR else sizes.body)
        if item.level is not Level.EPISODE:
            title.setWeight(QFont.Weight.DemiBold)
        caption = self._sized(sizes.caption)
        line = title_height(item.level, sizes)
        self._dot(item.feeling, line)
        begin = DOT + Space.S
        side = QFontMetricsF(caption).horizontalAdvance(item.detail) + 2
        room = self._inner.width() - begin
        side = min(side, room * 0.6)
        self._text(item.title, title, "ink", (begin, 0, room - side - Space.M, line))
        self._text(
            item.detail,
            caption,
            "ink_faint",
            (self._inner.width() - side, 0, side, line),
            far=True,
        )
        if item.level in SUMMED and node.summary:
            below = (begin, line + Space.HAIR, room, sizes.caption * LEADING)
            self._text(node.summary, caption, "ink_soft", below)

    def _paint_leaf(self, item: Leaf) -> None:
        sizes = theme.active().sizes
        body, caption = self._sized(sizes.body), self._sized(sizes.caption)
        line = sizes.body * LEADING
        begin = DOT + Space.S
        side = QFontMetricsF(caption).horizontalAdvance(item.when) + 2
        middle = self._inner.width() - begin - side - Space.M
        said = f"{item.speaker}: {item.title}" if item.speaker else item.title
        lines: list[QTextLayout] = two_lines(said, body, middle)
        if len(lines) == 1:  # in the middle of the height of two
            self._inner.translate(0, line / 2)
        place = self._at(begin, 0, middle, line)
        self._dot(item.feeling, line)
        self._painter.setPen(theme.active().colour("ink"))
        for number, layout in enumerate(lines):
            layout.draw(self._painter, place.translated(0, number * line).topLeft())
        when = (self._inner.width() - side, 0.0, side, line)
        self._text(item.when, caption, "ink_faint", when, far=True)

    def _dot(self, feeling: str | None, line: float) -> None:
        self._painter.setPen(Qt.PenStyle.SolidLine)
        paint_feeling(self._painter, self._at(0, (line - DOT) / 2, DOT, DOT), feeling)

    def _text(
        self,
        words: str,
        font: QFont,
        colour: str,
        place: tuple[float, float, float, float],
        *,
        far: bool = False,
    ) -> None:
        where = self._at(*place)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
        self._painter.setFont(font)
        self._painter.setPen(theme.active().colour(colour))
        side = Qt.AlignmentFlag.AlignRight if far != self._mirrored else Qt.AlignmentFlag.AlignLeft
        # Absolute: AlignLeft would otherwise mean "where the text begins".
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter.drawText(where, int(flags), shown)

    def _at(self, start: float, top: float, width: float, height: float) -> QRectF:
        left = self._inner.left() + start
        if self._mirrored:
            left = self._inner.right() - start - width
        return QRectF(left, self._inner.top() + top, width, height)

    def _sized(self, pixels: int) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(pixels)
        return font
