"""Lets a chat finish what it lays out in later turns of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from scrubjay.ui.chat.column import Column

_MOST_TURNS = 1000


def lay_out(column: Column) -> int:
    """Return how many turns it took until all in sight, and near it, was built and in its place."""
    for turn in range(_MOST_TURNS):
        if not (column._soon.isActive() or column._beyond.isActive()):
            return turn
        QApplication.processEvents()
    message = "a chat was never laid out"
    raise AssertionError(message)
