"""A file that was dropped or pasted on a chat: what it can be, and what is to become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from scrubjay.ui.importing import Importing
from scrubjay.ui.place import Place
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.context import UiContext

_FORMS: Final = frozenset({".pdf", ".html", ".htm", ".docx"})
_PAGES: Final = frozenset({".html", ".htm"})


def can_be_form(path: Path) -> bool:
    """Report whether a file of this name may be a form."""
    return path.suffix.lower() in _FORMS


def can_be_memories(path: Path) -> bool:
    """Report whether a file of this name may hold text to be imported."""
    return not can_be_form(path) or path.suffix.lower() in _PAGES


class GivenFileDialog(QDialog):
    """Nothing is read before the person says what the file is."""

    def __init__(self, parent: QWidget | None, context: UiContext, path: Path) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self.setWindowTitle(tr("A file"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = Label(tr("What should become of {name}?", name=path.name), "lead")
        buttons = row(0, Button(tr("Cancel"), self.reject), spacing=Space.S)
        importing = Button(tr("Import as memories"), self._import, icon=Icon.IMPORT)
        opening = Button(tr("Open as a form"), self._open, icon=Icon.FORMS)
        importing.setVisible(can_be_memories(path))
        opening.setVisible(can_be_form(path))
        for button in (importing, opening):
            buttons.addWidget(button)
        self.setLayout(
            column(
                question,
                Label(_meaning(path), "body", "soft"),
                buttons,
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        self.setMinimumWidth(540)

    def _import(self) -> None:
        self.accept()
        Importing(self._context, self._path)

    def _open(self) -> None:
        self.accept()
        self._context.navigate(Place.FORMS, path=self._path)


def _meaning(path: Path) -> str:
    if not can_be_form(path):
        return tr(
            "Its lines become memories, with the file as their source. "
            "The whole import can be taken out again."
        )
    if can_be_memories(path):
        return tr("A page can be filled in as a form, or its text kept as memories.")
    return tr("Its fields are filled in from your memories; you look at each before it is saved.")


def ask_about(parent: QWidget, context: UiContext, path: Path) -> GivenFileDialog:
    """Ask what is to become of a file."""
    dialog = GivenFileDialog(parent, context, path)
    dialog.open()
    return dialog
