"""The text field of the composer: takes words as text, and files as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from scrubjay.ui.dropping import dropped_file
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


class Field(QPlainTextEdit):
    """Emits `given` with the path of a file that was pasted or dropped into it."""

    given = Signal(object)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take one file as well as text."""
        return dropped_file(source) is not None or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand a file on instead of writing out its address."""
        path = dropped_file(source)
        if path is not None:
            self.given.emit(path)
            return
        super().insertFromMimeData(source)
