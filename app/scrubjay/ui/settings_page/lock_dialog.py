"""Asks whether a backup is to be locked with a passphrase of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from scrubjay.ui.settings_page.protection_dialog import secret
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 520


class LockDialog(QDialog):
    """Two fields that may stay empty; `chosen` is told what was typed twice alike, or ""."""

    def __init__(self, parent: QWidget | None, chosen: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Back up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._chosen = chosen
        self.phrase = secret(tr("A passphrase for this backup, or leave this empty"))
        self.again = secret(tr("The same again"))
        self._problem = Label("", "body", "bad")
        self._problem.hide()
        words = tr(
            "Left empty, the backup opens as your memories do. If their key lies in a file, it "
            "lies in the backup, too: then only a passphrase protects it."
        )
        buttons = row(
            0,
            Button(tr("Cancel"), self.reject),
            Button(tr("Choose where it goes\u2026"), self._go_on, "primary"),
        )
        parts = (Label(words), self.phrase, self.again, self._problem, buttons)
        self.setLayout(column(*parts, spacing=Space.M, margins=Space.XL))

    def _go_on(self) -> None:
        phrase, again = self.phrase.text(), self.again.text()
        if phrase != again:
            self._problem.setText(tr("The two passphrases differ."))
            self._problem.show()
            return
        self.phrase.clear()
        self.again.clear()
        self.accept()
        self._chosen(phrase)
