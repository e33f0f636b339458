"""Waiting for what is built in later turns of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from scrubjay.ui.gradually import Gradually

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TURNS = 2_000


def settle(top: QWidget) -> None:
    """Let the event loop turn until every part of the window is built."""
    for _turn in range(_TURNS):
        QApplication.processEvents()
        if all(each.is_done for each in top.findChildren(Gradually)):
            QApplication.processEvents()
            return
    message = "the window is never done"
    raise AssertionError(message)
