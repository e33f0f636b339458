"""The widgets of the rows that are near enough to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.chat.bubble import Bubble

_NOWHERE = -100_000
"""Far above everything that is seen."""


class BuiltRows:
    """Widgets by row; all of them children of one widget.

    Args:
        parent: Whose children they are.
        make: Builds the widget of a row.
        watcher: Filters their events.
    """

    def __init__(self, parent: QWidget, make: Callable[[int], Bubble], watcher: QObject) -> None:
        self._parent = parent
        self._make = make
        self._watcher = watcher
        self._widgets: dict[int, Bubble] = {}

    def __contains__(self, row: int) -> bool:
        """Report whether a row has its widget."""
        return row in self._widgets

    def __len__(self) -> int:
        """Return how many rows have their widget."""
        return len(self._widgets)

    def __iter__(self) -> Iterator[tuple[int, Bubble]]:
        """Return the rows with their widgets, as they are now."""
        return iter(tuple(self._widgets.items()))

    def get(self, row: int) -> Bubble | None:
        """Return the widget of a row, where there is one."""
        return self._widgets.get(row)

    def build(self, row: int) -> Bubble:
        """Return the widget of a row; one that is made now lies out of sight."""
        held = self._widgets.get(row)
        if held is not None:
            return held
        widget = self._widgets[row] = self._make(row)
        widget.setParent(self._parent)
        widget.installEventFilter(self._watcher)
        # Out of the pointer's way until it has its place: it would be told that it is pointed at.
        widget.move(0, _NOWHERE)
        widget.show()
        widget.ensurePolished()
        return widget

    def shift(self, count: int) -> None:
        """Count the rows anew: so many came before the first."""
        self._widgets = {row + count: widget for row, widget in self._widgets.items()}

    def drop_from(self, first: int) -> None:
        """Let the widgets of a row and of those after it go."""
        self._drop([row for row in self._widgets if row >= first])

    def drop_others(self, kept: Container[int], focused: QWidget) -> None:
        """Let the widgets of all other rows go; the one that has the keyboard stays."""
        others = [row for row in self._widgets if row not in kept]
        self._drop(row for row in others if not self._has(self._widgets[row], focused))

    def row_of(self, widget: QWidget) -> int | None:
        """Return the row that a widget is, or is a part of."""
        for row, each in self._widgets.items():
            if self._has(each, widget):
                return row
        return None

    @staticmethod
    def _has(row: Bubble, widget: QWidget) -> bool:
        return row is widget or row.isAncestorOf(widget)

    def _drop(self, rows: Iterable[int]) -> None:
        for row in rows:
            widget = self._widgets.pop(row)
            widget.removeEventFilter(self._watcher)
            widget.hide()
            widget.deleteLater()
