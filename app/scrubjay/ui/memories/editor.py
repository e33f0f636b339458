"""Where the words of a memory are written: in the panel, and for a new one in a small dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Button, Label, column, row
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class WordsEdit(QPlainTextEdit):
    """Plain text; Ctrl+Enter saves, Escape gives up, Tab goes on."""

    saved = Signal()
    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(Space.XXXL * 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys that end the writing."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class Editor(QWidget):
    """The words of one memory, to be changed in place."""

    saved = Signal(str)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = WordsEdit(tr("Words of this memory"))
        self._save = Button(tr("Save"), self.finish, "primary")
        self._cancel = Button(tr("Cancel"), self.given_up.emit)
        hint = Label(tr("The old words stay in the history."), "caption", "faint")
        self._words.saved.connect(self.finish)
        self._words.given_up.connect(self.given_up)
        self._words.textChanged.connect(self._weigh)
        self.setLayout(column(self._words, hint, row(self._save, self._cancel, 1)))
        self._before = ""

    def begin(self, before: str, words: str) -> None:
        """Start from the words as they are, or as somebody was about to change them."""
        self._before = before
        self._words.setPlainText(words)
        self._words.moveCursor(QTextCursor.MoveOperation.End)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._weigh()

    def set_saving(self, *, on: bool) -> None:
        """Hold still while the words are being saved."""
        self._words.setReadOnly(on)
        self._cancel.setEnabled(not on)
        self._save.setEnabled(not on)

    def finish(self) -> None:
        """Hand over the words; the same words, or none, mean that nothing is to be changed."""
        text = self._words.toPlainText().strip()
        if text in ("", self._before):
            self.given_up.emit()
        else:
            self.saved.emit(text)

    def _weigh(self) -> None:
        self._save.setEnabled(bool(self._words.toPlainText().strip()))


class NewMemoryDialog(QDialog):
    """Takes the words of a new memory."""

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New memory"))
        self.setMinimumWidth(420)
        self._words = WordsEdit(tr("What should be remembered?"))
        self._words.setPlaceholderText(tr("I moved to Ghent in March."))
        self._keep = Button(tr("Remember"), self._finish, "primary")
        self._words.saved.connect(self._finish)
        self._words.given_up.connect(self.reject)
        self._words.textChanged.connect(self._weigh)
        self.setLayout(
            column(
                Label(tr("What should be remembered?"), "title"),
                Label(
                    tr("Write it as you would say it. Facts in it are kept for forms and answers."),
                    "body",
                    "soft",
                ),
                self._words,
                row(1, Button(tr("Cancel"), self.reject), self._keep),
                spacing=Space.M,
                margins=Space.XL,
            )
        )
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.reject)
        self._weigh()

    def _finish(self) -> None:
        text = self._words.toPlainText().strip()
        if text:
            self.written.emit(text)
            self.accept()

    def _weigh(self) -> None:
        self._keep.setEnabled(bool(self._words.toPlainText().strip()))
