"""The list of memories as a Qt model: it knows how many there are and fetches what is seen."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.domain.memory import MemoryId
    from scrubjay.ui.memories.rows import Row

PAGE: Final = 100
"""Rows fetched at once: some screens full."""
KEPT_PAGES: Final = 40
"""Pages held, the most recently seen; the rest are fetched again when scrolled back to."""

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


class MemoryListing(QAbstractTableModel):
    """One column of `total` rows, of which some pages are loaded.

    A row that is asked for and not there is painted as waiting, and its page is announced
    through `wanted`. A page marked stale stays visible until its fresh copy arrives.
    """

    wanted = Signal(int)
    """The number of a page that is looked at and missing or stale."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._stale: set[int] = set()

    @property
    def total(self) -> int:
        """How many rows there are, loaded or not."""
        return self._total

    def begin(self, total: int) -> None:
        """Show another list: nothing of it is loaded yet."""
        self.beginResetModel()
        self._total = total
        self._pages.clear()
        self._stale.clear()
        self.endResetModel()

    def refresh(self, total: int) -> None:
        """Show the same list after a change: rows stay until their fresh copies arrive.

        The difference is taken from the end, so that place and selection stay where they are.
        """
        self._stale.update(self._pages)
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()
        if total:
            self.dataChanged.emit(self.index(0, 0), self.index(total - 1, 0))

    def put(self, page: int, rows: Sequence[Row]) -> None:
        """Fill in a page that was fetched."""
        self._pages[page] = rows
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > KEPT_PAGES:
            dropped, _ = self._pages.popitem(last=False)
            self._stale.discard(dropped)
        first = page * PAGE
        last = min(first + len(rows), self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def row(self, number: int) -> Row | None:
        """Return a row if it is loaded; ask for its page if it is missing or stale."""
        page, place = divmod(number, PAGE)
        if page not in self._pages or page in self._stale:
            self.wanted.emit(page)
        rows = self._pages.get(page, ())
        return rows[place] if place < len(rows) else None

    def loaded_id(self, number: int) -> MemoryId | None:
        """Return the id in a row without asking for anything."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, ())
        return rows[place].id if place < len(rows) else None

    def number_of(self, memory: MemoryId) -> int | None:
        """Return where a memory stands among the loaded rows."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == memory:
                    return page * PAGE + place
        return None

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the total; rows have no children."""
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return one: a line is painted as a whole."""
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its text, or what a screen reader says of it."""
        if role not in _ANSWERED or not index.isValid() or index.row() >= self._total:
            return None
        found = self.row(index.row())
        if role == ROW_ROLE:
            return found
        if found is None:
            return tr("Loading…")
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        return found.spoken


_ANSWERED: Final = frozenset(
    int(role)
    for role in (
        ROW_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
)
