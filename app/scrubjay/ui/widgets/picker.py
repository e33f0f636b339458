"""A field over a list: one types in the field and chooses in the list, the keyboard stays above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from scrubjay.ui.announce import announce
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Label, SearchField, column, ground
from scrubjay.ui.widgets.line_delegate import DETAIL, END, LineDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE, _TALL = 560, 440
_FROM_TOP = 72
_PAGE = 8
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the list."""

    name: str
    detail: str = ""
    end: str = ""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return ", ".join(each for each in (self.name, self.detail, self.end) if each)


class Picker(QDialog):
    """Emits `asked` with what is typed, `stepped` with how far, `picked` with a place."""

    asked = Signal(str)
    stepped = Signal(int)
    picked = Signal(int)

    def __init__(self, parent: QWidget | None, name: str, *, two_lines: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = SearchField(name)
        self.field.textChanged.connect(self.asked)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setItemDelegate(LineDelegate(self.list, two_lines=two_lines))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard stays in the field, which hands on what is for the list.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda item: self.picked.emit(self.list.row(item)))
        self.note = Label("", "caption", "faint")
        ground(self, "surface")
        layout = column(self.field, self.note, spacing=Space.S, margins=Space.M)
        layout.addWidget(self.list, 1)
        self.setLayout(layout)
        self._lines: tuple[Line, ...] = ()
        self._at = -1
        self._told = ""
        self._place()

    def show_lines(self, lines: Sequence[Line], at: int, note: str = "") -> None:
        """Show other lines, and choose one of them."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.list.clear()
            for each in self._lines:
                item = QListWidgetItem(each.name)
                item.setData(DETAIL, each.detail)
                item.setData(END, each.end)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, each.spoken)
                self.list.addItem(item)
            self._at = -1
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.list.setCurrentRow(at)
        if at != self._at and 0 <= at < len(self._lines):
            self._say(self._lines[at].spoken)
        elif note and not self._lines:
            self._say(note)
        self._at = at

    def _say(self, words: str) -> None:
        # With each letter the list is another one, and its first line often the same.
        if words != self._told:
            self._told = words
            announce(self.list, words)

    def _place(self) -> None:
        """Stand at the top of the window, in its middle."""
        parent = self.parentWidget()
        self.resize(_WIDE, _TALL)
        if parent is None:
            return
        window = parent.window()
        wide = min(_WIDE, window.width() - 2 * Space.L)
        self.resize(wide, min(_TALL, window.height() - _FROM_TOP))
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - wide) // 2, corner.y() + _FROM_TOP)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on to the list what is for it; Escape leaves at once."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self.list.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            return False
        return True
