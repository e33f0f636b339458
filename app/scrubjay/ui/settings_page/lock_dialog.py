"""Asks whether a backup is to be locked with a passphrase of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from scrubjay.ui.announce import announce
from scrubjay.ui.settings_page.presenter import KEY_FILE
from scrubjay.ui.settings_page.protection_dialog import secret
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Card, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 520


class LockDialog(QDialog):
    """Two fields that may stay empty; `chosen` is told what was typed twice alike, or "".

    Args:
        parent: The window it belongs to.
        way: How the key of the memories is kept: where it lies in a file, it goes into the backup
            in the clear, and the dialog warns as long as no passphrase is given.
        chosen: Told the passphrase, or "".
    """

    def __init__(self, parent: QWidget | None, way: str, chosen: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Back up"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._is_bare = way == KEY_FILE
        self._chosen = chosen
        self.phrase = secret(tr("A passphrase for this backup, or leave this empty"))
        self.again = secret(tr("The same again"))
        self._warning = Card("warn", padding=Space.M)
        self._warning.body.addWidget(Label(_warning(), "body"))
        self._problem = Label("", "body", "bad")
        self._problem.hide()
        self._go = Button("", self._go_on, "primary")
        words = tr(
            "With a passphrase, it alone opens the backup, and nobody can reset it. Left empty, "
            "the backup opens as your memories do."
        )
        buttons = row(0, Button(tr("Cancel"), self.reject), self._go)
        parts = (Label(words), self.phrase, self.again, self._warning, self._problem, buttons)
        self.setLayout(column(*parts, spacing=Space.M, margins=Space.XL))
        for field in (self.phrase, self.again):
            field.textEdited.connect(self._typed)
            field.returnPressed.connect(self._go_on)
        self._typed()

    def _typed(self, _text: str = "") -> None:
        """Warn, and name the button by what it would do, as long as there is no passphrase."""
        is_open = self._is_bare and not (self.phrase.text() or self.again.text())
        self._warning.setVisible(is_open)
        without = tr("Back up without protection\u2026")
        self._go.setText(without if is_open else tr("Choose where it goes\u2026"))
        self._problem.hide()
        self._fit()

    def _go_on(self) -> None:
        phrase, again = self.phrase.text(), self.again.text()
        if phrase != again:
            self._problem.setText(tr("The two passphrases differ."))
            self._problem.show()
            self._fit()
            (self.again if phrase else self.phrase).setFocus()
            announce(self._problem, self._problem.text())
            return
        self.phrase.clear()
        self.again.clear()
        self.accept()
        self._chosen(phrase)

    def _fit(self) -> None:
        """Be as tall as what is shown."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(max(self.width(), _WIDTH)))


def _warning() -> str:
    return tr(
        "The key of your memories lies in a file, and goes into the backup beside them, in the "
        "clear. Whoever gets hold of the backup can read everything, unless you give it a "
        "passphrase."
    )
