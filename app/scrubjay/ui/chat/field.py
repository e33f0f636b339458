"""The text field of the composer: takes words as text, and files as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from scrubjay.ui.dropping import dropped_files
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


class Field(QPlainTextEdit):
    """Emits `given` with the paths of files that were pasted or dropped into it."""

    given = Signal(object)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files as well as text."""
        return bool(dropped_files(source)) or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand files on instead of writing out their addresses."""
        paths = dropped_files(source)
        if paths:
            self.given.emit(paths)
            return
        super().insertFromMimeData(source)
