"""The list itself: one painted row per memory, everything by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from scrubjay.ui.memories.delegate import MemoryDelegate
from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent

    from scrubjay.ui.memories.list_presenter import Span
    from scrubjay.ui.memories.listing import Index, MemoryListing

# A table view, because it lays out 100,000 rows without asking the model for one of them.
_MOVES = {
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
}


class MemoryTable(QTableView):
    """Scrolls, selects, and says which row is current and which row is on top."""

    current_changed = Signal()
    selection_changed = Signal()
    opened = Signal()
    """Enter or a double click."""
    scrolled = Signal(int)
    """The row on top."""

    def __init__(self, listing: MemoryListing) -> None:
        super().__init__()
        self.setModel(listing)
        self._delegate = MemoryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Memories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setMinimumHeight(MemoryDelegate.height() * 2)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._say_top())

    @property
    def current_row(self) -> int:
        """The row with the cursor; -1 when there is none."""
        return self.currentIndex().row()

    @property
    def spans(self) -> list[Span]:
        """The selected rows, as stretches from the top down."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return sorted((each.top(), each.bottom()) for each in ranges)

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.spans)

    def go_to(self, row: int) -> None:
        """Put the cursor on a row and select it alone."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    @override
    def keyboardSearch(self, search: str) -> None:
        """Ignore typed letters: to find them Qt would read every row of the store."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Home and End go to the ends of the list: there is only one column."""
        key = Qt.Key(event.key())
        if key in _MOVES and self.model().rowCount():
            self.go_to(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu at the row with the cursor when the menu key was pressed."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.customContextMenuRequested.emit(self.visualRect(self.currentIndex()).center())
        else:
            super().contextMenuEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the cursor moved."""
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the person's text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(MemoryDelegate.height())

    def _say_top(self) -> None:
        self.scrolled.emit(max(self.rowAt(0), 0))
