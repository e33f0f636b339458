"""A scrolling column that only builds what can be seen, however long it is.

Heights are guessed until a row is built and then measured. What the person looks at stays where it
is while guesses above turn into measures: the column holds on to the first visible row, or to its
end while the person is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from scrubjay.ui import theme
from scrubjay.ui.chat.heights import Heights
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Radius

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from scrubjay.ui.chat.bubble import Bubble

_MARGIN = 400
"""Pixels above and below the visible part that are built as well."""
_SETTLING = 4
"""Passes in which measured heights may move more rows into view."""
_NEAR = 24
"""So close to the end counts as being there."""
_NOWHERE = -100_000
"""Far above everything that is seen."""
_RING = 7
"""Room between a row and the ring around it."""
_TURNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that go from row to row."""


class Rows(Protocol):
    """What the column shows."""

    def count(self) -> int:
        """Return how many rows there are."""
        ...

    def guesses(self, rows: range, width: int) -> list[int]:
        """Return about how tall each of the rows is."""
        ...

    def make(self, row: int) -> Bubble:
        """Build the widget of a row."""
        ...


class Column(QAbstractScrollArea):
    """Emits `end_left` when the end is scrolled out of sight, or comes back (False)."""

    end_left = Signal(bool)
    start_near = Signal()
    """The first row will soon be seen, or is."""
    start_wanted = Signal()
    """The key was pressed that goes to the first row."""

    def __init__(self, rows: Rows, *, widest: int, gap: int, margin: int) -> None:
        super().__init__()
        self._rows = rows
        self._widest, self._gap, self._margin = widest, gap, margin
        self._built: dict[int, Bubble] = {}
        self._heights = Heights(gap)
        self._sticks = True
        self._is_laying = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        bar = self.verticalScrollBar()
        bar.setSingleStep(40)
        bar.valueChanged.connect(self._scrolled)
        self._soon = self._later(self._lay)
        self._beyond = self._later(self._build_one_beyond)
        self._near = self._later(self.start_near.emit)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are no windows without
        application.focusChanged.connect(self._focus_moved)

    def _later(self, action: Callable[[], object]) -> QTimer:
        """Return what does something from the event loop, once what waits there is done."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(action)
        return timer

    # What the owner does

    def reset(self) -> None:
        """Show other rows, from their end."""
        for widget in self._built.values():
            self._drop(widget)
        self._built.clear()
        self._heights.cut(0)
        self._stick(True)
        self._recount()

    def rows_added(self) -> None:
        """Take in rows that came at the end."""
        self._recount()

    def rows_before(self, count: int) -> None:
        """Take in so many rows that came before the first; what is seen stays where it is."""
        anchor, offset = self._anchor()
        self._built = {row + count: widget for row, widget in self._built.items()}
        self._heights.guess_before(self._rows.guesses(range(count), self._row_width()))
        self._is_laying = True
        self._count()
        self.verticalScrollBar().setValue(self._heights.top(anchor + count) + offset)
        self._is_laying = False
        self._lay()

    def rows_replaced(self, first: int) -> None:
        """Build the rows from `first` on anew; there may be fewer of them."""
        for row in [each for each in self._built if each >= first]:
            self._drop(self._built.pop(row))
        self._heights.cut(first)
        self._recount()

    def row_changed(self, row: int) -> None:
        """Measure a row again: it grew."""
        self._heights.doubt(row)
        self._lay()

    def every_built(self) -> list[tuple[int, Bubble]]:
        """Return the rows that are built, with their widgets."""
        return list(self._built.items())

    def built(self, row: int) -> Bubble | None:
        """Return the widget of a row, if it is built."""
        return self._built.get(row)

    def go_to_end(self) -> None:
        """Scroll to the end, and stay there."""
        self._stick(True)
        self._lay()

    def show_row(self, row: int) -> None:
        """Scroll so that a row is seen whole, or its beginning where it is too tall."""
        for _ in range(_SETTLING):
            top, height = self._heights.top(row) + self._margin, self._heights[row]
            bar, room = self.verticalScrollBar(), self.viewport().height()
            if bar.value() <= top and top + height <= bar.value() + room:
                break
            above = bar.value() > top or height > room
            wanted = top - self._gap // 2 if above else top + height + self._gap // 2 - room
            self._stick(False)
            if wanted == bar.value():
                break
            bar.setValue(wanted)

    def show_within(self, row: int, down: int) -> None:
        """Scroll so that what is so many pixels down in a row can be seen."""
        place = self._heights.top(row) + self._margin + down
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + self._margin <= place <= bar.value() + room - self._margin:
            self._stick(False)
            bar.setValue(place - room // 2)

    def focus_row(self, row: int) -> None:
        """Give the keyboard to a row, and bring it into view."""
        self.show_row(row)
        widget = self._built.get(row)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_row(self) -> int | None:
        """Return the row that has the keyboard, itself or in one of its parts."""
        focused = self._focused()
        for row, widget in self._built.items():
            if widget is focused or widget.isAncestorOf(focused):
                return row
        return None

    # Laying out

    def _recount(self) -> None:
        fresh = range(len(self._heights), self._rows.count())
        self._heights.guess(self._rows.guesses(fresh, self._row_width()))
        self._lay()

    def _row_width(self) -> int:
        return max(min(self.viewport().width() - 2 * self._margin, self._widest), 1)

    def _lay(self) -> None:
        if self._is_laying:
            return
        self._is_laying = True
        try:
            for _ in range(_SETTLING):
                self._set_tops()
                if not self._measure_visible():
                    break
            self._place()
        finally:
            self._is_laying = False
        self._beyond.start()
        if self.verticalScrollBar().value() < 2 * self.viewport().height():
            self._near.start()

    def _set_tops(self) -> None:
        """Compute where rows begin, and scroll so that what was seen stays in its place."""
        anchor, offset = self._anchor()
        self._count()
        bar = self.verticalScrollBar()
        if self._sticks:
            bar.setValue(bar.maximum())
        elif anchor <= len(self._heights):
            bar.setValue(self._heights.top(anchor) + offset)

    def _count(self) -> None:
        self._heights.recount()
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._heights.total + 2 * self._margin - room, 0))
        bar.setPageStep(room)

    def _anchor(self) -> tuple[int, int]:
        """Return the row at the upper edge, and how far its beginning is above it."""
        top = self.verticalScrollBar().value()
        row = self._heights.row_at(top)
        return row, top - self._heights.top(row)

    def _visible(self, beyond: int = 0) -> range:
        """Return the rows that are seen, and those so many pixels above and below."""
        top = self.verticalScrollBar().value() - self._margin
        last = self._heights.rows_until(top + self.viewport().height() + beyond)
        return range(self._heights.row_at(top - beyond), min(last, len(self._heights)))

    def _measure_visible(self) -> bool:
        """Build and measure what can be seen; report whether any height was not as guessed."""
        changed = [self._measure(row) for row in self._visible()]
        return any(changed)

    def _measure(self, row: int) -> bool:
        widget = self._built.get(row)
        if widget is None:
            widget = self._build(row)
        if self._heights.is_measured(row):
            return False
        widget.ensurePolished()
        return self._heights.measure(row, widget.height_at(self._row_width()))

    def _build_one_beyond(self) -> None:
        """Build one row that will be seen next, and come again for another.

        One at a time: whoever presses a key meanwhile does not wait for all of them.
        """
        seen = self._visible()
        near = self._visible(_MARGIN)
        for row in (*range(seen.stop, near.stop), *reversed(range(near.start, seen.start))):
            if row not in self._built or not self._heights.is_measured(row):
                self._measure(row)
                self._lay()
                return

    def _build(self, row: int) -> Bubble:
        widget = self._rows.make(row)
        widget.setParent(self.viewport())
        widget.installEventFilter(self)
        self._built[row] = widget
        # Out of the pointer's way until it has its place: it would be told that it is pointed at.
        widget.move(0, _NOWHERE)
        widget.show()
        return widget

    def _place(self) -> None:
        visible = self._visible(_MARGIN)
        top = self.verticalScrollBar().value() - self._margin
        width = self._row_width()
        left = (self.viewport().width() - width) // 2
        for row in list(self._built):
            widget = self._built[row]
            if row not in visible and not widget.isAncestorOf(self._focused()):
                self._drop(self._built.pop(row))
                continue
            place = self._heights.top(row) - top
            widget.setGeometry(left, place, width, self._heights[row])

    def _focused(self) -> QWidget:
        focused: QWidget | None = self.window().focusWidget()
        return self if focused is None else focused

    def _drop(self, widget: QWidget) -> None:
        widget.removeEventFilter(self)
        widget.hide()
        widget.deleteLater()

    # Gestures

    def _scrolled(self, value: int) -> None:
        if self._is_laying:
            return
        at_end = value >= self.verticalScrollBar().maximum() - _NEAR
        self._stick(at_end)
        self._lay()

    def _stick(self, at_end: bool) -> None:
        if at_end is not self._sticks:
            self._sticks = at_end
            self.end_left.emit(not at_end)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Do nothing: rows are placed when the bar has its new value."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure everything again when the width changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._heights.cut(0)
            every = range(self._rows.count())
            self._heights.guess(self._rows.guesses(every, self._row_width()))
        self._lay()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a row that wants another height."""
        if event.type() == QEvent.Type.LayoutRequest and not self._is_laying:
            for row, widget in self._built.items():
                if widget is watched:
                    self._heights.doubt(row)
                    self._soon.start()
                    break
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row by the arrows; scroll by the keys that scroll everywhere else."""
        if event.key() in _TURNS and self._walk(_TURNS[Qt.Key(event.key())]):
            return
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
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
        """Draw a ring around the row that has the keyboard."""
        for widget in self._built.values():
            if widget.hasFocus():
                painter = QPainter(self.viewport())
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.active().colour("accent"), 2))
                ring = QRectF(widget.geometry()).adjusted(-_RING, -_RING, _RING, _RING)
                painter.drawRoundedRect(ring, Radius.MEDIUM, Radius.MEDIUM)
                painter.end()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._built.values():
            if any(each is widget or widget.isAncestorOf(each) for each in (before, now) if each):
                widget.light()
        self.viewport().update()
