"""Where a link in a reply leads: shown in full, to be copied, never opened from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit

from scrubjay.ui import theme
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LinkDialog(QDialog):
    """The whole address, so that a misleading text cannot hide it."""

    def __init__(self, parent: QWidget | None, address: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._address = address
        shown = QPlainTextEdit(address)
        shown.setReadOnly(True)
        shown.setAccessibleName(tr("Address"))
        shown.setFixedHeight(96)
        theme.text(shown, "mono")
        explanation = tr("Scrubjay opens nothing by itself. Copy the address if you trust it.")
        self.setLayout(
            column(
                Label(tr("This link leads to"), "lead"),
                shown,
                Label(explanation, "caption", "soft"),
                row(
                    0,
                    Button(tr("Close"), self.close),
                    Button(tr("Copy address"), self._copy, "primary", Icon.COPY),
                ),
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        self.setMinimumWidth(420)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._address)
        self.close()


def show_link(parent: QWidget, address: str) -> None:
    """Show where a link leads."""
    LinkDialog(parent, address).open()
