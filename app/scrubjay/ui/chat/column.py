"""The scrolling column of a chat: goes from row to row by key, and rings the one with the keyboard.

How the rows are laid out stands in `laid_rows`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from scrubjay.ui import theme
from scrubjay.ui.chat.laid_rows import LaidRows, Rows
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from scrubjay.ui.chat.allowance import Allowance

_RING = 7
"""Room between a row and the ring around it."""
_SHORT = 0.6
"""How wide the last line of a row that is to come is drawn."""
_TURNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that go from row to row."""


class Column(LaidRows):
    """Takes the keyboard, and hands it to its rows."""

    start_wanted = Signal()
    """The key was pressed that goes to the first row."""
    start_given_up = Signal()
    """Another key, the wheel, the bar, or the keyboard elsewhere: one is about something else."""

    def __init__(
        self,
        rows: Rows,
        *,
        widest: int,
        gap: int,
        margin: int,
        allowance: Allowance | None = None,
    ) -> None:
        super().__init__(rows, widest=widest, gap=gap, margin=margin, allowance=allowance)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are no windows without
        application.focusChanged.connect(self._focus_moved)
        self._goes_to_start = False
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._give_start_up())

    def focus_row(self, row: int) -> None:
        """Give the keyboard to a row, and bring it into view."""
        self.show_row(row)
        widget = self.built(row)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_row(self) -> int | None:
        """Return the row that has the keyboard, itself or in one of its parts."""
        return self._built.row_of(self._focused())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row by the arrows; scroll by the keys that scroll everywhere else."""
        if event.key() != Qt.Key.Key_Home:
            self._give_start_up()
        if event.key() in _TURNS and self._walk(_TURNS[Qt.Key(event.key())]):
            return
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            self._goes_to_start = True
            self.start_wanted.emit()
        steps = {
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)

    def has_keyboard(self) -> bool:
        """Report whether the column has the keyboard, itself or in one of its rows."""
        focused = self._focused()
        return focused is self or self.isAncestorOf(focused)

    def _give_start_up(self) -> None:
        if self._goes_to_start:
            self._goes_to_start = False
            self.start_given_up.emit()

    def _walk(self, by: int) -> bool:
        """Go to the next (1) or the previous (-1) row; a row that is too tall is read first."""
        row = self.focused_row()
        if row is None:
            seen = [each for each in self._visible() if self._is_seen(each)]
            if seen:
                self.focus_row(seen[-1] if by < 0 else seen[0])
            return bool(seen)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = self._heights.top(row) + self._margin - bar.value()
        beyond = top < 0 if by < 0 else top + self._heights[row] > room
        if beyond and self._heights[row] > room:
            bar.setValue(bar.value() + by * 3 * bar.singleStep())
        elif 0 <= row + by < len(self._heights):
            self.focus_row(row + by)
        return True

    def _is_seen(self, row: int) -> bool:
        top = self._heights.top(row) + self._margin - self.verticalScrollBar().value()
        return top + self._heights[row] > 0 and top < self.viewport().height()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring around the row with the keyboard, and lines where rows are still to come."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._visible():
            if row not in self._built:
                self._draw_coming(painter, self.place_of(row))
        for _, widget in self._built:
            if widget.hasFocus():
                painter.setPen(QPen(theme.active().colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = QRectF(widget.geometry()).adjusted(-_RING, -_RING, _RING, _RING)
                painter.drawRoundedRect(ring, Radius.MEDIUM, Radius.MEDIUM)
        painter.end()

    def _draw_coming(self, painter: QPainter, place: QRect) -> None:
        """Draw where the lines of a row will be: who drags the handle sees that there are any."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.active().colour("sunken"))
        tall = theme.active().sizes.caption
        for top in range(place.top(), place.bottom() - 2 * tall, 2 * tall):
            is_last = top + 4 * tall > place.bottom()
            wide = place.width() * (_SHORT if is_last else 1.0)
            right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = place.left() + (place.width() - wide if right else 0)
            painter.drawRoundedRect(QRectF(left, top, wide, tall), Radius.SMALL, Radius.SMALL)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._give_start_up()
        for _, widget in self._built:
            if any(each is widget or widget.isAncestorOf(each) for each in (before, now) if each):
                widget.light()
        self.viewport().update()
