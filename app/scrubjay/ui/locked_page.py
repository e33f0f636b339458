"""The vault is locked: one field, and what to do when the passphrase is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, ErrorBanner, Label, centred, column, row
from scrubjay.ui.widgets.notice import IconLabel
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.ui.presenter import Trouble

_WIDTH = 380


class LockedPage(QWidget):
    """Emits `unlocked` with what was typed."""

    unlocked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(tr("Passphrase or recovery code"))
        self._field.setPlaceholderText(tr("Passphrase or recovery code"))
        self._field.returnPressed.connect(self._unlock)
        self._banner = ErrorBanner()
        lost = Label(
            tr("If you lost the passphrase, the recovery code from the first day opens it too."),
            "caption",
            "soft",
        )
        box = QWidget()
        box.setLayout(
            column(
                IconLabel(Icon.LOCK, "accent", 36),
                Label(tr("Your memories are locked"), "title"),
                self._banner,
                self._field,
                row(lost, spacing=0),
                row(0, Button(tr("Unlock"), self._unlock, "primary")),
                spacing=Space.M,
            )
        )
        self.setLayout(column(1, centred(box, _WIDTH), 2, spacing=0, margins=Space.XL))

    def take_focus(self) -> None:
        """Begin at the field."""
        self._field.setFocus()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Say that it was not the right one; the field is ready for another try."""
        self._banner.show_trouble(trouble)
        self._field.clear()
        self._field.setFocus()

    def _unlock(self) -> None:
        if self._field.text():
            self.unlocked.emit(self._field.text())
