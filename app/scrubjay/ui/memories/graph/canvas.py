"""The graph itself: memories in columns, links between them, reasons where the cursor is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPainterPathStroker,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from scrubjay.domain.memory import MemoryId
from scrubjay.ui.memories.graph.neighbourhood import Neighbourhood
from scrubjay.ui.memories.graph.painting import (
    link_path,
    measures,
    more_words,
    paint_card,
    paint_link,
    paint_more,
    paint_reason,
)
from scrubjay.ui.memories.graph.placing import MORE, Placed, place
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets.label import plain_tooltip
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from scrubjay.ui.memories.graph.neighbourhood import Edge, Node
    from scrubjay.ui.memories.graph.presenter import GraphPresenter, GraphState

NEAR: Final = 10.0
"""Pixels around a link that count as pointing at it."""
AROUND: Final = 60
"""Pixels kept visible around the memory with the cursor."""
_WAYS: Final = {
    Qt.Key.Key_Right: "out",
    Qt.Key.Key_Left: "in",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Up: "previous",
}


class GraphCanvas(QWidget):
    """Draws the presenter's state; arrow keys walk along links, Enter opens, + and - deepen."""

    opened = Signal(str)
    more_asked = Signal(int)
    """List what there was no room for at this distance."""

    def __init__(self, presenter: GraphPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._placed = Placed(places={}, size=place(Neighbourhood(), measures()).size)
        self._around = Neighbourhood()
        self._at: MemoryId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("What hangs together"))

    def show_state(self, state: GraphState) -> None:
        """Draw another neighbourhood, or the cursor elsewhere."""
        moved = state.at != self._at
        self._at = state.at
        if state.around != self._around:
            self._around = state.around
            self._lay_out()
        self.setAccessibleDescription(self.spoken())
        self.update()
        if moved and self.isVisible():
            self._follow_cursor()
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken()))

    def spoken(self) -> str:
        """Say what the cursor is on: its words, why it is there, and what it leads to."""
        node = self._around.node(self._at)
        if node is None:
            return ""
        edges = self._around.edges_of(node.id)
        reached = next((each.words for each in edges if each.far(node.id) == node.parent), "")
        farther = plural("{count} link", "{count} links", len(edges))
        return ", ".join(part for part in (node.text, node.when, reached, farther) if part)

    def place_of(self, name: str) -> QRectF:
        """Return where a memory is drawn, in the direction the interface reads."""
        placed = QRectF(self._placed.places[name])
        # In the middle of a window that is larger than what hangs together.
        spare = QSizeF(self.size()) - self._placed.size
        placed.translate(max(spare.width() / 2, 0.0), max(spare.height() / 2, 0.0))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            placed.moveLeft(self.width() - placed.right())
        return placed

    @override
    def sizeHint(self) -> QSize:
        """Return the room everything takes."""
        return self._placed.size.toSize()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the person's text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, put in the middle, deepen."""
        key = Qt.Key(event.key())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            swapped = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
            key = swapped.get(key, key)
        if key in _WAYS:
            self._presenter.walk(_WAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self.opened.emit(self._at)
        elif key == Qt.Key.Key_Space and self._at is not None:
            self._presenter.centre(self._at)
        elif key == Qt.Key.Key_Home:
            self._presenter.go_to(self._presenter.state.middle)
        elif event.text() in ("+", "=", "-"):
            self._presenter.deepen(-1 if event.text() == "-" else 1)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the keyboard."""
        super().focusInEvent(event)
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on what is clicked; what is only counted is listed."""
        name = self._name_at(event.position())
        if name in self._more():
            self.more_asked.emit(self._more()[name])
        elif name:
            self._presenter.go_to(MemoryId(name))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked twice."""
        name = self._name_at(event.position())
        if name and name not in self._more():
            self.opened.emit(name)

    @override
    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer: a memory whole, or the reason of a link."""
        if event.type() == QEvent.Type.ToolTip:
            helped: QHelpEvent = event  # type: ignore[assignment]  # as its type says
            words = self.words_at(QPointF(helped.pos()))
            QToolTip.showText(helped.globalPos(), plain_tooltip(words) if words else "", self)
            return True
        return super().event(event)

    def words_at(self, point: QPointF) -> str:
        """Return the memory at a point, or why two are linked there; "" for neither."""
        name = self._name_at(point)
        if name in self._more():
            return more_words(len(self._around.left_out[self._more()[name]]))
        node = self._around.node(MemoryId(name)) if name else None
        if node is not None:
            return f"{node.text}\n{node.when}"
        stroker = QPainterPathStroker()
        stroker.setWidth(NEAR)
        for each in self._around.edges:
            path = link_path(self.place_of(each.one), self.place_of(each.other))
            if stroker.createStroke(path).contains(point):
                return each.words
        return ""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw links, then reasons, then memories over their ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = [each for each in self._around.edges if self._at in (each.one, each.other)]
        for edge in (*(each for each in self._around.edges if each not in lit), *lit):
            path = link_path(self.place_of(edge.one), self.place_of(edge.other))
            paint_link(painter, path, lit=edge in lit)
        for edge in lit:
            self._paint_reason(painter, edge)
        for node in self._around.nodes:
            chosen = node.id == self._at
            paint_card(
                painter, node, self.place_of(node.id), chosen=chosen, focused=self.hasFocus()
            )
        for name, distance in self._more().items():
            paint_more(painter, len(self._around.left_out[distance]), self.place_of(name))
        painter.end()

    def _paint_reason(self, painter: QPainter, edge: Edge) -> None:
        """Write the reason beside the farther end, where links of the cursor do not meet.

        Only the link by which the cursor was reached may stand beside the cursor itself.
        """
        here = self._around.node(self._at)
        far = None if here is None else self._around.node(edge.far(here.id))
        if here is None or far is None or far.distance == here.distance:
            return
        reached = far.id == here.parent
        inward = reached or far.distance > here.distance
        room = self._room_beside(here if reached else far, outward=not inward)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_reason(painter, edge.words, room, at_end=inward is not mirrored)

    def _room_beside(self, node: Node, *, outward: bool) -> QRectF:
        """Return the room between columns beside a memory, away from the middle or towards it."""
        card = self.place_of(node.id)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width = measures().reason
        left = card.right() if outward is not mirrored else card.left() - width
        return QRectF(left, card.top(), width, card.height())

    def _lay_out(self) -> None:
        self._placed = place(self._around, measures())
        self.setMinimumSize(self._placed.size.toSize())
        self.updateGeometry()
        self.update()

    def _follow_cursor(self) -> None:
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and self._at in self._placed.places:
            centre = self.place_of(str(self._at)).center().toPoint()
            half = self.place_of(str(self._at)).width() / 2
            area.ensureVisible(centre.x(), centre.y(), round(half) + Space.XL, AROUND)

    def _more(self) -> dict[str, int]:
        """Return the places that only count, with their distance."""
        names = {MORE.format(distance=each): each for each in range(len(self._around.left_out))}
        return {name: each for name, each in names.items() if name in self._placed.places}

    def _name_at(self, point: QPointF) -> str:
        names = self._placed.places
        return next((each for each in names if self.place_of(each).contains(point)), "")
