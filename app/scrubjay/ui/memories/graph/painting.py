"""How a memory, a link and its reason are painted in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from scrubjay.ui import theme
from scrubjay.ui.memories.delegate import DOT, LEADING, two_lines
from scrubjay.ui.memories.graph.placing import Measures
from scrubjay.ui.theme import Radius, Space
from scrubjay.ui.widgets.feeling_dot import paint_feeling
from scrubjay.ui.wording import isolated, plural

if TYPE_CHECKING:
    from scrubjay.ui.memories.graph.neighbourhood import Node

LETTERS, REASON_LETTERS = 12, 9
"""Width of a card, and of the room for a reason, in letters as wide as the text is high."""
BULGE: Final = 22.0
"""How far a link between two memories of one column bends out of it."""


def measures() -> Measures:
    """Return the sizes at the person's text size."""
    body = theme.active().sizes.body
    return Measures(
        card=QSizeF(body * LETTERS, round(2 * body * LEADING + 2 * Space.S)),
        reason=float(body * REASON_LETTERS),
        gap=float(Space.M),
        edge=float(Space.L),
    )


def link_path(one: QRectF, other: QRectF) -> QPainterPath:
    """Return the line of a link: between columns, or bent around within one."""
    first, last = (one, other) if one.left() <= other.left() else (other, one)
    begin = QPointF(first.right(), first.center().y())
    path = QPainterPath(begin)
    if first.left() == last.left():
        end = QPointF(last.right(), last.center().y())
        bend = QPointF(BULGE, 0)
        path.cubicTo(begin + bend, end + bend, end)
        return path
    end = QPointF(last.left(), last.center().y())
    half = QPointF((end.x() - begin.x()) / 2, 0)
    path.cubicTo(begin + half, end - half, end)
    return path


def paint_link(painter: QPainter, path: QPainterPath, *, lit: bool) -> None:
    """Draw a link, brighter where the cursor is at one of its ends."""
    colour = theme.active().colour("accent" if lit else "line_strong")
    painter.setPen(QPen(colour, 2.0 if lit else 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_reason(painter: QPainter, words: str, room: QRectF, *, at_end: bool) -> None:
    """Write a reason on its link, on a ground of its own, within the room between columns.

    Args:
        painter: Where to.
        words: The reason; shortened where it is too long.
        room: The space between the two columns, at the height of one end.
        at_end: It stands at the far end of that space.
    """
    font = sized(painter.font(), theme.active().sizes.caption)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() - 3 * Space.S)
    width = metrics.horizontalAdvance(shown) + 2 * Space.S
    height = metrics.height() + Space.XS
    left = room.right() - width - Space.XS if at_end else room.left() + Space.XS
    place = QRectF(left, room.center().y() - height / 2, width, height)
    painter.setPen(QPen(theme.active().colour("line"), 1))
    painter.setBrush(theme.active().colour("surface"))
    painter.drawRoundedRect(place, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(theme.active().colour("accent_text"))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), isolated(shown))


def paint_card(
    painter: QPainter, node: Node, place: QRectF, *, chosen: bool, focused: bool
) -> None:
    """Draw a memory: its feeling and two lines of its words."""
    look = theme.active()
    middle = node.distance == 0
    outline = look.colour("accent" if chosen else "line_strong")
    painter.setPen(QPen(outline, 2.0 if chosen else 1.0))
    painter.setBrush(look.colour("accent_soft" if middle else "surface"))
    painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
    if chosen and focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), Radius.MEDIUM, Radius.MEDIUM)
    line = look.sizes.body * LEADING
    inner = place.adjusted(Space.S, Space.S, -Space.S, -Space.S)
    painter.setPen(Qt.PenStyle.SolidLine)
    dot = QRectF(inner.left(), inner.top() + (line - DOT) / 2, DOT, DOT)
    paint_feeling(painter, dot, node.feeling)
    font = sized(painter.font(), look.sizes.body)
    lines = two_lines(node.text, font, inner.width() - DOT - Space.S)
    top = inner.top() + (line / 2 if len(lines) == 1 else 0.0)
    painter.setPen(look.colour("ink"))
    for number, layout in enumerate(lines):
        layout.draw(painter, QPointF(inner.left() + DOT + Space.S, top + number * line))


def paint_more(painter: QPainter, count: int, place: QRectF) -> None:
    """Draw how many more there are."""
    painter.setPen(QPen(theme.active().colour("line_strong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
    painter.setFont(sized(painter.font(), theme.active().sizes.caption))
    painter.setPen(theme.active().colour("ink_soft"))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), more_words(count))


def more_words(count: int) -> str:
    """Say how many more there are."""
    return plural("and {count} more", "and {count} more", count)


def sized(font: QFont, pixels: int) -> QFont:
    """Return the font at another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
