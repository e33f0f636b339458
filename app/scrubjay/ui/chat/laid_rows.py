"""Lays out the rows of a scrolling column: only those that can be seen, and few at a time.

Heights are guessed until a row is built and then measured. Building takes milliseconds a row, so
one turn of the event loop builds no more than its allowance, beginning where the person looks; the
rest follows in the turns after it, with keys and the pointer in between.

What the person looks at stays where it is while guesses around it turn into measures: held are the
end while one is there, the row that was to be brought into view, or else the first one in sight
whose height is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from scrubjay.ui.chat.allowance import Allowance
from scrubjay.ui.chat.built_rows import BuiltRows
from scrubjay.ui.chat.heights import Heights
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QResizeEvent

    from scrubjay.ui.chat.bubble import Bubble

_MARGIN = 400
"""Pixels above and below the visible part that are built as well."""
_TURN = 0.005
"""Seconds in which one turn builds rows; drawing them takes about as long again."""
_NEAR = 24
"""So close to the end counts as being there."""


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


class LaidRows(QAbstractScrollArea):
    """Emits `end_left` when the end is scrolled out of sight, or comes back (False)."""

    end_left = Signal(bool)
    start_near = Signal()
    """The first row will soon be seen, or is."""

    def __init__(
        self,
        rows: Rows,
        *,
        widest: int,
        gap: int,
        margin: int,
        allowance: Allowance | None = None,
    ) -> None:
        super().__init__()
        self._rows = rows
        self._widest, self._gap, self._margin = widest, gap, margin
        self._allowance = allowance or Allowance(_TURN)
        self._built = BuiltRows(self.viewport(), rows.make, self)
        self._heights = Heights(gap)
        self._sticks = True
        self._wanted: int | None = None
        """The row that was brought into view, until what is around it is laid out."""
        self._is_laying = self._has_holes = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        bar = self.verticalScrollBar()
        bar.setSingleStep(40)
        bar.valueChanged.connect(self._scrolled)
        self._soon = self._later(self._lay)
        self._beyond = self._later(self._build_one_beyond)
        self._near = self._later(self.start_near.emit)

    def _later(self, action: Callable[[], object]) -> QTimer:
        """Return what does something from the event loop, once what waits there is done."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(action)
        return timer

    # What the owner does

    def reset(self, place: tuple[int, int] | None = None) -> None:
        """Show other rows, from their end or from a place that `place` returned."""
        self._built.drop_from(0)
        self._heights.cut(0)
        self._wanted = None
        self._stick(True)
        self._guess_new()
        if place is not None:
            row, offset = place
            self._count()
            self._set_value(self._heights.top(row) + offset)
            self._wanted = row
            self._stick(False)
        self._lay()

    def place(self) -> tuple[int, int] | None:
        """Return the row at the upper edge and how far it begins above it; None at the end."""
        return None if self._sticks else self._held()

    def rows_added(self) -> None:
        """Take in rows that came at the end."""
        self._guess_new()
        self._lay()

    def rows_before(self, count: int) -> None:
        """Take in so many rows that came before the first; what is seen stays where it is."""
        held, offset = self._held()
        self._built.shift(count)
        self._heights.guess_before(self._rows.guesses(range(count), self._row_width()))
        self._wanted = None if self._wanted is None else self._wanted + count
        self._count()
        self._set_value(self._heights.top(held + count) + offset)
        self._lay()

    def rows_replaced(self, first: int) -> None:
        """Build the rows from `first` on anew; there may be fewer of them."""
        self._built.drop_from(first)
        self._heights.cut(first)
        if self._wanted is not None and self._wanted >= first:
            self._wanted = None
        self._guess_new()
        self._lay()

    def row_changed(self, row: int) -> None:
        """Measure a row again: it grew."""
        self._heights.doubt(row)
        self._lay()

    def every_built(self) -> Iterator[tuple[int, Bubble]]:
        """Return the rows that are built, with their widgets."""
        return iter(self._built)

    def built(self, row: int) -> Bubble | None:
        """Return the widget of a row, if it is built."""
        return self._built.get(row)

    def go_to_end(self) -> None:
        """Scroll to the end, and stay there."""
        self._stick(True)
        self._lay()

    def show_row(self, row: int) -> None:
        """Scroll so that a row is seen whole, or its beginning where it is too tall."""
        self._measure(row)
        self._wanted = row
        self._keep(*self._held())
        top, height = self._heights.top(row) + self._margin, self._heights[row]
        value, room = self.verticalScrollBar().value(), self.viewport().height()
        if top < value or height > room:
            self._show_at(row, top - self._gap // 2)
        elif top + height > value + room:
            self._show_at(row, top + height + self._gap // 2 - room)
        else:
            self._lay()

    def show_within(self, row: int, down: int) -> None:
        """Scroll so that what is so many pixels down in a row can be seen."""
        place = self._heights.top(row) + self._margin + down
        value, room = self.verticalScrollBar().value(), self.viewport().height()
        if not value + self._margin <= place <= value + room - self._margin:
            self._show_at(row, place - room // 2)

    # Laying out

    def _guess_new(self) -> None:
        fresh = range(len(self._heights), self._rows.count())
        self._heights.guess(self._rows.guesses(fresh, self._row_width()))

    def _row_width(self) -> int:
        return max(min(self.viewport().width() - 2 * self._margin, self._widest), 1)

    def _lay(self) -> None:
        """Lay out what the allowance of this turn is enough for, and come again for the rest."""
        if self._is_laying:
            return
        self._is_laying = True
        try:
            is_whole = self._settle()
            self._place_built()
        finally:
            self._is_laying = False
        if is_whole:
            self._wanted = None
            self._beyond.start()
        else:
            self._soon.start()
        if self._has_holes or not is_whole:
            self.viewport().update()
        self._has_holes = not is_whole
        if self.verticalScrollBar().value() < 2 * self.viewport().height():
            self._near.start()

    def _settle(self) -> bool:
        """Build and measure what can be seen; report whether that is done.

        At least one row is: a turn without any would never come to the end.
        """
        self._allowance.begin()
        self._keep(*self._held())
        while missing := self._missing():
            # Before anything is measured: what is known by now is what the person looks at.
            held = self._held()
            for row in missing:
                self._measure(row)
                if self._allowance.is_spent:
                    break
            self._keep(*held)
            if self._allowance.is_spent:
                return not self._missing()
        return True

    def _missing(self) -> list[int]:
        """Return the rows in sight that are not built yet, the one that is held first."""
        seen = self._visible()
        held = min(max(self._held()[0], seen.start), seen.stop)
        order = (*range(held, seen.stop), *reversed(range(seen.start, held)))
        if self._sticks:
            order = tuple(reversed(seen))
        return [row for row in order if not self._is_ready(row)]

    def place_of(self, row: int) -> QRect:
        """Return where a row is in the viewport, as far as its height is known."""
        top = self._heights.top(row) + self._margin - self.verticalScrollBar().value()
        width = self._row_width()
        left = (self.viewport().width() - width) // 2
        return QRect(left, top, width, self._heights[row])

    def _is_ready(self, row: int) -> bool:
        return row in self._built and self._heights.is_measured(row)

    def _measure(self, row: int) -> None:
        """Build a row unless it is, and measure it unless it was."""
        widget = self._built.build(row)
        if not self._heights.is_measured(row):
            widget.ensurePolished()
            self._heights.measure(row, widget.height_at(self._row_width()))

    def _keep(self, held: int, offset: int) -> None:
        """Compute where rows begin, and scroll so that what is held stays in its place."""
        self._count()
        if self._sticks:
            self._set_value(self.verticalScrollBar().maximum())
        elif held <= len(self._heights):
            self._set_value(self._heights.top(held) + offset)

    def _count(self) -> None:
        self._heights.recount()
        room = self.viewport().height()
        was_laying, self._is_laying = self._is_laying, True
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._heights.total + 2 * self._margin - room, 0))
        bar.setPageStep(room)
        self._is_laying = was_laying

    def _set_value(self, value: int) -> None:
        """Scroll without its being anybody's gesture."""
        was_laying, self._is_laying = self._is_laying, True
        self.verticalScrollBar().setValue(value)
        self._is_laying = was_laying

    def _show_at(self, row: int, value: int) -> None:
        """Scroll to a value, and keep a row where it is then."""
        bar = self.verticalScrollBar()
        self._set_value(value)
        self._wanted = row
        self._stick(bar.value() >= bar.maximum() - _NEAR)
        self._lay()

    def _held(self) -> tuple[int, int]:
        """Return the row that is to stay where it is, and how far it begins above the edge."""
        seen, row = self._visible(), self._wanted
        if row is None:
            row = next(filter(self._heights.is_known, seen), seen.start)
        return row, self.verticalScrollBar().value() - self._heights.top(row)

    def _visible(self, beyond: int = 0) -> range:
        """Return the rows that are seen, and those so many pixels above and below."""
        top = self.verticalScrollBar().value() - self._margin
        last = self._heights.rows_until(top + self.viewport().height() + beyond)
        return range(self._heights.row_at(top - beyond), min(last, len(self._heights)))

    def _build_one_beyond(self) -> None:
        """Build one row that will be seen next, and come again for another.

        One at a time: whoever presses a key meanwhile does not wait for all of them.
        """
        seen = self._visible()
        near = self._visible(_MARGIN)
        for row in (*range(seen.stop, near.stop), *reversed(range(near.start, seen.start))):
            if not self._is_ready(row):
                self._measure(row)
                self._lay()
                return

    def _place_built(self) -> None:
        self._built.drop_others(self._visible(_MARGIN), self._focused())
        for row, widget in self._built:
            widget.setGeometry(self.place_of(row))

    def _focused(self) -> QWidget:
        focused: QWidget | None = self.window().focusWidget()
        return self if focused is None else focused

    # What happens to it

    def _scrolled(self, value: int) -> None:
        if self._is_laying:
            return
        self._wanted = None
        self._stick(value >= self.verticalScrollBar().maximum() - _NEAR)
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
            self._guess_anew()
        self._lay()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure everything again when letters have another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._guess_anew()
            self._soon.start()

    def _guess_anew(self) -> None:
        self._heights.cut(0)
        self._guess_new()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a row that wants another height."""
        if event.type() == QEvent.Type.LayoutRequest and not self._is_laying:
            row = self._built.row_of(watched) if isinstance(watched, QWidget) else None
            if row is not None:
                self._heights.doubt(row)
                self._soon.start()
        return False
