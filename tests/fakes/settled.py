"""Having built at once what is built in later turns of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from scrubjay.ui.gradually import Gradually

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TURNS = 4
"""What is built may show what builds something itself; text that is measured moves text below."""


def settle(top: QWidget) -> None:
    """Let every part of the window be built and laid out."""
    for _turn in range(_TURNS):
        QApplication.processEvents()
        for each in top.findChildren(Gradually):
            each.finish()
    QApplication.processEvents()
