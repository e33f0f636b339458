"""Takes the source of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit

from scrubjay.ui import theme
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PasteDialog(QDialog):
    """A large field for HTML."""

    pasted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste a page"))
        self.resize(560, 420)
        self._source = QPlainTextEdit()
        self._source.setAccessibleName(tr("Source of the page"))
        self._source.setPlaceholderText("<form>…</form>")
        self._source.setTabChangesFocus(True)
        theme.text(self._source, "mono")
        self._read = Button(tr("Read the form"), self._finish, "primary")
        self._source.textChanged.connect(self._weigh)
        hint = tr("In the browser, open the page's source (Ctrl+U), copy all of it, paste it here.")
        self.setLayout(
            column(
                Label(tr("Paste the source of a page"), "title"),
                Label(hint, "body", "soft"),
                self._source,
                row(1, Button(tr("Cancel"), self.reject), self._read),
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        self._weigh()

    def _finish(self) -> None:
        self.pasted.emit(self._source.toPlainText())
        self.accept()

    def _weigh(self) -> None:
        self._read.setEnabled(bool(self._source.toPlainText().strip()))
