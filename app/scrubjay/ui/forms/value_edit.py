"""Where the value of a field is seen and changed: a line, several lines, or a list of options."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from scrubjay.ui.overriding import override
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from scrubjay.domain.form import FormField

LINES_HEIGHT = 76


class LineValue(QLineEdit):
    """A value on one line; given when the field is left or Enter is pressed."""

    given = Signal(str)
    done = Signal()
    """Enter was pressed: on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.returnPressed.connect(self.done)
        self.setPlaceholderText(tr("Leave blank, or type a value"))
        self.editingFinished.connect(lambda: self.given.emit(self.text().strip()))

    def show_value(self, value: str) -> None:
        """Show another value, unless it is the one being shown."""
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def correct(self) -> None:
        """Take the keyboard, with all of it chosen: what is typed takes its place."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()


class LinesValue(QPlainTextEdit):
    """A value of several lines; given when the field is left."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Leave blank, or type a value"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES_HEIGHT)

    def show_value(self, value: str) -> None:
        """Show another value, unless it is the one being shown."""
        if self.toPlainText() != value:
            self.setPlainText(value)

    def correct(self) -> None:
        """Take the keyboard, with all of it chosen."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was written."""
        super().focusOutEvent(event)
        self.given.emit(self.toPlainText().strip())


class OptionValue(QComboBox):
    """One of the options of the page, by its text; given when it is chosen."""

    given = Signal(str)

    def __init__(self, options: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        # A long option must not widen the whole table.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(tr("Leave blank"), "")
        for value, text in options:
            if value:
                self.addItem(" ".join(text.split()) or value, value)
        self.activated.connect(lambda number: self.given.emit(str(self.itemData(number))))

    def show_value(self, value: str) -> None:
        """Show another option; a value that is none of them shows as blank."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(self.findData(value), 0))

    def correct(self) -> None:
        """Take the keyboard, with the options in sight."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.showPopup()


ValueEdit: TypeAlias = LineValue | LinesValue | OptionValue


def value_edit(field: FormField) -> ValueEdit:
    """Return the editor that suits a field."""
    if field.options:
        return OptionValue(field.options)
    return LinesValue() if field.tag == "textarea" else LineValue()
