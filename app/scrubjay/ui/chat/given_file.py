"""Files that were dropped or pasted on a chat: what they can be, and what is to become of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from scrubjay.domain.errors import Cancelled
from scrubjay.ui.importing import Importing
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.sayings import told
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from scrubjay.domain.errors import KnownError
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
    """Nothing is taken in before the person says what a file is; its first lines are looked at."""

    def __init__(
        self, parent: QWidget | None, context: UiContext, path: Path, *others: Path
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._paths = (path, *others)
        self.setWindowTitle(plural("A file", "{count} files", len(self._paths)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kind = Label("", "body", "soft")
        self._kind.hide()
        as_memories = all(can_be_memories(each) for each in self._paths)
        self._importing = Button(tr("Import as memories"), self._import, icon=Icon.IMPORT)
        self._importing.setVisible(as_memories)
        opening = Button(tr("Open as a form"), self._open, icon=Icon.FORMS)
        opening.setVisible(not others and can_be_form(path))
        buttons = row(0, Button(tr("Cancel"), self.reject), spacing=Space.S)
        for button in (self._importing, opening):
            buttons.addWidget(button)
        self.setLayout(
            column(
                Label(_question(self._paths), "lead"),
                self._kind,
                Label(_meaning(self._paths), "body", "soft"),
                buttons,
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        self.setMinimumWidth(540)
        if as_memories:
            self._look()

    def _look(self) -> None:
        imports, paths = self._context.assistant.imports, self._paths
        task = self._context.jobs.run(
            Lane.IO,
            lambda: [imports.recognise(each) for each in paths],
            self._recognised,
            failed=self._unreadable,
        )
        # Not `destroyed`: whatever comes then would come to a dialog that is no more.
        self.finished.connect(lambda _result: task.cancel())

    def _recognised(self, kinds: list[str]) -> None:
        names = ", ".join(dict.fromkeys(import_kind_word(each) for each in kinds))
        self._tell(tr("Recognised as: {kind}.", kind=names))

    def _unreadable(self, error: KnownError) -> None:
        if not isinstance(error, Cancelled):
            self._tell(told(error))
            self._importing.setEnabled(False)

    def _tell(self, words: str) -> None:
        self._kind.setText(words)
        self._kind.show()

    def _import(self) -> None:
        self.accept()
        for each in self._paths:
            Importing(self._context, each)

    def _open(self) -> None:
        self.accept()
        self._context.navigate(Place.FORMS, path=self._paths[0])


def import_kind_word(kind: str) -> str:
    """Return what a kind of file is called; see `importers.ImportKind`."""
    words = {
        "transcript": tr("a talk, line by line"),
        "text": tr("plain text"),
        "markdown": tr("Markdown"),
        "chatgpt": tr("talks with ChatGPT"),
        "claude": tr("talks with Claude"),
        "keep": tr("notes of Google Keep"),
        "page": tr("a web page"),
        "telegram": tr("a Telegram chat"),
        "whatsapp": tr("a WhatsApp chat"),
    }
    return words.get(kind, kind)


def _question(paths: tuple[Path, ...]) -> str:
    if len(paths) == 1:
        return tr("What should become of {name}?", name=paths[0].name)
    return plural(
        "What should become of this {count} file?",
        "What should become of these {count} files?",
        len(paths),
    )


def _meaning(paths: tuple[Path, ...]) -> str:
    if not all(can_be_memories(each) for each in paths):
        if len(paths) > 1:
            return tr("Forms are filled in one at a time. Give them one by one.")
        return tr(
            "Its fields are filled in from your memories; you look at each before it is saved."
        )
    if len(paths) == 1 and can_be_form(paths[0]):
        return tr("A page can be filled in as a form, or its text kept as memories.")
    return tr(
        "Its lines become memories, with the file as their source. "
        "The whole import can be taken out again."
    )


def ask_about(parent: QWidget, context: UiContext, path: Path, *others: Path) -> GivenFileDialog:
    """Ask what is to become of a file, or of several."""
    dialog = GivenFileDialog(parent, context, path, *others)
    dialog.open()
    return dialog
